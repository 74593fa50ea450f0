/* dossier-map-legend.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The classes of the map's colours with their numbers.
 */

#pragma once

#include <gtk/gtk.h>

#include "view/dossier-map-scale.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MAP_LEGEND (dossier_map_legend_get_type ())
G_DECLARE_FINAL_TYPE (DossierMapLegend, dossier_map_legend, DOSSIER, MAP_LEGEND, GtkWidget)

/* `scale` is copied. */
void dossier_map_legend_set_scale (DossierMapLegend *self, const DossierMapScale *scale);

G_END_DECLS
