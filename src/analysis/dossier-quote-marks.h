/* dossier-quote-marks.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pairs the quotation marks of a text. A pair is a piece of one paragraph; a quotation that runs
 * over paragraphs, opened anew in each and closed once, is one piece a paragraph, the later ones
 * marked as continuing. Captions and furniture between the paragraphs do not break it.
 *
 * Forgiven: a mark of another style at the other end, a missing closing mark (the piece ends with
 * its paragraph), a missing opening mark after an earlier piece of the paragraph. A mark in another
 * pair of marks is part of it. Apostrophes are no marks.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

typedef struct
{
  guint    first;     /* token of the opening mark, or of the first word where it is missing */
  guint    end;       /* token after the closing mark, or after the last word where it is missing */
  guint    inner;     /* first token between the marks */
  guint    inner_end; /* token after the last one between the marks */
  gboolean continues; /* goes on from the piece before */
  gboolean unopened;  /* its opening mark is missing */
  gboolean paragraph; /* begins its paragraph */
} DossierQuotePiece;

/* GArray of DossierQuotePiece in the order of the text; pieces do not overlap. */
GArray *dossier_quote_marks_find (const DossierDraft *draft);

G_END_DECLS
