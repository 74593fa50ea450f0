/* dossier-pdf-bands.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a region cut into bands: stretches from left to right with nothing but white between
 * one and the next. A band is one line where the text is set in one column, more where lines of
 * several columns overlap. Each knows the white that runs through it from top to bottom.
 */

#pragma once

#include "import/dossier-pdf-page.h"

G_BEGIN_DECLS

typedef struct
{
  float from; /* -INFINITY: from the left edge */
  float to;   /* INFINITY: to the right edge */
} DossierPdfGap;

typedef struct
{
  guint first; /* of its words in the region's order */
  guint n_words;
  float y0;
  float y1;
  guint first_gap; /* the first and the last lie outside its words */
  guint n_gaps;
  guint n_lines; /* how many lines of the usual size would fill it */
} DossierPdfBand;

typedef struct
{
  const DossierPdfPage *page;
  guint                *words; /* indices of the page's words; within a band from left to right */
  guint                 n_words;
  GArray               *bands; /* DossierPdfBand, top to bottom */
  GArray               *gaps;  /* DossierPdfGap of all bands */
} DossierPdfBands;

/* `words` are indices of the page's words. Gaps narrower than `least` (points) are not counted; `em` is the usual font size. */
DossierPdfBands *dossier_pdf_bands_new (const DossierPdfPage *page, const guint *words, guint n_words, float em, float least);
void             dossier_pdf_bands_free (DossierPdfBands *self);

#define dossier_pdf_bands_get(self, i) (&g_array_index ((self)->bands, DossierPdfBand, i))
#define dossier_pdf_bands_gap(self, i) (&g_array_index ((self)->gaps, DossierPdfGap, i))
#define dossier_pdf_bands_word(self, i) dossier_pdf_page_word ((self)->page, (self)->words[i])

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPdfBands, dossier_pdf_bands_free)

G_END_DECLS
