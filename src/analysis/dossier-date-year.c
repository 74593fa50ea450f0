/* dossier-date-year.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number of four digits is a year unless a neighbour says that it counts or numbers something.
 */

#include "config.h"

#include "analysis/dossier-date-year.h"

#include <string.h>

/* Years before this one need a word before them that asks for a year. */
#define RECENT_YEAR 1900

static const char *const year_prepositions[] = { "in", "since", "from", "until", "till", "by", "during", "before", "after", "early", "late", "mid", "of",
                                                 "around", "circa", "between", "through", "late", "to", "and", "or", "(", "summer", "winter", "spring",
                                                 "autumn", "fall", "fiscal", "back", "year", "throughout", "for", "–", "-", "—", "c.", "born", "b.", NULL };
static const char *const counted_words[] = { "people", "troops", "soldiers", "men", "women", "children", "civilians", "tonnes", "tons", "metres", "meters",
                                             "km", "kilometres", "kilometers", "miles", "dollars", "euros", "pounds", "feet", "m", "kg", "years", "days", "hours", "months",
                                             "homes", "houses", "residents", "refugees", "workers", "jobs", "cases", "deaths", "points", "percent", "per",
                                             "square", "members", "students", "migrants", "prisoners", "million", "billion", "votes", "words", "drones",
                                             "missiles", "vehicles", "tanks", "personnel", "ft", "hp", "%", "°", NULL };
static const char *const reference_words[] = { "resolution", "resolutions", "no", "no.", "article", "flight", "route", "highway", "number", "law", "decree", "page",
                                               "section", "room", "agenda", "vision", "horizon", "hr", "unscr", "pp", "p.", "$", "£", "€", "¥", "₹", "#", "over", "nearly",
                                               "almost", "about", "than", "some", "least", "approximately", "roughly", "sc", "/", "res", "channel", "studio",
                                               "boeing", "airbus", "km", "paragraph", "rule", NULL };

gboolean
dossier_date_year_is_counted (const DossierDateText *text, guint token)
{
  return dossier_date_text_is_any (text, token, counted_words);
}

/* Does the word before the number ask for a year? "score of 1270" does not, "Act of 1270" does. */
static gboolean
asks_for_year (const DossierDateText *text, guint i, gint year)
{
  if (i == 0 || (i > 1 && dossier_date_text_is (text, i - 1, ".") && dossier_date_text_is_any (text, i - 2, (const char *const[]){ "c", "ca", "b", NULL })))
    return TRUE;
  if (!dossier_date_text_is_any (text, i - 1, year_prepositions))
    return FALSE;

  return year >= RECENT_YEAR || !dossier_date_text_is (text, i - 1, "of") || (i > 1 && dossier_date_text_is_capitalised (text, i - 2));
}

static gboolean
reads_as_year (const DossierDateText *text, guint i)
{
  gint     year = dossier_date_text_year (text, i);
  gboolean asked = asks_for_year (text, i, year);

  if (year == 0 || dossier_date_year_is_counted (text, i + 1))
    return FALSE;
  if (i > 0 && dossier_date_text_is_any (text, i - 1, reference_words))
    return FALSE;
  if (dossier_date_text_is (text, i + 1, "/") || (dossier_date_text_is (text, i + 1, ":") && dossier_date_text_day (text, i + 2) > 0))
    return FALSE;

  return asked || year >= RECENT_YEAR ? year < 2100 || asked : dossier_date_text_is (text, i + 1, ")");
}

/* "1990s", "1990's", "’90s", "1980s" after "mid-". */
static gboolean
match_decade (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const DossierToken *token = dossier_draft_token (text->draft, first);
  const char         *word = text->draft->text + token->start;
  gsize               n = token->end - token->start;
  gint                year = dossier_date_text_year (text, first);

  match->end = first + 1;
  if (n == 5 && g_ascii_tolower (word[4]) == 's' && strspn (word, "0123456789") == 4)
    year = g_ascii_strtoull (word, NULL, 10);
  else if (n == 3 && g_ascii_tolower (word[2]) == 's' && strspn (word, "0123456789") == 2 && word[1] == '0' && first > 0 &&
           (dossier_date_text_is (text, first - 1, "'") || dossier_date_text_is (text, first - 1, "’") || dossier_date_text_is (text, first - 1, "‘")))
    year = g_ascii_strtoull (word, NULL, 10) + (g_ascii_digit_value (word[0]) <= 2 ? 2000 : 1900);
  else if (year > 0 && year % 10 == 0 && (dossier_date_text_is (text, first + 1, "'s") || dossier_date_text_is (text, first + 1, "’s")) &&
           first > 0 && dossier_date_text_is (text, first - 1, "the"))
    match->end = first + 2;
  else
    return FALSE;
  if (year < 1000 || year % 10 != 0)
    return FALSE;

  match->rule = "date-decade";
  match->explicit = FALSE;
  match->value = dossier_date_value_from_years (year, year % 100 == 0 && year < 2000 ? DOSSIER_PRECISION_CENTURY : DOSSIER_PRECISION_DECADE);
  return TRUE;
}

/* The last year of "2014–2020" and "2014-20"; 0 = this is no range. */
static gint
read_range_end (const DossierDateText *text, guint first, gint year)
{
  guint n_digits = 0;
  gint  number = dossier_date_text_number (text, first + 2, &n_digits);

  if (!dossier_date_text_is_dash (text, first + 1) || dossier_date_text_is (text, first + 1, "to") || dossier_draft_is (text->draft, first + 1, DOSSIER_TOKEN_SPACE_BEFORE))
    return 0;
  if (n_digits == 4)
    return number;

  return n_digits == 2 ? year - year % 100 + number : 0;
}

/* "96" of "1894 – 96)". */
static gboolean
match_range_end (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  guint n_digits = 0;
  gint  number = dossier_date_text_number (text, first, &n_digits), year;

  if (n_digits != 2 || first < 2 || !dossier_date_text_is_dash (text, first - 1) || dossier_date_text_is (text, first - 1, "to") || !dossier_date_text_is (text, first + 1, ")"))
    return FALSE;
  year = dossier_date_text_year (text, first - 2);
  if (year == 0 || number <= year % 100)
    return FALSE;

  match->end = first + 1;
  match->explicit = TRUE;
  match->rule = "date-year";
  match->value = dossier_date_value_from_point ((DossierDatePoint){ year - year % 100 + number, 0, 0 });
  return TRUE;
}

/* "71 AD", "508 BC": those before the first year have no value. */
static gboolean
match_era (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  static const char *const eras[] = { "AD", "CE", NULL }, *const before[] = { "BC", "BCE", NULL };
  guint    n_digits = 0;
  gint     year = dossier_date_text_number (text, first, &n_digits);
  gboolean ours = dossier_date_text_is_any (text, first + 1, eras);

  if (year <= 0 || n_digits > 4 || !dossier_date_text_is_capitalised (text, first + 1) || (!ours && !dossier_date_text_is_any (text, first + 1, before)))
    return FALSE;

  match->end = first + 2;
  match->explicit = TRUE;
  match->rule = "date-year";
  match->value = (DossierDateValue){ 0 };
  if (ours)
    match->value = dossier_date_value_from_point ((DossierDatePoint){ year, 0, 0 });
  return TRUE;
}

static gboolean
match_year (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  gint year = dossier_date_text_year (text, first), to = 0;

  if (year == 0 || !reads_as_year (text, first))
    return FALSE;

  match->end = first + 1;
  match->explicit = TRUE;
  match->rule = "date-year";
  match->value = dossier_date_value_from_point ((DossierDatePoint){ year, 0, 0 });
  to = read_range_end (text, first, year);
  if (to > year && to < 2200 && to - year < 600)
    {
      match->end = first + 3;
      match->value = dossier_date_value_from_interval ((DossierDatePoint){ year, 0, 0 }, (DossierDatePoint){ to, 0, 0 });
    }

  return TRUE;
}

/* "nineteen ninety-six"; "two thousand" only where a year is asked for. */
static gboolean
match_spelled_year (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  gint year = dossier_date_text_spelled_year (text, first, &match->end);

  if (year == 0)
    return FALSE;
  if (dossier_date_text_is (text, first + 1, "thousand") &&
      (first == 0 || !dossier_date_text_is_any (text, first - 1, year_prepositions) || dossier_date_year_is_counted (text, match->end) ||
       (year == 2000 && !dossier_date_text_is (text, first - 1, "year"))))
    return FALSE;

  match->explicit = TRUE;
  match->rule = "date-year";
  match->value = dossier_date_value_from_point ((DossierDatePoint){ year, 0, 0 });
  return TRUE;
}

gboolean
dossier_date_year_match (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  return match_era (text, first, match) || match_decade (text, first, match) || match_year (text, first, match) || match_range_end (text, first, match) || match_spelled_year (text, first, match);
}
