/* dossier-date-line.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The text is cut into words; every word must be a part of a date, of a time of day
 * or a word such as "published". One foreign word, and it is no date line: better no date than one
 * out of a sentence. Of several dates ("Published …, updated …") the first counts.
 */

#include "config.h"

#include "import/dossier-date-line.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_WORDS 16

typedef struct
{
  guint    day, month, year; /* 0 = not seen */
  guint    amount;           /* of "13 hours ago" */
  char     unit;             /* n minute, h hour, d day, w week, m month, y year, 0 none */
  gboolean ago;
  gboolean ambiguous;
  gboolean complete; /* the first date is over; what follows may be another one */
} Parts;

typedef struct
{
  const char *words; /* between spaces, small letters, without a full stop */
  char        value;
} Words;

/* By month, in English, German, French, Spanish, Italian, Ukrainian, Russian. */
static const char *const months[12] = {
  " january jan januar jänner janvier janv enero ene gennaio gen січня січень января январь ",
  " february feb februar février févr fév febrero febbraio лютого лютий февраля февраль ",
  " march mar märz mär mars marzo березня березень марта март ",
  " april apr avril avr abril abr aprile квітня квітень апреля апрель ",
  " may mai mayo maggio травня травень мая май ",
  " june jun juni juin junio giugno червня червень июня июнь ",
  " july jul juli juillet juil julio luglio липня липень июля июль ",
  " august aug août agosto ago. серпня серпень августа август ",
  " september sep sept septembre septiembre settembre вересня вересень сентября сентябрь ",
  " october oct oktober okt octobre octubre ottobre жовтня жовтень октября октябрь ",
  " november nov novembre noviembre листопада листопад ноября ноябрь ",
  " december dec dezember dez décembre déc diciembre dic dicembre грудня грудень декабря декабрь ",
};

static const Words units[] = {
  { " second seconds sec secs minute minutes min mins minuten minuto minutos хвилин хвилини минут минуты ", 'n' },
  { " hour hours hr hrs h stunde stunden heure heures hora horas годин години годину часов часа час ", 'h' },
  { " day days d tag tagen jour jours día días день дні днів дня дней ", 'd' },
  { " week weeks w woche wochen semaine semaines semana semanas тиждень тижні тижнів неделю недели недель ", 'w' },
  { " month months monat monaten mois mes meses місяць місяці місяців месяц месяца месяцев ", 'm' },
  { " year years yr yrs jahr jahren an ans año años рік роки років год года лет ", 'y' },
};

/* What may stand around a date: labels, prepositions, weekdays, parts of a time of day. */
static const char fillers[] =
  " published publish posted post updated update modified last first on at the of date time and a original originally created issued"
  " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
  " am pm a.m p.m utc gmt et est edt ct cst cdt mt mst mdt pt pst pdt bst cet cest eet msk z noon"
  " veröffentlicht publiziert aktualisiert erstellt erschienen erstveröffentlichung erscheinungsdatum letzte änderung stand am um uhr den vom montag dienstag mittwoch donnerstag freitag samstag sonntag"
  " publié sur mis à jour le modifié lundi mardi mercredi jeudi vendredi samedi dimanche"
  " publicado actualizado el a las de del lunes martes miércoles jueves viernes sábado domingo"
  " опубліковано оновлено о року г опубликовано обновлено в года"
  " понеділок вівторок середа четвер п'ятниця субота неділя понедельник вторник среда четверг пятница суббота воскресенье ";

static const char before_relative[] = " vor il y a hace about около тому ";
static const char after_relative[] = " ago тому назад ";

static gboolean
has_word (const char *list, const char *word)
{
  g_autofree char *spaced = g_strconcat (" ", word, " ", NULL);

  return strstr (list, spaced) != NULL;
}

static gboolean
take_month (Parts *parts, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (has_word (months[i], word))
      {
        if (parts->month == 0)
          parts->month = i + 1;
        return TRUE;
      }

  return FALSE;
}

static void
set_day (Parts *parts, guint day, guint month, guint year)
{
  if (parts->complete)
    return;
  parts->day = day;
  parts->month = month;
  parts->year = year;
  parts->complete = TRUE;
}

/* 2026-01-07, 2026-01-07T10:31, 07.01.2026, 7/1/2026, 19-Nov-2019 */
static gboolean
take_numeric (Parts *parts, const char *word)
{
  guint a, b, c;
  char  name[16], end;

  if (sscanf (word, "%4u-%2u-%2u%c", &a, &b, &c, &end) >= 3 && a >= 1900 && b >= 1 && b <= 12 && c >= 1 && c <= 31)
    set_day (parts, c, b, a);
  else if (sscanf (word, "%4u/%2u/%2u%c", &a, &b, &c, &end) == 3 && a >= 1900 && b >= 1 && b <= 12 && c >= 1 && c <= 31)
    set_day (parts, c, b, a);
  else if (sscanf (word, "%2u.%2u.%4u%c", &a, &b, &c, &end) == 3 && c >= 1900 && b >= 1 && b <= 12 && a >= 1 && a <= 31)
    set_day (parts, a, b, c);
  else if (sscanf (word, "%2u/%2u/%4u%c", &a, &b, &c, &end) == 3 && c >= 1900 && a >= 1 && b >= 1 && MIN (a, b) <= 12 && MAX (a, b) <= 31)
    {
      parts->ambiguous = parts->ambiguous || (!parts->complete && a != b && a <= 12 && b <= 12);
      set_day (parts, a > 12 ? a : b, a > 12 ? b : a, c);
    }
  else if (sscanf (word, "%2u-%15[a-z]-%4u%c", &a, name, &c, &end) == 3 && c >= 1900 && a >= 1 && a <= 31 && !parts->complete && take_month (parts, name))
    set_day (parts, a, parts->month, c);
  else
    return FALSE;

  return TRUE;
}

/* "7", "7th", "30.", "2026": the full stop is gone already. */
static gboolean
take_number (Parts *parts, const char *word)
{
  char *end;
  guint number = strtoul (word, &end, 10);

  if (end == word || end - word > 4)
    return FALSE;
  if (*end != '\0' && !has_word (" st nd rd th er º ", end))
    return FALSE;

  if (number >= 1900 && number <= 2100)
    {
      if (parts->year == 0)
        parts->year = number;
    }
  else if (number >= 1 && number <= 31 && parts->day == 0)
    parts->day = number;
  else if (number > 999)
    return FALSE;

  parts->amount = number;
  return TRUE;
}

/* "8:41", "10:31pm", "14h30", "10.31" */
static gboolean
is_clock (const char *word)
{
  guint hour, minute;
  int   n = 0;

  if (sscanf (word, "%2u%*1[:.h]%2u%n", &hour, &minute, &n) < 2 || hour > 24 || minute > 59)
    return FALSE;

  return word[n] == '\0' || word[n] == ':' || has_word (" am pm a.m p.m z h ", word + n);
}

static gboolean
take_unit (Parts *parts, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (has_word (units[i].words, word))
      {
        if (parts->unit == 0)
          parts->unit = units[i].value;
        return parts->amount > 0;
      }

  return FALSE;
}

/* "13h", "2d": number and unit in one word. */
static gboolean
take_glued_unit (Parts *parts, const char *word)
{
  char *end;
  guint number = strtoul (word, &end, 10);

  if (end == word || number == 0 || number > 999 || strlen (end) != 1 || strchr ("hdwmy", *end) == NULL)
    return FALSE;

  parts->amount = number;
  parts->unit = *end == 'm' ? 'n' : *end;
  return TRUE;
}

static gboolean
take_day_name (Parts *parts, const char *word)
{
  if (has_word (" today heute hoy сьогодні сегодня ", word))
    parts->amount = 0;
  else if (has_word (" yesterday gestern hier ayer вчора вчера ", word))
    parts->amount = 1;
  else
    return FALSE;

  parts->unit = 'd';
  parts->ago = TRUE;
  return TRUE;
}

static gboolean
take_word (Parts *parts, const char *word)
{
  if (has_word (after_relative, word) || (has_word (before_relative, word) && parts->amount == 0))
    {
      parts->ago = TRUE;
      return TRUE;
    }

  return take_numeric (parts, word) || is_clock (word) || take_number (parts, word) || take_month (parts, word) ||
         take_day_name (parts, word) || take_unit (parts, word) || take_glued_unit (parts, word) || has_word (fillers, word);
}

static void
write_relative (const Parts *parts, const GDate *today, DossierDateLine *date)
{
  GDate day;

  date->relative = TRUE;
  date->precision = DOSSIER_PRECISION_ABOUT;
  if (!g_date_valid (today) || parts->amount > 999)
    return;

  /* Hours say nothing about the day without the time of import; today is the nearest. */
  day = *today;
  if (parts->unit == 'd' || parts->unit == 'w')
    g_date_subtract_days (&day, parts->amount * (parts->unit == 'w' ? 7 : 1));
  else if (parts->unit == 'h')
    g_date_subtract_days (&day, parts->amount / 24);
  else if (parts->unit == 'm')
    g_date_subtract_months (&day, parts->amount);
  else if (parts->unit == 'y')
    g_date_subtract_years (&day, parts->amount);

  if (parts->unit == 'y')
    {
      date->precision = DOSSIER_PRECISION_YEAR;
      g_snprintf (date->iso, sizeof date->iso, "%04u", g_date_get_year (&day));
    }
  else if (parts->unit == 'm')
    {
      date->precision = DOSSIER_PRECISION_MONTH;
      g_snprintf (date->iso, sizeof date->iso, "%04u-%02d", g_date_get_year (&day), g_date_get_month (&day));
    }
  else
    g_snprintf (date->iso, sizeof date->iso, "%04u-%02d-%02u", g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day));
}

static gboolean
write_date (const Parts *parts, const GDate *today, DossierDateLine *date)
{
  if (parts->ago && parts->unit != 0)
    {
      write_relative (parts, today, date);
      return TRUE;
    }
  if (parts->year == 0 || parts->month == 0)
    return FALSE;

  date->ambiguous = parts->ambiguous;
  if (parts->ambiguous)
    return TRUE;
  if (parts->day == 0)
    {
      date->precision = DOSSIER_PRECISION_MONTH;
      g_snprintf (date->iso, sizeof date->iso, "%04u-%02u", parts->year, parts->month);
      return TRUE;
    }
  if (!g_date_valid_dmy (parts->day, parts->month, parts->year))
    return FALSE;

  date->precision = DOSSIER_PRECISION_DAY;
  g_snprintf (date->iso, sizeof date->iso, "%04u-%02u-%02u", parts->year, parts->month, parts->day);
  return TRUE;
}

gboolean
dossier_date_line_parse (const char *text, const GDate *today, DossierDateLine *date)
{
  g_autofree char *small = g_utf8_strdown (text, -1);
  g_auto (GStrv) words = g_strsplit_set (small, " ,()|[]", -1);
  Parts parts = { 0 };
  guint n = 0;

  memset (date, 0, sizeof *date);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      while (length > 0 && strchr (".:;", words[i][length - 1]) != NULL)
        words[i][--length] = '\0';
      if (length == 0 || has_word (" - – — • · / ", words[i]))
        continue;
      if (++n > MAX_WORDS || !take_word (&parts, words[i]))
        return FALSE;
      parts.complete = parts.complete || (parts.day > 0 && parts.month > 0 && parts.year > 0);
    }

  return n > 0 && write_date (&parts, today, date);
}
