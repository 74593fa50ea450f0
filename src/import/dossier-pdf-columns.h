/* dossier-pdf-columns.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a page as lines in the order in which they are read. The page is cut where white
 * runs through it: at gutters into columns, between bands into lines (an XY-cut).
 */

#pragma once

#include "import/dossier-pdf-line.h"

G_BEGIN_DECLS

/* What one page tells about the next. Begins as zeros. */
typedef struct
{
  guint n_columns; /* of the document so far */
  float gutter;    /* the middle of the white between the columns of the text that was read last; points, 0 = none */
} DossierPdfColumnsState;

/* Appends the lines of page `index` to `lines`; the text first, then the furniture. */
void dossier_pdf_columns_read (const DossierPdfPage *page, guint index, DossierPdfColumnsState *state, GArray *lines);

G_END_DECLS
