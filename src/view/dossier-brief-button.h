/* dossier-brief-button.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The button that takes a passage into the brief, or out of it when it is in. It activates "win.toggle-brief" and asks the
 * window (view/dossier-brief-host.h) which of the two that is, so rows need neither signal nor state.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-passage.h"

G_BEGIN_DECLS

/* Parameter of "win.toggle-brief": document, first code point, the one behind the last; whether the sentence around them is meant. */
#define DOSSIER_BRIEF_PASSAGE "(xuub)"

#define DOSSIER_TYPE_BRIEF_BUTTON (dossier_brief_button_get_type ())
G_DECLARE_FINAL_TYPE (DossierBriefButton, dossier_brief_button, DOSSIER, BRIEF_BUTTON, GtkButton)

/* NULL for none: the button can then not be pressed. */
void dossier_brief_button_set_passage (DossierBriefButton *self, DossierPassage *passage);
/* The same for words that say little by themselves, such as a name: the sentence around them is taken. */
void dossier_brief_button_set_mention (DossierBriefButton *self, DossierPassage *passage);
/* By its place; an empty one is none. */
void dossier_brief_button_set_place (DossierBriefButton *self, gint64 document, guint32 start, guint32 end);

/* Keys of a view with such rows: B presses the button of the row that has the focus. */
void dossier_brief_button_add_key (GtkWidgetClass *widget_class);

G_END_DECLS
