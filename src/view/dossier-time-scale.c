/* dossier-time-scale.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-time-scale.h"

#include <math.h>

#define LEAST_SPAN 10.0 /* days */
#define MARGIN 0.04     /* of all days, on each side */
#define MOST_TICKS 400

/* Steps between marks, from small to large. */
static const struct
{
  DossierTimeUnit unit;
  guint           step;
  double          days; /* about */
} steps[] = {
  { DOSSIER_TIME_DAY, 1, 1 },
  { DOSSIER_TIME_DAY, 7, 7 },
  { DOSSIER_TIME_MONTH, 1, 30.4 },
  { DOSSIER_TIME_MONTH, 3, 91.3 },
  { DOSSIER_TIME_YEAR, 1, 365.2 },
  { DOSSIER_TIME_YEAR, 5, 1826 },
  { DOSSIER_TIME_YEAR, 10, 3652 },
  { DOSSIER_TIME_YEAR, 50, 18262 },
  { DOSSIER_TIME_YEAR, 100, 36524 },
  { DOSSIER_TIME_YEAR, 500, 182621 },
};

/* Keeps what is in sight within the bounds. */
static void
settle (DossierTimeScale *self)
{
  self->span = CLAMP (self->span, MIN (LEAST_SPAN, self->most - self->least), self->most - self->least);
  self->from = CLAMP (self->from, self->least, self->most - self->span);
}

void
dossier_time_scale_init (DossierTimeScale *self, guint32 first, guint32 last)
{
  double room = MAX ((last - first + 1) * MARGIN, LEAST_SPAN / 2);

  self->least = MAX (first - room, 1);
  self->most = last + 1 + room;
  self->from = self->least;
  self->span = self->most - self->least;
}

void
dossier_time_scale_show (DossierTimeScale *self, double from, double to)
{
  double middle = (from + to) / 2;

  self->span = MAX (to - from, LEAST_SPAN);
  self->from = middle - self->span / 2;
  settle (self);
}

void
dossier_time_scale_zoom (DossierTimeScale *self, double factor, double x)
{
  double day = dossier_time_scale_get_day (self, x);

  self->span /= factor;
  settle (self);
  self->from = day - self->span * x / MAX (self->width, 1);
  settle (self);
}

void
dossier_time_scale_pan (DossierTimeScale *self, double pixels)
{
  self->from += pixels * self->span / MAX (self->width, 1);
  settle (self);
}

double
dossier_time_scale_get_x (const DossierTimeScale *self, double day)
{
  return (day - self->from) * self->width / self->span;
}

double
dossier_time_scale_get_day (const DossierTimeScale *self, double x)
{
  return self->from + x * self->span / MAX (self->width, 1);
}

/* The last mark of the step on or before a day. */
static GDate
align (guint32 day, DossierTimeUnit unit, guint step)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, MAX (day, 1));
  switch (unit)
    {
    case DOSSIER_TIME_DAY:
      if (step == 7 && g_date_get_julian (&date) > 7)
        g_date_subtract_days (&date, g_date_get_weekday (&date) - G_DATE_MONDAY);
      break;
    case DOSSIER_TIME_MONTH:
      g_date_set_day (&date, 1);
      g_date_set_month (&date, (g_date_get_month (&date) - 1) / step * step + 1);
      break;
    case DOSSIER_TIME_YEAR:
    default:
      g_date_set_dmy (&date, 1, 1, MAX (g_date_get_year (&date) / step * step, 1));
      break;
    }

  return date;
}

static void
advance (GDate *date, DossierTimeUnit unit, guint step)
{
  if (unit == DOSSIER_TIME_DAY)
    g_date_add_days (date, step);
  else if (unit == DOSSIER_TIME_MONTH)
    g_date_add_months (date, step);
  else
    g_date_set_dmy (date, 1, 1, g_date_get_year (date) / step * step + step);
}

GArray *
dossier_time_scale_dup_ticks (const DossierTimeScale *self, double room)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (DossierTimeTick));
  double  pixels = self->width / self->span; /* of a day */
  guint   i = 0;
  GDate   date;

  while (i + 1 < G_N_ELEMENTS (steps) && steps[i].days * pixels < room)
    i++;
  date = align ((guint32)MAX (floor (self->from), 1), steps[i].unit, steps[i].step);
  for (guint n = 0; n < MOST_TICKS && g_date_valid (&date) && g_date_get_julian (&date) <= self->from + self->span; n++)
    {
      DossierTimeTick tick = { g_date_get_julian (&date), steps[i].unit };

      g_array_append_val (ticks, tick);
      if (g_date_get_year (&date) > G_MAXUINT16 - steps[i].step)
        break;
      advance (&date, steps[i].unit, steps[i].step);
    }

  return ticks;
}
