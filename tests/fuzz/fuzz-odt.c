/* fuzz-odt.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes at all as the parts of an OpenDocument text.
 */

#include "config.h"

#include "fuzz-check.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes);

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes)
{
  static const char *const names[] = { "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml", NULL };
  g_autoptr (GBytes) package = fuzz_check_package (names, bytes, n_bytes);

  fuzz_check_importer (&dossier_import_odt, g_bytes_get_data (package, NULL), g_bytes_get_size (package));

  return 0;
}
