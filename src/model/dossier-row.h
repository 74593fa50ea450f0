/* dossier-row.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One place in a lazy list. The row is there at once; its item arrives with its page, and is
 * replaced when the thing it shows has changed, each time with notify::item. Main thread only.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_ROW (dossier_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierRow, dossier_row, DOSSIER, ROW, GObject)

DossierRow *dossier_row_new (guint position);

/* NULL until its page has arrived. */
gpointer dossier_row_get_item (DossierRow *self);
void     dossier_row_set_item (DossierRow *self, gpointer item);
guint    dossier_row_get_position (DossierRow *self);

G_END_DECLS
