/* dossier-store-annotation-list.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of annotations: those of documents, then those that wait for theirs, whose keys have the document 0 and a
 * negative place.
 */

#include "config.h"

#include "store/dossier-store-lists.h"

#include "store/dossier-connection.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-annotations.h"
#include "store/dossier-store-orphans.h"

static const char *
annotations_order (const DossierFilter *filter)
{
  return filter->order == DOSSIER_ORDER_DATE ? "a.modified DESC, a.rowid" : "a.document DESC, a.start, a.\"end\", a.rowid";
}

/* Orphans belong to no document, and so to no choice of documents. */
static gboolean
is_everywhere (const DossierFilter *filter)
{
  return filter->document == 0 && filter->entity == 0 && filter->query == NULL && filter->collection == NULL && filter->country == NULL &&
         filter->after == NULL && filter->before == NULL && filter->types == 0 && !filter->binned;
}

static GArray *
list_documented (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  DossierFilter rest = *filter; /* borrows */
  g_autoptr (DossierScope) scope = NULL;
  g_autoptr (DossierDocumentSet) documents = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) sql = g_string_new ("SELECT a.document, a.rowid FROM annotations a JOIN documents d ON d.id=a.document WHERE a.deleted IS NULL AND ");
  GArray *keys;

  rest.text = NULL;
  scope = dossier_scope_new (&rest, error);
  if (scope == NULL || !dossier_scope_find (scope, connection, &documents, error))
    return NULL;

  g_string_append (sql, documents != NULL ? "dossier_within(a.document)" : "d.deleted IS NULL");
  if (filter->text != NULL && *filter->text != '\0')
    {
      g_string_append (sql, " AND (a.exact || char(10) || coalesce(a.note, '') || char(10) ||"
                            " coalesce((SELECT group_concat(t.name, char(10)) FROM annotation_tags x JOIN tags t ON t.id=x.tag WHERE x.annotation=a.id), '')) LIKE ? ESCAPE '\\'");
      g_ptr_array_add (texts, dossier_scope_dup_pattern (filter->text));
    }
  g_string_append_printf (sql, " ORDER BY %s", annotations_order (filter));
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);
  dossier_connection_set_documents (connection, documents);
  keys = dossier_store_collect_keys (connection, sql->str, texts, error);
  dossier_connection_set_documents (connection, NULL);
  return keys;
}

static GArray *
list_annotations (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (GArray) keys = list_documented (connection, filter, limit, error);

  if (keys != NULL && is_everywhere (filter) && !dossier_store_append_orphan_keys (connection, filter->text, keys, error))
    return NULL;

  return g_steal_pointer (&keys);
}

static char *
dup_annotation_id (DossierConnection *connection, gint64 row, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "SELECT id FROM annotations WHERE rowid=?", "i", row);

  if (statement == NULL || !dossier_connection_step (connection, statement, error))
    return NULL;

  return g_strdup (dossier_column_text (statement, 0));
}

static DossierAnnotation *
load_annotation_at (DossierConnection *connection, gint64 place, GError **error)
{
  g_autofree char *id = NULL;

  if (place < 0)
    return dossier_store_load_orphan_row (connection, place, error);

  id = dup_annotation_id (connection, place, error);
  return id != NULL ? dossier_store_load_annotation (connection, id, error) : NULL;
}

static GPtrArray *
load_annotations (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) items = dossier_list_items_new ();

  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (GError) local = NULL;

      g_ptr_array_add (items, load_annotation_at (connection, keys[i].place, &local));
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }

  return g_steal_pointer (&items);
}

const DossierListSource dossier_list_annotations = { list_annotations, load_annotations, 128 };
