/* dossier-moment-row.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something dated as a row: when, what it is, the words.
 *
 * Property: "moment" (DossierMoment or NULL).
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_MOMENT_ROW (dossier_moment_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierMomentRow, dossier_moment_row, DOSSIER, MOMENT_ROW, GtkWidget)

G_END_DECLS
