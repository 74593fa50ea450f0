/* package-fixture.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "package-fixture.h"

#include <stdarg.h>
#include <string.h>
#include <zip.h>

static GBytes *
take_bytes (zip_source_t *source)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8      piece[4096];
  zip_int64_t got;

  g_assert_cmpint (zip_source_open (source), ==, 0);
  while ((got = zip_source_read (source, piece, sizeof piece)) > 0)
    g_byte_array_append (bytes, piece, got);
  zip_source_close (source);
  zip_source_free (source);

  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
package_fixture_new (const char *first_name, ...)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t        *zip = zip_open_from_source (source, ZIP_TRUNCATE, NULL);
  va_list       list;

  g_assert_nonnull (zip);
  zip_source_keep (source);
  va_start (list, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (list, const char *))
    {
      const char *text = va_arg (list, const char *);

      g_assert_cmpint (zip_file_add (zip, name, zip_source_buffer (zip, text, strlen (text), 0), 0), >=, 0);
    }
  va_end (list);
  g_assert_cmpint (zip_close (zip), ==, 0);

  return take_bytes (source);
}

DossierReading *
package_fixture_read (GBytes *bytes, GError **error)
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
package_fixture_describe (const DossierReading *reading)
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
package_fixture_assert_blocks (GBytes *bytes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) reading = package_fixture_read (bytes, &error);
  g_autofree char *blocks = NULL;

  g_assert_no_error (error);
  blocks = package_fixture_describe (reading);
  g_assert_cmpstr (blocks, ==, expected);
}
