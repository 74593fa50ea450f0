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
#include "analysis/dossier-commitment-doubts.h"
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
  DossierClause          object; /* who is asked */
  DossierActor           before; /* actor of the commitment before in this sentence */
  guint64                before_modality;
  guint                  reach;   /* end of the act before */
  guint                  n_found; /* in this sentence */
  gboolean               question;
  DossierActor           list_actor; /* of acts behind a colon */
  guint64                list_modality;
  gboolean               in_list; /* which goes on in the next paragraph */
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

/* An expert says what others will or should do. */
static gboolean
is_observer (const DossierCommitmentText *text, guint token, const DossierActor *voice)
{
  const DossierQuotation *quotation = dossier_commitment_text_get_quotation (text, token);
  guint                   at = voice->first, end = voice->end;

  if (quotation != NULL)
    at = end = dossier_commitment_text_find_token (text, quotation->speaker_start);
  else if (at == end)
    return FALSE;
  for (guint i = at > 6 ? at - 6 : 0; i < MIN (end + 9, text->draft->tokens->len); i++)
    if (dossier_doubt_is_observer (text, i))
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

  if (stage->question || dossier_doubt_is_thought (text, frame->start, frame->action) || (frame->would && !heard && !quoted))
    return FALSE;
  subject = dossier_actor_find_subject (text, frame->start, &stage->before, &stage->actor);
  if (!quoted && dossier_doubt_is_foretold (text, frame->start))
    return FALSE;
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

  if (subject.kind != DOSSIER_ACTOR_THING)
    stage->object = (DossierClause){ subject.first, subject.end };
  return subject.kind != DOSSIER_ACTOR_THING || stage->frame.passive;
}

/* "The label announced plans", "the trust vows": such verbs have somebody for a subject, whatever his name. */
static gboolean
may_bind (CommitmentStage *stage, guint verb)
{
  static const char *const verbs[] = { "announced", "announces", "unveiled", "unveils", "vowed", "vows", "pledged", "pledges", "intends", "intend", "plans", "plan", "planned", "agreed", "agrees", "declined", "refused", "decided", "urged", NULL };
  DossierActor            *actor = &stage->actor;

  if (actor->kind != DOSSIER_ACTOR_THING || actor->name == NULL || *actor->name == '\0' || actor->first >= actor->end || !dossier_speaker_words_is_any (stage->text->draft, verb, verbs))
    return actor->kind != DOSSIER_ACTOR_THING;
  if (actor->first == 0 || !dossier_speaker_words_is_any (stage->text->draft, actor->first - 1, (const char *const[]){ "the", "The", "a", "A", NULL }))
    return FALSE;

  actor->kind = DOSSIER_ACTOR_BODY;
  return TRUE;
}

/* "could make a decision to act". */
static gboolean
is_possible (const DossierCommitmentText *text, guint verb)
{
  static const char *const words[] = { "could", "may", "might", "or", "never", "not", NULL };

  return verb > text->first && (dossier_speaker_words_is_any (text->draft, verb - 1, words) || dossier_phrase_is_not (text, verb - 1));
}

/* "there is no plan to act": whose it is, only he tells who says so. */
static gboolean
is_existential (const DossierCommitmentText *text, guint noun)
{
  guint limit = noun > text->first + 6 ? noun - 6 : text->first;

  for (guint i = noun; i > limit; i--)
    if (dossier_commitment_text_is (text, i - 1, "there"))
      return TRUE;

  return FALSE;
}

static gboolean
judge_noun (CommitmentStage *stage)
{
  const DossierFrame *frame = &stage->frame;
  guint               verb;

  if (frame->agent != 0 && dossier_actor_read (stage->text, frame->agent, &stage->actor))
    return TRUE;
  if (dossier_actor_find_owner (stage->text, frame->cue, &stage->actor))
    return frame->cue >= stage->reach || !(stage->before_modality & (DOSSIER_CUE_AGREED | DOSSIER_CUE_REFUSES)) || g_strcmp0 (stage->actor.name, stage->before.name) != 0; /* "agreed to their demand" */
  if (is_existential (stage->text, frame->cue))
    return dossier_actor_find_voice (stage->text, frame->start, &stage->actor);
  verb = dossier_actor_find_governor (stage->text, frame->cue);
  if (verb != 0)
    return !is_possible (stage->text, verb) && dossier_actor_find_subject (stage->text, verb, &stage->before, &stage->actor) && may_bind (stage, verb);

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
  if (dossier_doubt_is_unreal (stage->text, frame) || (frame->form == DOSSIER_FRAME_ADJECTIVE && frame->start < stage->reach && dossier_commitment_text_is (stage->text, frame->start, "be")))
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
      return dossier_actor_find_subject (stage->text, frame->start, &stage->before, &stage->actor) && may_bind (stage, frame->cue);
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

/* "approved a contract to sell": what is approved, and nobody. */
static gboolean
is_paper (const DossierCommitmentText *text, const DossierFrame *frame, DossierClause object)
{
  if (frame->modality != DOSSIER_CUE_AGREED)
    return FALSE;
  for (guint i = object.first; i < object.end; i++)
    if (text->mentions[i] == 0 && dossier_commitment_text_has (text, i, DOSSIER_CUE_ACT | DOSSIER_CUE_DEAL))
      return TRUE;

  return FALSE;
}

static void
emit (CommitmentStage *stage, guint end)
{
  DossierCommitmentText *text = stage->text;
  const DossierFrame    *frame = &stage->frame;
  DossierCommitment     *commitment = dossier_commitment_new ();
  DossierClause          beneficiary = stage->object;
  DossierClause          deadline = dossier_deadline_find (text, frame->start, frame->action, end, frame->form == DOSSIER_FRAME_WILL || frame->form == DOSSIER_FRAME_IS_TO);

  if (beneficiary.first == beneficiary.end || is_paper (text, frame, beneficiary))
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
  commitment->negative = frame->negative || frame->modality == DOSSIER_CUE_REFUSES || dossier_speaker_words_is_any (text->draft, frame->action, (const char *const[]){ "refrain", "abstain", "desist", "refraining", "abstaining", NULL });
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

/* Over "(1)", "a)", "•" at the beginning of an item. */
static guint
skip_marker (const DossierCommitmentText *text, guint token)
{
  guint first = token;

  while (token < text->end && token < first + 3 &&
         (dossier_draft_is (text->draft, token, DOSSIER_TOKEN_NUMBER | DOSSIER_TOKEN_INITIAL) || (dossier_draft_is (text->draft, token, DOSSIER_TOKEN_PUNCTUATION) && !dossier_commitment_text_is_quote_mark (text, token)) ||
          (dossier_draft_token (text->draft, token)->end - dossier_draft_token (text->draft, token)->start == 1 && dossier_commitment_text_is (text, token + 1, ")"))))
    token++;

  return token;
}

/* "agreed to:", "will also:", "agreed on the following steps:": the colon, 0 = none. */
static guint
find_list_colon (const DossierCommitmentText *text, guint token)
{
  static const char *const between[] = { "to", "on", "the", "following", "measures", "steps", "points", "actions", "that", "they", "it", "will", "shall", "also", "therefore", NULL };
  const guint64            classes = text->classes[token];
  guint                    i = token + 1;

  if ((classes & DOSSIER_CUE_NOUN) && (classes & DOSSIER_CUE_INTENDS) && token + 2 == text->end && dossier_commitment_text_is (text, token + 1, ":")) /* "a plan:" */
    return token + 1;
  if (!(classes & DOSSIER_CUE_WILL) && !((classes & DOSSIER_CUE_VERB) && (classes & (DOSSIER_CUE_PROMISES | DOSSIER_CUE_AGREED | DOSSIER_CUE_INTENDS))))
    return 0;
  while (i < text->end && i < token + 7 && dossier_speaker_words_is_any (text->draft, i, between))
    i++;

  return i < text->end && dossier_commitment_text_is (text, i, ":") ? i : 0;
}

/* What an item begins with is an act: "share intelligence", "Launch a dialogue". */
static gboolean
starts_item (const DossierCommitmentText *text, guint token)
{
  if (token + 1 < text->end && is_gerund (text, token + 1) && dossier_phrase_ends_with (text, token, "ly")) /* "Massively increasing" */
    token++;
  if (token >= text->end || text->mentions[token] != 0)
    return FALSE;

  return dossier_commitment_text_is_infinitive (text, token) || is_gerund (text, token) ||
         (dossier_draft_is (text->draft, token, DOSSIER_TOKEN_CAPITALISED) && dossier_draft_has_class (text->draft, token, DOSSIER_WORD_ACTION_VERB) && strchr ("sd", text->draft->text[dossier_draft_token (text->draft, token)->end - 1]) == NULL);
}

static void
emit_item (CommitmentStage *stage, guint start, guint item, guint end)
{
  stage->frame = (DossierFrame){ .form = DOSSIER_FRAME_VERB, .modality = stage->list_modality, .cue = start, .start = start, .action = item };
  stage->object = (DossierClause){ 0, 0 };
  stage->actor = stage->list_actor;
  emit (stage, MIN (dossier_clause_find_end (stage->text, item, FALSE), end));
}

/* The acts behind the colon; what follows in the next paragraphs is read with them. Returns FALSE when there is no list. */
static gboolean
read_acts (CommitmentStage *stage, guint token)
{
  DossierCommitmentText *text = stage->text;
  guint                  colon = find_list_colon (text, token), start = token, end;
  guint                  governor = colon == token + 1 && colon + 1 == text->end ? dossier_actor_find_governor (text, token) : 0;
  gboolean               negated = FALSE;

  if (colon == 0 || dossier_draft_is (text->draft, token, DOSSIER_TOKEN_SKIP) || !dossier_actor_find_subject (text, governor != 0 ? governor : dossier_phrase_group_start (text, token, &negated), &stage->before, &stage->list_actor) ||
      stage->list_actor.kind == DOSSIER_ACTOR_THING || negated)
    return FALSE;

  stage->list_modality = (text->classes[token] & DOSSIER_CUE_WILL) ? DOSSIER_CUE_PROMISES : text->classes[token] & DOSSIER_CUE_MODALITIES;
  stage->in_list = colon + 1 == text->end;
  for (guint item = skip_marker (text, colon + 1); item < text->end && stage->n_found < MOST; item = skip_marker (text, end), start = item)
    {
      for (end = item + 1; end < text->end && !dossier_commitment_text_is (text, end, ";"); end++)
        ;
      if (!starts_item (text, item))
        return stage->n_found > 0;
      emit_item (stage, start, item, end);
      end += dossier_commitment_text_is (text, end, ";");
      end += dossier_commitment_text_is (text, end, "and");
    }

  return TRUE;
}

/* A paragraph that is an item of the list before it. */
static gboolean
read_item (CommitmentStage *stage)
{
  guint item = skip_marker (stage->text, stage->text->first);

  stage->in_list = stage->in_list && starts_item (stage->text, item);
  if (!stage->in_list)
    return FALSE;

  stage->n_found = 0;
  emit_item (stage, item, item, stage->text->end);
  return TRUE;
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
      if (read_list (stage, i) != 0 || read_acts (stage, i))
        break;
      if (dossier_draft_is (text->draft, i, DOSSIER_TOKEN_SKIP) || !dossier_frame_match (text, i, &stage->frame) || !judge (stage) || stage->actor.name == NULL || stage->actor.kind == DOSSIER_ACTOR_THING)
        continue;
      end = dossier_clause_find_end (text, stage->frame.action, stage->frame.form == DOSSIER_FRAME_NOUN);
      if (end <= stage->frame.action)
        continue;
      emit (stage, end);
      stage->before = stage->actor;
      stage->before_modality = stage->frame.modality;
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
      if (!read_item (&stage))
        read_sentence (&stage);
    }
}
