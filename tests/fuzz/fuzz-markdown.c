/* fuzz-markdown.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes at all as Markdown.
 */

#include "config.h"

#include "fuzz-check.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes);

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes)
{
  fuzz_check_importer (&dossier_import_markdown, bytes, n_bytes);

  return 0;
}
