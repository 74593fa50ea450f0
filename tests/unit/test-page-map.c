/* test-page-map.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every code point has a page, and a passage is cited with the pages it stands on.
 */

#include "config.h"

#include "model/dossier-page-map.h"

static void
test_find (void)
{
  g_autoptr (DossierPageMap) map = dossier_page_map_new ();

  g_assert_true (dossier_page_map_add (map, "i", 0));
  g_assert_true (dossier_page_map_add (map, NULL, 100));
  /* A picture fills the third page. */
  g_assert_true (dossier_page_map_add (map, "3", 100));
  g_assert_true (dossier_page_map_add (map, "4", 250));
  g_assert_false (dossier_page_map_add (map, "5", 249));

  g_assert_cmpuint (dossier_page_map_get_n_pages (map), ==, 4);
  g_assert_cmpstr (dossier_page_map_get_label (map, 1), ==, "2");
  g_assert_cmpuint (dossier_page_map_find (map, 0), ==, 0);
  g_assert_cmpuint (dossier_page_map_find (map, 99), ==, 0);
  g_assert_cmpuint (dossier_page_map_find (map, 100), ==, 2);
  g_assert_cmpuint (dossier_page_map_find (map, 249), ==, 2);
  g_assert_cmpuint (dossier_page_map_find (map, 250), ==, 3);
  g_assert_cmpuint (dossier_page_map_find (map, G_MAXUINT32), ==, 3);
}

static void
assert_range (DossierPageMap *map, guint32 start, guint32 end, const char *expected, gboolean expect_several)
{
  gboolean         several;
  g_autofree char *range = dossier_page_map_dup_range (map, start, end, &several);

  g_assert_cmpstr (range, ==, expected);
  g_assert_cmpint (several, ==, expect_several);
}

static void
test_range (void)
{
  g_autoptr (DossierPageMap) map = dossier_page_map_new ();

  assert_range (map, 0, 1, NULL, FALSE);
  dossier_page_map_add (map, "11", 0);
  dossier_page_map_add (map, "12", 100);
  dossier_page_map_add (map, "13", 200);
  assert_range (map, 20, 100, "11", FALSE);
  assert_range (map, 20, 101, "11–12", TRUE);
  assert_range (map, 150, 150, "12", FALSE);
  assert_range (map, 0, 400, "11–13", TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-map/find", test_find);
  g_test_add_func ("/page-map/range", test_range);
  return g_test_run ();
}
