/* dossier-input.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-input.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "import/dossier-import-error.h"

static void
set_open_error (int reason, GError **error)
{
  if (reason == EACCES || reason == EPERM)
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "You have no permission to read this file. Change its permissions or choose another file.");
  else if (reason == ENOENT || reason == ENOTDIR)
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "There is no file of this name. Check where it is.");
  else
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "This file could not be opened (%s). Choose another file.", g_strerror (reason));
}

/* Regular files only: a pipe or a device may never end, and opening one may already do something. */
static int
open_regular (const char *path, GError **error)
{
  struct stat info;
  int         fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  if (fd < 0)
    {
      set_open_error (errno, error);
      return -1;
    }

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      gboolean folder = S_ISDIR (info.st_mode);

      close (fd);
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, folder ? "This is a folder, not a file. Choose a file." : "This is a device or a pipe, not a file. Choose a file.");
      return -1;
    }

  return fd;
}

int
dossier_input_open (GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    return open_regular (path, error);

  g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "This address is not a file on this computer. Save it first, then choose the saved file.");
  return -1;
}
