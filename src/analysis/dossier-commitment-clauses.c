/* dossier-commitment-clauses.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Clauses are told by the word that opens them; each search looks at the sentence once.
 */

#include "config.h"

#include "analysis/dossier-commitment-clauses.h"

#include <string.h>

#define THEMES 32
#define CORE 18 /* words that tell what an act is; behind them stands its occasion */
#define NEAR 6
#define FINITE 7 /* tokens within which "and" must find a verb of its own */

static const char *const closers[] = { ";", ":", "—", "–", "?", "!", NULL };
static const char *const conditions[] = { "if", "once", "unless", "provided", "providing", "when", "whenever", NULL };
static const char *const subordinate[] = { "because", "while", "whereas", "although", "though", "but", "if", "once", "unless", "provided", "providing", "when", "whenever", "since", NULL };
static const char *const behind_comma[] = { "which", "who", "where", "whose", "as", "saying", "adding", "according", "after", "however", "with", "so", "including", "following", NULL };

/* Where a condition begins: the number of tokens of its opening, 0 = none. */
static guint
condition_opening (const DossierCommitmentText *text, guint token)
{
  static const struct
  {
    const char *words[4];
  } openings[] = { { { "in", "the", "event", "of" } }, { { "in", "the", "event", "that" } }, { { "on", "condition", "that", NULL } }, { { "on", "the", "condition", "that" } }, { { "on", "the", "proviso", NULL } }, { { "on", "proviso", NULL, NULL } }, { { "as", "long", "as", NULL } }, { { "so", "long", "as", NULL } }, { { "subject", "to", NULL, NULL } }, { { "in", "case", "of", NULL } }, { { "assuming", NULL, NULL, NULL } }, { { "only", "if", NULL, NULL } }, { { "only", "after", NULL, NULL } }, { { "only", "when", NULL, NULL } }, { { "depending", "on", NULL, NULL } }, { { "after", "a", "ceasefire", NULL } }, { { "after", "a", "truce", NULL } }, { { "after", "taking", NULL, NULL } }, { { "following", "any", NULL, NULL } }, { { "conditional", "on", NULL, NULL } }, { { "pending", NULL, NULL, NULL } }, { { "contingent", "on", NULL, NULL } } };

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      guint n = 0;

      while (n < 4 && openings[i].words[n] != NULL && dossier_commitment_text_is (text, token + n, openings[i].words[n]))
        n++;
      if (n == 4 || openings[i].words[n] == NULL)
        return n;
    }

  return dossier_speaker_words_is_any (text->draft, token, conditions) ? 1 : 0;
}

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
  static const char *const verbs[] = { "was", "were", "had", "did", "would", "will", "came", "took", "went", "began", "left", "met", "said", "told", "gave", "made", "found", "saw", "heard", "spoke", "died", "lost", "won", "ran", "became", "broke", "fell", "rose", "sent", "stood", "held", "got", "knew", NULL };

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

/* "even if", "asked if", "at once", "when asked": no condition. */
gboolean
dossier_clause_opens_condition (const DossierCommitmentText *text, guint token)
{
  static const char *const before[] = { "even", "as", "at", "what", "see", "ask", "asked", "wonder", "know", "decide", "determine", "only", NULL };
  static const char *const passive[] = { "asked", "questioned", "pressed", "again", "more", "contacted", NULL };
  guint                    n = condition_opening (text, token);

  if (n == 0)
    return FALSE;
  if (n == 1 && token > text->first && dossier_speaker_words_is_any (text->draft, token - 1, before))
    return FALSE;
  if (dossier_commitment_text_is (text, token, "when") && is_past (text, token + 1))
    return FALSE;
  if (dossier_commitment_text_is (text, token, "once") && token + 1 < text->end && token > text->first && is_past_form (text, token + 1) && (dossier_speaker_words_get_pronoun (text->draft, token - 1) != 0 || dossier_speaker_words_is_auxiliary (text->draft, token - 1))) /* "what he once called" */
    return FALSE;
  if (dossier_commitment_text_is (text, token, "providing") && !dossier_commitment_text_is (text, token + 1, "that"))
    return FALSE;
  if (dossier_commitment_text_is (text, token, "provided") && !dossier_commitment_text_is (text, token + 1, "that") && !dossier_speaker_words_is_determiner (text->draft, token + 1) &&
      !dossier_commitment_text_is_party (text, token + 1) && dossier_speaker_words_get_pronoun (text->draft, token + 1) == 0)
    return FALSE;

  return !dossier_speaker_words_is_any (text->draft, token + n, passive);
}

/* Whether a clause of its own begins here: somebody, then a finite verb that says or binds. */
static gboolean
starts_clause (const DossierCommitmentText *text, guint token)
{
  guint end = MIN (token + FINITE, text->end);

  for (guint i = token; i < end; i++)
    {
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

  if (!dossier_speaker_words_is_auxiliary (text->draft, token) || dossier_draft_is (text->draft, token, DOSSIER_TOKEN_POSSESSIVE) || dossier_commitment_text_is (text, token, "been"))
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
  if (token > action && (dossier_speaker_words_is_any (text->draft, token, subordinate) || dossier_clause_opens_condition (text, token)))
    return !dossier_commitment_text_is (text, token, "once") || dossier_clause_opens_condition (text, token);
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
  while (end > action + 1 && dossier_draft_is (text->draft, end - 1, DOSSIER_TOKEN_PUNCTUATION) && !dossier_commitment_text_is (text, end - 1, ")") && !dossier_commitment_text_is (text, end - 1, "%"))
    end--;

  return end;
}

static guint
condition_end (const DossierCommitmentText *text, guint token, guint limit)
{
  guint end = token + 1;

  while (end < limit && !dossier_commitment_text_is (text, end, ",") && !dossier_speaker_words_is_any (text->draft, end, closers) &&
         text->quotations[end] == text->quotations[token])
    end++;
  while (end > token + 1 && dossier_draft_is (text->draft, end - 1, DOSSIER_TOKEN_PUNCTUATION))
    end--;

  return end;
}

DossierClause
dossier_clause_find_condition (const DossierCommitmentText *text, guint start, guint action, guint limit)
{
  guint fronted = text->first;

  for (guint i = action; i < limit; i++)
    if (dossier_clause_opens_condition (text, i))
      return (DossierClause){ i, condition_end (text, i, limit) };

  while (fronted < start && (dossier_draft_is (text->draft, fronted, DOSSIER_TOKEN_PUNCTUATION) || dossier_speaker_words_is_any (text->draft, fronted, (const char *const[]){ "but", "and", "so", NULL })))
    fronted++;
  for (guint i = fronted; i < start; i++)
    {
      gboolean opens = i == fronted || dossier_commitment_text_is (text, i - 1, "that") || dossier_commitment_text_is (text, i - 1, ",") || dossier_commitment_text_is_quote_mark (text, i - 1);

      if (opens && dossier_clause_opens_condition (text, i))
        return (DossierClause){ i, condition_end (text, i, start) };
    }

  return (DossierClause){ 0, 0 };
}

/* The noun phrase at a token: what a preposition or a giving verb governs. */
static guint
phrase_end (const DossierCommitmentText *text, guint first, guint end)
{
  guint i = first;

  while (i < end && i < first + 8 && !dossier_speaker_words_is_boundary (text->draft, i) && !dossier_speaker_words_is_preposition (text->draft, i) && !dossier_commitment_text_is_date (text, i))
    i++;

  return i;
}

/* "soon", "as soon as possible", "within thirty days", "in the coming weeks". */
static guint
vague_time (const DossierCommitmentText *text, guint token, guint end)
{
  static const char *const words[] = { "soon", "immediately", "shortly", "promptly", "urgently", "forthwith", NULL };
  static const char *const units[] = { "hours", "days", "weeks", "months", "years", "minutes", "day", "week", "month", "year", "decade", "future", "term", "time", "course", "delay", "effect", NULL };
  static const char *const openers[] = { "within", "in", "over", "without", "with", "during", "for", NULL };
  static const char *const vague[] = { "within", "coming", "next", "near", "due", "without", "immediate", "few", NULL };
  gboolean                 pointed = FALSE;

  if (dossier_commitment_text_is (text, token, "before") && dossier_commitment_text_is (text, token + 1, "the") && dossier_commitment_text_is (text, token + 2, "next"))
    return phrase_end (text, token + 2, end);
  if (dossier_commitment_text_is (text, token, "in") && dossier_commitment_text_is (text, token + 1, "advance") && dossier_commitment_text_is (text, token + 2, "of"))
    return phrase_end (text, token + 3, end);
  if (dossier_commitment_text_is (text, token, "as") && dossier_commitment_text_is (text, token + 1, "soon") && dossier_commitment_text_is (text, token + 2, "as"))
    return dossier_commitment_text_is (text, token + 3, "possible") ? token + 4 : end;
  if (dossier_speaker_words_is_any (text->draft, token, words))
    return token + 1;
  if (!dossier_speaker_words_is_any (text->draft, token, openers))
    return 0;
  for (guint i = token; i < MIN (token + 6, end); i++)
    {
      pointed |= dossier_speaker_words_is_any (text->draft, i, vague);
      if (dossier_speaker_words_is_any (text->draft, i, units))
        return pointed ? i + 1 : 0;
      if (i > token && ((dossier_speaker_words_is_preposition (text->draft, i) && !dossier_commitment_text_is (text, i, "near")) || dossier_draft_is (text->draft, i, DOSSIER_TOKEN_PUNCTUATION)))
        break;
    }

  return 0;
}

/* From the preposition before a date to its end. */
static DossierClause
time_around (const DossierCommitmentText *text, guint token, guint action)
{
  static const char *const   openers[] = { "by", "before", "until", "till", "within", "on", "in", "from", "during", "at", "after", "later", "early", "late", "beginning", "starting",
                                           "the", "end", "of", "than", "no", "not", "this", "start", "middle", "and", "between", "to", "through", "as", "well", "advance", "latest", NULL };
  static const char *const   alone[] = { "next", "tomorrow", "today", "tonight", "this", "later", "coming", NULL };
  const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, token);
  guint                      first = mention->token, end = mention->token + mention->n_tokens;

  while (first > action && dossier_speaker_words_is_any (text->draft, first - 1, openers) && first + 6 > mention->token)
    first--;
  while (first < mention->token && dossier_speaker_words_is_any (text->draft, first, (const char *const[]){ "the", "of", "and", "to", "than", "this", "well", NULL }))
    first++;
  if (first == mention->token && !dossier_speaker_words_is_any (text->draft, first, alone) && !dossier_draft_has_class (text->draft, first, DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_MONTH) &&
      !dossier_draft_is (text->draft, first, DOSSIER_TOKEN_NUMBER))
    return (DossierClause){ 0, 0 };
  if (first == mention->token && end - first == 1 && dossier_draft_is (text->draft, first, DOSSIER_TOKEN_NUMBER))
    return (DossierClause){ 0, 0 }; /* "the 2015 deal" */
  if (dossier_commitment_text_is (text, mention->token - 1, "the") && mention->precision == DOSSIER_PRECISION_YEAR && dossier_draft_is (text->draft, end, DOSSIER_TOKEN_WORD))
    return (DossierClause){ 0, 0 }; /* "in the 2019 elections" */

  if ((dossier_commitment_text_is (text, first, "between") || dossier_commitment_text_is (text, first, "from")) && dossier_commitment_text_is_date (text, end + 1) &&
      (dossier_commitment_text_is (text, end, "and") || dossier_commitment_text_is (text, end, "to")))
    {
      mention = dossier_commitment_text_get_mention (text, end + 1);
      end = mention->token + mention->n_tokens;
    }

  return (DossierClause){ first, end };
}

DossierClause
dossier_clause_find_deadline (const DossierCommitmentText *text, guint start, guint action, guint end, gboolean fronted)
{
  for (guint i = action; i < end; i++)
    {
      guint behind = vague_time (text, i, MAX (end, MIN (text->end, i + 8)));

      if (dossier_commitment_text_is_date (text, i))
        {
          DossierClause clause = time_around (text, i, action);

          if (clause.first < clause.end)
            return clause;
        }
      else if (behind != 0)
        return (DossierClause){ i, MIN (behind, text->end) };
      else if (i > action && (dossier_commitment_text_is (text, i, "until") || dossier_commitment_text_is (text, i, "till")))
        return (DossierClause){ i, end };
    }

  /* "In February we will", "By March, Iran will". */
  for (guint i = text->first; fronted && i < start; i++)
    fronted = !dossier_speaker_words_is_plain_cue (text->draft, i);
  for (guint i = text->first; fronted && i < MIN (start, text->first + 6); i++)
    if (dossier_commitment_text_is_date (text, i) && i > text->first && dossier_speaker_words_is_preposition (text->draft, i - 1))
      return time_around (text, i, text->first);

  return (DossierClause){ 0, 0 };
}

char *
dossier_clause_dup_due (const DossierCommitmentText *text, DossierClause deadline)
{
  const char *from = NULL, *to = NULL;
  gsize       n;

  for (guint i = deadline.first; i < deadline.end; i++)
    if (dossier_commitment_text_is_date (text, i))
      {
        const char *value = dossier_commitment_text_get_mention (text, i)->value;

        if (from == NULL)
          from = value;
        if (value != NULL)
          to = value;
      }
  if (from == NULL || from == to)
    return g_strdup (from);

  n = strcspn (from, "/");
  return g_strdup_printf ("%.*s/%s", (int)n, from, strchr (to, '/') != NULL ? strchr (to, '/') + 1 : to);
}

DossierClause
dossier_clause_find_beneficiary (const DossierCommitmentText *text, guint action, guint end)
{
  static const char *const givers[] = { "give", "lend", "help", "support", "assist", "protect", "defend", "train", "send", "grant", "supply", "provide", "aid", "equip", "pay", "join", NULL };
  static const char *const for_whom[] = { "to", "for", "with", "of", NULL };

  for (guint i = action; i < end; i++)
    {
      gboolean governs = dossier_speaker_words_is_any (text->draft, i, for_whom) || (i == action && dossier_speaker_words_is_any (text->draft, i, givers));
      guint    behind;

      if (!governs || (dossier_commitment_text_is (text, i, "to") && !dossier_commitment_text_is_party (text, i + 1) && dossier_commitment_text_is_infinitive (text, i + 1)))
        continue;
      behind = phrase_end (text, i + 1, end);
      for (guint j = i + 1; j < behind; j++)
        if (dossier_commitment_text_is_party (text, j) && !dossier_draft_is (text->draft, j + 1, DOSSIER_TOKEN_POSSESSIVE))
          return (DossierClause){ dossier_speaker_words_is_determiner (text->draft, i + 1) ? i + 2 : i + 1, behind };
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
