/* dossier-date-calendar.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each match function looks at a fixed, small number of tokens. The order in
 * dossier_date_calendar_match() is from the most to the least definite form.
 */

#include "config.h"

#include "analysis/dossier-date-calendar.h"

#include "analysis/dossier-date-range.h"
#include "analysis/dossier-date-year.h"

#include <stdio.h>
#include <string.h>

/* A day and month without year or tense that is this near is meant as coming, not as almost a year ago. */
#define NEAR_DAYS 60

/* The same whatever the tense of the clause is, when the day before it is as far as FAR_DAYS. */
#define VERY_NEAR_DAYS 45
#define FAR_DAYS 270

/* The same after "to" or "until". */
#define GOAL_DAYS 180

/* Before "May" and the like, which then is a month. */
static const char *const month_prepositions[] = { "in", "since", "by", "until", "till", "during", "from", "of", "before", "after", "last", "next", "this", "early",
                                                  "late", "mid", "through", "between", "end", "every", "around", "to", NULL };

static gboolean
skip_comma (const DossierDateText *text, guint *i)
{
  if (!dossier_date_text_is (text, *i, ","))
    return FALSE;

  (*i)++;
  return TRUE;
}

guint
dossier_date_calendar_read_month (const DossierDateText *text, guint *i)
{
  const DossierDateWord *word = dossier_date_text_word (text, *i, DOSSIER_DATE_WORD_MONTH);

  if (word == NULL || !dossier_date_text_is_capitalised (text, *i))
    return 0;

  (*i)++;
  if ((word->flags & DOSSIER_DATE_WORD_SHORT) && dossier_date_text_is (text, *i, ".") &&
      (dossier_date_text_day (text, *i + 1) > 0 || dossier_date_text_year (text, *i + 1) > 0))
    (*i)++;

  return word->value;
}

/* A year after a day or month: "2026", ", 2026", "of 2026", "this year", "of last year". 0 = none said. */
static gint
read_year (const DossierDateText *text, guint *i)
{
  guint                  at = *i;
  const DossierDateWord *pointer;
  gint                   year;

  if (!skip_comma (text, &at) && dossier_date_text_is (text, at, "of"))
    at++;

  year = dossier_date_text_spelled_year (text, at, i);
  if (year > 0)
    return year;
  year = dossier_date_text_year (text, at);
  pointer = dossier_date_text_word (text, at, DOSSIER_DATE_WORD_POINTER);
  if (year > 0 && !dossier_date_year_is_counted (text, at + 1))
    {
      *i = at + 1;
      return year;
    }
  if (pointer != NULL && text->today.year > 0 && dossier_date_text_is (text, at + 1, "year") && !dossier_date_text_is (text, at, "past"))
    {
      *i = at + 2;
      return text->today.year + pointer->value;
    }

  return 0;
}

/* The last and the next year in which there is such a day. */
static void
set_years (const DossierDatePoint *today, DossierDatePoint *past, DossierDatePoint *future)
{
  past->year = today->year - (past->month > today->month || (past->month == today->month && past->day > today->day));
  future->year = past->year + 1;
  if (past->month == today->month && past->day == today->day)
    future->year = today->year;
  for (gint i = 0; past->day == 29 && past->month == 2 && i < 8; i++)
    {
      past->year -= !dossier_date_point_is_valid (past);
      future->year += !dossier_date_point_is_valid (future);
    }
}

gboolean
dossier_date_calendar_choose_year (const DossierDateText *text, guint first, guint end, guint weekday, DossierDatePoint *point)
{
  static const char *const goals[] = { "to", "until", "till", "through", "by", "past", "effective", NULL };
  DossierDatePoint         today = text->today, past = *point, future = *point;
  gboolean                 goal = first > 0 && (dossier_date_text_is_any (text, first - 1, goals) || (dossier_date_text_is (text, first - 1, "than") && dossier_date_text_is (text, first - 2, "later")));
  gint                     direction, ahead, year = dossier_date_range_find_year (text, first, end, point);

  if (year > 0)
    {
      point->year = year;
      return dossier_date_point_is_valid (point);
    }
  if (text->frame.month > 0 && (text->frame.year < today.year || today.year == 0))
    {
      point->year = text->frame.year;
      return dossier_date_point_is_valid (point);
    }
  if (today.year == 0)
    return FALSE;

  if (point->day == 0)
    today.day = 0;
  set_years (&today, &past, &future);
  direction = dossier_date_text_direction (text, first, end);
  ahead = dossier_date_point_distance (&text->today, &future);
  if (weekday > 0 && (dossier_date_point_weekday (&past) == weekday) != (dossier_date_point_weekday (&future) == weekday))
    direction = dossier_date_point_weekday (&past) == weekday ? -1 : 1;
  else if (point->day > 0 && ((direction == 0 && ahead <= NEAR_DAYS) || (goal && ahead <= GOAL_DAYS)))
    direction = 1;
  else if (point->day == 0 && direction == 0 && goal)
    direction = 1;
  else if (point->day > 0 && direction < 0 && ahead <= VERY_NEAR_DAYS && dossier_date_point_distance (&past, &text->today) >= FAR_DAYS)
    direction = 1;
  else if (point->day > 0 && direction > 0 && !goal && dossier_date_point_distance (&past, &text->today) <= NEAR_DAYS / 2 && ahead > GOAL_DAYS)
    direction = -1;
  *point = direction > 0 ? future : past;

  return dossier_date_point_is_valid (point);
}

static gboolean
leads_ahead (const DossierDateText *text, guint first)
{
  static const char *const words[] = { "of", "before", "for", "at", "until", "by", "in", NULL };

  return first == 0 || dossier_date_text_is_any (text, first - 1, words) || dossier_date_text_is_any (text, first - 2, words);
}

DossierDatePoint
dossier_date_calendar_choose_weekday (const DossierDateText *text, guint first, guint end, guint weekday, gint pointer)
{
  gint             today = dossier_date_point_weekday (&text->today);
  gint             back = (today - (gint)weekday + 7) % 7, ahead = ((gint)weekday - today + 7) % 7;
  gint             direction = dossier_date_text_direction (text, first, end);
  DossierDatePoint point;

  if (pointer == 2 && dossier_date_range_find_weekday (text, first, weekday, direction, &point))
    return point;
  if (direction > 0 && end < text->draft->tokens->len && dossier_draft_is (text->draft, end, DOSSIER_TOKEN_POSSESSIVE) && !leads_ahead (text, first))
    direction = -1; /* "would look into Tuesday's ruling" */
  if (pointer == -1)
    return dossier_date_point_add_days (&text->today, back == 0 ? -7 : -back);
  if (pointer == 1) /* of the week to come */
    return dossier_date_point_add_days (&text->today, 7 - today + (gint)weekday);
  if (direction > 0 || (pointer == 0 && direction == 0))
    return dossier_date_point_add_days (&text->today, ahead);

  return dossier_date_point_add_days (&text->today, -back);
}

/* Fills in what the words do not say and makes the value. `last_day` is the end of a range, 0 = none. */
static void
finish_day (const DossierDateText *text, guint first, guint weekday, DossierDatePoint point, guint last_day, DossierDateMatch *match)
{
  DossierDatePoint to;

  match->explicit = point.year > 0;
  if (!match->explicit && !dossier_date_calendar_choose_year (text, first, match->end, weekday, &point))
    point.year = 0;

  to = point;
  to.day = last_day;
  match->value = last_day > 0 ? dossier_date_value_from_interval (point, to) : dossier_date_value_from_point (point);
}

/* "6", "6th", "6-8", "6 to 8", "3 and 5" after "between". */
static gboolean
read_days (const DossierDateText *text, guint *i, guint *day, guint *last_day)
{
  const DossierToken *token;
  const char         *dash;

  *last_day = 0;
  *day = dossier_date_text_day (text, *i);
  if (*day > 0)
    {
      gboolean pair = dossier_date_text_is (text, *i + 1, "and") && *i > 0 && dossier_date_text_is (text, *i - 1, "between");

      (*i)++;
      if ((pair || dossier_date_text_is_dash (text, *i)) && dossier_date_text_day (text, *i + 1) > *day)
        {
          *last_day = dossier_date_text_day (text, *i + 1);
          *i += 2;
        }
      return TRUE;
    }

  if (*i >= text->draft->tokens->len)
    return FALSE;
  token = dossier_draft_token (text->draft, *i);
  dash = memchr (text->draft->text + token->start, '-', token->end - token->start);
  if (dash == NULL || token->end - token->start > 5)
    return FALSE;

  *day = g_ascii_strtoull (text->draft->text + token->start, NULL, 10);
  *last_day = g_ascii_strtoull (dash + 1, NULL, 10);
  (*i)++;
  return *day > 0 && *last_day > *day && *last_day <= 31 && g_ascii_isdigit (text->draft->text[token->end - 1]);
}

/* "first" of "the first of July", not of "the first of July's raids". */
static gboolean
read_spelled_day (const DossierDateText *text, guint *i, guint *day)
{
  guint month = *i + 2;

  *day = dossier_date_text_ordinal (text, *i);
  if (*day == 0 || *day > 31 || *i == 0 || !dossier_date_text_is (text, *i - 1, "the") || !dossier_date_text_is (text, *i + 1, "of"))
    return FALSE;
  if (month + 1 < text->draft->tokens->len && dossier_draft_is (text->draft, month + 1, DOSSIER_TOKEN_POSSESSIVE))
    return FALSE;

  (*i)++;
  return TRUE;
}

static gboolean
match_day_month (const DossierDateText *text, guint first, guint i, guint weekday, DossierDateMatch *match)
{
  DossierDatePoint point = { 0 };
  guint            last_day = 0;

  if (!read_spelled_day (text, &i, &point.day) && !read_days (text, &i, &point.day, &last_day))
    return FALSE;
  if (dossier_date_text_is (text, i, "of"))
    i++;
  point.month = dossier_date_calendar_read_month (text, &i);
  if (point.month == 0 || (dossier_date_text_is (text, i - 1, "may") && !dossier_date_text_is_capitalised (text, i - 1)))
    return FALSE;

  point.year = read_year (text, &i);
  match->end = i;
  match->rule = "date-day-month";
  finish_day (text, first, weekday, point, last_day, match);
  return TRUE;
}

static gboolean
match_month_day (const DossierDateText *text, guint first, guint i, guint weekday, DossierDateMatch *match)
{
  DossierDatePoint point = { 0 };
  guint            last_day, after;

  point.month = dossier_date_calendar_read_month (text, &i);
  if (point.month == 0)
    return FALSE;
  if (dossier_date_text_is (text, i, "the"))
    i++;
  after = i;
  if (!read_days (text, &i, &point.day, &last_day) || dossier_date_text_word (text, i, DOSSIER_DATE_WORD_MONTH) != NULL ||
      dossier_date_year_is_counted (text, i))
    return FALSE;
  if (after + 1 == i && dossier_date_text_is (text, i, ":") && dossier_date_text_number (text, i + 1, NULL) >= 0) /* "March 10:30" */
    return FALSE;

  point.year = read_year (text, &i);
  match->end = i;
  match->rule = "date-month-day";
  finish_day (text, first, weekday, point, last_day, match);
  return TRUE;
}

/* Is the month at `first` used as one, though nothing but it is said? */
static gboolean
reads_as_month (const DossierDateText *text, guint first, guint end)
{
  const DossierDateWord *word = dossier_date_text_word (text, first, DOSSIER_DATE_WORD_MONTH);

  if (first > 0 && dossier_date_text_is_any (text, first - 1, month_prepositions))
    return TRUE;
  if (first > 0 && text->anchor_end + 1 == first && text->anchor.month > 0 && dossier_date_text_is_any (text, first - 1, (const char *const[]){ "and", "or", NULL }))
    return TRUE;
  if (word->flags & DOSSIER_DATE_WORD_SHORT)
    return FALSE;
  if (dossier_date_text_is (text, end, "and") || dossier_date_text_is_dash (text, end))
    return dossier_date_text_word (text, end + 1, DOSSIER_DATE_WORD_MONTH) != NULL;

  return !(word->flags & DOSSIER_DATE_WORD_AMBIGUOUS) && !dossier_date_text_is_capitalised (text, end);
}

static gboolean
match_month (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  DossierDatePoint point = { 0 };
  guint            i = first;

  point.month = dossier_date_calendar_read_month (text, &i);
  if (point.month == 0)
    return FALSE;

  match->end = i;
  point.year = read_year (text, &match->end);
  match->explicit = point.year > 0;
  match->rule = "date-month";
  if (!match->explicit)
    {
      if (!reads_as_month (text, first, match->end))
        return FALSE;
      if (!dossier_date_calendar_choose_year (text, first, match->end, 0, &point))
        point.year = 0;
    }

  match->value = dossier_date_value_from_point (point);
  return TRUE;
}

/* "Sunday Times", "Black Friday", "Sheffield Wednesday": days in name only. */
static gboolean
is_weekday_in_name (const DossierDateText *text, guint i)
{
  static const char *const after[] = { "times", "telegraph", "mail", "express", "mirror", "herald", "post", "star", "night", "afternoon", "morning", NULL };
  static const char *const before[] = { "black", "bloody", "good", "ash", "easter", "super", "cyber", "holy", "palm", "sheffield", "shrove", "maundy", "man", NULL };

  if (i > 0 && dossier_date_text_is_capitalised (text, i - 1) && dossier_date_text_is_any (text, i - 1, before))
    return TRUE;

  return dossier_date_text_is_capitalised (text, i + 1) && dossier_date_text_is_any (text, i + 1, after);
}

/* "of last week", "next week" behind a weekday. */
static gboolean
read_week (const DossierDateText *text, guint *i, guint weekday, DossierDateValue *value)
{
  guint                  at = *i + dossier_date_text_is (text, *i, "of");
  const DossierDateWord *pointer = dossier_date_text_word (text, at, DOSSIER_DATE_WORD_POINTER);

  if (pointer == NULL || !dossier_date_text_is (text, at + 1, "week"))
    return FALSE;

  *i = at + 2;
  if (text->today.year > 0)
    *value = dossier_date_value_from_point (dossier_date_point_add_days (&text->today, 7 * pointer->value + (gint)weekday - (gint)dossier_date_point_weekday (&text->today)));
  return TRUE;
}

static gboolean
match_weekday (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const char *const recurring[] = { "every", "each", NULL };
  const DossierDateWord   *word = dossier_date_text_word (text, first, DOSSIER_DATE_WORD_WEEKDAY);
  guint                    i = first + 1, date;

  if (word == NULL || !dossier_date_text_is_capitalised (text, first) || is_weekday_in_name (text, first))
    return FALSE;
  if ((first > 0 && dossier_date_text_is_any (text, first - 1, recurring)) || (dossier_date_text_is (text, i, "of") && dossier_date_text_is_any (text, i + 1, recurring)))
    return FALSE;
  if ((word->flags & DOSSIER_DATE_WORD_SHORT) && dossier_date_text_is (text, i, "."))
    i++;
  while (dossier_date_text_word (text, i, DOSSIER_DATE_WORD_DAYPART) != NULL)
    i++;

  date = i;
  skip_comma (text, &date);
  if (dossier_date_text_is (text, date, "the"))
    date++;
  if (match_month_day (text, first, date, word->value, match) || match_day_month (text, first, date, word->value, match))
    return TRUE;
  if ((word->flags & DOSSIER_DATE_WORD_SHORT) && !(dossier_draft_token (text->draft, first)->end - dossier_draft_token (text->draft, first)->start > 3))
    return FALSE;

  match->end = i;
  match->explicit = FALSE;
  match->rule = "date-weekday";
  match->value = (DossierDateValue){ 0 };
  if (read_week (text, &match->end, word->value, &match->value))
    return TRUE;
  if (text->today.year > 0)
    match->value = dossier_date_value_from_point (dossier_date_calendar_choose_weekday (text, first, i, word->value, 2));
  return TRUE;
}

/* "2026-01-06", "2026-01", "2014-2020", "2024-25", "6.1.2026": one token. */
static gboolean
match_joined (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierToken *token = dossier_draft_token (text->draft, first);
  g_autofree char    *word = NULL;
  guint               a, b, c;
  int                 used = 0;

  if (token->end - token->start < 6 || token->end - token->start > 10)
    return FALSE;

  if (dossier_date_year_is_counted (text, first + 1))
    return FALSE;

  word = g_strndup (text->draft->text + token->start, token->end - token->start);
  match->end = first + 1;
  match->explicit = TRUE;
  match->rule = "date-numeric";
  if (sscanf (word, "%4u-%2u-%2u%n", &a, &b, &c, &used) == 3 && word[used] == '\0')
    match->value = dossier_date_value_from_point ((DossierDatePoint){ a, b, c });
  else if (sscanf (word, "%2u.%2u.%4u%n", &c, &b, &a, &used) == 3 && word[used] == '\0' && a >= 1000 && b > 0 && c > 0)
    match->value = dossier_date_value_from_point ((DossierDatePoint){ a, b, c });
  else if (sscanf (word, "%4u-%4u%n", &a, &b, &used) == 2 && word[used] == '\0' && used == 9 && a >= 1000 && b > a && b < 2200 && b - a < 600)
    match->value = dossier_date_value_from_interval ((DossierDatePoint){ a, 0, 0 }, (DossierDatePoint){ b, 0, 0 });
  else if (sscanf (word, "%4u-%2u%n", &a, &b, &used) == 2 && word[used] == '\0' && used == 7 && a >= 1000 && a < 2200 && b == (a + 1) % 100)
    match->value = dossier_date_value_from_interval ((DossierDatePoint){ a, 0, 0 }, (DossierDatePoint){ a + 1, 0, 0 });
  else if (used == 7 && word[used] == '\0' && a >= 1000 && a < 2200 && b > a % 100)
    match->value = b <= 12 && word[5] == '0' ? dossier_date_value_from_point ((DossierDatePoint){ a, b, 0 })
                                             : dossier_date_value_from_interval ((DossierDatePoint){ a, 0, 0 }, (DossierDatePoint){ a - a % 100 + b, 0, 0 });
  else if (used == 7 && word[used] == '\0' && a >= 1000 && a < 2200 && b >= 1 && b <= 12)
    match->value = dossier_date_value_from_point ((DossierDatePoint){ a, b, 0 });
  else
    return FALSE;

  return match->value.precision != DOSSIER_PRECISION_UNKNOWN;
}

/* "06/01/2026", "2026/01/06", "9/11", "2024/25". Two numbers that may both be months stay without value. */
static gboolean
match_slashes (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  gint a = dossier_date_text_number (text, first, NULL), b, c;

  if (a < 0 || !dossier_date_text_is (text, first + 1, "/") || (first > 0 && dossier_date_text_is (text, first - 1, "/")))
    return FALSE;

  b = dossier_date_text_number (text, first + 2, NULL);
  match->explicit = TRUE;
  match->rule = "date-numeric";
  match->value = (DossierDateValue){ 0 };
  if (b > 0 && dossier_date_text_is (text, first + 3, "/"))
    {
      c = dossier_date_text_number (text, first + 4, NULL);
      match->end = first + 5;
      if (a >= 1000 && a < 2200 && b <= 12 && c >= 1)
        match->value = dossier_date_value_from_point ((DossierDatePoint){ a, b, c });
      else if (c < 1000 || c >= 2200 || a < 1 || a > 31 || b > 31 || (a > 12 && b > 12))
        return FALSE;
      else if (a > 12 || a == b)
        match->value = dossier_date_value_from_point ((DossierDatePoint){ c, b, a });
      else if (b > 12)
        match->value = dossier_date_value_from_point ((DossierDatePoint){ c, a, b });
      return TRUE;
    }

  match->end = first + 3;
  if (a == 9 && b == 11)
    match->value = dossier_date_value_from_point ((DossierDatePoint){ 2001, 9, 11 });
  else if (dossier_date_text_year (text, first) > 0 && b == (a + 1) % 100)
    match->value = dossier_date_value_from_interval ((DossierDatePoint){ a, 0, 0 }, (DossierDatePoint){ a + 1, 0, 0 });

  match->explicit = a != 9;
  return match->value.precision != DOSSIER_PRECISION_UNKNOWN;
}

gboolean
dossier_date_calendar_match (const DossierDateText *text, guint token, DossierDateMatch *match)
{
  const DossierDateWord *word = text->words[token];
  const char             c = text->draft->text[dossier_draft_token (text->draft, token)->start];

  if (g_ascii_isdigit (c))
    return match_joined (text, token, match) || match_slashes (text, token, match) || match_day_month (text, token, token, 0, match) ||
           dossier_date_range_match_numbered (text, token, match) || dossier_date_range_match_day (text, token, match) || dossier_date_year_match (text, token, match);
  if (word == NULL)
    return FALSE;
  if (word->kind == DOSSIER_DATE_WORD_MONTH)
    return match_month_day (text, token, token, 0, match) || match_month (text, token, match);
  if (word->kind == DOSSIER_DATE_WORD_ORDINAL)
    return match_day_month (text, token, token, 0, match);
  if (word->kind == DOSSIER_DATE_WORD_CARDINAL)
    return dossier_date_year_match (text, token, match);

  return match_weekday (text, token, match);
}
