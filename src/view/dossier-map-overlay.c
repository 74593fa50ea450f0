/* dossier-map-overlay.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-map-overlay.h"

#include "view/dossier-map-painter.h"

#include <math.h>

#define PAD_X 8 /* px round the words of the chip */
#define PAD_Y 4
#define POINTER 22 /* px that the pointer itself takes */

void
dossier_map_overlay_outline (GtkWidget *widget, GtkSnapshot *snapshot, const DossierMapShapes *shapes, const DossierMapShape *shape, DossierMapViewport *viewport, const GdkRGBA *fill, const GdkRGBA *line, double width)
{
  DossierMapFrame frame = { dossier_map_viewport_get_x (viewport), dossier_map_viewport_get_y (viewport), dossier_map_viewport_get_scale (viewport), 1,
                            gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
  cairo_t        *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, frame.width, frame.height));
  double          x, y;

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (dossier_map_shape_is_circle (shape, frame.scale))
    {
      dossier_map_viewport_to_screen (viewport, shape->label_x, shape->label_y, &x, &y);
      cairo_arc (cr, x, y, DOSSIER_MAP_CIRCLE / 2 + width / 2, 0, 2 * G_PI);
    }
  else
    dossier_map_painter_trace (cr, shapes, shape, &frame, fill->alpha == 0);

  gdk_cairo_set_source_rgba (cr, fill);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, line);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
dossier_map_overlay_chip (GtkWidget *widget, GtkSnapshot *snapshot, const char *words, double pointer_x, double pointer_y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, words);
  int            width, height, x, y;
  GskRoundedRect box;

  pango_layout_get_pixel_size (layout, &width, &height);
  width += 2 * PAD_X;
  height += 2 * PAD_Y;
  x = CLAMP (pointer_x + POINTER / 2, 4, MAX (4, gtk_widget_get_width (widget) - width - 4));
  y = pointer_y > height + POINTER ? pointer_y - height - POINTER / 2 : pointer_y + POINTER;

  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (x, y, width, height), 6);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0.1, 0.1, 0.1, 0.88 }, &box.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + PAD_X, y + PAD_Y));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA){ 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
}
