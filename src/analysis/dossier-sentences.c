/* dossier-sentences.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three passes over the tokens, each linear: paragraphs (from line breaks and blocks), then a line at a
 * time sentences and quotation marks, then headlines.
 *
 * A line break alone is a new paragraph, but not in a text that is broken at a fixed width: there
 * every fourth line or more goes on in lower case, and only an empty line parts paragraphs.
 */

#include "config.h"

#include "analysis/dossier-sentences.h"

#include "model/dossier-block.h"
#include "model/dossier-text-map.h"

#include <string.h>

#define HEADLINE_WORDS 4 /* a line with fewer tells nothing */
#define MAX_HEADLINE_WORDS 24

/* Words that a headline in title case leaves small. */
static const char *const small_words[] = {
  "a", "about", "after", "against", "amid", "an", "and", "as", "at", "before", "between", "but", "by", "for", "from", "in", "into", "is", "its",
  "of", "off", "on", "or", "out", "over", "per", "than", "that", "the", "through", "to", "under", "up", "via", "vs", "with", "without"
};

/* Words that begin a sentence after "the U.S." or "Inc.". */
static const char *const openers[] = { "A", "After", "Also", "An", "And", "As", "At", "But", "For", "He", "However", "I", "If", "In", "It", "Its", "On", "She", "So", "That", "The", "There", "They", "This", "We", "What", "When", "While", "With", "You" };

static gboolean
in_list (const char *const *words, gsize n_words, const char *text, const DossierToken *token)
{
  gsize n = token->end - token->start;

  for (gsize i = 0; i < n_words; i++)
    if (words[i][0] == text[token->start] && strncmp (words[i], text + token->start, n) == 0 && words[i][n] == '\0')
      return TRUE;

  return FALSE;
}

#define IN_LIST(list, text, token) in_list (list, G_N_ELEMENTS (list), text, token)

static inline DossierToken *
token_at (GArray *tokens, guint index)
{
  return &g_array_index (tokens, DossierToken, index);
}

/* Line breaks between two tokens, at most two of interest. A TAB parts the cells of a table, which are as far apart as
 * paragraphs. */
static guint
count_breaks (const char *text, gsize from, gsize to)
{
  guint n = 0;

  for (gsize i = from; i < to && n < 2; i++)
    {
      if (text[i] == '\n')
        n++;
      else if (text[i] == '\t')
        n += 2;
      else if ((guchar)text[i] == 0xE2 && i + 2 < to && (guchar)text[i + 1] == 0x80 && ((guchar)text[i + 2] == 0xA8 || (guchar)text[i + 2] == 0xA9))
        n += 2;
    }

  return n;
}

static gboolean
begins_small (const char *text, const DossierToken *token)
{
  return (token->flags & DOSSIER_TOKEN_WORD) != 0 && g_unichar_islower (g_utf8_get_char (text + token->start));
}

/* Whether the lines of this text are broken at a fixed width. */
static gboolean
is_wrapped (const char *text, GArray *tokens)
{
  guint n_single = 0, n_small = 0;

  for (guint i = 1; i < tokens->len; i++)
    {
      const DossierToken *token = token_at (tokens, i);

      if ((token->flags & DOSSIER_TOKEN_SPACE_BEFORE) == 0 || count_breaks (text, token[-1].end, token->start) != 1)
        continue;
      n_single++;
      n_small += begins_small (text, token);
    }

  return n_single >= 4 && n_small * 4 >= n_single;
}

static void
mark_paragraphs (const char *text, GArray *tokens)
{
  gboolean wrapped = is_wrapped (text, tokens);

  for (guint i = 0; i < tokens->len; i++)
    {
      DossierToken *token = token_at (tokens, i);
      guint         n_breaks;

      if (i == 0)
        token->flags |= DOSSIER_TOKEN_PARAGRAPH_START;
      if (i == 0 || (token->flags & DOSSIER_TOKEN_SPACE_BEFORE) == 0)
        continue;

      n_breaks = count_breaks (text, token[-1].end, token->start);
      if (n_breaks > 1 || (n_breaks == 1 && !wrapped && !begins_small (text, token)))
        token->flags |= DOSSIER_TOKEN_PARAGRAPH_START;
    }
}

static DossierTokenFlags
role_flags (DossierBlockRole role)
{
  if (role == DOSSIER_BLOCK_FURNITURE)
    return DOSSIER_TOKEN_SKIP;
  if (role == DOSSIER_BLOCK_CAPTION || role == DOSSIER_BLOCK_CREDIT)
    return DOSSIER_TOKEN_CAPTION;

  return 0;
}

static void
mark_blocks (const char *text, gsize n_bytes, GArray *tokens, const GArray *blocks)
{
  g_autoptr (DossierTextMap) map = dossier_text_map_new (text, n_bytes);
  guint next = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (blocks, DossierBlock, i);
      gsize               start = dossier_text_map_to_byte (map, block->start);
      gsize               end = dossier_text_map_to_byte (map, block->end);

      while (next < tokens->len && token_at (tokens, next)->start < start)
        next++;
      if (next < tokens->len && token_at (tokens, next)->start < end)
        token_at (tokens, next)->flags |= DOSSIER_TOKEN_PARAGRAPH_START;
      for (; next < tokens->len && token_at (tokens, next)->start < end; next++)
        token_at (tokens, next)->flags |= role_flags (block->role);
    }
}

/* What the pass over the sentences remembers. */
typedef struct
{
  gboolean ended;       /* the last words ended a sentence */
  gboolean maybe_ended; /* "U.S.", "Inc.": ended if an opener follows */
  gboolean open_single; /* a ‘ stands open */
  guint    open_low;    /* „ that stand open */
} SentenceState;

static gboolean
ends_sentence (const char *text, const DossierToken *token)
{
  return text[token->start] == '.' || text[token->start] == '!' || text[token->start] == '?' || strncmp (text + token->start, "…", 3) == 0;
}

static gboolean
closes (const char *text, const DossierToken *token)
{
  if ((token->flags & DOSSIER_TOKEN_CLOSE_QUOTE) != 0 || text[token->start] == ')' || text[token->start] == ']')
    return TRUE;

  return (token->flags & DOSSIER_TOKEN_PLAIN_QUOTE) != 0 && (token->flags & DOSSIER_TOKEN_SPACE_BEFORE) == 0;
}

/* „…“ closes with the mark that opens elsewhere, and ’ behind the s of a plural is an apostrophe. */
static void
settle_quote (const char *text, DossierToken *token, SentenceState *state)
{
  const char *mark = text + token->start;
  gboolean    glued = (token->flags & DOSSIER_TOKEN_SPACE_BEFORE) == 0;

  if (strncmp (mark, "„", 3) == 0)
    state->open_low++;
  else if (strncmp (mark, "“", 3) == 0 && state->open_low > 0)
    {
      token->flags = (token->flags & ~DOSSIER_TOKEN_OPEN_QUOTE) | DOSSIER_TOKEN_CLOSE_QUOTE;
      state->open_low--;
    }
  else if (strncmp (mark, "‘", 3) == 0)
    state->open_single = TRUE;
  else if (*mark == '\'' && !glued)
    state->open_single = TRUE;
  else if ((*mark == '\'' || strncmp (mark, "’", 3) == 0) && glued && !state->open_single && token->start > 0 && strchr ("sxz", mark[-1]) != NULL)
    token->flags = (token->flags & ~(DOSSIER_TOKEN_CLOSE_QUOTE | DOSSIER_TOKEN_PLAIN_QUOTE)) | DOSSIER_TOKEN_POSSESSIVE;
  else if (*mark == '\'' || strncmp (mark, "’", 3) == 0)
    state->open_single = FALSE;
}

static void
mark_sentence (const char *text, DossierToken *token, SentenceState *state)
{
  gboolean quote = (token->flags & (DOSSIER_TOKEN_OPEN_QUOTE | DOSSIER_TOKEN_CLOSE_QUOTE | DOSSIER_TOKEN_PLAIN_QUOTE)) != 0;

  if ((token->flags & DOSSIER_TOKEN_PARAGRAPH_START) != 0)
    *state = (SentenceState){ .ended = TRUE };
  if (quote)
    settle_quote (text, token, state);

  if ((token->flags & DOSSIER_TOKEN_PARAGRAPH_START) == 0 && closes (text, token))
    return;
  if (state->maybe_ended)
    state->ended = IN_LIST (openers, text, token);
  if ((token->flags & DOSSIER_TOKEN_PARAGRAPH_START) != 0 || (state->ended && !begins_small (text, token) && !ends_sentence (text, token)))
    token->flags |= DOSSIER_TOKEN_SENTENCE_START;

  state->ended = (token->flags & DOSSIER_TOKEN_PUNCTUATION) != 0 && ends_sentence (text, token);
  state->maybe_ended = (token->flags & DOSSIER_TOKEN_WORD) != 0 && token->end - token->start > 2 && text[token->end - 1] == '.';
}

static void
mark_headline (const char *text, GArray *tokens, guint from, guint to)
{
  guint             n_words = 0, n_small = 0, n_caps = 0, n_low = 0;
  DossierTokenFlags flags = 0;

  for (guint i = from; i < to; i++)
    {
      const DossierToken *token = token_at (tokens, i);

      if ((token->flags & DOSSIER_TOKEN_WORD) == 0 || (token->flags & (DOSSIER_TOKEN_HANDLE | DOSSIER_TOKEN_ADDRESS)) != 0)
        continue;
      n_words++;
      n_caps += (token->flags & DOSSIER_TOKEN_ALL_CAPS) != 0;
      if ((token->flags & DOSSIER_TOKEN_CAPITALISED) == 0)
        {
          if (IN_LIST (small_words, text, token))
            n_small++;
          else
            n_low++;
        }
    }

  if (from < to && strncmp (text + token_at (tokens, from)->start, "By ", 3) == 0)
    return; /* a byline is all names */
  if (n_words >= 2 && n_caps * 5 >= n_words * 4 && n_low == 0)
    flags = DOSSIER_TOKEN_HEADLINE | DOSSIER_TOKEN_CAPS_LINE;
  else if (n_words - n_small >= HEADLINE_WORDS && n_words <= MAX_HEADLINE_WORDS && n_low * 8 <= n_words - n_small && (n_low == 0 || !ends_sentence (text, token_at (tokens, to - 1))))
    flags = DOSSIER_TOKEN_HEADLINE;
  for (guint i = from; flags != 0 && i < to; i++)
    token_at (tokens, i)->flags |= flags;
}

void
dossier_sentences_mark (const char *text, gsize n_bytes, GArray *tokens, const GArray *blocks)
{
  SentenceState state = { .ended = TRUE };
  guint         line = 0;

  mark_paragraphs (text, tokens);
  if (blocks != NULL)
    mark_blocks (text, n_bytes, tokens, blocks);

  for (guint i = 0; i < tokens->len; i++)
    {
      DossierToken *token = token_at (tokens, i);

      mark_sentence (text, token, &state);
      if (i > 0 && (token->flags & DOSSIER_TOKEN_PARAGRAPH_START) != 0)
        {
          mark_headline (text, tokens, line, i);
          line = i;
        }
    }
  mark_headline (text, tokens, line, tokens->len);
}
