/* dossier-date-value.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Calendar arithmetic, by way of GDate.
 */

#include "config.h"

#include "analysis/dossier-date-value.h"

#include "model/dossier-iso-date.h"

#include <stdio.h>
#include <string.h>

gboolean
dossier_date_point_is_valid (const DossierDatePoint *point)
{
  if (point->year < 1 || point->year > 9999 || point->month > 12)
    return FALSE;
  if (point->day == 0)
    return TRUE;

  return point->month > 0 && point->day <= g_date_get_days_in_month (point->month, point->year);
}

/* The first day of it; the nearest that there is for a day like February 30. */
static guint32
julian (const DossierDatePoint *point)
{
  gint  year = CLAMP (point->year, 1, 9999);
  guint month = CLAMP (point->month, 1, 12);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, CLAMP (point->day, 1, g_date_get_days_in_month (month, year)), month, year);

  return g_date_get_julian (&date);
}

DossierDatePoint
dossier_date_point_add_days (const DossierDatePoint *point, gint n)
{
  GDate date;
  gint  day = CLAMP ((gint)julian (point) + n, 1, 3652059); /* 9999-12-31 */

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return (DossierDatePoint){ g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date) };
}

DossierDatePoint
dossier_date_point_add_months (const DossierDatePoint *point, gint n)
{
  gint             months = CLAMP (point->year * 12 + (gint)MAX (point->month, 1) - 1 + n, 12, 9999 * 12 + 11);
  DossierDatePoint result = { months / 12, point->month > 0 ? months % 12 + 1 : 0, point->day };

  if (result.day > 0)
    result.day = MIN (result.day, g_date_get_days_in_month (result.month, result.year));

  return result;
}

guint
dossier_date_point_weekday (const DossierDatePoint *point)
{
  return (julian (point) - 1) % 7 + 1;
}

DossierDatePoint
dossier_date_point_nth_weekday (gint year, guint month, guint weekday, guint n)
{
  DossierDatePoint first = { year, month, 1 };
  guint            day = 1 + (weekday + 7 - dossier_date_point_weekday (&first)) % 7, last = g_date_get_days_in_month (month, year);

  if (n > 0)
    return (DossierDatePoint){ year, month, day + 7 * (n - 1) };

  return (DossierDatePoint){ year, month, day + (last - day) / 7 * 7 };
}

gint
dossier_date_point_distance (const DossierDatePoint *a, const DossierDatePoint *b)
{
  return (gint)julian (b) - (gint)julian (a);
}

DossierDateValue
dossier_date_value_from_point (DossierDatePoint point)
{
  DossierDateValue value = { point, point, DOSSIER_PRECISION_UNKNOWN };

  if (dossier_date_point_is_valid (&point))
    value.precision = point.day > 0 ? DOSSIER_PRECISION_DAY : point.month > 0 ? DOSSIER_PRECISION_MONTH
                                                                              : DOSSIER_PRECISION_YEAR;

  return value;
}

DossierDateValue
dossier_date_value_from_interval (DossierDatePoint from, DossierDatePoint to)
{
  DossierDateValue value = { from, to, DOSSIER_PRECISION_UNKNOWN };

  if (dossier_date_point_is_valid (&from) && dossier_date_point_is_valid (&to) && dossier_date_point_distance (&from, &to) >= 0)
    value.precision = DOSSIER_PRECISION_INTERVAL;

  return value;
}

static void
append_point (GString *string, const DossierDatePoint *point)
{
  g_string_append_printf (string, "%04d", point->year);
  if (point->month > 0)
    g_string_append_printf (string, "-%02u", point->month);
  if (point->day > 0)
    g_string_append_printf (string, "-%02u", point->day);
}

DossierDateValue
dossier_date_value_from_week (DossierDatePoint day)
{
  gint             weekday = dossier_date_point_weekday (&day);
  DossierDateValue value = dossier_date_value_from_interval (dossier_date_point_add_days (&day, 1 - weekday), dossier_date_point_add_days (&day, 7 - weekday));

  if (value.precision == DOSSIER_PRECISION_INTERVAL && dossier_date_point_distance (&value.from, &value.to) == 6)
    value.precision = DOSSIER_PRECISION_WEEK;

  return value;
}

DossierDateValue
dossier_date_value_from_quarter (DossierDatePoint month)
{
  DossierDateValue value = dossier_date_value_from_interval (month, dossier_date_point_add_months (&month, 2));

  if (value.precision == DOSSIER_PRECISION_INTERVAL)
    value.precision = DOSSIER_PRECISION_QUARTER;

  return value;
}

DossierDateValue
dossier_date_value_from_years (gint first, DossierPrecision precision)
{
  gint             n = precision == DOSSIER_PRECISION_DECADE ? 10 : 100;
  DossierDateValue value = dossier_date_value_from_interval ((DossierDatePoint){ MAX (first, 1), 0, 0 }, (DossierDatePoint){ first + n - 1, 0, 0 });

  if (value.precision == DOSSIER_PRECISION_INTERVAL)
    value.precision = precision;

  return value;
}

gboolean
dossier_date_value_is_span (const DossierDateValue *value)
{
  return value->precision == DOSSIER_PRECISION_INTERVAL || value->precision >= DOSSIER_PRECISION_WEEK;
}

char *
dossier_date_value_to_string (const DossierDateValue *value)
{
  GString *string;

  if (value->precision == DOSSIER_PRECISION_UNKNOWN)
    return NULL;
  if (value->precision == DOSSIER_PRECISION_WEEK)
    return dossier_iso_date_format_week (julian (&value->from));
  if (value->precision == DOSSIER_PRECISION_QUARTER)
    return g_strdup_printf ("%04d-Q%u", value->from.year, (value->from.month - 1) / 3 + 1);
  if (value->precision == DOSSIER_PRECISION_DECADE)
    return g_strdup_printf ("%03dX", value->to.year / 10);
  if (value->precision == DOSSIER_PRECISION_CENTURY)
    return g_strdup_printf ("%02dXX", value->to.year / 100);

  string = g_string_new (NULL);
  append_point (string, &value->from);
  if (value->precision == DOSSIER_PRECISION_INTERVAL)
    {
      g_string_append_c (string, '/');
      append_point (string, &value->to);
    }

  return g_string_free (string, FALSE);
}

static DossierDatePoint
day_from_julian (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return (DossierDatePoint){ g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date) };
}

/* One of the two dates of an interval: as it is written where it is a day, month or year, else one of its days. */
static DossierDatePoint
read_point (const char *string, gboolean last)
{
  g_autofree char *word = g_strndup (string, strcspn (string, "/"));
  DossierDatePoint point = { 0 };
  guint32          from, to;

  if (dossier_iso_date_get_precision (word) >= DOSSIER_PRECISION_WEEK && dossier_iso_date_parse (word, &from, &to))
    return day_from_julian (last ? to : from);

  sscanf (word, "%4d-%2u-%2u", &point.year, &point.month, &point.day);
  return point;
}

DossierDateValue
dossier_date_value_from_string (const char *string)
{
  DossierPrecision precision = dossier_iso_date_get_precision (string);
  DossierDatePoint from;

  if (precision == DOSSIER_PRECISION_UNKNOWN)
    return (DossierDateValue){ 0 };

  from = read_point (string, FALSE);
  if (precision == DOSSIER_PRECISION_INTERVAL)
    return dossier_date_value_from_interval (from, read_point (strchr (string, '/') + 1, TRUE));
  if (precision == DOSSIER_PRECISION_WEEK)
    return dossier_date_value_from_week (from);
  if (precision == DOSSIER_PRECISION_QUARTER)
    return dossier_date_value_from_quarter ((DossierDatePoint){ from.year, from.month, 0 });
  if (precision == DOSSIER_PRECISION_DECADE || precision == DOSSIER_PRECISION_CENTURY)
    return dossier_date_value_from_years (from.year > 1 ? from.year : 0, precision);

  return dossier_date_value_from_point (from);
}
