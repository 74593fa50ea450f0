/* dossier-reported-clause.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There is no parser: a clause ends where its sentence does, or where the report plainly goes on. All looks
 * ahead are bounded.
 */

#include "config.h"

#include "analysis/dossier-reported-clause.h"

#include "analysis/dossier-speaker-phrase.h"
#include "analysis/dossier-speaker-words.h"

#include <string.h>

#define ADDRESSEE 10   /* tokens of the one spoken to */
#define ADVERBIAL 14   /* tokens of "in a statement on the harbour" */
#define CLAUSE_WORDS 4 /* from which a clause is one, although no verb is seen in it */
#define NEW_CLAUSE 9   /* tokens within which a clause of the report has its verb */

static gboolean
is (const DossierDraft *draft, guint token, const char *word)
{
  return dossier_speaker_words_is (draft, token, word);
}

static gboolean
is_any (const DossierDraft *draft, guint token, const char *const *words)
{
  return dossier_speaker_words_is_any (draft, token, words);
}

static gboolean
ends_with (const DossierDraft *draft, guint token, const char *ending)
{
  const DossierToken *t = dossier_draft_token (draft, token);
  gsize               n = strlen (ending);

  return t->end - t->start > n && strncmp (draft->text + t->end - n, ending, n) == 0;
}

static gboolean
is_pronoun (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "he", "she", "it", "they", "we", "I", "you", "there", "this", "these", "those", "nobody", "everyone", "everybody", "someone", "nothing", NULL };

  return is_any (draft, token, words);
}

static gboolean
is_question_word (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "whether", "if", "how", "why", "what", "who", "where", "when", "which", NULL };

  return is_any (draft, token, words);
}

/* "will", "’s" behind a pronoun, "was": a verb that has a subject. */
static gboolean
is_finite (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "is", "was", "were", "are", "has", "have", "had", "will", "would", "could", "can", "cannot", "may", "might", "should", "must", "did", "does", "do", "am", NULL };
  static const char *const contracted[] = { "ve", "d", "ll", "re", "m", NULL };

  if (token >= draft->tokens->len)
    return FALSE;
  if (is_any (draft, token, words) || ends_with (draft, token, "n't") || ends_with (draft, token, "n’t"))
    return TRUE;
  if (token == 0)
    return FALSE;
  if (dossier_draft_is (draft, token, DOSSIER_TOKEN_POSSESSIVE))
    return is_pronoun (draft, token - 1) || is (draft, token - 1, "that");

  return is_any (draft, token, contracted) && dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_PUNCTUATION) && !dossier_draft_is (draft, token, DOSSIER_TOKEN_SPACE_BEFORE);
}

/* "opened" behind its subject. */
static gboolean
is_past (const DossierDraft *draft, guint token, guint first)
{
  return token > first && ends_with (draft, token, "ed") && !dossier_draft_is (draft, token, DOSSIER_TOKEN_CAPITALISED) &&
         !dossier_speaker_words_is_determiner (draft, token - 1) && !dossier_speaker_words_is_preposition (draft, token - 1);
}

gboolean
dossier_reported_clause_has_verb (const DossierDraft *draft, const guint *covers, guint first, guint limit)
{
  for (guint i = first; i < limit && i < first + 3 * NEW_CLAUSE; i++)
    {
      if (covers[i] != 0)
        return TRUE;
      if (is_finite (draft, i) || is_past (draft, i, first))
        return TRUE;
      if (i > first && is_pronoun (draft, i - 1) && dossier_draft_is (draft, i, DOSSIER_TOKEN_WORD))
        return TRUE;
      if (is (draft, i, ";"))
        return FALSE;
    }

  return FALSE;
}

gboolean
dossier_reported_clause_is_relative (const DossierDraft *draft, guint token)
{
  return is (draft, token, "that") && (is_finite (draft, token + 1) || (token + 1 < draft->tokens->len && ends_with (draft, token + 1, "ed")));
}

/* A word that a noun phrase may begin with. */
static gboolean
starts_phrase (const DossierDraft *draft, guint token)
{
  static const char *const others[] = { "so", "as", "nothing", "yes", "little", "something", "anything", "goodbye", "than", "him", "them", "me", "us", "himself",
                                        "herself", "themselves", "back", "out", "up", "otherwise", "not", NULL };

  if (token >= draft->tokens->len || dossier_speaker_words_is_preposition (draft, token) || is_finite (draft, token) || is_any (draft, token, others))
    return FALSE;

  return dossier_draft_is (draft, token, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_NUMBER) && (!dossier_speaker_words_is_boundary (draft, token) || is (draft, token, "that"));
}

static const DossierDraftMention *
get_date (const DossierDraft *draft, guint token)
{
  const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, token);

  return mention != NULL && mention->type == DOSSIER_ENTITY_DATE ? mention : NULL;
}

/* "said publicly | that": the adverb before `token` belongs to the verb; not in "says nearly all ships". */
static gboolean
leads_to_adverbial (const DossierDraft *draft, guint token)
{
  return is (draft, token, "that") || is_question_word (draft, token) || dossier_speaker_words_is_preposition (draft, token) || get_date (draft, token) != NULL ||
         dossier_draft_is (draft, token, DOSSIER_TOKEN_PUNCTUATION);
}

/* Over "on Monday", "last week", "publicly". */
static guint
skip_time (const DossierDraft *draft, guint token, guint limit)
{
  static const char *const leads[] = { "on", "in", "late", "early", "earlier", "later", "this", "last", "by", "since", "at", NULL };

  for (;;)
    {
      guint                      at = token;
      const DossierDraftMention *date;

      while (at < limit && at < token + 2 && get_date (draft, at) == NULL && is_any (draft, at, leads))
        at++;
      date = at < limit ? get_date (draft, at) : NULL;
      if (date != NULL)
        token = MIN (date->token + date->n_tokens, limit);
      else if (token < limit && dossier_speaker_words_is_adverb (draft, token) && leads_to_adverbial (draft, token + 1))
        token++;
      else
        return token;
    }
}

/* The end of the phrase behind the preposition at `token`: where a clause begins or a mark stands. */
static guint
adverbial_end (const DossierDraft *draft, guint token, guint limit)
{
  guint end = token + 1;

  while (end < limit && end < token + ADVERBIAL && !is_pronoun (draft, end) && !is_question_word (draft, end) && !is (draft, end, "that") &&
         (!dossier_speaker_words_is_boundary (draft, end) || (is (draft, end, "and") && dossier_draft_is (draft, end + 1, DOSSIER_TOKEN_CAPITALISED))))
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, end);

      if (mention != NULL)
        end = MAX (end + 1, mention->token + mention->n_tokens);
      else
        end++;
      if (mention != NULL && end < limit && dossier_speaker_words_is_determiner (draft, end) && !dossier_draft_is (draft, end, DOSSIER_TOKEN_POSSESSIVE))
        break; /* "in Oslo | the bridge was open" */
    }

  return MIN (end, limit);
}

/* The one spoken to: as far as a clause, a preposition or a date begins. */
static guint
addressee_end (const DossierDraft *draft, guint first, guint limit)
{
  guint end = first;

  if (is (draft, first, "not")) /* "asked not to be named" */
    return first;
  while (end < limit && end < first + ADDRESSEE)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, end);

      if (is (draft, end, "that") || (is_pronoun (draft, end) && !is (draft, end, "it") && !(end == first && is (draft, end, "you"))) || is_question_word (draft, end) || get_date (draft, end) != NULL ||
          (dossier_speaker_words_is_preposition (draft, end) && !is (draft, end, "of")) || is_finite (draft, end))
        break;
      if (dossier_speaker_words_is_boundary (draft, end) && !(is (draft, end, "and") && end > first))
        break;
      if (end > first && !is (draft, end - 1, "of") && !is (draft, end - 1, "and") && dossier_speaker_words_is_determiner (draft, end) && !dossier_draft_is (draft, end, DOSSIER_TOKEN_POSSESSIVE))
        break;
      if (mention != NULL && mention->token == end)
        {
          end = MIN (mention->token + mention->n_tokens, limit);
          if (!dossier_draft_is (draft, end, DOSSIER_TOKEN_POSSESSIVE) && dossier_draft_is (draft, end, DOSSIER_TOKEN_CAPITALISED) && !dossier_speaker_words_is_any (draft, end, (const char *const[]){ "News", "TV", "Radio", "Television", "Online", NULL }))
            break;
          if (dossier_speaker_words_is_any (draft, end, (const char *const[]){ "every", "each", "all", "no", "some", "many", "most", "any", NULL }))
            break;
          continue;
        }
      end++;
    }

  while (end > first + 1 && is_any (draft, end - 1, (const char *const[]){ "not", "and", ",", NULL }))
    end--;

  return end;
}

static gboolean
takes_preposition (const DossierDraft *draft, guint token, DossierReportingClass classes)
{
  static const struct
  {
    DossierReportingClass flag;
    const char           *word;
  } prepositions[] = {
    { DOSSIER_REPORTING_FOR, "for" },
    { DOSSIER_REPORTING_OF, "of" },
    { DOSSIER_REPORTING_ON, "on" },
    { DOSSIER_REPORTING_ABOUT, "about" },
    { DOSSIER_REPORTING_AGAINST, "against" },
    { DOSSIER_REPORTING_WITH, "with" },
    { DOSSIER_REPORTING_AT, "at" },
    { DOSSIER_REPORTING_AS, "as" },
    { DOSSIER_REPORTING_AIM, "to" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if ((classes & prepositions[i].flag) && is (draft, token, prepositions[i].word))
      return TRUE;

  return FALSE;
}

/* "to open": not "to the town". */
static gboolean
is_infinitive (const DossierDraft *draft, guint token)
{
  return is (draft, token, "to") && dossier_draft_is (draft, token + 1, DOSSIER_TOKEN_WORD) && !dossier_draft_is (draft, token + 1, DOSSIER_TOKEN_CAPITALISED) &&
         !dossier_speaker_words_is_determiner (draft, token + 1);
}

/* As many words as a clause has. */
static gboolean
is_long (const DossierDraft *draft, guint first, guint limit)
{
  guint n = 0;

  for (guint i = first; i < limit && n < CLAUSE_WORDS && !dossier_draft_is (draft, i, DOSSIER_TOKEN_PUNCTUATION); i++)
    n++;

  return n == CLAUSE_WORDS;
}

/* "Danish Prime Minister Berg", "him": the object is a person and not what he did. */
static gboolean
names_person (const DossierDraft *draft, guint first, guint limit)
{
  for (guint i = first; i < limit && i < first + NEW_CLAUSE && !dossier_speaker_words_is_preposition (draft, i) && !dossier_draft_is (draft, i, DOSSIER_TOKEN_PUNCTUATION); i++)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, i);

      if (mention != NULL && mention->type == DOSSIER_ENTITY_PERSON)
        return !dossier_draft_is (draft, mention->token + mention->n_tokens, DOSSIER_TOKEN_POSSESSIVE);
    }

  return FALSE;
}

/* Does what is said begin at `token`? Fills `clause`. */
static gboolean
begin (const DossierDraft *draft, const guint *covers, guint token, guint limit, DossierReportingClass classes, DossierReportedClause *clause)
{
  static const char *const circumstances[] = { "when", "where", "which", NULL }; /* "told reporters when he came" */
  gboolean                 thing = FALSE;

  clause->first = token;
  clause->said_that = FALSE;
  if (token >= limit)
    return FALSE;

  if (((classes & DOSSIER_REPORTING_THAT) && is (draft, token, "that")) || ((classes & DOSSIER_REPORTING_WH) && is_question_word (draft, token) && !is_any (draft, token, circumstances)))
    clause->said_that = TRUE;
  else if (takes_preposition (draft, token, classes) && token + 1 < limit && !is_infinitive (draft, token))
    {
      clause->first = token + 1;
      thing = TRUE;
    }
  else if ((classes & DOSSIER_REPORTING_TO) && is_infinitive (draft, token))
    clause->said_that = !(classes & DOSSIER_REPORTING_ADDRESSEE) || clause->addressee < clause->addressee_end;
  else if ((classes & DOSSIER_REPORTING_ING) && ends_with (draft, token, "ing"))
    thing = TRUE;
  else if ((classes & DOSSIER_REPORTING_BARE) &&
           (covers[token] != 0 || (starts_phrase (draft, token) && (dossier_reported_clause_has_verb (draft, covers, token, limit) || ((classes & DOSSIER_REPORTING_SURE) && is_long (draft, token, limit))))))
    thing = FALSE;
  else if ((classes & DOSSIER_REPORTING_THING) && (covers[token] != 0 || (starts_phrase (draft, token) && !((classes & DOSSIER_REPORTING_ACT) && names_person (draft, token, limit)))))
    thing = TRUE;
  else
    return FALSE;

  if (is (draft, clause->first, "to") && !clause->said_that) /* "asked to leave": who was asked? */
    return FALSE;
  clause->end = dossier_reported_clause_find_end (draft, covers, clause->first, limit, thing);
  return clause->end > clause->first + (clause->said_that ? 1 : 0);
}

/* "tells the story of". */
static gboolean
tells_story (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "story", "stories", "tale", "tales", "truth", "lie", "lies", "joke", "jokes", NULL };

  return is_any (draft, token, words) || (dossier_speaker_words_is_determiner (draft, token) && is_any (draft, token + 1, words));
}

/* "telling the crowd, “…": the words themselves follow. */
static gboolean
leads_to_words (const DossierDraft *draft, const guint *covers, guint token)
{
  static const char *const marks[] = { ",", ":", NULL };

  return is_any (draft, token, marks) && token + 1 < draft->tokens->len && covers[token + 1] != 0;
}

gboolean
dossier_reported_clause_find (const DossierDraft *draft, const guint *covers, const DossierReportingVerb *verb, guint limit, DossierReportedClause *clause)
{
  static const char *const tells[] = { "tell", "tells", "telling", NULL };
  guint                    token = verb->end;
  guint                    stop = verb->end + ADDRESSEE + 2 * ADVERBIAL;

  *clause = (DossierReportedClause){ 0 };
  if ((is (draft, verb->verb, "told") || is_any (draft, verb->verb, tells)) && tells_story (draft, token))
    return FALSE;
  if ((verb->classes & DOSSIER_REPORTING_ADDRESSEE) && token < limit && covers[token] == 0)
    {
      guint end = addressee_end (draft, token, limit);

      if (end > token && (end == limit || !(verb->classes & DOSSIER_REPORTING_BARE) || is (draft, verb->verb, "told") || leads_to_words (draft, covers, end) || (is_any (draft, verb->verb, tells) && dossier_speaker_phrase_mention_at (draft, token) != NULL) || !begin (draft, covers, token, limit, verb->classes, clause)))
        {
          clause->addressee = token;
          clause->addressee_end = token = end;
        }
    }

  while (token < limit && token < stop)
    {
      token = skip_time (draft, token, limit);
      if (begin (draft, covers, token, limit, verb->classes, clause))
        return TRUE;
      if (token >= limit || covers[token] != 0 || !dossier_speaker_words_is_preposition (draft, token))
        return FALSE;
      token = adverbial_end (draft, token, limit);
    }

  return FALSE;
}

/* A verb of speech with its subject before it within a few words: "Berg said". With `closed` nothing is said
 * behind it. */
static gboolean
has_report (const DossierDraft *draft, const guint *covers, guint first, guint limit, gboolean closed)
{
  for (guint i = first; i < limit && i < first + NEW_CLAUSE && covers[i] == 0; i++)
    {
      DossierReportingVerb verb;

      if (is (draft, i, "that") || dossier_draft_is (draft, i, DOSSIER_TOKEN_PUNCTUATION))
        return FALSE;
      if (dossier_reporting_verb_read (draft, i, first, &verb))
        return (verb.classes & DOSSIER_REPORTING_THAT) != 0 && i > first &&
               (!closed || verb.end >= limit || dossier_draft_is (draft, verb.end, DOSSIER_TOKEN_PUNCTUATION));
    }

  return FALSE;
}

/* Does the report go on at `token`, behind a comma or with a word that joins? */
static gboolean
report_goes_on (const DossierDraft *draft, const guint *covers, guint token, guint limit, gboolean comma)
{
  static const char *const joins[] = { "and", "but", "while", "whereas", "although", "though", "as", "then", NULL };
  gboolean                 joined = is_any (draft, token, joins), but = is (draft, token, "but");
  DossierReportingVerb     verb;

  while (token < limit && covers[token] == 0 && (is_any (draft, token, joins) || dossier_speaker_words_is_adverb (draft, token)))
    token++;
  if (token >= limit || covers[token] != 0)
    return but && comma;
  if (is (draft, token, "that") || is_infinitive (draft, token))
    return FALSE;
  if (dossier_reporting_verb_read (draft, token, token, &verb))
    return joined || comma || verb.participle;
  if (but && comma)
    return TRUE;

  return (joined || comma) && has_report (draft, covers, token, limit, !joined);
}

/* What ends a thing that is spoken of, but no clause. */
static gboolean
ends_thing (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "while", "when", "after", "because", "although", "though", "before", "until", "but", NULL };
  static const char *const behind_comma[] = { "who", "which", "whose", "a", "an", "but", "and", "the", "as", "with", "he", "she", "they", "it", NULL };

  if (is (draft, token, ","))
    return is_any (draft, token + 1, behind_comma) || ends_with (draft, MIN (token + 1, draft->tokens->len - 1), "ing");

  return is_any (draft, token, words);
}

guint
dossier_reported_clause_trim (const DossierDraft *draft, const guint *covers, guint first, guint end)
{
  while (end > first && covers[end - 1] == 0 && dossier_draft_is (draft, end - 1, DOSSIER_TOKEN_PUNCTUATION) && !is (draft, end - 1, ")") && !is (draft, end - 1, "%"))
    end--;

  return end;
}

guint
dossier_reported_clause_find_end (const DossierDraft *draft, const guint *covers, guint first, guint limit, gboolean thing)
{
  gboolean list = FALSE; /* whose items semicolons part */
  guint    i = first;

  while (i < limit)
    {
      if (covers[i] != 0)
        {
          i = MIN (covers[i], limit);
          if (i >= first + 2 && is (draft, i - 2, ",") && report_goes_on (draft, covers, i, limit, TRUE)) /* “…,” Berg said */
            break;
          continue;
        }
      list |= is (draft, i, ":");
      if (i > first && is (draft, i, ";") && !list)
        break;
      if (i > first && is (draft, i, ":") && i + 1 < limit && covers[i + 1] != 0) /* the words themselves follow */
        {
          i = MIN (covers[i + 1], limit);
          break;
        }
      if (i > first && is (draft, i, "according") && is (draft, i + 1, "to"))
        break;
      if (i > first && is (draft, i, ",") && report_goes_on (draft, covers, i + 1, limit, TRUE))
        break;
      if (i > first && (is (draft, i, "and") || is (draft, i, "but")) && report_goes_on (draft, covers, i, limit, FALSE))
        break;
      if (thing && i > first && ends_thing (draft, i))
        break;
      i++;
    }

  return dossier_reported_clause_trim (draft, covers, first, i);
}
