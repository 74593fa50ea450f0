/* dossier-draft.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The working state of one analysis: the text, its tokens, and what the stages have found so far.
 * Everything in it is in bytes and token numbers; dossier_draft_finish() turns it into findings
 * in code points. Used by one thread; the knowledge it points to is shared and read-only.
 *
 *   text, blocks → tokens → names (mentions, entities) → dates → quotations → commitments → figures → findings
 */

#pragma once

#include "analysis/dossier-knowledge.h"
#include "analysis/dossier-match.h"
#include "analysis/dossier-token.h"
#include "model/dossier-block.h"
#include "model/dossier-findings.h"

G_BEGIN_DECLS

/* A mention as the stages see it. */
typedef struct
{
  guint32            start; /* bytes */
  guint32            end;   /* bytes */
  guint32            token; /* first token */
  guint32            n_tokens;
  gint32             entity; /* index into the draft's entities, -1 = none yet */
  DossierEntityType  type;
  DossierMentionKind kind;
  DossierPrecision   precision;
  float              confidence;
  char               country[3];
  const char        *value;       /* draft's chunk */
  const char        *alternative; /* of a date or name that has two readings; draft's chunk */
  const char        *title;       /* draft's chunk */
  const char        *rule;        /* static or interned */
} DossierDraftMention;

/* An entity as the stages see it; becomes a DossierEntity at the end. */
typedef struct
{
  DossierEntityType type;
  const char       *name; /* draft's chunk, as the three below */
  const char       *qualifier;
  const char       *wikidata;
  GPtrArray        *aliases; /* const char * in the draft's chunk; NULL = none */
  char              country[3];
  char              gender; /* 'f', 'm' or 0: what titles, first names and pronouns told */
} DossierDraftEntity;

typedef struct
{
  /* Input, borrowed */
  const DossierKnowledge *knowledge;
  const char             *text;
  gsize                   n_bytes;
  const GArray           *blocks;    /* DossierBlock in code points, or NULL: every line is a paragraph */
  GDate                   published; /* !g_date_valid() = unknown */

  /* Owned */
  GArray           *settled;     /* DossierSettledDate in bytes, or NULL */
  GArray           *tokens;      /* DossierToken */
  DossierKey       *keys;        /* one a token */
  DossierWordClass *classes;     /* one a token: what the word lists say */
  DossierMatch     *titles;      /* one a token, for dossier_match_title_at() */
  GArray           *mentions;    /* DossierDraftMention, sorted by start, not overlapping */
  GArray           *entities;    /* DossierDraftEntity */
  GPtrArray        *quotations;  /* DossierQuotation, its offsets in bytes until the end */
  GPtrArray        *commitments; /* DossierCommitment, the same */
  GPtrArray        *figures;     /* DossierFigure, the same */
  GStringChunk     *strings;
} DossierDraft;

DossierDraft *dossier_draft_new (const DossierKnowledge *knowledge, const char *text, gsize n_bytes, const GArray *blocks, const GDate *published);
void          dossier_draft_free (DossierDraft *self);

/* Adds an entity and returns its index. `name` is copied. */
gint32 dossier_draft_add_entity (DossierDraft *self, DossierEntityType type, const char *name, const char *country);

/* Inserts a mention at its place in the order. Returns FALSE, and does nothing, when it would overlap another.
 * Moves all that stand behind it: for many mentions take dossier_draft_merge_mentions(). */
gboolean dossier_draft_add_mention (DossierDraft *self, const DossierDraftMention *mention);

/* Adds many at once, in one pass: `more` (DossierDraftMention) is sorted, and those that overlap a mention
 * that is there, or one before it in `more`, are left out. */
void dossier_draft_merge_mentions (DossierDraft *self, GArray *more);

/* Index of the first mention that ends after byte `offset`. */
guint dossier_draft_find_mention (const DossierDraft *self, guint32 offset);

/* Findings in code points, with counts and densities; entities nobody mentions are left out. */
DossierFindings *dossier_draft_finish (DossierDraft *self);

static inline const DossierToken *
dossier_draft_token (const DossierDraft *self, guint index)
{
  return &g_array_index (self->tokens, DossierToken, index);
}

static inline gboolean
dossier_draft_is (const DossierDraft *self, guint index, DossierTokenFlags flags)
{
  return index < self->tokens->len && (dossier_draft_token (self, index)->flags & flags) != 0;
}

static inline gboolean
dossier_draft_has_class (const DossierDraft *self, guint index, DossierWordClass classes)
{
  return index < self->tokens->len && (self->classes[index] & classes) != 0;
}

static inline gboolean
dossier_draft_token_equal (const DossierDraft *self, guint index, const char *word)
{
  const DossierToken *token;
  gsize               i;

  if (index >= self->tokens->len)
    return FALSE;

  token = dossier_draft_token (self, index);
  for (i = 0; i < token->end - token->start; i++)
    if (word[i] == '\0' || self->text[token->start + i] != word[i])
      return FALSE;

  return word[i] == '\0';
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDraft, dossier_draft_free)

G_END_DECLS
