/* dossier-compat.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-compat.h"

void
dossier_compat_name_row (GtkWidget *cell, const char *name)
{
  GtkWidget *row = gtk_widget_get_parent (cell);

  if (row)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name ? name : "", -1);
}

void
dossier_compat_dispose_template (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)))
    gtk_widget_unparent (child);
}

void
dossier_compat_scroll_to_row (GtkListView *list, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", position);
}

/* Scrolling goes only as far as it must: on the way down the row that is to be the last one is asked for. */
void
dossier_compat_scroll_row_to_top (GtkListView *list, guint position)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  guint          n = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
  double         height = n > 0 ? gtk_adjustment_get_upper (place) / n : 0;
  double         rows = height > 0 ? gtk_adjustment_get_page_size (place) / height : 0;

  if (rows >= 1 && gtk_adjustment_get_value (place) < position * height)
    position = MIN (position + (guint)rows - 1, n - 1);
  dossier_compat_scroll_to_row (list, position);
}
