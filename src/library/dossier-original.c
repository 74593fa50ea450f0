/* dossier-original.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-original.h"

#include "import/dossier-import-error.h"

#define MAX_BYTES (G_GOFFSET_CONSTANT (512) * 1024 * 1024)

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
