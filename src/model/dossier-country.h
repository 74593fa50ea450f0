/* dossier-country.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How often a country is spoken of in a scope (a document, a collection, the library), and how often
 * it speaks and commits itself there. The code is ISO 3166-1 alpha-2 or XK; its name is English here and
 * translated in the view. Immutable.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COUNTRY (dossier_country_get_type ())
G_DECLARE_FINAL_TYPE (DossierCountry, dossier_country, DOSSIER, COUNTRY, GObject)

/* What is counted. */
typedef enum
{
  DOSSIER_MEASURE_MENTIONS,
  DOSSIER_MEASURE_DOCUMENTS,   /* that mention it */
  DOSSIER_MEASURE_QUOTATIONS,  /* of its people and bodies */
  DOSSIER_MEASURE_COMMITMENTS, /* of which it is the actor, or one of its people and bodies */
} DossierMeasure;
#define DOSSIER_N_MEASURES (DOSSIER_MEASURE_COMMITMENTS + 1)

/* `counts` holds DOSSIER_N_MEASURES numbers. */
DossierCountry *dossier_country_new (const char *code, const char *name, const guint *counts);
/* The same under another name. */
DossierCountry *dossier_country_rename (DossierCountry *self, const char *name);

const char *dossier_country_get_code (DossierCountry *self);
const char *dossier_country_get_name (DossierCountry *self);
guint       dossier_country_get_count (DossierCountry *self, DossierMeasure measure);

G_END_DECLS
