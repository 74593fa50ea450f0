/* dossier-fuzzy-match.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the table of edit distances one after another: forwards over the text for the ends, backwards from
 * each end for its start.
 */

#include "config.h"

#include "library/dossier-fuzzy-match.h"

/* A sequence read in one direction from a place. */
typedef struct
{
  const gunichar *first;
  gint            step; /* 1 or -1 */
  guint32         n;
} Run;

static gunichar
run_at (const Run *run, guint32 i)
{
  return run->first[(gssize)i * run->step];
}

/* How far into `text` all of `words` reaches with the fewest errors, both read from their first characters on;
 * only within `band` of the diagonal. Of equals the one whose length is nearest to that of the words. */
static guint32
align (const Run *text, const Run *words, guint32 band, guint32 *errors)
{
  guint32             wide = MIN (words->n + band, text->n), reach = 0;
  g_autofree guint32 *column = g_new (guint32, wide + 1);

  for (guint32 j = 0; j <= wide; j++)
    column[j] = j;
  for (guint32 i = 1; i <= words->n; i++)
    {
      guint32 low = i > band ? i - band : 0, high = MIN (i + band, wide), diagonal;

      if (low > wide)
        break;
      diagonal = low > 0 ? column[low - 1] : i - 1;
      if (low > 0)
        column[low - 1] = G_MAXUINT32 / 2;
      else
        column[0] = i;
      for (guint32 j = MAX (low, 1); j <= high; j++)
        {
          guint32 above = j == i + band ? G_MAXUINT32 / 2 : column[j];
          guint32 best = diagonal + (run_at (words, i - 1) != run_at (text, j - 1));

          best = MIN (best, MIN (above, column[j - 1]) + 1);
          diagonal = column[j];
          column[j] = best;
        }
    }

  *errors = G_MAXUINT32;
  for (guint32 j = words->n > band ? words->n - band : 0; j <= wide; j++)
    if (column[j] < *errors || (column[j] == *errors && ABS ((gint64)j - words->n) < ABS ((gint64)reach - words->n)))
      {
        *errors = column[j];
        reach = j;
      }

  return reach;
}

static void
add_match (GArray *matches, const gunichar *text, const gunichar *words, guint32 n_words, guint32 end, guint32 most_errors)
{
  Run               back = { text + end - 1, -1, end }, words_back = { words + n_words - 1, -1, n_words };
  DossierFuzzyMatch match = { .end = end };

  match.start = end - align (&back, &words_back, most_errors, &match.errors);
  if (match.errors <= most_errors && match.start < match.end)
    g_array_append_val (matches, match);
}

/* Goes over one more character of the text; `*last` is the last row that can still lead to a match. */
static void
advance (guint32 *column, guint32 *last, const gunichar *words, guint32 n_words, gunichar c, guint32 most_errors)
{
  guint32 diagonal = column[0], rows = MIN (*last + 1, n_words);

  for (guint32 i = 1; i <= rows; i++)
    {
      guint32 here = i <= *last ? column[i] : most_errors + 1;
      guint32 best = diagonal + (words[i - 1] != c);

      best = MIN (best, MIN (here, column[i - 1]) + 1);
      diagonal = here;
      column[i] = best;
    }
  *last = rows;
  while (*last > 0 && column[*last] > most_errors)
    (*last)--;
}

GArray *
dossier_fuzzy_match (const gunichar *text, guint32 n_text, const gunichar *words, guint32 n_words, guint32 most_errors)
{
  GArray             *matches = g_array_new (FALSE, FALSE, sizeof (DossierFuzzyMatch));
  g_autofree guint32 *column = g_new (guint32, n_words + 1);
  guint32             last = MIN (most_errors, n_words), best = most_errors + 1, best_end = 0;

  if (n_words == 0)
    return matches;

  for (guint32 i = 0; i <= n_words; i++)
    column[i] = i;
  for (guint32 j = 0; j < n_text; j++)
    {
      guint32 errors;

      advance (column, &last, words, n_words, text[j], most_errors);
      errors = last == n_words ? column[n_words] : most_errors + 1;
      if (errors < best)
        {
          best = errors;
          best_end = j + 1;
        }
      if (best <= most_errors && (errors > most_errors || j + 1 == n_text))
        {
          add_match (matches, text, words, n_words, best_end, most_errors);
          best = most_errors + 1;
        }
    }

  return matches;
}

static double
rate (const Run *text, const Run *words)
{
  guint32 errors;

  if (words->n == 0)
    return 0;

  align (text, words, words->n, &errors);
  return 1.0 - MIN (1.0, (double)errors / words->n);
}

double
dossier_fuzzy_before (const gunichar *text, guint32 at, const gunichar *words, guint32 n_words)
{
  Run back = { at > 0 ? text + at - 1 : text, -1, at }, words_back = { n_words > 0 ? words + n_words - 1 : words, -1, n_words };

  return rate (&back, &words_back);
}

double
dossier_fuzzy_behind (const gunichar *text, guint32 n_text, guint32 at, const gunichar *words, guint32 n_words)
{
  Run on = { n_text > 0 ? text + at : text, 1, n_text - at }, words_on = { words, 1, n_words };

  return rate (&on, &words_on);
}
