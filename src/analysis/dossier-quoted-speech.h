/* dossier-quoted-speech.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said in quotation marks, and by whom. Direct is what stands as a sentence of its own; mixed is a
 * fragment in a sentence of the report. Names and words that the writer only keeps at a distance
 * are no quotations.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

/* GArray of DossierUtterance in the order of the text, not overlapping. What goes on after its cue or in the
 * next paragraph is joined to what stands before. Dates in the quotations are counted from the day on which
 * they were said. */
GArray *dossier_quoted_speech_find (DossierDraft *draft);

G_END_DECLS
