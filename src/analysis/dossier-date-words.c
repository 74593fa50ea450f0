/* dossier-date-words.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One sorted table, searched by halves.
 */

#include "config.h"

#include "analysis/dossier-date-words.h"

#include "analysis/dossier-word-equal.h"

#include <string.h>

/* Sorted by word. */
static const DossierDateWord words[] = {
  { "a", DOSSIER_DATE_WORD_CARDINAL, 1, 0 },
  { "afternoon", DOSSIER_DATE_WORD_DAYPART, 0, 0 },
  { "ago", DOSSIER_DATE_WORD_AGO, -1, 0 },
  { "an", DOSSIER_DATE_WORD_CARDINAL, 1, 0 },
  { "apr", DOSSIER_DATE_WORD_MONTH, 4, DOSSIER_DATE_WORD_SHORT },
  { "april", DOSSIER_DATE_WORD_MONTH, 4, 0 },
  { "armistice", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "ash", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "aug", DOSSIER_DATE_WORD_MONTH, 8, DOSSIER_DATE_WORD_SHORT },
  { "august", DOSSIER_DATE_WORD_MONTH, 8, DOSSIER_DATE_WORD_AMBIGUOUS },
  { "autumn", DOSSIER_DATE_WORD_SEASON, 9, 0 },
  { "bastille", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "beginning", DOSSIER_DATE_WORD_STAGE, 0, 0 },
  { "boxing", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "centuries", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_CENTURY, DOSSIER_DATE_WORD_PLURAL },
  { "century", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_CENTURY, 0 },
  { "christmas", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "coming", DOSSIER_DATE_WORD_POINTER, 1, 0 },
  { "current", DOSSIER_DATE_WORD_POINTER, 0, 0 },
  { "day", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_DAY, 0 },
  { "days", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_DAY, DOSSIER_DATE_WORD_PLURAL },
  { "dec", DOSSIER_DATE_WORD_MONTH, 12, DOSSIER_DATE_WORD_SHORT },
  { "decade", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_DECADE, 0 },
  { "decades", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_DECADE, DOSSIER_DATE_WORD_PLURAL },
  { "december", DOSSIER_DATE_WORD_MONTH, 12, 0 },
  { "earlier", DOSSIER_DATE_WORD_AGO, -2, 0 },
  { "early", DOSSIER_DATE_WORD_STAGE, 0, 0 },
  { "easter", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "eight", DOSSIER_DATE_WORD_CARDINAL, 8, 0 },
  { "eighteen", DOSSIER_DATE_WORD_CARDINAL, 18, 0 },
  { "eighteenth", DOSSIER_DATE_WORD_ORDINAL, 18, 0 },
  { "eighth", DOSSIER_DATE_WORD_ORDINAL, 8, 0 },
  { "eighties", DOSSIER_DATE_WORD_DECADE, 80, 0 },
  { "eighty", DOSSIER_DATE_WORD_CARDINAL, 80, 0 },
  { "eleven", DOSSIER_DATE_WORD_CARDINAL, 11, 0 },
  { "eleventh", DOSSIER_DATE_WORD_ORDINAL, 11, 0 },
  { "end", DOSSIER_DATE_WORD_STAGE, 0, 0 },
  { "evening", DOSSIER_DATE_WORD_DAYPART, 0, 0 },
  { "fall", DOSSIER_DATE_WORD_SEASON, 9, DOSSIER_DATE_WORD_AMBIGUOUS },
  { "feb", DOSSIER_DATE_WORD_MONTH, 2, DOSSIER_DATE_WORD_SHORT },
  { "february", DOSSIER_DATE_WORD_MONTH, 2, 0 },
  { "few", DOSSIER_DATE_WORD_CARDINAL, 0, 0 },
  { "fifteen", DOSSIER_DATE_WORD_CARDINAL, 15, 0 },
  { "fifteenth", DOSSIER_DATE_WORD_ORDINAL, 15, 0 },
  { "fifth", DOSSIER_DATE_WORD_ORDINAL, 5, 0 },
  { "fifties", DOSSIER_DATE_WORD_DECADE, 50, 0 },
  { "fifty", DOSSIER_DATE_WORD_CARDINAL, 50, 0 },
  { "first", DOSSIER_DATE_WORD_ORDINAL, 1, 0 },
  { "five", DOSSIER_DATE_WORD_CARDINAL, 5, 0 },
  { "following", DOSSIER_DATE_WORD_RELATIVE, 1, 0 },
  { "forties", DOSSIER_DATE_WORD_DECADE, 40, 0 },
  { "fortnight", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_FORTNIGHT, 0 },
  { "fortnights", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_FORTNIGHT, DOSSIER_DATE_WORD_PLURAL },
  { "forty", DOSSIER_DATE_WORD_CARDINAL, 40, 0 },
  { "four", DOSSIER_DATE_WORD_CARDINAL, 4, 0 },
  { "fourteen", DOSSIER_DATE_WORD_CARDINAL, 14, 0 },
  { "fourteenth", DOSSIER_DATE_WORD_ORDINAL, 14, 0 },
  { "fourth", DOSSIER_DATE_WORD_ORDINAL, 4, 0 },
  { "fri", DOSSIER_DATE_WORD_WEEKDAY, 5, DOSSIER_DATE_WORD_SHORT },
  { "friday", DOSSIER_DATE_WORD_WEEKDAY, 5, 0 },
  { "good", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "half", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_HALF, 0 },
  { "halloween", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "halves", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_HALF, DOSSIER_DATE_WORD_PLURAL },
  { "hour", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_HOUR, 0 },
  { "hours", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_HOUR, DOSSIER_DATE_WORD_PLURAL },
  { "hundred", DOSSIER_DATE_WORD_CARDINAL, 100, 0 },
  { "jan", DOSSIER_DATE_WORD_MONTH, 1, DOSSIER_DATE_WORD_SHORT },
  { "january", DOSSIER_DATE_WORD_MONTH, 1, 0 },
  { "jul", DOSSIER_DATE_WORD_MONTH, 7, DOSSIER_DATE_WORD_SHORT },
  { "july", DOSSIER_DATE_WORD_MONTH, 7, 0 },
  { "jun", DOSSIER_DATE_WORD_MONTH, 6, DOSSIER_DATE_WORD_SHORT },
  { "june", DOSSIER_DATE_WORD_MONTH, 6, 0 },
  { "labor", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "last", DOSSIER_DATE_WORD_POINTER, -1, 0 },
  { "late", DOSSIER_DATE_WORD_STAGE, 0, 0 },
  { "later", DOSSIER_DATE_WORD_AGO, 2, 0 },
  { "lunchtime", DOSSIER_DATE_WORD_DAYPART, 0, 0 },
  { "many", DOSSIER_DATE_WORD_CARDINAL, 0, 0 },
  { "mar", DOSSIER_DATE_WORD_MONTH, 3, DOSSIER_DATE_WORD_SHORT },
  { "march", DOSSIER_DATE_WORD_MONTH, 3, DOSSIER_DATE_WORD_AMBIGUOUS },
  { "maundy", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "may", DOSSIER_DATE_WORD_MONTH, 5, DOSSIER_DATE_WORD_AMBIGUOUS },
  { "memorial", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "mid", DOSSIER_DATE_WORD_STAGE, 0, 0 },
  { "midday", DOSSIER_DATE_WORD_DAYPART, 0, 0 },
  { "middle", DOSSIER_DATE_WORD_STAGE, 0, 0 },
  { "minute", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_HOUR, 0 },
  { "minutes", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_HOUR, DOSSIER_DATE_WORD_PLURAL },
  { "mon", DOSSIER_DATE_WORD_WEEKDAY, 1, DOSSIER_DATE_WORD_SHORT },
  { "monday", DOSSIER_DATE_WORD_WEEKDAY, 1, 0 },
  { "month", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_MONTH, 0 },
  { "months", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_MONTH, DOSSIER_DATE_WORD_PLURAL },
  { "morning", DOSSIER_DATE_WORD_DAYPART, 0, 0 },
  { "new", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "next", DOSSIER_DATE_WORD_POINTER, 1, 0 },
  { "night", DOSSIER_DATE_WORD_DAYPART, 0, 0 },
  { "nine", DOSSIER_DATE_WORD_CARDINAL, 9, 0 },
  { "nineteen", DOSSIER_DATE_WORD_CARDINAL, 19, 0 },
  { "nineteenth", DOSSIER_DATE_WORD_ORDINAL, 19, 0 },
  { "nineties", DOSSIER_DATE_WORD_DECADE, 90, 0 },
  { "ninety", DOSSIER_DATE_WORD_CARDINAL, 90, 0 },
  { "ninth", DOSSIER_DATE_WORD_ORDINAL, 9, 0 },
  { "noon", DOSSIER_DATE_WORD_DAYPART, 0, 0 },
  { "nov", DOSSIER_DATE_WORD_MONTH, 11, DOSSIER_DATE_WORD_SHORT },
  { "november", DOSSIER_DATE_WORD_MONTH, 11, 0 },
  { "oct", DOSSIER_DATE_WORD_MONTH, 10, DOSSIER_DATE_WORD_SHORT },
  { "october", DOSSIER_DATE_WORD_MONTH, 10, 0 },
  { "one", DOSSIER_DATE_WORD_CARDINAL, 1, 0 },
  { "palm", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "past", DOSSIER_DATE_WORD_POINTER, -1, 0 },
  { "preceding", DOSSIER_DATE_WORD_RELATIVE, -1, 0 },
  { "previous", DOSSIER_DATE_WORD_RELATIVE, -1, 0 },
  { "quarter", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_QUARTER, 0 },
  { "quarters", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_QUARTER, DOSSIER_DATE_WORD_PLURAL },
  { "same", DOSSIER_DATE_WORD_RELATIVE, 0, 0 },
  { "sat", DOSSIER_DATE_WORD_WEEKDAY, 6, DOSSIER_DATE_WORD_SHORT },
  { "saturday", DOSSIER_DATE_WORD_WEEKDAY, 6, 0 },
  { "second", DOSSIER_DATE_WORD_ORDINAL, 2, 0 },
  { "sep", DOSSIER_DATE_WORD_MONTH, 9, DOSSIER_DATE_WORD_SHORT },
  { "sept", DOSSIER_DATE_WORD_MONTH, 9, DOSSIER_DATE_WORD_SHORT },
  { "september", DOSSIER_DATE_WORD_MONTH, 9, 0 },
  { "seven", DOSSIER_DATE_WORD_CARDINAL, 7, 0 },
  { "seventeen", DOSSIER_DATE_WORD_CARDINAL, 17, 0 },
  { "seventeenth", DOSSIER_DATE_WORD_ORDINAL, 17, 0 },
  { "seventh", DOSSIER_DATE_WORD_ORDINAL, 7, 0 },
  { "seventies", DOSSIER_DATE_WORD_DECADE, 70, 0 },
  { "seventy", DOSSIER_DATE_WORD_CARDINAL, 70, 0 },
  { "several", DOSSIER_DATE_WORD_CARDINAL, 0, 0 },
  { "six", DOSSIER_DATE_WORD_CARDINAL, 6, 0 },
  { "sixteen", DOSSIER_DATE_WORD_CARDINAL, 16, 0 },
  { "sixteenth", DOSSIER_DATE_WORD_ORDINAL, 16, 0 },
  { "sixth", DOSSIER_DATE_WORD_ORDINAL, 6, 0 },
  { "sixties", DOSSIER_DATE_WORD_DECADE, 60, 0 },
  { "sixty", DOSSIER_DATE_WORD_CARDINAL, 60, 0 },
  { "some", DOSSIER_DATE_WORD_CARDINAL, 0, 0 },
  { "spring", DOSSIER_DATE_WORD_SEASON, 3, DOSSIER_DATE_WORD_AMBIGUOUS },
  { "start", DOSSIER_DATE_WORD_STAGE, 0, 0 },
  { "summer", DOSSIER_DATE_WORD_SEASON, 6, 0 },
  { "sun", DOSSIER_DATE_WORD_WEEKDAY, 7, DOSSIER_DATE_WORD_SHORT },
  { "sunday", DOSSIER_DATE_WORD_WEEKDAY, 7, 0 },
  { "ten", DOSSIER_DATE_WORD_CARDINAL, 10, 0 },
  { "tenth", DOSSIER_DATE_WORD_ORDINAL, 10, 0 },
  { "thanksgiving", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "that", DOSSIER_DATE_WORD_RELATIVE, 0, 0 },
  { "third", DOSSIER_DATE_WORD_ORDINAL, 3, 0 },
  { "thirteen", DOSSIER_DATE_WORD_CARDINAL, 13, 0 },
  { "thirteenth", DOSSIER_DATE_WORD_ORDINAL, 13, 0 },
  { "thirties", DOSSIER_DATE_WORD_DECADE, 30, 0 },
  { "thirty", DOSSIER_DATE_WORD_CARDINAL, 30, 0 },
  { "this", DOSSIER_DATE_WORD_POINTER, 0, 0 },
  { "three", DOSSIER_DATE_WORD_CARDINAL, 3, 0 },
  { "thu", DOSSIER_DATE_WORD_WEEKDAY, 4, DOSSIER_DATE_WORD_SHORT },
  { "thur", DOSSIER_DATE_WORD_WEEKDAY, 4, DOSSIER_DATE_WORD_SHORT },
  { "thurs", DOSSIER_DATE_WORD_WEEKDAY, 4, DOSSIER_DATE_WORD_SHORT },
  { "thursday", DOSSIER_DATE_WORD_WEEKDAY, 4, 0 },
  { "today", DOSSIER_DATE_WORD_DEICTIC, 0, 0 },
  { "tomorrow", DOSSIER_DATE_WORD_DEICTIC, 1, 0 },
  { "tonight", DOSSIER_DATE_WORD_DEICTIC, 0, 0 },
  { "tue", DOSSIER_DATE_WORD_WEEKDAY, 2, DOSSIER_DATE_WORD_SHORT },
  { "tues", DOSSIER_DATE_WORD_WEEKDAY, 2, DOSSIER_DATE_WORD_SHORT },
  { "tuesday", DOSSIER_DATE_WORD_WEEKDAY, 2, 0 },
  { "twelfth", DOSSIER_DATE_WORD_ORDINAL, 12, 0 },
  { "twelve", DOSSIER_DATE_WORD_CARDINAL, 12, 0 },
  { "twenties", DOSSIER_DATE_WORD_DECADE, 20, 0 },
  { "twentieth", DOSSIER_DATE_WORD_ORDINAL, 20, 0 },
  { "twenty", DOSSIER_DATE_WORD_CARDINAL, 20, 0 },
  { "two", DOSSIER_DATE_WORD_CARDINAL, 2, 0 },
  { "upcoming", DOSSIER_DATE_WORD_POINTER, 1, 0 },
  { "valentine", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "veterans", DOSSIER_DATE_WORD_HOLIDAY, 0, 0 },
  { "wed", DOSSIER_DATE_WORD_WEEKDAY, 3, DOSSIER_DATE_WORD_SHORT },
  { "wednesday", DOSSIER_DATE_WORD_WEEKDAY, 3, 0 },
  { "week", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_WEEK, 0 },
  { "weekend", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_WEEKEND, 0 },
  { "weekends", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_WEEKEND, DOSSIER_DATE_WORD_PLURAL },
  { "weeks", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_WEEK, DOSSIER_DATE_WORD_PLURAL },
  { "winter", DOSSIER_DATE_WORD_SEASON, 12, 0 },
  { "year", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_YEAR, 0 },
  { "years", DOSSIER_DATE_WORD_UNIT, DOSSIER_DATE_UNIT_YEAR, DOSSIER_DATE_WORD_PLURAL },
  { "yesterday", DOSSIER_DATE_WORD_DEICTIC, -1, 0 },
};

const DossierDateWord *
dossier_date_word_find (const char *text, gsize n_bytes)
{
  char  folded[sizeof words[0].word] = "";
  guint low = 0, high = G_N_ELEMENTS (words);

  if (n_bytes > 1 && text[n_bytes - 1] == '.')
    n_bytes--;
  if (n_bytes == 0 || n_bytes >= sizeof words[0].word)
    return NULL;

  /* Both are filled up with zeros, so that they are compared as a whole. */
  for (gsize i = 0; i < n_bytes; i++)
    folded[i] = dossier_word_fold (text[i]);
  while (low < high)
    {
      guint middle = (low + high) / 2;
      int   order = memcmp (folded, words[middle].word, sizeof folded);

      if (order == 0)
        return &words[middle];
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}
