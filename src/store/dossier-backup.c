/* dossier-backup.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite's own backup interface reads one snapshot, whatever is written meanwhile.
 */

#include "config.h"

#include "store/dossier-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store/dossier-connection.h"
#include "store/dossier-schema.h"
#include "store/dossier-store-files.h"

#define BACKUP_PREFIX "library-"
#define PART_ENDING ".part"
#define DAY_SECONDS (24 * 60 * 60)

static gboolean
fail_with_errno (const char *path, int code, GError **error)
{
  if (code == ENOSPC || code == EDQUOT)
    g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FULL, "There is no space for %s. Free some and try again.", path);
  else
    g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED, "%s cannot be written: %s. Choose another place.", path, g_strerror (code));

  return FALSE;
}

/* The file cannot be made: the reason is the system's, not the library's. */
static gboolean
fail_to_open (sqlite3 *target, const char *part, GError **error)
{
  int              code = sqlite3_system_errno (target);
  g_autofree char *path = g_strndup (part, strlen (part) - strlen (PART_ENDING));

  sqlite3_close (target);
  return fail_with_errno (path, code != 0 ? code : ENOENT, error);
}

static gboolean
copy_pages (DossierConnection *connection, const char *path, GError **error)
{
  DossierConnectionPlaces places = { path, DOSSIER_CONNECTION_WRITE, NULL, 0 };
  sqlite3                *source = dossier_connection_get_db (connection);
  sqlite3                *target = NULL;
  sqlite3_backup         *backup = NULL;
  int                     code = sqlite3_open_v2 (places.library_path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);

  if ((code & 0xff) == SQLITE_CANTOPEN)
    return fail_to_open (target, path, error);
  if (code == SQLITE_OK)
    {
      backup = sqlite3_backup_init (target, "main", source, "main");
      if (backup != NULL)
        sqlite3_backup_step (backup, -1);
      code = backup != NULL ? sqlite3_backup_finish (backup) : sqlite3_errcode (target);
    }
  /* A copy that stands alone needs no log beside it. */
  if (code == SQLITE_OK)
    code = sqlite3_exec (target, "PRAGMA journal_mode=DELETE", NULL, NULL, NULL);
  sqlite3_close (target);
  if (code == SQLITE_OK)
    return TRUE;

  dossier_connection_set_error (connection, code, error);
  return FALSE;
}

static gboolean
sync_path (const char *path)
{
  int      descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean done = descriptor >= 0 && fsync (descriptor) == 0;

  if (descriptor >= 0)
    close (descriptor);
  return done;
}

static gboolean
rename_synced (const char *from, const char *to, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (!sync_path (from) || g_rename (from, to) != 0)
    return fail_with_errno (to, errno, error);

  sync_path (folder);
  return TRUE;
}

gboolean
dossier_backup_copy (DossierConnection *connection, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, PART_ENDING, NULL);

  g_unlink (part);
  if (copy_pages (connection, part, error) &&
      dossier_store_files_verify (part, DOSSIER_CONNECTION_IMMUTABLE, error) &&
      rename_synced (part, path, error))
    return TRUE;

  g_unlink (part);
  return FALSE;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)b, *(const char *const *)a);
}

GPtrArray *
dossier_backup_list (const char *folder)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, BACKUP_PREFIX) && g_str_has_suffix (name, ".db"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_newest_first);

  return g_steal_pointer (&paths);
}

gboolean
dossier_backup_is_due (DossierConnection *connection, const char *folder)
{
  g_autoptr (GPtrArray) paths = dossier_backup_list (folder);
  GStatBuf status;
  gint64   has_documents = 0;

  if (!dossier_connection_get_int (connection, "SELECT EXISTS (SELECT 1 FROM main.documents)", 0, &has_documents, NULL) || !has_documents)
    return FALSE;

  return paths->len == 0 || g_stat (paths->pdata[0], &status) != 0 ||
         g_get_real_time () / G_USEC_PER_SEC - status.st_mtime >= DAY_SECONDS;
}

gboolean
dossier_backup_make (DossierConnection *connection, const char *folder, char **path, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S-%f");
  g_autofree char *name = g_strconcat (BACKUP_PREFIX, stamp, ".db", NULL);
  g_autofree char *full = g_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) paths = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_with_errno (folder, errno, error);

  if (!dossier_backup_copy (connection, full, error))
    return FALSE;

  paths = dossier_backup_list (folder);
  for (guint i = DOSSIER_BACKUP_GENERATIONS; i < paths->len; i++)
    g_unlink (paths->pdata[i]);
  if (path != NULL)
    *path = g_steal_pointer (&full);

  return TRUE;
}

/* A file that is a library of this or an older version and sound. */
static gboolean
verify_backup (const char *path, GError **error)
{
  DossierConnectionPlaces places = { path, DOSSIER_CONNECTION_IMMUTABLE, NULL, 0 };
  g_autoptr (DossierConnection) connection = NULL;
  gint64 version = 0;

  if (!dossier_store_files_verify (path, DOSSIER_CONNECTION_IMMUTABLE, error))
    return FALSE;

  connection = dossier_connection_open (&places, error);
  if (connection == NULL || !dossier_schema_get_version (connection, "main", &version, error))
    return FALSE;

  if (version >= 1 && version <= DOSSIER_LIBRARY_VERSION)
    return TRUE;

  g_set_error (error, DOSSIER_STORE_ERROR, version == 0 ? DOSSIER_STORE_ERROR_DAMAGED : DOSSIER_STORE_ERROR_NEWER,
               "%s is not a backup that this Dossier can restore. Choose another one.", path);
  return FALSE;
}

static char *
find_newest_good (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) paths = dossier_backup_list (folder);

  for (guint i = 0; i < paths->len; i++)
    if (verify_backup (paths->pdata[i], NULL))
      return g_strdup (paths->pdata[i]);

  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "There is no good backup of this library. Choose a backup file.");
  return NULL;
}

/* library.db and its log step aside under a name of their own. */
static gboolean
set_aside (DossierStoreFiles *files, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S-%f");
  const char      *endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = g_strconcat (files->library, endings[i], NULL);
      g_autofree char *name = g_strdup_printf ("library-before-restore-%s.db%s", stamp, endings[i]);
      g_autofree char *to = g_build_filename (files->folder, name, NULL);

      if (g_rename (from, to) != 0 && errno != ENOENT)
        return fail_with_errno (to, errno, error);
    }

  return TRUE;
}

static gboolean
copy_file (const char *from_path, const char *to_path, GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (from_path);
  g_autoptr (GFile) to = g_file_new_for_path (to_path);

  return g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}

gboolean
dossier_backup_restore (const char *folder, const char *backup, char **used, GError **error)
{
  g_autoptr (DossierStoreFiles) files = dossier_store_files_new (folder, FALSE, error);
  g_autofree char *source = NULL;
  g_autofree char *part = NULL;

  if (files == NULL || !dossier_store_files_lock (files, TRUE, error))
    return FALSE;

  source = backup != NULL ? g_strdup (backup) : find_newest_good (files->backups, error);
  if (source == NULL || !verify_backup (source, error))
    return FALSE;

  part = g_strconcat (files->library, ".part", NULL);
  if (!copy_file (source, part, error) || !set_aside (files, error) || !rename_synced (part, files->library, error) ||
      !dossier_store_files_discard_index (files, error))
    return FALSE;

  if (used != NULL)
    *used = g_steal_pointer (&source);
  return TRUE;
}
