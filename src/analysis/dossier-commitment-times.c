/* dossier-commitment-times.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A fixed phrase, a span in vague words, a date with its prepositions, or an event that the act comes before.
 * A date that belongs to a thing of the past ("the bridge destroyed in March") is none.
 */

#include "config.h"

#include "analysis/dossier-commitment-times.h"

#include "analysis/dossier-commitment-clauses.h"
#include "analysis/dossier-commitment-conditions.h"
#include "model/dossier-iso-date.h"

#include <string.h>

#define LONGEST 5
#define FRONT 6 /* tokens in which a date before the subject stands */

/* Phrases that say a time by themselves. */
static const struct
{
  const char *words[LONGEST]; /* up to the first NULL */
} phrases[] = {
  { { "as", "soon", "as", "possible" } },
  { { "as", "soon", "as", "practicable" } },
  { { "as", "quickly", "as", "possible" } },
  { { "as", "fast", "as", "possible" } },
  { { "as", "early", "as", "possible" } },
  { { "at", "the", "earliest", "opportunity" } },
  { { "at", "the", "earliest" } },
  { { "at", "once" } },
  { { "at", "short", "notice" } },
  { { "right", "away" } },
  { { "straight", "away" } },
  { { "in", "due", "course" } },
  { { "until", "further", "notice" } },
  { { "without", "delay" } },
  { { "without", "further", "delay" } },
  { { "without", "any", "delay" } },
  { { "soon" } },
  { { "immediately" } },
  { { "shortly" } },
  { { "promptly" } },
  { { "urgently" } },
  { { "forthwith" } },
  { { "overnight" } },
};

/* What an act comes before, until or in time for. */
static const char *const milestones[] = { "election", "elections", "vote", "referendum", "summit", "meeting", "winter", "summer", "spring", "autumn", "harvest", "end", "deadline", "holidays", "holiday", "games",
                                          "talks", "conference", "season", "term", "school", "christmas", "ramadan", "year", "month", "week", "visit", "start", "beginning", "war", "inauguration", "handover",
                                          "tournament", "olympics", "midterms", "mandate", NULL };

static guint
read_phrase (const DossierCommitmentText *text, guint token)
{
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      guint n = 0;

      while (n < LONGEST && phrases[i].words[n] != NULL && dossier_commitment_text_is (text, token + n, phrases[i].words[n]))
        n++;
      if (n == LONGEST || phrases[i].words[n] == NULL)
        return token + n;
    }

  return 0;
}

/* "within thirty days", "in the coming weeks", "with immediate effect". */
static guint
read_span (const DossierCommitmentText *text, guint token, guint end)
{
  static const char *const units[] = { "hours", "days", "weeks", "months", "years", "minutes", "day", "week", "month", "year", "decade", "future", "term", "time", "course", "delay", "effect", NULL };
  static const char *const openers[] = { "within", "in", "over", "without", "with", "during", "for", NULL };
  static const char *const vague[] = { "within", "coming", "next", "near", "due", "without", "immediate", "few", NULL };
  gboolean                 pointed = FALSE;

  if (!dossier_speaker_words_is_any (text->draft, token, openers))
    return 0;
  for (guint i = token; i < MIN (token + 6, end); i++)
    {
      if (i > token && text->mentions[i] != 0 && !dossier_commitment_text_is_date (text, i)) /* "in Istanbul next week" */
        break;
      pointed |= dossier_speaker_words_is_any (text->draft, i, vague);
      if (dossier_speaker_words_is_any (text->draft, i, units))
        return pointed ? i + 1 : 0;
      if (i > token && ((dossier_speaker_words_is_preposition (text->draft, i) && !dossier_commitment_text_is (text, i, "near")) || dossier_draft_is (text->draft, i, DOSSIER_TOKEN_PUNCTUATION)))
        break;
    }

  return 0;
}

/* "before the election", "ahead of the summit", "in time for the harvest". */
static guint
read_milestone (const DossierCommitmentText *text, guint token, guint end)
{
  guint    first = token + 1, behind;
  gboolean sure = FALSE;

  if (dossier_commitment_text_is (text, token, "ahead") && dossier_commitment_text_is (text, token + 1, "of"))
    first = token + 2;
  else if (dossier_commitment_text_is (text, token, "in") && (dossier_commitment_text_is (text, token + 1, "advance") || dossier_commitment_text_is (text, token + 1, "time")) &&
           dossier_speaker_words_is_any (text->draft, token + 2, (const char *const[]){ "of", "for", NULL }))
    {
      first = token + 3;
      sure = TRUE;
    }
  else if (!dossier_commitment_text_is (text, token, "before"))
    return 0;

  behind = dossier_clause_find_phrase_end (text, first, end);
  for (guint i = first; i < behind && !sure; i++)
    {
      const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, i);

      sure = dossier_speaker_words_is_any (text->draft, i, milestones) || (mention != NULL && mention->type == DOSSIER_ENTITY_EVENT);
    }

  return sure && behind > first ? behind : 0;
}

/* "destroyed in March", "it promised in 2020": the time of something else. */
static gboolean
is_of_the_past (const DossierCommitmentText *text, guint token, guint action)
{
  static const char *const verbs[] = { "made", "bought", "sent", "signed", "held", "struck", "reached", "built", "took", "taken", "began", "begun", "won", "lost", "left", "gave", "given", "killed", "seized", "sold", "drawn", "set", NULL };
  const DossierToken      *before;

  if (token <= action + 1)
    return FALSE;
  if (dossier_speaker_words_is_any (text->draft, token - 1, verbs))
    return TRUE;
  if (dossier_speaker_words_is_any (text->draft, token - 2, (const char *const[]){ "be", "been", "is", "are", NULL }))
    return FALSE;
  before = dossier_draft_token (text->draft, token - 1);

  return before->end - before->start > 4 && strncmp (text->draft->text + before->end - 2, "ed", 2) == 0;
}

/* The token behind a date with what belongs to it: "two weeks’ time", "mid-May at the latest", "1 July onwards". */
static guint
read_tail (const DossierCommitmentText *text, guint end)
{
  static const char *const apostrophes[] = { "'", "’", "'s", "’s", NULL };

  if (dossier_speaker_words_is_any (text->draft, end, apostrophes) && dossier_commitment_text_is (text, end + 1, "time"))
    return end + 2;
  if (dossier_commitment_text_is (text, end, "at") && dossier_commitment_text_is (text, end + 1, "the") && dossier_commitment_text_is (text, end + 2, "latest"))
    return end + 3;
  if ((dossier_commitment_text_is (text, end, "and") || dossier_commitment_text_is (text, end, "to")) && dossier_commitment_text_is_date (text, end + 1))
    {
      const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, end + 1);

      return mention->token + mention->n_tokens;
    }

  return end;
}

/* Whether a date that no preposition leads says when, not which: "next week", not "the 2015 deal". */
static gboolean
stands_alone (const DossierCommitmentText *text, const DossierDraftMention *mention)
{
  static const char *const words[] = { "next", "tomorrow", "today", "tonight", "this", "later", "coming", "early", "late", "mid", NULL };

  return dossier_speaker_words_is_any (text->draft, mention->token, words) || dossier_draft_has_class (text->draft, mention->token, DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_MONTH) ||
         (dossier_draft_is (text->draft, mention->token, DOSSIER_TOKEN_NUMBER) && mention->n_tokens > 1);
}

/* From the preposition before a date to its end. */
static DossierClause
read_date (const DossierCommitmentText *text, guint token, guint action)
{
  static const char *const   openers[] = { "by", "before", "until", "till", "within", "on", "in", "from", "during", "at", "after", "over", "through", "later", "early", "late", "beginning", "starting", "noon", "midnight", "midday",
                                           "the", "end", "of", "than", "no", "not", "this", "start", "middle", "and", "between", "to", "as", "well", "advance", "latest", NULL };
  static const char *const   inner[] = { "the", "of", "and", "to", "than", "this", "well", "end", "start", NULL };
  const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, token);
  guint                      first = mention->token, end = mention->token + mention->n_tokens;

  while (first > action && dossier_speaker_words_is_any (text->draft, first - 1, openers) && first + 6 > mention->token)
    first--;
  while (first < mention->token && dossier_speaker_words_is_any (text->draft, first, inner))
    first++;
  if (is_of_the_past (text, first, action) || (first == mention->token && !stands_alone (text, mention)))
    return (DossierClause){ 0, 0 };
  if (mention->token > action && dossier_commitment_text_is (text, mention->token - 1, "the") && dossier_draft_is (text->draft, end, DOSSIER_TOKEN_WORD) && !dossier_speaker_words_is_preposition (text->draft, end))
    return (DossierClause){ 0, 0 }; /* "in the 2019 elections" */

  return (DossierClause){ first, MIN (read_tail (text, end), text->end) };
}

/* The time that begins at a token, or at the date it lies in. */
static DossierClause
read_time (const DossierCommitmentText *text, guint token, guint action, guint end)
{
  guint far = MAX (end, MIN (text->end, token + 8)), behind;

  if (dossier_commitment_text_is_date (text, token))
    return read_date (text, token, action);

  behind = read_phrase (text, token);
  if (behind == 0)
    behind = read_span (text, token, far);
  if (behind == 0)
    behind = read_milestone (text, token, end);
  if (behind == 0 && token > action && (dossier_commitment_text_is (text, token, "until") || dossier_commitment_text_is (text, token, "till")) && !dossier_commitment_text_is_date (text, token + 1))
    behind = end;

  return (DossierClause){ token, behind != 0 ? MIN (behind, text->end) : token };
}

/* Where the clause begins in which `start` stands: "said that in May Iran will". */
static guint
clause_start (const DossierCommitmentText *text, guint start)
{
  for (guint i = start; i > text->first; i--)
    {
      if (dossier_commitment_text_is (text, i - 1, "that"))
        return i;
      if (dossier_speaker_words_is_plain_cue (text->draft, i - 1)) /* the day on which it is told */
        return start;
    }

  return text->first;
}

/* "In February we will", "Next week Iran will", "before the vote Iran will", "Iran today will". */
static DossierClause
read_front (const DossierCommitmentText *text, guint start)
{
  guint first = clause_start (text, start);

  for (guint i = first; i < MIN (start, first + FRONT); i++)
    {
      guint         behind = i <= first + 1 ? read_milestone (text, i, start) : 0;
      DossierClause clause = { i, behind };

      if (behind != 0)
        return clause;
      if (!dossier_commitment_text_is_date (text, i))
        continue;
      clause = read_date (text, i, first);
      return clause.first <= first + 1 && clause.end <= start && !dossier_commitment_text_is (text, clause.first, "today") ? clause : (DossierClause){ 0, 0 };
    }
  if (start > text->first && dossier_commitment_text_is_date (text, start - 1) && first < start)
    return read_date (text, start - 1, first);

  return (DossierClause){ 0, 0 };
}

/* A day with its year, before the text was published, is of what happened: "the release of those taken on 3 January 2026". */
static gboolean
is_over (const DossierCommitmentText *text, DossierClause clause)
{
  g_autofree char *due = NULL;
  gboolean         has_year = FALSE;
  guint32          first, last;

  for (guint i = clause.first; i < clause.end; i++)
    {
      const DossierToken *token = dossier_draft_token (text->draft, i);

      has_year |= (token->flags & DOSSIER_TOKEN_NUMBER) && token->end - token->start == 4;
    }
  if (!has_year || !g_date_valid (&text->draft->published))
    return FALSE;

  due = dossier_deadline_dup_due (text, clause);
  return dossier_iso_date_parse (due, &first, &last) && last < g_date_get_julian (&text->draft->published);
}

DossierClause
dossier_deadline_find (const DossierCommitmentText *text, guint start, guint action, guint end, gboolean fronted)
{
  for (guint i = action; i < end; i++)
    {
      DossierClause clause = read_time (text, i, action, end);

      if (clause.first < clause.end && !is_over (text, clause))
        return clause;
    }
  for (guint i = start; i < action; i++) /* "will soon act" */
    if (!dossier_commitment_text_is_date (text, i) && read_phrase (text, i) != 0)
      return (DossierClause){ i, MIN (read_phrase (text, i), action) };

  return fronted ? read_front (text, start) : (DossierClause){ 0, 0 };
}

char *
dossier_deadline_dup_due (const DossierCommitmentText *text, DossierClause deadline)
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
