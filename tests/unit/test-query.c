/* test-query.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query language: what becomes of good queries, and a sentence for every bad one.
 */

#include "config.h"

#include "store/dossier-query.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *match;
  const char *exclude;
} Case;

static void
test_words (void)
{
  static const Case cases[] = {
    { "peace", "(\"peace\")", NULL },
    { "peace talks", "(\"peace\") AND (\"talks\")", NULL },
    { "\"peace talks\"", "(\"peace talks\")", NULL },
    { "diplom*", "(\"diplom\"*)", NULL },
    { "peace OR war", "(\"peace\" OR \"war\")", NULL },
    { "a peace OR war b", "(\"a\") AND (\"peace\" OR \"war\") AND (\"b\")", NULL },
    { "peace NEAR talks", "NEAR(\"peace\" \"talks\", 10)", NULL },
    { "peace -war", "(\"peace\")", "\"war\"" },
    { "peace -\"cold war\" -truce*", "(\"peace\")", "\"cold war\" OR \"truce\"*" },
    { "in:title peace", "{title} : ((\"peace\"))", NULL },
    { "(peace)", "(\"peace\")", NULL },
    { "it's & – \"\" x", "(\"it's\") AND (\"x\")", NULL },
    { "AND NOT", "(\"AND\") AND (\"NOT\")", NULL },
    { "https://example.org/a", "(\"https://example.org/a\")", NULL },
    { "12:30", "(\"12:30\")", NULL },
    { "Київ 北京", "(\"Київ\") AND (\"北京\")", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierQuery) query = dossier_query_parse (cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (query->match, ==, cases[i].match);
      g_assert_cmpstr (query->exclude, ==, cases[i].exclude);
      g_assert_cmpuint (query->conditions->len, ==, 0);
    }
}

static void
test_filters (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierQuery) query = dossier_query_parse ("person:\"Mette Frederiksen\" -Country:UA before:2026-01-10 grain", &error);
  static const struct
  {
    DossierQueryField field;
    gboolean          negated;
    const char       *value;
  } expected[] = {
    { DOSSIER_QUERY_PERSON, FALSE, "Mette Frederiksen" },
    { DOSSIER_QUERY_COUNTRY, TRUE, "UA" },
    { DOSSIER_QUERY_BEFORE, FALSE, "2026-01-10" },
  };

  g_assert_no_error (error);
  g_assert_cmpstr (query->match, ==, "(\"grain\")");
  g_assert_cmpuint (query->conditions->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const DossierQueryCondition *condition = &g_array_index (query->conditions, DossierQueryCondition, i);

      g_assert_cmpint (condition->field, ==, expected[i].field);
      g_assert_cmpint (condition->negated, ==, expected[i].negated);
      g_assert_cmpstr (condition->value, ==, expected[i].value);
    }
}

static void
test_mistakes (void)
{
  static const char *const texts[] = {
    "",
    "   ",
    "–",
    "\"peace",
    "OR war",
    "peace OR",
    "peace NEAR",
    "peace OR OR war",
    "-war",
    "before:yesterday",
    "before:2026-13",
    "after:2026-02-30",
    "type:dragon",
    "person:",
    "colour:red",
    "peace OR person:x",
    "a OR b NEAR c",
    "a NEAR b OR c",
    "a OR -b",
    "speaker:\"x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierQuery) query = dossier_query_parse (texts[i], &error);

      g_assert_null (query);
      g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_QUERY);
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_null (strstr (error->message, "fts5"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/words", test_words);
  g_test_add_func ("/query/filters", test_filters);
  g_test_add_func ("/query/mistakes", test_mistakes);

  return g_test_run ();
}
