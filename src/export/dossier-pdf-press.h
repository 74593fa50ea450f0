/* dossier-pdf-press.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page that is being printed, for those who print on it: paragraphs (dossier-export-pdf.c), tables and
 * pictures. All lengths are points. Private to the export room.
 */

#pragma once

#include <cairo.h>

#include "export/dossier-pdf-paragraph.h"

G_BEGIN_DECLS

#define DOSSIER_PAGE_WIDTH 595.28
#define DOSSIER_PAGE_HEIGHT 841.89
#define DOSSIER_MARGIN_LEFT 85.0
#define DOSSIER_MARGIN_TOP 72.0
#define DOSSIER_MARGIN_BOTTOM 80.0
#define DOSSIER_COLUMN_WIDTH (DOSSIER_PAGE_WIDTH - 2 * DOSSIER_MARGIN_LEFT)
#define DOSSIER_PAGE_BOTTOM (DOSSIER_PAGE_HEIGHT - DOSSIER_MARGIN_BOTTOM)

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  PangoContext    *context;
  double           y; /* where the next line begins */
  guint            page;
  gboolean         page_is_empty;
  int              outline_parent;
} DossierPress;

/* The next line begins a new page. */
void dossier_press_end_page (DossierPress *self);
/* Draws the line that `iter` stands at, with its marks, at `y`, and moves on beneath it. */
void dossier_press_draw_line (DossierPress *self, const DossierPdfParagraph *paragraph, PangoLayoutIter *iter);

G_END_DECLS
