/* dossier-commitment-modals.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Frames of "will", "must" and "be": "will act", "should be held", "is ready to act", "is to act".
 */

#pragma once

#include "analysis/dossier-commitment-frames.h"

G_BEGIN_DECLS

gboolean dossier_modal_match (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame);
/* "is to act", "is going to act", from the form of "be". */
gboolean dossier_modal_match_be_to (const DossierCommitmentText *text, guint token, DossierFrame *frame);
/* "is ready to act", from the adjective. */
gboolean dossier_modal_match_adjective (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame);

G_END_DECLS
