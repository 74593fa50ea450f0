/* dossier-word-equal.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing a piece of text with a word, ASCII letters in any case. The rules ask this millions of times a second, and
 * nearly always the first letter answers it: so it is inline and measures no string before.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

static inline char
dossier_word_fold (char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Whether the first `n_bytes` (at least one) of `text` are the word, as a whole. */
static inline gboolean
dossier_word_equal (const char *text, gsize n_bytes, const char *word)
{
  const char *end = text + n_bytes;

  while (text < end && *word != '\0' && dossier_word_fold (*text) == dossier_word_fold (*word))
    {
      text++;
      word++;
    }

  return text == end && *word == '\0';
}

/* The one of the words that they are, or NULL; NULL ends the list. */
static inline const char *
dossier_word_find_equal (const char *text, gsize n_bytes, const char *const *words)
{
  char first = dossier_word_fold (*text);

  for (; *words != NULL; words++)
    if (dossier_word_fold (**words) == first && dossier_word_equal (text, n_bytes, *words))
      return *words;

  return NULL;
}

/* Whether they are one of the words that stand in one string with spaces between them, in small letters. */
static inline gboolean
dossier_word_equal_one_of (const char *text, gsize n_bytes, const char *words)
{
  for (const char *word = words;; word++)
    {
      gsize i = 0;

      while (i < n_bytes && dossier_word_fold (text[i]) == word[i])
        i++;
      if (i == n_bytes && (word[i] == ' ' || word[i] == '\0'))
        return TRUE;
      while (*word != ' ' && *word != '\0')
        word++;
      if (*word == '\0')
        return FALSE;
    }
}

G_END_DECLS
