/* dossier-library-care.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-library-care.h"

#include "library/dossier-library-private.h"
#include "store/dossier-backup.h"
#include "store/dossier-store-check.h"
#include "store/dossier-store-index.h"

/* Takes the task. */
static void
settle (DossierLibrary *self, GTask *task)
{
  if (!dossier_intake_is_idle (self->intake))
    {
      g_ptr_array_add (self->settlers, task);
      return;
    }

  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

void
dossier_library_settle_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_library_settle_async);
  if (dossier_library_require_open (self, task))
    settle (self, task);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gpointer
check_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (dossier_store_check (connection, cancellable, error));
}

void
dossier_library_check_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_library_check_async);
  if (dossier_library_require_open (self, task))
    dossier_store_read (self->store, g_task_new (self, cancellable, done_cb, task), check_work, NULL, NULL, NULL);
}

static gpointer
clear_index_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  if (!dossier_store_index_clear (connection, error))
    return NULL;

  return dossier_store_index_list_pending (connection, error);
}

static void
index_cleared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DossierLibrary *self = DOSSIER_LIBRARY (source);
  GTask          *task = data;
  GError         *error = NULL;
  g_autoptr (GArray) pending = g_task_propagate_pointer (G_TASK (result), &error);

  if (pending == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  if (!dossier_library_require_open (self, task))
    return;

  for (guint i = 0; i < pending->len; i++)
    dossier_intake_analyze (self->intake, g_array_index (pending, gint64, i));
  dossier_library_note_change (self, DOSSIER_LIBRARY_FINDINGS | DOSSIER_LIBRARY_DOCUMENTS);
  settle (self, task);
}

void
dossier_library_reindex_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_library_reindex_async);
  if (dossier_library_require_open (self, task))
    dossier_store_write (self->store, g_task_new (self, NULL, index_cleared_cb, task), DOSSIER_STORE_ALONE, clear_index_work, NULL, NULL, (GDestroyNotify)g_array_unref);
}

gboolean
dossier_library_care_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Backups */

typedef struct
{
  char    *folder; /* of the backups */
  char    *path;   /* NULL: among them */
  gboolean if_due;
} Backup;

static void
backup_free (gpointer data)
{
  Backup *self = data;

  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

static gpointer
backup_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Backup *backup = data;
  char   *path = NULL;

  if (backup->if_due && !dossier_backup_is_due (connection, backup->folder))
    return NULL;
  if (backup->path != NULL)
    return dossier_backup_copy (connection, backup->path, error) ? g_strdup (backup->path) : NULL;

  return dossier_backup_make (connection, backup->folder, &path, error) ? path : NULL;
}

static Backup *
backup_new (DossierLibrary *self, const char *path, gboolean if_due)
{
  Backup *backup = g_new0 (Backup, 1);

  backup->folder = g_build_filename (dossier_store_get_folder (self->store), "backups", NULL);
  backup->path = g_strdup (path);
  backup->if_due = if_due;

  return backup;
}

void
dossier_library_backup_async (DossierLibrary *self, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_library_backup_async);
  if (dossier_library_require_open (self, task))
    dossier_store_read (self->store, task, backup_work, backup_new (self, path, FALSE), backup_free, g_free);
}

char *
dossier_library_backup_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
daily_backup_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    dossier_library_report_trouble (DOSSIER_LIBRARY (source), error);
}

void
dossier_library_back_up_daily (DossierLibrary *self)
{
  dossier_store_read (self->store, g_task_new (self, NULL, daily_backup_cb, NULL), backup_work, backup_new (self, NULL, TRUE), backup_free, g_free);
}

typedef struct
{
  char *folder;
  char *backup;
} Restore;

static void
restore_free (gpointer data)
{
  Restore *self = data;

  g_free (self->folder);
  g_free (self->backup);
  g_free (self);
}

static void
restore_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Restore *restore = data;
  GError  *error = NULL;
  char    *used = NULL;

  if (dossier_backup_restore (restore->folder, restore->backup, &used, &error))
    g_task_return_pointer (task, used, g_free);
  else
    g_task_return_error (task, error);
}

void
dossier_library_restore_async (DossierLibrary *self, const char *folder, const char *backup, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Restore *restore = g_new0 (Restore, 1);

  g_task_set_source_tag (task, dossier_library_restore_async);
  restore->folder = g_strdup (folder);
  restore->backup = g_strdup (backup);
  g_task_set_task_data (task, restore, restore_free);
  g_task_run_in_thread (task, restore_thread_cb);
}

char *
dossier_library_restore_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
