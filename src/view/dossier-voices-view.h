/* dossier-voices-view.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who said what, in the scope that the owner chooses. Each row leads to its exact words. The list comes
 * from outside: on "filter-changed" the owner gives a new one.
 *
 * Signals: "passage-activated" (DossierPassage *), "filter-changed".
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-filter.h"
#include "view/dossier-scope-bar.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_VOICES_VIEW (dossier_voices_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierVoicesView, dossier_voices_view, DOSSIER, VOICES_VIEW, GtkWidget)

/* DossierRow of DossierVoice, with the properties of the library's lists; NULL when no document is open. `scope` says
 * what is looked at. */
void dossier_voices_view_set_voices (DossierVoicesView *self, GListModel *voices, DossierScopeKind scope);
/* GPtrArray of DossierCountry in the scope, whose people speak; one of them can be chosen. */
void dossier_voices_view_set_countries (DossierVoicesView *self, GPtrArray *countries);

/* Adds speaker, country, kind and order that are chosen here. */
void dossier_voices_view_apply (DossierVoicesView *self, DossierFilter *filter);

G_END_DECLS
