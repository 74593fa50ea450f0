/* dossier-reported-speech.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is reported without quotation marks, or with a few words in them: "Berg said that …", "according to
 * Berg, …", "Berg’s warning that …". Only what a word beside it says to be said is found, and only where the text
 * says by whom.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

/* GArray of DossierUtterance of kind indirect, in the order of their cues. `quoted` is what was found in quotation
 * marks; it may lie in what is found here. What somebody says that another said is not found apart: "Berg said that
 * Holm denied it" is Berg’s. */
GArray *dossier_reported_speech_find (DossierDraft *draft, const GArray *quoted);

G_END_DECLS
