/* dossier-split.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two halves beside each other, or one above the other where there is no room for that. The reader may
 * move the line between them. With one child it is only that.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_SPLIT (dossier_split_get_type ())
G_DECLARE_FINAL_TYPE (DossierSplit, dossier_split, DOSSIER, SPLIT, GtkWidget)

void dossier_split_set_first (DossierSplit *self, GtkWidget *child);
/* NULL takes the second half away. */
void       dossier_split_set_second (DossierSplit *self, GtkWidget *child);
GtkWidget *dossier_split_get_second (DossierSplit *self);

G_END_DECLS
