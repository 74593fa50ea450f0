/* dossier-corrector.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Findings as the reader wants them: what the analysis found with the corrections applied in the
 * order in which they were made. Pure function, any thread.
 */

#pragma once

#include "model/dossier-correction.h"
#include "model/dossier-document.h"
#include "model/dossier-findings.h"

G_BEGIN_DECLS

/* What the analysis has to be told before it begins: the dates that the reader settled in this text version, by the later
 * correction where two touch. GArray of DossierSettledDate; lives as long as the corrections. */
GArray *dossier_corrector_list_settled (GPtrArray *corrections, DossierDocument *document);

/* A new reference: the same findings when nothing in them changes. */
DossierFindings *dossier_corrector_apply (DossierFindings *findings, GPtrArray *corrections, DossierDocument *document);

G_END_DECLS
