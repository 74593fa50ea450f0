/* dossier-map-shapes.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shapes of the world's countries in map units (see dossier-map-projection.h). Read from the file
 * that data/map/generate-map.js writes and describes. Immutable, counted, for any thread.
 *
 * A shape has rings, each a run of points that begins with one marked `starts`. What is inside follows
 * the even-odd rule. A shape that would be smaller on the screen than DOSSIER_MAP_SMALL is a circle at
 * its label point instead; a shape without points always is one, an x- shape never.
 */

#pragma once

#include "view/dossier-map-projection.h"

G_BEGIN_DECLS

#define DOSSIER_MAP_SMALL 6.0  /* px, the longer side of its largest part */
#define DOSSIER_MAP_CIRCLE 8.0 /* px, the diameter */

typedef struct
{
  float left, top, right, bottom; /* map units */
} DossierMapBox;

typedef struct
{
  const char   *key;     /* ISO 3166-1 alpha-2, XK, or x-name */
  const char   *country; /* that mentions and clicks count for, or NULL */
  const char   *name;    /* English */
  const char   *note;    /* one sentence on its status, or NULL */
  gboolean      hatched;
  gboolean      overlay; /* lies over another shape and has no colour of its own */
  float         label_x; /* map units */
  float         label_y;
  float         extent; /* longer side of its largest ring's box, map units; 0 = no points */
  DossierMapBox main;   /* of that ring */
  DossierMapBox box;    /* of all points */
  guint         first;  /* point */
  guint         n_points;
} DossierMapShape;

typedef struct _DossierMapShapes DossierMapShapes;

/* Those of the program itself. Takes about ten milliseconds: not for the main thread. */
DossierMapShapes *dossier_map_shapes_load (GError **error);
DossierMapShapes *dossier_map_shapes_new_from_bytes (GBytes *bytes, GError **error);
DossierMapShapes *dossier_map_shapes_ref (DossierMapShapes *self);
void              dossier_map_shapes_unref (DossierMapShapes *self);

guint                  dossier_map_shapes_get_n (const DossierMapShapes *self);
const DossierMapShape *dossier_map_shapes_get (const DossierMapShapes *self, guint index);
const DossierMapPoint *dossier_map_shapes_get_points (const DossierMapShapes *self, const DossierMapShape *shape);
/* The shape whose key is a country's code, or NULL. */
const DossierMapShape *dossier_map_shapes_find (const DossierMapShapes *self, const char *code);

/* Whether it is drawn as a circle at `scale` pixels a map unit. */
gboolean dossier_map_shape_is_circle (const DossierMapShape *shape, double scale);

/* What lies at a point: first the nearest circle within reach, then the shape that holds it, an overlay
 * only if nothing else does. NULL: the sea. */
const DossierMapShape *dossier_map_shapes_get_at (const DossierMapShapes *self, double x, double y, double scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierMapShapes, dossier_map_shapes_unref)

G_END_DECLS
