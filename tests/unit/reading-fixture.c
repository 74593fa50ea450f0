/* reading-fixture.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reading-fixture.h"

DossierReading *
reading_fixture_read (GBytes *bytes, GError **error)
{
  DossierImportOptions options = { 0 };
  gsize                n_bytes;
  gconstpointer        data = g_bytes_get_data (bytes, &n_bytes);

  g_date_clear (&options.today, 1);
  g_date_set_dmy (&options.today, 11, G_DATE_JANUARY, 2026);
  return dossier_import_bytes (data, n_bytes, &options, error);
}

static void
describe_pictures (const DossierReading *reading, guint block, GString *lines)
{
  for (guint i = 0; i < reading->images->len; i++)
    {
      const DossierImage *image = g_ptr_array_index (reading->images, i);

      if (image->block == block)
        g_string_append_printf (lines, "picture %s\n", image->alt != NULL ? image->alt : "-");
    }
}

char *
reading_fixture_describe (const DossierReading *reading)
{
  GString    *lines = g_string_new (NULL);
  const char *p = reading->text->str;

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);
      const char         *end = g_utf8_offset_to_pointer (p, block->end - block->start);

      describe_pictures (reading, i, lines);
      g_string_append (lines, dossier_block_role_to_string (block->role));
      if (block->level > 0)
        g_string_append_printf (lines, " %u", block->level);
      g_string_append_printf (lines, " %.*s\n", (int)(end - p), p);
      p = end + 1;
    }
  describe_pictures (reading, reading->blocks->len, lines);

  return g_string_free (lines, FALSE);
}

void
reading_fixture_assert_blocks (GBytes *bytes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) reading = reading_fixture_read (bytes, &error);
  g_autofree char *blocks = NULL;

  g_assert_no_error (error);
  blocks = reading_fixture_describe (reading);
  g_assert_cmpstr (blocks, ==, expected);
}
