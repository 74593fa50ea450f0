/* dossier-commitment-frames.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One matcher a form; each looks at most a fixed number of tokens to either side.
 */

#include "config.h"

#include "analysis/dossier-commitment-frames.h"

#include "analysis/dossier-commitment-modals.h"
#include "analysis/dossier-commitment-objects.h"
#include "analysis/dossier-commitment-phrase.h"

#define OWNER 10 /* tokens of whose a noun is */

/* Whether a word that is a verb and a noun stands as a noun. */
static gboolean
stands_as_noun (const DossierCommitmentText *text, guint token)
{
  const DossierDraftMention *mention;
  guint                      before = token - 1;

  if (dossier_phrase_ends_with (text, token, "ed"))
    return FALSE;
  if (token == text->first)
    return dossier_phrase_ends_with (text, token, "s") || dossier_phrase_ends_with (text, token, "al");
  if (dossier_speaker_words_is_determiner (text->draft, before) || dossier_draft_is (text->draft, before, DOSSIER_TOKEN_POSSESSIVE))
    return TRUE;
  if (dossier_phrase_ends_with (text, token, "ing"))
    return FALSE;
  mention = dossier_commitment_text_get_mention (text, before);
  if (mention != NULL)
    return mention->kind == DOSSIER_MENTION_DEMONYM && mention->type == DOSSIER_ENTITY_COUNTRY;
  if (dossier_speaker_words_is_preposition (text->draft, before) && !dossier_commitment_text_is (text, before, "to"))
    return TRUE;
  if (dossier_draft_has_class (text->draft, before, DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB) || dossier_commitment_text_is (text, before, "include") || dossier_commitment_text_is (text, before, "includes"))
    return TRUE;
  if (dossier_draft_is (text->draft, before, DOSSIER_TOKEN_PUNCTUATION) || dossier_speaker_words_is_adverb (text->draft, before) ||
      dossier_speaker_words_is_auxiliary (text->draft, before) || dossier_commitment_text_has (text, before, DOSSIER_CUE_ACTOR) || dossier_draft_has_class (text->draft, before, DOSSIER_WORD_FUNCTION))
    return FALSE;

  /* "an ambitious plan", "of growing calls". */
  return before > text->first && (dossier_speaker_words_is_determiner (text->draft, before - 1) || (dossier_phrase_ends_with (text, before, "ing") && dossier_speaker_words_is_preposition (text->draft, before - 1)) || dossier_draft_is (text->draft, before - 1, DOSSIER_TOKEN_POSSESSIVE) ||
                                  dossier_speaker_words_is_determiner (text->draft, before - 2));
}

/* "from the police to act", "of the government of Peru to act": over whose it is. */
static guint
skip_owner (const DossierCommitmentText *text, guint token, guint *agent)
{
  static const char *const owners[] = { "from", "of", NULL };
  gboolean                 named = FALSE;

  if (!dossier_speaker_words_is_any (text->draft, token, owners))
    return dossier_phrase_skip_company (text, token, agent);
  for (guint i = token + 1; i < MIN (token + OWNER, text->end); i++)
    {
      if (named && dossier_commitment_text_is (text, i, "to"))
        {
          *agent = token + 1;
          return i;
        }
      if (dossier_speaker_words_is_boundary (text->draft, i) && !dossier_commitment_text_is (text, i, "and"))
        break;
      named |= dossier_commitment_text_is_party (text, i) || dossier_commitment_text_has (text, i, DOSSIER_CUE_ACTOR);
    }

  return token;
}

/* "its pledge last month to act". */
static guint
skip_time (const DossierCommitmentText *text, guint token)
{
  guint next = token;

  while (dossier_commitment_text_is_date (text, next))
    next++;

  return dossier_commitment_text_is (text, next, "to") ? next : token;
}

/* "her commitment to it", "plans to Uganda". */
static gboolean
names_nothing (const DossierCommitmentText *text, guint action)
{
  static const char *const   words[] = { "it", "this", "that", "them", "him", "her", "you", "us", "me", "these", "those", NULL };
  const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, action);

  if (mention != NULL && mention->token == action && (mention->token + mention->n_tokens >= text->end || dossier_speaker_words_is_boundary (text->draft, mention->token + mention->n_tokens)))
    return TRUE;

  return dossier_speaker_words_is_any (text->draft, action, words) || (mention != NULL && mention->type == DOSSIER_ENTITY_PLACE);
}

/* "agencies that deal with disasters". */
static gboolean
is_verb_deal (const DossierCommitmentText *text, guint token)
{
  static const char *const before[] = { "that", "which", "who", "to", "will", "would", "can", "must", "not", "they", "we", "and", NULL };

  return dossier_speaker_words_is_any (text->draft, token, (const char *const[]){ "deal", "deals", NULL }) && dossier_commitment_text_is (text, token + 1, "with") && token > text->first &&
         dossier_speaker_words_is_any (text->draft, token - 1, before);
}

static gboolean
match_noun (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame)
{
  guint next = skip_owner (text, skip_time (text, token + 1), &frame->agent);
  guint action = (classes & DOSSIER_CUE_TO) ? dossier_phrase_read_to (text, next, &frame->negative, (classes & DOSSIER_CUE_GERUND) || ((classes & DOSSIER_CUE_PROMISES) && (classes & DOSSIER_CUE_OF))) : 0;

  if (action != 0 && names_nothing (text, action))
    action = 0;
  if (is_verb_deal (text, token))
    return FALSE;
  if (token > text->first && (dossier_commitment_text_is (text, token - 1, "in") || (dossier_commitment_text_is (text, token - 1, "a") && dossier_commitment_text_is (text, token - 2, "in")))) /* "in order to", "in a bid to" */
    return FALSE;
  frame->form = DOSSIER_FRAME_NOUN;
  if ((classes & DOSSIER_CUE_THAT) && dossier_object_match_that (text, token + 1, frame))
    return TRUE;
  if (action == 0 && (classes & DOSSIER_CUE_AGREED))
    action = dossier_phrase_read_to (text, next, &frame->negative, FALSE);
  if (action != 0)
    frame->action = action;
  else if (!dossier_object_match_thing (text, token + 1, classes & (DOSSIER_CUE_FOR | DOSSIER_CUE_OF | DOSSIER_CUE_NOUN), frame))
    return FALSE;
  if (token > text->first && (dossier_commitment_text_is (text, token - 1, "no") || dossier_commitment_text_is (text, token - 2, "no")))
    {
      frame->modality = DOSSIER_CUE_REFUSES;
      frame->negative = TRUE;
    }

  return TRUE;
}

/* "was asked to act": whoever asks stands behind "by", or is not named. */
static gboolean
is_passive (const DossierCommitmentText *text, guint token)
{
  guint before = token;

  while (before > text->first && (dossier_speaker_words_is_adverb (text->draft, before - 1) || dossier_phrase_is_not (text, before - 1)))
    before--;

  return dossier_phrase_ends_with (text, token, "ed") && before > text->first && dossier_phrase_is_be (text, before - 1);
}

static gboolean
negate_verb (DossierFrame *frame, guint64 classes, gboolean negated, gboolean to)
{
  if (!negated)
    return TRUE;
  if (!(classes & (DOSSIER_CUE_INTENDS | DOSSIER_CUE_AGREED | DOSSIER_CUE_OFFERS)) || frame->form == DOSSIER_FRAME_NOUN || !to)
    return FALSE;

  frame->modality = DOSSIER_CUE_REFUSES;
  frame->negative = TRUE;
  return TRUE;
}

/* Verbs that tell what happens behind "will", but what is done behind "plans to". */
static gboolean
is_deliberate (const DossierCommitmentText *text, guint verb)
{
  static const char *const actions[] = { "increase", "decrease", "end", "begin", "start", "grow", "drop", "lead", "show", "run", "change", "turn", "boost", "generate", "drive", "shape", "strengthen", "improve", "include",
                                         "require", "weaken", "reduce", "cover", "leave", "play", "participate", "mark", "cut", NULL };

  if (dossier_commitment_text_is (text, verb, "go"))
    return dossier_speaker_words_is_any (text->draft, verb + 1, (const char *const[]){ "ahead", "to", "back", "after", "forward", NULL });
  if (!dossier_speaker_words_is_any (text->draft, verb, actions))
    return FALSE;

  return dossier_object_starts_thing (text, verb + 1) || dossier_speaker_words_is_preposition (text->draft, verb + 1);
}

/* "declined to say", "wants to be loved" bind nobody to an act. */
static gboolean
is_bound_to (const DossierCommitmentText *text, guint action, guint64 classes)
{
  static const char *const words[] = { "say", "comment", "speculate", "elaborate", "answer", "confirm", "discuss", "disclose", "define", NULL };

  if ((classes & DOSSIER_CUE_REFUSES) && dossier_speaker_words_is_any (text->draft, action, words))
    return FALSE;
  if (dossier_commitment_text_is (text, action, "do") && dossier_speaker_words_is_any (text->draft, action + 1, (const char *const[]){ "is", "was", "so", "it", "that", NULL }))
    return FALSE;
  if (dossier_commitment_text_is (text, action, "be") && (classes & DOSSIER_CUE_PROMISES) && (classes & DOSSIER_CUE_NOUN)) /* "promises to be fun" */
    return FALSE;
  if (classes & (DOSSIER_CUE_INTENDS | DOSSIER_CUE_OFFERS))
    return (!dossier_commitment_text_has (text, action, DOSSIER_CUE_STATIVE) || is_deliberate (text, action)) && !dossier_commitment_text_is (text, action, "be");

  return TRUE;
}

/* "by Peru to act" behind "was asked". */
static gboolean
match_asked (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  guint next = dossier_phrase_skip_company (text, token, &frame->agent);

  frame->action = dossier_phrase_read_to (text, next, &frame->negative, FALSE);
  return frame->action != 0;
}

/* "committed itself to". */
static guint
skip_self (const DossierCommitmentText *text, guint token)
{
  static const char *const words[] = { "itself", "themselves", "himself", "herself", "ourselves", "myself", NULL };

  return token + dossier_speaker_words_is_any (text->draft, token, words);
}

/* "to act", "committed to acting", "agreed to a visit": the act, 0 = none. */
static guint
read_bound (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame)
{
  guint action = dossier_phrase_read_to (text, token, &frame->negative, FALSE);

  if (action != 0 || !dossier_commitment_text_is (text, token, "to") || frame->passive)
    return action;
  if ((classes & DOSSIER_CUE_GERUND) && (classes & DOSSIER_CUE_PROMISES) && dossier_phrase_ends_with (text, token + 1, "ing"))
    return token + 1;

  return (classes & DOSSIER_CUE_AGREED) && (classes & DOSSIER_CUE_ON) && dossier_object_is_act (text, token + 1) ? token + 1 : 0;
}

/* "asked Peru for more ships". */
static gboolean
match_asked_for (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  gboolean named = FALSE;

  for (guint i = token; i < MIN (token + OWNER, text->end) && !dossier_speaker_words_is_boundary (text->draft, i); i++)
    {
      if (named && dossier_commitment_text_is (text, i, "for"))
        {
          frame->object = token;
          frame->object_end = i;
          return dossier_object_match_thing (text, i, DOSSIER_CUE_FOR, frame);
        }
      if (dossier_speaker_words_is_preposition (text->draft, i) && !dossier_commitment_text_is (text, i, "of"))
        return FALSE;
      named |= (text->mentions[i] != 0 && !dossier_commitment_text_is_date (text, i)) || dossier_commitment_text_has (text, i, DOSSIER_CUE_ACTOR);
    }

  return FALSE;
}

static gboolean
match_verb (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame)
{
  gboolean negated = FALSE;
  guint    next = dossier_phrase_skip_small (text, token + 1), action = 0;

  frame->form = DOSSIER_FRAME_VERB;
  frame->start = dossier_phrase_group_start (text, token, &negated);
  frame->passive = is_passive (text, token);
  if (classes & (DOSSIER_CUE_AGREED | DOSSIER_CUE_PROMISES | DOSSIER_CUE_OFFERS))
    next = dossier_phrase_skip_company (text, skip_self (text, next), &frame->agent);
  if (classes & DOSSIER_CUE_TO)
    action = read_bound (text, next, classes, frame);
  if (frame->passive && (classes & DOSSIER_CUE_OBJECT_TO) && (classes & DOSSIER_CUE_DEMANDS))
    return match_asked (text, next, frame) && !negated;
  if (action != 0 && !is_bound_to (text, action, classes))
    return FALSE;
  if (action != 0)
    {
      frame->action = action;
      return (!frame->passive || (classes & (DOSSIER_CUE_AGREED))) && negate_verb (frame, classes, negated, TRUE);
    }
  if (frame->passive)
    return FALSE;
  if ((classes & DOSSIER_CUE_ON_TO) && dossier_object_match_on_to (text, token + 1, frame))
    return !negated;
  if ((classes & DOSSIER_CUE_THAT) && !negated && dossier_object_match_that (text, token + 1, frame))
    return TRUE;
  if ((classes & DOSSIER_CUE_OBJECT_TO) && dossier_object_match (text, token + 1, frame))
    {
      if (classes & DOSSIER_CUE_INTENDS)
        frame->modality = DOSSIER_CUE_DEMANDS;
      return !negated && (!(classes & DOSSIER_CUE_INTENDS) || !dossier_commitment_text_has (text, frame->action, DOSSIER_CUE_STATIVE) || is_deliberate (text, frame->action));
    }

  if ((classes & DOSSIER_CUE_OBJECT_TO) && (classes & DOSSIER_CUE_FOR) && !negated && match_asked_for (text, token + 1, frame))
    return TRUE;

  return dossier_object_match_thing (text, token + 1, classes, frame) && negate_verb (frame, classes, negated, FALSE);
}

gboolean
dossier_frame_match (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  guint64 classes = text->classes[token];

  *frame = (DossierFrame){ .cue = token, .start = token, .modality = classes & DOSSIER_CUE_MODALITIES };
  if ((classes & (DOSSIER_CUE_MODALITIES | DOSSIER_CUE_WILL | DOSSIER_CUE_MUST | DOSSIER_CUE_BE)) == 0)
    return FALSE;
  if (text->mentions[token] != 0 && !dossier_draft_is (text->draft, token, DOSSIER_TOKEN_HEADLINE))
    return FALSE;
  if (classes & (DOSSIER_CUE_WILL | DOSSIER_CUE_MUST))
    return dossier_modal_match (text, token, classes, frame);
  if ((classes & DOSSIER_CUE_ADJECTIVE) && dossier_modal_match_adjective (text, token, classes, frame))
    return TRUE;
  if ((classes & DOSSIER_CUE_NOUN) && (!(classes & DOSSIER_CUE_VERB) || stands_as_noun (text, token)))
    return match_noun (text, token, classes, frame);
  if (classes & DOSSIER_CUE_VERB)
    {
      *frame = (DossierFrame){ .cue = token, .start = token, .modality = classes & DOSSIER_CUE_MODALITIES };
      return match_verb (text, token, classes, frame);
    }

  return (classes & DOSSIER_CUE_BE) != 0 && dossier_modal_match_be_to (text, token, frame);
}
