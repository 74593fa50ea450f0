/* fuzz-check.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every reading has to be, and packages made of the bytes that a fuzzer gives.
 */

#pragma once

#include "import/dossier-importer.h"

G_BEGIN_DECLS

/* Reads the bytes as if it were 11 January 2026. What comes of it, if anything does, is packed into a frame and unpacked
 * again: the blocks tile the text, and the application would take the answer. */
void fuzz_check_importer (const DossierImporter *importer, const guint8 *bytes, gsize n_bytes);

/* A ZIP archive, nothing in it packed, with the entries in `names` (ended by NULL): the bytes are cut into them at each line
 * "%%%%"; entries for which there are no bytes left are not there. Free with g_bytes_unref(). */
GBytes *fuzz_check_package (const char *const *names, const guint8 *bytes, gsize n_bytes);

G_END_DECLS
