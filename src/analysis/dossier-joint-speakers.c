/* dossier-joint-speakers.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list is a run of names joined by commas and one "and", with no other words than their titles.
 */

#include "config.h"

#include "analysis/dossier-joint-speakers.h"

#include "analysis/dossier-speaker-phrase.h"
#include "analysis/dossier-speaker-words.h"

#include <stdlib.h>
#include <string.h>

#define MOST 40           /* who are listed */
#define SENTENCES_BACK 5  /* in which those are named who are only counted */
#define SENTENCES_AHEAD 2 /* and those who signed */
#define LONGEST 120       /* tokens of a sentence */
#define GROUP_LOOK 1500   /* tokens back to where a group is introduced */

typedef struct
{
  const DossierDraft        *draft;
  const DossierDraftMention *found[MOST];
  guint                      n_found;
} Joint;

static gboolean
is (const DossierDraft *draft, guint token, const char *word)
{
  return dossier_speaker_words_is (draft, token, word);
}

static gboolean
is_known (const Joint *joint, const DossierDraftMention *mention)
{
  for (guint i = 0; i < joint->n_found; i++)
    if (joint->found[i]->entity == mention->entity)
      return TRUE;

  return FALSE;
}

static void
add (Joint *joint, const DossierDraftMention *mention)
{
  if (joint->n_found < MOST && mention->entity >= 0 && !is_known (joint, mention))
    joint->found[joint->n_found++] = mention;
}

/* A word that may stand before a name in a list: "the", "Danish", "Prime", and "minister" where it is a title. */
static gboolean
leads_name (const DossierDraft *draft, guint token, const DossierDraftMention *name)
{
  if (dossier_speaker_words_is_determiner (draft, token) || dossier_draft_is (draft, token, DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_INITIAL))
    return TRUE;

  return name->title != NULL && dossier_draft_is (draft, token, DOSSIER_TOKEN_WORD) && !dossier_speaker_words_is_boundary (draft, token) &&
         !dossier_speaker_words_is_preposition (draft, token) && !dossier_speaker_words_is_auxiliary (draft, token);
}

/* The names of the list that ends before `end`; returns its first token. */
static guint
read_list_before (Joint *joint, guint end, guint floor)
{
  const DossierDraft *draft = joint->draft;
  guint               at = end;

  while (at > floor)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, at - 1);

      if (mention == NULL || !dossier_speaker_phrase_may_speak (mention) || mention->token + mention->n_tokens != at)
        break;
      add (joint, mention);
      at = mention->token;
      while (at > floor && !is (draft, at - 1, "and") && leads_name (draft, at - 1, mention))
        at--;
      if (at == floor || !(is (draft, at - 1, "and") || is (draft, at - 1, ",")))
        break;
      at--;
      if (at > floor && is (draft, at, "and") && is (draft, at - 1, ","))
        at--;
    }

  return at;
}

/* The same of the list that begins at `first`. Returns the token after it. */
static guint
read_list_behind (Joint *joint, guint first, guint end)
{
  const DossierDraft *draft = joint->draft;
  guint               at = first, after = first;

  while (at < end)
    {
      const DossierDraftMention *mention = NULL;

      for (; at < end && mention == NULL; at++)
        {
          mention = dossier_speaker_phrase_mention_at (draft, at);
          if (mention != NULL && (mention->token != at || !dossier_speaker_phrase_may_speak (mention)))
            mention = NULL;
          if (mention == NULL && !dossier_speaker_words_is_determiner (draft, at) && !dossier_draft_is (draft, at, DOSSIER_TOKEN_CAPITALISED))
            return after;
        }
      if (mention == NULL)
        return after;
      add (joint, mention);
      at = after = mention->token + mention->n_tokens;
      if (is (draft, at, ","))
        at++;
      if (is (draft, at, "and"))
        at++;
      if (at == after)
        return after;
    }

  return after;
}

static gboolean
has_and (const DossierDraft *draft, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (is (draft, i, "and"))
      return TRUE;

  return FALSE;
}

static guint
sentence_start (const DossierDraft *draft, guint token)
{
  guint first = token;

  while (first > 0 && first + LONGEST > token && !dossier_draft_is (draft, first, DOSSIER_TOKEN_SENTENCE_START | DOSSIER_TOKEN_PARAGRAPH_START))
    first--;

  return first;
}

static guint
sentence_end (const DossierDraft *draft, guint token)
{
  guint end = token + 1;

  while (end < draft->tokens->len && end < token + LONGEST && !dossier_draft_is (draft, end, DOSSIER_TOKEN_SENTENCE_START | DOSSIER_TOKEN_PARAGRAPH_START))
    end++;

  return end;
}

/* The list around the one who was found. Puts its first and last token into `first` and `end`. */
static gboolean
find_list (Joint *joint, const DossierSpeaker *speaker, guint *first, guint *end)
{
  static const char *const groups[] = { "leaders", "ministers", "presidents", "governments", "chancellors", "envoys", "ambassadors", "officials", "chiefs", "members", "parliaments", NULL };
  static const char *const floating[] = { "both", "each", "all", ",", NULL };
  const DossierDraft      *draft = joint->draft;
  guint                    floor = sentence_start (draft, speaker->first);
  const gboolean           before = speaker->cue >= speaker->end;

  *end = read_list_behind (joint, speaker->first, before ? speaker->cue : sentence_end (draft, speaker->first));
  if (before && *end < speaker->cue && !dossier_speaker_words_is_adverb (draft, *end) && !dossier_speaker_words_is_auxiliary (draft, *end) && !dossier_speaker_words_is_any (draft, *end, floating))
    return FALSE;
  *first = read_list_before (joint, speaker->end, floor);
  if (joint->n_found < 2 || !has_and (draft, *first, *end))
    return FALSE;

  if (*first >= floor + 2 && is (draft, *first - 1, "of") && dossier_speaker_words_is_any (draft, *first - 2, groups))
    {
      *first -= 2;
      while (*first > floor && dossier_draft_is (draft, *first - 1, DOSSIER_TOKEN_WORD) && !dossier_speaker_words_is_boundary (draft, *first - 1) &&
             !dossier_speaker_words_is_preposition (draft, *first - 1) && !dossier_speaker_words_is_determiner (draft, *first - 1))
        (*first)--;
      return TRUE;
    }

  /* The object of another verb: "Berg met Holm and Dahl, who said". */
  return !before || *first == floor || !dossier_draft_is (draft, *first - 1, DOSSIER_TOKEN_WORD) || dossier_speaker_words_is_boundary (draft, *first - 1) ||
         dossier_speaker_words_is_plain_cue (draft, *first - 1);
}

static guint
read_number (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (is (draft, token, words[i]))
      return i + 2;
  if (is (draft, token, "both"))
    return 2;

  return dossier_draft_is (draft, token, DOSSIER_TOKEN_NUMBER) ? atoi (draft->text + dossier_draft_token (draft, token)->start) : 0;
}

/* "the seven leaders": how many, and whether they are states. */
static guint
count_group (const DossierDraft *draft, const DossierSpeaker *speaker, gboolean *states)
{
  static const char *const nouns[] = { "countries", "states", "nations", "governments", "allies", "parties", "sides", NULL };
  guint                    n = 0;

  for (guint i = speaker->first; i < speaker->end && n == 0; i++)
    n = read_number (draft, i);
  *states = dossier_speaker_words_is_any (draft, speaker->end - 1, nouns);

  return n;
}

/* Those named from `first` to `end`, persons or states. */
static void
read_names (Joint *joint, guint first, guint end, gboolean states)
{
  const DossierDraft *draft = joint->draft;

  joint->n_found = 0;
  for (guint i = dossier_draft_find_mention (draft, dossier_draft_token (draft, first)->start); i < draft->mentions->len; i++)
    {
      const DossierDraftMention *mention = &g_array_index (draft->mentions, DossierDraftMention, i);

      if (mention->token >= end)
        return;
      if (states ? mention->type == DOSSIER_ENTITY_COUNTRY && mention->kind != DOSSIER_MENTION_DEMONYM : mention->type == DOSSIER_ENTITY_PERSON)
        add (joint, mention);
    }
}

static void
read_sentence (Joint *joint, guint token, gboolean states)
{
  guint first = sentence_start (joint->draft, token);

  read_names (joint, first, sentence_end (joint->draft, first), states);
}

/* The nearest sentence before that names as many as were counted, or the words before in the same one. */
static gboolean
find_counted (Joint *joint, const DossierSpeaker *speaker)
{
  gboolean states;
  guint    wanted = count_group (joint->draft, speaker, &states);
  guint    at = sentence_start (joint->draft, speaker->first);

  if (wanted < 2 || wanted > MOST)
    return FALSE;
  read_names (joint, at, speaker->first, states);
  if (joint->n_found == wanted)
    return TRUE;
  for (guint i = 0; i < SENTENCES_BACK && at > 0; i++)
    {
      read_sentence (joint, at - 1, states);
      if (joint->n_found == wanted)
        return TRUE;
      at = sentence_start (joint->draft, at - 1);
    }

  return FALSE;
}

/* "the presidents" after "the presidents of Peru, Chile and Mali". */
static gboolean
find_same_group (Joint *joint, const DossierSpeaker *speaker)
{
  const DossierDraft *draft = joint->draft;
  const DossierToken *noun = dossier_draft_token (draft, speaker->end - 1);
  const gsize         n = noun->end - noun->start;
  guint               limit = speaker->first > GROUP_LOOK ? speaker->first - GROUP_LOOK : 0;

  if (speaker->entity >= 0 || speaker->end > speaker->first + 2 || n < 5 || draft->text[noun->end - 1] != 's')
    return FALSE;
  for (guint i = speaker->first; i > limit + 1; i--)
    {
      const DossierToken *other = dossier_draft_token (draft, i - 2);

      if (!is (draft, i - 1, "of") || other->end - other->start != n || g_ascii_strncasecmp (draft->text + other->start, draft->text + noun->start, n) != 0)
        continue;
      joint->n_found = 0;
      read_list_behind (joint, i, sentence_end (draft, i));
      if (joint->n_found >= 2)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_word (const DossierDraft *draft, guint first, guint end, const char *const *words)
{
  for (guint i = first; i < end; i++)
    if (dossier_speaker_words_is_any (draft, i, words))
      return TRUE;

  return FALSE;
}

/* Does the sentence at `first` say who signed? Then they are found. */
static gboolean
read_signed (Joint *joint, guint first)
{
  static const char *const signs[] = { "signed", "signatories", "signing", "co-signed", "endorsed", NULL };

  if (!has_word (joint->draft, first, sentence_end (joint->draft, first), signs))
    return FALSE;
  read_sentence (joint, first, FALSE);
  if (joint->n_found < 2)
    read_sentence (joint, first, TRUE);

  return joint->n_found >= 2;
}

/* "the declaration": a sentence nearby says who signed it. */
static gboolean
find_signatories (Joint *joint, const DossierSpeaker *speaker)
{
  static const char *const papers[] = { "declaration", "statement", "communique", "communiqué", "letter", "text", "document", "signatories", "appeal", NULL };
  const DossierDraft      *draft = joint->draft;
  guint                    at = sentence_start (draft, speaker->first);
  guint                    ahead = at;

  if (speaker->entity >= 0 || !has_word (draft, speaker->first, speaker->end, papers))
    return FALSE;
  for (guint i = 0; i <= SENTENCES_AHEAD && ahead < draft->tokens->len; i++)
    {
      if (read_signed (joint, ahead))
        return TRUE;
      ahead = sentence_end (draft, ahead);
    }
  for (guint i = 0; i < SENTENCES_BACK && at > 0; i++)
    {
      at = sentence_start (draft, at - 1);
      if (read_signed (joint, at))
        return TRUE;
    }

  return FALSE;
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const DossierDraftMention *first = *(const DossierDraftMention *const *)a, *second = *(const DossierDraftMention *const *)b;

  return first->start < second->start ? -1 : first->start > second->start;
}

void
dossier_joint_speakers_find (const DossierDraft *draft, const DossierSpeaker *speaker, DossierQuotation *quotation)
{
  Joint joint = { .draft = draft };
  guint first = 0, end = 0;

  if (speaker->name == NULL || speaker->first >= speaker->end || speaker->cue >= speaker->cue_end)
    return;

  if (find_list (&joint, speaker, &first, &end))
    {
      quotation->speaker_start = dossier_draft_token (draft, first)->start;
      quotation->speaker_end = dossier_draft_token (draft, end - 1)->end;
      quotation->speaker_entity = -1;
      g_free (quotation->speaker);
      quotation->speaker = g_strndup (draft->text + quotation->speaker_start, quotation->speaker_end - quotation->speaker_start);
    }
  else
    {
      joint.n_found = 0;
      if (!find_counted (&joint, speaker) && !find_same_group (&joint, speaker) && !find_signatories (&joint, speaker))
        return;
    }

  qsort (joint.found, joint.n_found, sizeof *joint.found, compare_mentions);
  for (guint i = 0; i < joint.n_found; i++)
    dossier_quotation_add_speaker (quotation, g_array_index (draft->entities, DossierDraftEntity, joint.found[i]->entity).name, joint.found[i]->entity,
                                   joint.found[i]->start, joint.found[i]->end);
}
