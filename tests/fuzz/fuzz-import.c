/* fuzz-import.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes at all: their format is told, and they are read as that. With names of files behind it, this program
 * reads those and ends, which is how a folder of odd files is read under the sanitizers.
 */

#include "config.h"

#include "fuzz-check.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes);

static DossierReading *
read_any (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  return dossier_import_bytes (bytes, n_bytes, options, error);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes)
{
  static const DossierImporter any = { "any", NULL, read_any };

  fuzz_check_importer (&any, bytes, n_bytes);

  return 0;
}
