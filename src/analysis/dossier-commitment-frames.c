/* dossier-commitment-frames.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One matcher a form; each looks at most a fixed number of tokens to either side.
 */

#include "config.h"

#include "analysis/dossier-commitment-frames.h"

#include <string.h>

#define GAP 10    /* tokens between a cue and its "to" */
#define OBJECT 18 /* tokens of who is asked */

static const char *const be_words[] = { "is", "are", "was", "were", "am", "be", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m", "isn't", "aren't", "isn’t", "aren’t",
                                        "stands", "stand", "remains", "remain", "stood", "remained", "seems", "appears", NULL };
static const char *const not_words[] = { "not", "never", "n't", "n’t", "didn't", "didn’t", "doesn't", "doesn’t", "don't", "don’t", "hasn't", "hasn’t", "haven't", "haven’t", "isn't", "isn’t", "aren't", "aren’t", "wasn't", "no", NULL };

static gboolean
ends_with (const DossierCommitmentText *text, guint token, const char *ending)
{
  const DossierToken *t;
  gsize               n = strlen (ending);

  if (!dossier_draft_is (text->draft, token, DOSSIER_TOKEN_WORD))
    return FALSE;

  t = dossier_draft_token (text->draft, token);
  return t->end - t->start > n + 1 && strncmp (text->draft->text + t->end - n, ending, n) == 0;
}

static gboolean
is_be (const DossierCommitmentText *text, guint token)
{
  return dossier_speaker_words_is_any (text->draft, token, be_words);
}

static gboolean
is_not (const DossierCommitmentText *text, guint token)
{
  return dossier_speaker_words_is_any (text->draft, token, not_words);
}

/* Over adverbs, dates and quotation marks. */
static guint
skip_small (const DossierCommitmentText *text, guint token)
{
  static const char *const small[] = { "on", "in", "during", "yesterday", "principle", "all", "both", "now", "fully", "firmly", NULL };
  guint                    end = MIN (token + GAP, text->end);

  while (token < end)
    {
      if (dossier_commitment_text_is_date (text, token) || dossier_commitment_text_is_quote_mark (text, token) ||
          (dossier_speaker_words_is_adverb (text->draft, token) && !is_not (text, token)))
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
static guint
group_start (const DossierCommitmentText *text, guint token, gboolean *negated)
{
  while (token > text->first)
    {
      guint before = token - 1;

      if (is_not (text, before))
        *negated = TRUE;
      else if (!dossier_speaker_words_is_auxiliary (text->draft, before) && !is_be (text, before) && !dossier_speaker_words_is_adverb (text->draft, before) &&
               !dossier_commitment_text_is (text, before, "all") && !dossier_commitment_text_is (text, before, "being"))
        break;
      token = before;
    }
  while (token < text->end && dossier_speaker_words_is_adverb (text->draft, token) && !is_not (text, token))
    token++;

  return token;
}

/* "to act", "not to act", "to not act": the token of the act, 0 = none. */
static guint
read_to (const DossierCommitmentText *text, guint token, gboolean *negative, gboolean any)
{
  if (is_not (text, token))
    {
      *negative = TRUE;
      token++;
    }
  if (!dossier_commitment_text_is (text, token, "to"))
    return 0;
  token++;
  while (token < text->end && (dossier_commitment_text_is_quote_mark (text, token) || is_not (text, token) || (dossier_speaker_words_is_adverb (text->draft, token) && ends_with (text, token, "ly"))))
    {
      if (is_not (text, token))
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
static guint
skip_company (const DossierCommitmentText *text, guint token, guint *agent)
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

/* A thing behind a verb: no preposition, no mark, no clause. */
static gboolean
starts_thing (const DossierCommitmentText *text, guint token)
{
  static const char *const others[] = { "that", "it", "he", "she", "they", "we", "i", "them", "him", "us", "me", "to", "not", NULL };

  if (token >= text->end || dossier_speaker_words_is_preposition (text->draft, token) || dossier_speaker_words_is_any (text->draft, token, others) ||
      dossier_speaker_words_is_auxiliary (text->draft, token) || dossier_commitment_text_is_date (text, token))
    return FALSE;

  return dossier_draft_is (text->draft, token, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_NUMBER) || dossier_commitment_text_is_quote_mark (text, token) ||
         text->draft->text[dossier_draft_token (text->draft, token)->start] == '$' || (guchar)text->draft->text[dossier_draft_token (text->draft, token)->start] >= 0x80;
}

/* Whether one of the next tokens of a noun phrase has a class. */
static gboolean
thing_has (const DossierCommitmentText *text, guint token, guint64 classes)
{
  for (guint i = token; i < MIN (token + 7, text->end); i++)
    {
      if (dossier_commitment_text_has (text, i, classes))
        return TRUE;
      if (i > token && (dossier_speaker_words_is_boundary (text->draft, i) || dossier_speaker_words_is_preposition (text->draft, i)))
        break;
    }

  return FALSE;
}

static gboolean
thing_has_money (const DossierCommitmentText *text, guint token)
{
  static const char *const units[] = { "million", "billion", "trillion", "bn", "m", "euros", "dollars", "pounds", "percent", "funding", "funds", "aid", NULL };

  for (guint i = token; i < MIN (token + 6, text->end); i++)
    if (dossier_speaker_words_is_any (text->draft, i, units) || strchr ("$", text->draft->text[dossier_draft_token (text->draft, i)->start]) != NULL ||
        strncmp (text->draft->text + dossier_draft_token (text->draft, i)->start, "€", 3) == 0 || strncmp (text->draft->text + dossier_draft_token (text->draft, i)->start, "£", 2) == 0)
      return TRUE;

  return FALSE;
}

/* "X to act" behind "urged". */
static gboolean
match_object (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  static const char *const clause[] = { "that", "who", "which", "whether", "if", "why", "how", "what", "when", "about", "for", "because", "but", "while", NULL };
  static const char *const pronouns[] = { "him", "her", "them", "us", "me", "it", "you", NULL };
  guint                    end = MIN (token + (dossier_speaker_words_is_any (text->draft, token, pronouns) ? 3 : OBJECT), text->end);

  if (token >= end || (dossier_speaker_words_is_preposition (text->draft, token)) || dossier_speaker_words_is_any (text->draft, token, clause) ||
      dossier_draft_is (text->draft, token, DOSSIER_TOKEN_PUNCTUATION))
    return FALSE;
  for (guint i = token + 1; i < end; i++)
    {
      guint action = read_to (text, i, &frame->negative, FALSE);

      if (action != 0)
        {
          frame->object = token;
          frame->object_end = i;
          frame->action = action;
          return TRUE;
        }
      if (dossier_speaker_words_is_any (text->draft, i, clause) || dossier_speaker_words_is_auxiliary (text->draft, i) || dossier_commitment_text_is (text, i, ";") ||
          dossier_commitment_text_is (text, i, ":") || dossier_commitment_text_is (text, i, ",") || dossier_speaker_words_get_pronoun (text->draft, i) != 0 ||
          dossier_draft_is (text->draft, i, DOSSIER_TOKEN_PARAGRAPH_START))
        break;
    }
  frame->negative = FALSE;

  return FALSE;
}

/* What may follow a cue that is no infinitive. */
static gboolean
match_thing (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame)
{
  static const char *const no_thing[] = { "example", "instance", "comment", "comments", "now", "years", "granted", "advice", "help", NULL };
  guint                    next = skip_small (text, token);

  if ((classes & DOSSIER_CUE_OUT) && dossier_commitment_text_is (text, token, "out"))
    frame->action = token + 1;
  else if ((classes & DOSSIER_CUE_FOR) && dossier_commitment_text_is (text, next, "for") && !dossier_speaker_words_is_any (text->draft, next + 1, no_thing))
    frame->action = next + 1;
  else if ((classes & DOSSIER_CUE_ON) && (dossier_commitment_text_is (text, token, "on") || dossier_commitment_text_is (text, token, "upon")) && !dossier_commitment_text_is_date (text, token + 1))
    frame->action = token + 1;
  else if ((classes & DOSSIER_CUE_OF) && dossier_commitment_text_is (text, token, "of") && ends_with (text, token + 1, "ing"))
    frame->action = token + 1;
  else if ((classes & DOSSIER_CUE_GERUND) && !(classes & DOSSIER_CUE_NOUN) && ends_with (text, next, "ing") && !dossier_commitment_text_is_date (text, next))
    frame->action = next;
  else if ((classes & DOSSIER_CUE_THING) && starts_thing (text, token))
    frame->action = token;
  else if ((classes & DOSSIER_CUE_MONEY_THING) && starts_thing (text, token) && thing_has_money (text, token))
    frame->action = token;
  else if ((classes & DOSSIER_CUE_DEAL_THING) && starts_thing (text, token) && thing_has (text, token, DOSSIER_CUE_DEAL))
    frame->action = token;
  else if ((classes & DOSSIER_CUE_ACT_THING) && starts_thing (text, token) && thing_has (text, token, DOSSIER_CUE_ACT))
    frame->action = token;
  else
    return FALSE;

  return frame->action < text->end;
}

static gboolean
match_on_to (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  guint next = skip_small (text, token);

  if (dossier_commitment_text_is (text, token, "on") && !dossier_commitment_text_is_date (text, token + 1))
    next = token;
  if (!dossier_commitment_text_is (text, next, "on") && !dossier_commitment_text_is (text, next, "upon"))
    return FALSE;

  return match_object (text, next + 1, frame);
}

/* Whether a word that is a verb and a noun stands as a noun. */
static gboolean
stands_as_noun (const DossierCommitmentText *text, guint token)
{
  const DossierDraftMention *mention;
  guint                      before = token - 1;

  if (token == text->first)
    return ends_with (text, token, "s") || ends_with (text, token, "al");
  if (dossier_speaker_words_is_determiner (text->draft, before) || dossier_draft_is (text->draft, before, DOSSIER_TOKEN_POSSESSIVE))
    return TRUE;
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

  /* "an ambitious plan". */
  return before > text->first && (dossier_speaker_words_is_determiner (text->draft, before - 1) || dossier_draft_is (text->draft, before - 1, DOSSIER_TOKEN_POSSESSIVE) ||
                                  dossier_speaker_words_is_determiner (text->draft, before - 2));
}

static gboolean
match_noun (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame)
{
  guint next = skip_company (text, token + 1, &frame->agent);
  guint action = (classes & DOSSIER_CUE_TO) ? read_to (text, next, &frame->negative, (classes & DOSSIER_CUE_PROMISES) && (classes & DOSSIER_CUE_OF)) : 0;

  if (token > text->first && dossier_commitment_text_is (text, token - 1, "in")) /* "in order to" */
    return FALSE;
  frame->form = DOSSIER_FRAME_NOUN;
  if (action == 0 && (classes & DOSSIER_CUE_AGREED))
    action = read_to (text, next, &frame->negative, FALSE);
  if (action != 0)
    frame->action = action;
  else if (!match_thing (text, token + 1, classes & (DOSSIER_CUE_FOR | DOSSIER_CUE_OF | DOSSIER_CUE_NOUN), frame))
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

  while (before > text->first && (dossier_speaker_words_is_adverb (text->draft, before - 1) || is_not (text, before - 1)))
    before--;

  return ends_with (text, token, "ed") && before > text->first && is_be (text, before - 1);
}

static gboolean
negate_verb (DossierFrame *frame, guint64 classes, gboolean negated)
{
  if (!negated)
    return TRUE;
  if (!(classes & (DOSSIER_CUE_INTENDS | DOSSIER_CUE_AGREED | DOSSIER_CUE_OFFERS)) || frame->form == DOSSIER_FRAME_NOUN)
    return FALSE;

  frame->modality = DOSSIER_CUE_REFUSES;
  frame->negative = TRUE;
  return TRUE;
}

/* "declined to say", "wants to be loved" bind nobody to an act. */
static gboolean
is_bound_to (const DossierCommitmentText *text, guint action, guint64 classes)
{
  static const char *const words[] = { "say", "comment", "speculate", "elaborate", "answer", "confirm", "discuss", "disclose", "define", NULL };

  if ((classes & DOSSIER_CUE_REFUSES) && dossier_speaker_words_is_any (text->draft, action, words))
    return FALSE;
  if (classes & (DOSSIER_CUE_INTENDS | DOSSIER_CUE_OFFERS))
    return !dossier_commitment_text_has (text, action, DOSSIER_CUE_STATIVE) && !dossier_commitment_text_is (text, action, "be");

  return TRUE;
}

static gboolean
match_verb (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame)
{
  gboolean negated = FALSE;
  guint    next = skip_small (text, token + 1), action = 0;

  frame->form = DOSSIER_FRAME_VERB;
  frame->start = group_start (text, token, &negated);
  frame->passive = is_passive (text, token);
  if (classes & DOSSIER_CUE_AGREED)
    next = skip_company (text, next, &frame->agent);
  if (classes & DOSSIER_CUE_TO)
    action = read_to (text, next, &frame->negative, FALSE);
  if (frame->passive && (classes & DOSSIER_CUE_OBJECT_TO) && (classes & DOSSIER_CUE_DEMANDS))
    {
      next = skip_company (text, next, &frame->agent);
      action = read_to (text, next, &frame->negative, FALSE);
      frame->action = action;
      return action != 0 && !negated;
    }
  if (action != 0 && !is_bound_to (text, action, classes))
    return FALSE;
  if (action != 0)
    {
      frame->action = action;
      return (!frame->passive || (classes & (DOSSIER_CUE_AGREED))) && negate_verb (frame, classes, negated);
    }
  if (frame->passive)
    return FALSE;
  if ((classes & DOSSIER_CUE_ON_TO) && match_on_to (text, token + 1, frame))
    return !negated;
  if ((classes & DOSSIER_CUE_OBJECT_TO) && match_object (text, token + 1, frame))
    {
      if (classes & DOSSIER_CUE_INTENDS)
        frame->modality = DOSSIER_CUE_DEMANDS;
      return !negated;
    }

  return match_thing (text, token + 1, classes, frame) && negate_verb (frame, classes, negated);
}

static gboolean
match_adjective (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame)
{
  gboolean negated = FALSE;
  guint    before = token;
  guint    action;

  while (before > text->first && (dossier_speaker_words_is_adverb (text->draft, before - 1) || is_not (text, before - 1) || dossier_commitment_text_is (text, before - 1, "all")))
    before--;
  if (before == text->first || !is_be (text, before - 1))
    return FALSE;

  frame->form = DOSSIER_FRAME_ADJECTIVE;
  frame->start = group_start (text, token, &negated);
  action = read_to (text, skip_small (text, token + 1), &frame->negative, (classes & DOSSIER_CUE_PROMISES) && (classes & DOSSIER_CUE_GERUND));
  if (action == 0 && match_thing (text, token + 1, classes & DOSSIER_CUE_FOR, frame))
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

static gboolean
is_participle (const DossierCommitmentText *text, guint token)
{
  static const char *const irregular[] = { "held", "sent", "made", "built", "given", "taken", "set", "put", "brought", "kept", "paid", "spent", "met", "done", "led", "drawn", "cut", "shown", "begun", NULL };

  return ends_with (text, token, "ed") || ends_with (text, token, "en") || dossier_speaker_words_is_any (text->draft, token, irregular);
}

/* "be", behind a modal: "be ready to act", "be held". */
static gboolean
match_be (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  guint   next = skip_small (text, token + 1);
  guint64 classes = next < text->end ? text->classes[next] : 0;

  if ((classes & DOSSIER_CUE_ADJECTIVE) && match_adjective (text, next, classes, frame))
    {
      frame->form = DOSSIER_FRAME_WILL;
      frame->modality = classes & DOSSIER_CUE_MODALITIES;
      return TRUE;
    }
  if (!is_participle (text, next) || !dossier_commitment_text_has (text, next, DOSSIER_CUE_AGENDA | DOSSIER_CUE_DONE))
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
  guint action = read_to (text, token + 1, &frame->negative, FALSE);

  frame->modality = DOSSIER_CUE_INTENDS;
  if (action != 0)
    {
      frame->action = action;
      return TRUE;
    }
  frame->modality = DOSSIER_CUE_DEMANDS;
  return match_object (text, token + 1, frame);
}

/* "will fall", "will say", "will take place", "will continue until May". */
static gboolean
is_no_act (const DossierCommitmentText *text, guint verb)
{
  static const char *const taken[] = { "time", "place", "effect", "years", "months", "days", "hours", "weeks", NULL };
  static const char *const going_on[] = { "to", "with", "its", "their", "our", "his", "her", "the", NULL };

  if (dossier_commitment_text_is (text, verb, "take"))
    return dossier_speaker_words_is_any (text->draft, verb + 1, taken) || dossier_speaker_words_is_any (text->draft, verb + 2, taken);
  if (dossier_commitment_text_is (text, verb, "continue"))
    return !dossier_speaker_words_is_any (text->draft, verb + 1, going_on) && !ends_with (text, verb + 1, "ing");
  if (dossier_draft_has_class (text->draft, verb, DOSSIER_WORD_SPEECH_VERB) && !dossier_commitment_text_has (text, verb, DOSSIER_CUE_MODALITIES))
    return TRUE;

  return dossier_commitment_text_has (text, verb, DOSSIER_CUE_STATIVE);
}

static gboolean
match_modal (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame)
{
  static const char *const unceasing[] = { "hesitate", "stop", "rest", "cease", "tire", "relent", NULL };
  guint                    next = token + 1;

  frame->form = (classes & DOSSIER_CUE_MUST) ? DOSSIER_FRAME_MUST : DOSSIER_FRAME_WILL;
  frame->modality = (classes & DOSSIER_CUE_MUST) ? DOSSIER_CUE_DEMANDS : DOSSIER_CUE_PROMISES;
  frame->would = (classes & DOSSIER_CUE_WOULD) != 0;
  frame->negative = (classes & DOSSIER_CUE_NEGATED) != 0;
  while (next < text->end && (is_not (text, next) || dossier_speaker_words_is_adverb (text->draft, next) || dossier_commitment_text_is_quote_mark (text, next)))
    {
      frame->negative |= is_not (text, next);
      next++;
    }
  frame->action = next;
  if (!dossier_commitment_text_is_infinitive (text, next))
    return FALSE;
  if (dossier_commitment_text_is (text, next, "be"))
    {
      frame->passive = is_participle (text, next + 1);
      return (classes & DOSSIER_CUE_MUST) ? frame->passive : match_be (text, next, frame);
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
static gboolean
match_be_to (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  gboolean negated = FALSE;
  guint    next = token + 1;

  while (next < text->end && (is_not (text, next) || dossier_speaker_words_is_adverb (text->draft, next)))
    {
      negated |= is_not (text, next);
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
  else if (dossier_commitment_text_is (text, next, "due"))
    next++;
  frame->action = read_to (text, next, &negated, FALSE);
  frame->negative = negated;
  if (frame->action == 0 || dossier_draft_is (text->draft, token, DOSSIER_TOKEN_POSSESSIVE))
    return FALSE;
  if (dossier_commitment_text_is (text, frame->action, "be"))
    return match_be (text, frame->action, frame);

  return !is_no_act (text, frame->action);
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
    return match_modal (text, token, classes, frame);
  if ((classes & DOSSIER_CUE_ADJECTIVE) && match_adjective (text, token, classes, frame))
    return TRUE;
  if ((classes & DOSSIER_CUE_NOUN) && (!(classes & DOSSIER_CUE_VERB) || stands_as_noun (text, token)))
    return match_noun (text, token, classes, frame);
  if (classes & DOSSIER_CUE_VERB)
    {
      *frame = (DossierFrame){ .cue = token, .start = token, .modality = classes & DOSSIER_CUE_MODALITIES };
      return match_verb (text, token, classes, frame);
    }

  return (classes & DOSSIER_CUE_BE) != 0 && match_be_to (text, token, frame);
}
