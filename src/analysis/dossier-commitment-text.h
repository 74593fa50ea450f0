/* dossier-commitment-text.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft's tokens as the search for commitments reads them: their classes, the mention and the
 * quotation each lies in, the bounds of the sentence, and who was spoken of before. All questions may be
 * asked for a token number past the end.
 */

#pragma once

#include "analysis/dossier-cues.h"
#include "analysis/dossier-draft.h"
#include "analysis/dossier-speaker-words.h"

G_BEGIN_DECLS

/* A run of tokens; first == end: none. */
typedef struct
{
  guint first;
  guint end;
} DossierClause;

typedef enum
{
  DOSSIER_ACTOR_NONE, /* nobody who can be bound */
  DOSSIER_ACTOR_PERSON,
  DOSSIER_ACTOR_BODY, /* organisation, country, state's own */
  DOSSIER_ACTOR_THING /* a noun that names neither: "survivors", "the plan" */
} DossierActorKind;

typedef struct
{
  DossierActorKind kind;
  const char      *name;   /* draft's chunk; NULL = none */
  gint32           entity; /* index into the draft's entities, -1 = none */
  char             country[3];
  gboolean         self;  /* "I", "we" */
  guint            first; /* its words; first == end: they are in another sentence */
  guint            end;
} DossierActor;

typedef struct
{
  DossierDraft      *draft;
  const DossierCues *cues;
  guint64           *classes;    /* one a token */
  guint32           *mentions;   /* one a token: index + 1 of the mention it lies in, 0 = none */
  guint32           *quotations; /* the same of quotations */

  guint        first; /* the sentence */
  guint        end;
  gboolean     statement; /* in a numbered paragraph of a communiqué: its own mouth */
  DossierActor person;    /* whom "he" means, and the two below */
  DossierActor body;      /* "it" */
  DossierActor last;      /* "they" */
  DossierActor country;   /* "the country" */
  DossierActor author;    /* "we" outside quotation marks */
} DossierCommitmentText;

DossierCommitmentText *dossier_commitment_text_new (DossierDraft *draft);
void                   dossier_commitment_text_free (DossierCommitmentText *self);

const DossierDraftMention *dossier_commitment_text_get_mention (const DossierCommitmentText *self, guint token);
/* NULL = the token is not in quotation marks. */
const DossierQuotation *dossier_commitment_text_get_quotation (const DossierCommitmentText *self, guint token);

/* The token at or behind a byte of the text. */
guint dossier_commitment_text_find_token (const DossierCommitmentText *self, guint32 offset);

/* A person, organisation, country or place: whoever can act. */
gboolean dossier_commitment_text_is_party (const DossierCommitmentText *self, guint token);
gboolean dossier_commitment_text_is_date (const DossierCommitmentText *self, guint token);

/* "ll", "d", "re", "m", "ve" behind an apostrophe: a verb that is written onto its subject. */
gboolean dossier_commitment_text_is_short (const DossierCommitmentText *self, guint token);

/* A quotation mark of any kind. */
gboolean dossier_commitment_text_is_quote_mark (const DossierCommitmentText *self, guint token);
/* A word in small letters that can be an infinitive. */
gboolean dossier_commitment_text_is_infinitive (const DossierCommitmentText *self, guint token);
/* The words of tokens, spaces and line breaks as one space. Free with g_free(). */
char *dossier_commitment_text_copy (const DossierCommitmentText *self, guint first, guint end);

static inline gboolean
dossier_commitment_text_has (const DossierCommitmentText *self, guint token, guint64 classes)
{
  return token < self->draft->tokens->len && (self->classes[token] & classes) != 0;
}

static inline gboolean
dossier_commitment_text_is (const DossierCommitmentText *self, guint token, const char *word)
{
  return dossier_speaker_words_is (self->draft, token, word);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCommitmentText, dossier_commitment_text_free)

G_END_DECLS
