/* dossier-dates.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stage that finds dates. Each becomes a mention of type date, without the preposition before
 * it, and all dates of one value are one entity, whose name is the value. A date whose value
 * cannot be told is its own words. Durations ("for two years") are no dates.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

void dossier_dates_find (DossierDraft *draft);

G_END_DECLS
