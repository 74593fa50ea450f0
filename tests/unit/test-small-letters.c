/* test-small-letters.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-small-letters.h"

/* Whatever way was taken, it is what GLib makes of the line. */
static void
test_as_glib (void)
{
  static const char *const lines[] = { "", "READ MORE: Talks in Geneva", "the “Quoted” word’s – end", "ÉCOLE and école", "ΟΔΥΣΣΕΥΣ ΣΑΣ", "İstanbul Iğdır", "ЧИТАЙТЕ ТАКЖЕ", "Straße 5 €", "ǅ ǆ", "漢字 ABC" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *small = dossier_small_letters (lines[i]);
      g_autofree char *expected = g_utf8_strdown (lines[i], -1);

      g_assert_cmpstr (small, ==, expected);
    }
}

static void
test_fold (void)
{
  static const struct
  {
    const char *line;
    gboolean    separators;
    const char *folded;
  } cases[] = {
    { "It’s 5 MIN read", TRUE, "it's # min read" },
    { "1,234.5 shares", TRUE, "# shares" },
    { "1,234.5 shares", FALSE, "#,#.# shares" },
    { "12, 13", TRUE, "#, #" },
    { "#7", TRUE, "#" },
    { "a.5", TRUE, "a.#" },
    { "Älter als 30", FALSE, "älter als #" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *folded = dossier_small_letters_fold (cases[i].line, cases[i].separators);

      g_assert_cmpstr (folded->str, ==, cases[i].folded);
      g_string_free (folded, TRUE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/small-letters/as-glib", test_as_glib);
  g_test_add_func ("/small-letters/fold", test_fold);

  return g_test_run ();
}
