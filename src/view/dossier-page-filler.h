/* dossier-page-filler.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts a page layout into a text buffer: the first screens at once, the rest in slices of a few
 * milliseconds between frames, so that a book of 10 MB is readable immediately and never stalls.
 */

#pragma once

#include <gtk/gtk.h>

#include "view/dossier-page-layout.h"
#include "view/dossier-page-style.h"
#include "view/dossier-page-tables.h"

G_BEGIN_DECLS

typedef struct _DossierPageFiller DossierPageFiller;

/* Called for each furniture bar and picture: a widget goes to `anchor`. `number` is that of the run or the picture. */
typedef void (*DossierPageChildFunc) (GtkTextChildAnchor *anchor, DossierPieceKind kind, guint number, gpointer data);

/* Empties the buffer and begins. All arguments must outlive the filler. */
DossierPageFiller *dossier_page_filler_new (GtkTextBuffer *buffer, DossierPageLayout *layout, DossierPageStyle *style, DossierPageTables *tables, DossierPageChildFunc child_func, gpointer data);
void               dossier_page_filler_free (DossierPageFiller *self);

/* Calls `func` as soon as the buffer holds code point `offset`, which may be now. Only the last such
 * wish is kept; NULL withdraws it. */
void dossier_page_filler_when (DossierPageFiller *self, guint32 offset, GSourceOnceFunc func, gpointer data);
/* Fills on until the buffer holds code point `offset`; the caller waits. */
void     dossier_page_filler_ensure (DossierPageFiller *self, guint32 offset);
gboolean dossier_page_filler_is_done (DossierPageFiller *self);
/* Puts in what a run shows, after its folding was changed in the layout. */
void dossier_page_filler_insert_run (DossierPageFiller *self, guint run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPageFiller, dossier_page_filler_free)

G_END_DECLS
