/* dossier-page-view-private.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the page share: dossier-page-view.c and -furniture.c.
 */

#pragma once

#include "view/dossier-page-filler.h"
#include "view/dossier-page-images.h"
#include "view/dossier-page-outcomes.h"
#include "view/dossier-page-scroller.h"
#include "view/dossier-page-view.h"

G_BEGIN_DECLS

struct _DossierPageView
{
  GtkTextView parent_instance;

  /* Owned */
  DossierPageLayout   *layout;
  DossierPageStyle    *style;
  DossierPageFiller   *filler;
  DossierPageMarks    *marks;
  DossierPageScroller *scroller;
  DossierPageOutcomes *outcomes;
  DossierPageImages   *images;
  DossierPageTables   *tables;
  GArray              *notes; /* DossierNoteMark drawn last */
  GtkCssProvider      *css;
  GPtrArray           *bars; /* DossierFurnitureBar of each run, NULL until it is in the buffer; borrowed */

  DossierPaper paper;
  guint        flash_timeout;
  guint32      wanted; /* place that is scrolled to, perhaps not yet in the buffer */
  double       wanted_align;
  double       press_x;
  double       press_y;
  gboolean     pressed;
};

/* Puts the bar of a run at its place in the text. */
void dossier_page_view_add_bar (DossierPageView *self, GtkTextChildAnchor *anchor, guint run);

G_END_DECLS
