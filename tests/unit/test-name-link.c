/* test-name-link.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pairs of names by hand: of 200 that are the same at least 95 of 100 are linked, of 200 that look alike and are
 * not at least 98 of 100 are kept apart; neither the order nor the key by which they are looked up matters.
 */

#include "config.h"

#include "model/dossier-name-link.h"
#include "model/dossier-name-words.h"

#include <string.h>

static void
test_pairs (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "name-pairs.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n[2] = { 0 }, right[2] = { 0 }, n_found = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      g_autofree char  *first = NULL, *second = NULL;
      DossierEntityType type;
      gboolean          same, linked;

      if (*lines[i] == '#' || g_strv_length (fields) != 4)
        continue;
      g_assert_true (dossier_entity_type_from_string (fields[0], &type));
      same = g_str_equal (fields[3], "same");
      linked = dossier_name_link_same (type, fields[1], fields[2]);
      g_assert_cmpint (linked, ==, dossier_name_link_same (type, fields[2], fields[1]));
      n[same]++;
      right[same] += linked == same;
      if (linked != same)
        g_test_message ("%s: %s and %s", fields[3], fields[1], fields[2]);
      first = dossier_name_link_dup_key (type, fields[1]);
      second = dossier_name_link_dup_key (type, fields[2]);
      n_found += same && linked && g_str_equal (first, second);
    }

  g_test_message ("%u of %u pairs linked, %u of them by their key; %u of %u look-alikes kept apart", right[1], n[1], n_found, right[0], n[0]);
  g_assert_cmpuint (n[0], >=, 200);
  g_assert_cmpuint (n[1], >=, 200);
  g_assert_cmpuint (right[1] * 100, >=, 95 * n[1]);
  g_assert_cmpuint (right[0] * 100, >=, 98 * n[0]);
  g_assert_cmpuint (n_found * 100, >=, 80 * n[1]);
}

static void
test_words (void)
{
  DossierNameWords words;

  dossier_name_words_read (&words, "Gerhard Schröder’s U.S. trip, O'Brien");
  g_assert_cmpuint (words.n, ==, 5);
  g_assert_cmpstr (words.words[1].text, ==, "schroder");
  g_assert_cmpstr (words.words[2].text, ==, "us");
  g_assert_cmpstr (words.words[4].text, ==, "obrien");
  g_assert_cmpuint (dossier_name_word_distance ("kitten", "sitting"), ==, 3);
  g_assert_cmpuint (dossier_name_word_distance ("ab", "ba"), ==, 1);
  g_assert_cmpuint (dossier_name_word_distance ("", "abc"), ==, 3);
}

static void
test_long_names (void)
{
  g_autofree char *word = g_strnfill (500, 'x');
  g_autofree char *many = g_strdup_printf ("%s %s Ünal %s \xe2\x98\x83 a b c d e f g h i j k l m n o p q r s", word, word, word);

  g_assert_false (dossier_name_link_same (DOSSIER_ENTITY_PERSON, many, "Anna Keller"));
  g_assert_true (dossier_name_link_same (DOSSIER_ENTITY_PERSON, many, many));
  g_assert_false (dossier_name_link_same (DOSSIER_ENTITY_ORGANISATION, "", "NATO"));
  g_assert_false (dossier_name_link_same (DOSSIER_ENTITY_PERSON, "@", "Anna Keller"));
  g_assert_false (dossier_name_link_same (DOSSIER_ENTITY_EQUIPMENT, "", "s"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-link/pairs", test_pairs);
  g_test_add_func ("/name-link/words", test_words);
  g_test_add_func ("/name-link/long-names", test_long_names);

  return g_test_run ();
}
