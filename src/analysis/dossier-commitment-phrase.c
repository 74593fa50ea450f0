/* dossier-commitment-phrase.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each reader looks at most GAP tokens to either side.
 */

#include "config.h"

#include "analysis/dossier-commitment-phrase.h"

#include <string.h>

#define GAP 10 /* tokens between a cue and its "to" */

static const char *const be_words[] = { "is", "are", "was", "were", "am", "be", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m", "isn't", "aren't", "isn’t", "aren’t",
                                        "stands", "stand", "remains", "remain", "stood", "remained", "seems", "appears", "look", "looks", NULL };
static const char *const not_words[] = { "not", "never", "n't", "n’t", "didn't", "didn’t", "doesn't", "doesn’t", "don't", "don’t", "hasn't", "hasn’t", "haven't", "haven’t", "isn't", "isn’t", "aren't", "aren’t", "wasn't", "no", NULL };

gboolean
dossier_phrase_ends_with (const DossierCommitmentText *text, guint token, const char *ending)
{
  const DossierToken *t;
  gsize               n = strlen (ending);

  if (!dossier_draft_is (text->draft, token, DOSSIER_TOKEN_WORD))
    return FALSE;

  t = dossier_draft_token (text->draft, token);
  return t->end - t->start > n + 1 && strncmp (text->draft->text + t->end - n, ending, n) == 0;
}

gboolean
dossier_phrase_is_be (const DossierCommitmentText *text, guint token)
{
  return dossier_speaker_words_is_any (text->draft, token, be_words) || (dossier_commitment_text_has (text, token, DOSSIER_CUE_BE) && dossier_commitment_text_is_short (text, token));
}

gboolean
dossier_phrase_is_not (const DossierCommitmentText *text, guint token)
{
  return dossier_speaker_words_is_any (text->draft, token, not_words);
}

/* Over adverbs, dates and quotation marks. */
guint
dossier_phrase_skip_small (const DossierCommitmentText *text, guint token)
{
  static const char *const small[] = { "on", "in", "during", "yesterday", "principle", "all", "both", "now", "fully", "firmly", NULL };
  guint                    end = MIN (token + GAP, text->end);

  while (token < end)
    {
      if (dossier_commitment_text_is_date (text, token) || dossier_commitment_text_is_quote_mark (text, token) ||
          (dossier_speaker_words_is_adverb (text->draft, token) && !dossier_phrase_is_not (text, token)))
        token++;
      else if (dossier_speaker_words_is_any (text->draft, token, small) &&
               (dossier_commitment_text_is_date (text, token + 1) || dossier_commitment_text_is (text, token + 1, "to") ||
                dossier_commitment_text_is (text, token + 1, "principle") || dossier_speaker_words_is_adverb (text->draft, token)))
        token++;
      else
        break;
    }

  return token;
}

/* Back over adverbs and auxiliaries: where the verbal group begins. Tells negation and would. */
guint
dossier_phrase_group_start (const DossierCommitmentText *text, guint token, gboolean *negated)
{
  while (token > text->first)
    {
      guint before = token - 1;

      if (dossier_commitment_text_is_short (text, before))
        before--;
      else if (dossier_phrase_is_not (text, before))
        *negated = TRUE;
      else if (!dossier_speaker_words_is_auxiliary (text->draft, before) && !dossier_phrase_is_be (text, before) && !dossier_speaker_words_is_adverb (text->draft, before) &&
               !dossier_commitment_text_is (text, before, "all") && !dossier_commitment_text_is (text, before, "long") && !dossier_commitment_text_is (text, before, "being"))
        break;
      token = before;
    }
  while (token < text->end && dossier_speaker_words_is_adverb (text->draft, token) && !dossier_phrase_is_not (text, token))
    token++;

  return token;
}

/* "to act", "not to act", "to not act": the token of the act, 0 = none. */
guint
dossier_phrase_read_to (const DossierCommitmentText *text, guint token, gboolean *negative, gboolean any)
{
  static const char *const adverbs[] = { "now", "also", "then", "instead", "further", "again", "soon", NULL };
  static const char *const verbs[] = { "rally", "supply", "apply", "reply", "comply", "rely", "imply", "multiply", "resupply", NULL };

  if (dossier_phrase_is_not (text, token))
    {
      *negative = TRUE;
      token++;
    }
  if (!dossier_commitment_text_is (text, token, "to"))
    return 0;
  token++;
  while (token < text->end && (dossier_commitment_text_is_quote_mark (text, token) || dossier_phrase_is_not (text, token) || dossier_speaker_words_is_any (text->draft, token, adverbs) ||
                               (dossier_speaker_words_is_adverb (text->draft, token) && dossier_phrase_ends_with (text, token, "ly") && !dossier_speaker_words_is_any (text->draft, token, verbs))))
    {
      if (dossier_phrase_is_not (text, token))
        *negative = TRUE;
      token++;
    }
  if (token >= text->end)
    return 0;
  if (any && dossier_draft_is (text->draft, token, DOSSIER_TOKEN_WORD))
    return token;

  return dossier_commitment_text_is_infinitive (text, token) ? token : 0;
}

/* "with Iran", "by the United Nations": over it, to the "to". */
guint
dossier_phrase_skip_company (const DossierCommitmentText *text, guint token, guint *agent)
{
  static const char *const company[] = { "with", "by", "from", "between", "among", "in", "at", "during", "on", NULL };
  guint                    end = MIN (token + GAP, text->end);

  if (!dossier_speaker_words_is_any (text->draft, token, company))
    return token;
  if (dossier_commitment_text_is (text, token, "by"))
    *agent = token + 1;
  for (guint i = token + 1; i < end; i++)
    {
      if (dossier_commitment_text_is (text, i, "to") && i > token + 1)
        return i;
      if (dossier_speaker_words_is_boundary (text->draft, i) && !dossier_commitment_text_is (text, i, "and"))
        break;
    }

  return token;
}

gboolean
dossier_phrase_is_participle (const DossierCommitmentText *text, guint token)
{
  static const char *const irregular[] = { "held", "sent", "made", "built", "given", "taken", "set", "put", "brought", "kept", "paid", "spent", "met", "done", "led", "drawn", "cut", "shown", "begun", NULL };

  return dossier_phrase_ends_with (text, token, "ed") || dossier_phrase_ends_with (text, token, "en") || dossier_speaker_words_is_any (text->draft, token, irregular);
}
