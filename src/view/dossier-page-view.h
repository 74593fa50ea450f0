/* dossier-page-view.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page itself: a read-only text view with a centred column that shows a page layout and draws
 * marks on it. Places are code points of the document unless they are called buffer places.
 *
 * Signals
 *   "mention-clicked"    (guint mention)
 *   "annotation-clicked" (guint annotation)   index into the marks' annotations
 *   "run-toggled"        (guint run)          a furniture bar was opened or folded
 *   "run-kept"           (guint run)          "Show as text" was chosen on a bar
 *   "pixels-wanted"      (const char *hash, guint width)   a picture comes near; answered with set_pixels()
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-pixels.h"
#include "view/dossier-page-layout.h"
#include "view/dossier-page-marks.h"
#include "view/dossier-page-style.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PAGE_VIEW (dossier_page_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierPageView, dossier_page_view, DOSSIER, PAGE_VIEW, GtkTextView)

/* NULL empties the page. */
void dossier_page_view_set_document (DossierPageView *self, DossierDocument *document);
/* The pixels of a picture, not wider than was asked for (model/dossier-pixels.h); NULL when they cannot be had. */
void               dossier_page_view_set_pixels (DossierPageView *self, const char *hash, GBytes *pixels, const DossierPixelsInfo *info);
DossierPageLayout *dossier_page_view_get_layout (DossierPageView *self);
/* Owned by the page; queue a draw after a change. */
DossierPageMarks *dossier_page_view_get_marks (DossierPageView *self);
/* GPtrArray of DossierPledge: the commitments of which the reader said what became of them. */
void dossier_page_view_set_pledges (DossierPageView *self, GPtrArray *pledges);
void dossier_page_view_set_face (DossierPageView *self, const DossierPageFace *face, DossierPaper paper);

/* Puts a place at `align` of the page's height; one in folded furniture, at its bar. */
void dossier_page_view_scroll_to (DossierPageView *self, guint32 offset, double align);
/* The reader scrolls: gives up a place that is still being gone to. */
void dossier_page_view_stop_scrolling (DossierPageView *self);
/* The same, but opens the furniture that the passage lies in, and leaves the page where it is when
 * all of the passage can be seen. */
void    dossier_page_view_bring_on_screen (DossierPageView *self, guint32 start, guint32 end, double align);
guint32 dossier_page_view_get_top (DossierPageView *self);
/* Draws a box on a passage for a moment. */
void dossier_page_view_flash (DossierPageView *self, guint32 start, guint32 end);
void dossier_page_view_set_folded (DossierPageView *self, guint run, gboolean folded);

/* What is selected, without the spaces at its ends. */
gboolean dossier_page_view_get_selection (DossierPageView *self, guint32 *start, guint32 *end);
void     dossier_page_view_select (DossierPageView *self, guint32 start, guint32 end);
/* Where the first (last) line of a passage is, in the widget's coordinates; FALSE when it isn't shown. */
gboolean dossier_page_view_get_passage_rect (DossierPageView *self, guint32 start, guint32 end, gboolean last_line, GdkRectangle *rect);
/* Keyboard focus to the first furniture bar on screen; FALSE when there is none. */
gboolean dossier_page_view_focus_bar (DossierPageView *self);
/* The pointer is dragging over the text. */
gboolean dossier_page_view_is_pressed (DossierPageView *self);
/* Place under the caret, or the page's top when there is no caret. */
guint32 dossier_page_view_get_caret (DossierPageView *self);

G_END_DECLS
