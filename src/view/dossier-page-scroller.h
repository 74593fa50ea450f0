/* dossier-page-scroller.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brings a place of a text view on screen and holds it there while GTK lays out a long text, which
 * may take seconds. The owner stops it when the reader scrolls.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _DossierPageScroller DossierPageScroller;

/* `view` is borrowed and must outlive the scroller. */
DossierPageScroller *dossier_page_scroller_new (GtkTextView *view);
void                 dossier_page_scroller_free (DossierPageScroller *self);

/* Puts buffer code point `offset` at `align` (0 … 1) of the height. Not the end of the buffer, which
 * is out of reach until everything is laid out. */
void dossier_page_scroller_go (DossierPageScroller *self, guint32 offset, double align);
void dossier_page_scroller_stop (DossierPageScroller *self);

G_END_DECLS
