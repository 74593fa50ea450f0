/* dossier-date-part.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of a longer time, counted: "the third quarter of 2025", "Q3", "the first nine months of the year",
 * "the second Tuesday of November", "the last week of March", "19th century".
 */

#pragma once

#include "analysis/dossier-date-calendar.h"

G_BEGIN_DECLS

/* The part that begins at `first`, behind "the". */
gboolean dossier_date_part_match (const DossierDateText *text, guint first, DossierDateMatch *match);

/* "'s third quarter" behind "this year", which `match` holds; makes it longer. */
void dossier_date_part_extend (const DossierDateText *text, DossierDateMatch *match);

/* The year at `*i`, which is moved behind it: "of 2025", "2025", "of this year", "of the year"; 0 = none said. */
gint dossier_date_part_read_year (const DossierDateText *text, guint *i);

G_END_DECLS
