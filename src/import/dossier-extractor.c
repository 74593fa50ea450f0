/* dossier-extractor.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens the input, lets the helper read it, makes the document of the answer. A helper that a
 * signal ended is started once more (memory may have been short for a moment), one that asks for a
 * charset is started again with it; then it is an error.
 */

#include "config.h"

#include "import/dossier-extractor.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "import/dossier-charset.h"
#include "import/dossier-extract-frame.h"
#include "import/dossier-helper-process.h"

#define MAX_TRIES 2

static gboolean
set_open_error (int reason, GError **error)
{
  if (reason == EACCES || reason == EPERM)
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "You have no permission to read this file. Change its permissions or choose another file.");
  else if (reason == ENOENT || reason == ENOTDIR)
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "This file does not exist any more. Choose another file.");
  else
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "This file could not be opened (%s). Choose another file.", g_strerror (reason));

  return FALSE;
}

/* Regular files only: a pipe or a device may never end, and opening one may already do something. */
static gboolean
open_input (const char *path, int *input, GError **error)
{
  struct stat info;
  int         fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  if (fd < 0)
    return set_open_error (errno, error);

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      gboolean folder = S_ISDIR (info.st_mode);

      close (fd);
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, folder ? "This is a folder, not a file. Choose a file." : "This is a device or a pipe, not a file. Choose a file.");
      return FALSE;
    }

  *input = fd;
  return TRUE;
}

/* A file that exists in memory only and cannot change any more. */
static gboolean
hold_bytes (GBytes *bytes, int *input, GError **error)
{
  gsize       left;
  const char *p = g_bytes_get_data (bytes, &left);
  int         fd = memfd_create ("dossier-paste", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  while (fd >= 0 && left > 0)
    {
      gssize written = write (fd, p, left);

      if (written < 0 && errno != EINTR)
        break;
      if (written > 0)
        {
          p += written;
          left -= written;
        }
    }

  if (fd < 0 || left > 0)
    {
      if (fd >= 0)
        close (fd);
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "There is not enough memory to read this text. Close other programs and try again.");
      return FALSE;
    }

  fcntl (fd, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
  *input = fd;
  return TRUE;
}

/* What follows "charset=" in a MIME type, as the helper's argument; NULL when there is none that is read. */
static char *
charset_argument (const char *mime_hint)
{
  const char      *found = mime_hint != NULL ? strstr (mime_hint, "charset=") : NULL;
  const char      *charset;
  g_autofree char *name = NULL;

  if (found == NULL)
    return NULL;

  found += strlen ("charset=");
  name = g_strndup (found, strcspn (found, "; "));
  charset = dossier_charset_lookup (g_strdelimit (name, "\"", ' ') != NULL ? g_strstrip (name) : NULL);
  return charset != NULL ? g_strconcat ("--charset=", charset, NULL) : NULL;
}

/* Takes `reason`, which is NULL when the helper only wants a charset that it cannot get. */
static void
set_final_error (GError *reason, const char *charset, GError **error)
{
  if (reason != NULL)
    g_propagate_error (error, reason);
  else
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This text seems to be in the charset %s, which this system cannot convert. Save it as UTF-8 and try again.", charset);
}

static DossierReading *
run_helper (int input, const DossierExtractOptions *options, GCancellable *cancellable, GError **error)
{
  g_autofree char *helper = dossier_helper_find (error);
  g_autofree char *today = NULL, *charset = charset_argument (options->mime_hint);
  guint            tries = 0;

  if (helper == NULL)
    return NULL;

  today = g_date_valid (&options->today) ? g_strdup_printf ("--today=%04d-%02d-%02d", g_date_get_year (&options->today), g_date_get_month (&options->today), g_date_get_day (&options->today)) : NULL;
  for (;;)
    {
      const char *argv[] = { helper, today != NULL ? today : charset, today != NULL ? charset : NULL, NULL };
      g_autoptr (GError) reason = NULL;
      g_autoptr (GBytes) payload = NULL;
      g_autofree char *wanted = NULL;
      DossierReading  *reading = NULL;
      gboolean         crashed;

      lseek (input, 0, SEEK_SET);
      payload = dossier_helper_run (input, argv, &crashed, cancellable, &reason);
      if (payload != NULL)
        reading = dossier_frame_unpack (payload, &wanted, &reason);
      if (reading != NULL)
        return reading;

      if (++tries == MAX_TRIES || !(crashed || dossier_charset_lookup (wanted) != NULL))
        {
          set_final_error (g_steal_pointer (&reason), wanted, error);
          return NULL;
        }
      if (!crashed)
        {
          g_free (charset);
          charset = g_strconcat ("--charset=", wanted, NULL);
        }
    }
}

static DossierDocument *
make_document (DossierReading *reading, const char *source)
{
  DossierDocumentFields fields = {
    .title = reading->title,
    .byline = reading->byline,
    .published = reading->published,
    .precision = reading->precision,
    .language = reading->language,
    .source = source,
    .site = reading->site,
    .text = reading->text->str,
    .blocks = reading->blocks,
  };

  g_ptr_array_add (reading->warnings, NULL);
  fields.warnings = (const char *const *)reading->warnings->pdata;
  return dossier_document_new (&fields);
}

/* Takes `input`. */
static DossierDocument *
extract (int input, const DossierExtractOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierReading) reading = run_helper (input, options, cancellable, error);

  close (input);
  return reading != NULL ? make_document (reading, options->source) : NULL;
}

DossierDocument *
dossier_extract_file (GFile *file, const DossierExtractOptions *options, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  int              input;

  if (path == NULL)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "This address is not a file on this computer. Save it first, then choose the saved file.");
      return NULL;
    }
  if (!open_input (path, &input, error))
    return NULL;

  return extract (input, options, cancellable, error);
}

DossierDocument *
dossier_extract_bytes (GBytes *bytes, const DossierExtractOptions *options, GCancellable *cancellable, GError **error)
{
  int input;

  if (!hold_bytes (bytes, &input, error))
    return NULL;

  return extract (input, options, cancellable, error);
}
