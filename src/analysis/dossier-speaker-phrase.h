/* dossier-speaker-phrase.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a noun phrase names: the head of the phrase, as an entity where the names are known, and
 * the person behind a pronoun or an office.
 */

#pragma once

#include "analysis/dossier-speakers.h"

G_BEGIN_DECLS

/* The mention that covers `token`, or NULL. */
const DossierDraftMention *dossier_speaker_phrase_mention_at (const DossierDraft *draft, guint token);

/* TRUE for a person, a body or a country, which may speak. */
gboolean dossier_speaker_phrase_may_speak (const DossierDraftMention *mention);

/* Fills who and which words of `speaker` from the phrase, leaves its cue alone. FALSE: the phrase names nobody. */
gboolean dossier_speaker_phrase_resolve (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker);

/* The same for one mention. */
void dossier_speaker_phrase_take (DossierDraft *draft, const DossierDraftMention *mention, DossierSpeaker *speaker);

/* The same for words that are no known name. */
void dossier_speaker_phrase_take_words (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker);

G_END_DECLS
