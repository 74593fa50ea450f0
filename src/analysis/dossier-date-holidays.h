/* dossier-date-holidays.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days with a name of their own: "Christmas Eve", "Good Friday", "Thanksgiving", "the Fourth of July".
 * Easter is that of the Western churches, labour and memorial days those of the United States.
 */

#pragma once

#include "analysis/dossier-date-calendar.h"

G_BEGIN_DECLS

/* The named day that begins at `first`, with the year behind it. */
gboolean dossier_date_holidays_match (const DossierDateText *text, guint first, DossierDateMatch *match);

/* The same after "last" (-1), "this" (0) or "next" (1), which stands before `first`. */
gboolean dossier_date_holidays_match_pointed (const DossierDateText *text, guint first, gint step, DossierDateMatch *match);

G_END_DECLS
