/* dossier-store-annotations.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-annotations.h"

#include "store/dossier-connection.h"
#include "store/dossier-store-orphans.h"
#include "store/dossier-store-title.h"

#define TAG_SEPARATOR "\x1f"
#define ANNOTATION_COLUMNS                                                                              \
  "a.id, a.document, " DOSSIER_STORE_TITLE ", a.hash, a.start, a.\"end\", a.exact, a.prefix, a.suffix," \
  " a.colour, a.underline, a.note, a.created, a.modified,"                                              \
  " (SELECT group_concat(name, char(31)) FROM (SELECT t.name FROM annotation_tags x JOIN tags t ON t.id=x.tag WHERE x.annotation=a.id ORDER BY t.name))"

static gboolean
put_tags (DossierConnection *connection, DossierAnnotation *annotation, GError **error)
{
  const char        *id = dossier_annotation_get_id (annotation);
  const char *const *tags = dossier_annotation_get_tags (annotation);

  if (!dossier_connection_run (connection, error, "DELETE FROM annotation_tags WHERE annotation=?", "s", id))
    return FALSE;

  for (guint i = 0; tags[i] != NULL; i++)
    if (!dossier_connection_run (connection, error, "INSERT OR IGNORE INTO tags (name) VALUES (?)", "s", tags[i]) ||
        !dossier_connection_run (connection, error, "INSERT OR IGNORE INTO annotation_tags SELECT ?, id FROM tags WHERE name=?", "ss", id, tags[i]))
      return FALSE;

  return TRUE;
}

/* It is no orphan any more, if it was one. */
static gboolean
leave_orphans (DossierConnection *connection, DossierAnnotation *annotation, GError **error)
{
  gboolean found;

  return dossier_store_delete_orphan (connection, dossier_annotation_get_id (annotation), &found, error);
}

/* Nor is an orphan anything else. */
static gboolean
put_orphan (DossierConnection *connection, DossierAnnotation *annotation, GError **error)
{
  return dossier_connection_run (connection, error, "DELETE FROM annotations WHERE id=?", "s", dossier_annotation_get_id (annotation)) &&
         dossier_store_put_orphan (connection, annotation, error);
}

gboolean
dossier_store_put_annotation (DossierConnection *connection, DossierAnnotation *annotation, GError **error)
{
  if (dossier_annotation_get_document (annotation) == 0)
    return put_orphan (connection, annotation, error);

  return dossier_connection_run (connection, error,
                                 "INSERT INTO annotations (id, document, hash, start, \"end\", exact, prefix, suffix, colour, underline, note, created, modified)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                 " ON CONFLICT (id) DO UPDATE SET document=excluded.document, hash=excluded.hash, start=excluded.start, \"end\"=excluded.\"end\","
                                 " exact=excluded.exact, prefix=excluded.prefix, suffix=excluded.suffix, colour=excluded.colour,"
                                 " underline=excluded.underline, note=excluded.note, modified=excluded.modified, deleted=NULL",
                                 "sisiissssisss",
                                 dossier_annotation_get_id (annotation), dossier_annotation_get_document (annotation), dossier_annotation_get_hash (annotation),
                                 (gint64)dossier_annotation_get_start (annotation), (gint64)dossier_annotation_get_end (annotation),
                                 dossier_annotation_get_exact (annotation), dossier_annotation_get_prefix (annotation), dossier_annotation_get_suffix (annotation),
                                 dossier_colour_to_string (dossier_annotation_get_colour (annotation)), (gint64)dossier_annotation_get_underline (annotation),
                                 dossier_annotation_get_note (annotation), dossier_annotation_get_created (annotation), dossier_annotation_get_modified (annotation)) &&
         put_tags (connection, annotation, error) && leave_orphans (connection, annotation, error);
}

gboolean
dossier_store_delete_annotation (DossierConnection *connection, const char *id, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  gboolean         found;

  if (!dossier_store_delete_orphan (connection, id, &found, error))
    return FALSE;
  if (found)
    return TRUE;
  if (!dossier_connection_run (connection, error, "UPDATE annotations SET deleted=? WHERE id=? AND deleted IS NULL", "ss", time, id))
    return FALSE;

  if (sqlite3_changes (dossier_connection_get_db (connection)) > 0)
    return TRUE;

  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "This annotation was deleted already.");
  return FALSE;
}

static DossierAnnotation *
annotation_from_row (DossierStatement *statement)
{
  const char *tags = dossier_column_text (statement, 14);
  g_auto (GStrv) list = tags != NULL ? g_strsplit (tags, TAG_SEPARATOR, -1) : NULL;
  DossierAnnotationFields fields = { .id = dossier_column_text (statement, 0) };

  fields.document = dossier_column_int (statement, 1);
  fields.document_title = dossier_column_text (statement, 2);
  fields.hash = dossier_column_text (statement, 3);
  fields.start = dossier_column_int (statement, 4);
  fields.end = dossier_column_int (statement, 5);
  fields.exact = dossier_column_text (statement, 6);
  fields.prefix = dossier_column_text (statement, 7);
  fields.suffix = dossier_column_text (statement, 8);
  dossier_colour_from_string (dossier_column_text (statement, 9), &fields.colour);
  fields.underline = dossier_column_int (statement, 10) != 0;
  fields.note = dossier_column_text (statement, 11);
  fields.created = dossier_column_text (statement, 12);
  fields.modified = dossier_column_text (statement, 13);
  fields.tags = (const char *const *)list;

  return dossier_annotation_new (&fields);
}

DossierAnnotation *
dossier_store_load_annotation (DossierConnection *connection, const char *id, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT " ANNOTATION_COLUMNS " FROM annotations a JOIN documents d ON d.id=a.document WHERE a.id=? AND a.deleted IS NULL",
                                          "s", id);
  if (statement == NULL)
    return NULL;
  if (dossier_connection_step (connection, statement, &local))
    return annotation_from_row (statement);
  if (local == NULL)
    return dossier_store_load_orphan (connection, id, error);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* All rows of the statement, which is taken; it may be NULL, with its error set. */
static GPtrArray *
take_rows (DossierConnection *connection, DossierStatement *taken, GError **error)
{
  g_autoptr (DossierStatement) statement = taken;
  g_autoptr (GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    g_ptr_array_add (annotations, annotation_from_row (statement));
  if (local == NULL)
    return g_steal_pointer (&annotations);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

GPtrArray *
dossier_store_load_annotations (DossierConnection *connection, gint64 document, GError **error)
{
  return take_rows (connection,
                    dossier_connection_prepare (connection, error,
                                                "SELECT " ANNOTATION_COLUMNS " FROM annotations a JOIN documents d ON d.id=a.document"
                                                " WHERE (a.document=?1 OR ?1=0) AND a.deleted IS NULL AND (?1<>0 OR d.deleted IS NULL)"
                                                " ORDER BY a.document, a.start, a.\"end\", a.created",
                                                "i", document),
                    error);
}

GPtrArray *
dossier_store_load_tagged_annotations (DossierConnection *connection, const char *tag, GError **error)
{
  return take_rows (connection,
                    dossier_connection_prepare (connection, error,
                                                "SELECT " ANNOTATION_COLUMNS " FROM tags g JOIN annotation_tags y ON y.tag=g.id JOIN annotations a ON a.id=y.annotation"
                                                " JOIN documents d ON d.id=a.document"
                                                " WHERE g.name=? AND a.deleted IS NULL AND d.deleted IS NULL"
                                                " ORDER BY a.document, a.start, a.\"end\", a.created",
                                                "s", tag),
                    error);
}

gboolean
dossier_store_put_annotations (DossierConnection *connection, GPtrArray *annotations, GPtrArray *replaced, GError **error)
{
  g_ptr_array_set_size (replaced, 0);
  for (guint i = 0; i < annotations->len; i++)
    {
      g_autoptr (GError) local = NULL;

      g_ptr_array_add (replaced, dossier_store_load_annotation (connection, dossier_annotation_get_id (annotations->pdata[i]), &local));
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (!dossier_store_put_annotation (connection, annotations->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

gboolean
dossier_store_put_back_annotations (DossierConnection *connection, GPtrArray *annotations, GPtrArray *replaced, GError **error)
{
  for (guint i = annotations->len; i > 0; i--)
    {
      gboolean done = replaced->pdata[i - 1] != NULL ? dossier_store_put_annotation (connection, replaced->pdata[i - 1], error)
                                                     : dossier_store_delete_annotation (connection, dossier_annotation_get_id (annotations->pdata[i - 1]), error);

      if (!done)
        return FALSE;
    }

  return TRUE;
}
