/* dossier-import-rtf.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rich text (RTF). Nothing that a document names outside of itself is opened, and no object in it is looked at.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-rtf-reader.h"
#include "import/dossier-text-decoder.h"

#define CERTAIN 95

static gsize
skip_space (const guint8 *bytes, gsize n_bytes)
{
  gsize i = n_bytes >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (i < n_bytes && g_ascii_isspace (bytes[i]))
    i++;
  return i;
}

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  gsize start = skip_space (bytes, n_bytes);

  return n_bytes - start >= 5 && memcmp (bytes + start, "{\\rtf", 5) == 0 ? CERTAIN : 0;
}

static gboolean
check (const DossierReading *reading, const DossierRtfResult *result, const DossierImportOptions *options, GError **error)
{
  /* Started again with the converter. */
  if (result->missing != NULL && options->charset == NULL)
    {
      g_set_error_literal (error, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_CHARSET, result->missing);
      return FALSE;
    }
  return dossier_office_check_text (reading, "RTF document", result->damaged && reading->images->len == 0, error);
}

static void
add_warnings (DossierReading *reading, const DossierRtfResult *result)
{
  if (result->damaged)
    dossier_reading_take_warning (reading, g_strdup ("This RTF document ends in the middle; what could be read of it is shown. Ask for another copy of the file."));
  if (result->missing != NULL)
    dossier_reading_take_warning (reading, g_strdup_printf ("Some of this document is in the charset %s, which this system cannot convert; it is shown as \xEF\xBF\xBD.", result->missing));
}

static DossierReading *
read_rtf (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  gsize start = skip_space (bytes, n_bytes);
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  DossierRtfResult result = { 0 };
  gboolean         good;

  dossier_rtf_read (bytes + start, n_bytes - start, reading, &result);
  good = check (reading, &result, options, error);
  if (good)
    {
      dossier_office_facts_settle (&result.facts, &options->today, reading);
      add_warnings (reading, &result);
    }

  dossier_office_facts_clear (&result.facts);
  g_free (result.missing);
  return good ? g_steal_pointer (&reading) : NULL;
}

const DossierImporter dossier_import_rtf = { "rtf", sniff, read_rtf };
