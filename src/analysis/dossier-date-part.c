/* dossier-date-part.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One matcher a form; each looks at a fixed, small number of tokens.
 */

#include "config.h"

#include "analysis/dossier-date-part.h"

#include "analysis/dossier-date-context.h"
#include "analysis/dossier-date-period.h"

static const DossierDateWord *
find_unit (const DossierDateText *text, guint i)
{
  return dossier_date_text_word (text, i, DOSSIER_DATE_WORD_UNIT);
}

gint
dossier_date_part_read_year (const DossierDateText *text, guint *i)
{
  guint                  at = *i + dossier_date_text_is_any (text, *i, (const char *const[]){ "of", ",", "in", NULL });
  const DossierDateWord *pointer = dossier_date_text_word (text, at, DOSSIER_DATE_WORD_POINTER);
  gint                   year = dossier_date_text_year (text, at);

  if (year > 0)
    {
      *i = at + 1;
      return year;
    }
  if (pointer != NULL && dossier_date_text_is (text, at + 1, "year"))
    {
      *i = at + 2;
      return text->today.year > 0 ? text->today.year + pointer->value : 0;
    }
  if (dossier_date_text_is (text, at, "the") && dossier_date_text_is (text, at + 1, "year"))
    {
      *i = at + 2;
      return text->today.year;
    }

  return 0;
}

/* The ordinal, "last" is 0; -1 = neither. */
static gint
read_ordinal (const DossierDateText *text, guint i)
{
  guint ordinal = dossier_date_text_ordinal (text, i);

  if (ordinal > 0)
    return ordinal;

  return dossier_date_text_is_any (text, i, (const char *const[]){ "last", "final", NULL }) ? 0 : -1;
}

/* "third quarter of 2025", "first half of the year", "19th century". */
static gboolean
match_ordinal (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  guint                  ordinal = dossier_date_text_ordinal (text, first), i = first + 1;
  const DossierDateWord *unit;
  gint                   year;

  if (ordinal == 0)
    return FALSE;
  if (dossier_date_text_is_any (text, i, (const char *const[]){ "fiscal", "calendar", NULL }))
    i++;
  unit = find_unit (text, i);
  if (unit == NULL || (unit->flags & DOSSIER_DATE_WORD_PLURAL) || !dossier_date_period_has_ordinal (unit->value, ordinal))
    return FALSE;

  match->end = i + 1;
  year = unit->value == DOSSIER_DATE_UNIT_CENTURY ? 0 : dossier_date_part_read_year (text, &match->end);
  if (unit->value == DOSSIER_DATE_UNIT_HALF && match->end == i + 1)
    return FALSE;
  match->rule = "date-part-of-year";
  match->value = dossier_date_period_ordinal (text, first, match->end, unit->value, ordinal, year);
  return TRUE;
}

/* "1988 third quarter". */
static gboolean
match_year_part (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  gint                   year = dossier_date_text_year (text, first);
  guint                  ordinal = dossier_date_text_ordinal (text, first + 1);
  const DossierDateWord *unit = find_unit (text, first + 2);

  if (year == 0 || ordinal == 0 || unit == NULL || unit->value == DOSSIER_DATE_UNIT_CENTURY || !dossier_date_period_has_ordinal (unit->value, ordinal))
    return FALSE;

  match->end = first + 3;
  match->rule = "date-part-of-year";
  match->value = dossier_date_period_ordinal (text, first, match->end, unit->value, ordinal, year);
  return TRUE;
}

/* "Q3", "Q3 2025", "H1 of 2026". */
static gboolean
match_short (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const char *const leads[] = { "in", "for", "by", "during", "since", "until", "of", "the", "from", NULL };
  const DossierToken      *token = dossier_draft_token (text->draft, first);
  const char              *word = text->draft->text + token->start;
  guint                    number;
  gint                     year;

  if (token->end - token->start != 2 || (word[0] != 'Q' && word[0] != 'H') || word[1] < '1' || word[1] > (word[0] == 'Q' ? '4' : '2'))
    return FALSE;

  number = word[1] - '0';
  match->end = first + 1;
  year = dossier_date_part_read_year (text, &match->end);
  if (match->end == first + 1 && (first == 0 || !dossier_date_text_is_any (text, first - 1, leads)))
    return FALSE;
  match->rule = "date-part-of-year";
  match->value = dossier_date_period_ordinal (text, first, match->end, word[0] == 'Q' ? DOSSIER_DATE_UNIT_QUARTER : DOSSIER_DATE_UNIT_HALF, number, year);
  return TRUE;
}

/* "first nine months of the year", "last two quarters of 2025". */
static gboolean
match_several (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const guint     months[] = { [DOSSIER_DATE_UNIT_MONTH] = 1, [DOSSIER_DATE_UNIT_QUARTER] = 3 };
  gint                   ordinal = read_ordinal (text, first), year;
  const DossierDateWord *count = dossier_date_text_word (text, first + 1, DOSSIER_DATE_WORD_CARDINAL), *unit = find_unit (text, first + 2);
  guint                  n = count != NULL ? (guint)count->value : dossier_date_text_day (text, first + 1);

  if (ordinal < 0 || ordinal > 1 || unit == NULL || (unit->value != DOSSIER_DATE_UNIT_MONTH && unit->value != DOSSIER_DATE_UNIT_QUARTER))
    return FALSE;
  n *= months[unit->value];
  match->end = first + 3;
  year = dossier_date_part_read_year (text, &match->end);
  if (n == 0 || n > 12 || match->end == first + 3)
    return FALSE;

  match->rule = "date-part-of-year";
  match->value = (DossierDateValue){ 0 };
  if (year > 0)
    match->value = dossier_date_value_from_interval ((DossierDatePoint){ year, ordinal == 1 ? 1 : 13 - n, 0 }, (DossierDatePoint){ year, ordinal == 1 ? n : 12, 0 });
  return TRUE;
}

/* The days of the nth week of a month, counted from its first day; the last are its last seven. */
static DossierDateValue
week_of (const DossierDatePoint *month, guint n)
{
  guint            last = g_date_get_days_in_month (month->month, month->year), from = n > 0 ? 7 * (n - 1) + 1 : last - 6;
  DossierDatePoint a = { month->year, month->month, MIN (from, last) }, b = { month->year, month->month, MIN (from + 6, last) };

  return dossier_date_value_from_interval (a, b);
}

/* "second Tuesday of November", "last week of March 2026", "first day of May". */
static gboolean
match_in_month (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  gint                   n = read_ordinal (text, first);
  const DossierDateWord *word = first + 1 < text->draft->tokens->len ? text->words[first + 1] : NULL;
  DossierDatePoint       month;
  gboolean               weekday, week;

  if (n < 0 || n > 5 || word == NULL || (word->flags & DOSSIER_DATE_WORD_PLURAL))
    return FALSE;
  weekday = word->kind == DOSSIER_DATE_WORD_WEEKDAY;
  week = word->kind == DOSSIER_DATE_WORD_UNIT && word->value == DOSSIER_DATE_UNIT_WEEK;
  if ((!weekday && !week && !(word->kind == DOSSIER_DATE_WORD_UNIT && word->value == DOSSIER_DATE_UNIT_DAY)) ||
      !dossier_date_text_is_any (text, first + 2, (const char *const[]){ "of", "in", NULL }) || dossier_date_text_word (text, first + 3, DOSSIER_DATE_WORD_MONTH) == NULL ||
      !dossier_date_period_match_month (text, first + 3, match))
    return FALSE;

  match->rule = "date-part-of-month";
  month = match->value.from;
  if (match->value.precision != DOSSIER_PRECISION_MONTH)
    return TRUE;
  if (week)
    match->value = week_of (&month, n);
  else if (weekday)
    match->value = dossier_date_value_from_point (dossier_date_point_nth_weekday (month.year, month.month, word->value, n));
  else
    match->value = dossier_date_value_from_point ((DossierDatePoint){ month.year, month.month, n > 0 ? (guint)n : g_date_get_days_in_month (month.month, month.year) });
  return TRUE;
}

gboolean
dossier_date_part_match (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  return match_ordinal (text, first, match) || match_several (text, first, match) || match_in_month (text, first, match) || match_year_part (text, first, match) ||
         match_short (text, first, match);
}

void
dossier_date_part_extend (const DossierDateText *text, DossierDateMatch *match)
{
  guint                  i = match->end, ordinal;
  const DossierDateWord *unit;

  if (!dossier_draft_is (text->draft, i, DOSSIER_TOKEN_POSSESSIVE) || match->value.precision != DOSSIER_PRECISION_YEAR)
    return;
  if (dossier_date_text_is_any (text, i + 1, (const char *const[]){ "quarter", "period", NULL }) && text->part.precision != DOSSIER_PRECISION_UNKNOWN)
    {
      match->value = dossier_date_context_part_in (text, match->value.from.year);
      match->end = i + 2;
      return;
    }
  ordinal = dossier_date_text_ordinal (text, i + 1);
  unit = find_unit (text, i + 2);
  if (ordinal == 0 || unit == NULL || unit->value == DOSSIER_DATE_UNIT_CENTURY || !dossier_date_period_has_ordinal (unit->value, ordinal))
    return;

  match->value = dossier_date_period_ordinal (text, i, i + 3, unit->value, ordinal, match->value.from.year);
  match->end = i + 3;
  match->rule = "date-part-of-year";
}
