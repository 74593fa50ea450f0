/* dossier-commitments.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentence by sentence. A frame says what the words could be; judging it finds whose it is and in whose
 * mouth it stands, which decides whether it binds anybody and how.
 */

#include "config.h"

#include "analysis/dossier-commitments.h"

#include "analysis/dossier-commitment-actors.h"
#include "analysis/dossier-commitment-clauses.h"
#include "analysis/dossier-commitment-conditions.h"
#include "analysis/dossier-commitment-frames.h"
#include "analysis/dossier-commitment-phrase.h"
#include "analysis/dossier-commitment-times.h"

#include <string.h>

#define LONGEST 400 /* tokens that are read as one sentence: what is longer is a table, or meant to be slow */
#define MOST 16     /* commitments of one sentence, for the same reason */

typedef struct
{
  DossierCommitmentText *text;
  DossierFrame           frame;
  DossierActor           actor;
  DossierClause          object;  /* who is asked */
  DossierActor           before;  /* actor of the commitment before in this sentence */
  guint                  reach;   /* end of the act before */
  guint                  n_found; /* in this sentence */
  gboolean               question;
} CommitmentStage;

static const char *
modality_name (guint64 modality)
{
  static const char *const names[] = { "promises", "offers", "intends", "has agreed", "demands", "refuses" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (modality & DOSSIER_CUE (i))
      return g_intern_static_string (names[i]);

  return g_intern_static_string (names[0]);
}

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

static gboolean
is_restraint (const DossierCommitmentText *text, guint action)
{
  return dossier_commitment_text_has (text, action, DOSSIER_CUE_RESTRAINT) || dossier_commitment_text_has (text, action + 1, DOSSIER_CUE_RESTRAINT);
}

/* In whose words a "will" stands decides whether it is a promise or a plan. */
static void
weigh_will (CommitmentStage *stage, gboolean own_mouth)
{
  DossierFrame *frame = &stage->frame;

  if (frame->modality != DOSSIER_CUE_PROMISES)
    return;
  if (frame->negative)
    frame->modality = is_restraint (stage->text, frame->action) ? DOSSIER_CUE_PROMISES : DOSSIER_CUE_REFUSES;
  else if (frame->agenda || !own_mouth)
    frame->modality = DOSSIER_CUE_INTENDS;
}

/* "denied that he would", "I think he will", "hopes it will". */
static gboolean
is_doubted (const DossierCommitmentText *text, guint start, guint action)
{
  static const char *const doubts[] = { "denied", "denies", "deny", "doubt", "doubts", "doubted", "think", "thinks", "believe", "believes", "believed", "hope", "hopes", "hoped", "hopeful", "fear", "fears", "feared",
                                        "expects", "expect", "expected", "predicted", "predicts", "likely", "unlikely", "probably", "perhaps", "maybe", "presumably", "guess", "suspect", "wonder", "convinced", "speculation", "hoping", "fearing", "expecting", "estimated", "estimates", "forecast", "forecasts", "projected", "assumes", "assumed", "imagine", "hopefully", "possibility", "likelihood", "risk", "danger", "chance", "prospect", "concerns", "worried", "worries", "hopes", "thought", NULL };
  guint                    limit = start > text->first + 8 ? start - 8 : text->first;

  for (guint i = limit; i < action; i++)
    {
      gboolean told = dossier_speaker_words_is_plain_cue (text->draft, i) || dossier_speaker_words_is_any (text->draft, i, (const char *const[]){ "say", "mean", "imply", "suggest", NULL });

      if (dossier_speaker_words_is_any (text->draft, i, doubts) || (told && i > text->first && i < start && dossier_phrase_is_not (text, i - 1))) /* "did not say that it would" */
        return TRUE;
    }

  return FALSE;
}

/* An expert says what others will or should do. */
static gboolean
is_observer (const DossierCommitmentText *text, guint token, const DossierActor *voice)
{
  static const char *const observers[] = { "analyst", "analysts", "expert", "experts", "professor", "economist", "economists", "historian", "historians", "researcher", "researchers", "scholar", "scholars", "strategist",
                                           "pollster", "commentator", "commentators", "observers", "critics", "forecasters", "columnist", "scientist", "scientists", NULL };
  const DossierQuotation  *quotation = dossier_commitment_text_get_quotation (text, token);
  guint                    at = voice->first, end = voice->end;

  if (quotation != NULL)
    at = end = dossier_commitment_text_find_token (text, quotation->speaker_start);
  else if (at == end)
    return FALSE;
  for (guint i = at > 6 ? at - 6 : 0; i < MIN (end + 9, text->draft->tokens->len); i++)
    if (dossier_speaker_words_is_any (text->draft, i, observers))
      return TRUE;

  return FALSE;
}

/* What somebody says that others will do, for whom he does not speak. */
static gboolean
is_forecast (const DossierCommitmentText *text, guint token, const DossierActor *voice, const DossierActor *actor)
{
  static const char *const mouths[] = { "spokesman", "spokeswoman", "spokesperson", "aide", "aides", "adviser", "advisers", "official", "officials", "source", "sources", "lawyer", "lawyers", "office", "statement", "campaign", NULL };
  gboolean                 quoted = dossier_commitment_text_get_quotation (text, token) != NULL;
  char                     pronoun = actor->first < actor->end ? dossier_speaker_words_get_pronoun (text->draft, actor->first) : 0;

  if (quoted && pronoun != 0 && pronoun != 'n')
    return TRUE;
  if (actor->kind != DOSSIER_ACTOR_PERSON || actor->entity < 0 || voice->kind != DOSSIER_ACTOR_PERSON || g_strcmp0 (actor->name, voice->name) == 0 || actor->entity == voice->entity)
    return FALSE;
  for (guint i = voice->first; i < voice->end; i++)
    if (dossier_speaker_words_is_any (text->draft, i, mouths))
      return FALSE;

  return TRUE;
}

static gboolean
judge_will (CommitmentStage *stage)
{
  DossierCommitmentText *text = stage->text;
  DossierFrame          *frame = &stage->frame;
  DossierActor           voice = { .entity = -1 };
  gboolean               heard = dossier_actor_find_voice (text, frame->start, &voice);
  gboolean               quoted = dossier_commitment_text_get_quotation (text, frame->cue) != NULL;
  gboolean               subject;

  if (stage->question || is_doubted (text, frame->start, frame->action) || (frame->would && !heard && !quoted))
    return FALSE;
  subject = dossier_actor_find_subject (text, frame->start, &stage->before, &stage->actor);
  if (heard && !(subject && stage->actor.self) && (is_observer (text, frame->start, &voice) || (subject && is_forecast (text, frame->start, &voice, &stage->actor))))
    return FALSE;
  if (frame->passive && frame->agent != 0 && dossier_actor_read (text, frame->agent, &stage->actor))
    ;
  else if (frame->passive)
    {
      if (!heard || !(frame->form == DOSSIER_FRAME_WILL) || dossier_speaker_words_is_any (text->draft, frame->start - 1, (const char *const[]){ "that", "which", NULL })) /* "guarantees that will be given" */
        return FALSE;
      stage->actor = voice;
    }
  else if (!subject || stage->actor.kind == DOSSIER_ACTOR_THING || stage->actor.kind == DOSSIER_ACTOR_NONE)
    return FALSE;
  weigh_will (stage, quoted || heard || stage->actor.self || text->statement);

  return TRUE;
}

static gboolean
judge_must (CommitmentStage *stage)
{
  DossierActor subject;

  if (stage->question || stage->frame.cue < stage->reach)
    return FALSE;
  if (!dossier_actor_find_subject (stage->text, stage->frame.start, &stage->before, &subject))
    subject = (DossierActor){ .kind = DOSSIER_ACTOR_THING, .entity = -1 };
  if (subject.self)
    return FALSE;
  if (!dossier_actor_find_voice (stage->text, stage->frame.start, &stage->actor) || is_observer (stage->text, stage->frame.start, &stage->actor))
    return FALSE;

  stage->object = (DossierClause){ subject.first, subject.end };
  return subject.kind != DOSSIER_ACTOR_THING || stage->frame.passive;
}

static gboolean
judge_noun (CommitmentStage *stage)
{
  const DossierFrame *frame = &stage->frame;

  if (frame->agent != 0 && dossier_actor_read (stage->text, frame->agent, &stage->actor))
    return TRUE;
  if (dossier_actor_find_owner (stage->text, frame->cue, &stage->actor))
    return TRUE;

  return dossier_actor_find_first (stage->text, stage->text->first, frame->cue, &stage->actor) && stage->actor.kind != DOSSIER_ACTOR_THING;
}

static gboolean
judge_passive (CommitmentStage *stage)
{
  const DossierFrame *frame = &stage->frame;
  DossierActor        subject;

  if (frame->modality == DOSSIER_CUE_AGREED)
    return (frame->agent != 0 && dossier_actor_read (stage->text, frame->agent, &stage->actor)) || dossier_actor_find_voice (stage->text, frame->start, &stage->actor);
  if (dossier_actor_find_subject (stage->text, frame->start, &stage->before, &subject))
    stage->object = (DossierClause){ subject.first, subject.end };
  if (frame->agent != 0)
    return dossier_actor_read (stage->text, frame->agent, &stage->actor);
  if (!stage->text->statement || stage->text->author.name == NULL)
    return FALSE;

  stage->actor = stage->text->author;
  return TRUE;
}

static gboolean
judge (CommitmentStage *stage)
{
  const DossierFrame *frame = &stage->frame;

  stage->object = (DossierClause){ frame->object, frame->object_end };
  if (in_condition (stage->text, frame->start) || is_unreal (stage->text, frame) || is_not_yet (stage->text, frame))
    return FALSE;

  switch (frame->form)
    {
    case DOSSIER_FRAME_WILL:
      return judge_will (stage);
    case DOSSIER_FRAME_MUST:
      return judge_must (stage);
    case DOSSIER_FRAME_NOUN:
      return judge_noun (stage);
    case DOSSIER_FRAME_IS_TO:
      return !stage->question && !frame->passive && !dossier_commitment_text_is (stage->text, frame->start - 1, "it") && dossier_actor_find_subject (stage->text, frame->start, &stage->before, &stage->actor) && stage->actor.kind != DOSSIER_ACTOR_THING;
    case DOSSIER_FRAME_VERB:
      if (frame->passive)
        return judge_passive (stage);
      return dossier_actor_find_subject (stage->text, frame->start, &stage->before, &stage->actor);
    case DOSSIER_FRAME_ADJECTIVE:
    default:
      return dossier_actor_find_subject (stage->text, frame->start, &stage->before, &stage->actor) && stage->actor.kind != DOSSIER_ACTOR_THING;
    }
}

static char *
copy_clause (const DossierCommitmentText *text, DossierClause clause)
{
  return clause.first < clause.end ? dossier_commitment_text_copy (text, clause.first, clause.end) : NULL;
}

/* Without the clause that tells more of them: "Peru, which is at war,". */
static void
trim (const DossierCommitmentText *text, DossierClause *clause)
{
  for (guint i = clause->first; i < clause->end; i++)
    if (dossier_commitment_text_is (text, i, ",") && dossier_speaker_words_is_any (text->draft, i + 1, (const char *const[]){ "which", "who", "whose", "where", NULL }))
      clause->end = i;
  while (clause->end > clause->first && dossier_commitment_text_is (text, clause->end - 1, ","))
    clause->end--;
}

static void
emit (CommitmentStage *stage, guint end)
{
  DossierCommitmentText *text = stage->text;
  const DossierFrame    *frame = &stage->frame;
  DossierCommitment     *commitment = dossier_commitment_new ();
  DossierClause          beneficiary = stage->object;
  DossierClause          deadline = dossier_deadline_find (text, frame->start, frame->action, end, frame->form == DOSSIER_FRAME_WILL || frame->form == DOSSIER_FRAME_IS_TO);

  if (beneficiary.first == beneficiary.end)
    beneficiary = dossier_clause_find_beneficiary (text, frame->action, end);
  trim (text, &beneficiary);
  commitment->start = dossier_draft_token (text->draft, frame->start)->start;
  commitment->end = dossier_draft_token (text->draft, end - 1)->end;
  commitment->actor = g_strdup (stage->actor.name);
  g_strlcpy (commitment->actor_country, stage->actor.country, sizeof commitment->actor_country);
  commitment->actor_entity = stage->actor.entity;
  commitment->action = dossier_commitment_text_copy (text, frame->action, end);
  commitment->beneficiary = copy_clause (text, beneficiary);
  commitment->condition = copy_clause (text, dossier_condition_find (text, frame->start, frame->action, text->end));
  commitment->deadline = copy_clause (text, deadline);
  commitment->due = dossier_deadline_dup_due (text, deadline);
  commitment->modality = modality_name (frame->modality);
  commitment->negative = frame->negative || frame->modality == DOSSIER_CUE_REFUSES;
  commitment->theme = dossier_clause_find_theme (text, frame->action, end);
  commitment->quotation = (gint32)text->quotations[frame->cue] - 1;
  g_ptr_array_add (text->draft->commitments, commitment);
  stage->n_found++;
}

static gboolean
is_gerund (const DossierCommitmentText *text, guint token)
{
  const DossierToken *t;

  if (!dossier_draft_is (text->draft, token, DOSSIER_TOKEN_WORD))
    return FALSE;
  t = dossier_draft_token (text->draft, token);
  return t->end - t->start > 5 && strncmp (text->draft->text + t->end - 3, "ing", 3) == 0;
}

/* The tokens between two items of a list, 0 = the item goes on here. */
static guint
item_break (const DossierCommitmentText *text, guint token)
{
  guint n = 0;

  if (dossier_commitment_text_is (text, token, ";"))
    return dossier_commitment_text_is (text, token + 1, "and") ? 2 : 1;
  if (dossier_commitment_text_is (text, token, ","))
    n++;
  if (dossier_commitment_text_is (text, token + n, "and"))
    n++;
  else if (dossier_commitment_text_is (text, token + n, "as") && dossier_commitment_text_is (text, token + n + 1, "well") && dossier_commitment_text_is (text, token + n + 2, "as"))
    n += 3;

  else if (dossier_commitment_text_is (text, token + n, "while"))
    n += dossier_commitment_text_is (text, token + n + 1, "also") ? 2 : 1;

  return n > 0 && is_gerund (text, token + n) ? n : 0;
}

/* "The guarantees include: training; forty observers": where the first item begins, 0 = no list. */
static guint
list_start (const DossierCommitmentText *text, guint token)
{
  static const char *const verbs[] = { "include", "includes", "included", "including", "comprise", NULL };
  guint                    next = token + 1;

  if (!dossier_commitment_text_has (text, token, DOSSIER_CUE_MEASURE))
    return 0;
  while (next < text->end && (dossier_speaker_words_is_adverb (text->draft, next) || dossier_commitment_text_is (text, next, "would") || dossier_commitment_text_is (text, next, ",")))
    next++;
  if (!dossier_speaker_words_is_any (text->draft, next, verbs))
    return 0;
  next++;
  while (next < text->end && (dossier_commitment_text_is (text, next, ":") || (dossier_commitment_text_has (text, next, DOSSIER_CUE_INTENDS) && dossier_commitment_text_is (text, next + 1, "to")) ||
                              dossier_commitment_text_is (text, next, "to")))
    next++;

  return next < text->end ? next : 0;
}

/* Emits the items; returns the token behind the list, 0 = there is none. */
static guint
read_list (CommitmentStage *stage, guint token)
{
  DossierCommitmentText *text = stage->text;
  guint                  item = list_start (text, token);

  if (item == 0)
    return 0;
  if (!dossier_actor_find_owner (text, token, &stage->actor))
    stage->actor = text->last;
  if (stage->actor.name == NULL)
    return 0;

  for (guint start = token; item < text->end && stage->n_found < MOST; start = item)
    {
      guint end = item + 1, n = 0;

      while (end < text->end && (n = item_break (text, end)) == 0)
        end++;
      stage->frame = (DossierFrame){ .form = DOSSIER_FRAME_NOUN, .modality = DOSSIER_CUE_PROMISES, .cue = start, .start = start, .action = item };
      stage->object = (DossierClause){ 0, 0 };
      emit (stage, MIN (dossier_clause_find_end (text, item, FALSE), end));
      item = end + MAX (n, 1);
    }

  return text->end;
}

static void
read_sentence (CommitmentStage *stage)
{
  DossierCommitmentText *text = stage->text;

  stage->before = (DossierActor){ .entity = -1 };
  stage->reach = 0;
  stage->n_found = 0;
  stage->question = dossier_commitment_text_is (text, text->end - 1, "?");
  for (guint i = text->first; i < text->end && stage->n_found < MOST; i++)
    {
      guint end;

      stage->actor = (DossierActor){ .entity = -1 };
      if (read_list (stage, i) != 0)
        break;
      if (dossier_draft_is (text->draft, i, DOSSIER_TOKEN_SKIP) || !dossier_frame_match (text, i, &stage->frame) || !judge (stage) || stage->actor.name == NULL || stage->actor.kind == DOSSIER_ACTOR_THING)
        continue;
      end = dossier_clause_find_end (text, stage->frame.action, stage->frame.form == DOSSIER_FRAME_NOUN);
      if (end <= stage->frame.action)
        continue;
      emit (stage, end);
      stage->before = stage->actor;
      stage->reach = end;
      i = MAX (i, stage->frame.form == DOSSIER_FRAME_VERB && dossier_commitment_text_has (text, i, DOSSIER_CUE_DEAL_THING) ? end - 1 : stage->frame.action);
    }
  dossier_actor_remember (text);
}

/* "4. Kenya will …": the paragraphs of a communiqué are its own words. */
static gboolean
is_numbered (const DossierDraft *draft, guint token)
{
  return dossier_draft_is (draft, token, DOSSIER_TOKEN_NUMBER) && token + 1 < draft->tokens->len &&
         (dossier_speaker_words_is (draft, token + 1, ".") || dossier_speaker_words_is (draft, token + 1, ")"));
}

void
dossier_commitments_find (DossierDraft *draft)
{
  g_autoptr (DossierCommitmentText) text = dossier_commitment_text_new (draft);
  CommitmentStage stage = { .text = text };

  for (guint first = 0; first < draft->tokens->len; first = text->end)
    {
      text->first = first;
      for (text->end = first + 1; text->end < MIN (first + LONGEST, draft->tokens->len) && !dossier_draft_is (draft, text->end, DOSSIER_TOKEN_SENTENCE_START | DOSSIER_TOKEN_PARAGRAPH_START);)
        text->end++;
      if (dossier_draft_is (draft, first, DOSSIER_TOKEN_PARAGRAPH_START))
        text->statement = is_numbered (draft, first);
      read_sentence (&stage);
    }
}
