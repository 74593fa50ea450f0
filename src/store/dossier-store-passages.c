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
  GArray            *hits; /* DossierFtsHit in the body */
} Reader;

static void
reader_clear (Reader *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->hits, g_array_unref);
}

static GArray *
load_hits (DossierConnection *connection, gint64 document, const char *match, gint64 limit, GError **error)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (DossierFtsHit));
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error, "SELECT dossier_hits(fulltext, ?) FROM idx.fulltext WHERE fulltext MATCH ? AND rowid=?", "isi",
                                          limit, match, document);
  if (statement == NULL)
    return NULL;

  if (dossier_connection_step (connection, statement, &local))
    {
      const DossierFtsHit *found = sqlite3_column_blob (statement, 0);
      guint                n = sqlite3_column_bytes (statement, 0) / sizeof *found;

      for (guint i = 0; i < n; i++)
        if (found[i].column == BODY)
          g_array_append_val (hits, found[i]);
    }
  if (local == NULL)
    return g_steal_pointer (&hits);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static GArray *
list_hits (DossierConnection *connection, gint64 document, const char *match, GError **error)
{
  g_autoptr (GArray) hits = load_hits (connection, document, match, MAX_HITS, error);
  GArray *keys;

  if (hits == NULL)
    return NULL;

  keys = g_array_sized_new (FALSE, FALSE, sizeof (DossierRowKey), hits->len);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_vals (keys, &(DossierRowKey){ document, i }, 1);

  return keys;
}

/* Words are not searched for, but a country or an entity. */
static gboolean
wants_mentions (const DossierFilter *filter)
{
  return filter->country != NULL || (filter->entity != 0 && filter->text == NULL);
}

static GArray *
list_mentions (DossierConnection *connection, const DossierFilter *filter, DossierScope *scope, GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (DossierRowKey));
  g_autoptr (GArray) counts = NULL;
  g_autofree char *sql = NULL;

  dossier_scope_fold_match (scope);
  if (filter->country != NULL)
    {
      g_ptr_array_insert (scope->texts, 0, g_ascii_strup (filter->country, -1));
      sql = g_strdup_printf ("SELECT c.document, c.mentions FROM idx.country_documents c JOIN documents d ON d.id=c.document"
                             " WHERE c.country=? AND %s ORDER BY c.document DESC",
                             scope->where->str);
    }
  else
    sql = g_strdup_printf ("SELECT x.document, sum(x.mentions) FROM idx.entity_documents x JOIN documents d ON d.id=x.document"
                           " WHERE x.entity=%" G_GINT64_FORMAT " AND %s GROUP BY x.document ORDER BY x.document DESC",
                           filter->entity, scope->where->str);
  counts = dossier_store_collect_keys (connection, sql, scope->texts, error);
  if (counts == NULL)
    return NULL;

  for (guint i = 0; i < counts->len; i++)
    {
      const DossierRowKey *count = &g_array_index (counts, DossierRowKey, i);

      for (gint64 k = 0; k < count->place; k++)
        g_array_append_vals (keys, &(DossierRowKey){ count->document, k }, 1);
    }

  return g_steal_pointer (&keys);
}

static GArray *
list_passages (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierScope) scope = dossier_scope_new (filter, error);

  if (scope == NULL)
    return NULL;
  if (wants_mentions (filter))
    return list_mentions (connection, filter, scope, error);
  if (filter->document != 0 && scope->match != NULL)
    return list_hits (connection, filter->document, scope->match, error);

  return dossier_store_list_documents (connection, filter, error);
}

static gboolean
turn_to_document (Reader *self, gint64 id, GError **error)
{
  if (self->document != NULL && dossier_document_get_id (self->document) == id)
    return TRUE;

  reader_clear (self);
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
static gboolean
find_hit (Reader *self, const DossierFilter *filter, gint64 place, guint32 *start, guint32 *end, GError **error)
{
  const DossierFtsHit *hit;
  gint64               limit = filter->document != 0 ? MAX_HITS : BEST_OF;

  if (self->scope->match == NULL)
    return TRUE;
  if (self->hits == NULL)
    self->hits = load_hits (self->connection, dossier_document_get_id (self->document), self->scope->match, limit, error);
  if (self->hits == NULL)
    return FALSE;

  if (filter->document == 0)
    hit = choose_best (self->hits);
  else
    hit = place < self->hits->len ? &g_array_index (self->hits, DossierFtsHit, place) : NULL;
  if (hit != NULL)
    locate (self, hit, start, end);

  return TRUE;
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

static GPtrArray *
load_passages (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) items = dossier_list_items_new ();
  g_autoptr (DossierScope) scope = dossier_scope_new (filter, error);
  Reader reader = { .connection = connection, .scope = scope };

  if (scope == NULL)
    return NULL;

  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (GError) local = NULL;
      guint32  start = 0, end = 0;
      gboolean done = turn_to_document (&reader, keys[i].document, &local) &&
                      (wants_mentions (filter) ? find_mention (&reader, filter, keys[i].place, &start, &end, &local)
                                               : find_hit (&reader, filter, keys[i].place, &start, &end, &local));

      if (!done && !g_error_matches (local, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          reader_clear (&reader);
          return NULL;
        }
      if (wants_mentions (filter) && end == 0)
        done = FALSE;
      g_ptr_array_add (items, done ? dossier_excerpt_new (reader.document, start, end) : NULL);
    }
  reader_clear (&reader);

  return g_steal_pointer (&items);
}

const DossierListSource dossier_list_passages = { list_passages, load_passages, 32 };
