/* dossier-country-choice.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drop-down of the countries in a scope, by name, and before them "Any country".
 *
 * Signal: "changed".
 */

#pragma once

#include <adwaita.h>

#include "model/dossier-country.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COUNTRY_CHOICE (dossier_country_choice_get_type ())
G_DECLARE_FINAL_TYPE (DossierCountryChoice, dossier_country_choice, DOSSIER, COUNTRY_CHOICE, AdwBin)

/* GPtrArray of DossierCountry, of which those with a number of this measure are offered. The one that is chosen stays. */
void dossier_country_choice_set_countries (DossierCountryChoice *self, GPtrArray *countries, DossierMeasure measure);
/* NULL for any country. */
const char *dossier_country_choice_get_code (DossierCountryChoice *self);
void        dossier_country_choice_choose (DossierCountryChoice *self, const char *code);

G_END_DECLS
