/* dossier-store-corrections.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns: `type` and `name` say what was found; `value` is the new type and name, parted by a tab.
 */

#include "config.h"

#include "store/dossier-store-corrections.h"

#include <string.h>

#include "store/dossier-connection.h"

static const char *const kinds[] = { "reject", "change", "mark" };
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == DOSSIER_N_CORRECTION_KINDS);

gint64
dossier_store_insert_correction (DossierConnection *connection, DossierCorrection *correction, GError **error)
{
  const DossierCorrectionFields *fields = dossier_correction_get_fields (correction);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *value = fields->kind != DOSSIER_CORRECTION_REJECT ? g_strdup_printf ("%s\t%s", dossier_entity_type_to_string (fields->new_type), fields->new_name) : NULL;

  if (!dossier_connection_run (connection, error,
                               "INSERT INTO corrections (kind, document, hash, start, \"end\", type, name, value, created) VALUES (?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?)",
                               "sisiissss", kinds[fields->kind], fields->document, fields->hash, (gint64)fields->start, (gint64)fields->end,
                               dossier_entity_type_to_string (fields->type), fields->name, value, time))
    return 0;

  return sqlite3_last_insert_rowid (dossier_connection_get_db (connection));
}

gboolean
dossier_store_delete_correction (DossierConnection *connection, gint64 id, GError **error)
{
  return dossier_connection_run (connection, error, "DELETE FROM corrections WHERE id=?", "i", id);
}

/* NULL for a row that this program does not understand. */
static DossierCorrection *
correction_from_row (DossierStatement *statement)
{
  const char *kind = dossier_column_text (statement, 0);
  const char *value = dossier_column_text (statement, 7);
  g_auto (GStrv) parts = value != NULL ? g_strsplit (value, "\t", 2) : NULL;
  DossierCorrectionFields fields = { .kind = DOSSIER_N_CORRECTION_KINDS };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i], kind) == 0)
      fields.kind = i;
  fields.document = dossier_column_int (statement, 1);
  fields.hash = dossier_column_text (statement, 2);
  fields.start = dossier_column_int (statement, 3);
  fields.end = dossier_column_int (statement, 4);
  fields.name = dossier_column_text (statement, 6);
  if (fields.kind == DOSSIER_N_CORRECTION_KINDS || !dossier_entity_type_from_string (dossier_column_text (statement, 5), &fields.type))
    return NULL;
  if (fields.kind != DOSSIER_CORRECTION_REJECT &&
      (parts == NULL || g_strv_length (parts) != 2 || !dossier_entity_type_from_string (parts[0], &fields.new_type)))
    return NULL;

  fields.new_name = parts != NULL ? parts[1] : NULL;
  return dossier_correction_new (&fields);
}

GPtrArray *
dossier_store_load_corrections (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT kind, document, hash, start, \"end\", type, name, value FROM corrections WHERE document IS NULL OR document=? ORDER BY id",
                                          "i", document);
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    {
      DossierCorrection *correction = correction_from_row (statement);

      if (correction != NULL)
        g_ptr_array_add (corrections, correction);
    }
  if (local == NULL)
    return g_steal_pointer (&corrections);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

GArray *
dossier_store_list_corrected (DossierConnection *connection, DossierCorrection *correction, GError **error)
{
  const DossierCorrectionFields *fields = dossier_correction_get_fields (correction);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  if (fields->kind == DOSSIER_CORRECTION_MARK)
    {
      g_array_append_val (ids, fields->document);
      return g_steal_pointer (&ids);
    }

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT DISTINCT x.document FROM idx.entity_documents x JOIN idx.entities e ON e.id=x.entity"
                                          " WHERE (e.type=?1 AND x.name=?2) OR (?3 IS NOT NULL AND e.type=?4 AND x.name=?3)",
                                          "issi", (gint64)fields->type, fields->name, fields->new_name, (gint64)fields->new_type);
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    {
      gint64 id = dossier_column_int (statement, 0);

      g_array_append_val (ids, id);
    }
  if (local == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
