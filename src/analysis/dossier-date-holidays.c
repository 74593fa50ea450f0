/* dossier-date-holidays.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A name leads to a rule, a rule and a year to a day.
 */

#include "config.h"

#include "analysis/dossier-date-holidays.h"

#define LONGEST 4

typedef enum
{
  RULE_FIXED,  /* month, day */
  RULE_NTH,    /* the nth weekday of the month; 0 = the last */
  RULE_EASTER, /* days from Easter Sunday */
} RuleKind;

typedef struct
{
  const char *words[LONGEST]; /* up to the first NULL */
  gboolean    alone;          /* means nothing else, so it needs no preposition before it */
  RuleKind    kind;
  guint       month;
  gint        day; /* day of the month, n, or days from Easter */
  guint       weekday;
} Holiday;

/* Longer names before those they begin with. */
static const Holiday holidays[] = {
  { { "christmas", "day" }, TRUE, RULE_FIXED, 12, 25, 0 },
  { { "christmas", "eve" }, TRUE, RULE_FIXED, 12, 24, 0 },
  { { "christmas" }, FALSE, RULE_FIXED, 12, 25, 0 },
  { { "boxing", "day" }, TRUE, RULE_FIXED, 12, 26, 0 },
  { { "new", "year", "'s", "eve" }, TRUE, RULE_FIXED, 12, 31, 0 },
  { { "new", "year", "’s", "eve" }, TRUE, RULE_FIXED, 12, 31, 0 },
  { { "new", "year", "'s", "day" }, TRUE, RULE_FIXED, 1, 1, 0 },
  { { "new", "year", "’s", "day" }, TRUE, RULE_FIXED, 1, 1, 0 },
  { { "valentine", "'s", "day" }, TRUE, RULE_FIXED, 2, 14, 0 },
  { { "valentine", "’s", "day" }, TRUE, RULE_FIXED, 2, 14, 0 },
  { { "may", "day" }, TRUE, RULE_FIXED, 5, 1, 0 },
  { { "fourth", "of", "july" }, TRUE, RULE_FIXED, 7, 4, 0 },
  { { "july", "fourth" }, TRUE, RULE_FIXED, 7, 4, 0 },
  { { "bastille", "day" }, TRUE, RULE_FIXED, 7, 14, 0 },
  { { "halloween" }, FALSE, RULE_FIXED, 10, 31, 0 },
  { { "armistice", "day" }, TRUE, RULE_FIXED, 11, 11, 0 },
  { { "veterans", "day" }, TRUE, RULE_FIXED, 11, 11, 0 },
  { { "memorial", "day" }, TRUE, RULE_NTH, 5, 0, 1 },
  { { "labor", "day" }, TRUE, RULE_NTH, 9, 1, 1 },
  { { "thanksgiving", "day" }, TRUE, RULE_NTH, 11, 4, 4 },
  { { "thanksgiving" }, FALSE, RULE_NTH, 11, 4, 4 },
  { { "ash", "wednesday" }, TRUE, RULE_EASTER, 0, -46, 0 },
  { { "palm", "sunday" }, TRUE, RULE_EASTER, 0, -7, 0 },
  { { "maundy", "thursday" }, TRUE, RULE_EASTER, 0, -3, 0 },
  { { "good", "friday" }, TRUE, RULE_EASTER, 0, -2, 0 },
  { { "easter", "sunday" }, TRUE, RULE_EASTER, 0, 0, 0 },
  { { "easter", "monday" }, TRUE, RULE_EASTER, 0, 1, 0 },
  { { "easter" }, FALSE, RULE_EASTER, 0, 0, 0 },
};

/* The Gregorian computus. */
static DossierDatePoint
easter (gint year)
{
  gint century = year / 100, golden = year % 19;
  gint epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
  gint moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
  gint weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
  gint day = moon - weekday, month = 3 + (day + 40) / 44;

  return (DossierDatePoint){ year, month, day + 28 - 31 * (month / 4) };
}

static DossierDatePoint
day_in (const Holiday *holiday, gint year)
{
  DossierDatePoint sunday;

  if (holiday->kind == RULE_FIXED)
    return (DossierDatePoint){ year, holiday->month, holiday->day };
  if (holiday->kind == RULE_NTH)
    return dossier_date_point_nth_weekday (year, holiday->month, holiday->weekday, holiday->day);

  sunday = easter (year);
  return dossier_date_point_add_days (&sunday, holiday->day);
}

static const Holiday *
find (const DossierDateText *text, guint first, guint *end)
{
  for (gsize i = 0; i < G_N_ELEMENTS (holidays); i++)
    {
      guint n = 0;

      while (n < LONGEST && holidays[i].words[n] != NULL && dossier_date_text_is (text, first + n, holidays[i].words[n]))
        n++;
      if (n < LONGEST && holidays[i].words[n] != NULL)
        continue;

      *end = first + n;
      return &holidays[i];
    }

  return NULL;
}

/* "before Christmas", not "the Christmas market". */
static gboolean
stands_as_time (const DossierDateText *text, guint first, guint end)
{
  static const char *const leads[] = { "by", "before", "after", "at", "on", "over", "until", "till", "since", "during", "around", "from", "past", NULL };
  static const char *const nouns[] = { "market", "markets", "tree", "trees", "carol", "carols", "gift", "gifts", "present", "presents", "dinner", "lunch", "card", "cards", "party", "shopping", "message", "speech", "service", "island", "egg", "eggs", "season", NULL };

  return first > 0 && dossier_date_text_is_any (text, first - 1, leads) && !dossier_date_text_is_any (text, end, nouns);
}

static gint
read_year (const DossierDateText *text, guint *end)
{
  guint at = *end + (dossier_date_text_is (text, *end, ",") || dossier_date_text_is (text, *end, "of"));
  gint  year = dossier_date_text_year (text, at);

  if (year > 0)
    *end = at + 1;
  return year;
}

/* The year in which the words mean the day; 0 = cannot be told. */
static gint
choose_year (const DossierDateText *text, const Holiday *holiday, guint first, guint end)
{
  DossierDatePoint point = day_in (holiday, text->today.year > 0 ? text->today.year : 2000);

  point.year = 0;
  return dossier_date_calendar_choose_year (text, first, end, 0, &point) ? point.year : 0;
}

gboolean
dossier_date_holidays_match (const DossierDateText *text, guint first, DossierDateMatch *match)
{
  const Holiday *holiday = NULL;
  gint           year;

  if (dossier_date_text_is_capitalised (text, first))
    holiday = find (text, first, &match->end);
  if (holiday == NULL)
    return FALSE;

  year = read_year (text, &match->end);
  if (!holiday->alone && year == 0 && !stands_as_time (text, first, match->end))
    return FALSE;
  match->explicit = year > 0;
  match->rule = "date-holiday";
  match->value = (DossierDateValue){ 0 };
  if (year == 0)
    year = choose_year (text, holiday, first, match->end);
  if (year > 0)
    match->value = dossier_date_value_from_point (day_in (holiday, year));

  return TRUE;
}

gboolean
dossier_date_holidays_match_pointed (const DossierDateText *text, guint first, gint step, DossierDateMatch *match)
{
  const Holiday   *holiday = NULL;
  DossierDatePoint day;
  gint             distance;

  if (dossier_date_text_is_capitalised (text, first))
    holiday = find (text, first, &match->end);
  if (holiday == NULL)
    return FALSE;

  match->rule = "date-holiday";
  match->value = (DossierDateValue){ 0 };
  if (text->today.year == 0)
    return TRUE;
  day = day_in (holiday, text->today.year);
  distance = dossier_date_point_distance (&text->today, &day);
  if (step < 0 && distance >= 0)
    day = day_in (holiday, text->today.year - 1);
  else if (step > 0 && distance <= 0)
    day = day_in (holiday, text->today.year + 1);
  match->value = dossier_date_value_from_point (day);

  return TRUE;
}
