/* dossier-pdf-breaks.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where one paragraph ends and another begins, told by white, indents, sizes and by lines that end
 * before they had to.
 */

#pragma once

#include "import/dossier-pdf-metrics.h"

G_BEGIN_DECLS

/* Whether `line` begins a paragraph, right below `before` in the same column; `first` is the first line of the one that `before` is part of. */
gboolean dossier_pdf_begins_paragraph (const DossierPdfMetrics *metrics, const DossierPdfLine *first, const DossierPdfLine *before, const DossierPdfLine *line);

/* Whether the paragraph that ends with `last` goes on in `line`, in another column or on another page. */
gboolean dossier_pdf_goes_on (const DossierPdfMetrics *metrics, const DossierPdfLine *last, const DossierPdfLine *line);

/* In the middle of its column, with white on both sides. */
gboolean dossier_pdf_is_centred (const DossierPdfMetrics *metrics, const DossierPdfLine *line);

/* More white between the lines than within a paragraph. */
gboolean dossier_pdf_is_gap (const DossierPdfMetrics *metrics, const DossierPdfLine *before, const DossierPdfLine *line);

/* Whether the last words of `text` end a sentence, or a part of one that may stand alone. */
gboolean dossier_pdf_ends_sentence (const char *text);

/* For each line whether it is part of a note at the foot of a page; free it. */
gboolean *dossier_pdf_find_notes (GArray *lines, const DossierPdfMetrics *metrics);
/* "1 See …", "* …" */
gboolean dossier_pdf_begins_note (const char *text);

/* Bytes of the mark that a list's item or a numbered paragraph begins with, with the space behind it; or 0. */
gsize dossier_pdf_marker_length (const char *text);

G_END_DECLS
