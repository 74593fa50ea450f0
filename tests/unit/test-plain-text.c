/* test-plain-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-fuzzy-match.h"
#include "library/dossier-plain-text.h"

static void
assert_plain (const char *text, const char *expected)
{
  g_autoptr (DossierPlainText) plain = dossier_plain_text_new (text);

  g_assert_cmpstr (plain->utf8, ==, expected);
  g_assert_cmpuint (plain->n, ==, g_utf8_strlen (expected, -1));
}

static void
test_typography (void)
{
  assert_plain ("", "");
  assert_plain ("“It’s” \u00a0\u2009 a — b\u00ad\u200bc\n\nd", "\"It's\" a - bc d");
  assert_plain ("cafe\xCC\x81", "café");
  assert_plain ("«Мир» 北京", "\"Мир\" 北京");
}

/* Each character knows where it comes from. */
static void
test_places (void)
{
  g_autoptr (DossierPlainText) plain = dossier_plain_text_new ("e\xCC\x81 \u00a0 x\u00ady");

  g_assert_cmpstr (plain->utf8, ==, "é xy");
  g_assert_cmpuint (plain->starts[0], ==, 0);
  g_assert_cmpuint (plain->ends[0], ==, 2);
  g_assert_cmpuint (plain->ends[1], ==, 5);
  g_assert_cmpuint (plain->starts[2], ==, 5);
  g_assert_cmpuint (plain->starts[3], ==, 7);
  g_assert_cmpuint (plain->starts[4], ==, 8);
  g_assert_cmpuint (dossier_plain_text_at_byte (plain, 3), ==, 2);
}

static void
assert_match (const char *text, const char *words, guint most_errors, const char *expected)
{
  g_autoptr (DossierPlainText) plain = dossier_plain_text_new (text);
  g_autoptr (DossierPlainText) wanted = dossier_plain_text_new (words);
  g_autoptr (GArray) matches = dossier_fuzzy_match (plain->chars, plain->n, wanted->chars, wanted->n, most_errors);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      const DossierFuzzyMatch *match = &g_array_index (matches, DossierFuzzyMatch, i);

      g_string_append_printf (found, "%s%u:%u-%u", i > 0 ? " " : "", match->errors, match->start, match->end);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_fuzzy (void)
{
  assert_match ("one two three", "two", 0, "0:4-7");
  assert_match ("one tvo three", "two", 1, "1:4-7");
  assert_match ("one tvo three two", "two", 1, "1:4-7 0:14-17");
  assert_match ("one three", "harbour", 2, "");
  assert_match ("the harbur and the harbour", "harbour", 2, "1:4-10 0:19-26");
  assert_match ("", "two", 1, "");
  assert_match ("two", "", 1, "");
}

static void
test_context (void)
{
  g_autoptr (DossierPlainText) text = dossier_plain_text_new ("It was said that the ship sailed");
  g_autoptr (DossierPlainText) words = dossier_plain_text_new ("said that");

  g_assert_cmpfloat (dossier_fuzzy_before (text->chars, 16, words->chars, words->n), ==, 1.0);
  g_assert_cmpfloat (dossier_fuzzy_behind (text->chars, text->n, 7, words->chars, words->n), ==, 1.0);
  g_assert_cmpfloat (dossier_fuzzy_before (text->chars, 0, words->chars, words->n), ==, 0.0);
  g_assert_cmpfloat (dossier_fuzzy_behind (text->chars, text->n, text->n, words->chars, words->n), ==, 0.0);
  g_assert_cmpfloat (dossier_fuzzy_before (text->chars, 32, words->chars, words->n), <, 0.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plain-text/typography", test_typography);
  g_test_add_func ("/plain-text/places", test_places);
  g_test_add_func ("/plain-text/fuzzy", test_fuzzy);
  g_test_add_func ("/plain-text/context", test_context);

  return g_test_run ();
}
