/* dossier-commitment-modals.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the modal verb to the right.
 */

#include "config.h"

#include "analysis/dossier-commitment-modals.h"

#include "analysis/dossier-commitment-objects.h"
#include "analysis/dossier-commitment-phrase.h"

#define GAP 10

gboolean
dossier_modal_match_adjective (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame)
{
  gboolean negated = FALSE;
  guint    before = token, behind = token + 1;
  guint    action;

  while (before > text->first && (dossier_speaker_words_is_adverb (text->draft, before - 1) || dossier_phrase_is_not (text, before - 1) || dossier_commitment_text_is (text, before - 1, "all")))
    before--;
  if (before > text->first + 2 && dossier_commitment_text_is (text, before - 1, "and") && dossier_commitment_text_has (text, before - 2, DOSSIER_CUE_ADJECTIVE)) /* "ready and willing" */
    token = before = before - 2;
  if (before == text->first || !dossier_phrase_is_be (text, before - 1))
    return FALSE;

  frame->form = DOSSIER_FRAME_ADJECTIVE;
  frame->start = dossier_phrase_group_start (text, token, &negated);
  action = dossier_phrase_read_to (text, dossier_phrase_skip_small (text, behind), &frame->negative, (classes & DOSSIER_CUE_GERUND) != 0);
  if (action != 0 && (classes & DOSSIER_CUE_OFFERS) && (classes & DOSSIER_CUE_GERUND) && !dossier_phrase_ends_with (text, action, "ing")) /* "open to the public" */
    action = 0;
  if (action == 0 && dossier_object_match_thing (text, behind, classes & DOSSIER_CUE_FOR, frame))
    action = frame->action;
  if (action == 0)
    return FALSE;

  frame->action = action;
  if (negated)
    {
      frame->modality = DOSSIER_CUE_REFUSES;
      frame->negative = TRUE;
    }
  return TRUE;
}

/* "be", behind a modal: "be ready to act", "be held". */
static gboolean
match_be (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  guint   next = dossier_phrase_skip_small (text, token + 1);
  guint64 classes = next < text->end ? text->classes[next] : 0;

  if ((classes & DOSSIER_CUE_ADJECTIVE) && dossier_modal_match_adjective (text, next, classes, frame))
    {
      frame->form = DOSSIER_FRAME_WILL;
      frame->modality = classes & DOSSIER_CUE_MODALITIES;
      return TRUE;
    }
  if (dossier_phrase_ends_with (text, next, "ing") && !dossier_speaker_words_is_any (text->draft, next, (const char *const[]){ "going", "coming", "having", "getting", "looking", "seeing", "being", "interesting", "exciting", "challenging", "surprising", "missing", "lacking", "outstanding", "lasting", "fitting", "waiting", "watching", NULL }) && !dossier_commitment_text_has (text, next, DOSSIER_CUE_STATIVE))
    {
      frame->action = next; /* "will be sending" */
      return !dossier_draft_has_class (text->draft, next, DOSSIER_WORD_SPEECH_VERB);
    }
  if (!dossier_phrase_is_participle (text, next) || !dossier_commitment_text_has (text, next, DOSSIER_CUE_AGENDA | DOSSIER_CUE_DONE))
    return FALSE;

  frame->passive = TRUE;
  frame->agenda = dossier_commitment_text_has (text, next, DOSSIER_CUE_AGENDA);
  for (guint i = next + 1; i < MIN (next + GAP, text->end); i++)
    if (dossier_commitment_text_is (text, i, "by") && !dossier_commitment_text_is_date (text, i + 1) && (dossier_commitment_text_is_party (text, i + 1) || dossier_commitment_text_is_party (text, i + 2)))
      {
        frame->agent = i + 1;
        break;
      }
  return TRUE;
}

/* "would like to act", "would like them to act". */
static gboolean
match_like (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  guint action = dossier_phrase_read_to (text, token + 1, &frame->negative, FALSE);

  frame->modality = DOSSIER_CUE_INTENDS;
  if (action != 0)
    {
      frame->action = action;
      return TRUE;
    }
  frame->modality = DOSSIER_CUE_DEMANDS;
  return dossier_object_match (text, token + 1, frame);
}

/* "will fall", "will say", "will take place", "will continue until May". */
static gboolean
is_no_act (const DossierCommitmentText *text, guint verb)
{
  static const char *const taken[] = { "time", "place", "effect", "years", "months", "days", "hours", "weeks", NULL };
  static const char *const starting[] = { "begin", "start", "commence", "resume", NULL }, *const going[] = { "ahead", "on", "to", "back", "after", "forward", "through", NULL };
  static const char *const going_on[] = { "to", "with", "its", "their", "our", "his", "her", "the", NULL };

  if (dossier_commitment_text_is (text, verb, "do"))
    return dossier_speaker_words_is_any (text->draft, verb + 1, (const char *const[]){ "is", "so", "it", "that", "anything", "better", "well", "next", NULL });
  if (dossier_commitment_text_is (text, verb, "take"))
    return dossier_speaker_words_is_any (text->draft, verb + 1, taken) || dossier_speaker_words_is_any (text->draft, verb + 2, taken);
  if (dossier_commitment_text_is (text, verb, "continue"))
    return (dossier_commitment_text_is (text, verb + 1, "to") && dossier_commitment_text_has (text, verb + 2, DOSSIER_CUE_STATIVE)) ||
           (!dossier_speaker_words_is_any (text->draft, verb + 1, going_on) && !dossier_phrase_ends_with (text, verb + 1, "ing"));
  if (dossier_speaker_words_is_any (text->draft, verb, (const char *const[]){ "maintain", "respond", "counter", "protest", "publish", "release", "recall", NULL }))
    return FALSE;
  if (dossier_speaker_words_is_any (text->draft, verb, starting))
    return !dossier_phrase_ends_with (text, verb + 1, "ing") && !dossier_commitment_text_is (text, verb + 1, "to") && dossier_commitment_text_has (text, verb, DOSSIER_CUE_STATIVE);
  if (dossier_commitment_text_is (text, verb, "remain"))
    return !dossier_speaker_words_is_any (text->draft, dossier_phrase_skip_small (text, verb + 1), (const char *const[]){ "engaged", "committed", "dedicated", "ready", NULL });
  if (dossier_commitment_text_is (text, verb, "go"))
    return !dossier_speaker_words_is_any (text->draft, verb + 1, going);
  if (dossier_speaker_words_is_any (text->draft, verb, (const char *const[]){ "talk", "look", "speak", NULL }) && dossier_speaker_words_is_any (text->draft, verb + 1, (const char *const[]){ "about", "like", "at", NULL }))
    return TRUE;
  if (dossier_draft_has_class (text->draft, verb, DOSSIER_WORD_SPEECH_VERB) && !dossier_commitment_text_has (text, verb, DOSSIER_CUE_MODALITIES))
    return TRUE;

  return dossier_commitment_text_has (text, verb, DOSSIER_CUE_STATIVE);
}

/* "he'd", which is "he had" as well. */
static gboolean
is_short_would (const DossierCommitmentText *text, guint token)
{
  return dossier_commitment_text_is (text, token, "d");
}

/* "should be seen as": asks for no act. */
static gboolean
is_judged (const DossierCommitmentText *text, guint token)
{
  static const char *const words[] = { "deemed", "considered", "seen", "viewed", "regarded", "noted", "remembered", "understood", "said", "read", NULL };

  return dossier_speaker_words_is_any (text->draft, token, words);
}

/* "would've sent", "'d sit" in quotation marks: not what is to come. */
static gboolean
is_past_perfect (const DossierCommitmentText *text, guint token, guint next)
{
  static const char *const have[] = { "ve", "'ve", "’ve", "have", NULL };
  guint                    verb = next + dossier_commitment_text_is_short (text, next);

  if (dossier_speaker_words_is_any (text->draft, next, have) || dossier_speaker_words_is_any (text->draft, verb, have))
    return TRUE;

  return is_short_would (text, token) && !dossier_commitment_text_is (text, next, "like") && dossier_commitment_text_get_quotation (text, token) != NULL;
}

gboolean
dossier_modal_match (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame)
{
  static const char *const unceasing[] = { "hesitate", "stop", "rest", "cease", "tire", "relent", NULL };
  guint                    next = token + 1;

  frame->form = (classes & DOSSIER_CUE_MUST) ? DOSSIER_FRAME_MUST : DOSSIER_FRAME_WILL;
  frame->modality = (classes & DOSSIER_CUE_MUST) ? DOSSIER_CUE_DEMANDS : DOSSIER_CUE_PROMISES;
  frame->would = (classes & DOSSIER_CUE_WOULD) != 0;
  frame->start -= dossier_commitment_text_is_short (text, token);
  frame->negative = (classes & DOSSIER_CUE_NEGATED) != 0;
  while (next < text->end && (dossier_phrase_is_not (text, next) || dossier_speaker_words_is_adverb (text->draft, next) || dossier_commitment_text_is_quote_mark (text, next)))
    {
      frame->negative |= dossier_phrase_is_not (text, next);
      next++;
    }
  frame->action = next;
  if (is_past_perfect (text, token, next))
    return FALSE;
  if (!dossier_commitment_text_is_infinitive (text, next) || (is_short_would (text, token) && dossier_phrase_is_participle (text, next)))
    return FALSE;
  if (dossier_commitment_text_is (text, next, "be"))
    {
      frame->passive = dossier_phrase_is_participle (text, next + 1);
      return (classes & DOSSIER_CUE_MUST) ? frame->passive && !is_judged (text, next + 1) : match_be (text, next, frame);
    }
  if (frame->would && dossier_commitment_text_is (text, next, "like"))
    return match_like (text, next, frame);
  if (frame->negative && dossier_speaker_words_is_any (text->draft, next, unceasing))
    {
      frame->negative = FALSE;
      return TRUE;
    }
  frame->agenda = dossier_commitment_text_has (text, next, DOSSIER_CUE_AGENDA);

  return !is_no_act (text, next);
}

/* "is going to act", "is to act". */
gboolean
dossier_modal_match_be_to (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  gboolean negated = FALSE;
  guint    next = token + 1;

  while (next < text->end && (dossier_phrase_is_not (text, next) || dossier_speaker_words_is_adverb (text->draft, next)))
    {
      negated |= dossier_phrase_is_not (text, next);
      next++;
    }
  frame->form = DOSSIER_FRAME_IS_TO;
  frame->modality = DOSSIER_CUE_INTENDS;
  if (dossier_commitment_text_is (text, next, "going"))
    {
      frame->form = DOSSIER_FRAME_WILL;
      frame->modality = DOSSIER_CUE_PROMISES;
      next++;
    }
  else if (dossier_speaker_words_is_any (text->draft, next - 1, (const char *const[]){ "likely", "unlikely", NULL }))
    return FALSE;
  else if (dossier_commitment_text_is (text, next, "due"))
    next++;
  frame->action = dossier_phrase_read_to (text, next, &negated, FALSE);
  frame->negative = negated;
  if (frame->action == 0 || dossier_speaker_words_is_any (text->draft, frame->action, (const char *const[]){ "people", "places", "school", "church", "bed", "court", "war", "prison", "jail", "parliament", "congress", "town", "trial", NULL }) || dossier_draft_is (text->draft, token, DOSSIER_TOKEN_POSSESSIVE))
    return FALSE;
  if (dossier_commitment_text_is (text, frame->action, "be"))
    return match_be (text, frame->action, frame);

  return !is_no_act (text, frame->action);
}
