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

/* One date, up to the end of the text or a slash. */
static gboolean
read_date (const char **text, guint32 *first, guint32 *last, DossierPrecision *precision)
{
  guint year, month = 0, day = 0;
  GDate from, to;

  if (!read_digits (text, 4, &year) || !read_part (text, &month) || (month > 0 && !read_part (text, &day)) ||
      year == 0 || month > 12 || (**text != '\0' && **text != '/'))
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

DossierPrecision
dossier_iso_date_get_precision (const char *value)
{
  DossierPrecision precision;
  guint32          first, last;

  return read_value (value, &first, &last, &precision) ? precision : DOSSIER_PRECISION_UNKNOWN;
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
