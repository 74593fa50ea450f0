/* dossier-commitment-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three arrays, filled in one pass each.
 */

#include "config.h"

#include "analysis/dossier-commitment-text.h"

#include <string.h>

static void
mark_mentions (DossierCommitmentText *self)
{
  for (guint i = 0; i < self->draft->mentions->len; i++)
    {
      const DossierDraftMention *mention = &g_array_index (self->draft->mentions, DossierDraftMention, i);

      for (guint j = 0; j < mention->n_tokens && mention->token + j < self->draft->tokens->len; j++)
        self->mentions[mention->token + j] = i + 1;
    }
}

/* The first token that ends after byte `offset`. */
static guint
find_token (const DossierDraft *draft, guint32 offset)
{
  guint low = 0, high = draft->tokens->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (dossier_draft_token (draft, middle)->end <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Only what stands in quotation marks is in the speaker's own mouth. */
static void
mark_quotations (DossierCommitmentText *self)
{
  for (guint i = 0; i < self->draft->quotations->len; i++)
    {
      const DossierQuotation *quotation = g_ptr_array_index (self->draft->quotations, i);

      for (guint j = 0; j < dossier_quotation_get_n_parts (quotation); j++)
        {
          DossierQuotationPart part = dossier_quotation_get_part (quotation, j);

          for (guint token = find_token (self->draft, part.start); part.verbatim && token < self->draft->tokens->len && dossier_draft_token (self->draft, token)->start < part.end; token++)
            self->quotations[token] = i + 1;
        }
    }
}

static void
mark_short_verbs (DossierCommitmentText *self)
{
  for (guint i = 1; i < self->draft->tokens->len; i++)
    {
      const DossierToken *token = dossier_draft_token (self->draft, i);

      if (token->end - token->start > 2 || !dossier_commitment_text_is_short (self, i))
        continue;
      switch (self->draft->text[token->start])
        {
        case 'l':
          self->classes[i] = DOSSIER_CUE_WILL;
          break;
        case 'd':
          self->classes[i] = DOSSIER_CUE_WILL | DOSSIER_CUE_WOULD;
          break;
        case 'r':
        case 'm':
          self->classes[i] = DOSSIER_CUE_BE;
          break;
        default:
          break;
        }
    }
}

DossierCommitmentText *
dossier_commitment_text_new (DossierDraft *draft)
{
  DossierCommitmentText *self = g_new0 (DossierCommitmentText, 1);

  self->draft = draft;
  self->person.entity = self->body.entity = self->last.entity = self->country.entity = self->author.entity = -1;
  self->cues = dossier_knowledge_get_cues (draft->knowledge);
  self->classes = g_new0 (guint64, draft->tokens->len + 1);
  self->mentions = g_new0 (guint32, draft->tokens->len + 1);
  self->quotations = g_new0 (guint32, draft->tokens->len + 1);
  for (guint i = 0; i < draft->tokens->len; i++)
    if (dossier_draft_is (draft, i, DOSSIER_TOKEN_WORD))
      self->classes[i] = dossier_cues_get (self->cues, draft->keys[i]);
  mark_short_verbs (self);
  mark_mentions (self);
  mark_quotations (self);

  return self;
}

void
dossier_commitment_text_free (DossierCommitmentText *self)
{
  if (self == NULL)
    return;

  g_free (self->classes);
  g_free (self->mentions);
  g_free (self->quotations);
  g_free (self);
}

const DossierDraftMention *
dossier_commitment_text_get_mention (const DossierCommitmentText *self, guint token)
{
  if (token >= self->draft->tokens->len || self->mentions[token] == 0)
    return NULL;

  return &g_array_index (self->draft->mentions, DossierDraftMention, self->mentions[token] - 1);
}

const DossierQuotation *
dossier_commitment_text_get_quotation (const DossierCommitmentText *self, guint token)
{
  if (token >= self->draft->tokens->len || self->quotations[token] == 0)
    return NULL;

  return g_ptr_array_index (self->draft->quotations, self->quotations[token] - 1);
}

guint
dossier_commitment_text_find_token (const DossierCommitmentText *self, guint32 offset)
{
  guint low = 0, high = self->draft->tokens->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (dossier_draft_token (self->draft, middle)->end <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

gboolean
dossier_commitment_text_is_party (const DossierCommitmentText *self, guint token)
{
  const DossierDraftMention *mention = dossier_commitment_text_get_mention (self, token);

  if (mention == NULL)
    return FALSE;
  if (mention->type == DOSSIER_ENTITY_PLACE)
    return mention->kind == DOSSIER_MENTION_CAPITAL || mention->kind == DOSSIER_MENTION_METONYM;

  return mention->type == DOSSIER_ENTITY_PERSON || mention->type == DOSSIER_ENTITY_ORGANISATION || mention->type == DOSSIER_ENTITY_COUNTRY;
}

gboolean
dossier_commitment_text_is_date (const DossierCommitmentText *self, guint token)
{
  const DossierDraftMention *mention = dossier_commitment_text_get_mention (self, token);

  return mention != NULL && mention->type == DOSSIER_ENTITY_DATE;
}

gboolean
dossier_commitment_text_is_short (const DossierCommitmentText *self, guint token)
{
  static const char *const endings[] = { "ll", "d", "re", "m", "ve", NULL }, *const apostrophes[] = { "'", "’", "‘", NULL };

  return token > 1 && dossier_speaker_words_is_any (self->draft, token, endings) && dossier_speaker_words_is_any (self->draft, token - 1, apostrophes) &&
         !dossier_draft_is (self->draft, token, DOSSIER_TOKEN_SPACE_BEFORE) && !dossier_draft_is (self->draft, token - 1, DOSSIER_TOKEN_SPACE_BEFORE);
}

gboolean
dossier_commitment_text_is_quote_mark (const DossierCommitmentText *self, guint token)
{
  return dossier_draft_is (self->draft, token, DOSSIER_TOKEN_OPEN_QUOTE | DOSSIER_TOKEN_CLOSE_QUOTE | DOSSIER_TOKEN_PLAIN_QUOTE);
}

/* "national", "security", "besieged": no verbs. */
static gboolean
has_noun_ending (const DossierCommitmentText *self, guint token)
{
  static const char *const endings[] = { "tion", "sion", "ity", "ness", "nal", "ial", "cal", "ism", "ics", "ence", "ment", "ed", "ing", "ous", "ive", "ful", "ership", "hood", "ists", "ers", NULL };
  static const char *const verbs[] = { "mention", "position", "question", "function", "implement", "supplement", "comment", "commence", "influence", "condition", "sanction",
                                       "bring", "need", "feed", "proceed", "succeed", "exceed", "embed", "speed", "heed", "shed", "give", "receive", "live", "arrive", "drive", "survive",
                                       "forgive", "dive", "strive", "relive", "revive", "deprive", "sing", "swing", "signal", "augment", "experiment", "document", "vision", "envision", "station", "caution", "commission", "petition", "auction", "ration", "apportion", "harness", "witness", "thrive", "derive", "bleed", "breed", NULL };
  const DossierToken      *t = dossier_draft_token (self->draft, token);

  for (guint i = 0; endings[i] != NULL; i++)
    {
      gsize n = strlen (endings[i]);

      if (t->end - t->start > n + 1 && g_ascii_strncasecmp (self->draft->text + t->end - n, endings[i], n) == 0)
        return !dossier_speaker_words_is_any (self->draft, token, verbs);
    }

  return FALSE;
}

gboolean
dossier_commitment_text_is_infinitive (const DossierCommitmentText *self, guint token)
{
  static const char *const auxiliaries[] = { "be", "have", "do", "help", "give", "take", "make", "let", "get", "go", "use", "back", "read", NULL };
  static const char *const nouns[] = { "human", "public", "world", "global", "life", "lives", "peace", "freedom", "democracy", "society", "children", "people", "civilians", "women", "men", "others", "them", "it", "him", "us", "this", "that", "farmers", NULL };
  const DossierToken      *t;

  if (!dossier_draft_is (self->draft, token, DOSSIER_TOKEN_WORD) || self->mentions[token] != 0)
    return FALSE;
  if (dossier_speaker_words_is_any (self->draft, token, auxiliaries))
    return TRUE;
  t = dossier_draft_token (self->draft, token);
  if (t->flags & (DOSSIER_TOKEN_POSSESSIVE | DOSSIER_TOKEN_NUMBER))
    return FALSE;
  if ((t->flags & DOSSIER_TOKEN_CAPITALISED) && !(t->flags & DOSSIER_TOKEN_HEADLINE))
    return FALSE;
  if (has_noun_ending (self, token) || dossier_speaker_words_is_any (self->draft, token, nouns))
    return FALSE;

  return !dossier_draft_has_class (self->draft, token, DOSSIER_WORD_FUNCTION) && !dossier_speaker_words_is_determiner (self->draft, token);
}

char *
dossier_commitment_text_copy (const DossierCommitmentText *self, guint first, guint end)
{
  GString *result;

  if (first >= end)
    return NULL;

  result = g_string_new (NULL);
  for (guint i = first; i < end; i++)
    {
      const DossierToken *token = dossier_draft_token (self->draft, i);

      if (i > first && token->start > dossier_draft_token (self->draft, i - 1)->end)
        g_string_append_c (result, ' ');
      g_string_append_len (result, self->draft->text + token->start, token->end - token->start);
    }

  return g_string_free (result, FALSE);
}
