/* dossier-pledge.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A commitment as a row of the library: the passage, what is in it, and what the reader says became
 * of it. Immutable.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-assessment.h"
#include "model/dossier-commitment.h"
#include "model/dossier-passage.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PLEDGE (dossier_pledge_get_type ())
G_DECLARE_FINAL_TYPE (DossierPledge, dossier_pledge, DOSSIER, PLEDGE, GObject)

/* Takes the commitment, references the passage and the assessment (may be NULL). `hash` names the
 * text version that the offsets stand in. */
DossierPledge *dossier_pledge_new (DossierPassage *passage, DossierCommitment *commitment, const char *hash, DossierAssessment *assessment);

DossierPassage          *dossier_pledge_get_passage (DossierPledge *self);
const DossierCommitment *dossier_pledge_get_commitment (DossierPledge *self);
/* NULL when the reader has not said. */
DossierAssessment *dossier_pledge_get_assessment (DossierPledge *self);
DossierOutcome     dossier_pledge_get_outcome (DossierPledge *self);
/* What the reader says now: the assessment that is there, edited, or a new one. */
DossierAssessment *dossier_pledge_assess (DossierPledge *self, DossierOutcome outcome, const char *note, const char *date);

G_END_DECLS
