/* fuzz-docx.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes at all as the parts of a Word document.
 */

#include "config.h"

#include "fuzz-check.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes);

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes)
{
  static const char *const names[] = { "word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/comments.xml", "word/_rels/document.xml.rels", "docProps/core.xml", "word/diagrams/data.xml", "word/page.html", "_rels/.rels", NULL };
  g_autoptr (GBytes) package = fuzz_check_package (names, bytes, n_bytes);

  fuzz_check_importer (&dossier_import_docx, g_bytes_get_data (package, NULL), g_bytes_get_size (package));

  return 0;
}
