/* dossier-plain-statement.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A statement lasts as long as somebody says "I" or "we": what follows the last such paragraph is the report again.
 */

#include "config.h"

#include "analysis/dossier-plain-statement.h"

#include "analysis/dossier-speaker-phrase.h"
#include "analysis/dossier-speaker-words.h"
#include "analysis/dossier-utterance.h"

#include <string.h>

#define LEAD 40        /* tokens of "The Foreign Secretary, Anna Berg, said:" */
#define CUE_LOOK 12    /* tokens between the cue and the colon */
#define FEWEST_WORDS 6 /* of a paragraph that is a statement */
#define MOST_PARAGRAPHS 16

static guint
paragraph_end (const DossierDraft *draft, guint first)
{
  guint end = first + 1;

  while (end < draft->tokens->len && !dossier_draft_is (draft, end, DOSSIER_TOKEN_PARAGRAPH_START))
    end++;

  return end;
}

static gboolean
is_mark (const DossierDraft *draft, guint token)
{
  return dossier_draft_is (draft, token, DOSSIER_TOKEN_OPEN_QUOTE | DOSSIER_TOKEN_CLOSE_QUOTE | DOSSIER_TOKEN_PLAIN_QUOTE);
}

/* Sentences, and not in quotation marks. */
static gboolean
is_prose (const DossierDraft *draft, guint first, guint end)
{
  guint n_words = 0;

  if (first >= end || is_mark (draft, first) || dossier_draft_is (draft, first, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_CAPTION | DOSSIER_TOKEN_HEADLINE) || !dossier_draft_is (draft, first, DOSSIER_TOKEN_CAPITALISED))
    return FALSE;
  for (guint i = first; i < end; i++)
    n_words += dossier_draft_is (draft, i, DOSSIER_TOKEN_WORD);

  return n_words >= FEWEST_WORDS && strchr (".?!)", draft->text[dossier_draft_token (draft, end - 1)->start]) != NULL;
}

/* "I", "our" outside of quotation marks. */
static gboolean
has_first_person (const DossierDraft *draft, guint first, guint end)
{
  static const char *const words[] = { "I", "we", "our", "my", "us", NULL };

  for (guint i = first; i < end; i++)
    if (dossier_speaker_words_is_any (draft, i, words) && !dossier_draft_is (draft, i, DOSSIER_TOKEN_QUOTED) && dossier_draft_is (draft, i, DOSSIER_TOKEN_WORD))
      return TRUE;

  return FALSE;
}

/* "said on Monday:", "said in a statement:", not "said the risks are:". */
static gboolean
is_circumstance (const DossierDraft *draft, guint token)
{
  const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, token);

  return dossier_speaker_words_is_preposition (draft, token) || dossier_speaker_words_is_adverb (draft, token) || dossier_speaker_words_is_any (draft, token, (const char *const[]){ "today", "yesterday", ",", NULL }) ||
         (mention != NULL && mention->type == DOSSIER_ENTITY_DATE);
}

/* "said:", "issued the following statement:". */
static gboolean
leads_to_statement (const DossierDraft *draft, guint first, guint colon)
{
  static const char *const words[] = { "said", "says", "stated", "commented", "added", "wrote", "declared", "remarked", "tweeted", "posted", "statement", NULL };

  for (guint i = colon; i > first && i + CUE_LOOK > colon; i--)
    {
      if (dossier_speaker_words_is_any (draft, i - 1, words))
        return i == colon || is_circumstance (draft, i) || dossier_speaker_words_is (draft, i - 1, "statement");
      if (dossier_draft_is (draft, i - 1, DOSSIER_TOKEN_PUNCTUATION) && !dossier_speaker_words_is (draft, i - 1, ","))
        return FALSE;
    }

  return FALSE;
}

/* The colon of the paragraph behind which a statement begins: at its end, or behind its first words; 0 = none. */
static guint
find_colon (const DossierDraft *draft, guint first, guint end)
{
  guint colon = end - 1;

  if (!dossier_speaker_words_is (draft, colon, ":"))
    for (colon = first; colon < end && colon < first + LEAD && !dossier_speaker_words_is (draft, colon, ":"); colon++)
      if (colon > first && dossier_draft_is (draft, colon, DOSSIER_TOKEN_SENTENCE_START))
        return 0;

  return colon < end && colon < first + LEAD && dossier_speaker_words_is (draft, colon, ":") && leads_to_statement (draft, first, colon) ? colon : 0;
}

/* Who says it, in the words before the colon. */
static gboolean
read_lead (DossierDraft *draft, guint first, guint colon, DossierSpeaker *speaker)
{
  guint start = colon;

  while (start > first && !dossier_draft_is (draft, start, DOSSIER_TOKEN_SENTENCE_START))
    start--;

  return (dossier_speaker_find_before (draft, start, colon + 1, NULL, speaker) || dossier_speaker_find_subject (draft, start, colon, NULL, speaker)) && speaker->name != NULL;
}

/* The paragraph after the last one of the statement that begins at `first`. */
static guint
statement_end (const DossierDraft *draft, guint first)
{
  guint end = paragraph_end (draft, first), at = end;

  for (guint n = 0; at < draft->tokens->len && n < MOST_PARAGRAPHS; n++)
    {
      guint next = paragraph_end (draft, at);

      if (!dossier_draft_is (draft, at, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_CAPTION))
        {
          if (!is_prose (draft, at, next) || find_colon (draft, at, next) != 0)
            break;
          if (has_first_person (draft, at, next))
            end = next;
        }
      at = next;
    }

  return end;
}

/* Adds the paragraphs of the statement from `first` to `end`. */
static void
add_statement (const DossierDraft *draft, guint first, guint end, const DossierSpeaker *speaker, GArray *utterances)
{
  DossierUtterance utterance = { .kind = DOSSIER_QUOTATION_DIRECT, .speaker = *speaker, .verbatim = TRUE };

  for (guint at = first; at < end; at = utterance.end)
    {
      utterance.first = at;
      utterance.end = paragraph_end (draft, at);
      if (dossier_draft_is (draft, at, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_CAPTION))
        continue;
      g_array_append_val (utterances, utterance);
      utterance.joined = TRUE;
    }
}

GArray *
dossier_plain_statement_find (DossierDraft *draft)
{
  GArray *utterances = g_array_new (FALSE, FALSE, sizeof (DossierUtterance));
  guint   end;

  for (guint start = 0; start < draft->tokens->len; start = end)
    {
      DossierSpeaker speaker = { .entity = -1 };
      guint          colon, first;

      end = paragraph_end (draft, start);
      if (dossier_draft_is (draft, start, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_CAPTION))
        continue;
      colon = find_colon (draft, start, end);
      first = colon + 1;
      if (colon == 0 || first >= draft->tokens->len || !is_prose (draft, first, paragraph_end (draft, first)) || !read_lead (draft, start, colon, &speaker))
        continue;
      end = statement_end (draft, first);
      add_statement (draft, first, end, &speaker, utterances);
    }

  return utterances;
}
