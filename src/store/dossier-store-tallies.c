/* dossier-store-tallies.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actors are counted by the hash of their name; the names of those that are shown are looked up at the end.
 */

#include "config.h"

#include "store/dossier-store-tallies.h"

#include <string.h>

#include "model/dossier-commitment.h"
#include "model/dossier-tally.h"
#include "store/dossier-connection.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-digests.h"

#define MAX_THEMES 32

typedef struct
{
  guint64 hash; /* of the name, 0 = the text does not say who */
  gint64  document;
  guint32 country;
  guint   total;
  guint   counts[MAX_THEMES]; /* by the place of the theme, from 1 */
} Actor;

typedef struct
{
  char   *text; /* in small letters */
  gsize   length;
  GArray *keys;
} WordSearch;

/* What is counted. */
typedef struct
{
  GHashTable *actors; /* hash -> Actor */
  GArray     *keys;   /* of commitments with the words, NULL = all */
  guint64     actor;
  guint32     entity;
  guint32     country;
  guint32     theme;
  guint32     modality;
  guint       outcomes; /* a bit each; 0 = all */
} Count;

static void
search_words (gint64 document, DossierDigest *digest, gpointer data)
{
  WordSearch *self = data;
  guint       number = 0;

  /* Most documents have the words nowhere. */
  if (memmem (digest->at, digest->end - digest->at, self->text, self->length) == NULL)
    return;

  for (const guint8 *at = digest->at; at < digest->end; number++)
    {
      const guint8 *end = memchr (at, '\0', digest->end - at);

      if (end == NULL)
        return;
      if (memmem (at, end - at, self->text, self->length) != NULL)
        g_array_append_vals (self->keys, &(guint64){ dossier_store_commitment_key (document, number) }, 1);
      at = end + 1;
    }
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  guint64 one = *(const guint64 *)a, two = *(const guint64 *)b;

  return one < two ? -1 : one > two;
}

GArray *
dossier_store_find_commitment_words (DossierConnection *connection, const char *text, const DossierDocumentSet *documents, GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autofree char *small = g_ascii_strdown (text, -1);
  WordSearch       search = { small, strlen (small), keys };

  if (!dossier_store_each_digest (connection, DOSSIER_DIGEST_WORDS, documents, search_words, &search, error))
    return NULL;

  g_array_sort (keys, compare_keys);
  return g_steal_pointer (&keys);
}

typedef struct
{
  guint32 low;
  guint32 high;
  guint32 entity;
  guint32 country;
  guint32 theme;
  guint32 modality;
  guint32 outcome;
} Entry;

static gboolean
read_entry (DossierDigest *digest, Entry *entry)
{
  return dossier_digest_next (digest, &entry->low) && dossier_digest_next (digest, &entry->high) && dossier_digest_next (digest, &entry->entity) &&
         dossier_digest_next (digest, &entry->country) && dossier_digest_next (digest, &entry->theme) && dossier_digest_next (digest, &entry->modality) &&
         dossier_digest_next (digest, &entry->outcome);
}

static gboolean
is_wanted (const Count *self, const Entry *entry, guint64 hash)
{
  return (self->actor == 0 || self->actor == hash) && (self->entity == 0 || self->entity == entry->entity) &&
         (self->country == 0 || self->country == entry->country) && (self->theme == 0 || self->theme == entry->theme) &&
         (self->modality == 0 || self->modality == entry->modality) && (self->outcomes == 0 || (self->outcomes & (1u << entry->outcome)) != 0);
}

static void
count_entry (Count *self, gint64 document, const Entry *entry, guint64 hash)
{
  Actor *actor = g_hash_table_lookup (self->actors, &hash);

  if (actor == NULL)
    {
      actor = g_new0 (Actor, 1);
      actor->hash = hash;
      actor->document = document;
      g_hash_table_insert (self->actors, &actor->hash, actor);
    }
  actor->country = MAX (actor->country, entry->country);
  actor->total++;
  actor->counts[MIN (entry->theme, MAX_THEMES - 1)]++;
}

static void
count_digest (gint64 document, DossierDigest *digest, gpointer data)
{
  Count *self = data;
  Entry  entry;

  for (guint number = 0; read_entry (digest, &entry); number++)
    {
      guint64 hash = (guint64)entry.high << 32 | entry.low;
      guint64 key = dossier_store_commitment_key (document, number);

      if (is_wanted (self, &entry, hash) && (self->keys == NULL || g_array_binary_search (self->keys, &key, compare_keys, NULL)))
        count_entry (self, document, &entry, hash);
    }
}

/* A word of no closed set, or a code that is none, is of no commitment. */
static gboolean
set_conditions (Count *self, const DossierFilter *filter)
{
  g_autofree char *country = filter->country != NULL ? g_ascii_strup (filter->country, -1) : NULL;

  self->actor = dossier_digest_hash_name (filter->actor);
  self->entity = filter->entity;
  self->country = dossier_digest_from_country (country);
  self->theme = dossier_digest_from_word (dossier_commitment_themes, filter->theme);
  self->modality = dossier_digest_from_word (dossier_commitment_modalities, filter->modality);
  self->outcomes = filter->outcomes;
  return (country == NULL || self->country != 0) && (filter->theme == NULL || self->theme != 0) && (filter->modality == NULL || self->modality != 0);
}

/* Most commitments first. */
static int
compare_actors (gconstpointer a, gconstpointer b)
{
  const Actor *one = *(const Actor **)a, *two = *(const Actor **)b;

  if (one->total != two->total)
    return one->total > two->total ? -1 : 1;

  return one->hash < two->hash ? -1 : one->hash > two->hash;
}

/* The name as the latest document has it; NULL for the actor without one, or on failure. */
static char *
dup_name (DossierConnection *connection, const Actor *actor, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;
  char *name = NULL;

  if (actor->hash == 0)
    return NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT c.actor, (SELECT n.actor FROM idx.commitments n INDEXED BY commitments_actor WHERE n.actor=c.actor COLLATE NOCASE"
                                          " ORDER BY n.published DESC, n.document DESC, n.number LIMIT 1)"
                                          " FROM idx.commitments c WHERE c.document=? AND c.actor IS NOT NULL",
                                          "i", actor->document);
  while (name == NULL && statement != NULL && dossier_connection_step (connection, statement, &local))
    if (dossier_digest_hash_name (dossier_column_text (statement, 0)) == actor->hash)
      name = g_strdup (dossier_column_text (statement, 1));
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));

  return name;
}

static DossierTally *
make_tally (DossierConnection *connection, const Actor *actor, GError **error)
{
  g_autofree char *name = dup_name (connection, actor, error);
  DossierTally    *tally = NULL;
  char             country[3];

  if (name == NULL && actor->hash != 0)
    return NULL;

  dossier_digest_to_country (actor->country, country);
  tally = dossier_tally_new (name, *country != '\0' ? country : NULL);
  for (guint i = 0; i == 0 || dossier_commitment_themes[i - 1] != NULL; i++)
    if (actor->counts[i] > 0)
      dossier_tally_add (tally, i > 0 ? dossier_commitment_themes[i - 1] : NULL, actor->counts[i]);
  return tally;
}

static GPtrArray *
make_tallies (DossierConnection *connection, Count *count, guint limit, GError **error)
{
  g_autoptr (GPtrArray) tallies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) actors = g_ptr_array_new ();
  g_autoptr (GError) local = NULL;
  GHashTableIter iter;
  gpointer       actor;

  g_hash_table_iter_init (&iter, count->actors);
  while (g_hash_table_iter_next (&iter, NULL, &actor))
    g_ptr_array_add (actors, actor);
  g_ptr_array_sort (actors, compare_actors);
  for (guint i = 0; i < actors->len && (limit == 0 || i < limit); i++)
    {
      DossierTally *tally = make_tally (connection, actors->pdata[i], &local);

      if (tally != NULL)
        g_ptr_array_add (tallies, tally);
      if (local == NULL)
        continue;
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&tallies);
}

GPtrArray *
dossier_store_tally_commitments (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (GHashTable) actors = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr (DossierDocumentSet) documents = NULL;
  g_autoptr (GArray) keys = NULL;
  Count count = { .actors = actors };

  if (!set_conditions (&count, filter))
    return g_ptr_array_new_with_free_func (g_object_unref);
  if (!dossier_scope_find_for_rows (filter, TRUE, connection, &documents, error))
    return NULL;
  if (filter->text != NULL && *filter->text != '\0')
    {
      keys = dossier_store_find_commitment_words (connection, filter->text, documents, error);
      if (keys == NULL)
        return NULL;
      count.keys = keys;
    }

  if (!dossier_store_each_digest (connection, DOSSIER_DIGEST_COMMITMENTS, documents, count_digest, &count, error))
    return NULL;

  return make_tallies (connection, &count, limit, error);
}
