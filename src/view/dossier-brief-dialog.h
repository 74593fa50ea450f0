/* dossier-brief-dialog.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is in the brief: its title, its passages in order, each with its note. It changes nothing itself, and stays open
 * beside the window.
 *
 * Signals: "arranged" (DossierBrief *): title or order are to be these; "annotation-edited" (DossierAnnotation *);
 *          "annotation-removed" (DossierAnnotation *); "annotation-activated" (DossierAnnotation *): go to its place;
 *          "export"; "step" (gboolean redo): undo or redo.
 */

#pragma once

#include <adwaita.h>

#include "model/dossier-brief.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_BRIEF_DIALOG (dossier_brief_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierBriefDialog, dossier_brief_dialog, DOSSIER, BRIEF_DIALOG, AdwWindow)

GtkWidget *dossier_brief_dialog_new (void);
void       dossier_brief_dialog_set_brief (DossierBriefDialog *self, DossierBrief *brief);

G_END_DECLS
