/* test-map-viewport.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-map-viewport.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

/* The place under the pointer stays under it while the map is zoomed. */
static void
test_anchor (void)
{
  DossierMapViewport *viewport = dossier_map_viewport_new ();
  double              x, y, px, py;

  dossier_map_viewport_set_size (viewport, 900, 500);
  dossier_map_viewport_zoom_at (viewport, 450, 250, 4);
  dossier_map_viewport_to_map (viewport, 600, 300, &x, &y);
  for (int i = 0; i < 5; i++)
    {
      dossier_map_viewport_zoom_at (viewport, 600, 300, 1.25);
      dossier_map_viewport_to_screen (viewport, x, y, &px, &py);
      g_assert_cmpfloat_with_epsilon (px, 600, 1e-6);
      g_assert_cmpfloat_with_epsilon (py, 300, 1e-6);
    }
  g_assert_finalize_object (viewport);
}

/* Whatever the reader does, there is something to see. */
static void
test_limits (void)
{
  DossierMapViewport *viewport = dossier_map_viewport_new ();
  guint               n = 0;

  g_signal_connect_swapped (viewport, "notify", G_CALLBACK (count_cb), &n);
  dossier_map_viewport_set_size (viewport, 900, 500);
  dossier_map_viewport_zoom_at (viewport, 0, 0, 0.01);
  g_assert_cmpfloat (dossier_map_viewport_get_zoom (viewport), ==, 1);
  dossier_map_viewport_pan (viewport, 5000, 5000);
  g_assert_cmpfloat_with_epsilon (dossier_map_viewport_get_y (viewport), 0, 0.1);
  n = 0;
  dossier_map_viewport_zoom_at (viewport, 450, 250, 1e9);
  g_assert_cmpfloat (dossier_map_viewport_get_zoom (viewport), ==, DOSSIER_MAP_MAX_ZOOM);
  g_assert_cmpuint (n, >=, 1);
  dossier_map_viewport_pan (viewport, -1e9, 1e9);
  g_assert_cmpfloat (dossier_map_viewport_get_x (viewport), <=, DOSSIER_MAP_HALF_WIDTH * 1.1);
  g_assert_cmpfloat (dossier_map_viewport_get_y (viewport), >=, -DOSSIER_MAP_HALF_HEIGHT * 1.1);
  dossier_map_viewport_reset (viewport);
  g_assert_cmpfloat (dossier_map_viewport_get_zoom (viewport), ==, 1);
  g_assert_cmpfloat (dossier_map_viewport_get_x (viewport), ==, 0);
  g_assert_finalize_object (viewport);
}

/* A box that is shown can be seen whole, and a tiny one with its surroundings. */
static void
test_show (void)
{
  DossierMapViewport *viewport = dossier_map_viewport_new ();
  const DossierMapBox boxes[] = { { 0.1, -0.9, 0.4, -0.7 }, { -1.6, -1, -1, -0.6 }, { 1.2, 0.2, 1.2, 0.2 } };
  double              left, top, right, bottom;

  dossier_map_viewport_set_size (viewport, 900, 500);
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      dossier_map_viewport_show (viewport, &boxes[i]);
      dossier_map_viewport_to_screen (viewport, boxes[i].left, boxes[i].top, &left, &top);
      dossier_map_viewport_to_screen (viewport, boxes[i].right, boxes[i].bottom, &right, &bottom);
      g_assert_cmpfloat (left, >=, 0);
      g_assert_cmpfloat (top, >=, 0);
      g_assert_cmpfloat (right, <=, 900);
      g_assert_cmpfloat (bottom, <=, 500);
      g_assert_cmpfloat (dossier_map_viewport_get_zoom (viewport), <, DOSSIER_MAP_MAX_ZOOM / 2);
    }
  g_assert_finalize_object (viewport);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-viewport/anchor", test_anchor);
  g_test_add_func ("/map-viewport/limits", test_limits);
  g_test_add_func ("/map-viewport/show", test_show);

  return g_test_run ();
}
