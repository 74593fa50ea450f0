/* dossier-commitment-reference.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a noun phrase or a pronoun stands for.
 */

#pragma once

#include "analysis/dossier-commitment-text.h"

G_BEGIN_DECLS

/* The first token of the mention that `token` lies in, else `token`. */
guint    dossier_reference_mention_first (const DossierCommitmentText *text, guint token);
gboolean dossier_reference_is_verb (const DossierCommitmentText *text, guint token);
/* How far back from a token it is looked. */
guint dossier_reference_limit (const DossierCommitmentText *text, guint token);

/* The noun phrase that ends before token `end`. */
DossierClause dossier_reference_phrase_before (const DossierCommitmentText *text, guint end);
/* The last party that is named in a phrase; NULL = none. */
const DossierDraftMention *dossier_reference_party_in (const DossierCommitmentText *text, DossierClause phrase);

/* The token behind a list of parties with an "and" that begins at `first`, in whatever sentence; `first` = there is none. */
guint dossier_reference_list_end (const DossierCommitmentText *text, guint first);

/* "the ministers of Mali and Chad", of whom the first is named at or behind `token`. */
gboolean dossier_reference_set_joint (DossierCommitmentText *text, DossierClause phrase, guint token, DossierActor *actor);

gboolean dossier_reference_set_mention (DossierCommitmentText *text, const DossierDraftMention *mention, DossierActor *actor);
/* Somebody spoken of before; FALSE when nobody was. */
gboolean dossier_reference_set_known (const DossierActor *known, DossierClause phrase, DossierActor *actor);
gboolean dossier_reference_set_speaker (DossierCommitmentText *text, const DossierQuotation *quotation, DossierActor *actor);

/* "advisers", not "Ana Reyes". */
gboolean dossier_reference_is_plural (const DossierActor *actor);

/* "we", "our", "I". */
gboolean dossier_reference_is_self (const DossierCommitmentText *text, guint token);
gboolean dossier_reference_set_self (DossierCommitmentText *text, guint token, DossierActor *actor);
gboolean dossier_reference_resolve_pronoun (DossierCommitmentText *text, guint token, DossierActor *actor);

/* Whom a phrase stands for. `inner` is a party named behind "of" in it, or NULL. */
gboolean dossier_reference_resolve (DossierCommitmentText *text, DossierClause phrase, const DossierDraftMention *inner, DossierActor *actor);

G_END_DECLS
