/* dossier-pdf-paragraph.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One piece of a flow, laid out to be drawn line by line: its text with the numbers of its notes
 * put in behind the marked words, the marks moved accordingly, the style of its kind.
 */

#pragma once

#include <pango/pangocairo.h>

#include "export/dossier-flow.h"

G_BEGIN_DECLS

typedef struct
{
  const DossierPiece *piece;   /* borrowed */
  PangoLayout        *layout;  /* owned */
  GArray             *marks;   /* DossierMark in the layout's bytes; owned */
  GArray             *numbers; /* DossierMark of the inserted note numbers; owned */
  double              indent;  /* points from the left margin */
  double              before;  /* points of space above */
} DossierPdfParagraph;

/* `width` is that of the text column in points. */
DossierPdfParagraph *dossier_pdf_paragraph_new (PangoContext *context, const DossierPiece *piece, double width);
void                 dossier_pdf_paragraph_free (DossierPdfParagraph *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPdfParagraph, dossier_pdf_paragraph_free)

G_END_DECLS
