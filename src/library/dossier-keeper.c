/* dossier-keeper.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Syncing each file would make an import wait for the disk once a document; they are synced together
 * when the last of an import is written. Until then a power cut may take an original, never the
 * document: its text is in the library file.
 */

#include "config.h"

#include "library/dossier-keeper.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/dossier-store-error.h"
#include "store/dossier-store-files.h"

#define SYNC_ALL 64 /* more files than this: the whole file system is synced at once */

struct _DossierKeeper
{
  char      *folder;
  GMutex     mutex;
  GPtrArray *kept; /* paths of files to sync */
};

DossierKeeper *
dossier_keeper_new (const char *folder)
{
  DossierKeeper *self = g_new0 (DossierKeeper, 1);

  self->folder = g_strdup (folder);
  self->kept = g_ptr_array_new_with_free_func (g_free);
  g_mutex_init (&self->mutex);
  return self;
}

void
dossier_keeper_free (DossierKeeper *self)
{
  if (self == NULL)
    return;

  g_free (self->folder);
  g_ptr_array_unref (self->kept);
  g_mutex_clear (&self->mutex);
  g_free (self);
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

static gboolean
write_file (const char *path, GBytes *bytes, GError **error)
{
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

static gboolean
keep (DossierKeeper *self, const char *shelf, const char *sha256, GBytes *bytes, GError **error)
{
  g_autofree char *path = dossier_store_files_dup_kept (self->folder, shelf, sha256);

  if (!write_file (path, bytes, error))
    return FALSE;

  g_mutex_lock (&self->mutex);
  g_ptr_array_add (self->kept, g_steal_pointer (&path));
  g_mutex_unlock (&self->mutex);
  return TRUE;
}

gboolean
dossier_keeper_keep (DossierKeeper *self, const char *sha256, GBytes *bytes, DossierDocument *document, GError **error)
{
  GPtrArray *images = dossier_document_get_images (document);

  if (!keep (self, DOSSIER_SHELF_ORIGINALS, sha256, bytes, error))
    return FALSE;

  for (guint i = 0; i < images->len; i++)
    {
      const DossierImage *image = g_ptr_array_index (images, i);

      if (image->pixels != NULL && !keep (self, DOSSIER_SHELF_IMAGES, image->hash, image->pixels, error))
        return FALSE;
    }

  return TRUE;
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
dossier_keeper_sync (DossierKeeper *self)
{
  g_autoptr (GPtrArray) kept = NULL;

  g_mutex_lock (&self->mutex);
  kept = g_steal_pointer (&self->kept);
  self->kept = g_ptr_array_new_with_free_func (g_free);
  g_mutex_unlock (&self->mutex);

  if (kept->len > SYNC_ALL)
    sync_one (self->folder, syncfs);
  else
    for (guint i = 0; i < kept->len; i++)
      sync_one (kept->pdata[i], fsync);
}

GBytes *
dossier_keeper_load (const char *folder, const char *shelf, const char *sha256, GError **error)
{
  g_autofree char *path = dossier_store_files_dup_kept (folder, shelf, sha256);
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *data;
  gsize n_bytes;

  if (!g_file_get_contents (path, &data, &n_bytes, NULL))
    {
      g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "This file is missing in the library's folder. Add the document again.");
      return NULL;
    }

  bytes = g_bytes_new_take (data, n_bytes);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (hash, sha256))
    return g_steal_pointer (&bytes);

  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED, "This file is damaged in the library's folder. Add the document again.");
  return NULL;
}
