/* dossier-date-words.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of which English date expressions are made: months, weekdays, units, numbers, and the
 * words that point ("last", "ago"). Matched without regard to case; whether a word must be
 * capitalised is the parser's business.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_DATE_WORD_MONTH,    /* value 1 … 12 */
  DOSSIER_DATE_WORD_WEEKDAY,  /* 1 = Monday … 7 = Sunday */
  DOSSIER_DATE_WORD_UNIT,     /* DossierDateUnit */
  DOSSIER_DATE_WORD_SEASON,   /* first month of it, in the north */
  DOSSIER_DATE_WORD_CARDINAL, /* the number; 0 = vague ("several") */
  DOSSIER_DATE_WORD_ORDINAL,  /* the number */
  DOSSIER_DATE_WORD_DEICTIC,  /* days from today */
  DOSSIER_DATE_WORD_DAYPART,  /* "morning" */
  DOSSIER_DATE_WORD_POINTER,  /* -1 last, 0 this, 1 next */
  DOSSIER_DATE_WORD_RELATIVE, /* the same, counted from a date named before: "the following day" */
  DOSSIER_DATE_WORD_STAGE,    /* "early", "end" */
  DOSSIER_DATE_WORD_AGO,      /* -1 "ago", from today; -2 "earlier", 2 "later", from a date named before */
  DOSSIER_DATE_WORD_HOLIDAY,  /* the name of a day begins with it */
  DOSSIER_DATE_WORD_DECADE,   /* "nineties": 90 */
} DossierDateWordKind;

typedef enum
{
  DOSSIER_DATE_UNIT_HOUR,
  DOSSIER_DATE_UNIT_DAY,
  DOSSIER_DATE_UNIT_WEEK,
  DOSSIER_DATE_UNIT_WEEKEND,
  DOSSIER_DATE_UNIT_FORTNIGHT,
  DOSSIER_DATE_UNIT_MONTH,
  DOSSIER_DATE_UNIT_QUARTER,
  DOSSIER_DATE_UNIT_HALF,
  DOSSIER_DATE_UNIT_YEAR,
  DOSSIER_DATE_UNIT_DECADE,
  DOSSIER_DATE_UNIT_CENTURY,
} DossierDateUnit;

typedef enum
{
  DOSSIER_DATE_WORD_PLURAL = 1 << 0,    /* "weeks" */
  DOSSIER_DATE_WORD_SHORT = 1 << 1,     /* "Sun", "Mar": needs a dot or a number beside it */
  DOSSIER_DATE_WORD_AMBIGUOUS = 1 << 2, /* "May", "March": also a common word or name */
} DossierDateWordFlags;

typedef struct
{
  char                 word[16];
  DossierDateWordKind  kind;
  gint                 value;
  DossierDateWordFlags flags;
} DossierDateWord;

/* NULL when the `n_bytes` at `text` are no such word. A dot at the end does not count. */
const DossierDateWord *dossier_date_word_find (const char *text, gsize n_bytes);

G_END_DECLS
