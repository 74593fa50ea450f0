/* dossier-pdf-line-numbers.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-line-numbers.h"

#include <math.h>

#define MIN_LINES 10
#define MAX_DIGITS 3
/* Left or right edges of one column of numbers; points. */
#define SAME_EDGE 2.0f
/* Share by which the distance of two lines may differ from the first. */
#define EVEN 0.25f

typedef struct
{
  guint   first;   /* value of the first number */
  GArray *words;   /* index of each number's word; empty = the page has none */
  guint   n_alone; /* lines with nothing but their number */
} Numbers;

static gboolean
is_number (const DossierPdfPage *page, const DossierPdfWord *word, guint *value)
{
  const char *text = dossier_pdf_page_chars (page, word);

  if (word->length > MAX_DIGITS || (word->style & DOSSIER_PDF_FURNITURE))
    return FALSE;

  *value = 0;
  for (guint i = 0; i < word->length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
    else
      *value = 10 * *value + (guint)(text[i] - '0');

  return TRUE;
}

static int
compare_tops (gconstpointer a, gconstpointer b, gpointer page)
{
  float difference = dossier_pdf_page_word ((DossierPdfPage *)page, *(const guint *)a)->y0 - dossier_pdf_page_word ((DossierPdfPage *)page, *(const guint *)b)->y0;

  return (difference > 0) - (difference < 0);
}

/* The words nearest to the left edge that are numbers. */
static GArray *
candidates (DossierPdfPage *page)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));
  float   left = INFINITY;
  guint   value;

  for (guint i = 0; i < page->words->len; i++)
    if (!(dossier_pdf_page_word (page, i)->style & DOSSIER_PDF_FURNITURE))
      left = MIN (left, dossier_pdf_page_word (page, i)->x0);
  for (guint i = 0; i < page->words->len; i++)
    {
      const DossierPdfWord *word = dossier_pdf_page_word (page, i);

      if (is_number (page, word, &value) && word->x0 < left + 2.5f * word->size)
        g_array_append_val (words, i);
    }
  g_array_sort_with_data (words, compare_tops, page);

  return words;
}

static gboolean
follows (const DossierPdfPage *page, const DossierPdfWord *before, const DossierPdfWord *word, float distance)
{
  guint a, b;

  if (!is_number (page, before, &a) || !is_number (page, word, &b) || b != a + 1)
    return FALSE;
  if (fabsf (before->x0 - word->x0) > SAME_EDGE && fabsf (before->x1 - word->x1) > SAME_EDGE)
    return FALSE;

  return distance <= 0 || fabsf (word->y0 - before->y0 - distance) < EVEN * distance;
}

/* The longest run of numbers one below the other. */
static void
find_run (DossierPdfPage *page, GArray *words, Numbers *numbers)
{
  for (guint i = 0, n; i < words->len; i += n)
    {
      float distance = 0;

      for (n = 1; i + n < words->len; n++)
        {
          const DossierPdfWord *before = dossier_pdf_page_word (page, g_array_index (words, guint, i + n - 1)), *word = dossier_pdf_page_word (page, g_array_index (words, guint, i + n));

          if (!follows (page, before, word, distance))
            break;
          distance = distance > 0 ? distance : word->y0 - before->y0;
        }
      if (n >= MIN_LINES && n > numbers->words->len)
        {
          g_array_set_size (numbers->words, 0);
          g_array_append_vals (numbers->words, &g_array_index (words, guint, i), n);
        }
    }
}

static gboolean
stands_alone (const DossierPdfPage *page, const DossierPdfWord *number)
{
  float middle = (number->y0 + number->y1) / 2;

  for (guint i = 0; i < page->words->len; i++)
    {
      const DossierPdfWord *word = dossier_pdf_page_word (page, i);

      if (word != number && word->y0 < middle && word->y1 > middle)
        return FALSE;
    }

  return TRUE;
}

static Numbers
find_numbers (DossierPdfPage *page)
{
  Numbers numbers = { .words = g_array_new (FALSE, FALSE, sizeof (guint)) };
  g_autoptr (GArray) words = candidates (page);

  if (words->len >= MIN_LINES)
    find_run (page, words, &numbers);
  for (guint i = 0; i < numbers.words->len; i++)
    numbers.n_alone += stands_alone (page, dossier_pdf_page_word (page, g_array_index (numbers.words, guint, i)));
  if (numbers.words->len > 0)
    is_number (page, dossier_pdf_page_word (page, g_array_index (numbers.words, guint, 0)), &numbers.first);

  return numbers;
}

void
dossier_pdf_line_numbers_mark (GPtrArray *pages)
{
  g_autofree Numbers *found = g_new0 (Numbers, pages->len + 1);

  for (guint i = 0; i < pages->len; i++)
    found[i] = find_numbers (g_ptr_array_index (pages, i));
  for (guint i = 0; i < pages->len; i++)
    {
      gboolean again = (i > 0 && found[i - 1].words->len > 0 && found[i - 1].first == found[i].first) ||
                       (i + 1 < pages->len && found[i + 1].words->len > 0 && found[i + 1].first == found[i].first);

      for (guint k = 0; k < found[i].words->len && (again || found[i].n_alone > 0); k++)
        dossier_pdf_page_word ((DossierPdfPage *)g_ptr_array_index (pages, i), g_array_index (found[i].words, guint, k))->style |= DOSSIER_PDF_FURNITURE;
    }
  for (guint i = 0; i < pages->len; i++)
    g_array_unref (found[i].words);
}
