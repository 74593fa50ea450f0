/* dossier-quotations.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stage that finds what is said in quotation marks, and by whom.
 *
 * A quotation that runs over several paragraphs is one DossierQuotation a paragraph, all with the
 * same speaker, as is one that is split around its cue: what is shown and exported is then exactly
 * what was said, without the captions, furniture and cues between the pieces, and each piece has
 * its own range to jump to.
 *
 * Direct is what stands as a sentence of its own; mixed is a fragment in a sentence of the report.
 * Names and words that the writer only keeps at a distance are no quotations.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

void dossier_quotations_find (DossierDraft *draft);

G_END_DECLS
