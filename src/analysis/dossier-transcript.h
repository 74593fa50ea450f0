/* dossier-transcript.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Speech in transcripts, where every paragraph begins with who speaks: "MR. BERG: …", "Mr. Holm (Norway): …", "Q: …".
 * A text is read as one only where labels come again and again before whole sentences.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

/* GArray of DossierUtterance, direct and verbatim, in the order of the text; paragraphs without a label between two
 * with one are joined to the one before. Empty when the text is no transcript. */
GArray *dossier_transcript_find (DossierDraft *draft);

G_END_DECLS
