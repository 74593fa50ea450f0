/* dossier-date-context.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is remembered: the last date with a value, the last quarter or half of a year, and whether each was
 * named in this paragraph.
 */

#include "config.h"

#include "analysis/dossier-date-context.h"

#include "analysis/dossier-date-part.h"
#include "analysis/dossier-date-period.h"

#include <string.h>

static const DossierDateWord *
find_unit (const DossierDateText *text, guint i)
{
  const DossierDateWord *unit = dossier_date_text_word (text, i, DOSSIER_DATE_WORD_UNIT);

  return unit != NULL && !(unit->flags & DOSSIER_DATE_WORD_PLURAL) && unit->value >= DOSSIER_DATE_UNIT_DAY ? unit : NULL;
}

static DossierDateValue
weaken (DossierDateValue value, gboolean is_near)
{
  if (!is_near && value.precision == DOSSIER_PRECISION_DAY)
    value.precision = DOSSIER_PRECISION_ABOUT;

  return value;
}

DossierDateValue
dossier_date_context_away (const DossierDateText *text, DossierDateUnit unit, gint count)
{
  if (count == 0)
    return (DossierDateValue){ 0 };

  return weaken (dossier_date_period_away (&text->anchor, unit, count), text->anchor_is_near);
}

static DossierDateValue
move_years (DossierDateValue value, gint n_years)
{
  if (value.precision == DOSSIER_PRECISION_UNKNOWN)
    return value;
  value.from.year += n_years;
  value.to.year += n_years;

  return value.precision == DOSSIER_PRECISION_QUARTER ? dossier_date_value_from_quarter (value.from) : dossier_date_value_from_interval (value.from, value.to);
}

DossierDateValue
dossier_date_context_same_part (const DossierDateText *text, gint n_years)
{
  return text->part_is_near ? move_years (text->part, n_years) : (DossierDateValue){ 0 };
}

DossierDateValue
dossier_date_context_compared (const DossierDateText *text, guint first, gint n_years)
{
  static const char *const words[] = { "compared", "from", "than", "versus", "against", "up", "down", "with", NULL };

  for (guint i = first; i > 0 && i + 10 > first && !dossier_draft_is (text->draft, i, DOSSIER_TOKEN_SENTENCE_START); i--)
    if (dossier_date_text_is_any (text, i - 1, words))
      return move_years (text->part, n_years);

  return dossier_date_context_same_part (text, n_years);
}

DossierDateValue
dossier_date_context_part_in (const DossierDateText *text, gint year)
{
  return move_years (text->part, year - text->part.from.year);
}

/* The quarter that the text is about: the last it named, else the last that was over when it was published. The latest
 * one is over. */
static DossierDateValue
quarter_spoken_of (const DossierDateText *text, gboolean latest)
{
  gboolean over = !latest || text->today.year == 0 || text->part.to.year < text->today.year || (text->part.to.year == text->today.year && text->part.to.month <= text->today.month);

  if (text->part.precision != DOSSIER_PRECISION_UNKNOWN && over)
    return text->part;

  return dossier_date_period_shift (&text->today, DOSSIER_DATE_UNIT_QUARTER, -1);
}

static DossierDateValue
year_value (gint year)
{
  return dossier_date_value_from_point ((DossierDatePoint){ year, 0, 0 });
}

/* "that year", "that same day", "the following month", "the next day", "the year before". */
static gboolean
match_beside (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  gboolean               the = dossier_date_text_is (text, first, "the");
  guint                  i = first + the;
  const DossierDateWord *relative = dossier_date_text_word (text, i, DOSSIER_DATE_WORD_RELATIVE), *word;
  gint                   step;

  if (relative == NULL && !(the && dossier_date_text_is (text, i, "next")))
    return FALSE;
  if (relative != NULL && !the && !dossier_date_text_is (text, i, "that"))
    return FALSE;
  step = relative != NULL ? relative->value : 1;
  i++;
  if (step == 0 && dossier_date_text_is (text, i, "same"))
    i++;

  word = i < text->draft->tokens->len ? text->words[i] : NULL;
  if (word == NULL || (word->flags & (DOSSIER_DATE_WORD_PLURAL | DOSSIER_DATE_WORD_SHORT)))
    return FALSE;
  match->end = i + 1;
  match->rule = "date-from-context";
  match->value = (DossierDateValue){ 0 };
  if (word->kind == DOSSIER_DATE_WORD_DAYPART)
    match->value = weaken (dossier_date_period_shift (&text->anchor, DOSSIER_DATE_UNIT_DAY, step), text->anchor_is_near);
  else if (find_unit (text, i) != NULL && (relative != NULL || word->value == DOSSIER_DATE_UNIT_DAY))
    match->value = weaken (dossier_date_period_shift (&text->anchor, word->value, step), text->anchor_is_near);
  else if (relative != NULL && word->kind == DOSSIER_DATE_WORD_SEASON && text->anchor.year > 0)
    match->value = dossier_date_period_season (text->anchor.year + (step > 0 && text->anchor.month >= (guint)word->value), word->value);
  else
    return FALSE;

  return word->kind != DOSSIER_DATE_WORD_DAYPART || step != 0; /* "that night" is a time */
}

/* "the year before", "the day after": from "the"; before a noun the day is that of an event. */
static gboolean
match_before_after (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierDateWord *unit = find_unit (text, first + 1);
  gint                   step = dossier_date_text_is (text, first + 2, "after") - dossier_date_text_is (text, first + 2, "before");

  if (unit == NULL || step == 0 || unit->value == DOSSIER_DATE_UNIT_HALF || (first > 0 && dossier_date_text_is_any (text, first - 1, (const char *const[]){ "in", "of", "during", "for", "all", NULL })))
    return FALSE;

  match->end = first + 3;
  match->rule = "date-from-context";
  match->value = (DossierDateValue){ 0 };
  if (match->end >= text->draft->tokens->len || dossier_draft_is (text->draft, match->end, DOSSIER_TOKEN_PUNCTUATION | DOSSIER_TOKEN_PARAGRAPH_START))
    match->value = weaken (dossier_date_period_shift (&text->anchor, unit->value, step), text->anchor_is_near);
  else if (dossier_date_text_is_any (text, match->end, (const char *const[]){ "next", "last", NULL }) || unit->value == DOSSIER_DATE_UNIT_QUARTER)
    return FALSE;
  else
    match->end = first + 2;

  return TRUE;
}

/* "the year-earlier period", "a year-ago quarter"; from the joined word. */
static gboolean
match_year_ago (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const char *const joined[] = { "year-earlier", "year-ago", NULL }, *const nouns[] = { "period", "quarter", NULL };
  guint    ordinal = dossier_date_text_ordinal (text, first + 1);
  gboolean part;

  if (!dossier_date_text_is_any (text, first, joined))
    return FALSE;

  part = dossier_date_text_is_any (text, first + 1, nouns);
  match->end = first + 1 + part;
  match->rule = DOSSIER_DATE_COMPARED;
  if (ordinal > 0 && dossier_date_text_is (text, first + 2, "quarter") && text->today.year > 0)
    {
      match->end = first + 3;
      match->value = dossier_date_period_ordinal (text, first, match->end, DOSSIER_DATE_UNIT_QUARTER, MIN (ordinal, 4), text->today.year - 1);
      return TRUE;
    }
  match->value = part ? move_years (quarter_spoken_of (text, FALSE), -1) : dossier_date_context_same_part (text, -1);
  if (match->value.precision == DOSSIER_PRECISION_UNKNOWN)
    match->value = year_value (text->today.year - 1);

  return TRUE;
}

/* "a year ago", "a year earlier", "the year before". */
static gboolean
is_year_before (const DossierDateText *text, guint i)
{
  return dossier_date_text_is_any (text, i, (const char *const[]){ "a", "the", NULL }) && dossier_date_text_is (text, i + 1, "year") &&
         dossier_date_text_is_any (text, i + 2, (const char *const[]){ "ago", "earlier", "before", NULL });
}

/* "the same period last year", "the corresponding quarter of 2024", "the same month a year earlier": from "the". */
static gboolean
match_same_part (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const char *const same[] = { "same", "corresponding", "comparable", "equivalent", "similar", NULL };
  const DossierDateWord   *unit = find_unit (text, first + 2);
  gboolean                 before = is_year_before (text, first + 3), quarter;
  gint                     year = text->today.year > 0 ? text->today.year - 1 : 0;
  guint                    end = first + 3;

  quarter = dossier_date_text_is (text, first + 2, "period") || (unit != NULL && unit->value == DOSSIER_DATE_UNIT_QUARTER);
  if (!dossier_date_text_is_any (text, first + 1, same) || (!quarter && (unit == NULL || unit->value != DOSSIER_DATE_UNIT_MONTH)))
    return FALSE;

  match->end = first + 6;
  if (!before)
    {
      year = dossier_date_part_read_year (text, &end);
      match->end = end;
    }
  match->rule = DOSSIER_DATE_COMPARED;
  match->value = (DossierDateValue){ 0 };
  if (quarter && text->part.precision != DOSSIER_PRECISION_UNKNOWN)
    match->value = before ? move_years (text->part, -1) : dossier_date_context_part_in (text, year);
  else if (!quarter && text->anchor_is_near && text->anchor.month > 0)
    match->value = dossier_date_value_from_point ((DossierDatePoint){ before ? text->anchor.year - 1 : year, text->anchor.month, 0 });
  else if (year > 0)
    match->value = year_value (year);
  return match->end > first + 3;
}

/* "the quarter", "the latest quarter", "the latest period", "the 1988 quarter"; from "the". */
static gboolean
match_quarter (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  gint     year = dossier_date_text_year (text, first + 1);
  gboolean latest = dossier_date_text_is (text, first + 1, "latest"), period;
  guint    noun = first + 1 + (latest || year > 0);

  period = dossier_date_text_is (text, noun, "period") && noun > first + 1;
  if (!period && !dossier_date_text_is (text, noun, "quarter"))
    return FALSE;
  if (dossier_date_text_is_any (text, noun + 1, (const char *const[]){ "of", "before", "after", NULL }) || dossier_date_text_is_capitalised (text, noun))
    return FALSE;
  if (period && year == 0 && text->part.precision == DOSSIER_PRECISION_UNKNOWN)
    return FALSE;

  match->end = noun + 1;
  match->rule = DOSSIER_DATE_COMPARED;
  match->value = quarter_spoken_of (text, latest);
  if (year == 0 && is_year_before (text, match->end))
    {
      match->value = move_years (match->value, -1);
      match->end += 3;
    }
  if (year > 0 && text->part.precision == DOSSIER_PRECISION_UNKNOWN)
    match->value = year_value (year);
  else if (year > 0)
    match->value = dossier_date_context_part_in (text, year);

  return TRUE;
}

/* "for the year", "within the week", "the full year": the one in which the text was published; from "the". */
static gboolean
match_running (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const char *const leads[] = { "for", "during", "in", "within", "over", NULL }, *const kinds[] = { "full", "fiscal", "financial", "calendar", "whole", NULL };
  static const char *const others[] = { "of", "when", "that", "which", "since", "before", "after", "to", "from", "between", "in", "leading", "ahead", "prior", "following", "preceding", "until", "running", NULL };
  gboolean                 kind = dossier_date_text_is_any (text, first + 1, kinds);
  guint                    noun = first + 1 + kind;
  const DossierDateWord   *unit = find_unit (text, noun);

  if (unit == NULL || unit->value < DOSSIER_DATE_UNIT_WEEK || unit->value == DOSSIER_DATE_UNIT_WEEKEND || unit->value > DOSSIER_DATE_UNIT_YEAR || unit->value == DOSSIER_DATE_UNIT_HALF)
    return FALSE;
  if (kind ? unit->value != DOSSIER_DATE_UNIT_YEAR : first == 0 || !dossier_date_text_is_any (text, first - 1, leads))
    return FALSE;
  if (dossier_date_text_is_any (text, noun + 1, others) || dossier_draft_is (text->draft, noun + 1, DOSSIER_TOKEN_NUMBER | DOSSIER_TOKEN_POSSESSIVE))
    return FALSE;

  match->end = noun + 1;
  match->rule = "date-pointer";
  match->value = dossier_date_period_shift (&text->today, unit->value, 0);
  return text->today.year > 0;
}

gboolean
dossier_date_context_match (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  match->explicit = FALSE;
  if (!dossier_date_text_is (text, first, "the"))
    return match_year_ago (text, first, match) || match_beside (text, first, match);

  return match_same_part (text, first, match) || match_beside (text, first, match) || match_before_after (text, first, match) || match_quarter (text, first, match) || match_running (text, first, match) ||
         (match_year_ago (text, first + 1, match) && match->end > first + 2);
}

void
dossier_date_context_remember (DossierDateText *text, const DossierDateMatch *match)
{
  if (match->value.precision == DOSSIER_PRECISION_UNKNOWN || strcmp (match->rule, DOSSIER_DATE_COMPARED) == 0)
    return;

  if (dossier_date_value_is_span (&match->value) && match->value.from.day == 0 && match->value.from.month > 0 && match->value.to.year == match->value.from.year)
    {
      text->part = match->value;
      text->part_is_near = TRUE;
    }
  text->anchor = match->value.from;
  text->anchor_end = match->end;
  text->anchor_is_explicit = match->explicit;
  text->anchor_is_weekday = strcmp (match->rule, "date-weekday") == 0 || strcmp (match->rule, "date-pointer") == 0;
  text->anchor_is_month_day = strcmp (match->rule, "date-month-day") == 0;
  text->anchor_is_near = TRUE;
}

void
dossier_date_context_start_paragraph (DossierDateText *text)
{
  text->frame = (DossierDatePoint){ 0 };
  text->anchor_is_near = text->part_is_near = FALSE;
}
