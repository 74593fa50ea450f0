/* dossier-commitment-objects.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the cue to the right, over at most OBJECT tokens.
 */

#include "config.h"

#include "analysis/dossier-commitment-objects.h"

#include "analysis/dossier-commitment-phrase.h"

#include <string.h>

#define OBJECT 18 /* tokens of who is asked */
#define APPOSITION 9

/* A thing behind a verb: no preposition, no mark, no clause. */
gboolean
dossier_object_starts_thing (const DossierCommitmentText *text, guint token)
{
  static const char *const others[] = { "that", "it", "he", "she", "they", "we", "i", "you", "them", "him", "us", "me", "to", "not", NULL };

  if (token >= text->end || dossier_speaker_words_is_adverb (text->draft, token) || dossier_commitment_text_is (text, token, "beforehand") || dossier_speaker_words_is_preposition (text->draft, token) || dossier_speaker_words_is_any (text->draft, token, others) ||
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

/* tokens of who is asked */

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

gboolean
dossier_object_is_act (const DossierCommitmentText *text, guint token)
{
  return dossier_object_starts_thing (text, token) && thing_has (text, token, DOSSIER_CUE_ACT | DOSSIER_CUE_DEAL);
}

/* "offered advice": words, not deeds. */
static gboolean
thing_is_word (const DossierCommitmentText *text, guint token)
{
  static const char *const words[] = { "message", "messages", "advice", "view", "views", "glimpse", "insight", "insights", "explanation", "explanations", "condolences", "sympathy", "prayers", "congratulations", "criticism", "praise",
                                       "thoughts", "evidence", "details", "proof", "hope", "clue", "clues", "lesson", "lessons", "rhetoric", "analysis", "excuse", "excuses", "reason", "reasons", "comment", "reasonableness",
                                       "ammunition", "contrast", "vision", "perspective", "opportunity", "chance", "comparison", "example", "examples", "estimate", "assessment", "picture", "reminder", "testimony", "response", "reply", "answer", "rebuke", NULL };

  for (guint i = token; i < MIN (token + 6, text->end); i++)
    {
      if (dossier_speaker_words_is_any (text->draft, i, words))
        return TRUE;
      if (i > token && (dossier_speaker_words_is_boundary (text->draft, i) || dossier_speaker_words_is_preposition (text->draft, i)))
        break;
    }

  return FALSE;
}

/* "Peru, Chile and Mali to act": another one behind a comma, or the act itself. */
static gboolean
goes_on (const DossierCommitmentText *text, guint token)
{
  if (dossier_commitment_text_is (text, token, "to"))
    return TRUE;
  for (guint i = token; i < MIN (token + 4, text->end); i++)
    {
      if (dossier_commitment_text_is_party (text, i) || dossier_commitment_text_has (text, i, DOSSIER_CUE_ACTOR))
        return TRUE;
      if (dossier_speaker_words_is_boundary (text->draft, i) && i > token)
        break;
    }

  return FALSE;
}

/* "the minister, Ana Berg, to act": over what stands between the commas. */
static guint
skip_apposition (const DossierCommitmentText *text, guint token)
{
  if (!dossier_commitment_text_is (text, token, ","))
    return token;
  for (guint i = token + 1; i < MIN (token + APPOSITION, text->end); i++)
    if (dossier_commitment_text_is (text, i, ","))
      return dossier_commitment_text_is (text, i + 1, "to") ? i + 1 : token;

  return token;
}

/* "X to act" behind "urged". */
gboolean
dossier_object_match (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  static const char *const clause[] = { "that", "who", "which", "whether", "if", "why", "how", "what", "when", "about", "for", "because", "but", "while", NULL };
  static const char *const pronouns[] = { "him", "her", "them", "us", "me", "it", "you", NULL };
  guint                    end = MIN (token + (dossier_speaker_words_is_any (text->draft, token, pronouns) ? 3 : OBJECT), text->end);

  while (dossier_speaker_words_is_any (text->draft, token, (const char *const[]){ "(", "[", NULL }))
    token++;
  if (token >= end || (dossier_speaker_words_is_preposition (text->draft, token)) || dossier_speaker_words_is_any (text->draft, token, clause) ||
      dossier_draft_is (text->draft, token, DOSSIER_TOKEN_PUNCTUATION))
    return FALSE;
  for (guint i = token + 1; i < end; i++)
    {
      guint action;

      i = skip_apposition (text, i);
      action = dossier_phrase_read_to (text, i, &frame->negative, FALSE);

      if (action != 0)
        {
          frame->object = token;
          frame->object_end = i;
          frame->action = action;
          return TRUE;
        }
      if (dossier_speaker_words_is_any (text->draft, i, clause) || (dossier_speaker_words_is_auxiliary (text->draft, i) && !dossier_draft_is (text->draft, i, DOSSIER_TOKEN_POSSESSIVE)) || dossier_commitment_text_is (text, i, ";") ||
          dossier_commitment_text_is (text, i, ":") || (dossier_commitment_text_is (text, i, ",") && !goes_on (text, i + 1)) || dossier_speaker_words_get_pronoun (text->draft, i) != 0 ||
          dossier_draft_is (text->draft, i, DOSSIER_TOKEN_PARAGRAPH_START))
        break;
    }
  frame->negative = FALSE;

  return FALSE;
}

/* Not "acts", "acted". */
static gboolean
is_bare (const DossierCommitmentText *text, guint token)
{
  return !dossier_phrase_ends_with (text, token, "s") && !dossier_phrase_ends_with (text, token, "ed") && !dossier_phrase_ends_with (text, token, "ing");
}

/* Behind somebody's name or office a verb follows. */
static gboolean
ends_party (const DossierCommitmentText *text, guint token)
{
  guint last = token - 1 - dossier_speaker_words_is_any (text->draft, token - 1, (const char *const[]){ ")", "]", NULL });

  return !dossier_draft_is (text->draft, token, DOSSIER_TOKEN_CAPITALISED) && dossier_commitment_text_is_infinitive (text, token) && (dossier_commitment_text_is_party (text, last) || dossier_commitment_text_has (text, last, DOSSIER_CUE_ACTOR));
}

/* "that X act", "that X be held", "that X must act": what is asked, when the verb is no report of what is. */
gboolean
dossier_object_match_that (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  guint next = dossier_phrase_skip_small (text, token), end = MIN (next + OBJECT, text->end);

  if (!dossier_commitment_text_is (text, next, "that"))
    return FALSE;
  for (guint i = next + 2; i + 1 < end; i++)
    {
      gboolean must = dossier_commitment_text_has (text, i, DOSSIER_CUE_MUST), not = dossier_phrase_is_not (text, i + must), bare;

      if (dossier_commitment_text_is (text, i, ",") || dossier_commitment_text_is (text, i, ";") || (!must && dossier_speaker_words_is_auxiliary (text->draft, i) && !dossier_draft_is (text->draft, i, DOSSIER_TOKEN_POSSESSIVE)))
        return FALSE;
      bare = dossier_commitment_text_is (text, i, "be") || must || not || (is_bare (text, i) && (dossier_draft_has_class (text->draft, i, DOSSIER_WORD_ACTION_VERB) || ends_party (text, i)));
      if (!bare || dossier_speaker_words_is_preposition (text->draft, i - 1) || dossier_speaker_words_is_determiner (text->draft, i - 1))
        continue;
      frame->object = next + 1;
      frame->object_end = i;
      frame->negative = not ;
      frame->action = i + must + not ;
      return frame->action < text->end && dossier_commitment_text_is_infinitive (text, frame->action);
    }

  return FALSE;
}

/* "for X to act" behind "called", "order". */
static gboolean
match_for_object (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  static const char *const pronouns[] = { "him", "her", "them", "us", "it", NULL };
  DossierFrame             asked = *frame;
  guint                    last;

  if (!dossier_object_match (text, token, &asked))
    return FALSE;
  last = asked.object_end - 1;
  if (!dossier_commitment_text_is_party (text, last) && !dossier_commitment_text_has (text, last, DOSSIER_CUE_ACTOR) && !dossier_speaker_words_is_any (text->draft, token, pronouns))
    return FALSE;

  *frame = asked;
  return TRUE;
}

/* What may follow a cue that is no infinitive. */
gboolean
dossier_object_match_thing (const DossierCommitmentText *text, guint token, guint64 classes, DossierFrame *frame)
{
  static const char *const no_thing[] = { "example", "instance", "comment", "comments", "now", "years", "granted", "advice", "help", NULL };
  guint                    next = dossier_phrase_skip_small (text, token);

  if ((classes & DOSSIER_CUE_OUT) && dossier_commitment_text_is (text, token, "out"))
    frame->action = token + 1;
  else if ((classes & DOSSIER_CUE_FOR) && (classes & DOSSIER_CUE_DEMANDS) && dossier_commitment_text_is (text, next, "for") && match_for_object (text, next + 1, frame))
    ;
  else if ((classes & DOSSIER_CUE_FOR) && dossier_commitment_text_is (text, next, "for") && !dossier_speaker_words_is_any (text->draft, next + 1, no_thing))
    frame->action = next + 1;
  else if ((classes & DOSSIER_CUE_ON) && !dossier_speaker_words_is_any (text->draft, token + 1, (const char *const[]){ "one", "that", "this", "it", "something", "what", "whether", "how", NULL }) && (dossier_commitment_text_is (text, token, "on") || dossier_commitment_text_is (text, token, "upon")) && !dossier_commitment_text_is_date (text, token + 1))
    frame->action = token + 1;
  else if ((classes & DOSSIER_CUE_OF) && dossier_commitment_text_is (text, token, "of") && dossier_phrase_ends_with (text, token + 1, "ing"))
    frame->action = token + 1;
  else if ((classes & DOSSIER_CUE_GERUND) && !(classes & DOSSIER_CUE_NOUN) && dossier_phrase_ends_with (text, next, "ing") && !dossier_commitment_text_is_date (text, next))
    frame->action = next;
  else if ((classes & DOSSIER_CUE_THING) && dossier_object_starts_thing (text, token) && !((classes & DOSSIER_CUE_OFFERS) && thing_is_word (text, token)))
    frame->action = token;
  else if ((classes & DOSSIER_CUE_MONEY_THING) && dossier_object_starts_thing (text, token) && thing_has_money (text, token))
    frame->action = token;
  else if ((classes & DOSSIER_CUE_DEAL_THING) && dossier_object_starts_thing (text, token) && thing_has (text, token, DOSSIER_CUE_DEAL))
    frame->action = token;
  else if ((classes & DOSSIER_CUE_ACT_THING) && dossier_object_starts_thing (text, token) && thing_has (text, token, DOSSIER_CUE_ACT))
    frame->action = token;
  else
    return FALSE;

  return frame->action < text->end;
}

gboolean
dossier_object_match_on_to (const DossierCommitmentText *text, guint token, DossierFrame *frame)
{
  guint next = dossier_phrase_skip_small (text, token);

  if (dossier_commitment_text_is (text, token, "on") && !dossier_commitment_text_is_date (text, token + 1))
    next = token;
  if (!dossier_commitment_text_is (text, next, "on") && !dossier_commitment_text_is (text, next, "upon"))
    return FALSE;

  return dossier_object_match (text, next + 1, frame);
}
