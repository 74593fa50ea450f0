/* dossier-quotation-days.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Today" in a quotation is the day on which it was said: where the cue names that day ("posted on
 * Jan. 6"), the days that the quotation speaks of are counted from it and not from the publication.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

typedef struct _DossierQuotationDays DossierQuotationDays;

DossierQuotationDays *dossier_quotation_days_new (DossierDraft *draft);
void                  dossier_quotation_days_free (DossierQuotationDays *self);

/* Counts "today", "last night" and the like in these tokens from the day `said`. Where that is NULL they stay
 * what they are from the publication, but only about. */
void dossier_quotation_days_move (DossierQuotationDays *self, guint first, guint end, const char *said);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuotationDays, dossier_quotation_days_free)

G_END_DECLS
