/* test-timeline-layout.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-timeline-layout.h"

#define ALL 7u

static void
add (GArray *counts, DossierMomentKind kind, guint32 first, guint32 last, DossierPrecision precision, guint n)
{
  DossierMomentCount count = { kind, first, last, precision, FALSE, n };

  g_array_append_val (counts, count);
}

static GArray *
make_counts (void)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (DossierMomentCount));

  add (counts, DOSSIER_MOMENT_EVENT, 1000, 1364, DOSSIER_PRECISION_YEAR, 2);
  add (counts, DOSSIER_MOMENT_STATEMENT, 1100, 1100, DOSSIER_PRECISION_DAY, 3);
  add (counts, DOSSIER_MOMENT_STATEMENT, 1101, 1101, DOSSIER_PRECISION_ABOUT, 1);
  add (counts, DOSSIER_MOMENT_EVENT, 1150, 1180, DOSSIER_PRECISION_MONTH, 1);
  add (counts, DOSSIER_MOMENT_DEADLINE, 1200, 1204, DOSSIER_PRECISION_INTERVAL, 1);
  add (counts, DOSSIER_MOMENT_STATEMENT, 1300, 1300, DOSSIER_PRECISION_DAY, 1);
  return counts;
}

/* Far away neighbours are one point, from near they are two; nothing is lost. */
static void
test_points_join (void)
{
  g_autoptr (GArray) counts = make_counts ();
  DossierTimeScale scale = { .width = 1000 };
  g_autoptr (GArray) far = NULL;
  g_autoptr (GArray) near = NULL;
  guint points = 0, total = 0;

  dossier_time_scale_init (&scale, 1000, 1364);
  far = dossier_timeline_layout_new (counts, &scale, ALL);
  for (guint i = 0; i < far->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (far, DossierTimelineItem, i);

      total += item->count;
      points += item->point;
      if (item->point && item->first == 1100)
        {
          g_assert_cmpuint (item->count, ==, 4);
          g_assert_cmpuint (item->last, ==, 1101);
          g_assert_true (item->faded);
        }
    }
  g_assert_cmpuint (total, ==, 9);
  g_assert_cmpuint (points, ==, 2);

  dossier_time_scale_show (&scale, 1095, 1110);
  near = dossier_timeline_layout_new (counts, &scale, 1u << DOSSIER_MOMENT_STATEMENT);
  g_assert_cmpuint (near->len, ==, 2);
}

/* A bar within another one stands in a row of its own; explicit spans have no faded ends. */
static void
test_bars (void)
{
  g_autoptr (GArray) counts = make_counts ();
  DossierTimeScale scale = { .width = 1000 };
  g_autoptr (GArray) items = NULL;
  guint bars = 0;

  dossier_time_scale_init (&scale, 1000, 1364);
  items = dossier_timeline_layout_new (counts, &scale, ALL);
  for (guint i = 0; i < items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (items, DossierTimelineItem, i);

      if (item->point)
        continue;
      bars++;
      g_assert_cmpuint (item->row, ==, item->first == 1150 ? 1 : 0);
      g_assert_cmpint (item->faded, ==, item->kind == DOSSIER_MOMENT_EVENT);
      g_assert_cmpfloat (item->width, >=, 7);
    }
  g_assert_cmpuint (bars, ==, 3);
}

static void
test_core (void)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (DossierMomentCount));
  guint32 first = 0, last = 0;

  g_assert_false (dossier_timeline_layout_find_core (counts, ALL, &first, &last));
  add (counts, DOSSIER_MOMENT_EVENT, 500, 500, DOSSIER_PRECISION_DAY, 1);
  add (counts, DOSSIER_MOMENT_EVENT, 9000, 9000, DOSSIER_PRECISION_DAY, 60);
  add (counts, DOSSIER_MOMENT_EVENT, 9100, 9100, DOSSIER_PRECISION_DAY, 60);
  add (counts, DOSSIER_MOMENT_DEADLINE, 20000, 20000, DOSSIER_PRECISION_DAY, 1);
  g_assert_true (dossier_timeline_layout_find_core (counts, ALL, &first, &last));
  g_assert_cmpuint (first, ==, 9000);
  g_assert_cmpuint (last, ==, 9100);
  g_assert_true (dossier_timeline_layout_find_core (counts, 1u << DOSSIER_MOMENT_DEADLINE, &first, &last));
  g_assert_cmpuint (first, ==, 20000);
  g_assert_cmpuint (last, ==, 20000);
  g_assert_cmpuint (dossier_timeline_layout_count_before (counts, ALL, 9100), ==, 61);
  g_assert_cmpuint (dossier_timeline_layout_count_before (counts, 1u << DOSSIER_MOMENT_DEADLINE, 9100), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-layout/points-join", test_points_join);
  g_test_add_func ("/timeline-layout/bars", test_bars);
  g_test_add_func ("/timeline-layout/core", test_core);

  return g_test_run ();
}
