/* dossier-tally-grid.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix of commitments: an actor a row, a theme a column, in the cells how many there are. A cell is a
 * button, and so is the name of an actor and of a theme.
 *
 * Signal: "activated" (const char *actor, const char *theme), either may be NULL.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_TALLY_GRID (dossier_tally_grid_get_type ())
G_DECLARE_FINAL_TYPE (DossierTallyGrid, dossier_tally_grid, DOSSIER, TALLY_GRID, GtkWidget)

/* GPtrArray of DossierTally, the order of the rows. */
void dossier_tally_grid_set_tallies (DossierTallyGrid *self, GPtrArray *tallies);

G_END_DECLS
