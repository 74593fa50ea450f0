/* dossier-window-folders.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folders that are dropped or chosen: the files in them are brought in, those of their folders too.
 * What is a folder is asked without waiting; hidden files and links are left out.
 */

#include "config.h"

#include "dossier-window-private.h"

#define BATCH 64   /* entries asked for at once */
#define DEEPEST 16 /* folders in folders */
#define WANTED G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN

/* A file or folder that is being looked into. */
typedef struct
{
  DossierWindow *window;
  GFile         *file;
  guint          depth;
} Look;

static void look_into (DossierWindow *self, GFile *file, guint depth);

static void
look_free (Look *look)
{
  g_object_unref (look->window);
  g_object_unref (look->file);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void
entries_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Look) look = data;
  g_autoptr (GError) error = NULL;
  GFileEnumerator *folder = G_FILE_ENUMERATOR (source);
  GCancellable    *cancellable = look->window->cancellable;
  g_autolist (GFileInfo) entries = g_file_enumerator_next_files_finish (folder, result, &error);

  if (error)
    dossier_window_tell_error (look->window, error);
  for (GList *l = entries; l; l = l->next)
    {
      g_autoptr (GFile) child = g_file_enumerator_get_child (folder, l->data);
      GFileType type = g_file_info_get_file_type (l->data);

      if (g_file_info_get_is_hidden (l->data))
        continue;
      if (type == G_FILE_TYPE_DIRECTORY && look->depth < DEEPEST)
        look_into (look->window, child, look->depth + 1);
      else if (type == G_FILE_TYPE_REGULAR)
        dossier_window_add_files (look->window, &child, 1);
    }
  if (entries)
    g_file_enumerator_next_files_async (folder, BATCH, G_PRIORITY_DEFAULT, cancellable, entries_cb, g_steal_pointer (&look));
}

static void
folder_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Look) look = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileEnumerator) folder = g_file_enumerate_children_finish (G_FILE (source), result, &error);
  GCancellable *cancellable = look->window->cancellable;

  if (folder)
    g_file_enumerator_next_files_async (folder, BATCH, G_PRIORITY_DEFAULT, cancellable, entries_cb, g_steal_pointer (&look));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    dossier_window_add_files (look->window, &look->file, 1); /* a file, or nothing: the import tells */
  else
    dossier_window_tell_error (look->window, error);
}

static void
look_into (DossierWindow *self, GFile *file, guint depth)
{
  Look *look = g_new0 (Look, 1);

  look->window = g_object_ref (self);
  look->file = g_object_ref (file);
  look->depth = depth;
  g_file_enumerate_children_async (file, WANTED, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, G_PRIORITY_DEFAULT, self->cancellable, folder_cb, look);
}

void
dossier_window_bring_in (DossierWindow *self, GFile **files, guint n_files)
{
  for (guint i = 0; i < n_files; i++)
    look_into (self, files[i], 0);
}
