/* dossier-iso-date.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-iso-date.h"

#include <string.h>

/* `n` digits of the text as a number. */
static gboolean
read_digits (const char **text, guint n, guint *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *number = *number * 10 + (**text - '0');
    }

  return TRUE;
}

/* Another part after a hyphen; 0 when the text ends here. */
static gboolean
read_part (const char **text, guint *number)
{
  *number = 0;
  if (**text == '\0' || **text == '/')
    return TRUE;
  if (*(*text)++ != '-')
    return FALSE;

  return read_digits (text, 2, number) && *number > 0;
}

/* "198X", "19XX": the years that begin so. */
static gboolean
read_years (const char **text, guint32 *first, guint32 *last, DossierPrecision *precision)
{
  gsize n_digits = strspn (*text, "0123456789"), n_open = strspn (*text + n_digits, "X");
  guint step = n_open == 1 ? 10 : 100, year;
  GDate from, to;

  if (n_digits + n_open != 4 || n_open < 1 || n_open > 2 || !read_digits (text, n_digits, &year))
    return FALSE;

  *text += n_open;
  *precision = n_open == 1 ? DOSSIER_PRECISION_DECADE : DOSSIER_PRECISION_CENTURY;
  g_date_set_dmy (&from, 1, 1, MAX (year * step, 1));
  g_date_set_dmy (&to, 31, 12, year * step + step - 1);
  *first = g_date_get_julian (&from);
  *last = g_date_get_julian (&to);
  return TRUE;
}

/* "W03" behind the year: its first is the week of 4 January. */
static gboolean
read_week (const char **text, guint year, guint32 *first, guint32 *last, DossierPrecision *precision)
{
  GDate january, thursday;
  guint week;

  (*text)++;
  if (!read_digits (text, 2, &week) || week == 0)
    return FALSE;

  *precision = DOSSIER_PRECISION_WEEK;
  g_date_set_dmy (&january, 4, 1, year);
  *first = MAX ((gint)g_date_get_julian (&january) + 1 - (gint)g_date_get_weekday (&january) + 7 * ((gint)week - 1), 1);
  *last = *first + 6;
  g_date_clear (&thursday, 1);
  g_date_set_julian (&thursday, *first + 3);
  return g_date_get_year (&thursday) == year;
}

/* "Q3" behind the year. */
static gboolean
read_quarter (const char **text, guint year, guint32 *first, guint32 *last, DossierPrecision *precision)
{
  guint quarter;
  GDate from, to;

  (*text)++;
  if (!read_digits (text, 1, &quarter) || quarter < 1 || quarter > 4)
    return FALSE;

  *precision = DOSSIER_PRECISION_QUARTER;
  g_date_set_dmy (&from, 1, 3 * quarter - 2, year);
  g_date_set_dmy (&to, g_date_get_days_in_month (3 * quarter, year), 3 * quarter, year);
  *first = g_date_get_julian (&from);
  *last = g_date_get_julian (&to);
  return TRUE;
}

/* Month and day behind the year, or neither. */
static gboolean
read_day (const char **text, guint year, guint32 *first, guint32 *last, DossierPrecision *precision)
{
  guint month = 0, day = 0;
  GDate from, to;

  if (!read_part (text, &month) || (month > 0 && !read_part (text, &day)) || month > 12)
    return FALSE;

  *precision = day > 0 ? DOSSIER_PRECISION_DAY : month > 0 ? DOSSIER_PRECISION_MONTH
                                                           : DOSSIER_PRECISION_YEAR;
  if (day > 0 && !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (&from, MAX (day, 1), MAX (month, 1), year);
  to = from;
  if (month == 0)
    g_date_set_dmy (&to, 31, 12, year);
  else if (day == 0)
    g_date_set_day (&to, g_date_get_days_in_month (month, year));
  *first = g_date_get_julian (&from);
  *last = g_date_get_julian (&to);
  return TRUE;
}

/* One date, up to the end of the text or a slash. */
static gboolean
read_date (const char **text, guint32 *first, guint32 *last, DossierPrecision *precision)
{
  const char *begin = *text;
  gboolean    read;
  guint       year;

  if (!read_digits (text, 4, &year))
    {
      *text = begin;
      read = read_years (text, first, last, precision);
    }
  else if (year == 0)
    return FALSE;
  else if (**text == '-' && ((*text)[1] == 'W' || (*text)[1] == 'Q'))
    {
      (*text)++;
      read = **text == 'W' ? read_week (text, year, first, last, precision) : read_quarter (text, year, first, last, precision);
    }
  else
    read = read_day (text, year, first, last, precision);

  return read && (**text == '\0' || **text == '/');
}

static gboolean
read_value (const char *value, guint32 *first, guint32 *last, DossierPrecision *precision)
{
  guint32 unused;

  if (value == NULL || !read_date (&value, first, last, precision))
    return FALSE;
  if (*value == '\0')
    return TRUE;

  value++;
  if (!read_date (&value, &unused, last, precision) || *value != '\0' || *last < *first)
    return FALSE;

  *precision = DOSSIER_PRECISION_INTERVAL;
  return TRUE;
}

gboolean
dossier_iso_date_parse (const char *value, guint32 *first, guint32 *last)
{
  DossierPrecision precision;

  return read_value (value, first, last, &precision);
}

guint32
dossier_iso_date_get_first (const char *value)
{
  guint32 first, last;

  return dossier_iso_date_parse (value, &first, &last) ? first : 0;
}

DossierPrecision
dossier_iso_date_get_precision (const char *value)
{
  DossierPrecision precision;
  guint32          first, last;

  return read_value (value, &first, &last, &precision) ? precision : DOSSIER_PRECISION_UNKNOWN;
}

gboolean
dossier_iso_date_is_plain (const char *value)
{
  DossierPrecision precision = dossier_iso_date_get_precision (value);

  return precision == DOSSIER_PRECISION_DAY || precision == DOSSIER_PRECISION_MONTH || precision == DOSSIER_PRECISION_YEAR;
}

char *
dossier_iso_date_format (guint32 day)
{
  GDate date;
  char  text[] = "YYYY-MM-DD";

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_snprintf (text, sizeof text, "%04u-%02u-%02u", g_date_get_year (&date) % 10000, (guint)g_date_get_month (&date), (guint)g_date_get_day (&date));
  return g_strdup (text);
}

char *
dossier_iso_date_format_week (guint32 day)
{
  GDate date, thursday;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  thursday = date;
  if (g_date_get_weekday (&date) < G_DATE_THURSDAY)
    g_date_add_days (&thursday, G_DATE_THURSDAY - g_date_get_weekday (&date));
  else
    g_date_subtract_days (&thursday, g_date_get_weekday (&date) - G_DATE_THURSDAY);

  return g_strdup_printf ("%04u-W%02u", g_date_get_year (&thursday), (g_date_get_day_of_year (&thursday) - 1) / 7 + 1);
}
