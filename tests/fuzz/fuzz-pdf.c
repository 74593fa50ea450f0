/* fuzz-pdf.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any words at any places of any pages: the layout makes blocks of them that the application accepts. The input is
 * a row of words, each
 *
 *   x, y, width, height   2 bytes each, in half points
 *   size                  1 byte, in half points; 0 begins a new page
 *   style                 1 byte
 *   length                1 byte, then so many bytes of text
 */

#include "config.h"

#include <string.h>

#include "import/dossier-extract-frame.h"
#include "import/dossier-pdf-compose.h"

#define HEADER 11

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes);

static float
half_points (const guint8 *bytes)
{
  return (float)(bytes[0] | bytes[1] << 8) / 2;
}

/* A word, as the reader of files hands it over: valid and without white space. */
static char *
make_word (const guint8 *bytes, gsize length)
{
  g_autofree char *valid = g_utf8_make_valid ((const char *)bytes, (gssize)length);
  GString         *word = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iscntrl (g_utf8_get_char (p)))
      g_string_append_unichar (word, g_utf8_get_char (p));

  return g_string_free (word, FALSE);
}

static GPtrArray *
make_pages (const guint8 *bytes, gsize n_bytes)
{
  GPtrArray      *pages = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_pdf_page_free);
  DossierPdfPage *page = dossier_pdf_page_new (NULL, 595, 842);

  g_ptr_array_add (pages, page);
  while (n_bytes > HEADER)
    {
      DossierPdfWord   word = { .x0 = half_points (bytes), .y0 = half_points (bytes + 2), .size = bytes[8] / 2.0f, .style = bytes[9] };
      gsize            length = MIN (bytes[10], n_bytes - HEADER);
      g_autofree char *valid = make_word (bytes + HEADER, length);

      word.x1 = word.x0 + half_points (bytes + 4);
      word.y1 = word.y0 + half_points (bytes + 6);
      if (bytes[8] == 0)
        {
          page = dossier_pdf_page_new (valid, 595, 842);
          g_ptr_array_add (pages, page);
        }
      else
        dossier_pdf_page_add_word (page, &word, valid, strlen (valid));
      bytes += HEADER + length;
      n_bytes -= HEADER + length;
    }

  return pages;
}

static void
check (DossierReading *reading, guint n_pages)
{
  g_autoptr (GBytes) payload = dossier_frame_pack_reading (reading);
  g_autoptr (GError) error = NULL;
  g_autofree char *charset = NULL;
  g_autoptr (DossierReading) again = dossier_frame_unpack (payload, &charset, &error);

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate_len (reading->text->str, reading->text->len, NULL));
  g_assert_cmpstr (reading->text->str, ==, again->text->str);
  g_assert_cmpuint (dossier_page_map_get_n_pages (again->pages), ==, n_pages);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes)
{
  g_autoptr (GPtrArray) pages = make_pages (bytes, n_bytes);
  g_autoptr (DossierPdfAbout) about = dossier_pdf_about_new ();
  g_autoptr (DossierReading) reading = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 11, G_DATE_JANUARY, 2026);
  reading = dossier_pdf_compose (pages, about, &today, NULL);
  if (reading != NULL)
    check (reading, pages->len);

  return 0;
}
