/* dossier-analyzer.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text in, findings out. A pure function over loaded knowledge: one analyzer may be used from many
 * threads at once. The stages stand in the order in which they need each other's results.
 */

#pragma once

#include <gio/gio.h>

#include "analysis/dossier-knowledge.h"
#include "model/dossier-block.h"
#include "model/dossier-findings.h"
#include "model/dossier-settled-date.h"

G_BEGIN_DECLS

/* `text` is valid UTF-8 without NUL. `blocks` (DossierBlock in code points, or NULL) tell what is
 * furniture; `published` is an ISO date that relative dates are resolved against, or NULL. */
DossierFindings *dossier_analyze (const DossierKnowledge *knowledge, const char *text, gsize n_bytes, const GArray *blocks, const char *published);

/* The same where the reader has settled what some dates mean (DossierSettledDate in code points): what counts from
 * them or falls due on them follows. The other reading of a settled date is what would have been found. */
DossierFindings *dossier_analyze_settled (const DossierKnowledge *knowledge, const char *text, gsize n_bytes, const GArray *blocks, const char *published, const GArray *settled);

G_END_DECLS
