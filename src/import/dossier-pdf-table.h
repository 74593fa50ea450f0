/* dossier-pdf-table.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tells a table from text in columns: its cells stand in rows, and few of its columns are prose.
 */

#pragma once

#include "import/dossier-pdf-gutter.h"
#include "import/dossier-pdf-line.h"

G_BEGIN_DECLS

typedef struct _DossierPdfTable DossierPdfTable;

/* The table that the bands beside `gutter` are; NULL when they are no clear table. Bands at its start and its end
 * that have words in one column only are taken out of `gutter`: they say what the table is. */
DossierPdfTable *dossier_pdf_table_find (const DossierPdfBands *bands, DossierPdfGutter *gutter, float em);
void             dossier_pdf_table_free (DossierPdfTable *self);

/* Its rows, appended to `lines`. */
void dossier_pdf_table_read (const DossierPdfTable *self, guint page, guint column, GArray *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPdfTable, dossier_pdf_table_free)

G_END_DECLS
