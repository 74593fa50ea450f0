/* dossier-date-range.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What dates share that stand side by side: "from March to August 2011", "3 May to 5 June 2011", "October to March",
 * "Monday to Wednesday", "12 and 13 January", "the three months to September".
 */

#pragma once

#include "analysis/dossier-date-calendar.h"

G_BEGIN_DECLS

/* The year of `point`, a month or a day of one that is said from `first` to `end`, by the date behind or before it with
 * which it makes a range; 0 = there is none. */
gint dossier_date_range_find_year (const DossierDateText *text, guint first, guint end, const DossierDatePoint *point);

/* The weekday that `first` names behind another: "Monday to Wednesday", "Tuesday or Wednesday". FALSE when it stands alone. */
gboolean dossier_date_range_find_weekday (const DossierDateText *text, guint first, guint weekday, gint direction, DossierDatePoint *point);

/* "12" of "12 and 13 January", "13" of "January 12 and 13". */
gboolean dossier_date_range_match_day (const DossierDateText *text, guint first, DossierDateMatch *match);

/* "15th of next month", and "15th" in "on the 15th." */
gboolean dossier_date_range_match_numbered (const DossierDateText *text, guint first, DossierDateMatch *match);

/* "three months to September", "quarter ended Sept. 30", "year to March"; the match ends with the unit. */
gboolean dossier_date_range_match_ended (const DossierDateText *text, guint first, DossierDateMatch *match);

G_END_DECLS
