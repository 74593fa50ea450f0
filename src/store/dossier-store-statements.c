/* dossier-store-statements.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A key is a document and the number of the finding in it; for dates, where the mention starts.
 */

#include "config.h"

#include "store/dossier-store-statements.h"

#include "model/dossier-collection.h"
#include "model/dossier-date-entry.h"
#include "model/dossier-quotation-text.h"
#include "model/dossier-voice.h"
#include "store/dossier-connection.h"
#include "store/dossier-excerpt.h"
#include "store/dossier-row-query.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-lists.h"
#include "store/dossier-store-quotations.h"
#include "store/dossier-store-rows.h"

#define PER_DOCUMENT 8
#define MANY 100000 /* rows: so many are met soon on any way */
#define BY_DAY "@published DESC, @document DESC, @number"
#define SPEAKERS                                                                                                \
  "(coalesce($speaker, '') || char(10) || coalesce((SELECT e.name FROM idx.entities e WHERE e.id=$entity), '')" \
  " || char(10) || coalesce((SELECT group_concat(s.name, char(10)) FROM idx.quotation_speakers s"               \
  " WHERE s.document=$document AND s.number=$number), ''))"

static void
add_kinds (DossierRowQuery *query, guint kinds)
{
  g_autoptr (GString) list = g_string_new ("@kind IN (");
  const char *separator = "";

  if (kinds == 0)
    return;

  for (guint i = 0; i < DOSSIER_N_QUOTATION_KINDS; i++)
    if (kinds & (1u << i))
      {
        g_string_append_printf (list, "%s%u", separator, i);
        separator = ", ";
      }
  g_string_append_c (list, ')');
  dossier_row_query_add (query, NULL, FALSE, list->str, NULL);
}

/* Restricts the question to the documents of these rows, unless there are many. */
static gboolean
restrict_to_rows (DossierRowQuery *query, DossierConnection *connection, const char *sql, const char *value, GError **error)
{
  g_autoptr (DossierDocumentSet) documents = dossier_document_set_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GArray) rows = NULL;

  g_ptr_array_add (values, (gpointer)value);
  rows = dossier_store_collect_keys (connection, sql, values, error);
  if (rows == NULL)
    return FALSE;
  if (rows->len >= MANY)
    return TRUE;

  for (guint i = 0; i < rows->len; i++)
    dossier_document_set_add (documents, g_array_index (rows, DossierRowKey, i).document);
  dossier_row_query_restrict (query, documents);
  return TRUE;
}

#define NAMED "(SELECT DISTINCT name FROM idx.speakers WHERE name LIKE ?1 ESCAPE '\\' OR known LIKE ?1 ESCAPE '\\')"
#define TOGETHER "SELECT document, number FROM idx.quotation_speakers WHERE name LIKE ?1 ESCAPE '\\'"

/* The filter's text is a part of a speaker's name, as the document or the library has it. */
static gboolean
add_speaker (DossierRowQuery *query, DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autofree char *pattern = NULL;

  if (filter->text == NULL || *filter->text == '\0')
    return TRUE;

  pattern = dossier_scope_dup_pattern (filter->text);
  dossier_row_query_add (query, NULL, FALSE, SPEAKERS " LIKE ? ESCAPE '\\'", pattern, NULL);
  return restrict_to_rows (query, connection,
                           "SELECT q.document, 0 FROM " NAMED " s CROSS JOIN idx.quotations q INDEXED BY quotations_speaker ON q.speaker=s.name COLLATE NOCASE UNION ALL " TOGETHER
                           " LIMIT " G_STRINGIFY (MANY),
                           pattern, error);
}

static gboolean
add_entity (DossierRowQuery *query, DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autofree char *entity = g_strdup_printf ("%" G_GINT64_FORMAT, filter->entity);

  if (filter->entity == 0)
    return TRUE;

  dossier_row_query_add (query, NULL, FALSE,
                         "($entity=CAST(? AS INTEGER) OR EXISTS (SELECT 1 FROM idx.quotation_speakers s"
                         " WHERE s.document=$document AND s.number=$number AND s.entity=CAST(? AS INTEGER)))",
                         entity, entity, NULL);
  return restrict_to_rows (query, connection,
                           "SELECT document, 0 FROM idx.quotations WHERE entity=CAST(?1 AS INTEGER)"
                           " UNION ALL SELECT document, 0 FROM idx.quotation_speakers WHERE entity=CAST(?1 AS INTEGER) LIMIT " G_STRINGIFY (MANY),
                           entity, error);
}

/* All that the filter asks of a quotation but its text; NULL on failure. */
static DossierRowQuery *
make_query (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierRowQuery) query = dossier_row_query_new ("quotations", PER_DOCUMENT);
  g_autoptr (DossierDocumentSet) documents = NULL;
  g_autofree char *country = filter->country != NULL ? g_ascii_strup (filter->country, -1) : NULL;

  if (!dossier_scope_find_for_rows (filter, FALSE, connection, &documents, error))
    return NULL;

  dossier_row_query_restrict (query, documents);
  dossier_row_query_add_days (query, filter, "quotations_published");
  add_kinds (query, filter->quotation_kinds);
  if (country != NULL)
    dossier_row_query_add (query, "quotations_country", TRUE, "@country=?", country, NULL);

  return add_entity (query, connection, filter, error) ? g_steal_pointer (&query) : NULL;
}

static const DossierRowOrder by_day = { .columns = BY_DAY, .index = "quotations_published", .by_day = TRUE };
static const DossierRowOrder by_speaker = { .columns = "@speaker COLLATE NOCASE NULLS LAST, " BY_DAY, .index = "quotations_speaker" };

/* Names of speakers of quotations that may match, in their order. */
static GPtrArray *
list_names (DossierConnection *connection, const char *pattern, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT name COLLATE NOCASE FROM " NAMED
                                          " UNION SELECT q.speaker COLLATE NOCASE FROM (" TOGETHER ") s CROSS JOIN idx.quotations q ON q.document=s.document AND q.number=s.number"
                                          " WHERE q.speaker IS NOT NULL ORDER BY 1",
                                          "s", pattern);
  while (statement != NULL && dossier_connection_step (connection, statement, &local))
    g_ptr_array_add (names, g_strdup (dossier_column_text (statement, 0)));
  if (statement != NULL && local == NULL)
    return g_steal_pointer (&names);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* The first rows by speaker: from name to name, because those that match may stand anywhere among all. */
static gboolean
list_by_name (DossierConnection *connection, const DossierFilter *filter, guint limit, GArray *keys, GError **error)
{
  g_autoptr (DossierRowQuery) query = make_query (connection, filter, error);
  g_autofree char *pattern = dossier_scope_dup_pattern (filter->text);
  g_autoptr (GPtrArray) names = query != NULL ? list_names (connection, pattern, error) : NULL;

  if (names == NULL)
    return FALSE;

  dossier_row_query_add (query, NULL, FALSE, SPEAKERS " LIKE ? ESCAPE '\\'", pattern, NULL);
  for (guint i = 0; i < names->len && keys->len < limit; i++)
    {
      dossier_row_query_add (query, "quotations_speaker", TRUE, "$speaker=? COLLATE NOCASE", names->pdata[i], NULL);
      if (!dossier_row_query_list (query, connection, &by_day, limit, keys, error))
        return FALSE;
      dossier_row_query_remove_last (query);
    }
  if (keys->len >= limit)
    return TRUE;

  /* Several together, of whom none is named first. */
  dossier_row_query_add (query, NULL, FALSE, "$speaker IS NULL", NULL);
  return restrict_to_rows (query, connection, TOGETHER, pattern, error) && dossier_row_query_list (query, connection, &by_day, limit, keys, error);
}

static GArray *
list_quotations (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (DossierRowQuery) query = NULL;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (DossierRowKey));
  gboolean named = filter->order == DOSSIER_ORDER_NAME;

  if (named && limit > 0 && filter->text != NULL && *filter->text != '\0')
    return list_by_name (connection, filter, limit, keys, error) ? g_steal_pointer (&keys) : NULL;

  query = make_query (connection, filter, error);
  return query != NULL && add_speaker (query, connection, filter, error) && dossier_row_query_list (query, connection, named ? &by_speaker : &by_day, limit, keys, error) ? g_steal_pointer (&keys)
                                                                                                                                                                          : NULL;
}

static GArray *
list_dates (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (DossierDocumentSet) documents = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GString) sql = g_string_new (NULL);
  GArray *keys;

  if (!dossier_scope_find_for_rows (filter, TRUE, connection, &documents, error))
    return NULL;

  g_string_printf (sql, "SELECT m.document, m.start FROM idx.mentions m WHERE m.type=%d AND m.value IS NOT NULL AND dossier_within(m.document)", DOSSIER_ENTITY_DATE);
  g_string_append (sql, " ORDER BY m.first, m.document DESC, m.start");
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);
  dossier_connection_set_documents (connection, documents);
  keys = dossier_store_collect_keys (connection, sql->str, none, error);
  dossier_connection_set_documents (connection, NULL);
  return keys;
}

static GObject *
make_voice (DossierConnection *connection, DossierDocument *document, gint64 place, GError **error)
{
  gint64            id = dossier_document_get_id (document);
  DossierQuotation *quotation = dossier_store_load_quotation (connection, id, place, error);
  g_autoptr (DossierPassage) passage = NULL;
  g_autoptr (DossierStatement) speaker = NULL;
  g_autofree char *words = NULL;
  g_autofree char *report = NULL;
  gboolean         known;

  if (quotation == NULL)
    return NULL;

  words = dossier_quotation_dup_words (quotation, document);
  report = dossier_quotation_dup_report (quotation, document);
  passage = dossier_excerpt_new_with_words (document, quotation->start, quotation->end, words);
  speaker = dossier_connection_prepare (connection, NULL, "SELECT q.country, e.qualifier FROM idx.quotations q LEFT JOIN idx.entities e ON e.id=q.entity WHERE q.document=? AND q.number=?",
                                        "ii", id, place);
  known = speaker != NULL && dossier_connection_step (connection, speaker, NULL);
  return G_OBJECT (dossier_voice_new (passage, quotation, known ? dossier_column_text (speaker, 0) : NULL, known ? dossier_column_text (speaker, 1) : NULL, report));
}

static GObject *
make_date_entry (DossierConnection *connection, DossierDocument *document, gint64 place, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (DossierPassage) passage = NULL;

  statement = dossier_connection_prepare (connection, error, "SELECT \"end\", value, alternative, precision, rule FROM idx.mentions WHERE document=? AND start=?", "ii",
                                          dossier_document_get_id (document), place);
  if (statement == NULL || !dossier_connection_step (connection, statement, error))
    return NULL;

  passage = dossier_excerpt_new (document, place, dossier_column_int (statement, 0));
  return G_OBJECT (dossier_date_entry_new (passage, dossier_column_text (statement, 1), dossier_column_text (statement, 2), dossier_column_int (statement, 3),
                                           dossier_column_text (statement, 4)));
}

static GPtrArray *
load_quotations (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  return dossier_store_load_rows (connection, keys, n_keys, make_voice, error);
}

static GPtrArray *
load_dates (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  return dossier_store_load_rows (connection, keys, n_keys, make_date_entry, error);
}

const DossierListSource dossier_list_quotations = { list_quotations, load_quotations, 64 };
const DossierListSource dossier_list_dates = { list_dates, load_dates, 64 };

GPtrArray *
dossier_store_list_collections (DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) collections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT c.name, (SELECT count(*) FROM collection_documents x WHERE x.collection=c.id)"
                                          " - (SELECT count(*) FROM documents d INDEXED BY documents_deleted CROSS JOIN collection_documents x ON x.collection=c.id AND x.document=d.id WHERE d.deleted IS NOT NULL)"
                                          " FROM collections c ORDER BY c.name COLLATE NOCASE",
                                          "");
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    g_ptr_array_add (collections, dossier_collection_new (dossier_column_text (statement, 0), dossier_column_int (statement, 1)));
  if (local == NULL)
    return g_steal_pointer (&collections);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
