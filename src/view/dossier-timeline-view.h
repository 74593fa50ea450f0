/* dossier-timeline-view.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said, happened and is due when: a chart with a lane for each, and under it the same as a list. The list
 * follows the chart; a point or bar of several leads to a list of only these. What is shown comes from outside.
 *
 * Signals: "passage-activated" (DossierPassage *); "filter-changed": give the list that is asked for;
 *          "moment-activated" (guint kind, const char *from, const char *to): open the only one there is.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-filter.h"
#include "view/dossier-scope-bar.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TIMELINE_VIEW (dossier_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierTimelineView, dossier_timeline_view, DOSSIER, TIMELINE_VIEW, GtkWidget)

/* DossierMomentCount of the scope, earliest first; NULL when no document is open. `keep`: it is the same scope as before. */
void dossier_timeline_view_set_counts (DossierTimelineView *self, GArray *counts, DossierScopeKind scope, gboolean keep);
/* Why there are none. */
void dossier_timeline_view_show_error (DossierTimelineView *self, const GError *error);
/* DossierRow of DossierMoment, with the properties of the library's lists; or NULL. */
void dossier_timeline_view_set_moments (DossierTimelineView *self, GListModel *moments);

/* Adds the kinds and days that are chosen here. */
void dossier_timeline_view_apply (DossierTimelineView *self, DossierFilter *filter);
/* Another scope: what was chosen in the chart is not chosen any more. */
void dossier_timeline_view_forget_choice (DossierTimelineView *self);

G_END_DECLS
