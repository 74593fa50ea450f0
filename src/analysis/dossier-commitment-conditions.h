/* dossier-commitment-conditions.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On which condition an act stands: "once a truce holds", "should the truce hold", "in return for grain".
 */

#pragma once

#include "analysis/dossier-commitment-text.h"

G_BEGIN_DECLS

/* Whether a condition begins at a token, whose words may stand for something else: "once again", "even if", "when asked". */
gboolean dossier_condition_opens (const DossierCommitmentText *text, guint token);

/* The condition of the act at `action`, whose frame begins at `start`: behind it up to `limit`, else before it in the sentence. */
DossierClause dossier_condition_find (const DossierCommitmentText *text, guint start, guint action, guint limit);

G_END_DECLS
