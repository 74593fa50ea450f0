/* dossier-commitment-doubts.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What looks like a commitment and is none: what is denied, only possible, thought or foretold.
 */

#pragma once

#include "analysis/dossier-commitment-frames.h"

G_BEGIN_DECLS

/* In a clause of "if", behind "could", "not yet", denied. */
gboolean dossier_doubt_is_unreal (const DossierCommitmentText *text, const DossierFrame *frame);

/* "I think he will", "hopes it will", "it looks as if it will": the words before the act, whose frame begins at `start`. */
gboolean dossier_doubt_is_thought (const DossierCommitmentText *text, guint start, guint action);

/* "Analysts say that Peru will act". */
gboolean dossier_doubt_is_foretold (const DossierCommitmentText *text, guint start);

/* The noun of somebody who watches and does not act: "analyst". */
gboolean dossier_doubt_is_observer (const DossierCommitmentText *text, guint token);

G_END_DECLS
