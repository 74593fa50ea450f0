/* test-text-map.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offsets in all three units agree on plain, accented, Chinese and emoji text of any length.
 */

#include "config.h"

#include "model/dossier-text-map.h"

#include <string.h>

static void
test_ascii (void)
{
  const char *text = "Kyiv said on Tuesday";
  g_autoptr (DossierTextMap) map = dossier_text_map_new (text, strlen (text));
  g_autofree char *words = dossier_text_map_slice (map, 13, 20);

  g_assert_cmpuint (dossier_text_map_get_n_chars (map), ==, strlen (text));
  g_assert_cmpuint (dossier_text_map_to_byte (map, 7), ==, 7);
  g_assert_cmpuint (dossier_text_map_to_utf16 (map, 7), ==, 7);
  g_assert_cmpstr (words, ==, "Tuesday");
}

static void
test_every_offset (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierTextMap) map = NULL;
  gsize n = 0, utf16 = 0;

  for (guint i = 0; i < 700; i++)
    g_string_append (text, i % 3 == 0 ? "“Élysée” " : i % 3 == 1 ? "北京"
                                                                 : "🙂x");

  map = dossier_text_map_new (text->str, text->len);
  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_assert_cmpuint (dossier_text_map_to_byte (map, n), ==, p - text->str);
      g_assert_cmpuint (dossier_text_map_to_char (map, p - text->str), ==, n);
      g_assert_cmpuint (dossier_text_map_to_utf16 (map, n), ==, utf16);
      utf16 += g_utf8_get_char (p) >= 0x10000 ? 2 : 1;
      n++;
    }
  g_assert_cmpuint (dossier_text_map_get_n_chars (map), ==, n);
}

static void
test_past_the_end (void)
{
  g_autoptr (DossierTextMap) map = dossier_text_map_new ("é", 2);
  g_autofree char *nothing = dossier_text_map_slice (map, 5, 3);

  g_assert_cmpuint (dossier_text_map_to_byte (map, 9), ==, 2);
  g_assert_cmpuint (dossier_text_map_to_char (map, 9), ==, 1);
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-map/ascii", test_ascii);
  g_test_add_func ("/text-map/every-offset", test_every_offset);
  g_test_add_func ("/text-map/past-the-end", test_past_the_end);

  return g_test_run ();
}
