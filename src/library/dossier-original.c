/* dossier-original.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * originals/ab/abcdef…: two characters of the name make the folder, so that no folder gets too long.
 */

#include "config.h"

#include "library/dossier-original.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "import/dossier-import-error.h"
#include "store/dossier-store-error.h"

#define MAX_BYTES (G_GOFFSET_CONSTANT (512) * 1024 * 1024)

gboolean
dossier_original_keep (const char *folder, const char *sha256, GBytes *bytes, GError **error)
{
  g_autofree char *start = g_strndup (sha256, 2);
  g_autofree char *parent = g_build_filename (folder, "originals", start, NULL);
  g_autofree char *path = g_build_filename (parent, sha256, NULL);
  g_autoptr (GError) local = NULL;
  gsize       n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_mkdir_with_parents (parent, 0700);
  if (g_file_set_contents_full (path, data, n_bytes, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &local))
    return TRUE;

  if (g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FULL, "The disk is full. Free some space and try again.");
  else
    g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED, "The file could not be kept in the library: %s", local->message);
  return FALSE;
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
