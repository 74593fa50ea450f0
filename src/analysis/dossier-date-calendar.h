/* dossier-date-calendar.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates by name and number: "6 January 2026", "Tuesday, Jan. 6", "September", "1951", "2026-01-06",
 * "the 1990s". What they leave out (the year, the week) is taken from the tense of the clause and
 * from the day of publication; when that is not known they are found without a value.
 */

#pragma once

#include "analysis/dossier-date-text.h"

G_BEGIN_DECLS

typedef struct
{
  guint            end; /* token after the last */
  DossierDateValue value;
  DossierDateValue alternative; /* the other reading of words that have two; precision UNKNOWN: there is none */
  const char      *rule;        /* static */
  gboolean explicit;            /* the words themselves say the year */
} DossierDateMatch;

/* The longest such date that begins at `token`. */
gboolean dossier_date_calendar_match (const DossierDateText *text, guint token, DossierDateMatch *match);

/* The month at `*i`, which is moved past it and its dot; 0 = none. */
guint dossier_date_calendar_read_month (const DossierDateText *text, guint *i);

/* Gives `point`, a month or a day of no year, the year that the words from `first` to `end` mean.
 * `weekday` (0 = not said) must fit. Returns FALSE when that cannot be told. */
gboolean dossier_date_calendar_choose_year (const DossierDateText *text, guint first, guint end, guint weekday, DossierDatePoint *point);

/* The `weekday` that the words mean; `pointer` is -1 for "last", 1 for "next", 0 for "this", 2 when none is said. */
DossierDatePoint dossier_date_calendar_choose_weekday (const DossierDateText *text, guint first, guint end, guint weekday, gint pointer);

G_END_DECLS
