/* dossier-pdf-gutter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The white between two columns: a gap that runs through several bands of a region with words on
 * both sides of it. The fewer lines it has beside it, the wider it must be, because the spaces of a
 * few lines may stand above each other by chance.
 */

#pragma once

#include "import/dossier-pdf-bands.h"

G_BEGIN_DECLS

typedef struct
{
  guint first; /* of its bands */
  guint n_bands;
  float from; /* points */
  float to;
  guint n_lines; /* that have words on both sides */
} DossierPdfGutter;

/* The one with the most lines beside it. FALSE when the region is one column. What parts bullets,
 * numbers or letters of a list from its text is no gutter. */
gboolean dossier_pdf_gutter_find (const DossierPdfBands *bands, float em, DossierPdfGutter *gutter);

/* Whether `text` is the mark of a list's item or the number of a paragraph: "•", "1.", "(a)", "iv)", "2.1". */
gboolean dossier_pdf_is_marker (const char *text, gsize length);

G_END_DECLS
