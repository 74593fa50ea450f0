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
#include "model/dossier-pledge.h"
#include "model/dossier-voice.h"
#include "store/dossier-connection.h"
#include "store/dossier-excerpt.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-findings.h"
#include "store/dossier-store-lists.h"

typedef GObject *(*MakeFunc) (DossierConnection *connection, DossierDocument *document, gint64 place, GError **error);

/* The filter's documents, without what means something else here. */
static DossierScope *
scope_of_documents (const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierFilter) documents = dossier_filter_copy (filter);

  g_clear_pointer (&documents->text, g_free);
  g_clear_pointer (&documents->country, g_free);
  documents->entity = 0;
  return dossier_scope_new (documents, error);
}

static void
append_scope (GString *sql, DossierScope *scope, const char *column)
{
  if (!scope->plain)
    g_string_append_printf (sql, " AND %s IN (SELECT d.id FROM documents d WHERE %s)", column, scope->where->str);
}

static void
append_name (GString *sql, DossierScope *scope, const char *column, const DossierFilter *filter)
{
  if (filter->text == NULL || *filter->text == '\0')
    return;

  g_string_append_printf (sql, " AND %s LIKE ? ESCAPE '\\'", column);
  g_ptr_array_add (scope->texts, dossier_scope_dup_pattern (filter->text));
}

static void
append_country (GString *sql, DossierScope *scope, const char *column, const DossierFilter *filter)
{
  if (filter->country == NULL)
    return;

  g_string_append_printf (sql, " AND %s=?", column);
  g_ptr_array_add (scope->texts, g_ascii_strup (filter->country, -1));
}

static GArray *
list_quotations (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierScope) scope = scope_of_documents (filter, error);
  g_autoptr (GString) sql = g_string_new ("SELECT q.document, q.number FROM idx.quotations q LEFT JOIN idx.entities e ON e.id=q.entity WHERE 1");

  if (scope == NULL)
    return NULL;

  append_scope (sql, scope, "q.document");
  if (filter->entity != 0)
    {
      g_string_append (sql, " AND q.entity=CAST(? AS INTEGER)");
      g_ptr_array_add (scope->texts, g_strdup_printf ("%" G_GINT64_FORMAT, filter->entity));
    }
  append_name (sql, scope, "(coalesce(q.speaker, '') || char(10) || coalesce(e.name, ''))", filter);
  append_country (sql, scope, "e.country", filter);
  g_string_append (sql, filter->order == DOSSIER_ORDER_NAME ? " ORDER BY q.speaker COLLATE NOCASE, q.document DESC, q.number" : " ORDER BY q.document DESC, q.number");

  return dossier_store_collect_keys (connection, sql->str, scope->texts, error);
}

static GArray *
list_commitments (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierScope) scope = scope_of_documents (filter, error);
  g_autoptr (GString) sql = g_string_new ("SELECT c.document, c.number FROM idx.commitments c WHERE 1");

  if (scope == NULL)
    return NULL;

  append_scope (sql, scope, "c.document");
  append_name (sql, scope, "c.actor", filter);
  append_country (sql, scope, "c.actor_country", filter);
  g_string_append (sql, filter->order == DOSSIER_ORDER_NAME ? " ORDER BY c.actor COLLATE NOCASE, c.document DESC, c.number" : " ORDER BY c.document DESC, c.number");

  return dossier_store_collect_keys (connection, sql->str, scope->texts, error);
}

static GArray *
list_dates (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierScope) scope = scope_of_documents (filter, error);
  g_autoptr (GString) sql = g_string_new (NULL);

  if (scope == NULL)
    return NULL;

  g_string_printf (sql, "SELECT m.document, m.start FROM idx.mentions m WHERE m.type=%d AND m.value IS NOT NULL", DOSSIER_ENTITY_DATE);
  append_scope (sql, scope, "m.document");
  g_string_append (sql, " ORDER BY m.value, m.document DESC, m.start");

  return dossier_store_collect_keys (connection, sql->str, scope->texts, error);
}

static char *
dup_speaker_country (DossierConnection *connection, gint64 document, gint64 number)
{
  g_autoptr (DossierStatement) statement = NULL;

  statement = dossier_connection_prepare (connection, NULL,
                                          "SELECT e.country FROM idx.quotations q JOIN idx.entities e ON e.id=q.entity WHERE q.document=? AND q.number=?",
                                          "ii", document, number);
  return statement != NULL && dossier_connection_step (connection, statement, NULL) ? g_strdup (dossier_column_text (statement, 0)) : NULL;
}

static GObject *
make_voice (DossierConnection *connection, DossierDocument *document, gint64 place, GError **error)
{
  gint64            id = dossier_document_get_id (document);
  DossierQuotation *quotation = dossier_store_load_quotation (connection, id, place, error);
  g_autoptr (DossierPassage) passage = NULL;
  g_autofree char *country = NULL;

  if (quotation == NULL)
    return NULL;

  passage = dossier_excerpt_new (document, quotation->start, quotation->end);
  country = dup_speaker_country (connection, id, place);
  return G_OBJECT (dossier_voice_new (passage, quotation, country));
}

static GObject *
make_pledge (DossierConnection *connection, DossierDocument *document, gint64 place, GError **error)
{
  DossierCommitment *commitment = dossier_store_load_commitment (connection, dossier_document_get_id (document), place, error);
  g_autoptr (DossierPassage) passage = NULL;

  if (commitment == NULL)
    return NULL;

  passage = dossier_excerpt_new (document, commitment->start, commitment->end);
  return G_OBJECT (dossier_pledge_new (passage, commitment));
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

/* A document that went into the bin between the keys and the page leaves its rows empty. */
static GPtrArray *
load_items (DossierConnection *connection, const DossierRowKey *keys, guint n_keys, MakeFunc make, GError **error)
{
  g_autoptr (GPtrArray) items = dossier_list_items_new ();
  g_autoptr (DossierDocument) document = NULL;

  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (GError) local = NULL;
      GObject *item = NULL;

      if (document == NULL || dossier_document_get_id (document) != keys[i].document)
        {
          g_clear_object (&document);
          document = dossier_store_load_document (connection, keys[i].document, NULL, &local);
        }
      if (document != NULL)
        item = make (connection, document, keys[i].place, &local);
      if (local != NULL && !g_error_matches (local, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      g_ptr_array_add (items, item);
    }

  return g_steal_pointer (&items);
}

static GPtrArray *
load_quotations (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  return load_items (connection, keys, n_keys, make_voice, error);
}

static GPtrArray *
load_commitments (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  return load_items (connection, keys, n_keys, make_pledge, error);
}

static GPtrArray *
load_dates (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  return load_items (connection, keys, n_keys, make_date_entry, error);
}

const DossierListSource dossier_list_quotations = { list_quotations, load_quotations, 64 };
const DossierListSource dossier_list_commitments = { list_commitments, load_commitments, 64 };
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
