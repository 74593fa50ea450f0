/* dossier-timeline-layout.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-timeline-layout.h"

#include <math.h>

#define POINT_ROOM 18.0 /* px that a point needs */
#define LEAST_BAR 7.0   /* px */
#define GAP 3.0         /* px between bars of a row */
#define TAIL 0.05       /* of all moments, on each side of the core */

static gboolean
is_wanted (const DossierMomentCount *count, guint kinds)
{
  return (kinds & (1u << count->kind)) != 0;
}

/* The point of the lane at this place, or NULL. Points come from left to right. */
static DossierTimelineItem *
find_point (GArray *items, const int *last_points, DossierMomentKind kind, double x)
{
  DossierTimelineItem *point = last_points[kind] >= 0 ? &g_array_index (items, DossierTimelineItem, last_points[kind]) : NULL;

  return point != NULL && x - point->x < POINT_ROOM ? point : NULL;
}

static void
add_point (GArray *items, int *last_points, const DossierMomentCount *count, double x)
{
  DossierTimelineItem *point = find_point (items, last_points, count->kind, x);
  DossierTimelineItem  item = { .kind = count->kind, .first = count->first, .last = count->last, .count = count->count, .x = x, .point = TRUE };

  if (point != NULL)
    {
      point->last = MAX (point->last, count->last);
      point->count += count->count;
      point->faded |= count->precision == DOSSIER_PRECISION_ABOUT;
      point->reported &= count->reported;
      return;
    }

  item.faded = count->precision == DOSSIER_PRECISION_ABOUT;
  item.reported = count->reported;
  last_points[count->kind] = items->len;
  g_array_append_val (items, item);
}

/* The highest row with room, the last one when there is none. */
static guint
find_row (double *ends, double x)
{
  guint row = 0;

  while (row + 1 < DOSSIER_TIMELINE_BARS && ends[row] > x)
    row++;

  return row;
}

static void
add_bar (GArray *items, double ends[][DOSSIER_TIMELINE_BARS], const DossierMomentCount *count, double x, double width)
{
  DossierTimelineItem item = { .kind = count->kind, .first = count->first, .last = count->last, .count = count->count, .x = x, .width = MAX (width, LEAST_BAR) };

  item.faded = count->precision != DOSSIER_PRECISION_INTERVAL;
  item.reported = count->reported;
  item.row = find_row (ends[count->kind], x);
  ends[count->kind][item.row] = MAX (ends[count->kind][item.row], x + item.width + GAP);
  g_array_append_val (items, item);
}

GArray *
dossier_timeline_layout_new (const GArray *counts, const DossierTimeScale *scale, guint kinds)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (DossierTimelineItem));
  double  ends[DOSSIER_N_MOMENT_KINDS][DOSSIER_TIMELINE_BARS];
  int     last_points[DOSSIER_N_MOMENT_KINDS];

  for (guint kind = 0; kind < DOSSIER_N_MOMENT_KINDS; kind++)
    {
      last_points[kind] = -1;
      for (guint row = 0; row < DOSSIER_TIMELINE_BARS; row++)
        ends[kind][row] = -G_MAXDOUBLE;
    }
  for (guint i = 0; i < counts->len; i++)
    {
      const DossierMomentCount *count = &g_array_index (counts, DossierMomentCount, i);
      double                    x = dossier_time_scale_get_x (scale, count->first);
      double                    end = dossier_time_scale_get_x (scale, count->last + 1.0);

      if (!is_wanted (count, kinds) || end < -POINT_ROOM || x > scale->width + POINT_ROOM)
        continue;
      if (count->first == count->last)
        add_point (items, last_points, count, (x + end) / 2);
      else
        add_bar (items, ends, count, x, end - x);
    }

  return items;
}

gboolean
dossier_timeline_layout_find_core (const GArray *counts, guint kinds, guint32 *first, guint32 *last)
{
  guint total = 0, before = 0, tail;

  for (guint i = 0; i < counts->len; i++)
    if (is_wanted (&g_array_index (counts, DossierMomentCount, i), kinds))
      total += g_array_index (counts, DossierMomentCount, i).count;
  if (total == 0)
    return FALSE;

  tail = (guint)floor (total * TAIL);
  *first = 0;
  for (guint i = 0; i < counts->len; i++)
    {
      const DossierMomentCount *count = &g_array_index (counts, DossierMomentCount, i);

      if (!is_wanted (count, kinds))
        continue;
      if (*first == 0 && before + count->count > tail)
        *first = *last = count->first;
      if (*first != 0 && before < total - tail)
        *last = MAX (*last, count->last);
      before += count->count;
    }

  return TRUE;
}

guint
dossier_timeline_layout_count_before (const GArray *counts, guint kinds, double day)
{
  guint before = 0;

  for (guint i = 0; i < counts->len && g_array_index (counts, DossierMomentCount, i).first < day; i++)
    if (is_wanted (&g_array_index (counts, DossierMomentCount, i), kinds))
      before += g_array_index (counts, DossierMomentCount, i).count;

  return before;
}
