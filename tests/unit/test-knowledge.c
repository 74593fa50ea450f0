/* test-knowledge.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The built-in tables load, the reader's own tables override them, and a broken row is reported and
 * passed over.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"

#include <glib/gstdio.h>

#include <string.h>

#define HEADER "#dossier-gazetteer 1\n# A comment\nid\ttype\tname\taliases\tcountry\tnew-column\n"

/* Loads the built-in tables and one of our own. */
static DossierKnowledge *
load_with (const char *table)
{
  g_autofree char  *folder = g_dir_make_tmp ("dossier-test-XXXXXX", NULL);
  g_autofree char  *path = g_build_filename (folder, "own.tsv", NULL);
  const char       *folders[] = { "/nonexistent", NULL, NULL };
  DossierKnowledge *knowledge;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  folders[1] = folder;
  knowledge = dossier_knowledge_load (folders, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);

  return knowledge;
}

static void
test_built_in (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dossier_knowledge_get_country_name (knowledge, "DK"), ==, "Denmark");
  g_assert_cmpstr (dossier_knowledge_get_country_name (knowledge, "XK"), ==, "Kosovo");
  g_assert_null (dossier_knowledge_get_country_name (knowledge, "QQ"));
  g_assert_cmpuint (dossier_gazetteer_get_n_forms (dossier_knowledge_get_gazetteer (knowledge)), >, 20000);
  g_assert_cmpuint (dossier_knowledge_get_problems (knowledge)->len, ==, 0);
}

static char *
first_mention (DossierKnowledge *knowledge, const char *text)
{
  g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, text, strlen (text), NULL, NULL);
  const DossierMention *mention;
  DossierEntity        *entity;

  if (findings->mentions->len == 0)
    return g_strdup ("-");

  mention = &g_array_index (findings->mentions, DossierMention, 0);
  entity = g_ptr_array_index (findings->entities, mention->entity);
  return g_strdup_printf ("%s %s %s", dossier_entity_type_to_string (mention->type), dossier_entity_get_name (entity), mention->country);
}

static void
test_own (void)
{
  g_autoptr (DossierKnowledge) knowledge = load_with (HEADER "own:1\torganisation\tZorblat Works\tZorblat\tDK\tx\r\n"
                                                             "country:NO\tcountry\tNorway\tNorge\tNO\n"
                                                             "\nown:2\tnone\tFrance Telecom Tower\t\t\norg:nato\tnone\t\t\t\n");
  g_autofree char *named = first_mention (knowledge, "They bought it from Zorblat today and left.");
  g_autofree char *replaced = first_mention (knowledge, "They came from Norge by boat.");
  g_autofree char *removed = first_mention (knowledge, "They met at North Atlantic Treaty Organization headquarters again.");
  g_autofree char *stopped = first_mention (knowledge, "They met at the France Telecom Tower again.");

  g_assert_cmpuint (dossier_knowledge_get_problems (knowledge)->len, ==, 0);
  g_assert_cmpstr (named, ==, "organisation Zorblat Works DK");
  g_assert_cmpstr (replaced, ==, "country Norway NO");
  g_assert_cmpstr (stopped, ==, "-");
  g_assert_cmpstr (removed, !=, "organisation NATO ");
}

static void
test_broken (void)
{
  g_autoptr (DossierKnowledge) knowledge = load_with (HEADER "own:1\tplanet\tMars\t\t\nown:2\tperson\t\t\t\nown:3\tplace\tZorbville\t\tDK\n");
  const GPtrArray *problems = dossier_knowledge_get_problems (knowledge);
  g_autofree char *kept = first_mention (knowledge, "They slept in Zorbville.");

  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (problems, 0), "own.tsv, line 4:"));
  g_assert_true (g_str_has_prefix (g_ptr_array_index (problems, 1), "own.tsv, line 5:"));
  g_assert_cmpstr (kept, ==, "place Zorbville DK");
}

static void
test_no_table (void)
{
  g_autoptr (DossierKnowledge) knowledge = load_with ("id\ttype\tname\nown:1\tplace\tZorbville\n");
  g_autoptr (DossierKnowledge) marked = load_with ("\xef\xbb\xbf" HEADER "own:1\tplace\tZorbville\t\tDK\n");
  const GPtrArray *problems = dossier_knowledge_get_problems (knowledge);
  g_autofree char *found = first_mention (marked, "They slept in Zorbville.");

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (problems, 0), "own.tsv, line 1:"));
  g_assert_cmpuint (dossier_knowledge_get_problems (marked)->len, ==, 0);
  g_assert_cmpstr (found, ==, "place Zorbville DK");
}

static void
test_folders (void)
{
  g_auto (GStrv) folders = dossier_knowledge_list_folders ("/tmp/library");
  guint n = g_strv_length (folders);

  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpstr (folders[n - 1], ==, "/tmp/library/gazetteers");
  g_assert_true (g_str_has_prefix (folders[n - 2], g_get_user_data_dir ()));
}

static void
test_words (void)
{
  g_autoptr (DossierWords) words = dossier_words_new ();
  const char *list = "# comment\nsaid\nMark\tfirst-name-m common unknown-class\nold man\tcommon\n";

  dossier_words_add_list (words, "speech-verbs.txt", list, strlen (list));
  g_assert_cmpuint (dossier_words_get_n_words (words), ==, 3);
  g_assert_cmpuint (dossier_words_get_classes (words, dossier_key_new ("Said", 4)), ==, DOSSIER_WORD_SPEECH_VERB);
  g_assert_cmpuint (dossier_words_get_classes (words, dossier_key_new ("Mark", 4)), ==, DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_MALE | DOSSIER_WORD_COMMON);
  g_assert_cmpuint (dossier_words_get_classes (words, dossier_key_new ("mark", 4)), ==, 0);
}

static void
test_keys (void)
{
  g_assert_cmpuint (dossier_key_new ("O’Brien", strlen ("O’Brien")).exact, ==, dossier_key_new ("O'Brien", 7).exact);
  g_assert_cmpuint (dossier_key_new ("ÉLYSÉE", strlen ("ÉLYSÉE")).folded, ==, dossier_key_new ("élysée", strlen ("élysée")).exact);
  g_assert_cmpuint (dossier_key_new ("us", 2).exact, !=, dossier_key_new ("US", 2).exact);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/built-in", test_built_in);
  g_test_add_func ("/knowledge/own", test_own);
  g_test_add_func ("/knowledge/broken", test_broken);
  g_test_add_func ("/knowledge/no-table", test_no_table);
  g_test_add_func ("/knowledge/folders", test_folders);
  g_test_add_func ("/knowledge/words", test_words);
  g_test_add_func ("/knowledge/keys", test_keys);

  return g_test_run ();
}
