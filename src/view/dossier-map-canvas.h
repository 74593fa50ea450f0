/* dossier-map-canvas.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map itself: countries shaded by a number, which can be dragged, zoomed, pointed at and clicked. The
 * same numbers stand in the list beside it; this widget alone is not the accessible form.
 *
 * While it moves, one picture of it is shown moved and stretched; 80 ms after the last movement a sharp
 * one is made in a thread (dossier-map-renderer.h). What is hovered and selected is drawn over it live.
 *
 * Signal: "country-activated" (const char *code).
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-country.h"
#include "view/dossier-map-scale.h"
#include "view/dossier-map-shapes.h"
#include "view/dossier-map-viewport.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MAP_CANVAS (dossier_map_canvas_get_type ())
G_DECLARE_FINAL_TYPE (DossierMapCanvas, dossier_map_canvas, DOSSIER, MAP_CANVAS, GtkWidget)

/* GPtrArray of DossierCountry, or NULL; kept. `measure` says which of their numbers; `scale` is copied. */
void dossier_map_canvas_set_countries (DossierMapCanvas *self, GPtrArray *countries, DossierMeasure measure, const DossierMapScale *scale);
/* Outlines a country and brings it into sight; NULL for none. */
void dossier_map_canvas_select (DossierMapCanvas *self, const char *code);
/* The English name of a country, or NULL. */
const char *dossier_map_canvas_get_name (DossierMapCanvas *self, const char *code);
/* The sentence on the status of a country's area, or NULL. */
const char *dossier_map_canvas_get_note (DossierMapCanvas *self, const char *code);

void dossier_map_canvas_zoom (DossierMapCanvas *self, double factor);
void dossier_map_canvas_reset (DossierMapCanvas *self);

G_END_DECLS
