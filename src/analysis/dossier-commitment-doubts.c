/* dossier-commitment-doubts.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-commitment-doubts.h"

#include "analysis/dossier-commitment-conditions.h"
#include "analysis/dossier-commitment-phrase.h"

#include <string.h>

#define DENIAL 8    /* tokens between "denied" and what is denied */
#define FORECAST 14 /* tokens between "analysts say" and what they foretell */

/* The cue stands in a clause of "if" or "whether": it is not said to happen. */
static gboolean
in_condition (const DossierCommitmentText *text, guint token)
{
  static const char *const openers[] = { "if", "unless", "whether", "until", NULL };
  guint                    limit = token > text->first + 25 ? token - 25 : text->first;

  for (guint i = token; i > limit; i--)
    {
      if (dossier_speaker_words_is_any (text->draft, i - 1, openers) ||
          (dossier_speaker_words_is_any (text->draft, i - 1, (const char *const[]){ "once", "when", NULL }) && dossier_condition_opens (text, i - 1)))
        return TRUE;
      if (dossier_commitment_text_is (text, i - 1, ",") || dossier_commitment_text_is (text, i - 1, "that") || dossier_commitment_text_is_quote_mark (text, i - 1))
        return FALSE;
    }

  return FALSE;
}

/* "to offer", "could ask": possible, not done. */
static gboolean
is_unreal (const DossierCommitmentText *text, const DossierFrame *frame)
{
  static const char *const possible[] = { "to", "could", "may", "might", "can", "cannot", "would", "should", "must", "will", "let", "if", "or", NULL };

  if (frame->form != DOSSIER_FRAME_VERB || frame->start == text->first)
    return FALSE;
  if (dossier_speaker_words_is_any (text->draft, frame->start - 1, (const char *const[]){ "of", "about", "than", "without", "instead", "from", NULL }))
    return TRUE;
  for (guint i = frame->start; i <= frame->cue; i++)
    if (dossier_speaker_words_is_any (text->draft, i, (const char *const[]){ "could", "may", "might", "can", "would", "should", "must", "will", "did", "does", NULL }))
      return TRUE;

  if (dossier_speaker_words_is_any (text->draft, frame->start - 1, (const char *const[]){ "and", ",", NULL }))
    {
      const DossierToken *cue = dossier_draft_token (text->draft, frame->cue);

      return frame->start == frame->cue && strchr ("dsg", text->draft->text[cue->end - 1]) == NULL; /* "to dissolve it and call for polls" */
    }

  return dossier_speaker_words_is_any (text->draft, frame->start - 1, possible);
}

/* "is not yet committed to". */
static gboolean
is_not_yet (const DossierCommitmentText *text, const DossierFrame *frame)
{
  guint limit = frame->start > text->first + 3 ? frame->start - 3 : text->first;

  for (guint i = limit; i <= frame->cue; i++)
    if (dossier_commitment_text_is (text, i, "yet") && i > limit && dossier_phrase_is_not (text, i - 1))
      return TRUE;

  return FALSE;
}

/* "denied that he would", "I think he will", "hopes it will". */
gboolean
dossier_doubt_is_thought (const DossierCommitmentText *text, guint start, guint action)
{
  static const char *const doubts[] = { "denied", "denies", "deny", "doubt", "doubts", "doubted", "think", "thinks", "believe", "believes", "believed", "hope", "hopes", "hoped", "hopeful", "fear", "fears", "feared",
                                        "expects", "expect", "expected", "predicted", "predicts", "likely", "unlikely", "probably", "perhaps", "maybe", "presumably", "guess", "suspect", "wonder", "convinced", "speculation", "hoping", "fearing", "expecting", "estimated", "estimates", "forecast", "forecasts", "projected", "assumes", "assumed", "imagine", "hopefully", "possibility", "likelihood", "risk", "danger", "chance", "prospect", "concerns", "worried", "worries", "hopes", "thought", "look", "looks", "looked", "seems", "seem", "seemed", "appears", NULL };
  guint                    limit = start > text->first + 8 ? start - 8 : text->first;

  for (guint i = limit; i < action; i++)
    {
      gboolean told = dossier_speaker_words_is_plain_cue (text->draft, i) || dossier_speaker_words_is_any (text->draft, i, (const char *const[]){ "say", "mean", "imply", "suggest", NULL });

      if (dossier_speaker_words_is_any (text->draft, i, doubts) || (told && i > text->first && i < start && dossier_phrase_is_not (text, i - 1))) /* "did not say that it would" */
        return TRUE;
    }

  return FALSE;
}

/* "denied that it had agreed to act", "no truth that it plans". */
static gboolean
is_denied (const DossierCommitmentText *text, guint start)
{
  static const char *const denials[] = { "denied", "denies", "deny", "denying", "denial", "false", "untrue", NULL };
  guint                    limit = start > text->first + DENIAL ? start - DENIAL : text->first;

  for (guint i = start; i > limit; i--)
    {
      if (dossier_speaker_words_is_any (text->draft, i - 1, denials))
        return TRUE;
      if (dossier_draft_is (text->draft, i - 1, DOSSIER_TOKEN_PUNCTUATION) && !dossier_draft_is (text->draft, i - 1, DOSSIER_TOKEN_POSSESSIVE))
        return FALSE;
    }

  return FALSE;
}

/* "“…,” demanded Anna Berg": says what was said, and asks for nothing. */
static gboolean
is_cue_of_quotation (const DossierCommitmentText *text, const DossierFrame *frame)
{
  guint before = frame->start;

  if (frame->form != DOSSIER_FRAME_VERB || before == text->first)
    return FALSE;

  return dossier_commitment_text_is_quote_mark (text, before - 1) && dossier_commitment_text_is_party (text, frame->cue + 1) && text->quotations[before - 1] != text->quotations[frame->cue];
}

/* "what steps will be taken", "which states they will visit": asked, not said. */
static gboolean
is_asked (const DossierCommitmentText *text, guint start)
{
  static const char *const words[] = { "what", "which", "whether", "how", "why", NULL };
  guint                    limit = start > text->first + 4 ? start - 4 : text->first;

  for (guint i = start; i > limit; i--)
    {
      if (dossier_draft_is (text->draft, i - 1, DOSSIER_TOKEN_PUNCTUATION))
        return FALSE;
      if (i > text->first + 1 && dossier_speaker_words_is_preposition (text->draft, i - 2) && (dossier_commitment_text_is_party (text, i) || dossier_speaker_words_get_pronoun (text->draft, i) != 0)) /* "with which it will share" */
        return FALSE;
      if (dossier_speaker_words_is_any (text->draft, i - 1, words))
        return i < start && i > text->first + 1 && !dossier_draft_is (text->draft, i - 2, DOSSIER_TOKEN_PUNCTUATION);
    }

  return FALSE;
}

gboolean
dossier_doubt_is_unreal (const DossierCommitmentText *text, const DossierFrame *frame)
{
  return in_condition (text, frame->start) || is_unreal (text, frame) || is_not_yet (text, frame) || is_denied (text, frame->start) || is_cue_of_quotation (text, frame) || (frame->form == DOSSIER_FRAME_WILL && is_asked (text, frame->start));
}

gboolean
dossier_doubt_is_foretold (const DossierCommitmentText *text, guint start)
{
  static const char *const says[] = { "say", "says", "said", "expect", "expects", "predict", "predicts", "predicted", "believe", "believes", "think", "warn", "warns", "warned", "argue", "argues", NULL };
  guint                    limit = start > text->first + FORECAST ? start - FORECAST : text->first;

  for (guint i = start; i > limit + 1; i--)
    if (dossier_speaker_words_is_any (text->draft, i - 1, says))
      return dossier_doubt_is_observer (text, i - 2);

  return FALSE;
}

gboolean
dossier_doubt_is_observer (const DossierCommitmentText *text, guint token)
{
  static const char *const observers[] = { "analyst", "analysts", "expert", "experts", "professor", "economist", "economists", "historian", "historians", "researcher", "researchers", "scholar", "scholars", "strategist", "strategists",
                                           "pollster", "pollsters", "commentator", "commentators", "observers", "critics", "forecasters", "columnist", "scientist", "scientists", "traders", NULL };

  return dossier_speaker_words_is_any (text->draft, token, observers);
}
