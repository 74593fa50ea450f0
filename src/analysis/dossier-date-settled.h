/* dossier-date-settled.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates that the reader has settled: they stand in the place of whatever the rules find there.
 */

#pragma once

#include "analysis/dossier-date-calendar.h"
#include "model/dossier-settled-date.h"

G_BEGIN_DECLS

#define DOSSIER_DATE_SETTLED "reader" /* the rule by which they are found */

/* The first settled date that tokens `first` to `end` touch, or NULL. */
const DossierSettledDate *dossier_date_settled_find (const DossierDraft *draft, guint first, guint end);

/* The date `settled` from its token `first` on. The value is unknown when the words are no date. */
void dossier_date_settled_match (const DossierDateText *text, guint first, const DossierSettledDate *settled, DossierDateMatch *match);

G_END_DECLS
