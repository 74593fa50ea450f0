/* dossier-map-overlay.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is drawn over the picture of the map in every frame: the outline of one country and the chip
 * with words beside the pointer. Main thread.
 */

#pragma once

#include <gtk/gtk.h>

#include "view/dossier-map-shapes.h"
#include "view/dossier-map-viewport.h"

G_BEGIN_DECLS

void dossier_map_overlay_outline (GtkWidget *widget, GtkSnapshot *snapshot, const DossierMapShapes *shapes, const DossierMapShape *shape, DossierMapViewport *viewport, const GdkRGBA *fill, const GdkRGBA *line, double width);
void dossier_map_overlay_chip (GtkWidget *widget, GtkSnapshot *snapshot, const char *words, double pointer_x, double pointer_y);

G_END_DECLS
