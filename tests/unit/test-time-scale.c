/* test-time-scale.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-time-scale.h"

#include <math.h>

#include "model/dossier-iso-date.h"

static guint32
day_of (const char *date)
{
  guint32 first = 0, last = 0;

  g_assert_true (dossier_iso_date_parse (date, &first, &last));
  return first;
}

static DossierTimeScale
make_scale (const char *first, const char *last)
{
  DossierTimeScale scale = { .width = 800 };

  dossier_time_scale_init (&scale, day_of (first), day_of (last));
  return scale;
}

static void
test_all_in_sight (void)
{
  DossierTimeScale scale = make_scale ("2025-11-03", "2026-05-14");

  g_assert_cmpfloat (dossier_time_scale_get_x (&scale, day_of ("2025-11-03")), >, 0);
  g_assert_cmpfloat (dossier_time_scale_get_x (&scale, day_of ("2026-05-15")), <, 800);
  g_assert_cmpfloat (fabs (dossier_time_scale_get_day (&scale, dossier_time_scale_get_x (&scale, 700000.5)) - 700000.5), <, 1e-6);
}

/* What stands under the pointer stays there; nothing comes in sight that lies out of bounds. */
static void
test_zoom (void)
{
  DossierTimeScale scale = make_scale ("2025-01-01", "2026-12-31");
  double           day = dossier_time_scale_get_day (&scale, 300);

  dossier_time_scale_zoom (&scale, 4, 300);
  g_assert_cmpfloat (fabs (dossier_time_scale_get_day (&scale, 300) - day), <, 1e-6);
  for (guint i = 0; i < 30; i++)
    dossier_time_scale_zoom (&scale, 2, 300);
  g_assert_cmpfloat (scale.span, >=, 9);
  for (guint i = 0; i < 60; i++)
    dossier_time_scale_zoom (&scale, 0.5, 10);
  g_assert_cmpfloat (fabs (scale.span - (scale.most - scale.least)), <, 1e-6);
  g_assert_cmpfloat (fabs (scale.from - scale.least), <, 1e-6);
}

static void
test_pan (void)
{
  DossierTimeScale scale = make_scale ("2025-01-01", "2026-12-31");

  dossier_time_scale_show (&scale, day_of ("2025-06-01"), day_of ("2025-07-01"));
  g_assert_cmpfloat (fabs (scale.span - 30), <, 1e-6);
  dossier_time_scale_pan (&scale, 800);
  g_assert_cmpfloat (fabs (scale.from - day_of ("2025-07-01")), <, 1e-6);
  dossier_time_scale_pan (&scale, 1e9);
  g_assert_cmpfloat (scale.from + scale.span, <=, scale.most + 1e-6);
  dossier_time_scale_pan (&scale, -1e9);
  g_assert_cmpfloat (scale.from, >=, scale.least - 1e-6);
}

static void
assert_ticks (DossierTimeScale *scale, const char *from, const char *to, DossierTimeUnit unit, const char *one)
{
  g_autoptr (GArray) ticks = NULL;
  gboolean found = FALSE;
  double   last = -G_MAXDOUBLE;

  dossier_time_scale_show (scale, day_of (from), day_of (to));
  ticks = dossier_time_scale_dup_ticks (scale, 70);
  g_assert_cmpuint (ticks->len, >, 1);
  for (guint i = 0; i < ticks->len; i++)
    {
      const DossierTimeTick *tick = &g_array_index (ticks, DossierTimeTick, i);
      double                 x = dossier_time_scale_get_x (scale, tick->day);

      g_assert_cmpint (tick->unit, ==, unit);
      g_assert_cmpfloat (x - last, >, 55); /* months and years are not of one length */
      last = x;
      found |= tick->day == day_of (one);
    }
  g_assert_true (found);
}

static void
test_ticks (void)
{
  DossierTimeScale scale = make_scale ("1890-01-01", "2030-12-31");

  assert_ticks (&scale, "2026-01-20", "2026-01-30", DOSSIER_TIME_DAY, "2026-01-22");
  assert_ticks (&scale, "2026-01-01", "2026-03-01", DOSSIER_TIME_DAY, "2026-02-02"); /* a Monday */
  assert_ticks (&scale, "2025-11-01", "2026-05-01", DOSSIER_TIME_MONTH, "2026-02-01");
  assert_ticks (&scale, "2024-01-01", "2026-01-01", DOSSIER_TIME_MONTH, "2025-04-01");
  assert_ticks (&scale, "2018-01-01", "2026-01-01", DOSSIER_TIME_YEAR, "2023-01-01");
  assert_ticks (&scale, "1990-01-01", "2026-01-01", DOSSIER_TIME_YEAR, "2005-01-01");
  assert_ticks (&scale, "1891-01-01", "2030-01-01", DOSSIER_TIME_YEAR, "1950-01-01");
}

/* One day alone, and the first days there are. */
static void
test_edges (void)
{
  DossierTimeScale scale = make_scale ("2026-01-22", "2026-01-22");
  g_autoptr (GArray) ticks = NULL;
  g_autoptr (GArray) early = NULL;

  g_assert_cmpfloat (scale.span, >=, 10);
  ticks = dossier_time_scale_dup_ticks (&scale, 70);
  g_assert_cmpuint (ticks->len, >, 0);
  scale = make_scale ("0001-01-01", "0003-01-01");
  early = dossier_time_scale_dup_ticks (&scale, 70);
  g_assert_cmpuint (early->len, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-scale/all-in-sight", test_all_in_sight);
  g_test_add_func ("/time-scale/zoom", test_zoom);
  g_test_add_func ("/time-scale/pan", test_pan);
  g_test_add_func ("/time-scale/ticks", test_ticks);
  g_test_add_func ("/time-scale/edges", test_edges);

  return g_test_run ();
}
