/* dossier-voices-view.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who said what, in the document that is read or in the whole library. Each row leads to its exact
 * words. The list comes from outside: on "filter-changed" the owner gives a new one.
 *
 * Signals: "passage-activated" (DossierPassage *), "filter-changed".
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_VOICES_VIEW (dossier_voices_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierVoicesView, dossier_voices_view, DOSSIER, VOICES_VIEW, GtkWidget)

/* DossierRow of DossierVoice, with the properties of the library's lists; NULL while no document is open. */
void dossier_voices_view_set_voices (DossierVoicesView *self, GListModel *voices);

gboolean dossier_voices_view_get_library_scope (DossierVoicesView *self);
void     dossier_voices_view_set_library_scope (DossierVoicesView *self, gboolean library);
/* Bit per DossierQuotationKind that is to be shown, 0 = all. */
guint dossier_voices_view_get_kinds (DossierVoicesView *self);
/* Part of the speaker's name that is looked for; may be empty. */
const char *dossier_voices_view_get_speaker (DossierVoicesView *self);

G_END_DECLS
