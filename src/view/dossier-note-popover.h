/* dossier-note-popover.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits an annotation in place: its colour or line, its note, its tags. There is no button to save:
 * what is typed is reported after a moment's rest, when the focus leaves and when the popover closes.
 *
 * Signals
 *   "edited"  (DossierAnnotation *edited)   same id
 *   "deleted" (DossierAnnotation *annotation)
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_POPOVER (dossier_note_popover_get_type ())
G_DECLARE_FINAL_TYPE (DossierNotePopover, dossier_note_popover, DOSSIER, NOTE_POPOVER, GtkPopover)

GtkWidget *dossier_note_popover_new (void);
/* Reports what is not yet reported of the one before. */
void               dossier_note_popover_set_annotation (DossierNotePopover *self, DossierAnnotation *annotation);
DossierAnnotation *dossier_note_popover_get_annotation (DossierNotePopover *self);
void               dossier_note_popover_focus (DossierNotePopover *self, gboolean tags);

G_END_DECLS
