/* dossier-date-relative.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates that count from another day: "yesterday", "last week", "two weeks ago", "in ten days",
 * "the third quarter", "the end of the year", "early January". They count from the day of
 * publication, some ("the following day") from the date before them in the paragraph.
 *
 * A part of a period has the value of the period, as in TIMEX3: "early 2025" and "the end of
 * 2025" are 2025. A week runs from Monday to Sunday, a weekend from Saturday to Sunday.
 */

#pragma once

#include "analysis/dossier-date-calendar.h"

G_BEGIN_DECLS

/* The date that begins at `token`, be it of this kind or of the calendar's. */
gboolean dossier_date_relative_match (const DossierDateText *text, guint token, DossierDateMatch *match);

G_END_DECLS
