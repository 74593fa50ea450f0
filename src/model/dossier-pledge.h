/* dossier-pledge.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A commitment as a row of the library: the passage and what is in it. Immutable.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-commitment.h"
#include "model/dossier-passage.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PLEDGE (dossier_pledge_get_type ())
G_DECLARE_FINAL_TYPE (DossierPledge, dossier_pledge, DOSSIER, PLEDGE, GObject)

/* Takes the commitment, references the passage. */
DossierPledge *dossier_pledge_new (DossierPassage *passage, DossierCommitment *commitment);

DossierPassage          *dossier_pledge_get_passage (DossierPledge *self);
const DossierCommitment *dossier_pledge_get_commitment (DossierPledge *self);

G_END_DECLS
