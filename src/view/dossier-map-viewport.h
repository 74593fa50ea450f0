/* dossier-map-viewport.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which part of the map is seen: its middle (map units) and zoom (1 = the whole earth fits). Keeps the
 * middle on the earth and the zoom within its limits; whoever shows something by it listens to notify.
 * Main thread.
 *
 * Properties: "x", "y", "zoom" (double, read only).
 */

#pragma once

#include <glib-object.h>

#include "view/dossier-map-shapes.h"

G_BEGIN_DECLS

#define DOSSIER_MAP_MAX_ZOOM 80.0

#define DOSSIER_TYPE_MAP_VIEWPORT (dossier_map_viewport_get_type ())
G_DECLARE_FINAL_TYPE (DossierMapViewport, dossier_map_viewport, DOSSIER, MAP_VIEWPORT, GObject)

DossierMapViewport *dossier_map_viewport_new (void);

/* The size of the widget, in pixels. Zoom and middle stay. */
void dossier_map_viewport_set_size (DossierMapViewport *self, int width, int height);

double dossier_map_viewport_get_x (DossierMapViewport *self);
double dossier_map_viewport_get_y (DossierMapViewport *self);
double dossier_map_viewport_get_zoom (DossierMapViewport *self);
/* Pixels a map unit. */
double dossier_map_viewport_get_scale (DossierMapViewport *self);

void dossier_map_viewport_to_map (DossierMapViewport *self, double px, double py, double *x, double *y);
void dossier_map_viewport_to_screen (DossierMapViewport *self, double x, double y, double *px, double *py);

/* Moves what is seen by pixels: the map follows the finger. */
void dossier_map_viewport_pan (DossierMapViewport *self, double dx, double dy);
/* Multiplies the zoom; the place under the pixel stays there. */
void dossier_map_viewport_zoom_at (DossierMapViewport *self, double px, double py, double factor);
/* The whole earth again. */
void dossier_map_viewport_reset (DossierMapViewport *self);
/* Brings a box into sight with some air round it; changes nothing when it can be seen well already. */
void dossier_map_viewport_show (DossierMapViewport *self, const DossierMapBox *box);

G_END_DECLS
