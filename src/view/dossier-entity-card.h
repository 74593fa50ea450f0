/* dossier-entity-card.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The popover that says what a document knows of an entity.
 *
 * Signals
 *   "go-to"          (guint start, guint end)   a quotation was chosen
 *   "step"           (gboolean forward)         next or previous mention
 *   "entity-chosen"  (int entity)               one that appears with it
 *   "correct"        (gboolean right)           it is wrong, or right
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-document.h"
#include "model/dossier-findings.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ENTITY_CARD (dossier_entity_card_get_type ())
G_DECLARE_FINAL_TYPE (DossierEntityCard, dossier_entity_card, DOSSIER, ENTITY_CARD, GtkPopover)

GtkWidget *dossier_entity_card_new (void);
/* Shows the entity of a mention, which must have one. */
void dossier_entity_card_show_mention (DossierEntityCard *self, DossierDocument *document, DossierFindings *findings, guint mention);
/* Keyboard focus to the button that goes on to the next mention. */
void dossier_entity_card_focus (DossierEntityCard *self);
/* Index of the entity that is shown. */
int dossier_entity_card_get_entity (DossierEntityCard *self);
/* Index of the mention that it was opened at. */
int dossier_entity_card_get_mention (DossierEntityCard *self);

G_END_DECLS
