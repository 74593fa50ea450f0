/* test-word-equal.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words are whole, ASCII letters alike in any case, all other bytes as they are.
 */

#include "config.h"

#include "analysis/dossier-word-equal.h"

#include <string.h>

static void
test_one (void)
{
  static const struct
  {
    const char *text;
    const char *word;
    gboolean    equal;
  } cases[] = {
    { "said", "said", TRUE },
    { "SaiD", "said", TRUE },
    { "we", "We", TRUE },
    { "sai", "said", FALSE },
    { "saids", "said", FALSE },
    { "[", "{", FALSE }, /* differ in the bit that tells the case of letters */
    { "@", "`", FALSE },
    { "É", "é", FALSE },
    { "€", "€", TRUE },
    { "km/H", "km/h", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dossier_word_equal (cases[i].text, strlen (cases[i].text), cases[i].word), ==, cases[i].equal);
}

/* A token is not ended by a NUL. */
static void
test_inside (void)
{
  g_assert_true (dossier_word_equal ("tonnes", 3, "ton"));
  g_assert_false (dossier_word_equal ("tonnes", 4, "ton"));
}

static void
test_find (void)
{
  static const char *const words[] = { "this", "that", "I", "the", NULL };

  g_assert_cmpstr (dossier_word_find_equal ("That", 4, words), ==, "that");
  g_assert_cmpstr (dossier_word_find_equal ("i", 1, words), ==, "I");
  g_assert_null (dossier_word_find_equal ("there", 5, words));
  g_assert_null (dossier_word_find_equal ("t", 1, words));
  g_assert_null (dossier_word_find_equal ("this", 4, words + 4));
}

static void
test_one_of (void)
{
  static const char words[] = "km kilometre kilometres km/h €";

  g_assert_true (dossier_word_equal_one_of ("KM", 2, words));
  g_assert_true (dossier_word_equal_one_of ("kilometre", 9, words));
  g_assert_true (dossier_word_equal_one_of ("kilometres", 10, words));
  g_assert_true (dossier_word_equal_one_of ("€", strlen ("€"), words));
  g_assert_false (dossier_word_equal_one_of ("k", 1, words));
  g_assert_false (dossier_word_equal_one_of ("kilo", 4, words));
  g_assert_false (dossier_word_equal_one_of ("metre", 5, words));
  g_assert_false (dossier_word_equal_one_of ("kilometresx", 11, words));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-equal/one", test_one);
  g_test_add_func ("/word-equal/inside", test_inside);
  g_test_add_func ("/word-equal/find", test_find);
  g_test_add_func ("/word-equal/one-of", test_one_of);

  return g_test_run ();
}
