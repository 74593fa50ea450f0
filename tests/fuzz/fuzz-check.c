/* fuzz-check.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz-check.h"

#include <string.h>
#include <zip.h>

#include "import/dossier-extract-frame.h"
#include "import/dossier-visible.h"

#define CUT "%%%%\n"

static void
check (DossierReading *reading)
{
  g_autoptr (GBytes) payload = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *charset = NULL;
  g_autoptr (DossierReading) again = NULL;

  dossier_visible_apply (reading);
  payload = dossier_frame_pack_reading (reading);
  again = dossier_frame_unpack (payload, &charset, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reading->further->len, ==, again->further->len);
  g_assert_true (g_utf8_validate_len (reading->text->str, reading->text->len, NULL));
  g_assert_cmpstr (reading->text->str, ==, again->text->str);
  g_assert_cmpuint (reading->blocks->len, ==, again->blocks->len);
}

void
fuzz_check_importer (const DossierImporter *importer, const guint8 *bytes, gsize n_bytes)
{
  DossierImportOptions options = { 0 };
  g_autoptr (DossierReading) reading = NULL;

  if (n_bytes == 0)
    return;

  g_date_clear (&options.today, 1);
  g_date_set_dmy (&options.today, 11, G_DATE_JANUARY, 2026);
  reading = importer->read (bytes, n_bytes, &options, NULL);
  if (reading != NULL)
    check (reading);
}

static GBytes *
take_bytes (zip_source_t *source)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8      piece[4096];
  zip_int64_t got;

  zip_source_open (source);
  while ((got = zip_source_read (source, piece, sizeof piece)) > 0)
    g_byte_array_append (bytes, piece, got);
  zip_source_close (source);
  zip_source_free (source);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
fuzz_check_package (const char *const *names, const guint8 *bytes, gsize n_bytes)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t        *zip = zip_open_from_source (source, ZIP_TRUNCATE, NULL);
  const guint8 *p = bytes, *end = bytes + n_bytes;

  zip_source_keep (source);
  for (; *names != NULL && p != NULL; names++)
    {
      const guint8 *cut = memmem (p, end - p, CUT, strlen (CUT));
      zip_int64_t   entry = zip_file_add (zip, *names, zip_source_buffer (zip, p, (cut != NULL ? cut : end) - p, 0), 0);

      zip_set_file_compression (zip, entry, ZIP_CM_STORE, 0);
      p = cut != NULL ? cut + strlen (CUT) : NULL;
    }
  g_assert_cmpint (zip_close (zip), ==, 0);

  return take_bytes (source);
}
