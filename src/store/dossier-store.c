/* dossier-store.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A task holds a reference on its source, and a worker may drop the last one; hence the explicit
 * close, which joins the threads from outside. finalize only asserts that it happened.
 */

#include "config.h"

#include "store/dossier-store.h"

#include <glib/gstdio.h>

#include "store/dossier-backup.h"
#include "store/dossier-schema.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-files.h"
#include "store/dossier-store-index.h"
#include "store/dossier-store-thread.h"

#define N_READERS 2
#define BIN_DAYS 30

struct _DossierStore
{
  GObject parent_instance;

  /* Owned */
  DossierStoreFiles  *files;
  DossierStoreThread *writer;
  DossierStoreThread *readers[N_READERS];
  GAsyncQueue        *writes;
  GAsyncQueue        *reads;

  gint n_writes; /* atomic, as the two below */
  gint n_reads;
  gint closing;
};

G_DEFINE_FINAL_TYPE (DossierStore, dossier_store, G_TYPE_OBJECT)

static void
dossier_store_finalize (GObject *object)
{
  DossierStore *self = DOSSIER_STORE (object);

  g_assert (self->writer == NULL);
  g_clear_pointer (&self->files, dossier_store_files_free);
  g_async_queue_unref (self->writes);
  g_async_queue_unref (self->reads);

  G_OBJECT_CLASS (dossier_store_parent_class)->finalize (object);
}

static void
dossier_store_class_init (DossierStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_store_finalize;
}

static void
dossier_store_init (DossierStore *self)
{
  self->writes = g_async_queue_new ();
  self->reads = g_async_queue_new ();
}

DossierStore *
dossier_store_new (void)
{
  return g_object_new (DOSSIER_TYPE_STORE, NULL);
}

static void
remove_kept (DossierStoreFiles *files, const char *shelf, GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = dossier_store_files_dup_kept (files->folder, shelf, names->pdata[i]);

      g_unlink (path);
    }
}

/* Of a document nothing stays, neither its words nor its files. */
static gboolean
empty_bin (DossierStoreFiles *files, DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) originals = g_ptr_array_new_with_free_func (g_free);

  if (!dossier_store_empty_bin (connection, BIN_DAYS, images, originals, error))
    return FALSE;

  remove_kept (files, DOSSIER_SHELF_IMAGES, images);
  remove_kept (files, DOSSIER_SHELF_ORIGINALS, originals);
  return TRUE;
}

/* Brings the library file up to this version; before a step there is a backup. */
static gboolean
prepare_library (DossierStoreFiles *files, gboolean is_new, GError **error)
{
  DossierConnectionPlaces places = { files->library, DOSSIER_CONNECTION_WRITE, NULL, 0 };
  g_autoptr (DossierConnection) connection = NULL;
  gint64 version = 0;

  if (files->read_only)
    places.library_mode = dossier_store_files_get_read_mode (files);
  connection = dossier_connection_open (&places, error);
  if (connection == NULL || !dossier_schema_get_version (connection, "main", &version, error))
    return FALSE;

  if (files->read_only && version < DOSSIER_LIBRARY_VERSION)
    {
      g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_READ_ONLY,
                           "This library was written by an older Dossier and cannot be brought up to date here. Copy it to a place where you may write.");
      return FALSE;
    }

  if (!is_new && version == 0)
    {
      g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED, "The library file has lost its contents. Restore a backup.");
      return FALSE;
    }

  if (!is_new && version < DOSSIER_LIBRARY_VERSION && !dossier_backup_make (connection, files->backups, NULL, error))
    return FALSE;

  return dossier_schema_prepare_library (connection, error) && (files->read_only || empty_bin (files, connection, error));
}

static DossierConnectionPlaces
get_places (DossierStoreFiles *files, gboolean writes)
{
  DossierConnectionMode   read_mode = dossier_store_files_get_read_mode (files);
  gboolean                own_index = files->temporary != NULL || !files->read_only;
  DossierConnectionPlaces places = { files->library, read_mode, files->index, read_mode };

  if (writes && !files->read_only)
    places.library_mode = DOSSIER_CONNECTION_WRITE;
  if (own_index)
    places.index_mode = writes ? DOSSIER_CONNECTION_WRITE : DOSSIER_CONNECTION_READ;

  return places;
}

/* An index that does not fit its library (a crash between the two commits) is made again from the start. */
static gboolean
prepare_index (DossierStoreFiles *files, GError **error)
{
  if (!dossier_store_files_check_index (files, error))
    return FALSE;

  for (int attempt = 0; attempt < 2; attempt++)
    {
      DossierConnectionPlaces places = get_places (files, TRUE);
      g_autoptr (DossierConnection) connection = dossier_connection_open (&places, error);
      gboolean fits = FALSE;

      if (connection == NULL)
        return FALSE;
      if (places.index_mode == DOSSIER_CONNECTION_WRITE && !dossier_schema_prepare_index (connection, error))
        return FALSE;
      if (!dossier_store_index_fits (connection, places.index_mode != DOSSIER_CONNECTION_WRITE, &fits, error))
        return FALSE;
      if (fits)
        return TRUE;

      g_clear_pointer (&connection, dossier_connection_close);
      if (!dossier_store_files_discard_index (files, error))
        return FALSE;
    }

  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED, "The index of the library cannot be made. Check the space on the disk.");
  return FALSE;
}

static gboolean
start_threads (DossierStore *self, GError **error)
{
  DossierStoreThreadOptions options = {
    .name = "store-writer",
    .places = get_places (self->files, TRUE),
    .writes = TRUE,
    .jobs = self->writes,
    .n_jobs = &self->n_writes,
    .closing = &self->closing,
  };

  self->writer = dossier_store_thread_start (&options, error);
  if (self->writer == NULL)
    return FALSE;

  options.name = "store-reader";
  options.places = get_places (self->files, FALSE);
  options.writes = FALSE;
  options.jobs = self->reads;
  options.n_jobs = &self->n_reads;
  for (int i = 0; i < N_READERS; i++)
    {
      self->readers[i] = dossier_store_thread_start (&options, error);
      if (self->readers[i] == NULL)
        return FALSE;
    }

  return TRUE;
}

gboolean
dossier_store_open (DossierStore *self, const char *folder, gboolean read_only, GError **error)
{
  g_autoptr (GError) local = NULL;
  gboolean is_new;

  g_return_val_if_fail (self->files == NULL, FALSE);

  self->files = dossier_store_files_new (folder, read_only, error);
  if (self->files == NULL || !dossier_store_files_lock (self->files, FALSE, error))
    return FALSE;

  is_new = dossier_store_files_is_new (self->files, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (is_new && self->files->read_only)
    {
      g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "There is no library in this folder, and none can be made here.");
      return FALSE;
    }

  return (is_new || dossier_store_files_check_library (self->files, error)) &&
         prepare_library (self->files, is_new, error) &&
         prepare_index (self->files, error) &&
         start_threads (self, error);
}

static void
fail_closed (DossierStoreJob *job)
{
  g_autoptr (GError) closed = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CLOSED, "No library is open.");

  dossier_store_job_fail (job, closed);
  dossier_store_job_finish (job);
}

/* What another thread pushed in the moment of closing. */
static void
drain (GAsyncQueue *queue)
{
  gpointer job;

  while ((job = g_async_queue_try_pop (queue)) != NULL)
    fail_closed (job);
}

/* The writer goes last: SQLite folds the log into the file when the last connection may write. */
void
dossier_store_close (DossierStore *self)
{
  g_return_if_fail (DOSSIER_IS_STORE (self));

  g_atomic_int_set (&self->closing, TRUE);
  for (int i = 0; i < N_READERS; i++)
    if (self->readers[i] != NULL)
      dossier_store_thread_push_stop (self->reads);
  for (int i = 0; i < N_READERS; i++)
    g_clear_pointer (&self->readers[i], dossier_store_thread_join);
  if (self->writer != NULL)
    {
      dossier_store_thread_push_stop (self->writes);
      g_clear_pointer (&self->writer, dossier_store_thread_join);
    }
  drain (self->reads);
  drain (self->writes);
  g_clear_pointer (&self->files, dossier_store_files_free);
}

gboolean
dossier_store_get_read_only (DossierStore *self)
{
  return self->files == NULL || self->files->read_only;
}

const char *
dossier_store_get_folder (DossierStore *self)
{
  return self->files != NULL ? self->files->folder : NULL;
}

guint
dossier_store_get_n_writes (DossierStore *self)
{
  return g_atomic_int_get (&self->n_writes);
}

/* After close nobody takes jobs any more: they fail at once. */
static void
push (DossierStore *self, GAsyncQueue *queue, gint *n_jobs, DossierStoreJob *job)
{
  if (self->writer == NULL || g_atomic_int_get (&self->closing))
    {
      fail_closed (job);
      return;
    }

  g_atomic_int_inc (n_jobs);
  g_async_queue_push (queue, job);
}

void
dossier_store_read (DossierStore *self, GTask *task, DossierStoreWork work, gpointer data, GDestroyNotify data_free, GDestroyNotify result_free)
{
  push (self, self->reads, &self->n_reads, dossier_store_job_new (task, DOSSIER_STORE_BARE, work, data, data_free, result_free));
}

void
dossier_store_write (DossierStore *self, GTask *task, DossierStoreWriteMode mode, DossierStoreWork work, gpointer data, GDestroyNotify data_free, GDestroyNotify result_free)
{
  push (self, self->writes, &self->n_writes, dossier_store_job_new (task, mode, work, data, data_free, result_free));
}

gpointer
dossier_store_read_wait (DossierStore *self, DossierStoreWork work, gpointer data, GCancellable *cancellable, GError **error)
{
  DossierStoreJob *job = dossier_store_job_new_waited (DOSSIER_STORE_BARE, work, data, cancellable);

  push (self, self->reads, &self->n_reads, job);
  return dossier_store_job_wait (job, error);
}

gpointer
dossier_store_write_wait (DossierStore *self, DossierStoreWriteMode mode, DossierStoreWork work, gpointer data, GCancellable *cancellable, GError **error)
{
  DossierStoreJob *job = dossier_store_job_new_waited (mode, work, data, cancellable);

  push (self, self->writes, &self->n_writes, job);
  return dossier_store_job_wait (job, error);
}
