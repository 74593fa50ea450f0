/* test-country-names.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names in the reader's language where iso-codes has them, in English where it has not.
 */

#include "config.h"

#include "view/dossier-country-names.h"

#include <locale.h>

static void
test_english (void)
{
  g_assert_cmpstr (dossier_country_name ("UA", "Ukraine"), ==, "Ukraine");
  g_assert_cmpstr (dossier_country_name ("CD", "DR Congo"), ==, "DR Congo");
  g_assert_cmpstr (dossier_country_name ("XK", "Kosovo"), ==, "Kosovo");
  g_assert_cmpstr (dossier_country_name (NULL, "Atlantis"), ==, "Atlantis");
  g_assert_cmpstr (dossier_country_name ("FI", NULL), ==, "Finland");
  g_assert_cmpstr (dossier_country_name ("ZW", NULL), ==, "Zimbabwe");
  g_assert_cmpstr (dossier_country_name ("QQ", NULL), ==, "QQ");
}

static void
test_translated (void)
{
  const char *const locales[] = { "C.UTF-8", "de_DE.UTF-8", "en_US.UTF-8", "en_GB.UTF-8" };
  gboolean          found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (locales) && !found; i++)
    found = setlocale (LC_ALL, locales[i]) != NULL;
  if (!found || !g_file_test ("/usr/share/locale/de/LC_MESSAGES/iso_3166-1.mo", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("needs iso-codes and a locale other than C");
      return;
    }

  g_setenv ("LANGUAGE", "de", TRUE);
  g_assert_cmpstr (dossier_country_name ("DE", "Germany"), ==, "Deutschland");
  g_assert_cmpstr (dossier_country_name ("TR", "Turkey"), ==, "Türkei");
  g_assert_cmpstr (dossier_country_name ("CV", "Cape Verde"), ==, "Kap Verde");
  g_assert_cmpstr (dossier_country_name ("XK", "Kosovo"), ==, "Kosovo");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/country-names/english", test_english);
  g_test_add_func ("/country-names/translated", test_translated);

  return g_test_run ();
}
