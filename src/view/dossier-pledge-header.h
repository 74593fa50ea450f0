/* dossier-pledge-header.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The header of the table of commitments: each column's name is a button that sorts by it, and the
 * other way round when it is pressed again.
 *
 * Signal: "changed".
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-filter.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PLEDGE_HEADER (dossier_pledge_header_get_type ())
G_DECLARE_FINAL_TYPE (DossierPledgeHeader, dossier_pledge_header, DOSSIER, PLEDGE_HEADER, GtkWidget)

/* Sets the filter's order. */
void dossier_pledge_header_apply (DossierPledgeHeader *self, DossierFilter *filter);

G_END_DECLS
