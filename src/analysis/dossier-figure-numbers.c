/* dossier-figure-numbers.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Digits may carry letters ("90bn", "300km"); words add up as they are spoken. A word that is both a number and a
 * pronoun or a vague amount ("one", "hundreds") is no number alone.
 */

#include "config.h"

#include "analysis/dossier-figure-numbers.h"

#include "analysis/dossier-speaker-words.h"
#include "analysis/dossier-word-equal.h"

#include <string.h>

#define LONGEST 24 /* bytes of a number in digits */
#define SPOKEN 16  /* words of a number */
#define GROUPS 5   /* "1 000 000 000 000" */

typedef struct
{
  const char *word;
  double      value;
} NumberWord;

static const NumberWord small_words[] = {
  { "one", 1 },
  { "two", 2 },
  { "three", 3 },
  { "four", 4 },
  { "five", 5 },
  { "six", 6 },
  { "seven", 7 },
  { "eight", 8 },
  { "nine", 9 },
  { "ten", 10 },
  { "eleven", 11 },
  { "twelve", 12 },
  { "thirteen", 13 },
  { "fourteen", 14 },
  { "fifteen", 15 },
  { "sixteen", 16 },
  { "seventeen", 17 },
  { "eighteen", 18 },
  { "nineteen", 19 },
  { "twenty", 20 },
  { "thirty", 30 },
  { "forty", 40 },
  { "fifty", 50 },
  { "sixty", 60 },
  { "seventy", 70 },
  { "eighty", 80 },
  { "ninety", 90 },
};

static const NumberWord multipliers[] = {
  { "hundred", 1e2 },
  { "thousand", 1e3 },
  { "million", 1e6 },
  { "billion", 1e9 },
  { "trillion", 1e12 },
  { "dozen", 12 },
  { "lakh", 1e5 },
  { "crore", 1e7 },
  { "mn", 1e6 },
  { "bn", 1e9 },
  { "tn", 1e12 },
  { "m", 1e6 },
  { "b", 1e9 },
  { "k", 1e3 },
};

#define SPELLED 8 /* of the multipliers: the others are written onto digits */

static double
look_up (const NumberWord *words, gsize n_words, const char *text, gsize n_bytes)
{
  for (gsize i = 0; i < n_words; i++)
    if (dossier_word_equal (text, n_bytes, words[i].word))
      return words[i].value;

  return 0;
}

static double
multiplier_at (const DossierDraft *draft, guint token)
{
  const DossierToken *t;

  if (!dossier_draft_is (draft, token, DOSSIER_TOKEN_WORD))
    return 0;

  t = dossier_draft_token (draft, token);
  return look_up (multipliers, SPELLED, draft->text + t->start, t->end - t->start);
}

/* "forty", "forty-two". */
static double
small_at (const DossierDraft *draft, guint token)
{
  const DossierToken *t;
  const char         *text, *hyphen;
  double              tens, ones;
  gsize               n;

  if (!dossier_draft_is (draft, token, DOSSIER_TOKEN_WORD))
    return 0;

  t = dossier_draft_token (draft, token);
  text = draft->text + t->start;
  n = t->end - t->start;
  hyphen = memchr (text, '-', n);
  if (hyphen == NULL && strchr ("efnost", dossier_word_fold (*text)) == NULL) /* none begins with another letter */
    return 0;
  if (hyphen == NULL)
    return look_up (small_words, G_N_ELEMENTS (small_words), text, n);

  tens = look_up (small_words, G_N_ELEMENTS (small_words), text, hyphen - text);
  ones = look_up (small_words, 9, hyphen + 1, text + n - hyphen - 1);
  return tens >= 20 && ones > 0 ? tens + ones : 0;
}

/* Digits with commas between groups of three, and a point. Returns the number of bytes read, 0 = none. */
static gsize
read_digits (const char *text, gsize n_bytes, double *value, gboolean *plain)
{
  char  digits[LONGEST + 1];
  gsize n = 0, read = 0;

  *plain = TRUE;
  while (read < n_bytes && n < LONGEST && (g_ascii_isdigit (text[read]) || ((text[read] == ',' || text[read] == '.') && read + 1 < n_bytes && g_ascii_isdigit (text[read + 1]) && read > 0)))
    {
      if (text[read] != ',')
        digits[n++] = text[read];
      *plain &= g_ascii_isdigit (text[read]);
      read++;
    }
  digits[n] = '\0';
  *value = g_ascii_strtod (digits, NULL);

  return n == 0 || n == LONGEST || (n > 1 && digits[0] == '0' && digits[1] != '.') || strchr (digits, '.') != strrchr (digits, '.') ? 0 : read;
}

static void
apply (DossierNumber *number, double times)
{
  number->value *= times;
  number->times *= times;
  number->plain = FALSE;
}

/* "1 000 000": groups of three digits. */
static void
read_groups (const DossierDraft *draft, DossierNumber *number)
{
  const DossierToken *t = dossier_draft_token (draft, number->first);

  if (!number->plain || t->end - t->start > 3)
    return;
  for (; number->end < MIN (draft->tokens->len, number->first + GROUPS); number->end++)
    {
      const DossierToken *next = dossier_draft_token (draft, number->end);

      if (next->end - next->start != 3 || !(next->flags & DOSSIER_TOKEN_NUMBER) || (next->flags & DOSSIER_TOKEN_PARAGRAPH_START) || next->start != dossier_draft_token (draft, number->end - 1)->end + 1)
        return;
      number->value = number->value * 1000 + g_ascii_strtod (draft->text + next->start, NULL);
      number->grouped = TRUE;
    }
}

/* "and a half" behind a number. */
static guint
read_half (const DossierDraft *draft, guint token)
{
  return dossier_speaker_words_is (draft, token, "and") && dossier_speaker_words_is (draft, token + 1, "a") && dossier_speaker_words_is (draft, token + 2, "half") ? 3 : 0;
}

gboolean
dossier_number_read_digits (const char *text, gsize n_bytes, DossierNumber *number)
{
  gsize  n = read_digits (text, n_bytes, &number->value, &number->plain);
  double times;

  if (n == 0)
    return FALSE;

  number->digits = TRUE;
  if (n == n_bytes)
    return TRUE;

  if (text[n] == '-')
    n++;
  times = look_up (multipliers + SPELLED, G_N_ELEMENTS (multipliers) - SPELLED, text + n, n_bytes - n);
  if (times == 0)
    times = look_up (multipliers, SPELLED, text + n, n_bytes - n);
  if (times == 0 && (n_bytes - n >= sizeof number->suffix || !g_ascii_isalpha (text[n])))
    return FALSE;
  if (times == 0)
    g_strlcpy (number->suffix, text + n, n_bytes - n + 1);
  else
    apply (number, times);
  number->plain = FALSE;

  return TRUE;
}

static gboolean
read_digit_token (const DossierDraft *draft, guint token, DossierNumber *number)
{
  const DossierToken *t = dossier_draft_token (draft, token);

  number->end = token + 1;
  if (!dossier_number_read_digits (draft->text + t->start, t->end - t->start, number))
    return FALSE;

  read_groups (draft, number);
  return TRUE;
}

/* "million" and "bn" behind the digits. */
void
dossier_number_multiply (const DossierDraft *draft, DossierNumber *number)
{
  double times;

  if (*number->suffix != '\0')
    return;
  while (number->end < MIN (draft->tokens->len, number->first + GROUPS) && (times = multiplier_at (draft, number->end)) != 0)
    {
      apply (number, times);
      number->end++;
    }
  if (number->plain && (dossier_speaker_words_is (draft, number->end, "bn") || dossier_speaker_words_is (draft, number->end, "mn")))
    {
      apply (number, dossier_speaker_words_is (draft, number->end, "bn") ? 1e9 : 1e6);
      number->end++;
    }
}

/* "a", "half", "half a" before a multiplier. */
static gboolean
read_article (const DossierDraft *draft, guint *token, double *part)
{
  gboolean half = dossier_speaker_words_is (draft, *token, "half");

  if (!half && !dossier_speaker_words_is (draft, *token, "a"))
    return FALSE;

  *part = half ? 0.5 : 1;
  *token += half && dossier_speaker_words_is (draft, *token + 1, "a") ? 2 : 1;
  return TRUE;
}

/* "two hundred and fifty thousand", "a dozen". */
static gboolean
read_words (const DossierDraft *draft, guint token, DossierNumber *number)
{
  double total = 0, part = 0;
  guint  i = token, n = 0;

  if (read_article (draft, &i, &part) && multiplier_at (draft, i) == 0)
    return FALSE;
  for (; i < MIN (draft->tokens->len, token + SPOKEN) && (i == token || !dossier_draft_is (draft, i, DOSSIER_TOKEN_PARAGRAPH_START)); i++)
    {
      double small = small_at (draft, i), times = multiplier_at (draft, i);

      if (small > 0 && (part == 0 || (part >= 100 && small < 100) || ((guint)part % 10 == 0 && part >= 20 && part < 100 && small < 10)))
        part += small;
      else if (times > 0 && part > 0 && times <= 100)
        part *= times;
      else if (times > 0 && part > 0)
        {
          total += part * times;
          number->times = times;
          part = 0;
        }
      else if (part > 0 && part < 100 && read_half (draft, i) > 0)
        {
          part += 0.5;
          i += 2;
        }
      else if (!(dossier_speaker_words_is (draft, i, "and") && n > 0 && multiplier_at (draft, i - 1) >= 100 && small_at (draft, i + 1) > 0 && total + part >= 100))
        break;
      n++;
    }
  number->value = total + part;
  number->end = i;

  return n > 0 && number->value > 0;
}

gboolean
dossier_number_read (const DossierDraft *draft, guint token, DossierNumber *number)
{
  const DossierToken *t = dossier_draft_token (draft, token);

  *number = (DossierNumber){ .first = token, .times = 1 };
  if (g_ascii_isdigit (draft->text[t->start]))
    {
      if (!read_digit_token (draft, token, number))
        return FALSE;
      if (number->plain && read_half (draft, number->end) > 0)
        {
          number->value += 0.5;
          number->end += 3;
        }
      dossier_number_multiply (draft, number);
      return TRUE;
    }
  if (!(t->flags & DOSSIER_TOKEN_WORD))
    return FALSE;

  return read_words (draft, token, number);
}
