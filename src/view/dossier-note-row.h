/* dossier-note-row.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One annotation in the list of notes, with a menu to recolour, edit and delete it.
 *
 * Signals: "edit", "edited", "deleted", each with a DossierAnnotation.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTE_ROW (dossier_note_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierNoteRow, dossier_note_row, DOSSIER, NOTE_ROW, GtkListBoxRow)

/* `lost`: its words are not in the text that is read. */
GtkWidget *dossier_note_row_new (DossierAnnotation *annotation, gboolean lost);

G_END_DECLS
