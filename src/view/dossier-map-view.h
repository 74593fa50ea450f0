/* dossier-map-view.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map with its legend, and beside it the list of the same countries with the same numbers: the form
 * for the keyboard and for screen readers. A country that is clicked or activated shows its passages
 * in the list's place. On a narrow window the list stands below the map.
 *
 * The owner gives the countries of the scope that the reader has chosen, and passages when asked. The reader
 * chooses what is counted: mentions, documents, quotations or commitments.
 *
 * Signals: "country-activated" (const char *code): give its passages;
 *          "passage-activated" (DossierPassage *).
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-country.h"
#include "view/dossier-scope-bar.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MAP_VIEW (dossier_map_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierMapView, dossier_map_view, DOSSIER, MAP_VIEW, GtkWidget)

/* GPtrArray of DossierCountry in any order, or NULL when no document is open; `kind` is what the scope is. A country whose
 * passages are shown stays. */
void dossier_map_view_set_countries (DossierMapView *self, GPtrArray *countries, DossierScopeKind kind);
/* Why there are no countries. */
void dossier_map_view_show_error (DossierMapView *self, const GError *error);
/* Rows for the country that was activated: DossierRow of DossierPassage, DossierVoice or DossierPledge. NULL for none. */
void dossier_map_view_set_passages (DossierMapView *self, GListModel *passages);

/* What is counted. */
DossierMeasure dossier_map_view_get_measure (DossierMapView *self);

/* Selects a country as a click does; NULL goes back to the list of countries. */
void dossier_map_view_select (DossierMapView *self, const char *code);

G_END_DECLS
