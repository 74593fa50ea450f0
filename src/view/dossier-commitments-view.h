/* dossier-commitments-view.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who commits himself to what, for whom, on which condition and until when: a table that sorts by its columns,
 * and a matrix of actors and themes whose cells lead to the table's rows. Each row leads to its words, and the
 * reader says there what became of it. What is shown comes from outside.
 *
 * Signals: "passage-activated" (DossierPassage *); "filter-changed": give what is asked for;
 *          "assessed" (DossierAssessment *), "removed" (DossierAssessment *): store that.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-filter.h"
#include "view/dossier-scope-bar.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMMITMENTS_VIEW (dossier_commitments_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierCommitmentsView, dossier_commitments_view, DOSSIER, COMMITMENTS_VIEW, GtkWidget)

/* DossierRow of DossierPledge, with the properties of the library's lists; NULL when no document is open. */
void dossier_commitments_view_set_commitments (DossierCommitmentsView *self, GListModel *commitments, DossierScopeKind scope);
/* GPtrArray of DossierTally: what the matrix shows, the largest first. */
void dossier_commitments_view_set_tallies (DossierCommitmentsView *self, GPtrArray *tallies);
/* What there is to choose from in the scope, whatever is chosen now: GPtrArray of DossierTally and of DossierCountry. */
void dossier_commitments_view_set_actors (DossierCommitmentsView *self, GPtrArray *tallies);
void dossier_commitments_view_set_countries (DossierCommitmentsView *self, GPtrArray *countries);

/* Adds what is chosen here, order included. */
void dossier_commitments_view_apply (DossierCommitmentsView *self, DossierFilter *filter);

G_END_DECLS
