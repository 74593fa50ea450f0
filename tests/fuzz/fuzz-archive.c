/* fuzz-archive.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes at all as an archive: what kind it is, and what the importers make of it.
 */

#include "config.h"

#include "fuzz-check.h"
#include "import/dossier-package.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes);

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes)
{
  dossier_package_kind (bytes, n_bytes);
  fuzz_check_importer (&dossier_import_docx, bytes, n_bytes);
  fuzz_check_importer (&dossier_import_odt, bytes, n_bytes);
  fuzz_check_importer (&dossier_import_epub, bytes, n_bytes);

  return 0;
}
