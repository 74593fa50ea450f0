/* dossier-store-lists.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A search with more than RANKED_HITS hits is not ranked but shown newest first: ranking costs a
 * microsecond a hit, and nobody looks through so many by rank.
 */

#include "config.h"

#include "store/dossier-store-lists.h"

#include "model/dossier-annotation.h"
#include "model/dossier-document-summary.h"
#include "model/dossier-entity.h"
#include "store/dossier-connection.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-annotations.h"
#include "store/dossier-store-title.h"

#define RANKED_HITS 10000

GArray *
dossier_store_collect_keys (DossierConnection *connection, const char *sql, const GPtrArray *texts, GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (DossierRowKey));
  g_autoptr (DossierStatement) statement = dossier_connection_prepare_texts (connection, error, sql, texts);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    {
      DossierRowKey key = { dossier_column_int (statement, 0), dossier_column_int (statement, 1) };

      g_array_append_val (keys, key);
    }
  if (local == NULL)
    return g_steal_pointer (&keys);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static const char *
documents_order (const DossierFilter *filter)
{
  static const char *const orders[DOSSIER_N_ORDERS] = {
    [DOSSIER_ORDER_NAME] = "coalesce(" DOSSIER_STORE_TITLE ", d.source) COLLATE NOCASE, d.id",
    [DOSSIER_ORDER_DATE] = "d.published DESC NULLS LAST, d.id DESC",
    [DOSSIER_ORDER_COUNT] = "(SELECT mentions FROM idx.indexed i WHERE i.document=d.id) DESC, d.id DESC",
  };

  return orders[filter->order] != NULL ? orders[filter->order] : "d.id DESC";
}

/* The documents that match, newest first: the order in which FTS5 walks through its hits.
 * The plus: one pass over the hits instead of one question to the index for each document. */
static GArray *
list_newest (DossierConnection *connection, DossierScope *scope, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT rowid, 0 FROM idx.fulltext WHERE fulltext MATCH ?");

  g_ptr_array_insert (scope->texts, 0, g_strdup (scope->match));
  if (!scope->plain)
    g_string_append_printf (sql, " AND +rowid IN (SELECT d.id FROM documents d WHERE %s)", scope->where->str);
  g_string_append (sql, " ORDER BY rowid DESC");
  return dossier_store_collect_keys (connection, sql->str, scope->texts, error);
}

/* The same documents, best first. A title weighs four times as much as the text. */
static GArray *
rank (DossierConnection *connection, DossierScope *scope, const GArray *keys, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) ids = g_string_new ("[");

  g_ptr_array_add (texts, g_strdup (scope->match));
  if (scope->plain)
    return dossier_store_collect_keys (connection, "SELECT rowid, 0 FROM idx.fulltext WHERE fulltext MATCH ? ORDER BY bm25(fulltext, 4.0, 1.0), rowid DESC", texts, error);

  for (guint i = 0; i < keys->len; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (keys, DossierRowKey, i).document);
  g_string_append_c (ids, ']');
  g_ptr_array_add (texts, g_strdup (ids->str));
  return dossier_store_collect_keys (connection,
                                     "SELECT rowid, 0 FROM idx.fulltext WHERE fulltext MATCH ? AND +rowid IN (SELECT value FROM json_each(?))"
                                     " ORDER BY bm25(fulltext, 4.0, 1.0), rowid DESC",
                                     texts, error);
}

static GArray *
list_matches (DossierConnection *connection, const DossierFilter *filter, DossierScope *scope, GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (GArray) newest = NULL;

  if (filter->order != DOSSIER_ORDER_DEFAULT)
    {
      dossier_scope_fold_match (scope);
      sql = g_strdup_printf ("SELECT d.id, 0 FROM documents d WHERE %s ORDER BY %s", scope->where->str, documents_order (filter));
      return dossier_store_collect_keys (connection, sql, scope->texts, error);
    }

  newest = list_newest (connection, scope, error);
  if (newest == NULL || newest->len > RANKED_HITS)
    return g_steal_pointer (&newest);

  return rank (connection, scope, newest, error);
}

GArray *
dossier_store_list_documents (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (DossierScope) scope = dossier_scope_new (filter, error);
  g_autofree char *sql = NULL;

  if (scope == NULL)
    return NULL;
  if (scope->match != NULL)
    return list_matches (connection, filter, scope, error);

  sql = g_strdup_printf ("SELECT d.id, 0 FROM documents d WHERE %s ORDER BY %s", scope->where->str, documents_order (filter));
  return dossier_store_collect_keys (connection, sql, scope->texts, error);
}

/* A text of white space has no first words: then the file's name stands for it, or the time. */
static char *
dup_summary_title (DossierStatement *statement)
{
  const char *title = dossier_column_text (statement, 1);
  const char *source = dossier_column_text (statement, 2);

  if (title != NULL && *title != '\0')
    return g_strdup (title);
  if (source != NULL)
    return g_path_get_basename (source);

  return g_strdup_printf ("%s", dossier_column_text (statement, 7));
}

static DossierDocumentSummary *
summary_from_row (DossierStatement *statement)
{
  g_autofree char             *title = dup_summary_title (statement);
  DossierDocumentSummaryFields fields = { .id = dossier_column_int (statement, 0), .title = title };

  fields.source = dossier_column_text (statement, 2);
  fields.site = dossier_column_text (statement, 3);
  fields.published = dossier_column_text (statement, 4);
  dossier_precision_from_string (dossier_column_text (statement, 5), &fields.precision);
  fields.language = dossier_column_text (statement, 6);
  fields.added = dossier_column_text (statement, 7);
  fields.n_chars = dossier_column_int (statement, 8);
  fields.mentions = dossier_column_int (statement, 9);
  fields.entities = dossier_column_int (statement, 10);
  fields.quotations = dossier_column_int (statement, 11);
  fields.analysed = dossier_column_int (statement, 12) == 1;
  fields.annotations = dossier_column_int (statement, 13);

  return dossier_document_summary_new (&fields);
}

static GPtrArray *
load_documents (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) items = dossier_list_items_new ();

  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (DossierStatement) statement = NULL;
      g_autoptr (GError) local = NULL;

      statement = dossier_connection_prepare (connection, error,
                                              "SELECT d.id, " DOSSIER_STORE_TITLE ", d.source, d.site, d.published, d.precision, coalesce(d.language, i.language), d.added,"
                                              " v.n_chars, i.mentions, i.entities, i.quotations, i.analysed,"
                                              " (SELECT count(*) FROM annotations a WHERE a.document=d.id AND a.deleted IS NULL)"
                                              " FROM documents d JOIN versions v ON v.document=d.id AND v.hash=d.hash"
                                              " LEFT JOIN idx.indexed i ON i.document=d.id WHERE d.id=?",
                                              "i", keys[i].document);
      if (statement == NULL)
        return NULL;
      g_ptr_array_add (items, dossier_connection_step (connection, statement, &local) ? summary_from_row (statement) : NULL);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }

  return g_steal_pointer (&items);
}

const DossierListSource dossier_list_documents = { dossier_store_list_documents, load_documents, 128 };

static gboolean
has_document_scope (const DossierFilter *filter)
{
  return filter->collection != NULL || filter->query != NULL || filter->country != NULL || filter->after != NULL || filter->before != NULL;
}

static void
append_types (GString *sql, const char *column, guint types)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (types == 0)
    return;

  for (guint type = 0; type < DOSSIER_N_ENTITY_TYPES; type++)
    if ((types & (1u << type)) != 0)
      g_string_append_printf (list, "%s%u", list->len > 0 ? "," : "", type);
  g_string_append_printf (sql, " AND %s IN (%s)", column, list->str);
}

/* The filter's text is a part of the name here, not a search. */
static void
append_name (GString *sql, GPtrArray *texts, const char *columns, const DossierFilter *filter)
{
  if (filter->text == NULL || *filter->text == '\0')
    return;

  g_string_append_printf (sql, " AND %s LIKE ? ESCAPE '\\'", columns);
  g_ptr_array_add (texts, dossier_scope_dup_pattern (filter->text));
}

static GArray *
list_entities_of_document (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) sql = g_string_new ("SELECT x.document, x.position FROM idx.entity_documents x JOIN idx.entities e ON e.id=x.entity");

  g_string_append (sql, " WHERE x.document=CAST(? AS INTEGER)");
  g_ptr_array_add (texts, g_strdup_printf ("%" G_GINT64_FORMAT, filter->document));
  append_types (sql, "e.type", filter->types);
  append_name (sql, texts, "(x.name || char(10) || coalesce(x.aliases, ''))", filter);
  g_string_append (sql, filter->order == DOSSIER_ORDER_NAME ? " ORDER BY x.name COLLATE NOCASE, x.position" : " ORDER BY x.mentions DESC, x.position");

  return dossier_store_collect_keys (connection, sql->str, texts, error);
}

static GArray *
list_entities_of_library (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) sql = g_string_new ("SELECT 0, e.id FROM idx.entities e WHERE e.documents>0");

  append_types (sql, "e.type", filter->types);
  append_name (sql, texts, "e.name", filter);
  g_string_append (sql, filter->order == DOSSIER_ORDER_NAME ? " ORDER BY e.name COLLATE NOCASE, e.id" : " ORDER BY e.mentions DESC, e.id");

  return dossier_store_collect_keys (connection, sql->str, texts, error);
}

static GArray *
list_entities_of_scope (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierFilter) documents = dossier_filter_copy (filter);
  g_autoptr (DossierScope) scope = NULL;
  g_autoptr (GString) sql = g_string_new ("SELECT 0, e.id FROM idx.entity_documents x JOIN idx.entities e ON e.id=x.entity WHERE x.document IN (SELECT d.id FROM documents d WHERE ");

  g_clear_pointer (&documents->text, g_free);
  scope = dossier_scope_new (documents, error);
  if (scope == NULL)
    return NULL;

  g_string_append_printf (sql, "%s)", scope->where->str);
  append_types (sql, "e.type", filter->types);
  append_name (sql, scope->texts, "e.name", filter);
  g_string_append (sql, " GROUP BY e.id");
  g_string_append (sql, filter->order == DOSSIER_ORDER_NAME ? " ORDER BY e.name COLLATE NOCASE, e.id" : " ORDER BY sum(x.mentions) DESC, e.id");

  return dossier_store_collect_keys (connection, sql->str, scope->texts, error);
}

static GArray *
list_entities (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  if (filter->document != 0)
    return list_entities_of_document (connection, filter, error);
  if (has_document_scope (filter))
    return list_entities_of_scope (connection, filter, error);

  return list_entities_of_library (connection, filter, error);
}

static DossierEntity *
entity_from_row (DossierStatement *statement)
{
  const char *aliases = dossier_column_text (statement, 3);
  g_auto (GStrv) list = aliases != NULL ? g_strsplit (aliases, "\n", -1) : NULL;

  return dossier_entity_new (&(DossierEntityFields){
    .id = dossier_column_int (statement, 0),
    .type = dossier_column_int (statement, 1),
    .name = dossier_column_text (statement, 2),
    .aliases = (const char *const *)list,
    .country = dossier_column_text (statement, 4),
    .qualifier = dossier_column_text (statement, 5),
    .wikidata = dossier_column_text (statement, 6),
    .count = dossier_column_int (statement, 7),
    .density = sqlite3_column_bytes (statement, 8) == DOSSIER_ENTITY_DENSITY ? sqlite3_column_blob (statement, 8) : NULL,
  });
}

static DossierStatement *
prepare_entity (DossierConnection *connection, const DossierRowKey *key, GError **error)
{
  if (key->document != 0)
    return dossier_connection_prepare (connection, error,
                                       "SELECT e.id, e.type, x.name, x.aliases, x.country, x.qualifier, x.wikidata, x.mentions, x.density"
                                       " FROM idx.entity_documents x JOIN idx.entities e ON e.id=x.entity WHERE x.document=? AND x.position=?",
                                       "ii", key->document, key->place);

  return dossier_connection_prepare (connection, error,
                                     "SELECT e.id, e.type, e.name,"
                                     " (SELECT group_concat(f.form, char(10)) FROM idx.entity_forms f WHERE f.entity=e.id AND f.form<>e.name),"
                                     " e.country, e.qualifier, e.wikidata, e.mentions, NULL FROM idx.entities e WHERE e.id=?",
                                     "i", key->place);
}

static GPtrArray *
load_entities (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) items = dossier_list_items_new ();

  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (DossierStatement) statement = prepare_entity (connection, &keys[i], error);
      g_autoptr (GError) local = NULL;

      if (statement == NULL)
        return NULL;
      g_ptr_array_add (items, dossier_connection_step (connection, statement, &local) ? entity_from_row (statement) : NULL);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }

  return g_steal_pointer (&items);
}

const DossierListSource dossier_list_entities = { list_entities, load_entities, 128 };

static const char *
annotations_order (const DossierFilter *filter)
{
  return filter->order == DOSSIER_ORDER_DATE ? "a.modified DESC, a.rowid" : "a.document DESC, a.start, a.\"end\", a.rowid";
}

static GArray *
list_annotations (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (DossierFilter) documents = dossier_filter_copy (filter);
  g_autoptr (DossierScope) scope = NULL;
  g_autoptr (GString) sql = g_string_new ("SELECT a.document, a.rowid FROM annotations a JOIN documents d ON d.id=a.document WHERE a.deleted IS NULL AND ");

  g_clear_pointer (&documents->text, g_free);
  scope = dossier_scope_new (documents, error);
  if (scope == NULL)
    return NULL;

  g_string_append (sql, scope->where->str);
  append_name (sql, scope->texts,
               "(a.exact || char(10) || coalesce(a.note, '') || char(10) || coalesce((SELECT group_concat(t.name, char(10)) FROM annotation_tags x JOIN tags t ON t.id=x.tag WHERE x.annotation=a.id), ''))",
               filter);
  g_string_append_printf (sql, " ORDER BY %s", annotations_order (filter));

  return dossier_store_collect_keys (connection, sql->str, scope->texts, error);
}

static char *
dup_annotation_id (DossierConnection *connection, gint64 row, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "SELECT id FROM annotations WHERE rowid=?", "i", row);

  if (statement == NULL || !dossier_connection_step (connection, statement, error))
    return NULL;

  return g_strdup (dossier_column_text (statement, 0));
}

static GPtrArray *
load_annotations (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) items = dossier_list_items_new ();

  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (GError) local = NULL;
      g_autofree char *id = dup_annotation_id (connection, keys[i].place, &local);

      g_ptr_array_add (items, id != NULL ? dossier_store_load_annotation (connection, id, &local) : NULL);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }

  return g_steal_pointer (&items);
}

const DossierListSource dossier_list_annotations = { list_annotations, load_annotations, 128 };
