/* dossier-store-tallies.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actors are counted by the hash of their name; the names of those that are shown are looked up at the end. A large
 * library has a hundred thousand actors, so the table of their hashes is a plain array.
 */

#include "config.h"

#include "store/dossier-store-tallies.h"

#include <string.h>

#include "model/dossier-commitment.h"
#include "model/dossier-tally.h"
#include "store/dossier-connection.h"
#include "store/dossier-row-query.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-digests.h"

#define N_THEMES 24 /* more than there are; by their places, from 1 */

typedef struct
{
  guint64 hash; /* of the name, 0 = the text does not say who */
  gint64  document;
  guint32 country;
  guint32 total;
  guint32 counts[N_THEMES];
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
  GArray *actors; /* Actor */
  GArray *places; /* guint32, a power of two of them: where the actor with this hash stands, from 1; 0 = free */
  GArray *keys;   /* of commitments with the words, NULL = all */
  guint64 actor;
  guint32 entity;
  guint32 country;
  guint32 theme;
  guint32 modality;
  guint   outcomes; /* a bit each; 0 = all */
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
        g_array_append_vals (self->keys, &(guint64){ dossier_row_key (document, number) }, 1);
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

/* The free place for this hash, or that of its actor. */
static guint32 *
find_place (Count *self, guint64 hash)
{
  guint mask = self->places->len - 1;

  for (guint at = (hash ^ hash >> 32) & mask;; at = (at + 1) & mask)
    {
      guint32 *place = &g_array_index (self->places, guint32, at);

      if (*place == 0 || g_array_index (self->actors, Actor, *place - 1).hash == hash)
        return place;
    }
}

/* At most half of the places are taken. */
static void
make_room (Count *self)
{
  guint n = self->places->len;

  if (self->actors->len * 2 < n)
    return;

  g_array_set_size (self->places, 0);
  g_array_set_size (self->places, MAX (n * 2, 1024));
  for (guint i = 0; i < self->actors->len; i++)
    *find_place (self, g_array_index (self->actors, Actor, i).hash) = i + 1;
}

static void
count_entry (Count *self, gint64 document, const Entry *entry, guint64 hash)
{
  guint32 *place;
  Actor   *actor;

  make_room (self);
  place = find_place (self, hash);
  if (*place == 0)
    {
      g_array_append_vals (self->actors, &(Actor){ .hash = hash, .document = document }, 1);
      *place = self->actors->len;
    }
  actor = &g_array_index (self->actors, Actor, *place - 1);
  actor->country = MAX (actor->country, entry->country);
  actor->total++;
  actor->counts[MIN (entry->theme, N_THEMES - 1)]++;
}

static void
count_digest (gint64 document, DossierDigest *digest, gpointer data)
{
  Count *self = data;
  Entry  entry;

  for (guint number = 0; read_entry (digest, &entry); number++)
    {
      guint64 hash = (guint64)entry.high << 32 | entry.low;
      guint64 key = dossier_row_key (document, number);

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

/* The first `limit` (0 = all) in their order, and perhaps some more. */
static GPtrArray *
sort_actors (const GArray *actors, guint limit)
{
  GPtrArray *sorted = g_ptr_array_new ();
  guint      least = 1;

  for (guint i = 0; i < actors->len; i++)
    {
      Actor *actor = &g_array_index (actors, Actor, i);

      if (actor->total < least)
        continue;
      g_ptr_array_add (sorted, actor);
      if (limit == 0 || sorted->len < 8 * limit)
        continue;
      g_ptr_array_sort (sorted, compare_actors);
      g_ptr_array_set_size (sorted, limit);
      least = ((Actor *)sorted->pdata[limit - 1])->total;
    }
  g_ptr_array_sort (sorted, compare_actors);
  return sorted;
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
  for (guint i = 0; i < N_THEMES && (i == 0 || dossier_commitment_themes[i - 1] != NULL); i++)
    if (actor->counts[i] > 0)
      dossier_tally_add (tally, i > 0 ? dossier_commitment_themes[i - 1] : NULL, actor->counts[i]);
  return tally;
}

static GPtrArray *
make_tallies (DossierConnection *connection, Count *count, guint limit, GError **error)
{
  g_autoptr (GPtrArray) tallies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) actors = sort_actors (count->actors, limit);
  g_autoptr (GError) local = NULL;

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

/* Only documents that have such commitments are counted. */
static gboolean
find_words (Count *self, DossierConnection *connection, const char *text, DossierDocumentSet **documents, GError **error)
{
  DossierDocumentSet *with_words;

  self->keys = dossier_store_find_commitment_words (connection, text, *documents, error);
  if (self->keys == NULL)
    return FALSE;

  with_words = dossier_document_set_new ();
  for (guint i = 0; i < self->keys->len; i++)
    dossier_document_set_add (with_words, dossier_row_key_get_document (g_array_index (self->keys, guint64, i)));
  g_clear_pointer (documents, dossier_document_set_unref);
  *documents = with_words;
  return TRUE;
}

GPtrArray *
dossier_store_tally_commitments (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (GArray) actors = g_array_new (FALSE, FALSE, sizeof (Actor));
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_autoptr (DossierDocumentSet) documents = NULL;
  Count      count = { .actors = actors, .places = places };
  GPtrArray *tallies = NULL;

  if (!set_conditions (&count, filter))
    return g_ptr_array_new_with_free_func (g_object_unref);
  if (!dossier_scope_find_for_rows (filter, TRUE, connection, &documents, error))
    return NULL;

  if ((filter->text == NULL || *filter->text == '\0' || find_words (&count, connection, filter->text, &documents, error)) &&
      dossier_store_each_digest (connection, DOSSIER_DIGEST_COMMITMENTS, documents, count_digest, &count, error))
    tallies = make_tallies (connection, &count, limit, error);
  g_clear_pointer (&count.keys, g_array_unref);
  return tallies;
}
