/* dossier-brief-row.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One passage in the list of what is in the brief: its words, note and source, and what can be done with it. By keyboard:
 * Alt+Up and Alt+Down move it, N writes a note, Delete takes it out.
 *
 * Signals: "move" (gboolean down), "note" (GtkWidget *where), "remove".
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_BRIEF_ROW (dossier_brief_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierBriefRow, dossier_brief_row, DOSSIER, BRIEF_ROW, GtkListBoxRow)

/* `first` and `last`: it cannot be moved further. */
GtkWidget         *dossier_brief_row_new (DossierAnnotation *annotation, gboolean first, gboolean last);
DossierAnnotation *dossier_brief_row_get_annotation (DossierBriefRow *self);

G_END_DECLS
