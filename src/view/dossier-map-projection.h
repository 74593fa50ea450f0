/* dossier-map-projection.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Equal Earth (Šavrič, Patterson and Jenny, 2018): equal areas, so that a shaded country weighs what it
 * is. Centred on 11° E: the cut falls into the Bering Strait and leaves Russia and Fiji whole.
 *
 * Map units are those of the projection on the unit sphere, y downwards; the whole earth lies within
 * ±DOSSIER_MAP_HALF_WIDTH and ±DOSSIER_MAP_HALF_HEIGHT. Pure functions, for any thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_MAP_HALF_WIDTH 2.70663
#define DOSSIER_MAP_HALF_HEIGHT 1.31737

typedef struct
{
  double lon; /* degrees */
  double lat;
} DossierMapDegrees;

typedef struct
{
  float   x; /* map units */
  float   y;
  guint32 hidden : 1; /* the edge from the point before lies on a cut or a seam: not stroked */
  guint32 starts : 1; /* the first point of a ring */
} DossierMapPoint;

/* Degrees to map units. Longitudes outside ±180 are allowed and come from the nearest side of the cut. */
void dossier_map_project (double lon, double lat, double *x, double *y);

/* Appends a closed ring (`points` without a repeated end) to `out`, an array of DossierMapPoint: unwrapped,
 * closed over the pole if it winds round it, cut at the edge of the map, with long edges split. */
void dossier_map_project_ring (const DossierMapDegrees *points, guint n_points, GArray *out);

G_END_DECLS
