/* dossier-speaker-words.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Classes of small words that the search for speakers asks about. All take a token number, which may
 * be past the end.
 */

#pragma once

#include "analysis/dossier-draft.h"
#include "analysis/dossier-word-equal.h"

G_BEGIN_DECLS

/* The same once the first letter is known to be that of the word. */
gboolean dossier_speaker_words_is_whole (const DossierDraft *draft, guint token, const char *word);

static inline gboolean
dossier_speaker_words_is (const DossierDraft *draft, guint token, const char *word)
{
  return token < draft->tokens->len && dossier_word_fold (draft->text[dossier_draft_token (draft, token)->start]) == dossier_word_fold (*word) &&
         dossier_speaker_words_is_whole (draft, token, word);
}

gboolean dossier_speaker_words_is_any (const DossierDraft *draft, guint token, const char *const *words);

/* "also", "later", "reportedly". */
gboolean dossier_speaker_words_is_adverb (const DossierDraft *draft, guint token);
/* "has", "would", "did". */
gboolean dossier_speaker_words_is_auxiliary (const DossierDraft *draft, guint token);
/* "of", "in", "with". */
gboolean dossier_speaker_words_is_preposition (const DossierDraft *draft, guint token);
/* "that", "when", "who", and marks: what a noun phrase cannot reach across. */
gboolean dossier_speaker_words_is_boundary (const DossierDraft *draft, guint token);
/* A long dash. */
gboolean dossier_speaker_words_is_dash (const DossierDraft *draft, guint token);
gboolean dossier_speaker_words_is_determiner (const DossierDraft *draft, guint token);
/* The writer: "I", "we". */
gboolean dossier_speaker_words_is_first_person (const DossierDraft *draft, guint token);
/* "he", "she", "they", "it": 'm', 'f', 'p', 'n'; 0 = none of them. */
char dossier_speaker_words_get_pronoun (const DossierDraft *draft, guint token);

/* A verb of speech that is none of its look-alikes ("the call", "to report", "was called"). */
gboolean dossier_speaker_words_is_cue (const DossierDraft *draft, guint token);
/* Forms that are nouns or adjectives as often as verbs: no cue behind a determiner or a preposition. */
gboolean dossier_speaker_words_reads_as_noun (const DossierDraft *draft, guint token);
/* "said", "told": means nothing else. */
gboolean dossier_speaker_words_is_plain_cue (const DossierDraft *draft, guint token);
/* "told", "warned": takes the one spoken to. */
gboolean dossier_speaker_words_takes_addressee (const DossierDraft *draft, guint token);
/* "statement", "post": what people speak through. */
gboolean dossier_speaker_words_is_medium (const DossierDraft *draft, guint token);

G_END_DECLS
