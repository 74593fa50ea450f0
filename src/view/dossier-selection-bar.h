/* dossier-selection-bar.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The small bar over selected text: eight colours, note, tag, mark as an entity, take into the brief, copy with
 * citation. It takes no focus
 * by itself, so selecting goes on; Tab leads into it.
 *
 * Signals
 *   "annotate"      (DossierColour colour, gboolean want_note, gboolean want_tag)
 *   "mark-entity"   ()
 *   "copy-citation" ()
 *   "done"          ()   the selection went into the brief or out of it: the bar can go
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SELECTION_BAR (dossier_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierSelectionBar, dossier_selection_bar, DOSSIER, SELECTION_BAR, GtkPopover)

GtkWidget *dossier_selection_bar_new (void);
/* Which words of which document are selected. */
void dossier_selection_bar_set_place (DossierSelectionBar *self, gint64 document, guint32 start, guint32 end);
/* Keyboard focus to the first colour. */
void dossier_selection_bar_enter (DossierSelectionBar *self);

/* A round button in one of the annotation colours, named for screen readers. Toggles when `group`
 * is TRUE. */
GtkWidget *dossier_selection_bar_make_swatch (DossierColour colour, gboolean toggle);

G_END_DECLS
