/* dossier-original.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * originals/ab/abcdef…: two characters of the name make the folder, so that no folder gets too long.
 *
 * Syncing each file would make an import wait for the disk once a document; they are synced together
 * when the last of an import is written. Until then a power cut may take an original, never the
 * document: its text is in the library file.
 */

#include "config.h"

#include "library/dossier-original.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "import/dossier-import-error.h"
#include "store/dossier-store-error.h"

#define SYNC_ALL 64 /* more files than this: the whole file system is synced at once */
#define MAX_BYTES (G_GOFFSET_CONSTANT (512) * 1024 * 1024)

static char *
dup_path (const char *folder, const char *sha256)
{
  g_autofree char *start = g_strndup (sha256, 2);

  return g_build_filename (folder, "originals", start, sha256, NULL);
}

/* Under another name first: it is whole or not there. */
static gboolean
write_whole (const char *path, const char *data, gsize n_bytes, GError **error)
{
  g_autofree char *part = g_strdup_printf ("%s.%d-%p.part", path, getpid (), (gpointer)g_thread_self ());
  int              code;

  if (!g_file_set_contents_full (part, data, n_bytes, G_FILE_SET_CONTENTS_NONE, 0600, error))
    {
      g_unlink (part);
      return FALSE;
    }
  if (g_rename (part, path) == 0)
    return TRUE;

  code = errno;
  g_unlink (part);
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));
  return FALSE;
}

/* Not one that a power cut left short. */
static gboolean
is_kept (const char *path, gsize n_bytes)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && (gsize)status.st_size == n_bytes;
}

gboolean
dossier_original_keep (const char *folder, const char *sha256, GBytes *bytes, GError **error)
{
  g_autofree char *path = dup_path (folder, sha256);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) local = NULL;
  gsize       n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  if (is_kept (path, n_bytes))
    return TRUE;

  g_mkdir_with_parents (parent, 0700);
  if (write_whole (path, data, n_bytes, &local))
    return TRUE;

  if (g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FULL, "The disk is full. Free some space and try again.");
  else
    g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED, "The file could not be kept in the library: %s", local->message);
  return FALSE;
}

static void
sync_one (const char *path, int (*sync) (int file))
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (file < 0)
    return;

  sync (file);
  close (file);
}

void
dossier_original_sync (const char *folder, const GPtrArray *kept)
{
  if (kept->len > SYNC_ALL)
    sync_one (folder, syncfs);
  else
    for (guint i = 0; i < kept->len; i++)
      {
        g_autofree char *path = dup_path (folder, kept->pdata[i]);

        sync_one (path, fsync);
      }
}

GBytes *
dossier_original_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  GBytes          *bytes;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, &local);
  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && g_file_info_get_size (info) > MAX_BYTES)
    {
      g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "%s is larger than 512 MB. Choose a smaller file.", name);
      return NULL;
    }

  bytes = info != NULL ? g_file_load_bytes (file, cancellable, NULL, &local) : NULL;
  if (bytes != NULL || g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      if (bytes == NULL)
        g_propagate_error (error, g_steal_pointer (&local));
      return bytes;
    }

  g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "%s cannot be read: %s", name, local->message);
  return NULL;
}
