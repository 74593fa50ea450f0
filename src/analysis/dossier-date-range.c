/* dossier-date-range.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-date-range.h"

#include "analysis/dossier-date-year.h"

#define MOST_LISTED 4 /* days before a month: "3, 4, 5 and 6 May" */
#define MOST_MONTHS 36

static gboolean
leads_on (const DossierDateText *text, guint i)
{
  return dossier_date_text_is_dash (text, i) || dossier_date_text_is_any (text, i, (const char *const[]){ "until", "till", "through", NULL });
}

static gboolean
joins (const DossierDateText *text, guint i)
{
  return dossier_date_text_is_any (text, i, (const char *const[]){ "and", "or", NULL });
}

static gboolean
comes_before (const DossierDatePoint *a, const DossierDatePoint *b)
{
  return a->month != b->month ? a->month < b->month : a->day > 0 && b->day > 0 && a->day < b->day;
}

/* "5 June", "June 5", "June" at `*i`, which is moved past it. */
static gboolean
read_day_and_month (const DossierDateText *text, guint *i, DossierDatePoint *point)
{
  point->day = dossier_date_text_day (text, *i);
  if (point->day > 0)
    *i += 1 + dossier_date_text_is (text, *i + 1, "of");
  point->month = dossier_date_calendar_read_month (text, i);
  if (point->month > 0 && point->day == 0)
    {
      point->day = dossier_date_text_day (text, *i);
      *i += point->day > 0;
    }

  return point->month > 0;
}

/* "to August 2011", "and June 5, 2011". */
static gint
find_year_behind (const DossierDateText *text, guint end, const DossierDatePoint *point)
{
  DossierDatePoint other = { 0 };
  guint            i = end + 1;
  gint             year;

  if (!leads_on (text, end) && !joins (text, end))
    return 0;
  i += dossier_date_text_word (text, i, DOSSIER_DATE_WORD_WEEKDAY) != NULL;
  i += dossier_date_text_is (text, i, ",");
  if (!read_day_and_month (text, &i, &other))
    return 0;

  i += dossier_date_text_is (text, i, ",");
  year = dossier_date_text_year (text, i);
  return year == 0 || dossier_date_year_is_counted (text, i + 1) ? 0 : year - comes_before (&other, point);
}

gint
dossier_date_range_find_year (const DossierDateText *text, guint first, guint end, const DossierDatePoint *point)
{
  gint year = find_year_behind (text, end, point);

  if (year > 0 || first == 0 || text->anchor_end == 0 || text->anchor_end + 1 != first || text->anchor.month == 0)
    return MAX (year, 0);
  if (!leads_on (text, first - 1) && !(text->anchor_is_explicit && joins (text, first - 1)))
    return 0;

  return text->anchor.year + comes_before (point, &text->anchor);
}

gboolean
dossier_date_range_find_weekday (const DossierDateText *text, guint first, guint weekday, gint direction, DossierDatePoint *point)
{
  gint days;

  if (first == 0 || text->anchor_end == 0 || text->anchor_end + 1 != first || text->anchor.day == 0 || !text->anchor_is_weekday ||
      (!leads_on (text, first - 1) && !joins (text, first - 1)))
    return FALSE;

  days = ((gint)weekday - (gint)dossier_date_point_weekday (&text->anchor) + 7) % 7;
  if (days == 0)
    return FALSE;
  *point = dossier_date_point_add_days (&text->anchor, days);
  return leads_on (text, first - 1) || direction >= 0 || dossier_date_point_distance (point, &text->today) >= 0;
}

/* The month that closes a list of days, which begins at `i`: "and 13 January 2026"; 0 = none. */
static guint
find_month (const DossierDateText *text, guint i, gint *year)
{
  for (guint n = 0; n < MOST_LISTED; n++)
    {
      guint month, end;

      if (!joins (text, i) && !dossier_date_text_is (text, i, ","))
        return 0;
      i += 1 + (dossier_date_text_is (text, i, ",") && joins (text, i + 1));
      if (dossier_date_text_day (text, i) == 0)
        return 0;
      i++;
      end = i + dossier_date_text_is (text, i, "of");
      month = dossier_date_calendar_read_month (text, &end);
      if (month > 0)
        {
          *year = dossier_date_text_year (text, end + dossier_date_text_is (text, end, ","));
          return month;
        }
    }

  return 0;
}

/* "13" of "January 12 and 13," before something that it does not count. */
static gboolean
continues_list (const DossierDateText *text, guint first, guint day)
{
  return first > 0 && text->anchor_end > 0 && text->anchor_end + 1 == first && text->anchor_is_month_day && text->anchor.day > 0 && text->anchor.day < day && joins (text, first - 1) &&
         (first + 1 >= text->draft->tokens->len || dossier_draft_is (text->draft, first + 1, DOSSIER_TOKEN_PUNCTUATION | DOSSIER_TOKEN_PARAGRAPH_START));
}

gboolean
dossier_date_range_match_day (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const char *const leads[] = { "on", "the", "of", "by", "from", "between", "until", "since", "before", "after", "and", ",", NULL };
  DossierDatePoint         point = { 0, 0, dossier_date_text_day (text, first) };
  gint                     year = 0;

  if (point.day == 0)
    return FALSE;

  match->end = first + 1;
  match->rule = "date-day-month";
  match->explicit = FALSE;
  match->value = (DossierDateValue){ 0 };
  if (continues_list (text, first, point.day))
    {
      match->value = dossier_date_value_from_point ((DossierDatePoint){ text->anchor.year, text->anchor.month, point.day });
      return match->value.precision != DOSSIER_PRECISION_UNKNOWN;
    }
  if (first == 0 || !dossier_date_text_is_any (text, first - 1, leads))
    return FALSE;

  point.month = find_month (text, first + 1, &year);
  point.year = year;
  if (point.month == 0)
    return FALSE;
  if (year > 0 || dossier_date_calendar_choose_year (text, first, first + 1, 0, &point))
    match->value = dossier_date_value_from_point (point);
  return TRUE;
}

/* Whether "on the 15th" ends here: no "15th floor". */
static gboolean
stands_alone (const DossierDateText *text, guint first)
{
  static const char *const leads[] = { "on", "by", "until", "from", "since", "before", "after", NULL };

  return first > 1 && dossier_date_text_is (text, first - 1, "the") && dossier_date_text_is_any (text, first - 2, leads) &&
         (first + 1 >= text->draft->tokens->len || dossier_draft_is (text->draft, first + 1, DOSSIER_TOKEN_PUNCTUATION | DOSSIER_TOKEN_PARAGRAPH_START));
}

gboolean
dossier_date_range_match_numbered (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierDateWord *pointer = dossier_date_text_word (text, first + 2, DOSSIER_DATE_WORD_POINTER);
  DossierDatePoint       point = { text->today.year, text->today.month, 0 };
  guint                  day = dossier_date_text_number (text, first, NULL) < 0 ? dossier_date_text_day (text, first) : 0;
  gboolean               of_month = dossier_date_text_is (text, first + 1, "of") && (pointer != NULL || dossier_date_text_is (text, first + 2, "the")) && dossier_date_text_is (text, first + 3, "month");
  gint                   direction, step = 0;

  if (day == 0 || (!of_month && !stands_alone (text, first)))
    return FALSE;

  match->end = first + (of_month ? 4 : 1);
  match->rule = "date-day-month";
  match->explicit = FALSE;
  match->value = (DossierDateValue){ 0 };
  if (text->today.year == 0)
    return TRUE;

  direction = dossier_date_text_direction (text, first, match->end);
  if (of_month)
    step = pointer != NULL ? pointer->value : 0;
  else if (direction > 0)
    step = day < text->today.day;
  else
    step = -(day > text->today.day);
  point = dossier_date_point_add_months (&point, step);
  point.day = day;
  match->value = dossier_date_value_from_point (point);
  return TRUE;
}

/* How many months the words from `*i` on say, which is moved behind them: "three months", "quarter", "fiscal year"; 0 = none. */
static guint
read_months (const DossierDateText *text, guint *i)
{
  const DossierDateWord *count = dossier_date_text_word (text, *i, DOSSIER_DATE_WORD_CARDINAL), *unit;
  gint                   number = count != NULL ? count->value : dossier_date_text_number (text, *i, NULL);

  if (number > 0 && number <= MOST_MONTHS)
    {
      unit = dossier_date_text_word (text, *i + 1, DOSSIER_DATE_WORD_UNIT);
      *i += 2;
      return unit != NULL && unit->value == DOSSIER_DATE_UNIT_MONTH ? (guint)number : 0;
    }

  *i += dossier_date_text_is_any (text, *i, (const char *const[]){ "fiscal", "financial", "full", "latest", NULL });
  unit = dossier_date_text_word (text, (*i)++, DOSSIER_DATE_WORD_UNIT);
  if (unit == NULL || (unit->flags & DOSSIER_DATE_WORD_PLURAL))
    return 0;

  return unit->value == DOSSIER_DATE_UNIT_QUARTER ? 3 : unit->value == DOSSIER_DATE_UNIT_YEAR ? 12
                                                                                              : 0;
}

gboolean
dossier_date_range_match_ended (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const char *const ends[] = { "to", "ended", "ending", "through", "until", NULL };
  guint                    i = first, n_months = read_months (text, &i);
  DossierDatePoint         last = { 0 }, from;

  match->end = i;
  if (n_months == 0 || !dossier_date_text_is_any (text, i, ends))
    return FALSE;
  i++;
  if (!read_day_and_month (text, &i, &last))
    return FALSE;

  last.year = dossier_date_text_year (text, i + dossier_date_text_is (text, i, ","));
  last.day = 0;
  match->rule = "date-part-of-year";
  match->explicit = last.year > 0;
  match->value = (DossierDateValue){ 0 };
  if (last.year == 0 && !dossier_date_calendar_choose_year (text, match->end + 1, i, 0, &last))
    return TRUE;

  from = dossier_date_point_add_months (&last, 1 - (gint)n_months);
  if (n_months == 12 && last.month == 12)
    match->value = dossier_date_value_from_point ((DossierDatePoint){ last.year, 0, 0 });
  else if (n_months == 3 && last.month % 3 == 0)
    match->value = dossier_date_value_from_quarter (from);
  else
    match->value = dossier_date_value_from_interval (from, last);
  return TRUE;
}
