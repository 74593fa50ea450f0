/* dossier-date-context.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates that count from one named before: "the following day", "that year", "a year earlier", "the latest
 * quarter", "the year-ago period". When nothing was named that fits, they are found without a value; when it
 * was named in another paragraph, their value is about.
 */

#pragma once

#include "analysis/dossier-date-calendar.h"

G_BEGIN_DECLS

/* The date of this kind that begins at `first`, which may be "the". */
gboolean dossier_date_context_match (const DossierDateText *text, guint first, DossierDateMatch *match);

/* `count` units before (negative) or after the date named before; 0 = vague. */
DossierDateValue dossier_date_context_away (const DossierDateText *text, DossierDateUnit unit, gint count);

/* The rule of a time that was named only to compare with it; what follows does not count from it. */
#define DOSSIER_DATE_COMPARED "date-compared"

/* The quarter or half of which this paragraph speaks, `n_years` later; an unknown value when there is none.
 * When words of comparison stand before `first`, the one of which the text speaks. */
DossierDateValue dossier_date_context_same_part (const DossierDateText *text, gint n_years);
DossierDateValue dossier_date_context_compared (const DossierDateText *text, guint first, gint n_years);

/* The quarter or half of which the text speaks, in another year. */
DossierDateValue dossier_date_context_part_in (const DossierDateText *text, gint year);

/* Remembers what was found, for the dates that follow. */
void dossier_date_context_remember (DossierDateText *text, const DossierDateMatch *match);
void dossier_date_context_start_paragraph (DossierDateText *text);

G_END_DECLS
