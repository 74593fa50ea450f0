/* test-schema.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Old libraries come along whole, newer ones are refused unchanged, and a new one is as a migrated one.
 */

#include "config.h"

#include "store/dossier-backup.h"
#include "store/dossier-connection.h"
#include "store/dossier-schema.h"
#include "store/dossier-store-annotations.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-files.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("dossier-schema-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "library.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static DossierConnection *
open_plain (Fixture *fixture)
{
  DossierConnectionPlaces places = { fixture->path, DOSSIER_CONNECTION_WRITE, NULL, 0 };
  g_autoptr (GError) error = NULL;
  DossierConnection *connection = dossier_connection_open (&places, &error);

  g_assert_no_error (error);
  return connection;
}

static void
write_version (Fixture *fixture, guint version)
{
  g_autofree char *name = g_strdup_printf ("library-v%u.sql", version);
  g_autofree char *dump = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", name, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (dump, &sql, NULL, &error);
  g_assert_no_error (error);
  connection = open_plain (fixture);
  dossier_connection_exec (connection, sql, &error);
  g_assert_no_error (error);
}

static DossierStore *
open_store (Fixture *fixture, GError **error)
{
  g_autoptr (DossierStore) store = dossier_store_new ();

  if (dossier_store_open (store, fixture->folder, FALSE, error))
    return g_steal_pointer (&store);

  dossier_store_close (store);
  return NULL;
}

static void
test_migration (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backups = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (DossierStore) store = NULL;
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GError) error = NULL;
  gint64 version = 0;

  write_version (fixture, GPOINTER_TO_UINT (data));
  store = open_store (fixture, &error);
  g_assert_no_error (error);
  dossier_store_close (store);

  connection = open_plain (fixture);
  dossier_schema_get_version (connection, "main", &version, &error);
  g_assert_cmpint (version, ==, DOSSIER_LIBRARY_VERSION);
  document = dossier_store_load_document (connection, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier_document_get_title (document), ==, "Old news");
  annotations = dossier_store_load_annotations (connection, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (annotations->len, ==, 1);
  g_assert_cmpstr (dossier_annotation_get_note (annotations->pdata[0]), ==, "from the first version");
  g_assert_cmpstr (dossier_annotation_get_tags (annotations->pdata[0])[0], ==, "harvest");
  g_assert_false (dossier_annotation_get_underline (annotations->pdata[0]));
  g_assert_true ((dossier_document_get_pages (document) != NULL) == (GPOINTER_TO_UINT (data) >= 5));

  /* The backup from before the step is of the old form. */
  copies = dossier_backup_list (backups);
  g_assert_cmpuint (copies->len, ==, 1);
  g_free (fixture->path);
  fixture->path = g_strdup (copies->pdata[0]);
  g_clear_pointer (&connection, dossier_connection_close);
  connection = open_plain (fixture);
  dossier_schema_get_version (connection, "main", &version, &error);
  g_assert_cmpint (version, ==, GPOINTER_TO_UINT (data));
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;
  gint64 version = 0;

  write_version (fixture, 1);
  connection = open_plain (fixture);
  dossier_connection_exec (connection, "PRAGMA user_version=99", &error);
  g_clear_pointer (&connection, dossier_connection_close);

  store = open_store (fixture, &error);
  g_assert_null (store);
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NEWER);
  connection = open_plain (fixture);
  dossier_schema_get_version (connection, "main", &version, NULL);
  g_assert_cmpint (version, ==, 99);
}

static char *
dup_columns (DossierConnection *connection, const char *table)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, NULL, "SELECT name, type FROM pragma_table_info(?)", "s", table);

  while (dossier_connection_step (connection, statement, NULL))
    g_string_append_printf (text, "%s %s\n", dossier_column_text (statement, 0), dossier_column_text (statement, 1));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_new_equals_migrated (Fixture *fixture, gconstpointer data)
{
  static const char *const tables[] = { "documents", "versions", "blocks", "collections", "collection_documents", "annotations", "tags", "annotation_tags", "corrections", "settings", "assessments", "images", "pages", "orphans" };
  DossierConnectionPlaces  places = { "", DOSSIER_CONNECTION_WRITE, NULL, 0 };
  g_autoptr (DossierConnection) fresh = dossier_connection_open (&places, NULL);
  g_autoptr (DossierConnection) old = NULL;
  g_autoptr (GError) error = NULL;

  write_version (fixture, 1);
  old = open_plain (fixture);
  dossier_schema_prepare_library (old, &error);
  g_assert_no_error (error);
  dossier_schema_prepare_library (fresh, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *from_old = dup_columns (old, tables[i]);
      g_autofree char *from_new = dup_columns (fresh, tables[i]);

      g_assert_cmpstr (from_old, ==, from_new);
      g_assert_cmpstr (from_new, !=, "");
    }
}

/* What a printed document knows of its pages comes back. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierPageMap) made = dossier_page_map_new ();
  DossierPageMap       *pages;
  DossierDocumentFields fields = { .text = "Cover\nText of it.", .pages = made };
  g_autoptr (DossierDocument) document = NULL, again = NULL;
  g_autoptr (DossierConnection) connection = open_plain (fixture);
  g_autoptr (GBytes) packed = dossier_store_pack_text (fields.text, strlen (fields.text));
  g_autoptr (GError) error = NULL;
  DossierStoreNewDocument new_document = { .packed = packed };
  gint64                  id;

  dossier_page_map_add (made, "i", 0);
  dossier_page_map_add (made, "1", 6);
  document = new_document.document = dossier_document_new (&fields);
  dossier_schema_prepare_library (connection, &error);
  g_assert_no_error (error);
  id = dossier_store_insert_document (connection, &new_document, &error);
  g_assert_no_error (error);
  again = dossier_store_load_document (connection, id, NULL, &error);
  g_assert_no_error (error);
  pages = dossier_document_get_pages (again);
  g_assert_cmpuint (dossier_page_map_get_n_pages (pages), ==, 2);
  g_assert_cmpstr (dossier_page_map_get_label (pages, 0), ==, "i");
  g_assert_cmpstr (dossier_page_map_get_label (pages, 1), ==, "1");
  g_assert_cmpuint (dossier_page_map_get_start (pages, 1), ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/schema/migration/1", Fixture, GUINT_TO_POINTER (1), set_up, test_migration, tear_down);
  g_test_add ("/schema/migration/2", Fixture, GUINT_TO_POINTER (2), set_up, test_migration, tear_down);
  g_test_add ("/schema/migration/3", Fixture, GUINT_TO_POINTER (3), set_up, test_migration, tear_down);
  g_test_add ("/schema/migration/4", Fixture, GUINT_TO_POINTER (4), set_up, test_migration, tear_down);
  g_test_add ("/schema/migration/5", Fixture, GUINT_TO_POINTER (5), set_up, test_migration, tear_down);
  g_test_add ("/schema/migration/6", Fixture, GUINT_TO_POINTER (6), set_up, test_migration, tear_down);
  g_test_add ("/schema/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/schema/newer", Fixture, NULL, set_up, test_newer, tear_down);
  g_test_add ("/schema/new-equals-migrated", Fixture, NULL, set_up, test_new_equals_migrated, tear_down);

  return g_test_run ();
}
