/* dossier-date-claim.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-date-claim.h"

#include <stdio.h>
#include <string.h>

#include "import/dossier-date-line.h"

#define MAX_CLAIM 160
#define MIN_YEAR 1900

typedef struct
{
  guint            year, month, day;
  DossierPrecision precision;
} Date;

/* "2026-01-31…", "2026/1/31", "2026.01.31", "20260131…", "2026-01", "2026" */
static gboolean
read_numbers (const char *p, Date *date)
{
  gsize n = strspn (p, "0123456789");

  *date = (Date){ 0 };
  date->precision = DOSSIER_PRECISION_DAY;
  if (n == 4 && (sscanf (p, "%4u-%2u-%2u", &date->year, &date->month, &date->day) == 3 || sscanf (p, "%4u/%2u/%2u", &date->year, &date->month, &date->day) == 3 || sscanf (p, "%4u.%2u.%2u", &date->year, &date->month, &date->day) == 3))
    return TRUE;
  if (n == 8 && sscanf (p, "%4u%2u%2u", &date->year, &date->month, &date->day) == 3)
    return TRUE;
  if (n == 4 && p[4] == '-' && sscanf (p, "%4u-%2u", &date->year, &date->month) == 2)
    {
      date->precision = DOSSIER_PRECISION_MONTH;
      return TRUE;
    }

  date->precision = DOSSIER_PRECISION_YEAR;
  return n == 4 && p[4] == '\0' && sscanf (p, "%4u", &date->year) == 1;
}

static guint
month_number (const char *name)
{
  static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strncasecmp (name, months[i], 3) == 0)
      return i + 1;

  return 0;
}

/* "Sat, 31 Jan 2026 10:00:00 GMT", "31-Jan-26", "Sat Jan 31 10:00:00 2026" */
static gboolean
read_mail_date (const char *p, Date *date)
{
  const char *comma = strchr (p, ',');
  char        name[16], weekday[16];
  guint       hour, minute, second;
  int         n = 0;

  *date = (Date){ 0 };
  date->precision = DOSSIER_PRECISION_DAY;
  if (comma != NULL && comma - p <= 12)
    p = comma + 1;
  p += strspn (p, " \t");
  if (sscanf (p, "%2u%*1[ -]%15[A-Za-z]%*1[ -.]%n", &date->day, name, &n) == 2 && n > 0 && sscanf (p + n, "%4u", &date->year) == 1)
    date->month = month_number (name);
  else if (sscanf (p, "%15[A-Za-z] %15[A-Za-z] %2u %2u:%2u:%2u%n", weekday, name, &date->day, &hour, &minute, &second, &n) == 6)
    {
      p = strrchr (p, ' ');
      date->month = month_number (name);
      date->year = p != NULL ? (guint)g_ascii_strtoull (p + 1, NULL, 10) : 0;
    }

  /* As RFC 2822 reads short years. */
  if (date->year < 50)
    date->year += 2000;
  else if (date->year < 1000)
    date->year += 1900;
  return date->month != 0;
}

static gboolean
read_words (const char *p, const GDate *today, Date *date)
{
  DossierDateLine line;

  *date = (Date){ 0 };
  if (!dossier_date_line_parse (p, today, &line) || line.relative || line.iso[0] == '\0')
    return FALSE;

  return read_numbers (line.iso, date);
}

static gboolean
is_possible (const Date *date, const GDate *today)
{
  guint month = date->month != 0 ? date->month : 1, day = date->day != 0 ? date->day : 1;
  GDate value;

  if (date->year < MIN_YEAR || date->year > G_MAXUINT16 || !g_date_valid_dmy (day, month, date->year))
    return FALSE;
  g_date_clear (&value, 1);
  g_date_set_dmy (&value, day, month, date->year);
  /* Somewhere it is tomorrow already. */
  return !g_date_valid (today) || g_date_days_between (today, &value) <= 1;
}

gboolean
dossier_date_claim_take (const char *claim, const GDate *today, char **published, DossierPrecision *precision)
{
  g_autofree char *words = NULL;
  Date             date;

  if (claim == NULL || strlen (claim) > MAX_CLAIM)
    return FALSE;
  words = g_strstrip (g_strdup (claim));
  if (*words == '\0' || !(read_numbers (words, &date) || read_mail_date (words, &date) || read_words (words, today, &date)) || !is_possible (&date, today))
    return FALSE;

  g_free (*published);
  *precision = date.precision;
  *published = date.precision == DOSSIER_PRECISION_DAY     ? g_strdup_printf ("%04u-%02u-%02u", date.year, date.month, date.day)
               : date.precision == DOSSIER_PRECISION_MONTH ? g_strdup_printf ("%04u-%02u", date.year, date.month)
                                                           : g_strdup_printf ("%04u", date.year);
  return TRUE;
}
