/* dossier-pledge-columns.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Layout of a row of the table of commitments and of its header: the children are the columns, in the order
 * of dossier-pledge-places.h.
 */

#pragma once

#include <gtk/gtk.h>

#include "view/dossier-pledge-places.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PLEDGE_COLUMNS (dossier_pledge_columns_get_type ())
G_DECLARE_FINAL_TYPE (DossierPledgeColumns, dossier_pledge_columns, DOSSIER, PLEDGE_COLUMNS, GtkLayoutManager)

G_END_DECLS
