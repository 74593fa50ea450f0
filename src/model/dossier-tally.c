/* dossier-tally.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-tally.h"

struct _DossierTally
{
  GObject parent_instance;

  /* Owned */
  char       *actor;
  char       *country;
  GHashTable *counts; /* interned theme -> number */

  guint total;
};

G_DEFINE_FINAL_TYPE (DossierTally, dossier_tally, G_TYPE_OBJECT)

static void
dossier_tally_finalize (GObject *object)
{
  DossierTally *self = DOSSIER_TALLY (object);

  g_free (self->actor);
  g_free (self->country);
  g_hash_table_unref (self->counts);

  G_OBJECT_CLASS (dossier_tally_parent_class)->finalize (object);
}

static void
dossier_tally_class_init (DossierTallyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_tally_finalize;
}

static void
dossier_tally_init (DossierTally *self)
{
  self->counts = g_hash_table_new (NULL, NULL);
}

DossierTally *
dossier_tally_new (const char *actor, const char *country)
{
  DossierTally *self = g_object_new (DOSSIER_TYPE_TALLY, NULL);

  self->actor = g_strdup (actor);
  self->country = g_strdup (country);
  return self;
}

void
dossier_tally_add (DossierTally *self, const char *theme, guint count)
{
  const char *key = g_intern_string (theme);
  guint       before = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key));

  g_hash_table_insert (self->counts, (gpointer)key, GUINT_TO_POINTER (before + count));
  self->total += count;
}

const char *
dossier_tally_get_actor (DossierTally *self)
{
  g_return_val_if_fail (DOSSIER_IS_TALLY (self), NULL);

  return self->actor;
}

const char *
dossier_tally_get_country (DossierTally *self)
{
  g_return_val_if_fail (DOSSIER_IS_TALLY (self), NULL);

  return self->country;
}

guint
dossier_tally_get_count (DossierTally *self, const char *theme)
{
  g_return_val_if_fail (DOSSIER_IS_TALLY (self), 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, g_intern_string (theme)));
}

guint
dossier_tally_get_total (DossierTally *self)
{
  g_return_val_if_fail (DOSSIER_IS_TALLY (self), 0);

  return self->total;
}
