/* test-pledge-places.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns fill every width without running over it or into each other.
 */

#include "config.h"

#include "view/dossier-pledge-places.h"

static void
test_fit (void)
{
  for (int width = 320; width < 2400; width += 7)
    {
      int starts[DOSSIER_N_PLEDGE_COLUMNS], widths[DOSSIER_N_PLEDGE_COLUMNS], end = 0;

      dossier_pledge_places_get (width, starts, widths);
      for (guint i = 0; i < DOSSIER_N_PLEDGE_COLUMNS; i++)
        {
          if (widths[i] == 0)
            continue;
          g_assert_cmpint (starts[i], >=, end);
          end = starts[i] + widths[i];
        }
      g_assert_cmpint (end, ==, width);
    }
}

/* What a table in a window of 1000 px must show, beside the library. */
static void
test_all_at_a_thousand (void)
{
  int starts[DOSSIER_N_PLEDGE_COLUMNS], widths[DOSSIER_N_PLEDGE_COLUMNS];

  dossier_pledge_places_get (1000 - 261 - 24, starts, widths);
  for (guint i = 0; i < DOSSIER_N_PLEDGE_COLUMNS; i++)
    g_assert_cmpint (widths[i], >, 50);
}

static void
test_narrow (void)
{
  int starts[DOSSIER_N_PLEDGE_COLUMNS], widths[DOSSIER_N_PLEDGE_COLUMNS];

  dossier_pledge_places_get (340, starts, widths);
  g_assert_cmpint (widths[DOSSIER_PLEDGE_ACTOR], >, 60);
  g_assert_cmpint (widths[DOSSIER_PLEDGE_ACTION], >, 100);
  g_assert_cmpint (widths[DOSSIER_PLEDGE_DEADLINE], >, 50);
  g_assert_cmpint (widths[DOSSIER_PLEDGE_OUTCOME], >, 40);
  g_assert_cmpint (widths[DOSSIER_PLEDGE_THEME], ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pledge-places/fit", test_fit);
  g_test_add_func ("/pledge-places/all-at-a-thousand", test_all_at_a_thousand);
  g_test_add_func ("/pledge-places/narrow", test_narrow);

  return g_test_run ();
}
