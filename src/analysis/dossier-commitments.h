/* dossier-commitments.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stage that finds who promises, offers, intends, has agreed to, demands or refuses what, on which
 * condition, by when. By rule: a cue with the words it governs, its subject, and a filter that keeps out
 * predictions, opinions and calendars. Precision comes first: what cannot be told is left out.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

void dossier_commitments_find (DossierDraft *draft);

G_END_DECLS
