/* dossier-figures.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stage that finds figures: a number with its unit and what it counts. Dates, years, ages, numbers of
 * paragraphs, articles and resolutions, telephone numbers, scores and numbers of lists are none.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

void dossier_figures_find (DossierDraft *draft);

G_END_DECLS
