/* dossier-map-view.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map with its legend, and beside it the list of the same countries with the same numbers: the form
 * for the keyboard and for screen readers. A country that is clicked or activated shows its passages
 * in the list's place. On a narrow window the list stands below the map.
 *
 * The owner gives the countries of the scope that the reader has chosen, and passages when asked.
 *
 * Signals: "country-activated" (const char *code): give its passages;
 *          "passage-activated" (DossierPassage *);
 *          "scope-changed": give the countries of the other scope.
 * Properties: "library-scope" (gboolean): the whole library; else this document.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_MAP_VIEW (dossier_map_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierMapView, dossier_map_view, DOSSIER, MAP_VIEW, GtkWidget)

/* GPtrArray of DossierCountry in any order, or NULL while nothing is known. */
void dossier_map_view_set_countries (DossierMapView *self, GPtrArray *countries);
/* Rows for the country that was activated: DossierRow of DossierPassage. NULL for none. */
void dossier_map_view_set_passages (DossierMapView *self, GListModel *passages);

gboolean dossier_map_view_get_library_scope (DossierMapView *self);
void     dossier_map_view_set_library_scope (DossierMapView *self, gboolean library);

/* Selects a country as a click does; NULL goes back to the list of countries. */
void dossier_map_view_select (DossierMapView *self, const char *code);

G_END_DECLS
