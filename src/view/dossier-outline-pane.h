/* dossier-outline-pane.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The headings of the document that is read. Signal "heading-activated" (DossierHeading *).
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_OUTLINE_PANE (dossier_outline_pane_get_type ())
G_DECLARE_FINAL_TYPE (DossierOutlinePane, dossier_outline_pane, DOSSIER, OUTLINE_PANE, GtkWidget)

/* GListModel of DossierHeading; NULL while no document is open. */
void dossier_outline_pane_set_outline (DossierOutlinePane *self, GListModel *outline);

G_END_DECLS
