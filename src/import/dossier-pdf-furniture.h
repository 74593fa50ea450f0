/* dossier-pdf-furniture.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Running heads, feet and page numbers: lines at the edge of a page that come again at the same
 * place of other pages, set apart from the text, with numbers that stay or count with the pages.
 */

#pragma once

#include "import/dossier-pdf-page.h"

G_BEGIN_DECLS

/* Marks their words with DOSSIER_PDF_FURNITURE. `pages` are all DossierPdfPage of the document in
 * their order. A document that is made of such lines keeps them. */
void dossier_pdf_furniture_mark (GPtrArray *pages);

/* "12", "– 12 –", "Page 12 of 20", "12/20": no words but those that count pages. */
gboolean dossier_pdf_is_page_number (const char *text);

G_END_DECLS
