/* dossier-store-orphans.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-orphans.h"

#include "store/dossier-connection.h"
#include "store/dossier-store-title.h"

#define TAG_SEPARATOR "\x1f"
#define COLUMNS "id, address, title, hash, start, \"end\", exact, prefix, suffix, colour, underline, note, tags, created, modified"

gboolean
dossier_store_put_orphan (DossierConnection *connection, DossierAnnotation *annotation, GError **error)
{
  g_autofree char *tags = g_strjoinv (TAG_SEPARATOR, (char **)dossier_annotation_get_tags (annotation));

  return dossier_connection_run (connection, error, "INSERT OR REPLACE INTO orphans (" COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "ssssiissssissss",
                                 dossier_annotation_get_id (annotation), dossier_annotation_get_address (annotation), dossier_annotation_get_document_title (annotation),
                                 dossier_annotation_get_hash (annotation), (gint64)dossier_annotation_get_start (annotation), (gint64)dossier_annotation_get_end (annotation),
                                 dossier_annotation_get_exact (annotation), dossier_annotation_get_prefix (annotation), dossier_annotation_get_suffix (annotation),
                                 dossier_colour_to_string (dossier_annotation_get_colour (annotation)), (gint64)dossier_annotation_get_underline (annotation),
                                 dossier_annotation_get_note (annotation), tags, dossier_annotation_get_created (annotation), dossier_annotation_get_modified (annotation));
}

gboolean
dossier_store_delete_orphan (DossierConnection *connection, const char *id, gboolean *found, GError **error)
{
  if (!dossier_connection_run (connection, error, "DELETE FROM orphans WHERE id=?", "s", id))
    return FALSE;

  *found = sqlite3_changes (dossier_connection_get_db (connection)) > 0;
  return TRUE;
}

static DossierAnnotation *
orphan_from_row (DossierStatement *statement)
{
  const char *tags = dossier_column_text (statement, 12);
  g_auto (GStrv) list = tags != NULL && *tags != '\0' ? g_strsplit (tags, TAG_SEPARATOR, -1) : NULL;
  DossierAnnotationFields fields = { .id = dossier_column_text (statement, 0) };

  fields.address = dossier_column_text (statement, 1);
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
  fields.tags = (const char *const *)list;
  fields.created = dossier_column_text (statement, 13);
  fields.modified = dossier_column_text (statement, 14);

  return dossier_annotation_new (&fields);
}

/* Takes a statement that may be NULL. */
static DossierAnnotation *
load_one (DossierConnection *connection, DossierStatement *prepared, GError **error)
{
  g_autoptr (DossierStatement) statement = prepared;

  return statement != NULL && dossier_connection_step (connection, statement, error) ? orphan_from_row (statement) : NULL;
}

DossierAnnotation *
dossier_store_load_orphan (DossierConnection *connection, const char *id, GError **error)
{
  return load_one (connection, dossier_connection_prepare (connection, error, "SELECT " COLUMNS " FROM orphans WHERE id=?", "s", id), error);
}

DossierAnnotation *
dossier_store_load_orphan_row (DossierConnection *connection, gint64 place, GError **error)
{
  return load_one (connection, dossier_connection_prepare (connection, error, "SELECT " COLUMNS " FROM orphans WHERE number=?", "i", -place), error);
}

GPtrArray *
dossier_store_load_orphans (DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) orphans = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "SELECT " COLUMNS " FROM orphans ORDER BY number", "");
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    g_ptr_array_add (orphans, orphan_from_row (statement));
  if (local == NULL)
    return g_steal_pointer (&orphans);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

gboolean
dossier_store_append_orphan_keys (DossierConnection *connection, const char *text, GArray *keys, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT number FROM orphans WHERE ?1 IS NULL OR instr(lower(exact || char(10) || coalesce(note, '') || char(10) || coalesce(tags, '')), lower(?1)) > 0 ORDER BY number",
                                          "s", text);
  if (statement == NULL)
    return FALSE;

  while (dossier_connection_step (connection, statement, &local))
    {
      DossierRowKey key = { .document = 0, .place = -dossier_column_int (statement, 0) };

      g_array_append_val (keys, key);
    }
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
clear_identity (gpointer data)
{
  DossierStoreIdentity *self = data;

  g_free (self->hash);
  g_free (self->source);
  g_free (self->title);
}

GArray *
dossier_store_list_identities (DossierConnection *connection, GError **error)
{
  g_autoptr (GArray) identities = g_array_new (FALSE, FALSE, sizeof (DossierStoreIdentity));
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  g_array_set_clear_func (identities, clear_identity);
  statement = dossier_connection_prepare (connection, error, "SELECT d.id, d.hash, d.source, " DOSSIER_STORE_TITLE " FROM documents d WHERE d.deleted IS NULL ORDER BY d.id DESC", "");
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    {
      DossierStoreIdentity one = { dossier_column_int (statement, 0), g_strdup (dossier_column_text (statement, 1)), g_strdup (dossier_column_text (statement, 2)), g_strdup (dossier_column_text (statement, 3)) };

      g_array_append_val (identities, one);
    }
  if (local == NULL)
    return g_steal_pointer (&identities);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
