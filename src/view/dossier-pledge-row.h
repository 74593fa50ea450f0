/* dossier-pledge-row.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A commitment as a row of the table.
 *
 * Property: "pledge" (DossierPledge or NULL).
 * Signal: "assess" (GtkWidget *button): the reader wants to say what became of it; the popover points at the button.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-pledge.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PLEDGE_ROW (dossier_pledge_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierPledgeRow, dossier_pledge_row, DOSSIER, PLEDGE_ROW, GtkWidget)

GtkWidget     *dossier_pledge_row_new (void);
DossierPledge *dossier_pledge_row_get_pledge (DossierPledgeRow *self);

G_END_DECLS
