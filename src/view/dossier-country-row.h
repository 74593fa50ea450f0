/* dossier-country-row.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A country in the list beside the map: name in the reader's language, bar, number of mentions. All
 * rows have the same height.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-country.h"
#include "view/dossier-map-scale.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COUNTRY_ROW (dossier_country_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierCountryRow, dossier_country_row, DOSSIER, COUNTRY_ROW, GtkWidget)

GtkWidget *dossier_country_row_new (void);
void       dossier_country_row_show (DossierCountryRow *self, DossierCountry *country, DossierMeasure measure, const DossierMapScale *scale);

G_END_DECLS
