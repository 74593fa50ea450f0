/* test-map-scale.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The classes of the map: never more than seven, without gaps, of rising strength.
 */

#include "config.h"

#include "view/dossier-map-scale.h"

static void
test_classes (void)
{
  const guint most[] = { 0, 1, 2, 6, 7, 8, 10, 93, 99, 100, 999, 1000, 3000, 12345, 999999, 1000000, 4000000, G_MAXUINT };

  for (guint i = 0; i < G_N_ELEMENTS (most); i++)
    {
      DossierMapScale scale;

      dossier_map_scale_init (&scale, MIN (most[i], 1), most[i]);
      g_test_message ("%u: %u classes", most[i], scale.n);
      g_assert_cmpuint (scale.n, <=, DOSSIER_MAP_MAX_CLASSES);
      g_assert_cmpint (dossier_map_scale_get_class (&scale, 0), ==, -1);
      if (most[i] == 0)
        {
          g_assert_cmpuint (scale.n, ==, 0);
          continue;
        }
      g_assert_cmpint (dossier_map_scale_get_class (&scale, 1), ==, 0);
      g_assert_cmpint (dossier_map_scale_get_class (&scale, most[i]), ==, (int)scale.n - 1);
      for (guint class = 1; class < scale.n; class ++)
        g_assert_cmpuint (scale.from[class], >, scale.from[class - 1]);
    }
}

static void
test_labels (void)
{
  DossierMapScale scale;
  const char     *words[] = { "1", "2–4", "5–9", "10–19", "20–49", "50–93" };

  dossier_map_scale_init (&scale, 1, 93);
  g_assert_cmpuint (scale.n, ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < scale.n; i++)
    {
      g_autofree char *label = dossier_map_scale_format_class (&scale, i);

      g_assert_cmpstr (label, ==, words[i]);
    }

  dossier_map_scale_init (&scale, 1, 3);
  g_assert_cmpuint (scale.n, ==, 3);
  for (guint i = 0; i < scale.n; i++)
    {
      g_autofree char *label = dossier_map_scale_format_class (&scale, i);

      g_assert_cmpuint (g_ascii_strtoull (label, NULL, 10), ==, i + 1);
    }
}

/* By lightness alone, for readers who do not tell colours apart: darker on light, lighter on dark. */
static guint
get_lightness (guint32 colour)
{
  return (colour >> 16 & 255) * 213 + (colour >> 8 & 255) * 715 + (colour & 255) * 72;
}

static void
test_colours (void)
{
  for (guint most = 1; most <= DOSSIER_MAP_MAX_CLASSES; most++)
    {
      DossierMapScale scale;

      dossier_map_scale_init (&scale, 1, most);
      for (guint i = 1; i < scale.n; i++)
        {
          g_assert_cmpuint (get_lightness (dossier_map_scale_get_colour (&scale, i, FALSE)), <, get_lightness (dossier_map_scale_get_colour (&scale, i - 1, FALSE)));
          g_assert_cmpuint (get_lightness (dossier_map_scale_get_colour (&scale, i, TRUE)), >, get_lightness (dossier_map_scale_get_colour (&scale, i - 1, TRUE)));
        }
    }
}

/* Numbers of one size are still told apart. */
static void
test_least (void)
{
  DossierMapScale  scale;
  g_autofree char *first = NULL;

  dossier_map_scale_init (&scale, 2931, 6000);
  g_assert_cmpuint (scale.n, >, 1);
  g_assert_cmpint (dossier_map_scale_get_class (&scale, 2931), ==, 0);
  g_assert_cmpint (dossier_map_scale_get_class (&scale, 6000), ==, (int)scale.n - 1);
  first = dossier_map_scale_format_class (&scale, 0);
  g_assert_cmpstr (first, ==, "2000–4999");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-scale/classes", test_classes);
  g_test_add_func ("/map-scale/labels", test_labels);
  g_test_add_func ("/map-scale/colours", test_colours);
  g_test_add_func ("/map-scale/least", test_least);

  return g_test_run ();
}
