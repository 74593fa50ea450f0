/* dossier-store-files.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rule behind it all: a library that cannot be read is an error and stays as it is; it is never
 * taken for an empty one.
 */

#include "config.h"

#include "store/dossier-store-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/dossier-schema.h"

#define INDEX_CHECK_BYTES (64 * 1024 * 1024) /* a larger index is not read through at each start */

static gboolean
make_folder (const char *folder, GError **error)
{
  int code;

  if (g_mkdir_with_parents (folder, 0700) == 0 || g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;

  code = errno;
  g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED, "The folder %s cannot be made: %s. Choose another place for the library.",
               folder, g_strerror (code));
  return FALSE;
}

static gboolean
is_writable (const DossierStoreFiles *self)
{
  if (g_access (self->folder, W_OK) != 0)
    return FALSE;

  return !g_file_test (self->library, G_FILE_TEST_EXISTS) || g_access (self->library, W_OK) == 0;
}

DossierStoreFiles *
dossier_store_files_new (const char *folder, gboolean read_only, GError **error)
{
  g_autoptr (DossierStoreFiles) self = g_new0 (DossierStoreFiles, 1);

  self->lock = -1;
  self->folder = folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_data_dir (), "dossier", NULL);
  self->library = g_build_filename (self->folder, "library.db", NULL);
  self->index = g_build_filename (self->folder, "index.db", NULL);
  self->backups = g_build_filename (self->folder, "backups", NULL);
  if (!make_folder (self->folder, error))
    return NULL;

  self->read_only = read_only || !is_writable (self);
  return g_steal_pointer (&self);
}

gboolean
dossier_store_files_are_in (const char *folder)
{
  const char *names[] = { "library.db", "index.db", "backups", DOSSIER_SHELF_ORIGINALS };
  gboolean    found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (names) && !found; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      found = g_file_test (path, G_FILE_TEST_EXISTS);
    }
  return found;
}

/* originals/ab/abcdef…: two characters of the name make the folder, so that no folder gets too long. */
char *
dossier_store_files_dup_kept (const char *folder, const char *shelf, const char *sha256)
{
  g_autofree char *start = g_strndup (sha256, 2);

  return g_build_filename (folder, shelf, start, sha256, NULL);
}

static void
remove_with_side_files (const char *path)
{
  const char *endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

void
dossier_store_files_free (DossierStoreFiles *self)
{
  if (self->temporary != NULL)
    {
      remove_with_side_files (self->index);
      g_rmdir (self->temporary);
    }
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->folder);
  g_free (self->library);
  g_free (self->index);
  g_free (self->backups);
  g_free (self->temporary);
  g_free (self);
}

gboolean
dossier_store_files_lock (DossierStoreFiles *self, gboolean exclusive, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, "lock", NULL);

  if (self->read_only)
    return TRUE;

  if (self->lock < 0)
    self->lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->lock >= 0 && flock (self->lock, (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0)
    return TRUE;

  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_BUSY,
                       exclusive ? "The library is open in another Dossier. Close it there and try again."
                                 : "Another Dossier is restoring this library. Try again when it has finished.");
  return FALSE;
}

static gboolean
has_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return dir != NULL && g_dir_read_name (dir) != NULL;
}

gboolean
dossier_store_files_is_new (DossierStoreFiles *self, GError **error)
{
  g_autofree char *originals = g_build_filename (self->folder, "originals", NULL);
  GStatBuf         status;

  if (g_stat (self->library, &status) == 0 && status.st_size > 0)
    return FALSE;

  if (!has_entries (self->backups) && !has_entries (originals))
    return TRUE;

  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED, "The library file is missing or empty. Restore a backup.");
  return FALSE;
}

static gboolean
quick_check (DossierConnection *connection, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "PRAGMA quick_check(1)", "");

  if (statement == NULL || !dossier_connection_step (connection, statement, error))
    return FALSE;

  if (g_strcmp0 (dossier_column_text (statement, 0), "ok") == 0)
    return TRUE;

  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED, "The library file is damaged. Restore a backup.");
  return FALSE;
}

gboolean
dossier_store_files_verify (const char *path, DossierConnectionMode mode, GError **error)
{
  DossierConnectionPlaces places = { path, mode, NULL, mode };
  g_autoptr (DossierConnection) connection = dossier_connection_open (&places, error);

  return connection != NULL && quick_check (connection, error);
}

DossierConnectionMode
dossier_store_files_get_read_mode (DossierStoreFiles *self)
{
  g_autofree char *shared = g_strconcat (self->library, "-shm", NULL);

  /* Somebody who may write is in, or was: his log counts, and it can be read through the shared file. */
  if (!self->read_only || g_file_test (shared, G_FILE_TEST_EXISTS))
    return DOSSIER_CONNECTION_READ;

  return DOSSIER_CONNECTION_IMMUTABLE;
}

/* A copy, with what stands in the log, so that the only evidence is not written over by a restore. */
static char *
keep_damaged (DossierStoreFiles *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("library-damaged-%s.db", stamp);
  const char      *endings[] = { "", "-wal" };

  if (self->read_only)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from_path = g_strconcat (self->library, endings[i], NULL);
      g_autofree char *to_name = g_strconcat (name, endings[i], NULL);
      g_autoptr (GFile) from = g_file_new_for_path (from_path);
      g_autofree char *to_path = g_build_filename (self->folder, to_name, NULL);
      g_autoptr (GFile) to = g_file_new_for_path (to_path);

      if (!g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL) && i == 0)
        return NULL;
    }

  return g_steal_pointer (&name);
}

gboolean
dossier_store_files_check_library (DossierStoreFiles *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *kept = NULL;

  if (dossier_store_files_verify (self->library, dossier_store_files_get_read_mode (self), &local))
    return TRUE;

  if (g_error_matches (local, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED) && (kept = keep_damaged (self)) != NULL)
    g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED,
                 "The library file is damaged; a copy is kept as %s. Restore a backup.", kept);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
index_is_usable (DossierStoreFiles *self)
{
  DossierConnectionPlaces places = { self->index, dossier_store_files_get_read_mode (self), NULL, 0 };
  g_autoptr (DossierConnection) connection = NULL;
  GStatBuf status;
  gint64   version = 0;

  if (g_stat (self->index, &status) != 0 || status.st_size == 0)
    return FALSE;

  connection = dossier_connection_open (&places, NULL);
  if (connection == NULL || !dossier_schema_get_version (connection, "main", &version, NULL) || version != DOSSIER_INDEX_VERSION)
    return FALSE;

  return status.st_size > INDEX_CHECK_BYTES || quick_check (connection, NULL);
}

gboolean
dossier_store_files_discard_index (DossierStoreFiles *self, GError **error)
{
  if (!self->read_only || self->temporary != NULL)
    {
      remove_with_side_files (self->index);
      return TRUE;
    }

  self->temporary = g_dir_make_tmp ("dossier-index-XXXXXX", error);
  if (self->temporary == NULL)
    return FALSE;

  g_free (self->index);
  self->index = g_build_filename (self->temporary, "index.db", NULL);
  return TRUE;
}

gboolean
dossier_store_files_check_index (DossierStoreFiles *self, GError **error)
{
  return index_is_usable (self) || dossier_store_files_discard_index (self, error);
}
