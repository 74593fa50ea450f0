/* dossier-entity-row.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of a list of entities: icon of the type, name, what sets it apart, where in the
 * document it stands, how often. Property "entity" (DossierEntity, nullable).
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_ENTITY_ROW (dossier_entity_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierEntityRow, dossier_entity_row, DOSSIER, ENTITY_ROW, GtkWidget)

/* Where it stands in its list. */
guint dossier_entity_row_get_position (DossierEntityRow *self);

G_END_DECLS
