/* dossier-commitment-actors.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who acts: the noun phrase a verb belongs to, and whom a pronoun or an office in it stands for.
 */

#pragma once

#include "analysis/dossier-commitment-text.h"

G_BEGIN_DECLS

/* The subject of the verbal group that begins at `verb`. `before` is the subject of the clause before in the
 * same sentence, which "and has agreed" shares, or NULL. */
gboolean dossier_actor_find_subject (DossierCommitmentText *text, guint verb, const DossierActor *before, DossierActor *actor);

/* Whose a noun is: "Iran's plan", "its plan", "the Iranian plan". */
gboolean dossier_actor_find_owner (DossierCommitmentText *text, guint noun, DossierActor *actor);

/* The verb whose object a noun is: "announced" in "announced new plans"; 0 = none. */
guint dossier_actor_find_governor (const DossierCommitmentText *text, guint noun);

/* The phrase that begins at `first`: behind "by". */
gboolean dossier_actor_read (DossierCommitmentText *text, guint first, DossierActor *actor);

/* Who says what stands at `token`: the speaker of its quotation, "X said that …", "…, X said". */
gboolean dossier_actor_find_voice (DossierCommitmentText *text, guint token, DossierActor *actor);

/* The first who is spoken of between two tokens, outside prepositions. */
gboolean dossier_actor_find_first (DossierCommitmentText *text, guint first, guint end, DossierActor *actor);

/* Remembers whom this sentence was about, for the pronouns of the next. */
void dossier_actor_remember (DossierCommitmentText *text);

G_END_DECLS
