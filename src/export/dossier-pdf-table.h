/* dossier-pdf-table.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables in a PDF. Private to the export room.
 */

#pragma once

#include "export/dossier-pdf-press.h"

G_BEGIN_DECLS

/* Pieces [i, i + n) are the rows of one table. Cells run over several lines, rows over several pages; each page
 * repeats the row that names the columns. */
void dossier_press_print_table (DossierPress *self, const DossierFlow *flow, guint i, guint n);

/* Widths of columns that want `natural` each and are hard to read in less than `least` (not more than natural), within
 * `width` altogether: narrow ones get what they want, the others share the rest. Newly allocated. */
double *dossier_pdf_table_share_width (const double *natural, const double *least, guint n, double width);

G_END_DECLS
