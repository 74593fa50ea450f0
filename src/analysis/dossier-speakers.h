/* dossier-speakers.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who speaks, from the words beside a quotation: "said X" and "X, a minister, said" after it,
 * "X said", "according to X" and "X:" before it. A pronoun or an office stands for the person that
 * the text named before; where that cannot be told, the words themselves are the name.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

typedef struct
{
  guint       first; /* tokens that name the speaker; first == end: none */
  guint       end;
  gint32      entity; /* index into the draft's entities, -1 = none */
  const char *name;   /* draft's chunk, NULL = nobody found */
  guint       cue;    /* "said"; cue == cue_end: none */
  guint       cue_end;
  guint       addressee; /* tokens after "told"; addressee == addressee_end: none */
  guint       addressee_end;
  guint       channel; /* "in a statement"; channel == channel_end: none */
  guint       channel_end;
  const char *day; /* on which it was said: ISO day in the draft's chunk, NULL = not told */
} DossierSpeaker;

/* Looks in the tokens from `first` to `end`, which follow a closing mark in its sentence. `last`, the
 * speaker before, may be whom a pronoun means; NULL = none. */
gboolean dossier_speaker_find_after (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker);

/* The same in the tokens that stand before an opening mark. */
gboolean dossier_speaker_find_before (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker);

/* The first person or body that the sentence is about, with no word that says he speaks. */
gboolean dossier_speaker_find_subject (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker);

/* The subject that stands right before `verb`, no farther back than `first`, perhaps with its description between
 * commas. */
gboolean dossier_speaker_find_left (DossierDraft *draft, guint first, guint verb, const DossierSpeaker *last, DossierSpeaker *speaker);

/* "quoted X as saying": the same for the participle at `verb`. Fills the cue too. */
gboolean dossier_speaker_find_quoted_as (DossierDraft *draft, guint first, guint verb, const DossierSpeaker *last, DossierSpeaker *speaker);

/* "said X": the phrase behind the verb. Fills the cue too. */
gboolean dossier_speaker_find_inverted (DossierDraft *draft, guint verb, guint end, const DossierSpeaker *last, DossierSpeaker *speaker);

G_END_DECLS
