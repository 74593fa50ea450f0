/* dossier-pledge-places.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the table of commitments, and where they stand. A narrow table leaves out what can be read in
 * the passage. Pure function.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_PLEDGE_ACTOR,
  DOSSIER_PLEDGE_ACTION,
  DOSSIER_PLEDGE_BENEFICIARY,
  DOSSIER_PLEDGE_CONDITION,
  DOSSIER_PLEDGE_DEADLINE,
  DOSSIER_PLEDGE_THEME,
  DOSSIER_PLEDGE_SOURCE,
  DOSSIER_PLEDGE_OUTCOME,
} DossierPledgeColumn;
#define DOSSIER_N_PLEDGE_COLUMNS (DOSSIER_PLEDGE_OUTCOME + 1)

/* Where the columns stand in a table of this width, in pixels; a width of 0 = left out. */
void dossier_pledge_places_get (int width, int *starts, int *widths);

G_END_DECLS
