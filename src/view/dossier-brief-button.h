/* dossier-brief-button.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The button on a row that takes its passage into the brief. It activates "win.add-to-brief", so rows need no signal.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-passage.h"

G_BEGIN_DECLS

/* Parameter of "win.add-to-brief": document, first code point, the one behind the last. */
#define DOSSIER_BRIEF_PASSAGE "(xuu)"

#define DOSSIER_TYPE_BRIEF_BUTTON (dossier_brief_button_get_type ())
G_DECLARE_FINAL_TYPE (DossierBriefButton, dossier_brief_button, DOSSIER, BRIEF_BUTTON, GtkButton)

/* NULL for none: the button can then not be pressed. */
void dossier_brief_button_set_passage (DossierBriefButton *self, DossierPassage *passage);

G_END_DECLS
