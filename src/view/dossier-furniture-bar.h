/* dossier-furniture-bar.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The thin dim line that stands for folded page furniture: an arrow with the number of lines, and
 * when it is open a second button that makes the lines text of the document.
 *
 * Signals: "toggled" (gboolean open), "kept" ().
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_FURNITURE_BAR (dossier_furniture_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierFurnitureBar, dossier_furniture_bar, DOSSIER, FURNITURE_BAR, GtkBox)

GtkWidget *dossier_furniture_bar_new (guint n_lines);
void       dossier_furniture_bar_set_open (DossierFurnitureBar *self, gboolean open);

G_END_DECLS
