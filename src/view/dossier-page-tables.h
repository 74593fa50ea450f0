/* dossier-page-tables.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables on a page: measures their cells, chooses a form for each (view/dossier-table-plan.h) and keeps
 * the text tags that give it. The words stay words of the page, so that everything that works on words
 * works in tables: selecting, marks, finding, screen readers. In the stacked form the buffer has a line end where the document has
 * a TAB; all offsets stay the same.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-grid.h"
#include "view/dossier-page-layout.h"
#include "view/dossier-page-style.h"
#include "view/dossier-table-plan.h"

G_BEGIN_DECLS

typedef struct _DossierPageTables DossierPageTables;

/* All are borrowed and must outlive it. */
DossierPageTables *dossier_page_tables_new (GtkTextView *view, DossierPageLayout *layout, DossierPageStyle *style);
/* The buffer must be empty by now. */
void dossier_page_tables_free (DossierPageTables *self);

/* Widths in pixels: of the text column, and from its left edge to where the page ends. What must change on the page
 * changes before long. */
void dossier_page_tables_set_width (DossierPageTables *self, int column, int room);
/* The face is another. */
void dossier_page_tables_update (DossierPageTables *self);

/* For the filler: what of `words`, document code points [start, end), is a row of a stacked table gets line ends for its TABs … */
void dossier_page_tables_prepare (DossierPageTables *self, guint block, guint32 start, guint32 end, char *words);
/* … and once it is in the buffer from `at` on, its tags. */
void dossier_page_tables_apply (DossierPageTables *self, guint block, guint32 start, guint32 end, guint32 at);

/* For the painter: the table of a block, or NULL, and how it is set, which is NULL until it is on the page. */
const DossierGrid      *dossier_page_tables_find (DossierPageTables *self, guint block);
const DossierTablePlan *dossier_page_tables_get_plan (DossierPageTables *self, const DossierGrid *grid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPageTables, dossier_page_tables_free)

G_END_DECLS
