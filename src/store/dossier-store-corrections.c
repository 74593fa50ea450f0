/* dossier-store-corrections.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns: `type` and `name` say what was found; `value` is the new type and name and, where there is one,
 * the form, parted by tabs.
 */

#include "config.h"

#include "store/dossier-store-corrections.h"

#include "store/dossier-connection.h"

#define COLUMNS "kind, document, hash, start, \"end\", type, name, value, id"

#define MIN_NAME 4 /* letters of one of somebody's names that is looked for alone */

static gboolean
has_value (DossierCorrectionKind kind)
{
  return kind != DOSSIER_CORRECTION_REJECT && kind != DOSSIER_CORRECTION_CONFIRM;
}

static gboolean
needs_form (DossierCorrectionKind kind)
{
  return kind == DOSSIER_CORRECTION_SPLIT || kind == DOSSIER_CORRECTION_FORM || kind == DOSSIER_CORRECTION_DATE;
}

gint64
dossier_store_insert_correction (DossierConnection *connection, DossierCorrection *correction, GError **error)
{
  const DossierCorrectionFields *fields = dossier_correction_get_fields (correction);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *value = NULL;

  if (has_value (fields->kind))
    value = g_strjoin ("\t", dossier_entity_type_to_string (fields->new_type), fields->new_name, fields->form, NULL);

  if (!dossier_connection_run (connection, error,
                               "INSERT INTO corrections (id, kind, document, hash, start, \"end\", type, name, value, created) VALUES (nullif(?, 0), ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?)",
                               "isisiissss", fields->id, dossier_correction_kind_to_string (fields->kind), fields->document, fields->hash, (gint64)fields->start, (gint64)fields->end,
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
  const char *value = dossier_column_text (statement, 7);
  g_auto (GStrv) parts = g_strsplit (value != NULL ? value : "", "\t", 3);
  guint                   n_parts = g_strv_length (parts);
  DossierCorrectionFields fields = { 0 };

  if (!dossier_correction_kind_from_string (dossier_column_text (statement, 0), &fields.kind) ||
      !dossier_entity_type_from_string (dossier_column_text (statement, 5), &fields.type))
    return NULL;
  if (has_value (fields.kind) && (n_parts < (needs_form (fields.kind) ? 3 : 2) || !dossier_entity_type_from_string (parts[0], &fields.new_type)))
    return NULL;

  fields.id = dossier_column_int (statement, 8);
  fields.document = dossier_column_int (statement, 1);
  fields.hash = dossier_column_text (statement, 2);
  fields.start = dossier_column_int (statement, 3);
  fields.end = dossier_column_int (statement, 4);
  fields.name = dossier_column_text (statement, 6);
  fields.new_name = n_parts > 1 ? parts[1] : NULL;
  fields.form = n_parts > 2 ? parts[2] : NULL;

  return dossier_correction_new (&fields);
}

static GPtrArray *
load_rows (DossierConnection *connection, const char *sql, gint64 value, GError **error)
{
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, sql, "i", value);
  g_autoptr (GError) local = NULL;

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

GPtrArray *
dossier_store_load_corrections (DossierConnection *connection, gint64 document, GError **error)
{
  return load_rows (connection, "SELECT " COLUMNS " FROM corrections WHERE document IS NULL OR document=? ORDER BY id", document, error);
}

GPtrArray *
dossier_store_list_corrections (DossierConnection *connection, GError **error)
{
  return load_rows (connection, "SELECT " COLUMNS " FROM corrections WHERE id>? ORDER BY id", 0, error);
}

static char *
dup_phrase (const char *words)
{
  g_auto (GStrv) pieces = g_strsplit (words, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", pieces);

  return g_strconcat ("\"", doubled, "\"", NULL);
}

static DossierStatement *
find_query (DossierConnection *connection, const char *query, GError **error)
{
  return dossier_connection_prepare (connection, error, "SELECT rowid FROM idx.fulltext WHERE fulltext MATCH ?", "s", query);
}

/* Where the words of a form may stand. */
static DossierStatement *
find_form (DossierConnection *connection, const char *form, GError **error)
{
  g_autofree char *phrase = dup_phrase (form);

  return find_query (connection, phrase, error);
}

/* Where an entity that was rejected may be found again: the index has none of its mentions. People are spelt in many
 * ways, mostly with one name the same. */
static DossierStatement *
find_rejected (DossierConnection *connection, const DossierCorrectionFields *fields, GError **error)
{
  g_autoptr (GString) query = g_string_new (NULL);
  g_auto (GStrv) words = fields->type == DOSSIER_ENTITY_PERSON ? g_strsplit (fields->name, " ", -1) : NULL;
  g_autofree char *whole = dup_phrase (fields->name);

  g_string_append (query, whole);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *word = dup_phrase (words[i]);

      if (g_utf8_strlen (words[i], -1) >= MIN_NAME)
        g_string_append_printf (query, " OR %s", word);
    }

  return find_query (connection, query->str, error);
}

/* Where the entities that a correction names are, also under other spellings. */
static DossierStatement *
find_entities (DossierConnection *connection, const DossierCorrectionFields *fields, GError **error)
{
  return dossier_connection_prepare (connection, error,
                                     "SELECT DISTINCT document FROM idx.entity_documents WHERE entity IN"
                                     " (SELECT e.id FROM idx.entity_documents x JOIN idx.entities e ON e.id=x.entity"
                                     "  WHERE (e.type=?1 AND x.name=?2) OR (?3 IS NOT NULL AND e.type=?4 AND x.name=?3)"
                                     "  UNION SELECT id FROM idx.entities WHERE (type=?1 AND name=?2) OR (?3 IS NOT NULL AND type=?4 AND name=?3))",
                                     "issi", (gint64)fields->type, fields->name, fields->new_name, (gint64)fields->new_type);
}

GArray *
dossier_store_list_corrected (DossierConnection *connection, DossierCorrection *correction, GError **error)
{
  const DossierCorrectionFields *fields = dossier_correction_get_fields (correction);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  if (fields->kind == DOSSIER_CORRECTION_MARK || fields->kind == DOSSIER_CORRECTION_DATE)
    {
      g_array_append_val (ids, fields->document);
      return g_steal_pointer (&ids);
    }

  if (fields->kind == DOSSIER_CORRECTION_FORM)
    statement = find_form (connection, fields->form, error);
  else if (fields->kind == DOSSIER_CORRECTION_REJECT && fields->id != 0)
    statement = find_rejected (connection, fields, error);
  else
    statement = find_entities (connection, fields, error);
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
