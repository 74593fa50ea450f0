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
#include "store/dossier-store-digests.h"
#include "store/dossier-store-title.h"

#define RANKED_HITS 10000
#define FEW_NAMED 3000 /* entities that are sorted sooner than all are gone through for them */

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

/* The orders of documents that the index has. */
static const struct
{
  const char *index;
  const char *columns;
  const char *slow; /* the same for those that are not in the index */
} orders[DOSSIER_N_ORDERS] = {
  [DOSSIER_ORDER_NAME] = { "indexed_name", "i.name COLLATE NOCASE NULLS LAST, i.document", "coalesce(i.name, " DOSSIER_STORE_TITLE ", d.source) COLLATE NOCASE NULLS LAST, d.id" },
  [DOSSIER_ORDER_DATE] = { "indexed_published", "i.published DESC, i.document DESC", "d.published DESC, d.id DESC" },
  [DOSSIER_ORDER_COUNT] = { "indexed_mentions", "i.mentions DESC, i.document DESC", "i.mentions DESC, d.id DESC" },
};

/* The latest first. */
static GArray *
list_set (const DossierDocumentSet *documents, guint limit)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (DossierRowKey));

  for (gint64 id = dossier_document_set_previous (documents, G_MAXINT64); id > 0 && (limit == 0 || keys->len < limit); id = dossier_document_set_previous (documents, id))
    g_array_append_vals (keys, &(DossierRowKey){ id, 0 }, 1);
  return keys;
}

/* While an index is being made again, documents are missing in it. They are not shown on a first page, but in the
 * list that follows. */
static GArray *
list_in_order (DossierConnection *connection, DossierOrder order, DossierDocumentSet *documents, gboolean binned, guint limit, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GArray *keys;

  if (limit > 0 && !binned)
    g_string_printf (sql, "SELECT i.document, 0 FROM idx.indexed i INDEXED BY %s WHERE dossier_within(i.document) ORDER BY %s LIMIT %u", orders[order].index, orders[order].columns, limit);
  else
    g_string_printf (sql, "SELECT d.id, 0 FROM documents d LEFT JOIN idx.indexed i ON i.document=d.id WHERE d.deleted IS %s NULL AND dossier_within(d.id) ORDER BY %s",
                     binned ? "NOT" : "", orders[order].slow);
  dossier_connection_set_documents (connection, documents);
  keys = dossier_store_collect_keys (connection, sql->str, none, error);
  dossier_connection_set_documents (connection, NULL);
  return keys;
}

static GArray *
list_documents (DossierConnection *connection, const DossierFilter *filter, DossierScope *scope, guint limit, GError **error)
{
  g_autoptr (DossierDocumentSet) documents = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *all = NULL;

  if (!dossier_scope_find (scope, connection, &documents, error))
    return NULL;
  if (orders[filter->order].index != NULL)
    return list_in_order (connection, filter->order, documents, filter->binned, limit, error);
  if (documents != NULL)
    return list_set (documents, limit);

  all = limit > 0 ? g_strdup_printf ("SELECT id, 0 FROM documents WHERE deleted IS NULL ORDER BY id DESC LIMIT %u", limit)
                  : g_strdup ("SELECT id, 0 FROM documents WHERE deleted IS NULL ORDER BY id DESC");
  return dossier_store_collect_keys (connection, all, none, error);
}

/* The documents of the set (NULL = all) that match, best first when there are not too many, else the latest first, which is
 * the order in which FTS5 walks through its hits. A title weighs four times as much as the text. */
static GArray *
rank_matches (DossierConnection *connection, const char *match, DossierDocumentSet *documents, guint limit, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GString) sql = g_string_new ("SELECT rowid, 0 FROM idx.fulltext WHERE fulltext MATCH ? AND dossier_within(rowid) ORDER BY rowid DESC");
  g_autoptr (GArray) newest = NULL;
  GArray *ranked = NULL;

  g_ptr_array_add (texts, (gpointer)match);
  dossier_connection_set_documents (connection, documents);
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", RANKED_HITS + 1);
  newest = dossier_store_collect_keys (connection, sql->str, texts, error);
  if (newest != NULL && newest->len <= RANKED_HITS)
    ranked = dossier_store_collect_keys (connection, "SELECT rowid, 0 FROM idx.fulltext WHERE fulltext MATCH ? AND dossier_within(rowid) ORDER BY bm25(fulltext, 4.0, 1.0), rowid DESC", texts, error);
  else
    ranked = g_steal_pointer (&newest);
  dossier_connection_set_documents (connection, NULL);
  return ranked;
}

GArray *
dossier_store_list_documents (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (DossierScope) scope = dossier_scope_new (filter, error);
  g_autoptr (DossierDocumentSet) documents = NULL;
  g_autofree char *match = NULL;

  if (scope == NULL)
    return NULL;
  if (scope->match == NULL || filter->order != DOSSIER_ORDER_DEFAULT)
    return list_documents (connection, filter, scope, limit, error);

  match = g_steal_pointer (&scope->match);
  return dossier_scope_find (scope, connection, &documents, error) ? rank_matches (connection, match, documents, limit, error) : NULL;
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

/* Those with the filter's text in their name, when they are few; else `keys` is NULL. */
static gboolean
list_few_named (DossierConnection *connection, const DossierFilter *filter, GArray **keys, GError **error)
{
  g_autofree char *parts = filter->text != NULL ? dossier_scope_dup_parts (filter->text) : NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) sql = g_string_new ("SELECT DISTINCT 0, id FROM (SELECT e.id, e.name, e.mentions FROM idx.form_parts p CROSS JOIN idx.entity_forms f ON f.id=p.rowid"
                                          " CROSS JOIN idx.entities e ON e.id=f.entity WHERE p.form_parts MATCH ? AND e.documents>0");

  *keys = NULL;
  if (parts == NULL)
    return TRUE;

  g_ptr_array_add (texts, g_steal_pointer (&parts));
  append_types (sql, "e.type", filter->types);
  append_name (sql, texts, "e.name", filter);
  g_string_append (sql, " LIMIT " G_STRINGIFY (FEW_NAMED) ")");
  g_string_append (sql, filter->order == DOSSIER_ORDER_NAME ? " ORDER BY name COLLATE NOCASE, id" : " ORDER BY mentions DESC, id");
  *keys = dossier_store_collect_keys (connection, sql->str, texts, error);
  if (*keys == NULL)
    return FALSE;
  if ((*keys)->len >= FEW_NAMED / 2) /* an entity may have several forms */
    g_clear_pointer (keys, g_array_unref);
  return TRUE;
}

/* Along the mentions, type by type; SQLite joins what comes in order. */
static GArray *
list_entities_of_library (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) sql = g_string_new (NULL);
  GArray *few = NULL;

  if (!list_few_named (connection, filter, &few, error))
    return NULL;
  if (few != NULL)
    return few;

  for (guint type = 0; type < DOSSIER_N_ENTITY_TYPES; type++)
    if (filter->types == 0 || (filter->types & (1u << type)) != 0)
      {
        g_string_append_printf (sql, "%sSELECT 0, e.id, e.mentions, e.name FROM idx.entities e WHERE e.documents>0 AND e.type=%u", sql->len > 0 ? " UNION ALL " : "", type);
        append_name (sql, texts, "e.name", filter);
      }
  g_string_append (sql, filter->order == DOSSIER_ORDER_NAME ? " ORDER BY 4 COLLATE NOCASE, 2" : " ORDER BY 3 DESC, 2");
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);

  return dossier_store_collect_keys (connection, sql->str, texts, error);
}

/* Mentions by the entity's id. */
typedef struct
{
  GArray *counts; /* guint32 */
  guint   types;  /* a bit each; 0 = all */
} EntityCount;

static void
count_entities (gint64 document, DossierDigest *digest, gpointer data)
{
  EntityCount *self = data;
  guint32      id, type, mentions;

  while (dossier_digest_next (digest, &id) && dossier_digest_next (digest, &type) && dossier_digest_next (digest, &mentions))
    {
      if (self->types != 0 && (self->types & (1u << type)) == 0)
        continue;
      if (id >= self->counts->len)
        g_array_set_size (self->counts, MAX (id + 1, self->counts->len * 2));
      g_array_index (self->counts, guint32, id) += mentions;
    }
}

typedef struct
{
  guint32 id;
  guint32 mentions;
} Counted;

static int
compare_counted (gconstpointer a, gconstpointer b)
{
  const Counted *one = a, *two = b;

  if (one->mentions != two->mentions)
    return one->mentions > two->mentions ? -1 : 1;

  return one->id < two->id ? -1 : one->id > two->id;
}

/* The ids of those that were counted, most mentioned first; others are dropped where only `limit` are wanted. */
static GArray *
sort_counted (const GArray *counts, guint limit)
{
  GArray *counted = g_array_new (FALSE, FALSE, sizeof (Counted));
  guint   least = 1;

  for (guint id = 0; id < counts->len; id++)
    {
      Counted one = { id, g_array_index (counts, guint32, id) };

      if (one.mentions < least)
        continue;
      g_array_append_val (counted, one);
      if (limit == 0 || counted->len < 8 * limit)
        continue;
      g_array_sort (counted, compare_counted);
      g_array_set_size (counted, limit);
      least = g_array_index (counted, Counted, limit - 1).mentions + 1;
    }
  g_array_sort (counted, compare_counted);
  return counted;
}

/* In the order of `counted`, without those whose name is another. */
static GArray *
name_counted (DossierConnection *connection, const DossierFilter *filter, const GArray *counted, GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (DossierRowKey));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) sql = g_string_new ("SELECT 0, e.id FROM json_each(?) j CROSS JOIN idx.entities e ON e.id=j.value WHERE 1");
  g_autoptr (GString) ids = g_string_new ("[");

  for (guint i = 0; i < counted->len; i++)
    {
      guint32 id = g_array_index (counted, Counted, i).id;

      g_array_append_vals (keys, &(DossierRowKey){ 0, id }, 1);
      g_string_append_printf (ids, "%s%u", i > 0 ? "," : "", id);
    }
  if ((filter->text == NULL || *filter->text == '\0') && filter->order != DOSSIER_ORDER_NAME)
    return g_steal_pointer (&keys);

  g_string_append_c (ids, ']');
  g_ptr_array_add (texts, g_strdup (ids->str));
  append_name (sql, texts, "e.name", filter);
  if (filter->order == DOSSIER_ORDER_NAME)
    g_string_append (sql, " ORDER BY e.name COLLATE NOCASE, e.id");
  return dossier_store_collect_keys (connection, sql->str, texts, error);
}

static GArray *
list_entities_of_scope (DossierConnection *connection, const DossierFilter *filter, DossierDocumentSet *documents, guint limit, GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_autoptr (GArray) counted = NULL;
  EntityCount count = { counts, filter->types };

  if (!dossier_store_each_digest (connection, DOSSIER_DIGEST_ENTITIES, documents, count_entities, &count, error))
    return NULL;

  /* Which of them have the name is known at the end only. */
  counted = sort_counted (counts, filter->text == NULL && filter->order != DOSSIER_ORDER_NAME ? limit : 0);
  return name_counted (connection, filter, counted, error);
}

static GArray *
list_entities (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  DossierFilter rest = *filter; /* borrows */
  g_autoptr (DossierScope) scope = NULL;
  g_autoptr (DossierDocumentSet) documents = NULL;

  if (filter->document != 0)
    return list_entities_of_document (connection, filter, error);

  /* The text is a part of the name here. */
  rest.text = NULL;
  scope = dossier_scope_new (&rest, error);
  if (scope == NULL || !dossier_scope_find (scope, connection, &documents, error))
    return NULL;

  return documents != NULL ? list_entities_of_scope (connection, filter, documents, limit, error) : list_entities_of_library (connection, filter, limit, error);
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
