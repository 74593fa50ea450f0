/* dossier-matcher.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first token's key gives the lengths to try, so most tokens cost one look-up.
 */

#include "config.h"

#include "analysis/dossier-matcher.h"

#include <string.h>

/* "UKRAINE" as "Ukraine", "OF" as "of". */
static guint64
title_case_key (const DossierDraft *draft, guint32 index)
{
  static const char *const small[] = { "AND", "DE", "DU", "FOR", "IN", "OF", "ON", "THE" };
  const DossierToken      *token = dossier_draft_token (draft, index);
  const char              *word = draft->text + token->start;
  gsize                    n = token->end - token->start;
  g_autofree char         *rest = NULL, *cased = NULL;
  const char              *second;

  if ((token->flags & DOSSIER_TOKEN_ALL_CAPS) == 0)
    return draft->keys[index].exact;
  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    if (strlen (small[i]) == n && strncmp (small[i], word, n) == 0)
      return draft->keys[index].folded;

  second = g_utf8_next_char (word);
  rest = g_utf8_strdown (second, word + n - second);
  cased = g_strdup_printf ("%.*s%s", (int)(second - word), word, rest);
  return dossier_key_new (cased, strlen (cased)).exact;
}

typedef enum
{
  CASE_EXACT,
  CASE_TITLE,
  CASE_FOLDED,
} Case;

static inline guint64
key_of (const DossierDraft *draft, guint32 token, Case how)
{
  if (how == CASE_EXACT)
    return draft->keys[token].exact;

  return how == CASE_FOLDED ? draft->keys[token].folded : title_case_key (draft, token);
}

/* Whether the forms of a match may be found in a line of capitals. */
static gboolean
allowed (const DossierGazetteer *gazetteer, guint32 form, Case how)
{
  return form != DOSSIER_NO_FORM && (how != CASE_TITLE || !dossier_gazetteer_get_form (gazetteer, form)->exact);
}

static DossierMatch
match (const DossierDraft *draft, guint32 token, guint max_tokens, Case how)
{
  const DossierGazetteer *gazetteer = dossier_knowledge_get_gazetteer (draft->knowledge);
  DossierMatch            best = { token, 0, DOSSIER_NO_FORM };
  guint64                 first = key_of (draft, token, how);
  guint64                 sequence = 0;
  guint16                 lengths = dossier_gazetteer_get_lengths (gazetteer, how == CASE_FOLDED ? dossier_gazetteer_fold_key (first) : first);

  for (guint n = 1; lengths != 0 && n <= max_tokens && token + n <= draft->tokens->len; n++, lengths >>= 1)
    {
      guint32 last = token + n - 1;

      if (n > 1 && dossier_draft_is (draft, last, DOSSIER_TOKEN_PARAGRAPH_START))
        break;
      sequence = dossier_key_join (sequence, n == 1 ? first : key_of (draft, last, how));
      if ((lengths & 1) != 0)
        {
          guint32 form = dossier_gazetteer_find (gazetteer, how == CASE_FOLDED ? dossier_gazetteer_fold_key (sequence) : sequence);

          if (allowed (gazetteer, form, how))
            best = (DossierMatch){ token, n, form };
        }
    }

  return best;
}

/* "BANDAR SERI BEGAWAN, July 25", "(NEW YORK)", "TIJUANA & SAN DIEGO": capitals at the start of a line. */
static gboolean
is_dateline (const DossierDraft *draft, guint32 token)
{
  const DossierToken *word = dossier_draft_token (draft, token);

  if ((word->flags & DOSSIER_TOKEN_ALL_CAPS) == 0)
    return FALSE;
  if (token > 0 && dossier_draft_token_equal (draft, token - 1, "("))
    return dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_PARAGRAPH_START);
  if (token > 1 && (dossier_draft_token_equal (draft, token - 1, "&") || dossier_draft_token_equal (draft, token - 1, "/")))
    return dossier_draft_is (draft, token - 2, DOSSIER_TOKEN_ALL_CAPS);

  return (word->flags & (DOSSIER_TOKEN_PARAGRAPH_START | DOSSIER_TOKEN_SENTENCE_START)) != 0 || dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_ALL_CAPS);
}

/* Short words in capitals are acronyms: in a dateline they count only with the next word. */
static gboolean
is_long_enough (const DossierDraft *draft, const DossierMatch *found)
{
  const DossierToken *word = dossier_draft_token (draft, found->token);

  return found->n_tokens > 1 || word->end - word->start > 3;
}

DossierMatch
dossier_match_at (const DossierDraft *draft, guint32 token, guint max_tokens)
{
  DossierMatch best = match (draft, token, max_tokens, CASE_EXACT);

  if (best.n_tokens == 0 && (dossier_draft_is (draft, token, DOSSIER_TOKEN_CAPS_LINE) || is_dateline (draft, token)))
    {
      DossierMatch cased = match (draft, token, max_tokens, CASE_TITLE);

      if (cased.n_tokens > 0 && is_long_enough (draft, &cased))
        best = cased;
    }

  return best;
}

static DossierMatch
find_title (const DossierDraft *draft, guint32 token)
{
  const DossierGazetteer *gazetteer = dossier_knowledge_get_gazetteer (draft->knowledge);
  DossierMatch            exact = match (draft, token, DOSSIER_FORM_MAX_TOKENS, CASE_EXACT);
  DossierMatch            folded = match (draft, token, DOSSIER_FORM_MAX_TOKENS, CASE_FOLDED);

  for (guint32 form = exact.form; form != DOSSIER_NO_FORM; form = dossier_gazetteer_next (gazetteer, form))
    if (dossier_gazetteer_get_record (gazetteer, dossier_gazetteer_get_form (gazetteer, form)->record)->role == DOSSIER_RECORD_TITLE)
      return exact.n_tokens >= folded.n_tokens ? (DossierMatch){ token, exact.n_tokens, form } : folded;

  return folded;
}

DossierMatch
dossier_match_title_at (const DossierDraft *draft, guint32 token)
{
  if (token >= draft->tokens->len)
    return (DossierMatch){ token, 0, DOSSIER_NO_FORM };
  if (draft->titles[token].n_tokens == DOSSIER_MATCH_UNKNOWN)
    draft->titles[token] = find_title (draft, token);

  return draft->titles[token];
}
