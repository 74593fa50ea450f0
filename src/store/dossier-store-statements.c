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
#include "store/dossier-scope.h"
#include "store/dossier-store-lists.h"
#include "store/dossier-store-quotations.h"
#include "store/dossier-store-rows.h"

static void
append_name (GString *sql, DossierScope *scope, const char *column, const DossierFilter *filter)
{
  if (filter->text == NULL || *filter->text == '\0')
    return;

  g_string_append_printf (sql, " AND %s LIKE ? ESCAPE '\\'", column);
  g_ptr_array_add (scope->texts, dossier_scope_dup_pattern (filter->text));
}

static void
append_kinds (GString *sql, guint kinds)
{
  const char *separator = "";

  if (kinds == 0)
    return;

  g_string_append (sql, " AND q.kind IN (");
  for (guint i = 0; i < DOSSIER_N_QUOTATION_KINDS; i++)
    if (kinds & (1u << i))
      {
        g_string_append_printf (sql, "%s%u", separator, i);
        separator = ", ";
      }
  g_string_append_c (sql, ')');
}

static GArray *
list_quotations (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (DossierScope) scope = dossier_scope_new_for_rows (filter, error);
  g_autofree char *country = filter->country != NULL ? g_ascii_strup (filter->country, -1) : NULL;
  g_autoptr (GString) sql = g_string_new ("SELECT q.document, q.number FROM idx.quotations q");

  if (scope == NULL)
    return NULL;

  if (filter->text != NULL && *filter->text != '\0')
    g_string_append (sql, " LEFT JOIN idx.entities e ON e.id=q.entity");
  g_string_append (sql, " WHERE 1");
  dossier_scope_append_rows (scope, filter, "q", sql);
  if (filter->entity != 0)
    {
      g_string_append (sql, " AND (q.document, q.number) IN (SELECT document, number FROM idx.quotations WHERE entity=CAST(? AS INTEGER)"
                            " UNION SELECT document, number FROM idx.quotation_speakers WHERE entity=CAST(? AS INTEGER))");
      for (guint i = 0; i < 2; i++)
        g_ptr_array_add (scope->texts, g_strdup_printf ("%" G_GINT64_FORMAT, filter->entity));
    }
  append_kinds (sql, filter->quotation_kinds);
  append_name (sql, scope,
               "(coalesce(q.speaker, '') || char(10) || coalesce(e.name, '') || char(10) ||"
               " coalesce((SELECT group_concat(s.name, char(10)) FROM idx.quotation_speakers s WHERE s.document=q.document AND s.number=q.number), ''))",
               filter);
  dossier_scope_append_equal (scope, "q.country", country, sql);
  g_string_append_printf (sql, " ORDER BY %sq.published DESC, q.document DESC, q.number", filter->order == DOSSIER_ORDER_NAME ? "q.speaker COLLATE NOCASE NULLS LAST, " : "");
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);

  return dossier_store_collect_keys (connection, sql->str, scope->texts, error);
}

static GArray *
list_dates (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (DossierFilter) documents = dossier_filter_copy (filter);
  g_autoptr (DossierScope) scope = NULL;
  g_autoptr (GString) sql = g_string_new (NULL);

  g_clear_pointer (&documents->text, g_free);
  g_clear_pointer (&documents->country, g_free);
  documents->entity = 0;
  scope = dossier_scope_new (documents, error);
  if (scope == NULL)
    return NULL;

  g_string_printf (sql, "SELECT m.document, m.start FROM idx.mentions m WHERE m.type=%d AND m.value IS NOT NULL", DOSSIER_ENTITY_DATE);
  if (!scope->plain)
    g_string_append_printf (sql, " AND m.document IN (SELECT d.id FROM documents d WHERE %s)", scope->where->str);
  g_string_append (sql, " ORDER BY m.value, m.document DESC, m.start");

  return dossier_store_collect_keys (connection, sql->str, scope->texts, error);
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
                                          "SELECT c.name, (SELECT count(*) FROM collection_documents x JOIN documents d ON d.id=x.document WHERE x.collection=c.id AND d.deleted IS NULL)"
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
