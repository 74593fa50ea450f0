/* dossier-cleaner-rules.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of the cleaner, in the order in which they run. Each looks at the lines that no rule
 * before it has claimed, and gives some of them a role. A rule that folds has to be sure; what is
 * only likely is proposed.
 */

#pragma once

#include "import/dossier-cleaner-lines.h"
#include "import/dossier-date-line.h"
#include "import/dossier-reading.h"

G_BEGIN_DECLS

/* dossier-cleaner-furniture.c */
void dossier_cleaner_fold_listed (GArray *lines);
void dossier_cleaner_fold_legal_tail (GArray *lines);
void dossier_cleaner_fold_newsletter (GArray *lines);

/* dossier-cleaner-captions.c */
/* Gives credits that are glued to their caption lines of their own. Takes `lines`. */
GArray *dossier_cleaner_cut_credits (GArray *lines);
void    dossier_cleaner_find_captions (GArray *lines);

/* dossier-cleaner-metadata.c: bylines and dates */
void dossier_cleaner_find_metadata (GArray *lines, const GDate *today, DossierReading *reading);

/* dossier-cleaner-title.c: title, lead, dateline, site */
void dossier_cleaner_find_title (GArray *lines, DossierReading *reading);
/* TRUE when it cut a line in two; then the rules before it have to look again. */
gboolean dossier_cleaner_find_dateline (GArray *lines);
/* "Nairobi, 22 January 2026": a place and a day, the whole line. */
gboolean dossier_cleaner_is_place_and_date (const char *key, const GDate *today, DossierDateLine *date);
void     dossier_cleaner_find_site (GArray *lines, DossierReading *reading);

/* dossier-cleaner-headings.c: lists, quotes, headings */
void dossier_cleaner_find_lists (GArray *lines);
void dossier_cleaner_find_headings (GArray *lines);

/* dossier-cleaner-regions.c */
/* The run of lines [from, to) in which the article most likely stands. */
void dossier_cleaner_find_region (GArray *lines, guint *from, guint *to);
void dossier_cleaner_propose_outside (GArray *lines);

/* dossier-cleaner-service.c: what a page says to its visitor, proposed only */
void dossier_cleaner_propose_pointers (GArray *lines);
/* `byline` may be NULL. */
void dossier_cleaner_propose_tail (GArray *lines, const char *byline);

G_END_DECLS
