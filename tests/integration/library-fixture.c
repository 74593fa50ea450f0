/* library-fixture.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library-fixture.h"

#include <string.h>

#include "model/dossier-row.h"

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

gboolean
library_fixture_open (LibraryFixture *self, gboolean read_only, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  self->library = g_object_new (DOSSIER_TYPE_LIBRARY, "read-only", read_only, NULL);
  dossier_library_open_async (self->library, self->folder, NULL, result_cb, &result);
  if (dossier_library_open_finish (self->library, wait_for_result (&result), error))
    return TRUE;

  g_clear_object (&result);
  library_fixture_close (self);
  return FALSE;
}

void
library_fixture_close (LibraryFixture *self)
{
  if (self->library == NULL)
    return;

  dossier_library_close (self->library);
  /* A thread may be about to let go of the task that it has answered. */
  for (guint i = 0; i < 1000 && G_OBJECT (self->library)->ref_count > 1; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
  g_assert_finalize_object (g_steal_pointer (&self->library));
}

void
library_fixture_reopen (LibraryFixture *self)
{
  g_autoptr (GError) error = NULL;

  library_fixture_close (self);
  library_fixture_open (self, FALSE, &error);
  g_assert_no_error (error);
}

void
library_fixture_make_folder (LibraryFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("dossier-test-XXXXXX", &error);
  g_assert_no_error (error);
}

void
library_fixture_set_up (LibraryFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  library_fixture_make_folder (self, data);
  library_fixture_open (self, FALSE, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autofree char *quoted = g_shell_quote (path);
  g_autofree char *command = g_strdup_printf ("rm -rf %s", quoted);

  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

void
library_fixture_tear_down (LibraryFixture *self, gconstpointer data)
{
  library_fixture_close (self);
  remove_folder (self->folder);
  g_free (self->folder);
}

void
library_fixture_wait_for_job (DossierImportJob *job)
{
  while (dossier_import_job_get_state (job) <= DOSSIER_IMPORT_JOB_RUNNING)
    g_main_context_iteration (NULL, TRUE);
}

static gint64
add (LibraryFixture *self, const char *text, const char *mime_type)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  DossierImportJob *job = dossier_library_add_text (self->library, bytes, mime_type, NULL);

  library_fixture_wait_for_job (job);
  if (dossier_import_job_get_error (job) != NULL)
    g_error ("%s", dossier_import_job_get_error (job)->message);

  return dossier_import_job_get_document (job);
}

gint64
library_fixture_add (LibraryFixture *self, const char *text)
{
  return add (self, text, "text/plain");
}

gint64
library_fixture_add_page (LibraryFixture *self, const char *page)
{
  return add (self, page, "text/html");
}

guint
library_fixture_wait_for_list (GListModel *list)
{
  gboolean loading = TRUE;

  while (TRUE)
    {
      g_object_get (list, "loading", &loading, NULL);
      if (!loading)
        return g_list_model_get_n_items (list);
      g_main_context_iteration (NULL, TRUE);
    }
}

gpointer
library_fixture_dup_item (GListModel *list, guint position)
{
  g_autoptr (DossierRow) row = g_list_model_get_item (list, position);

  while (dossier_row_get_item (row) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_object_ref (dossier_row_get_item (row));
}

DossierDocument *
library_fixture_load (LibraryFixture *self, gint64 document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *loaded;

  dossier_library_load_document_async (self->library, document, NULL, result_cb, &result);
  loaded = dossier_library_load_document_finish (self->library, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return loaded;
}

DossierFindings *
library_fixture_load_findings (LibraryFixture *self, gint64 document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  DossierFindings *findings;

  dossier_library_load_findings_async (self->library, document, NULL, result_cb, &result);
  findings = dossier_library_load_findings_finish (self->library, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return findings;
}

GBytes *
library_fixture_load_pixels (LibraryFixture *self, const char *hash, guint max_width, DossierPixelsInfo *info, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_load_pixels_async (self->library, hash, max_width, NULL, result_cb, &result);
  return dossier_library_load_pixels_finish (self->library, wait_for_result (&result), info, error);
}

GPtrArray *
library_fixture_load_annotations (LibraryFixture *self, gint64 document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *annotations;

  dossier_library_load_annotations_async (self->library, document, NULL, result_cb, &result);
  annotations = dossier_library_load_annotations_finish (self->library, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return annotations;
}

gboolean
library_fixture_put (LibraryFixture *self, DossierAnnotation *annotation)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_put_annotation_async (self->library, annotation, NULL, result_cb, &result);
  return dossier_library_change_finish (self->library, wait_for_result (&result), NULL);
}

gboolean
library_fixture_correct (LibraryFixture *self, DossierCorrection *correction)
{
  g_autoptr (GPtrArray) corrections = g_ptr_array_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_ptr_array_add (corrections, correction);
  dossier_library_correct_async (self->library, corrections, NULL, result_cb, &result);
  return dossier_library_change_finish (self->library, wait_for_result (&result), NULL);
}

gboolean
library_fixture_undo (LibraryFixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_undo_async (self->library, NULL, result_cb, &result);
  return dossier_library_change_finish (self->library, wait_for_result (&result), NULL);
}

gboolean
library_fixture_redo (LibraryFixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_redo_async (self->library, NULL, result_cb, &result);
  return dossier_library_change_finish (self->library, wait_for_result (&result), NULL);
}

gboolean
library_fixture_delete_document (LibraryFixture *self, gint64 document)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_delete_document_async (self->library, document, NULL, result_cb, &result);
  return dossier_library_change_finish (self->library, wait_for_result (&result), NULL);
}

gboolean
library_fixture_set_role (LibraryFixture *self, gint64 document, guint block, DossierBlockRole role)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_set_block_role_async (self->library, document, block, role, NULL, result_cb, &result);
  return dossier_library_change_finish (self->library, wait_for_result (&result), NULL);
}

GPtrArray *
library_fixture_rows (LibraryFixture *self, DossierRows rows, const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  GPtrArray *items;

  filter->text = g_strdup (text);
  dossier_library_list_rows_async (self->library, rows, filter, 0, NULL, result_cb, &result);
  items = dossier_library_list_rows_finish (self->library, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return items;
}

void
library_fixture_care (LibraryFixture *self, LibraryFixtureCare care)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  care (self->library, NULL, result_cb, &result);
  dossier_library_care_finish (self->library, wait_for_result (&result), &error);
  g_assert_no_error (error);
}

void
library_fixture_settle (LibraryFixture *self)
{
  library_fixture_care (self, dossier_library_settle_async);
}

char *
library_fixture_backup (LibraryFixture *self, const char *path)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *used;

  dossier_library_backup_async (self->library, path, NULL, result_cb, &result);
  used = dossier_library_backup_finish (self->library, wait_for_result (&result), &error);
  g_assert_no_error (error);
  return used;
}

char *
library_fixture_restore (LibraryFixture *self, const char *backup, GError **error)
{
  g_autoptr (DossierLibrary) closed = dossier_library_new ();
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_restore_async (closed, self->folder, backup, NULL, result_cb, &result);
  return dossier_library_restore_finish (closed, wait_for_result (&result), error);
}

void
library_fixture_collect (LibraryFixture *self, gint64 document, const char *collection)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_collect_async (self->library, document, collection, TRUE, NULL, result_cb, &result);
  g_assert_true (dossier_library_change_finish (self->library, wait_for_result (&result), NULL));
}

void
library_fixture_export (LibraryFixture *self, DossierExportFormat format, const char *path)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  DossierExportChoice choice = { .scope = DOSSIER_EXPORT_DOCUMENT };

  dossier_library_export_async (self->library, &choice, format, path, NULL, result_cb, &result);
  dossier_library_export_finish (self->library, wait_for_result (&result), &error);
  g_assert_no_error (error);
}

int
library_fixture_compare_lines (const void *a, const void *b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}
