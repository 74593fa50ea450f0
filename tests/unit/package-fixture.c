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
