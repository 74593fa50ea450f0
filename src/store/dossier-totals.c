/* dossier-totals.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-totals.h"

#define N_COUNTS 4

typedef struct
{
  guint mentions;
  guint documents;
} EntityCounts;

struct _DossierTotals
{
  GHashTable *known;     /* type and key → DossierKnownEntity, owned */
  GHashTable *entities;  /* gint64 → EntityCounts, owned */
  GHashTable *countries; /* code → N_COUNTS guint, owned */
  GHashTable *moments;   /* DossierMomentCount, owned, itself the key */
};

static void
known_free (gpointer data)
{
  DossierKnownEntity *entity = data;

  g_free (entity->name);
  g_free (entity);
}

static guint
hash_moments (gconstpointer key)
{
  const DossierMomentCount *moments = key;

  return ((moments->first * 31 + moments->last) * 31 + moments->kind * 8 + moments->precision) * 2 + moments->reported;
}

static gboolean
equal_moments (gconstpointer a, gconstpointer b)
{
  const DossierMomentCount *one = a, *other = b;

  return one->first == other->first && one->last == other->last && one->kind == other->kind && one->precision == other->precision && one->reported == other->reported;
}

DossierTotals *
dossier_totals_new (void)
{
  DossierTotals *self = g_new0 (DossierTotals, 1);

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, known_free);
  self->entities = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->moments = g_hash_table_new_full (hash_moments, equal_moments, g_free, NULL);

  return self;
}

void
dossier_totals_free (DossierTotals *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->known);
  g_hash_table_unref (self->entities);
  g_hash_table_unref (self->countries);
  g_hash_table_unref (self->moments);
  g_free (self);
}

static char *
dup_known_key (DossierEntityType type, const char *key)
{
  const char prefix[] = { 'a' + type, '\0' };

  return g_strconcat (prefix, key, NULL);
}

const DossierKnownEntity *
dossier_totals_find_entity (DossierTotals *self, DossierEntityType type, const char *key)
{
  g_autofree char *known_key = dup_known_key (type, key);

  return g_hash_table_lookup (self->known, known_key);
}

void
dossier_totals_take_entity (DossierTotals *self, DossierEntityType type, const char *key, const DossierKnownEntity *entity)
{
  DossierKnownEntity *taken = g_memdup2 (entity, sizeof *entity);

  taken->name = g_strdup (entity->name);
  g_hash_table_replace (self->known, dup_known_key (type, key), taken);
}

void
dossier_totals_add_entity (DossierTotals *self, gint64 id, guint mentions, guint documents)
{
  EntityCounts *counts = g_hash_table_lookup (self->entities, &id);

  if (counts == NULL)
    {
      counts = g_new0 (EntityCounts, 1);
      g_hash_table_insert (self->entities, g_memdup2 (&id, sizeof id), counts);
    }
  counts->mentions += mentions;
  counts->documents += documents;
}

void
dossier_totals_add_country (DossierTotals *self, const char *code, const guint counts[N_COUNTS])
{
  guint *sums = g_hash_table_lookup (self->countries, code);

  if (sums == NULL)
    {
      sums = g_new0 (guint, N_COUNTS);
      g_hash_table_insert (self->countries, g_strdup (code), sums);
    }
  for (guint i = 0; i < N_COUNTS; i++)
    sums[i] += counts[i];
}

void
dossier_totals_add_moments (DossierTotals *self, const DossierMomentCount *moments)
{
  DossierMomentCount *sum = g_hash_table_lookup (self->moments, moments);

  if (sum != NULL)
    sum->count += moments->count;
  else
    g_hash_table_add (self->moments, g_memdup2 (moments, sizeof *moments));
}

static gboolean
write_entities (DossierTotals *self, DossierConnection *connection, GError **error)
{
  GHashTableIter iter;
  gpointer       id, data;

  g_hash_table_iter_init (&iter, self->entities);
  while (g_hash_table_iter_next (&iter, &id, &data))
    {
      const EntityCounts *counts = data;

      if (!dossier_connection_run (connection, error, "UPDATE idx.entities SET mentions=mentions+?, documents=documents+? WHERE id=?", "iii",
                                   (gint64)counts->mentions, (gint64)counts->documents, *(gint64 *)id))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_countries (DossierTotals *self, DossierConnection *connection, GError **error)
{
  GHashTableIter iter;
  gpointer       code, data;

  g_hash_table_iter_init (&iter, self->countries);
  while (g_hash_table_iter_next (&iter, &code, &data))
    {
      const guint *counts = data;

      if (!dossier_connection_run (connection, error,
                                   "INSERT INTO idx.countries VALUES (?, ?, ?, ?, ?)"
                                   " ON CONFLICT (code) DO UPDATE SET mentions=countries.mentions+excluded.mentions, documents=countries.documents+excluded.documents,"
                                   " quotations=countries.quotations+excluded.quotations, commitments=countries.commitments+excluded.commitments",
                                   "siiii", code, (gint64)counts[0], (gint64)counts[1], (gint64)counts[2], (gint64)counts[3]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_moments (DossierTotals *self, DossierConnection *connection, GError **error)
{
  GHashTableIter iter;
  gpointer       data;

  g_hash_table_iter_init (&iter, self->moments);
  while (g_hash_table_iter_next (&iter, &data, NULL))
    {
      const DossierMomentCount *moments = data;

      if (!dossier_connection_run (connection, error,
                                   "INSERT INTO idx.moment_counts VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count=moment_counts.count+excluded.count", "iiiiii",
                                   (gint64)moments->kind, (gint64)moments->first, (gint64)moments->last, (gint64)moments->precision, (gint64)moments->reported,
                                   (gint64)moments->count))
        return FALSE;
    }

  return TRUE;
}

gboolean
dossier_totals_write (DossierTotals *self, DossierConnection *connection, GError **error)
{
  gboolean good = write_entities (self, connection, error) && write_countries (self, connection, error) && write_moments (self, connection, error);

  dossier_totals_forget (self);
  return good;
}

void
dossier_totals_forget (DossierTotals *self)
{
  g_hash_table_remove_all (self->known);
  g_hash_table_remove_all (self->entities);
  g_hash_table_remove_all (self->countries);
  g_hash_table_remove_all (self->moments);
}
