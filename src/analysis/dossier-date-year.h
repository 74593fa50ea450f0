/* dossier-date-year.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Years: "1951", "2014–2020", "the 1990s", "nineteen ninety-six", "71 AD".
 */

#pragma once

#include "analysis/dossier-date-calendar.h"

G_BEGIN_DECLS

gboolean dossier_date_year_match (const DossierDateText *text, guint first, DossierDateMatch *match);

/* TRUE for what a number before it counts: "people", "km". */
gboolean dossier_date_year_is_counted (const DossierDateText *text, guint token);

G_END_DECLS
