/* dossier-pdf-image.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/dossier-pdf-image.h"

#include "model/dossier-pixels.h"

#define BEFORE 12.0
#define KEEP_CAPTION 24.0
#define HIGHEST (0.75 * (DOSSIER_PAGE_BOTTOM - DOSSIER_MARGIN_TOP))
/* A pixel of 1/96 inch. */
#define POINTS 0.75

static void
draw (DossierPress *self, GBytes *pixels, const DossierPixelsInfo *info, double width, double height)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data ((guchar *)g_bytes_get_data (pixels, NULL), CAIRO_FORMAT_RGB24, (int)info->width, (int)info->height, (int)info->width * 4);

  cairo_save (self->cr);
  cairo_translate (self->cr, DOSSIER_MARGIN_LEFT, self->y);
  cairo_scale (self->cr, width / info->width, height / info->height);
  cairo_set_source_surface (self->cr, surface, 0, 0);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
  /* The PDF has a copy by now. */
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

gboolean
dossier_press_print_image (DossierPress *self, const DossierFlow *flow, const DossierPiece *piece)
{
  g_autoptr (GBytes) packed = dossier_flow_load_pixels (flow, piece);
  DossierPixelsInfo info;
  g_autoptr (GBytes) pixels = packed != NULL ? dossier_pixels_unpack (packed, &info) : NULL;
  double width, height, scale;

  if (pixels == NULL)
    return FALSE;

  width = (piece->image->width > 0 ? piece->image->width : info.width) * POINTS;
  height = width * info.height / info.width;
  scale = MIN (1, MIN (DOSSIER_COLUMN_WIDTH / width, HIGHEST / height));
  width *= scale;
  height *= scale;

  if (!self->page_is_empty)
    self->y += BEFORE;
  if (!self->page_is_empty && self->y + height + KEEP_CAPTION > DOSSIER_PAGE_BOTTOM)
    dossier_press_end_page (self);
  draw (self, pixels, &info, width, height);
  self->y += height;
  self->page_is_empty = FALSE;
  return TRUE;
}
