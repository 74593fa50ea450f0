/* dossier-mixed-speech.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Joins what stands in quotation marks with the reported clause around it: "Berg said the bridge was “open
 * to all” and safe" is one mixed quotation, the clause, with a verbatim part.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

/* GArray of DossierUtterance with both; whatever is joined stands behind what it is joined to, the rest is in no
 * order. A clause that says no more than its quoted words is left out. */
GArray *dossier_mixed_speech_merge (const DossierDraft *draft, const GArray *quoted, const GArray *reported);

G_END_DECLS
