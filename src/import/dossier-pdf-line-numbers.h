/* dossier-pdf-line-numbers.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers that transcripts and bills print before each line: one below the other at the left
 * edge, counting by one, at even distances.
 */

#pragma once

#include "import/dossier-pdf-page.h"

G_BEGIN_DECLS

/* Marks them with DOSSIER_PDF_FURNITURE. The numbers of a table or a list are left alone: line numbers begin
 * again on the next page or stand before empty lines too. */
void dossier_pdf_line_numbers_mark (GPtrArray *pages);

G_END_DECLS
