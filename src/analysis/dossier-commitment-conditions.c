/* dossier-commitment-conditions.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A condition is told by the words that open it and ends at the next mark.
 */

#include "config.h"

#include "analysis/dossier-commitment-conditions.h"

#include <string.h>

#define LONGEST 4
#define NEAR 6 /* tokens in which the verb of a short clause stands */

static const char *const conditions[] = { "if", "once", "unless", "provided", "providing", "when", "whenever", NULL };
static const char *const closers[] = { ";", ":", "—", "–", "?", "!", NULL };

static const struct
{
  const char *words[LONGEST]; /* up to the first NULL */
} openings[] = {
  { { "in", "the", "event", "of" } },
  { { "in", "the", "event", "that" } },
  { { "on", "condition", "that", NULL } },
  { { "on", "the", "condition", "that" } },
  { { "on", "condition", "of", NULL } },
  { { "on", "the", "proviso", NULL } },
  { { "with", "the", "proviso", NULL } },
  { { "on", "proviso", NULL } },
  { { "for", "as", "long", "as" } },
  { { "for", "so", "long", "as" } },
  { { "as", "long", "as", NULL } },
  { { "so", "long", "as", NULL } },
  { { "subject", "to", NULL } },
  { { "in", "case", NULL } },
  { { "in", "return", "for", NULL } },
  { { "in", "exchange", "for", NULL } },
  { { "assuming", NULL } },
  { { "only", "if", NULL } },
  { { "only", "after", NULL } },
  { { "only", "when", NULL } },
  { { "only", "once", NULL } },
  { { "not", "until", NULL } },
  { { "depending", "on", NULL } },
  { { "after", "a", "ceasefire", NULL } },
  { { "after", "a", "truce", NULL } },
  { { "after", "taking", NULL } },
  { { "following", "any", NULL } },
  { { "conditional", "on", NULL } },
  { { "conditional", "upon", NULL } },
  { { "contingent", "on", NULL } },
  { { "contingent", "upon", NULL } },
  { { "pending", NULL } },
  { { "barring", NULL } },
};

static gboolean
is_past_form (const DossierCommitmentText *text, guint token)
{
  const DossierToken *t = dossier_draft_token (text->draft, token);

  return t->end - t->start > 3 && strncmp (text->draft->text + t->end - 2, "ed", 2) == 0;
}

/* "when he served", "when it will be". */
static gboolean
is_past (const DossierCommitmentText *text, guint token)
{
  static const char *const verbs[] = { "was", "were", "had", "did", "would", "will", "came", "took", "went", "began", "left", "met", "said", "told", "gave", "made", "found", "saw", "heard", "spoke", "died", "lost", "won", "ran",
                                       "became", "broke", "fell", "rose", "sent", "stood", "held", "got", "knew", NULL };

  for (guint i = token; i < MIN (token + 5, text->end); i++)
    {
      if (dossier_speaker_words_is_any (text->draft, i, verbs))
        return TRUE;
      if (dossier_draft_is (text->draft, i, DOSSIER_TOKEN_PUNCTUATION))
        return FALSE;
      if (is_past_form (text, i))
        return !dossier_speaker_words_is_auxiliary (text->draft, i - 1);
    }

  return FALSE;
}

static gboolean
starts_noun (const DossierCommitmentText *text, guint token)
{
  return dossier_speaker_words_is_determiner (text->draft, token) || dossier_commitment_text_is_party (text, token) || dossier_speaker_words_get_pronoun (text->draft, token) != 0 ||
         dossier_speaker_words_is_first_person (text->draft, token);
}

/* "should the truce hold", "were the court to agree": the verb before its subject. */
static gboolean
is_inverted (const DossierCommitmentText *text, guint token)
{
  if (!dossier_speaker_words_is_any (text->draft, token, (const char *const[]){ "should", "were", NULL }) || !starts_noun (text, token + 1))
    return FALSE;
  if (dossier_commitment_text_is (text, token, "should"))
    return TRUE;
  for (guint i = token + 2; i < MIN (token + NEAR + 2, text->end); i++)
    if (dossier_commitment_text_is (text, i, "to"))
      return token == text->first || dossier_draft_is (text->draft, token - 1, DOSSIER_TOKEN_PUNCTUATION);

  return FALSE;
}

/* "as soon as the rebels leave", "after sanctions are lifted": what is still to come. */
static gboolean
is_coming (const DossierCommitmentText *text, guint token)
{
  static const char *const present[] = { "is", "are", "has", "have", "agrees", "ends", "leaves", "takes", "gets", NULL };

  if (dossier_commitment_text_is (text, token, "as") && dossier_commitment_text_is (text, token + 1, "soon") && dossier_commitment_text_is (text, token + 2, "as"))
    return !dossier_speaker_words_is_any (text->draft, token + 3, (const char *const[]){ "possible", "practicable", NULL }) && !dossier_commitment_text_is_date (text, token + 3);
  if (!dossier_commitment_text_is (text, token, "after"))
    return FALSE;
  for (guint i = token + 2; i < MIN (token + NEAR, text->end) && !dossier_draft_is (text->draft, i, DOSSIER_TOKEN_PUNCTUATION); i++)
    if (dossier_speaker_words_is_any (text->draft, i, present))
      return TRUE;

  return FALSE;
}

/* The number of tokens of the opening, 0 = none. */
static guint
read_opening (const DossierCommitmentText *text, guint token)
{
  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      guint n = 0;

      while (n < LONGEST && openings[i].words[n] != NULL && dossier_commitment_text_is (text, token + n, openings[i].words[n]))
        n++;
      if (n == LONGEST || openings[i].words[n] == NULL)
        return n;
    }
  if (dossier_commitment_text_is (text, token, "given") && token == text->first && starts_noun (text, token + 1))
    return 1;

  return dossier_speaker_words_is_any (text->draft, token, conditions) || is_inverted (text, token) || is_coming (text, token) ? 1 : 0;
}

/* "what he once called": an adverb. */
static gboolean
is_once_adverb (const DossierCommitmentText *text, guint token)
{
  return dossier_commitment_text_is (text, token, "once") && token + 1 < text->end && token > text->first && is_past_form (text, token + 1) &&
         (dossier_speaker_words_get_pronoun (text->draft, token - 1) != 0 || dossier_speaker_words_is_auxiliary (text->draft, token - 1));
}

/* "provided aid", "providing food": verbs. */
static gboolean
is_verb (const DossierCommitmentText *text, guint token)
{
  if (!dossier_speaker_words_is_any (text->draft, token, (const char *const[]){ "provided", "providing", NULL }) || dossier_commitment_text_is (text, token + 1, "that"))
    return FALSE;

  return dossier_commitment_text_is (text, token, "providing") || !(starts_noun (text, token + 1) && (token == text->first || dossier_draft_is (text->draft, token - 1, DOSSIER_TOKEN_PUNCTUATION) || token > text->first + 3));
}

gboolean
dossier_condition_opens (const DossierCommitmentText *text, guint token)
{
  static const char *const before[] = { "even", "as", "at", "what", "see", "ask", "asked", "wonder", "know", "decide", "determine", "only", NULL };
  static const char *const again[] = { "again", "more", "any", "only", "ever", "not", NULL }, *const passive[] = { "asked", "questioned", "pressed", "contacted", NULL };
  guint n = read_opening (text, token);

  if (n == 0 || (n == 1 && token > text->first && dossier_speaker_words_is_any (text->draft, token - 1, before) && !dossier_commitment_text_is (text, token, "as")))
    return FALSE;
  if (dossier_commitment_text_is (text, token, "when") && (is_past (text, token + 1) || dossier_speaker_words_is_any (text->draft, token + 1, passive)))
    return FALSE;

  if (dossier_commitment_text_is (text, token, "pending") && dossier_speaker_words_is_preposition (text->draft, token + 1)) /* "the case pending against him" */
    return FALSE;

  return !is_once_adverb (text, token) && !is_verb (text, token) && !dossier_speaker_words_is_any (text->draft, token + n, again);
}

static guint
find_end (const DossierCommitmentText *text, guint token, guint limit)
{
  guint end = token + 1;

  while (end < limit && !dossier_commitment_text_is (text, end, ",") && !dossier_speaker_words_is_any (text->draft, end, closers) &&
         text->quotations[end] == text->quotations[token])
    end++;
  while (end > token + 1 && dossier_draft_is (text->draft, end - 1, DOSSIER_TOKEN_PUNCTUATION))
    end--;

  return end;
}

/* ", but would act if": what follows limits another act. */
static gboolean
begins_other_act (const DossierCommitmentText *text, guint token)
{
  if (!dossier_commitment_text_is (text, token, ",") || !dossier_commitment_text_is (text, token + 1, "but"))
    return FALSE;
  for (guint i = token + 2; i < MIN (token + 2 + NEAR, text->end); i++)
    if (dossier_commitment_text_has (text, i, DOSSIER_CUE_WILL | DOSSIER_CUE_MUST))
      return TRUE;

  return FALSE;
}

DossierClause
dossier_condition_find (const DossierCommitmentText *text, guint start, guint action, guint limit)
{
  guint fronted = text->first;

  for (guint i = action; i < limit && !begins_other_act (text, i); i++)
    if (dossier_condition_opens (text, i))
      return (DossierClause){ i, find_end (text, i, limit) };

  while (fronted < start && (dossier_draft_is (text->draft, fronted, DOSSIER_TOKEN_PUNCTUATION) || dossier_speaker_words_is_any (text->draft, fronted, (const char *const[]){ "but", "and", "so", NULL })))
    fronted++;
  for (guint i = fronted; i < start; i++)
    {
      gboolean opens = i == fronted || dossier_commitment_text_is (text, i - 1, "that") || dossier_commitment_text_is (text, i - 1, ",") || dossier_commitment_text_is_quote_mark (text, i - 1);

      if (opens && dossier_condition_opens (text, i))
        return (DossierClause){ i, find_end (text, i, start) };
    }

  return (DossierClause){ 0, 0 };
}
