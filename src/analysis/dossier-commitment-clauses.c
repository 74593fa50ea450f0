/* dossier-commitment-clauses.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Clauses are told by the word that opens them; each search looks at the sentence once.
 */

#include "config.h"

#include "analysis/dossier-commitment-clauses.h"

#include "analysis/dossier-commitment-conditions.h"

#include <string.h>

#define THEMES 32
#define CORE 18 /* words that tell what an act is; behind them stands its occasion */
#define NEAR 6
#define FINITE 7 /* tokens within which "and" must find a verb of its own */

static const char *const closers[] = { ";", ":", "—", "–", "?", "!", NULL };
static const char *const subordinate[] = { "because", "while", "whereas", "although", "though", "but", "if", "once", "unless", "provided", "providing", "when", "whenever", "since", NULL };
static const char *const behind_comma[] = { "which", "who", "where", "whose", "as", "saying", "adding", "according", "after", "however", "with", "so", "including", "following", NULL };

/* Whether a clause of its own begins here: somebody, then a finite verb that says or binds. */
static gboolean
starts_clause (const DossierCommitmentText *text, guint token)
{
  guint end = MIN (token + FINITE, text->end);

  for (guint i = token; i < end; i++)
    {
      if (i > token && dossier_speaker_words_is_any (text->draft, i, (const char *const[]){ "that", "which", "who", "and", NULL })) /* the verb is that of a clause further on */
        return FALSE;
      if (dossier_commitment_text_has (text, i, DOSSIER_CUE_WILL | DOSSIER_CUE_MUST) || dossier_speaker_words_is_plain_cue (text->draft, i) ||
          (dossier_speaker_words_is_auxiliary (text->draft, i) && !dossier_draft_is (text->draft, i, DOSSIER_TOKEN_POSSESSIVE)))
        return TRUE;
      if (dossier_speaker_words_is_cue (text->draft, i) && dossier_draft_has_class (text->draft, i, DOSSIER_WORD_SPEECH_VERB) &&
          (text->draft->text[dossier_draft_token (text->draft, i)->end - 1] == 'd' || i + 2 >= text->end))
        return TRUE;
      if (i > token && ((dossier_draft_is (text->draft, i, DOSSIER_TOKEN_PUNCTUATION) && !dossier_draft_is (text->draft, i, DOSSIER_TOKEN_POSSESSIVE)) || dossier_speaker_words_is_preposition (text->draft, i)))
        return FALSE;
    }

  return FALSE;
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

/* ", leaving the rest to others": no item of a list of gerunds. */
static gboolean
trails (const DossierCommitmentText *text, guint action, guint token)
{
  if (!is_gerund (text, token) || is_gerund (text, action) || is_gerund (text, action + 1))
    return FALSE;
  for (guint i = token; i < MIN (token + 12, text->end); i++)
    if (dossier_commitment_text_is (text, i, "and") && is_gerund (text, i + 1))
      return FALSE;

  return TRUE;
}

/* The finite verb whose subject the noun is: "its plan to act is dead". */
static gboolean
is_predicate (const DossierCommitmentText *text, guint action, guint token)
{
  static const char *const relative[] = { "that", "which", "who", "where", "what", "how", NULL };

  if (!(dossier_speaker_words_is_auxiliary (text->draft, token) || dossier_commitment_text_has (text, token, DOSSIER_CUE_MUST)) || dossier_draft_is (text->draft, token, DOSSIER_TOKEN_POSSESSIVE) || dossier_commitment_text_is (text, token, "been"))
    return FALSE;
  for (guint i = token; i > action; i--)
    if (dossier_speaker_words_is_any (text->draft, i - 1, relative))
      return FALSE;

  return TRUE;
}

static gboolean
ends_at (const DossierCommitmentText *text, guint action, guint token)
{
  if (dossier_speaker_words_is_any (text->draft, token, closers))
    return TRUE;
  if (text->quotations[action] != 0 ? text->quotations[token] != text->quotations[action] : FALSE)
    return TRUE;
  if (token > action && (dossier_speaker_words_is_any (text->draft, token, subordinate) || dossier_condition_opens (text, token)))
    return !dossier_commitment_text_is (text, token, "once") || dossier_condition_opens (text, token);
  if (dossier_commitment_text_is (text, token, ","))
    return trails (text, action, token + 1) || dossier_speaker_words_is_any (text->draft, token + 1, behind_comma) || dossier_speaker_words_is_any (text->draft, token + 1, subordinate) || starts_clause (text, token + 1) ||
           dossier_commitment_text_is_quote_mark (text, token + 1);
  if (dossier_commitment_text_is (text, token, "and"))
    return starts_clause (text, token + 1);

  return FALSE;
}

guint
dossier_clause_find_end (const DossierCommitmentText *text, guint action, gboolean is_subject)
{
  guint end = action;

  while (end < text->end && (end == action || (!ends_at (text, action, end) && !(is_subject && is_predicate (text, action, end)))))
    end++;
  while (end > action + 1 && ((dossier_draft_is (text->draft, end - 1, DOSSIER_TOKEN_PUNCTUATION) && !dossier_commitment_text_is (text, end - 1, ")") && !dossier_commitment_text_is (text, end - 1, "%")) ||
                              dossier_speaker_words_is_any (text->draft, end - 1, (const char *const[]){ "and", "or", NULL }) || (dossier_speaker_words_is_any (text->draft, end - 1, (const char *const[]){ "that", "which", NULL }) && dossier_commitment_text_is (text, end, ","))))
    end--;

  return end;
}

/* The noun phrase at a token: what a preposition or a giving verb governs. */
guint
dossier_clause_find_phrase_end (const DossierCommitmentText *text, guint first, guint end)
{
  guint i = first;

  while (i < end && i < first + 8 && !dossier_speaker_words_is_boundary (text->draft, i) && !dossier_speaker_words_is_preposition (text->draft, i) && !dossier_commitment_text_is_date (text, i))
    i++;

  return i;
}

/* "sell | Peru | 180 guns": where a second thing begins behind the party at `token`. */
static guint
dative_end (const DossierCommitmentText *text, guint token, guint end)
{
  const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, token);
  guint                      behind = mention != NULL ? mention->token + mention->n_tokens : token + 1;

  if (behind < end && (dossier_draft_is (text->draft, behind, DOSSIER_TOKEN_NUMBER) || dossier_draft_has_class (text->draft, behind, DOSSIER_WORD_NUMBER) ||
                       dossier_speaker_words_is_any (text->draft, behind, (const char *const[]){ "a", "an", "the", NULL })))
    return behind;

  return end;
}

DossierClause
dossier_clause_find_beneficiary (const DossierCommitmentText *text, guint action, guint end)
{
  static const char *const givers[] = { "give", "lend", "help", "support", "assist", "protect", "defend", "train", "send", "grant", "supply", "provide", "aid", "equip", "pay", "join", "sell", "lease", "loan", "offer", "arm", "fund", NULL };
  static const char *const motions[] = { "travel", "go", "return", "fly", "move", "come", "head", "withdraw", "visit", NULL }; /* "travel to Peru" */
  static const char *const for_whom[] = { "to", "for", "with", "of", NULL };

  for (guint i = action; i < end; i++)
    {
      gboolean governs = dossier_speaker_words_is_any (text->draft, i, for_whom) || (i == action && dossier_speaker_words_is_any (text->draft, i, givers));
      guint    behind;

      if (!governs || (dossier_commitment_text_is (text, i, "to") && dossier_speaker_words_is_any (text->draft, action, motions)))
        continue;
      if ((dossier_commitment_text_is (text, i, "to") && !dossier_commitment_text_is_party (text, i + 1) && dossier_commitment_text_is_infinitive (text, i + 1)))
        continue;
      behind = dossier_clause_find_phrase_end (text, i + 1, end);
      for (guint j = i + 1; j < behind; j++)
        if (dossier_commitment_text_is_party (text, j) && !dossier_draft_is (text->draft, j + 1, DOSSIER_TOKEN_POSSESSIVE))
          return (DossierClause){ dossier_speaker_words_is_determiner (text->draft, i + 1) ? i + 2 : i + 1, dative_end (text, j, behind) };
    }

  return (DossierClause){ 0, 0 };
}

const char *
dossier_clause_find_theme (const DossierCommitmentText *text, guint action, guint end)
{
  guint counts[THEMES] = { 0 }, best = 0;

  end = MIN (end, action + CORE);
  for (guint i = action; i < end; i++)
    {
      guint theme = DOSSIER_CUE_THEME (text->classes[i]);

      if (theme == 0 || theme >= THEMES)
        continue;
      counts[theme] += i < action + NEAR ? 2 : 1;
      if (best == 0 || counts[theme] > counts[best])
        best = theme;
    }

  return dossier_cues_get_theme_name (best);
}
