/* dossier-page-painter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws the marks of a page beneath its text. Marks are painted, not text tags: fifty thousand tags
 * hold up the window for half a second, painting costs less than a millisecond a frame however many
 * marks there are, since only those on the screen are looked at.
 */

#pragma once

#include <gtk/gtk.h>

#include "view/dossier-page-layout.h"
#include "view/dossier-page-marks.h"
#include "view/dossier-page-style.h"
#include "view/dossier-page-tables.h"

G_BEGIN_DECLS

typedef struct
{
  GtkTextView          *view;
  DossierPageLayout    *layout;
  DossierPageTables    *tables;
  DossierPageStyle     *style;
  const DossierPalette *palette;
  DossierPageMarks     *marks;
  GArray               *notes; /* out: DossierNoteMark, the note marks drawn */
} DossierPagePainter;

typedef struct
{
  GdkRectangle rect; /* buffer coordinates */
  guint        annotation;
} DossierNoteMark;

/* Draws what is visible; for the layer beneath the text, in its coordinates. */
void dossier_page_painter_paint (DossierPagePainter *self, GtkSnapshot *snapshot);

/* The annotation whose note mark is at a point of the buffer, or -1; `notes` as drawn last. */
int dossier_page_painter_find_note (const GArray *notes, int x, int y);

/* The rectangles of buffer code points [start, end), one or more a display line, in buffer coordinates. */
void dossier_page_painter_get_lines (GtkTextView *view, guint32 start, guint32 end, GArray *rects);

G_END_DECLS
