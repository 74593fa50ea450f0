/* dossier-store-passages.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * FTS5 says which token of the indexed body was hit; the body is cut again to learn where in the
 * text that token stands. A key's place is the number of the hit or mention in its document,
 * 0 for the best one.
 */

#include "config.h"

#include "store/dossier-store-passages.h"

#include "model/dossier-document.h"
#include "model/dossier-passage.h"
#include "store/dossier-connection.h"
#include "store/dossier-excerpt.h"
#include "store/dossier-fts-hits.h"
#include "store/dossier-fts-tokenizer.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-index.h"
#include "store/dossier-store-lists.h"

#define BODY 1         /* column of the full-text table */
#define MAX_HITS 10000 /* of one document */
#define BEST_OF 64     /* first hits among which the best is chosen */
#define WINDOW 24      /* tokens in which other words of the query speak for a hit */

/* The document whose rows are being made; neighbours in a list often share it. */
typedef struct
{
  DossierConnection *connection;
  DossierScope      *scope;
  DossierDocument   *document;
  GHashTable        *hits; /* document -> GArray of DossierFtsHit in its body; NULL when no words are searched for */
} Reader;

static void
reader_clear (Reader *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->hits, g_hash_table_unref);
}

static GArray *
dup_body_hits (DossierStatement *statement, int column)
{
  const DossierFtsHit *found = sqlite3_column_blob (statement, column);
  guint                n = sqlite3_column_bytes (statement, column) / sizeof *found;
  GArray              *hits = g_array_new (FALSE, FALSE, sizeof (DossierFtsHit));

  for (guint i = 0; i < n; i++)
    if (found[i].column == BODY)
      g_array_append_val (hits, found[i]);

  return hits;
}

/* Hits of each of the documents, in one pass over the hits of the library: gint64 -> GArray. */
static GHashTable *
load_hits (DossierConnection *connection, const char *match, const DossierRowKey *keys, guint n_keys, gint64 limit, GError **error)
{
  g_autoptr (GHashTable) hits = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);
  g_autoptr (GString) ids = g_string_new ("[");
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;
  gint64 first = G_MAXINT64, last = 0;

  for (guint i = 0; i < n_keys; i++)
    {
      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", keys[i].document);
      first = MIN (first, keys[i].document);
      last = MAX (last, keys[i].document);
    }
  g_string_append_c (ids, ']');
  statement = dossier_connection_prepare (connection, error,
                                          "SELECT rowid, dossier_hits(fulltext, ?) FROM idx.fulltext WHERE fulltext MATCH ? AND rowid BETWEEN ? AND ?"
                                          " AND +rowid IN (SELECT value FROM json_each(?))",
                                          "isiis", limit, match, first, last, ids->str);
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    {
      gint64 id = dossier_column_int (statement, 0);

      g_hash_table_insert (hits, g_memdup2 (&id, sizeof id), dup_body_hits (statement, 1));
    }
  if (local == NULL)
    return g_steal_pointer (&hits);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static GArray *
list_hits (DossierConnection *connection, gint64 document, const char *match, GError **error)
{
  DossierRowKey key = { document, 0 };
  g_autoptr (GHashTable) found = load_hits (connection, match, &key, 1, MAX_HITS, error);
  GArray *hits;
  GArray *keys;

  if (found == NULL)
    return NULL;

  keys = g_array_new (FALSE, FALSE, sizeof (DossierRowKey));
  hits = g_hash_table_lookup (found, &document);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    g_array_append_vals (keys, &(DossierRowKey){ document, i }, 1);

  return keys;
}

/* Words are not searched for, but a country or an entity. */
static gboolean
wants_mentions (const DossierFilter *filter)
{
  return filter->country != NULL || (filter->entity != 0 && filter->text == NULL);
}

/* A place for each mention in each of the documents, as far as there is room. */
static GArray *
number_mentions (const GArray *counts, guint limit)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (DossierRowKey));

  for (guint i = 0; i < counts->len; i++)
    {
      const DossierRowKey *count = &g_array_index (counts, DossierRowKey, i);

      for (gint64 k = 0; k < count->place && (limit == 0 || keys->len < limit); k++)
        g_array_append_vals (keys, &(DossierRowKey){ count->document, k }, 1);
    }

  return keys;
}

static GArray *
list_mentions (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  DossierFilter rest = *filter; /* borrows */
  g_autoptr (DossierScope) scope = NULL;
  g_autoptr (DossierDocumentSet) documents = NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) counts = NULL;
  g_autoptr (GString) sql = g_string_new (NULL);

  if (filter->country != NULL)
    rest.country = NULL;
  else
    rest.entity = 0;
  scope = dossier_scope_new (&rest, error);
  if (scope == NULL || !dossier_scope_find (scope, connection, &documents, error))
    return NULL;

  if (filter->country != NULL)
    {
      g_ptr_array_add (values, g_ascii_strup (filter->country, -1));
      g_string_append (sql, "SELECT document, mentions FROM idx.country_documents WHERE country=? AND mentions>0 AND dossier_within(document) ORDER BY document DESC");
    }
  else
    {
      g_ptr_array_add (values, g_strdup_printf ("%" G_GINT64_FORMAT, filter->entity));
      g_string_append (sql, "SELECT document, sum(mentions) FROM idx.entity_documents INDEXED BY entity_documents_entity WHERE entity=CAST(? AS INTEGER) AND dossier_within(document)"
                            " GROUP BY document ORDER BY document DESC");
    }
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);
  dossier_connection_set_documents (connection, documents);
  counts = dossier_store_collect_keys (connection, sql->str, values, error);
  dossier_connection_set_documents (connection, NULL);
  return counts != NULL ? number_mentions (counts, limit) : NULL;
}

static GArray *
list_passages (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (DossierScope) scope = NULL;

  if (wants_mentions (filter))
    return list_mentions (connection, filter, limit, error);
  scope = dossier_scope_new (filter, error);
  if (scope == NULL)
    return NULL;
  if (filter->document != 0 && scope->match != NULL)
    return list_hits (connection, filter->document, scope->match, error);

  return dossier_store_list_documents (connection, filter, limit, error);
}

static gboolean
turn_to_document (Reader *self, gint64 id, GError **error)
{
  if (self->document != NULL && dossier_document_get_id (self->document) == id)
    return TRUE;

  g_clear_object (&self->document);
  self->document = dossier_store_load_document (self->connection, id, NULL, error);
  return self->document != NULL;
}

/* The hit after which most different words of the query stand, the closer the better. */
static const DossierFtsHit *
choose_best (GArray *hits)
{
  const DossierFtsHit *best = NULL;
  gint                 best_score = G_MININT;

  for (guint i = 0; i < hits->len; i++)
    {
      const DossierFtsHit *hit = &g_array_index (hits, DossierFtsHit, i);
      guint64              seen = 0;
      gint                 score = 0;

      for (guint j = i; j < hits->len; j++)
        {
          const DossierFtsHit *other = &g_array_index (hits, DossierFtsHit, j);
          guint64              bit = G_GUINT64_CONSTANT (1) << (other->phrase & 63);

          if (other->token - hit->token >= WINDOW)
            break;
          if ((seen & bit) == 0)
            score += WINDOW - (other->token - hit->token);
          seen |= bit;
        }
      if (score > best_score)
        {
          best = hit;
          best_score = score;
        }
    }

  return best;
}

/* Code points of the tokens of a hit. */
static void
locate (Reader *self, const DossierFtsHit *hit, guint32 *start, guint32 *end)
{
  g_autofree char      *body = dossier_store_index_dup_body (self->document);
  const DossierTextMap *map = dossier_document_get_map (self->document);
  guint                 first = 2 * hit->token, last = 2 * (hit->token + MAX (hit->n_tokens, 1) - 1);
  g_autoptr (GArray) ranges = NULL;

  ranges = dossier_fts_token_ranges (dossier_connection_get_db (self->connection), body, dossier_document_get_n_bytes (self->document), last / 2 + 1);
  if (last + 1 >= ranges->len)
    return;

  *start = dossier_text_map_to_char (map, g_array_index (ranges, gint32, first));
  *end = dossier_text_map_to_char (map, g_array_index (ranges, gint32, last + 1));
}

/* Where the row's words stand; nothing found (a hit in the title only) leaves both at 0. */
static void
find_hit (Reader *self, const DossierFilter *filter, gint64 place, guint32 *start, guint32 *end)
{
  gint64               id = dossier_document_get_id (self->document);
  GArray              *hits = self->hits != NULL ? g_hash_table_lookup (self->hits, &id) : NULL;
  const DossierFtsHit *hit = NULL;

  if (hits != NULL && filter->document == 0)
    hit = choose_best (hits);
  else if (hits != NULL && place < hits->len)
    hit = &g_array_index (hits, DossierFtsHit, place);
  if (hit != NULL)
    locate (self, hit, start, end);
}

static DossierStatement *
prepare_mention (Reader *self, const DossierFilter *filter, gint64 place, GError **error)
{
  gint64           document = dossier_document_get_id (self->document);
  g_autofree char *country = filter->country != NULL ? g_ascii_strup (filter->country, -1) : NULL;

  if (country == NULL)
    return dossier_connection_prepare (self->connection, error,
                                       "SELECT start, \"end\" FROM idx.mentions WHERE document=?1 AND position IN"
                                       " (SELECT position FROM idx.entity_documents WHERE document=?1 AND entity=?2) ORDER BY start LIMIT 1 OFFSET ?3",
                                       "iii", document, filter->entity, place);

  return dossier_connection_prepare (self->connection, error,
                                     "SELECT start, \"end\" FROM idx.mentions WHERE document=? AND country=? AND (type=? OR kind NOT IN (?, ?)) ORDER BY start LIMIT 1 OFFSET ?",
                                     "isiiii", document, country, (gint64)DOSSIER_ENTITY_COUNTRY, (gint64)DOSSIER_MENTION_NAME,
                                     (gint64)DOSSIER_MENTION_HANDLE, place);
}

static gboolean
find_mention (Reader *self, const DossierFilter *filter, gint64 place, guint32 *start, guint32 *end, GError **error)
{
  g_autoptr (DossierStatement) statement = prepare_mention (self, filter, place, error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;

  if (dossier_connection_step (self->connection, statement, &local))
    {
      *start = dossier_column_int (statement, 0);
      *end = dossier_column_int (statement, 1);
    }
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* NULL without an error when the document or the mention has gone. */
static DossierPassage *
load_passage (Reader *self, const DossierFilter *filter, const DossierRowKey *key, GError **error)
{
  g_autoptr (GError) local = NULL;
  guint32 start = 0, end = 0;

  if (!turn_to_document (self, key->document, &local))
    {
      if (!g_error_matches (local, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND))
        g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  if (!wants_mentions (filter))
    find_hit (self, filter, key->place, &start, &end);
  else if (!find_mention (self, filter, key->place, &start, &end, error) || end == 0)
    return NULL;

  return dossier_excerpt_new (self->document, start, end);
}

static gboolean
load_items (Reader *reader, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GPtrArray *items, GError **error)
{
  gint64 limit = filter->document != 0 ? MAX_HITS : BEST_OF;

  if (reader->scope->match != NULL && !wants_mentions (filter))
    {
      reader->hits = load_hits (reader->connection, reader->scope->match, keys, n_keys, limit, error);
      if (reader->hits == NULL)
        return FALSE;
    }
  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (GError) local = NULL;

      g_ptr_array_add (items, load_passage (reader, filter, &keys[i], &local));
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }

  return TRUE;
}

static GPtrArray *
load_passages (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) items = dossier_list_items_new ();
  g_autoptr (DossierScope) scope = dossier_scope_new (filter, error);
  Reader   reader = { .connection = connection, .scope = scope };
  gboolean done = scope != NULL && load_items (&reader, filter, keys, n_keys, items, error);

  reader_clear (&reader);
  return done ? g_steal_pointer (&items) : NULL;
}

const DossierListSource dossier_list_passages = { list_passages, load_passages, 20 };
