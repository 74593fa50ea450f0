/* fuzz-epub.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes at all as the parts of a book.
 */

#include "config.h"

#include "fuzz-check.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes);

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes)
{
  static const char *const names[] = { "META-INF/container.xml", "book.opf", "a.xhtml", "b.xhtml", "nav.xhtml", "toc.ncx", "META-INF/encryption.xml", NULL };
  g_autoptr (GBytes) package = fuzz_check_package (names, bytes, n_bytes);

  fuzz_check_importer (&dossier_import_epub, g_bytes_get_data (package, NULL), g_bytes_get_size (package));

  return 0;
}
