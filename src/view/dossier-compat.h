/* dossier-compat.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What GTK 4.8 cannot do by itself and later releases can; each difference behind one function.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the row of a list that `cell` is the child of a name for screen readers. */
void dossier_compat_name_row (GtkWidget *cell, const char *name);
/* gtk_widget_dispose_template() that also lets go of children without a name. Call it from dispose. */
void dossier_compat_dispose_template (GtkWidget *widget, GType type);
/* Scrolls a list until the row at `position` can be seen. */
void dossier_compat_scroll_to_row (GtkListView *list, guint position);
/* Scrolls a list of rows of equal height until the row at `position` stands at its top, as near as it can. */
void dossier_compat_scroll_row_to_top (GtkListView *list, guint position);

G_END_DECLS
