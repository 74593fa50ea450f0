/* dossier-search.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The working state of the names stage. The finders run one after the other, surest first; each claims the
 * tokens of what it finds, and a token has one owner. Mentions are collected without order, so that
 * claiming costs nothing, and go to the draft sorted at the end.
 *
 *   matches   what the tables know at each token, longest first
 *   owner     token → claimed mention
 *   evidence  countries that the document surely names
 *
 * One thread, one document.
 */

#pragma once

#include "analysis/dossier-draft.h"
#include "analysis/dossier-matcher.h"

G_BEGIN_DECLS

#define DOSSIER_FREE 0
#define DOSSIER_STOPPED G_MAXUINT32 /* of a stop phrase: nothing is found here */

#define DOSSIER_N_COUNTRIES (26 * 26)

typedef struct
{
  DossierDraft           *draft; /* borrowed, as the next one */
  const DossierGazetteer *gazetteer;
  guint                   n_tokens;
  DossierMatch           *matches;                        /* one a token: the longest form that begins there, n_tokens 0 = none */
  guint32                *owner;                          /* one a token: DOSSIER_FREE, DOSSIER_STOPPED, or index in `found` + 1 */
  GArray                 *found;                          /* DossierDraftMention; n_tokens 0 = withdrawn */
  guint16                 countries[DOSSIER_N_COUNTRIES]; /* how often the document surely names each */
  guint16                 regions[DOSSIER_N_COUNTRIES];   /* how often it names a region or great town of each */
  GHashTable             *records;                        /* DossierRecord → entity + 1 */
  GHashTable             *names;                          /* "type name" → entity + 1 */
  GArray                 *people;                         /* DossierPerson, see dossier-people.h */
  GHashTable             *surnames;                       /* spelling key of the end of a name → index list in people */
  guint64                *small_words;                    /* bits of the words that the text writes in small letters */
  guint64                 small_mask;
} DossierSearch;

DossierSearch *dossier_search_new (DossierDraft *draft);
void           dossier_search_free (DossierSearch *self);

/* Claims tokens for a mention and returns it to be completed, or NULL when one of them has an owner. Mentions
 * that lie wholly inside are withdrawn when `swallow` is set. The pointer is good until the next claim. */
DossierDraftMention *dossier_search_claim (DossierSearch *self, DossierEntityType type, guint token, guint n_tokens, gboolean swallow, const char *rule);
void                 dossier_search_withdraw (DossierSearch *self, guint found);

gint32 dossier_search_get_record_entity (DossierSearch *self, const DossierRecord *record);
/* One entity for each type and name, compared without regard to case and a leading article. */
gint32 dossier_search_get_named_entity (DossierSearch *self, DossierEntityType type, const char *name, const char *country);
gint32 dossier_search_get_country_entity (DossierSearch *self, const char *code);
/* Notes another form of an entity. */
void dossier_search_add_alias (DossierSearch *self, gint32 entity, const char *alias);

/* The words of some tokens with single blanks, newly allocated. */
char *dossier_search_dup_words (const DossierSearch *self, guint token, guint n_tokens);

/* Whether the document surely names a country; how often. */
guint dossier_search_count_country (const DossierSearch *self, const char *code);
void  dossier_search_note_country (DossierSearch *self, const char *code);
/* The same for its regions and great towns. */
guint dossier_search_count_regions (const DossierSearch *self, const char *code);
void  dossier_search_note_region (DossierSearch *self, const char *code);

/* The table's things of one type among the forms of a match, strong ones first; NULL = none. */
const DossierForm *dossier_search_find_form (const DossierSearch *self, const DossierMatch *match, DossierEntityType type, gboolean weak);

static inline const DossierToken *
dossier_search_token (const DossierSearch *self, guint token)
{
  return dossier_draft_token (self->draft, token);
}

static inline gboolean
dossier_search_is (const DossierSearch *self, guint token, DossierTokenFlags flags)
{
  return dossier_draft_is (self->draft, token, flags);
}

static inline gboolean
dossier_search_has (const DossierSearch *self, guint token, DossierWordClass classes)
{
  return dossier_draft_has_class (self->draft, token, classes);
}

static inline gboolean
dossier_search_equal (const DossierSearch *self, guint token, const char *word)
{
  return dossier_draft_token_equal (self->draft, token, word);
}

static inline const DossierRecord *
dossier_search_record (const DossierSearch *self, const DossierForm *form)
{
  return dossier_gazetteer_get_record (self->gazetteer, form->record);
}

/* Whether the token stands in the same sentence as the one before it. */
static inline gboolean
dossier_search_follows (const DossierSearch *self, guint token)
{
  return token > 0 && token < self->n_tokens && !dossier_search_is (self, token, DOSSIER_TOKEN_PARAGRAPH_START | DOSSIER_TOKEN_SENTENCE_START);
}

/* Whether the token is the first word of a sentence, of a quotation or of a line. */
gboolean dossier_search_is_first (const DossierSearch *self, guint token);

/* Whether the token is written like a part of a name: capitalised, no function word where that tells nothing. */
gboolean dossier_search_is_name (const DossierSearch *self, guint token);

/* Whether the text also writes this word in small letters: then a capital at the start of a sentence tells nothing. Wrong
 * for one word in some hundreds. */
gboolean dossier_search_is_written_small (const DossierSearch *self, guint token);

/* Whether the token is a hyphen without a blank around it. */
gboolean dossier_search_is_glue (const DossierSearch *self, guint token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSearch, dossier_search_free)

G_END_DECLS
