/* dossier-commitments-filter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the view of commitments is narrowed to: words, actor, country, theme, modality and mark. All but the
 * words are chosen in a popover and stand below as chips that take the choice back.
 *
 * Signal: "changed".
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-filter.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMMITMENTS_FILTER (dossier_commitments_filter_get_type ())
G_DECLARE_FINAL_TYPE (DossierCommitmentsFilter, dossier_commitments_filter, DOSSIER, COMMITMENTS_FILTER, GtkWidget)

/* What there is to choose from in the scope: GPtrArray of DossierTally and of DossierCountry. */
void dossier_commitments_filter_set_actors (DossierCommitmentsFilter *self, GPtrArray *tallies);
void dossier_commitments_filter_set_countries (DossierCommitmentsFilter *self, GPtrArray *countries);
/* "103 commitments", or "" for nothing to say. */
void dossier_commitments_filter_set_count (DossierCommitmentsFilter *self, const char *words);

void     dossier_commitments_filter_apply (DossierCommitmentsFilter *self, DossierFilter *filter);
gboolean dossier_commitments_filter_is_set (DossierCommitmentsFilter *self);
void     dossier_commitments_filter_clear (DossierCommitmentsFilter *self);
/* One actor, one theme or both; NULL leaves that choice as it is. Tells of the change once. */
void dossier_commitments_filter_narrow (DossierCommitmentsFilter *self, const char *actor, const char *theme);

G_END_DECLS
