/* dossier-pdf-paragraphs.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts the lines of a document together to paragraphs, over columns and pages too. What interrupts a
 * paragraph (notes, captions, tables, boxes) comes behind it; before it when the paragraph goes on
 * to the next page, so that pages stay in order.
 */

#pragma once

#include "import/dossier-pdf-block.h"
#include "import/dossier-pdf-metrics.h"

G_BEGIN_DECLS

/* Array of DossierPdfBlock. Captions, notes, rows of tables and furniture have their roles; the rest is body.
 * Furniture comes last, each line once. */
GPtrArray *dossier_pdf_paragraphs_new (GArray *lines, const DossierPdfMetrics *metrics);

/* Whether `text` begins like a caption: "Figure 2", "Table 1:", "Map 3." */
gboolean dossier_pdf_is_caption (const char *text);

G_END_DECLS
