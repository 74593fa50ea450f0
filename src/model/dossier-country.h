/* dossier-country.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How often a country is spoken of in a scope (a document, a collection, the library). The code is
 * ISO 3166-1 alpha-2 or XK; its name is English here and translated in the view. Immutable.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COUNTRY (dossier_country_get_type ())
G_DECLARE_FINAL_TYPE (DossierCountry, dossier_country, DOSSIER, COUNTRY, GObject)

DossierCountry *dossier_country_new (const char *code, const char *name, guint mentions, guint documents);

const char *dossier_country_get_code (DossierCountry *self);
const char *dossier_country_get_name (DossierCountry *self);
guint       dossier_country_get_mentions (DossierCountry *self);
guint       dossier_country_get_documents (DossierCountry *self);

G_END_DECLS
