/* fuzz-html.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes at all as a web page, through prescan, parser, article and metadata, packed into a frame
 * and unpacked again: no crash, no sanitizer report, and an answer that the application accepts.
 */

#include "config.h"

#include "import/dossier-extract-frame.h"
#include "import/dossier-importer.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes);

/* Blocks tile the text, and the application would take the answer. */
static void
check (DossierReading *reading)
{
  g_autoptr (GBytes) payload = dossier_frame_pack_reading (reading);
  g_autoptr (GError) error = NULL;
  g_autofree char *charset = NULL;
  g_autoptr (DossierReading) again = dossier_frame_unpack (payload, &charset, &error);

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate_len (reading->text->str, reading->text->len, NULL));
  g_assert_cmpstr (reading->text->str, ==, again->text->str);
  g_assert_cmpuint (reading->blocks->len, ==, again->blocks->len);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes)
{
  for (guint pasted = 0; pasted < 2 && n_bytes > 0; pasted++)
    {
      DossierImportOptions options = { .html = pasted };
      g_autoptr (DossierReading) reading = NULL;

      g_date_clear (&options.today, 1);
      g_date_set_dmy (&options.today, 11, G_DATE_JANUARY, 2026);
      reading = dossier_import_html.read (bytes, n_bytes, &options, NULL);
      if (reading != NULL)
        check (reading);
    }

  return 0;
}
