/* dossier-pdf-bands.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-bands.h"

#include <math.h>

/* Boxes reach from the highest to the lowest letter of a font, so that those of neighbouring lines
 * may overlap; this share of the height counts neither at the top nor at the bottom. */
#define SLACK 0.22f
#define LEADING 1.2f

static float
top (const DossierPdfWord *word)
{
  float height = word->y1 - word->y0;

  /* A capital that opens a paragraph over several lines belongs to the first of them. */
  return word->y0 + SLACK * height;
}

static float
bottom (const DossierPdfWord *word)
{
  return word->y1 - SLACK * (word->y1 - word->y0);
}

static int
compare_tops (gconstpointer a, gconstpointer b, gpointer page)
{
  float difference = top (dossier_pdf_page_word ((const DossierPdfPage *)page, *(const guint *)a)) - top (dossier_pdf_page_word ((const DossierPdfPage *)page, *(const guint *)b));

  return (difference > 0) - (difference < 0);
}

static int
compare_lefts (gconstpointer a, gconstpointer b, gpointer page)
{
  float difference = dossier_pdf_page_word ((const DossierPdfPage *)page, *(const guint *)a)->x0 - dossier_pdf_page_word ((const DossierPdfPage *)page, *(const guint *)b)->x0;

  return (difference > 0) - (difference < 0);
}

static void
find_gaps (DossierPdfBands *self, DossierPdfBand *band, float least)
{
  DossierPdfGap gap = { -INFINITY, 0 };
  float         right = -INFINITY;

  band->first_gap = self->gaps->len;
  for (guint i = 0; i < band->n_words; i++)
    {
      const DossierPdfWord *word = dossier_pdf_bands_word (self, band->first + i);

      if ((word->style & DOSSIER_PDF_LEADER) && band->n_words > 1)
        continue;
      if (right == -INFINITY || word->x0 - right >= least)
        {
          gap = (DossierPdfGap){ right, word->x0 };
          g_array_append_val (self->gaps, gap);
        }
      right = MAX (right, word->x1);
    }
  gap = (DossierPdfGap){ right, INFINITY };
  g_array_append_val (self->gaps, gap);
  band->n_gaps = self->gaps->len - band->first_gap;
}

static void
end_band (DossierPdfBands *self, DossierPdfBand *band, float em, float least)
{
  g_qsort_with_data (self->words + band->first, (int)band->n_words, sizeof (guint), compare_lefts, (gpointer)self->page);
  band->n_lines = MAX (1, (guint)((band->y1 - band->y0) / (LEADING * em) + 0.5f));
  find_gaps (self, band, least);
  g_array_append_vals (self->bands, band, 1);
}

DossierPdfBands *
dossier_pdf_bands_new (const DossierPdfPage *page, const guint *words, guint n_words, float em, float least)
{
  DossierPdfBands *self = g_new0 (DossierPdfBands, 1);
  DossierPdfBand   band = { 0 };

  self->page = page;
  self->words = g_memdup2 (words, n_words * sizeof (guint));
  self->n_words = n_words;
  self->bands = g_array_new (FALSE, FALSE, sizeof (DossierPdfBand));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (DossierPdfGap));
  if (n_words > 0)
    g_qsort_with_data (self->words, (int)n_words, sizeof (guint), compare_tops, (gpointer)page);

  for (guint i = 0; i < n_words; i++)
    {
      const DossierPdfWord *word = dossier_pdf_bands_word (self, i);

      if (band.n_words > 0 && top (word) > band.y1)
        {
          end_band (self, &band, em, least);
          band = (DossierPdfBand){ .first = i };
        }
      band.y0 = band.n_words == 0 ? top (word) : MIN (band.y0, top (word));
      band.y1 = band.n_words == 0 ? bottom (word) : MAX (band.y1, bottom (word));
      band.n_words++;
    }
  if (band.n_words > 0)
    end_band (self, &band, em, least);

  return self;
}

void
dossier_pdf_bands_free (DossierPdfBands *self)
{
  if (self == NULL)
    return;

  g_free (self->words);
  g_array_unref (self->bands);
  g_array_unref (self->gaps);
  g_free (self);
}
