/* dossier-date-relative.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Periods are made by dossier_date_period_*(); here are the words around them.
 */

#include "config.h"

#include "analysis/dossier-date-relative.h"

#include "analysis/dossier-date-context.h"
#include "analysis/dossier-date-holidays.h"
#include "analysis/dossier-date-part.h"
#include "analysis/dossier-date-range.h"
#include "analysis/dossier-date-period.h"
#include "analysis/dossier-figure-numbers.h"

#include <string.h>

static const DossierDateWord *
find_unit (const DossierDateText *text, guint i)
{
  return dossier_date_text_word (text, i, DOSSIER_DATE_WORD_UNIT);
}

/* How many: "two", "10", "a", "a few", "several", "a couple of". -1 = no number, 0 = vague. */
static gint
read_count (const DossierDateText *text, guint *i)
{
  const DossierDateWord *word = dossier_date_text_word (text, *i, DOSSIER_DATE_WORD_CARDINAL);
  gint                   number = dossier_date_text_number (text, *i, NULL);

  if (number < 0 && (word == NULL || word->value >= 20))
    {
      DossierNumber spoken;

      if (*i >= text->draft->tokens->len || !dossier_number_read (text->draft, *i, &spoken) || spoken.digits || spoken.value > 5000)
        return -1;
      *i = spoken.end;
      return (gint)spoken.value;
    }

  (*i)++;
  if (word == NULL)
    return number <= 5000 ? number : -1;
  if (strcmp (word->word, "a") == 0 && dossier_date_text_is (text, *i, "couple"))
    {
      *i += dossier_date_text_is (text, *i + 1, "of") ? 2 : 1;
      return 2;
    }
  if (strcmp (word->word, "a") == 0 && (dossier_date_text_is (text, *i, "few") || dossier_date_text_is (text, *i, "dozen")))
    return dossier_date_text_is (text, (*i)++, "few") ? 0 : 12;

  return word->value;
}

static DossierDateValue
day_value (const DossierDateText *text, gint days)
{
  if (text->today.year == 0)
    return (DossierDateValue){ 0 };

  return dossier_date_value_from_point (dossier_date_point_add_days (&text->today, days));
}

static guint
skip_dayparts (const DossierDateText *text, guint i)
{
  while (dossier_date_text_word (text, i, DOSSIER_DATE_WORD_DAYPART) != NULL)
    i++;

  return i;
}

/* "today", "yesterday evening", "last night", "this morning". */
static gboolean
match_deictic (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierDateWord *word = dossier_date_text_word (text, first, DOSSIER_DATE_WORD_DEICTIC);
  const DossierDateWord *pointer = dossier_date_text_word (text, first, DOSSIER_DATE_WORD_POINTER);

  match->rule = "date-deictic";
  match->end = skip_dayparts (text, first + 1);
  if (word != NULL)
    {
      if (first > 0 && dossier_date_text_is (text, first - 1, "usa")) /* the newspaper */
        return FALSE;
      match->value = day_value (text, word->value);
      return TRUE;
    }
  if (pointer == NULL || match->end == first + 1 || pointer->value > 0 || dossier_date_text_is (text, first, "past"))
    return FALSE;

  match->value = day_value (text, pointer->value);
  return TRUE;
}

/* "the day after tomorrow", "the day before yesterday"; from "the". */
static gboolean
match_day_beside (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  gint step;

  if (!dossier_date_text_is (text, first + 1, "day"))
    return FALSE;
  step = dossier_date_text_is (text, first + 2, "after") - dossier_date_text_is (text, first + 2, "before");
  if (step == 0 || !dossier_date_text_is (text, first + 3, step > 0 ? "tomorrow" : "yesterday"))
    return FALSE;

  match->end = first + 4;
  match->rule = "date-deictic";
  match->value = day_value (text, 2 * step);
  return TRUE;
}

/* "last five years", "the next 24 hours", "past week", from the word that points. */
static gboolean
match_span (const DossierDateText *text, guint i, gint pointer, DossierDateMatch *match)
{
  gboolean               past_year = dossier_date_text_is (text, i - 1, "past");
  gint                   count = read_count (text, &i);
  const DossierDateWord *unit = find_unit (text, i);

  if (unit == NULL || pointer == 0 || dossier_date_text_is (text, i - 1, "a") || unit->value == DOSSIER_DATE_UNIT_WEEKEND || unit->value == DOSSIER_DATE_UNIT_HALF)
    return FALSE;
  if (count < 0 && !(unit->flags & DOSSIER_DATE_WORD_PLURAL) && (past_year || (unit->value >= DOSSIER_DATE_UNIT_DECADE && dossier_date_text_is (text, i - 2, "the"))))
    count = 1;
  if (count < 0 && !(unit->flags & DOSSIER_DATE_WORD_PLURAL))
    return FALSE;

  match->end = i + 1;
  match->rule = "date-span";
  match->value = dossier_date_period_span (&text->today, unit->value, pointer * count);
  return count >= 0 && (count > 0 || (unit->flags & DOSSIER_DATE_WORD_PLURAL));
}

/* "last week", "this year", "next month", "last September", "next Friday", "this summer". */
static gboolean
match_pointer (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierDateWord *pointer = dossier_date_text_word (text, first, DOSSIER_DATE_WORD_POINTER), *word;
  guint                  i = first + 1;
  gint                   step;

  if (pointer == NULL)
    return FALSE;
  step = pointer->value;
  if (step == 0 && dossier_date_text_word (text, i, DOSSIER_DATE_WORD_POINTER) != NULL) /* "this past spring" */
    step = text->words[i++]->value;
  if (match_span (text, i, step, match) || dossier_date_holidays_match_pointed (text, i, step, match))
    return TRUE;
  if (dossier_date_text_is (text, i, "fiscal") || dossier_date_text_is (text, i, "calendar") || dossier_date_text_is (text, i, "financial"))
    i++;

  match->end = i + 1;
  match->rule = "date-pointer";
  match->value = (DossierDateValue){ 0 };
  word = i < text->draft->tokens->len ? text->words[i] : NULL;
  if (word == NULL || (word->flags & (DOSSIER_DATE_WORD_PLURAL | DOSSIER_DATE_WORD_SHORT)))
    return FALSE;
  if (word->kind == DOSSIER_DATE_WORD_WEEKDAY || word->kind == DOSSIER_DATE_WORD_MONTH)
    {
      if (!dossier_date_text_is_capitalised (text, i))
        return FALSE;
      match->end = skip_dayparts (text, match->end);
    }
  else if (word->kind == DOSSIER_DATE_WORD_UNIT ? word->value <= DOSSIER_DATE_UNIT_DAY || word->value == DOSSIER_DATE_UNIT_HALF : word->kind != DOSSIER_DATE_WORD_SEASON)
    return FALSE;

  if (text->today.year > 0)
    {
      match->value = dossier_date_period_point_at (text, first, match->end, word, step);
      match->alternative = dossier_date_period_other_reading (text, word, step);
      dossier_date_part_extend (text, match);
    }
  return TRUE;
}

/* "the week after next", "the year before last"; from "the". */
static gboolean
match_after_next (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierDateWord *unit = find_unit (text, first + 1);
  gint                   step = 0;

  if (unit == NULL || (unit->flags & DOSSIER_DATE_WORD_PLURAL) || unit->value <= DOSSIER_DATE_UNIT_DAY)
    return FALSE;
  if (dossier_date_text_is (text, first + 2, "after") && dossier_date_text_is (text, first + 3, "next"))
    step = 2;
  else if (dossier_date_text_is (text, first + 2, "before") && dossier_date_text_is (text, first + 3, "last"))
    step = -2;
  if (step == 0)
    return FALSE;

  match->end = first + 4;
  match->rule = "date-pointer";
  match->value = dossier_date_period_shift (&text->today, unit->value, step);
  return TRUE;
}

/* "year end", "year-end", "year's end", "month's end", behind a preposition. */
static gboolean
match_unit_end (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const char *const leads[] = { "by", "at", "before", "until", "till", "of", "through", "to", "since", "from", "after", "around", NULL };
  const DossierDateWord   *unit = find_unit (text, first);
  guint                    end = first + 1;

  if (dossier_date_text_is (text, first, "year-end"))
    unit = dossier_date_word_find ("year", 4);
  else if (unit == NULL || (unit->flags & DOSSIER_DATE_WORD_PLURAL) || unit->value <= DOSSIER_DATE_UNIT_DAY)
    return FALSE;
  else
    {
      end += dossier_draft_is (text->draft, end, DOSSIER_TOKEN_POSSESSIVE);
      if (!dossier_date_text_is (text, end++, "end"))
        return FALSE;
    }
  if (first == 0 || !dossier_date_text_is_any (text, first - (first > 1 && dossier_date_text_is (text, first - 1, "the") ? 2 : 1), leads))
    return FALSE;

  match->end = end;
  match->rule = "date-stage";
  match->value = dossier_date_period_shift (&text->today, unit->value, 0);
  return TRUE;
}

/* "ten days" after "in" or "within", when the clause looks ahead, and "ten days’ time". */
static gboolean
match_ahead (const DossierDateText *text, guint first, guint end, gint count, DossierDateUnit unit, DossierDateMatch *match)
{
  static const char *const leads[] = { "in", "within", NULL };

  match->end = end;
  if (count <= 0 || first == 0 || unit == DOSSIER_DATE_UNIT_HOUR || !dossier_date_text_is_any (text, first - 1, leads) ||
      dossier_date_text_is (text, end, "of"))
    return FALSE;
  if (!dossier_date_text_is (text, end + 1, "time") && dossier_date_text_direction (text, first - 1, end) <= 0)
    return FALSE;

  match->value = dossier_date_period_away (&text->today, unit, count);
  return match->value.precision != DOSSIER_PRECISION_UNKNOWN;
}

/* "a week from Friday", "two weeks from tomorrow": from the unit. */
static gboolean
match_from_day (const DossierDateText *text, guint unit, gint count, DossierDateMatch *match)
{
  const DossierDateWord *weekday = dossier_date_text_word (text, unit + 2, DOSSIER_DATE_WORD_WEEKDAY), *near = dossier_date_text_word (text, unit + 2, DOSSIER_DATE_WORD_DEICTIC);
  gint                   kind = text->words[unit]->value, days = kind == DOSSIER_DATE_UNIT_FORTNIGHT ? 14 : kind == DOSSIER_DATE_UNIT_WEEK ? 7
                                                                                                                                           : 1,
       ahead;

  if (count <= 0 || kind > DOSSIER_DATE_UNIT_FORTNIGHT || !dossier_date_text_is_any (text, unit + 1, (const char *const[]){ "from", "on", NULL }))
    return FALSE;
  if ((weekday == NULL || !dossier_date_text_is_capitalised (text, unit + 2)) && (near == NULL || !dossier_date_text_is (text, unit + 1, "from")))
    return FALSE;

  match->end = unit + 3;
  match->value = (DossierDateValue){ 0 };
  ahead = weekday != NULL && text->today.year > 0 ? (weekday->value - (gint)dossier_date_point_weekday (&text->today) + 7) % 7 : 0;
  if (text->today.year > 0)
    match->value = day_value (text, days * count + (weekday != NULL ? ahead : near->value));
  return TRUE;
}

/* "two days later", "a year earlier". Who compares with a year earlier and named none means the one before publication. */
static DossierDateValue
from_named (const DossierDateText *text, guint first, DossierDateUnit unit, gint count)
{
  DossierDateValue value = { 0 };

  if (unit == DOSSIER_DATE_UNIT_YEAR && count == -1)
    value = dossier_date_context_compared (text, first, -1);
  if (value.precision == DOSSIER_PRECISION_UNKNOWN)
    value = dossier_date_context_away (text, unit, count);
  if (value.precision == DOSSIER_PRECISION_UNKNOWN && unit == DOSSIER_DATE_UNIT_YEAR && count == -1)
    value = dossier_date_period_away (&text->today, unit, count);

  return value;
}

/* "two weeks ago", "a year earlier", "10 days later", "a week from now", "in ten days". */
static gboolean
match_distance (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  guint                  i = first;
  gint                   count = read_count (text, &i);
  const DossierDateWord *unit = find_unit (text, i), *ago;
  gboolean               from_now;

  if (count < 0 || unit == NULL || unit->value == DOSSIER_DATE_UNIT_WEEKEND || unit->value == DOSSIER_DATE_UNIT_HALF)
    return FALSE;

  match->rule = "date-distance";
  if (match_from_day (text, i, count, match))
    return TRUE;
  ago = dossier_date_text_word (text, ++i, DOSSIER_DATE_WORD_AGO);
  match->end = i + 1;
  match->value = (DossierDateValue){ 0 };
  from_now = dossier_date_text_is (text, i, "from") && (dossier_date_text_is (text, i + 1, "now") || dossier_date_text_is (text, i + 1, "today"));
  if (from_now || (ago != NULL && ago->value == -1))
    {
      match->end += from_now;
      if (count == 1 && !from_now && unit->value == DOSSIER_DATE_UNIT_YEAR)
        match->rule = DOSSIER_DATE_COMPARED;
      if (count == 1 && !from_now && unit->value == DOSSIER_DATE_UNIT_YEAR)
        match->value = dossier_date_context_compared (text, first, -1);
      if (count > 0 && match->value.precision == DOSSIER_PRECISION_UNKNOWN)
        match->value = dossier_date_period_away (&text->today, unit->value, from_now ? count : -count);
      return TRUE;
    }
  if (ago != NULL)
    {
      if (count == 0 || unit->value == DOSSIER_DATE_UNIT_HOUR)
        return FALSE;
      if (unit->value == DOSSIER_DATE_UNIT_YEAR && ago->value < 0)
        match->rule = DOSSIER_DATE_COMPARED;
      match->value = from_named (text, first, unit->value, ago->value < 0 ? -count : count);
      return match->value.precision != DOSSIER_PRECISION_UNKNOWN || unit->value >= DOSSIER_DATE_UNIT_MONTH; /* "one day later": a duration */
    }

  return match_ahead (text, first, i, count, unit->value, match);
}

/* "summer 2025", "the summer of 2025", "the winter"; from the season's word. */
static gboolean
match_season (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const char *const leads[] = { "in", "into", "during", "over", "by", "until", "since", "before", "through", "this", NULL };
  const DossierDateWord   *season = dossier_date_text_word (text, first, DOSSIER_DATE_WORD_SEASON);
  guint                    before = first;
  gint                     year;

  if (season == NULL)
    return FALSE;

  match->end = first + 1;
  year = dossier_date_part_read_year (text, &match->end);
  match->rule = "date-season";
  match->value = (DossierDateValue){ 0 };
  if (match->end > first + 1)
    {
      if (year > 0)
        match->value = dossier_date_period_season (year, season->value);
      return TRUE;
    }

  before -= first > 0 && dossier_date_text_is (text, first - 1, "the");
  if (before == first || before == 0 || !dossier_date_text_is_any (text, before - 1, leads) || dossier_date_text_is (text, first + 1, "of"))
    return FALSE;
  if (text->today.year == 0) /* a time of any year */
    return FALSE;
  match->value = dossier_date_period_point_at (text, first, first + 1, season, 2);
  return TRUE;
}

static gboolean match_simple (const DossierDateText *text, guint first, DossierDateMatch *match);

/* What a stage is a part of: "the year", "this week", "2025", "January". */
static gboolean
match_staged (const DossierDateText *text, guint i, DossierDateMatch *match)
{
  const DossierDateWord *unit, *season;
  gboolean               the = dossier_date_text_is (text, i, "the");

  if (match_simple (text, i + the, match))
    return TRUE;

  season = dossier_date_text_word (text, i + the, DOSSIER_DATE_WORD_SEASON);
  if (season != NULL && text->today.year > 0)
    {
      match->end = i + the + 1;
      match->rule = "date-season";
      match->value = dossier_date_period_point_at (text, i, match->end, season, 2);
      return TRUE;
    }
  unit = find_unit (text, i + the);
  if (!the || unit == NULL || (unit->flags & DOSSIER_DATE_WORD_PLURAL) || unit->value <= DOSSIER_DATE_UNIT_DAY)
    return dossier_date_text_word (text, i, DOSSIER_DATE_WORD_MONTH) != NULL && dossier_date_period_match_month (text, i, match);

  match->end = i + 2;
  match->rule = "date-pointer";
  match->value = (DossierDateValue){ 0 };
  if (text->today.year > 0)
    match->value = dossier_date_period_point_at (text, i, i + 2, unit, 0);
  return TRUE;
}

/* "early 2025", "late last week", "the end of the year", "later this month", "mid-January". */
static gboolean
match_stage (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierDateWord *stage = dossier_date_text_word (text, first, DOSSIER_DATE_WORD_STAGE);
  const DossierDateWord *ago = dossier_date_text_word (text, first, DOSSIER_DATE_WORD_AGO);
  guint                  i = first + 1;
  gboolean               part;

  if (stage == NULL && (ago == NULL || ago->value == -1))
    return FALSE;

  if (stage != NULL && dossier_date_text_is (text, i, "-")) /* "mid-November" */
    i++;
  part = stage != NULL && strlen (stage->word) > 5;
  part = part || dossier_date_text_is (text, first, "end") || dossier_date_text_is (text, first, "start");
  if (dossier_date_text_is (text, i, "of") || (!part && dossier_date_text_is (text, i, "in")))
    i++;
  else if (part || (!part && dossier_date_text_is (text, i, "the") && !dossier_date_text_is_any (text, first, (const char *const[]){ "later", "earlier", NULL })))
    return FALSE;
  if (!match_staged (text, i, match))
    return FALSE;
  if (ago != NULL && match->end <= i)
    return FALSE;

  match->rule = "date-stage";
  return ago == NULL || dossier_date_text_is (text, i - 1, "in") || dossier_date_text_word (text, i, DOSSIER_DATE_WORD_POINTER) != NULL || dossier_date_text_word (text, i, DOSSIER_DATE_WORD_DEICTIC) != NULL ||
         dossier_date_text_is (text, i, "that") || dossier_date_text_is (text, i + 1, "same");
}

static gboolean
match_simple (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  if (first >= text->draft->tokens->len)
    return FALSE;

  match->explicit = FALSE;
  match->value = (DossierDateValue){ 0 };
  return match_deictic (text, first, match) || dossier_date_context_match (text, first, match) || match_pointer (text, first, match) ||
         dossier_date_part_match (text, first, match) || dossier_date_period_match_joined (text, first, match) || match_season (text, first, match) || match_unit_end (text, first, match) ||
         dossier_date_holidays_match (text, first, match) || dossier_date_calendar_match (text, first, match);
}

/* "week of March 6", "week beginning 12 January". */
static gboolean
match_week_of (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const char *const links[] = { "of", "beginning", "starting", "commencing", "ending", NULL };

  if (!dossier_date_text_is (text, first, "week") || !dossier_date_text_is_any (text, first + 1, links) || first + 2 >= text->draft->tokens->len ||
      !dossier_date_calendar_match (text, first + 2, match))
    return FALSE;

  match->rule = "date-week-of";
  if (match->value.precision == DOSSIER_PRECISION_DAY)
    match->value = dossier_date_period_shift (&match->value.from, DOSSIER_DATE_UNIT_WEEK, 0);
  return TRUE;
}

/* What may follow "the". */
static gboolean
match_after_the (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierDateWord *word = first + 1 < text->draft->tokens->len ? text->words[first + 1] : NULL;

  if (match_day_beside (text, first, match) || match_week_of (text, first + 1, match) || dossier_date_range_match_ended (text, first + 1, match) || match_after_next (text, first, match) || match_stage (text, first + 1, match) ||
      (word != NULL && dossier_date_part_match (text, first + 1, match)) || dossier_date_context_match (text, first, match) || dossier_date_holidays_match (text, first + 1, match))
    return TRUE;
  if (word == NULL)
    return FALSE;
  if (word->kind == DOSSIER_DATE_WORD_UNIT && word->value == DOSSIER_DATE_UNIT_WEEKEND && !(word->flags & DOSSIER_DATE_WORD_PLURAL))
    {
      match->end = first + 2;
      match->rule = "date-weekend";
      if (text->today.year > 0)
        match->value = dossier_date_period_point_at (text, first, first + 2, word, 2);
      return TRUE;
    }
  if (word->kind == DOSSIER_DATE_WORD_DECADE)
    return dossier_date_period_match_decade_word (text, first + 1, match);
  if (word->kind == DOSSIER_DATE_WORD_SEASON)
    return match_season (text, first + 1, match);

  return word->kind == DOSSIER_DATE_WORD_POINTER && (word->value != 0 || dossier_date_text_is (text, first + 1, "current")) && match_pointer (text, first + 1, match);
}

gboolean
dossier_date_relative_match (const DossierDateText *text, guint token, DossierDateMatch *match)
{
  *match = (DossierDateMatch){ 0 };
  if (dossier_date_text_is (text, token, "the"))
    return match_after_the (text, token, match);

  return match_stage (text, token, match) || dossier_date_range_match_ended (text, token, match) || match_distance (text, token, match) || match_simple (text, token, match);
}
