/* dossier-notes-pane.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The annotations of the document that is read, in the order of the text: colour, words, note,
 * tags. It changes nothing itself.
 *
 * Signals: "annotation-activated" (DossierAnnotation *) go to its place; "annotation-edit"
 * (DossierAnnotation *) open its note; "annotation-edited" (DossierAnnotation *) the same with other
 * marks; "annotation-deleted" (DossierAnnotation *).
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTES_PANE (dossier_notes_pane_get_type ())
G_DECLARE_FINAL_TYPE (DossierNotesPane, dossier_notes_pane, DOSSIER, NOTES_PANE, GtkWidget)

/* GPtrArray of DossierAnnotation by place; NULL while no document is open. Those of another text than the one with this
 * hash are lost. */
void dossier_notes_pane_set_annotations (DossierNotesPane *self, GPtrArray *annotations, const char *hash);

G_END_DECLS
