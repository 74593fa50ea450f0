/* dossier-transcript.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First all labels are read; whether they make a transcript is told from how often they come.
 */

#include "config.h"

#include "analysis/dossier-transcript.h"

#include "analysis/dossier-speaker-phrase.h"
#include "analysis/dossier-speaker-words.h"
#include "analysis/dossier-utterance.h"

#include <string.h>

#define LABEL 9           /* tokens of a label without what stands in brackets */
#define BRACKETS 12       /* tokens in brackets */
#define FEWEST_TURNS 3    /* of a transcript */
#define FEWEST_WORDS 4    /* of a turn that counts as a sentence */
#define MOST_UNLABELLED 8 /* paragraphs of one turn */

typedef struct
{
  guint    first; /* the label */
  guint    colon;
  guint    end; /* of the paragraph */
  guint64  key; /* of the label's words */
  gboolean sentence;
  gboolean voice; /* in capitals, a person, or a letter: not "Date:" */
} Turn;

static guint
paragraph_end (const DossierDraft *draft, guint first)
{
  guint end = first + 1;

  while (end < draft->tokens->len && !dossier_draft_is (draft, end, DOSSIER_TOKEN_PARAGRAPH_START))
    end++;

  return end;
}

/* Over "(Russian Federation)". */
static guint
skip_brackets (const DossierDraft *draft, guint token, guint end)
{
  for (guint i = token; i < end && i < token + BRACKETS; i++)
    if (dossier_speaker_words_is (draft, i, ")"))
      return i + 1;

  return token;
}

static gboolean
is_voice (const DossierDraft *draft, const Turn *turn)
{
  static const char *const roles[] = { "president", "chair", "chairman", "chairwoman", "chairperson", "moderator", "question", "answer", "interviewer", "reporter", "secretary-general", "host", NULL };

  for (guint i = turn->first; i < turn->colon; i++)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, i);

      if (dossier_draft_is (draft, i, DOSSIER_TOKEN_ALL_CAPS) || (mention != NULL && mention->type == DOSSIER_ENTITY_PERSON) || dossier_speaker_words_is_any (draft, i, roles))
        return TRUE;
    }

  return turn->colon == turn->first + 1 && (dossier_speaker_words_is (draft, turn->first, "Q") || dossier_speaker_words_is (draft, turn->first, "A"));
}

/* The label at the beginning of a paragraph. */
static gboolean
read_turn (const DossierDraft *draft, guint first, Turn *turn)
{
  guint i = first, n_words = 0, last;

  *turn = (Turn){ .first = first, .end = paragraph_end (draft, first) };
  while (i < turn->end && i < first + LABEL + BRACKETS && !dossier_speaker_words_is (draft, i, ":"))
    {
      if (dossier_speaker_words_is (draft, i, "("))
        {
          guint behind = skip_brackets (draft, i, turn->end);

          if (behind == i)
            return FALSE;
          i = behind;
          continue;
        }
      if (!dossier_draft_is (draft, i, DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_INITIAL) && !dossier_speaker_words_is (draft, i, ".") && !dossier_speaker_words_is (draft, i, "of"))
        return FALSE;
      turn->key = dossier_key_join (turn->key, draft->keys[i].folded);
      i++;
    }
  if (i == first || i - first > LABEL + BRACKETS || i + 1 >= turn->end || !dossier_speaker_words_is (draft, i, ":"))
    return FALSE;

  turn->colon = i;
  for (guint j = i + 1; j < turn->end; j++)
    n_words += dossier_draft_is (draft, j, DOSSIER_TOKEN_WORD);
  last = turn->end - 1;
  turn->sentence = n_words >= FEWEST_WORDS && strchr (".?!-)", draft->text[dossier_draft_token (draft, last)->start]) != NULL;
  turn->voice = is_voice (draft, turn);
  return n_words > 0;
}

static GArray *
read_turns (const DossierDraft *draft)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  for (guint i = 0; i < draft->tokens->len; i++)
    {
      Turn turn;

      if (dossier_draft_is (draft, i, DOSSIER_TOKEN_PARAGRAPH_START) && !dossier_draft_is (draft, i, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_CAPTION) && read_turn (draft, i, &turn))
        g_array_append_val (turns, turn);
    }

  return turns;
}

/* Voices that come again, before sentences. */
static gboolean
is_transcript (const GArray *turns)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n_again = 0, n_sentences = 0, n_voices = 0;

  for (guint i = 0; i < turns->len; i++)
    {
      Turn *turn = &g_array_index (turns, Turn, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &turn->key));

      n_again += turn->voice && n == 1;
      n_voices += turn->voice;
      n_sentences += turn->sentence;
      g_hash_table_insert (counts, &turn->key, GUINT_TO_POINTER (n + 1));
    }

  return turns->len >= FEWEST_TURNS && n_again > 0 && g_hash_table_size (counts) > 1 && n_voices * 3 >= turns->len * 2 && n_sentences * 2 >= turns->len;
}

static gboolean
is_letter (const DossierDraft *draft, const Turn *turn)
{
  static const char *const words[] = { "q", "a", "question", "answer", NULL };

  return turn->colon == turn->first + 1 && dossier_speaker_words_is_any (draft, turn->first, words);
}

static void
add_turn (DossierDraft *draft, const Turn *turn, guint limit, GArray *utterances)
{
  DossierUtterance utterance = { .first = turn->colon + 1, .end = turn->end, .kind = DOSSIER_QUOTATION_DIRECT, .verbatim = TRUE, .speaker.entity = -1 };
  guint            label_end = turn->colon;

  for (guint i = turn->first; i < turn->colon; i++)
    if (dossier_speaker_words_is (draft, i, "("))
      {
        label_end = i;
        break;
      }
  if (!is_letter (draft, turn) && label_end > turn->first)
    dossier_speaker_phrase_resolve (draft, turn->first, label_end, NULL, &utterance.speaker);
  g_array_append_val (utterances, utterance);

  utterance.joined = TRUE;
  for (guint n = 0; utterance.end < limit && n < MOST_UNLABELLED; n++)
    {
      utterance.first = utterance.end;
      utterance.end = paragraph_end (draft, utterance.first);
      if (!dossier_draft_is (draft, utterance.first, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_CAPTION | DOSSIER_TOKEN_HEADLINE))
        g_array_append_val (utterances, utterance);
    }
}

GArray *
dossier_transcript_find (DossierDraft *draft)
{
  g_autoptr (GArray) turns = read_turns (draft);
  GArray *utterances = g_array_new (FALSE, FALSE, sizeof (DossierUtterance));

  if (!is_transcript (turns))
    return utterances;

  for (guint i = 0; i < turns->len; i++)
    {
      const Turn *turn = &g_array_index (turns, Turn, i);

      if (turn->voice)
        add_turn (draft, turn, i + 1 < turns->len ? g_array_index (turns, Turn, i + 1).first : turn->end, utterances);
    }

  return utterances;
}
