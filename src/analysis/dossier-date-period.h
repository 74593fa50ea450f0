/* dossier-date-period.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weeks, quarters, seasons, decades and the like as intervals, and distances in them.
 * An unknown day (year 0) to count from gives an unknown value.
 */

#pragma once

#include "analysis/dossier-date-calendar.h"

G_BEGIN_DECLS

/* The `unit` that holds `day`, moved by `step`: the week before, the month after. */
DossierDateValue dossier_date_period_shift (const DossierDatePoint *day, DossierDateUnit unit, gint step);

/* As exact as the unit is: "two years ago" is a year, "two months ago" a month, "two weeks ago" about a day. */
DossierDateValue dossier_date_period_away (const DossierDatePoint *day, DossierDateUnit unit, gint count);

/* From `day` to `count` units away: "the last five years". */
DossierDateValue dossier_date_period_span (const DossierDatePoint *day, DossierDateUnit unit, gint count);

DossierDateValue dossier_date_period_season (gint year, guint first_month);

/* What a unit, month, weekday or season means after "last" (-1), "this" (0), "next" (1) or none of
 * them (2). The day of publication must be known. */
DossierDateValue dossier_date_period_point_at (const DossierDateText *text, guint first, guint end, const DossierDateWord *word, gint step);

/* The other reading of "next Friday" (the coming one), "last Monday" (of the week before) and "next weekend";
 * an unknown value where both are the same day. */
DossierDateValue dossier_date_period_other_reading (const DossierDateText *text, const DossierDateWord *word, gint step);

/* "third quarter", "second half", "19th century"; `year` 0 = not said. */
gboolean         dossier_date_period_has_ordinal (DossierDateUnit unit, guint ordinal);
DossierDateValue dossier_date_period_ordinal (const DossierDateText *text, guint first, guint end, DossierDateUnit unit, guint ordinal, gint year);

/* Words joined by a hyphen: "third-quarter", "19th-century", "mid-1980s", "mid-January". */
gboolean dossier_date_period_match_joined (const DossierDateText *text, guint first, DossierDateMatch *match);

/* "nineties". */
gboolean dossier_date_period_match_decade_word (const DossierDateText *text, guint first, DossierDateMatch *match);

/* A month without preposition, which "early" or "end of" makes sure. */
gboolean dossier_date_period_match_month (const DossierDateText *text, guint first, DossierDateMatch *match);

G_END_DECLS
