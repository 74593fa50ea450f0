/* dossier-error-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-error-text.h"

#include "library/dossier-errors.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

static const char *
import_words (DossierImportError code)
{
  switch (code)
    {
    case DOSSIER_IMPORT_ERROR_NOT_FOUND:
      return _ ("The file is not there or may not be read. Check where it is and whether you may open it.");
    case DOSSIER_IMPORT_ERROR_EMPTY:
      return _ ("There is nothing to read in this file. Choose another file.");
    case DOSSIER_IMPORT_ERROR_TOO_LARGE:
      return _ ("The file is too large. Split it and add the parts.");
    case DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE:
      return _ ("This kind of file cannot be read. Save it as text, HTML or PDF and add that.");
    case DOSSIER_IMPORT_ERROR_ENCRYPTED:
      return _ ("The file is protected by a password. Save a copy without one and add that.");
    case DOSSIER_IMPORT_ERROR_PASSWORD:
      return _ ("This PDF needs a password.");
    case DOSSIER_IMPORT_ERROR_DAMAGED:
      return _ ("The file is damaged. Get another copy of it.");
    case DOSSIER_IMPORT_ERROR_HELPER:
      return _ ("Reading this file took too long or went wrong. Try again, or save it in another form.");
    default:
      return NULL;
    }
}

static const char *
store_words (DossierStoreError code)
{
  switch (code)
    {
    case DOSSIER_STORE_ERROR_READ_ONLY:
      return _ ("The library can be read but not changed. Check whether you may write in its folder.");
    case DOSSIER_STORE_ERROR_BUSY:
      return _ ("Another program holds the library. Close it and try again.");
    case DOSSIER_STORE_ERROR_NEWER:
      return _ ("The library was written by a newer version of Dossier. Update Dossier to open it.");
    case DOSSIER_STORE_ERROR_DAMAGED:
      return _ ("The library is damaged. Restore a backup; nothing has been deleted.");
    case DOSSIER_STORE_ERROR_FULL:
      return _ ("There is no space left on the disk. Free some and try again.");
    case DOSSIER_STORE_ERROR_NOT_FOUND:
      return _ ("This is no longer in the library.");
    case DOSSIER_STORE_ERROR_QUERY: /* the message says what is wrong with the words */
    case DOSSIER_STORE_ERROR_FAILED:
    default:
      return NULL;
    }
}

static const char *
export_words (DossierExportError code)
{
  switch (code)
    {
    case DOSSIER_EXPORT_ERROR_FORMAT:
      return _ ("This form of file cannot be written. Choose another one.");
    case DOSSIER_EXPORT_ERROR_EMPTY:
      return _ ("There is nothing to export. Select or mark something first.");
    case DOSSIER_EXPORT_ERROR_WRITE:
      return _ ("The file cannot be written. Check the space on the disk and whether you may write there.");
    default:
      return NULL;
    }
}

static const char *
io_words (GIOErrorEnum code)
{
  if (code == G_IO_ERROR_NO_SPACE)
    return _ ("There is no space left on the disk. Free some and try again.");
  if (code == G_IO_ERROR_PERMISSION_DENIED)
    return _ ("This is not allowed here. Choose another folder.");
  if (code == G_IO_ERROR_NOT_FOUND)
    return _ ("The file is not there any more.");
  return NULL;
}

char *
dossier_error_text (const GError *error)
{
  const char *words = NULL;

  if (error == NULL)
    return g_strdup (_ ("Something went wrong. Try again."));
  if (error->domain == DOSSIER_IMPORT_ERROR)
    words = import_words (error->code);
  else if (error->domain == DOSSIER_STORE_ERROR)
    words = store_words (error->code);
  else if (error->domain == DOSSIER_EXPORT_ERROR)
    words = export_words (error->code);
  else if (error->domain == G_IO_ERROR)
    words = io_words (error->code);
  return g_strdup (words ? words : error->message);
}
