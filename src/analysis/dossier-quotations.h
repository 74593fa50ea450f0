/* dossier-quotations.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stage that finds what people are said to say: direct is what stands in quotation marks as a sentence of
 * its own; mixed is a clause of the report with some words in quotation marks; indirect is reported
 * without any.
 *
 * What is split around its cue, runs over paragraphs or is interrupted by a caption is one quotation
 * with several parts, so that what is shown and exported is exactly what was said.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

void dossier_quotations_find (DossierDraft *draft);

G_END_DECLS
