/* dossier-map-painter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From below: neutral land, coloured land, hatching, neutral circles, coloured circles. The sea is left
 * clear, so that the background of the widget shows.
 */

#include "config.h"

#include "view/dossier-map-painter.h"

#include <math.h>

#define CLOSE 0.7 /* px */
#define BORDER 0.7
#define HATCH_GAP 5.0
#define HATCH_WIDTH 1.0
#define FULL_SCALE 160.0 /* px a map unit: the earth in about 860 px */

typedef struct
{
  cairo_t                *cr;
  const DossierMapShapes *shapes;
  const guint32          *fills;
  const DossierMapInks   *inks;
  const DossierMapFrame  *frame;
} Painter;

static void
set_ink (cairo_t *cr, guint32 ink, double alpha)
{
  cairo_set_source_rgba (cr, (ink >> 16 & 255) / 255.0, (ink >> 8 & 255) / 255.0, (ink & 255) / 255.0, alpha);
}

static double
to_px (const DossierMapFrame *frame, double x)
{
  return frame->width / 2.0 + (x - frame->x) * frame->scale;
}

static double
to_py (const DossierMapFrame *frame, double y)
{
  return frame->height / 2.0 + (y - frame->y) * frame->scale;
}

static gboolean
is_in_sight (const DossierMapFrame *frame, const DossierMapBox *box)
{
  return to_px (frame, box->right) >= 0 && to_px (frame, box->left) <= frame->width && to_py (frame, box->bottom) >= 0 && to_py (frame, box->top) <= frame->height;
}

/* One ring of `n` points. A hidden edge is a gap in what is stroked. */
static void
trace_ring (cairo_t *cr, const DossierMapPoint *points, guint n, const DossierMapFrame *frame, gboolean stroke)
{
  double   least = CLOSE * frame->pixel;
  double   at_x = to_px (frame, points[0].x), at_y = to_py (frame, points[0].y);
  gboolean gap = FALSE;

  cairo_move_to (cr, at_x, at_y);
  for (guint i = 1; i < n; i++)
    {
      double   x = to_px (frame, points[i].x), y = to_py (frame, points[i].y);
      gboolean hidden = stroke && points[i].hidden;

      if (fabs (x - at_x) < least && fabs (y - at_y) < least && i + 1 < n && !hidden && !gap)
        continue;
      if (hidden)
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
      at_x = x;
      at_y = y;
      gap |= hidden;
    }
  if (!stroke || (!gap && !points[0].hidden))
    cairo_close_path (cr);
  else if (!points[0].hidden)
    cairo_line_to (cr, to_px (frame, points[0].x), to_py (frame, points[0].y));
}

void
dossier_map_painter_trace (cairo_t *cr, const DossierMapShapes *shapes, const DossierMapShape *shape, const DossierMapFrame *frame, gboolean stroke)
{
  const DossierMapPoint *points = dossier_map_shapes_get_points (shapes, shape);

  for (guint i = 0, next; i < shape->n_points; i = next)
    {
      for (next = i + 1; next < shape->n_points && !points[next].starts; next++)
        ;
      trace_ring (cr, points + i, next - i, frame, stroke);
    }
}

static gboolean
is_circle (const Painter *painter, const DossierMapShape *shape)
{
  return dossier_map_shape_is_circle (shape, painter->frame->scale / painter->frame->pixel);
}

/* Dark on a light colour, light on a dark one. */
static guint32
get_hatch_ink (guint32 fill)
{
  guint lightness = (fill >> 16 & 255) * 3 + (fill >> 8 & 255) * 6 + (fill & 255);

  return lightness > 1100 ? 0x202020 : 0xf4f4f4;
}

static void
draw_hatching (const Painter *painter, guint32 fill)
{
  double gap = HATCH_GAP * painter->frame->pixel;
  double left, top, right, bottom;

  cairo_save (painter->cr);
  cairo_clip (painter->cr);
  cairo_clip_extents (painter->cr, &left, &top, &right, &bottom);
  for (double at = floor ((left - bottom) / gap) * gap; at < right - top; at += gap)
    {
      cairo_move_to (painter->cr, at + top, top);
      cairo_line_to (painter->cr, at + bottom, bottom);
    }
  set_ink (painter->cr, get_hatch_ink (fill), fill == painter->inks->land ? 0.3 : 0.6);
  cairo_set_line_width (painter->cr, HATCH_WIDTH * painter->frame->pixel);
  cairo_stroke (painter->cr);
  cairo_restore (painter->cr);
}

static void
draw_shape (const Painter *painter, const DossierMapShape *shape, guint32 fill)
{
  cairo_t *cr = painter->cr;

  if (is_circle (painter, shape) || !is_in_sight (painter->frame, &shape->box))
    return;

  cairo_new_path (cr);
  if (!shape->overlay)
    {
      dossier_map_painter_trace (cr, painter->shapes, shape, painter->frame, FALSE);
      set_ink (cr, fill, 1);
      cairo_fill (cr);
      dossier_map_painter_trace (cr, painter->shapes, shape, painter->frame, TRUE);
      cairo_set_line_width (cr, BORDER * painter->frame->pixel);
      set_ink (cr, painter->inks->border, 1);
      cairo_stroke (cr);
    }
  if (shape->hatched)
    {
      dossier_map_painter_trace (cr, painter->shapes, shape, painter->frame, FALSE);
      draw_hatching (painter, fill);
    }
}

/* One with the number zero gets smaller on a small map, lest the map be all circles. */
static double
get_diameter (const Painter *painter, guint32 fill)
{
  double share = painter->frame->scale / painter->frame->pixel / FULL_SCALE;

  return fill == painter->inks->land ? DOSSIER_MAP_CIRCLE * CLAMP (share, 0.4, 1) : DOSSIER_MAP_CIRCLE;
}

static void
draw_circle (const Painter *painter, const DossierMapShape *shape, guint32 fill)
{
  cairo_t *cr = painter->cr;
  double   pixel = painter->frame->pixel;

  cairo_new_path (cr);
  cairo_arc (cr, to_px (painter->frame, shape->label_x), to_py (painter->frame, shape->label_y), get_diameter (painter, fill) / 2 * pixel, 0, 2 * G_PI);
  set_ink (cr, fill, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, pixel);
  set_ink (cr, painter->inks->sea, 1);
  cairo_stroke (cr);
}

/* Draws the circles, or the shapes, that are neutral, or those that are not. */
static void
draw_some (const Painter *painter, gboolean circles, gboolean neutral)
{
  for (guint i = 0; i < dossier_map_shapes_get_n (painter->shapes); i++)
    {
      const DossierMapShape *shape = dossier_map_shapes_get (painter->shapes, i);
      guint32                fill = painter->fills[i];

      if ((fill == painter->inks->land) != neutral)
        continue;
      if (!circles)
        draw_shape (painter, shape, fill);
      else if (!shape->overlay && is_circle (painter, shape))
        draw_circle (painter, shape, fill);
    }
}

cairo_surface_t *
dossier_map_painter_draw (const DossierMapShapes *shapes, const guint32 *fills, const DossierMapInks *inks, const DossierMapFrame *frame)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, frame->width, frame->height);
  Painter          painter = { cairo_create (surface), shapes, fills, inks, frame };

  cairo_set_fill_rule (painter.cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (painter.cr, CAIRO_LINE_JOIN_ROUND);
  for (int circles = 0; circles < 2; circles++)
    {
      draw_some (&painter, circles, TRUE);
      draw_some (&painter, circles, FALSE);
    }
  cairo_destroy (painter.cr);

  return surface;
}
