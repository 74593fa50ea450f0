/* dossier-date-period.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Seasons are the meteorological ones of the northern half.
 */

#include "config.h"

#include "analysis/dossier-date-period.h"

#include <string.h>

static DossierDateValue
month_interval (gint year, guint month, guint n_months)
{
  DossierDatePoint from = { year, month, 0 };

  return dossier_date_value_from_interval (from, dossier_date_point_add_months (&from, (gint)n_months - 1));
}

static DossierDateValue
day_interval (const DossierDatePoint *day, gint from, gint to)
{
  return dossier_date_value_from_interval (dossier_date_point_add_days (day, from), dossier_date_point_add_days (day, to));
}

DossierDateValue
dossier_date_period_shift (const DossierDatePoint *day, DossierDateUnit unit, gint step)
{
  DossierDatePoint point = *day;
  gint             weekday;

  if (day->year == 0 || (unit <= DOSSIER_DATE_UNIT_FORTNIGHT && day->day == 0) || (unit <= DOSSIER_DATE_UNIT_HALF && day->month == 0))
    return (DossierDateValue){ 0 };

  weekday = dossier_date_point_weekday (day);
  switch (unit)
    {
    case DOSSIER_DATE_UNIT_HOUR:
    case DOSSIER_DATE_UNIT_DAY:
      return dossier_date_value_from_point (dossier_date_point_add_days (day, step));
    case DOSSIER_DATE_UNIT_WEEK:
    case DOSSIER_DATE_UNIT_FORTNIGHT:
      point = dossier_date_point_add_days (day, 7 * step);
      return dossier_date_point_distance (day, &point) == 7 * step ? dossier_date_value_from_week (point) : (DossierDateValue){ 0 };
    case DOSSIER_DATE_UNIT_WEEKEND:
      return day_interval (day, 7 * step + 6 - weekday, 7 * step + 7 - weekday);
    case DOSSIER_DATE_UNIT_MONTH:
      point.day = 0;
      return dossier_date_value_from_point (dossier_date_point_add_months (&point, step));
    case DOSSIER_DATE_UNIT_QUARTER:
      point = (DossierDatePoint){ day->year, (day->month - 1) / 3 * 3 + 1, 0 };
      point = dossier_date_point_add_months (&point, 3 * step);
      return dossier_date_value_from_quarter (point);
    case DOSSIER_DATE_UNIT_HALF:
      point = (DossierDatePoint){ day->year, (day->month - 1) / 6 * 6 + 1, 0 };
      point = dossier_date_point_add_months (&point, 6 * step);
      return month_interval (point.year, point.month, 6);
    case DOSSIER_DATE_UNIT_YEAR:
      return dossier_date_value_from_point ((DossierDatePoint){ day->year + step, 0, 0 });
    case DOSSIER_DATE_UNIT_DECADE:
      return dossier_date_value_from_years (day->year / 10 * 10 + 10 * step, DOSSIER_PRECISION_DECADE);
    case DOSSIER_DATE_UNIT_CENTURY:
    default:
      return dossier_date_value_from_years (day->year / 100 * 100 + 100 * step, DOSSIER_PRECISION_CENTURY);
    }
}

/* The day, month or year that lies `count` units away. */
static DossierDatePoint
move (const DossierDatePoint *day, DossierDateUnit unit, gint count)
{
  static const gint days[] = { 0, 1, 7, 7, 14 }, months[] = { 1, 3, 6, 12, 120, 1200 };

  if (unit <= DOSSIER_DATE_UNIT_FORTNIGHT)
    return dossier_date_point_add_days (day, days[unit] * count);

  return dossier_date_point_add_months (day, months[unit - DOSSIER_DATE_UNIT_MONTH] * count);
}

DossierDateValue
dossier_date_period_away (const DossierDatePoint *day, DossierDateUnit unit, gint count)
{
  DossierDatePoint point;
  DossierDateValue value;

  if (day->year == 0 || (unit <= DOSSIER_DATE_UNIT_FORTNIGHT && day->day == 0) || (unit <= DOSSIER_DATE_UNIT_HALF && day->month == 0))
    return (DossierDateValue){ 0 };

  point = move (day, unit, count);
  if (unit > DOSSIER_DATE_UNIT_FORTNIGHT)
    point.day = 0;
  if (unit > DOSSIER_DATE_UNIT_HALF)
    point.month = 0;

  value = dossier_date_value_from_point (point);
  if (unit != DOSSIER_DATE_UNIT_DAY && unit <= DOSSIER_DATE_UNIT_FORTNIGHT)
    value.precision = DOSSIER_PRECISION_ABOUT;
  return value;
}

DossierDateValue
dossier_date_period_span (const DossierDatePoint *day, DossierDateUnit unit, gint count)
{
  DossierDatePoint from = *day, to;

  if (day->year == 0 || count == 0)
    return (DossierDateValue){ 0 };
  if (unit == DOSSIER_DATE_UNIT_HOUR)
    {
      unit = DOSSIER_DATE_UNIT_DAY;
      count = count > 0 ? (count + 23) / 24 : (count - 23) / 24;
    }
  if (unit > DOSSIER_DATE_UNIT_FORTNIGHT)
    from.day = 0;
  if (unit > DOSSIER_DATE_UNIT_HALF)
    from.month = 0;

  to = move (&from, unit, count);
  return count < 0 ? dossier_date_value_from_interval (to, from) : dossier_date_value_from_interval (from, to);
}

DossierDateValue
dossier_date_period_season (gint year, guint first_month)
{
  return month_interval (year, first_month, 3);
}

static DossierDateValue
point_at_season (const DossierDateText *text, guint first, guint end, guint month, gint step)
{
  gint     direction = dossier_date_text_direction (text, first, end);
  gint     year = text->today.year;
  gboolean begun = month <= text->today.month, over = begun && month + 2 < text->today.month;

  if (month == 12 && text->today.month <= 2) /* the winter that began last year */
    {
      year--;
      begun = TRUE;
    }
  if (step < 0)
    year -= !over;
  else if (step == 1)
    year += begun;
  else if (direction > 0)
    year += over;
  else if (!begun && step != 0)
    year--;

  return dossier_date_period_season (year, month);
}

static DossierDateValue
point_at_weekend (const DossierDateText *text, guint first, guint end, gint step)
{
  gint weekday = dossier_date_point_weekday (&text->today);
  gint direction = dossier_date_text_direction (text, first, end);

  if (step == 1 || step == -1)
    return dossier_date_period_shift (&text->today, DOSSIER_DATE_UNIT_WEEKEND, step);
  if (weekday >= 6 || direction > 0 || (direction == 0 && step == 0))
    return dossier_date_period_shift (&text->today, DOSSIER_DATE_UNIT_WEEKEND, 0);

  return dossier_date_period_shift (&text->today, DOSSIER_DATE_UNIT_WEEKEND, -1);
}

DossierDateValue
dossier_date_period_point_at (const DossierDateText *text, guint first, guint end, const DossierDateWord *word, gint step)
{
  const DossierDatePoint *today = &text->today;
  DossierDatePoint        point = { today->year, word->value, 0 };

  if (word->kind == DOSSIER_DATE_WORD_WEEKDAY)
    return dossier_date_value_from_point (dossier_date_calendar_choose_weekday (text, first, end, word->value, step));
  if (word->kind == DOSSIER_DATE_WORD_SEASON)
    return point_at_season (text, first, end, word->value, step);
  if (word->kind == DOSSIER_DATE_WORD_UNIT && word->value == DOSSIER_DATE_UNIT_WEEKEND)
    return point_at_weekend (text, first, end, step);
  if (word->kind == DOSSIER_DATE_WORD_UNIT)
    return dossier_date_period_shift (today, word->value, step);

  if (step < 0)
    point.year -= point.month >= today->month;
  else if (step > 0)
    point.year += point.month <= today->month;
  return dossier_date_value_from_point (point);
}

DossierDateValue
dossier_date_period_other_reading (const DossierDateText *text, const DossierDateWord *word, gint step)
{
  gint today = dossier_date_point_weekday (&text->today), days;

  if (word->kind == DOSSIER_DATE_WORD_UNIT && word->value == DOSSIER_DATE_UNIT_WEEKEND && step == 1 && today < 6)
    return dossier_date_period_shift (&text->today, DOSSIER_DATE_UNIT_WEEKEND, 0);
  if (word->kind != DOSSIER_DATE_WORD_WEEKDAY)
    return (DossierDateValue){ 0 };

  days = word->value - today;
  if (step == 1 && days > 0)
    return dossier_date_value_from_point (dossier_date_point_add_days (&text->today, days));
  if (step == -1 && days < 0)
    return dossier_date_value_from_point (dossier_date_point_add_days (&text->today, days - 7));

  return (DossierDateValue){ 0 };
}

gboolean
dossier_date_period_has_ordinal (DossierDateUnit unit, guint ordinal)
{
  return (unit == DOSSIER_DATE_UNIT_QUARTER && ordinal <= 4) || (unit == DOSSIER_DATE_UNIT_HALF && ordinal <= 2) ||
         (unit == DOSSIER_DATE_UNIT_CENTURY && ordinal <= 25);
}

static DossierDateValue
part_of_year (gint year, guint month, guint n_months)
{
  return n_months == 3 ? dossier_date_value_from_quarter ((DossierDatePoint){ year, month, 0 }) : month_interval (year, month, n_months);
}

DossierDateValue
dossier_date_period_ordinal (const DossierDateText *text, guint first, guint end, DossierDateUnit unit, guint ordinal, gint year)
{
  guint n_months = unit == DOSSIER_DATE_UNIT_QUARTER ? 3 : 6, month = (ordinal - 1) * n_months + 1;
  gint  direction;

  if (unit == DOSSIER_DATE_UNIT_CENTURY)
    return dossier_date_value_from_years (((gint)ordinal - 1) * 100, DOSSIER_PRECISION_CENTURY);
  if (year > 0)
    return part_of_year (year, month, n_months);
  if (text->today.year == 0)
    return (DossierDateValue){ 0 };

  direction = dossier_date_text_direction (text, first, end);
  if (month > text->today.month && direction <= 0)
    return part_of_year (text->today.year - 1, month, n_months);
  if (month + n_months - 1 < text->today.month && direction > 0 && month + 2 * n_months - 1 < text->today.month)
    return part_of_year (text->today.year + 1, month, n_months);

  return part_of_year (text->today.year, month, n_months);
}

/* "mid-1980s", "mid-1996", "mid-January"; `word` is what stands behind the hyphen. */
static gboolean
match_joined_stage (const DossierDateText *text, guint first, const char *word, gsize n, DossierDateMatch *match)
{
  const DossierDateWord *month = dossier_date_word_find (word, n);
  DossierDatePoint       point = { 0 };
  gint                   year;

  if (month != NULL && month->kind == DOSSIER_DATE_WORD_MONTH)
    {
      point.month = month->value;
      if (dossier_date_calendar_choose_year (text, first, first + 1, 0, &point))
        match->value = dossier_date_value_from_point (point);
      return TRUE;
    }

  if (month != NULL && month->kind == DOSSIER_DATE_WORD_UNIT && !(month->flags & DOSSIER_DATE_WORD_PLURAL) && month->value >= DOSSIER_DATE_UNIT_WEEK)
    {
      match->value = dossier_date_period_shift (&text->today, month->value, 0);
      return text->today.year > 0;
    }

  year = g_ascii_strtoull (word, NULL, 10);
  if (year < 1000 || year > 2200)
    return FALSE;
  match->explicit = g_ascii_isdigit (word[n - 1]);
  match->value = match->explicit ? dossier_date_value_from_point ((DossierDatePoint){ year, 0, 0 }) : dossier_date_value_from_years (year, DOSSIER_PRECISION_DECADE);
  return match->explicit ? n == 4 : n == 5 && word[n - 1] == 's';
}

gboolean
dossier_date_period_match_joined (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierToken    *token = dossier_draft_token (text->draft, first);
  const char            *word = text->draft->text + token->start, *dash;
  gsize                  n = token->end - token->start, head;
  const DossierDateWord *left, *right;
  guint                  ordinal = 0;

  dash = n <= 24 ? memchr (word, '-', n) : NULL;
  if (dash == NULL || dash == word || dash + 1 == word + n)
    return FALSE;

  head = dash - word;
  left = dossier_date_word_find (word, head);
  right = dossier_date_word_find (dash + 1, n - head - 1);
  match->end = first + 1;
  match->rule = "date-joined";
  if (left != NULL && left->kind == DOSSIER_DATE_WORD_STAGE)
    return match_joined_stage (text, first, dash + 1, n - head - 1, match);
  if (right == NULL || right->kind != DOSSIER_DATE_WORD_UNIT || right->value == DOSSIER_DATE_UNIT_HALF)
    return FALSE;

  if (left != NULL && left->kind == DOSSIER_DATE_WORD_ORDINAL)
    ordinal = left->value;
  else if (head > 2)
    ordinal = g_ascii_strtoull (word, NULL, 10);
  if (ordinal == 0 || !dossier_date_period_has_ordinal (right->value, ordinal))
    return FALSE;

  match->value = dossier_date_period_ordinal (text, first, first + 1, right->value, ordinal, 0);
  return TRUE;
}

gboolean
dossier_date_period_match_decade_word (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierDateWord *word = dossier_date_text_word (text, first, DOSSIER_DATE_WORD_DECADE);

  if (word == NULL)
    return FALSE;

  match->end = first + 1;
  match->rule = "date-decade";
  match->value = dossier_date_value_from_years (1900 + word->value, DOSSIER_PRECISION_DECADE);
  return TRUE;
}

gboolean
dossier_date_period_match_month (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierDateWord *word = dossier_date_text_word (text, first, DOSSIER_DATE_WORD_MONTH);
  DossierDatePoint       point = { 0 };

  if (word == NULL || !dossier_date_text_is_capitalised (text, first))
    return FALSE;

  point.month = word->value;
  match->end = first + 1 + ((word->flags & DOSSIER_DATE_WORD_SHORT) && dossier_date_text_is (text, first + 1, "."));
  match->rule = "date-month";
  match->value = (DossierDateValue){ 0 };
  point.year = dossier_date_text_year (text, match->end);
  match->explicit = point.year > 0;
  match->end += match->explicit;
  if (match->explicit || dossier_date_calendar_choose_year (text, first, match->end, 0, &point))
    match->value = dossier_date_value_from_point (point);
  return TRUE;
}
