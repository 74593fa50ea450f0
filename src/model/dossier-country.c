/* dossier-country.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-country.h"

struct _DossierCountry
{
  GObject parent_instance;

  char *code;
  char *name;
  guint counts[DOSSIER_N_MEASURES];
};

G_DEFINE_FINAL_TYPE (DossierCountry, dossier_country, G_TYPE_OBJECT)

static void
dossier_country_finalize (GObject *object)
{
  DossierCountry *self = DOSSIER_COUNTRY (object);

  g_free (self->code);
  g_free (self->name);

  G_OBJECT_CLASS (dossier_country_parent_class)->finalize (object);
}

static void
dossier_country_class_init (DossierCountryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_country_finalize;
}

static void
dossier_country_init (DossierCountry *self)
{
}

DossierCountry *
dossier_country_new (const char *code, const char *name, const guint *counts)
{
  DossierCountry *self = g_object_new (DOSSIER_TYPE_COUNTRY, NULL);

  self->code = g_strdup (code);
  self->name = g_strdup (name);
  for (guint i = 0; i < DOSSIER_N_MEASURES; i++)
    self->counts[i] = counts[i];

  return self;
}

DossierCountry *
dossier_country_rename (DossierCountry *self, const char *name)
{
  g_return_val_if_fail (DOSSIER_IS_COUNTRY (self), NULL);

  return dossier_country_new (self->code, name, self->counts);
}

const char *
dossier_country_get_code (DossierCountry *self)
{
  g_return_val_if_fail (DOSSIER_IS_COUNTRY (self), NULL);

  return self->code;
}

const char *
dossier_country_get_name (DossierCountry *self)
{
  g_return_val_if_fail (DOSSIER_IS_COUNTRY (self), NULL);

  return self->name;
}

guint
dossier_country_get_count (DossierCountry *self, DossierMeasure measure)
{
  g_return_val_if_fail (DOSSIER_IS_COUNTRY (self) && measure < DOSSIER_N_MEASURES, 0);

  return self->counts[measure];
}
