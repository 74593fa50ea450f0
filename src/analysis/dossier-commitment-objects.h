/* dossier-commitment-objects.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows a cue: somebody who is to act, a thing, an act as a noun.
 */

#pragma once

#include "analysis/dossier-commitment-frames.h"

G_BEGIN_DECLS

/* "X to act" behind "urged". */
gboolean dossier_object_match (const DossierCommitmentText *text, guint token, DossierFrame *frame);
/* "that X act", "that X must act" behind "demanded". */
gboolean dossier_object_match_that (const DossierCommitmentText *text, guint token, DossierFrame *frame);
/* A thing behind a verb: no preposition, no mark, no clause. */
gboolean dossier_object_starts_thing (const DossierCommitmentText *text, guint token);
/* "on X to act" behind "called". */
gboolean dossier_object_match_on_to (const DossierCommitmentText *text, guint token, DossierFrame *frame);
/* What may follow a cue of these classes that is no infinitive. */
gboolean dossier_object_match_thing (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame);

/* Whether the noun phrase at `token` is an act or a paper: "a visit", "the proposal". */
gboolean dossier_object_is_act (const DossierCommitmentText *text, guint token);

G_END_DECLS
