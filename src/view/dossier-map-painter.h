/* dossier-map-painter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws shapes with cairo. Knows nothing of GTK, so that it can work in any thread.
 *
 * Points closer to each other than 0.7 px are left out: the file has far more than a screen can show.
 */

#pragma once

#include <cairo.h>

#include "view/dossier-map-shapes.h"

G_BEGIN_DECLS

/* Colours, 0xRRGGBB. */
typedef struct
{
  guint32 sea;
  guint32 land;   /* of countries with the number zero */
  guint32 border; /* between countries and round them */
} DossierMapInks;

/* A part of the map on a surface. */
typedef struct
{
  double x; /* its middle, map units */
  double y;
  double scale; /* pixels of the surface a map unit */
  double pixel; /* pixels of the surface a pixel of the screen's coordinates, 2 on a dense screen */
  int    width; /* pixels of the surface */
  int    height;
} DossierMapFrame;

/* Adds the outline of a shape to the path; `stroke` leaves out the edges that are not to be stroked. */
void dossier_map_painter_trace (cairo_t *cr, const DossierMapShapes *shapes, const DossierMapShape *shape, const DossierMapFrame *frame, gboolean stroke);

/* The whole map. `fills` has a colour for each shape, of which `inks->land` is the neutral one. */
cairo_surface_t *dossier_map_painter_draw (const DossierMapShapes *shapes, const guint32 *fills, const DossierMapInks *inks, const DossierMapFrame *frame);

G_END_DECLS
