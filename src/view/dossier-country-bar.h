/* dossier-country-bar.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bar as long as a number, in the colour that the map gives to it.
 */

#pragma once

#include <gtk/gtk.h>

#include "view/dossier-map-scale.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COUNTRY_BAR (dossier_country_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierCountryBar, dossier_country_bar, DOSSIER, COUNTRY_BAR, GtkWidget)

/* `scale` is copied. */
void dossier_country_bar_set_number (DossierCountryBar *self, guint number, const DossierMapScale *scale);

G_END_DECLS
