/* dossier-outline-pane.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-outline-pane.h"

#include "view/dossier-compat.h"
#include "view/dossier-heading.h"

#include <glib/gi18n.h>

#define INDENT 14 /* px a level */

struct _DossierOutlinePane
{
  GtkWidget parent_instance;

  /* Template children */
  GtkStack    *stack;
  GtkListView *list;
  GtkLabel    *empty_label;

  /* Owned */
  GtkNoSelection *selection;
};

enum
{
  HEADING_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierOutlinePane, dossier_outline_pane, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "dossier-outline-label");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  DossierHeading *heading = gtk_list_item_get_item (item);
  GtkWidget      *label = gtk_list_item_get_child (item);
  guint           level = dossier_heading_get_level (heading);

  gtk_label_set_label (GTK_LABEL (label), dossier_heading_get_title (heading));
  gtk_widget_set_margin_start (label, INDENT * (int)MAX (level, 1) - INDENT);
  gtk_widget_set_tooltip_text (label, dossier_heading_get_title (heading));
  if (level == 0)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
  dossier_compat_name_row (label, dossier_heading_get_title (heading));
}

static void
row_activated_cb (DossierOutlinePane *self, guint position)
{
  g_autoptr (DossierHeading) heading = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (heading)
    g_signal_emit (self, signals[HEADING_ACTIVATED], 0, heading);
}

static void
update_page (DossierOutlinePane *self)
{
  GListModel *model = gtk_no_selection_get_model (self->selection);
  gboolean    any = model && g_list_model_get_n_items (model) > 0;

  gtk_label_set_label (self->empty_label, model ? _ ("This document has no headings.") : _ ("Open a document to see its headings."));
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
}

static void
dossier_outline_pane_dispose (GObject *object)
{
  DossierOutlinePane *self = DOSSIER_OUTLINE_PANE (object);

  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_OUTLINE_PANE);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (dossier_outline_pane_parent_class)->dispose (object);
}

static void
dossier_outline_pane_class_init (DossierOutlinePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_outline_pane_dispose;

  signals[HEADING_ACTIVATED] = g_signal_new ("heading-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_HEADING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-outline-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOutlinePane, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierOutlinePane, list);
  gtk_widget_class_bind_template_child (widget_class, DossierOutlinePane, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
dossier_outline_pane_init (DossierOutlinePane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  self->selection = gtk_no_selection_new (NULL);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  update_page (self);
}

void
dossier_outline_pane_set_outline (DossierOutlinePane *self, GListModel *outline)
{
  g_return_if_fail (DOSSIER_IS_OUTLINE_PANE (self));

  gtk_no_selection_set_model (self->selection, outline);
  update_page (self);
}
