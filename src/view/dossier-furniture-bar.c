/* dossier-furniture-bar.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Built in code, not from a template: a web page may have a hundred of them within the text.
 */

#include "config.h"

#include "view/dossier-furniture-bar.h"

#include <glib/gi18n.h>

struct _DossierFurnitureBar
{
  GtkBox parent_instance;

  GtkWidget *button;
  GtkWidget *arrow;
  GtkWidget *keep;
};

enum
{
  TOGGLED,
  KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierFurnitureBar, dossier_furniture_bar, GTK_TYPE_BOX)

static void
toggled_cb (DossierFurnitureBar *self)
{
  gboolean open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (self->keep, open);
  g_signal_emit (self, signals[TOGGLED], 0, open);
}

static void
keep_cb (DossierFurnitureBar *self)
{
  g_signal_emit (self, signals[KEPT], 0);
}

static void
dossier_furniture_bar_class_init (DossierFurnitureBarClass *klass)
{
  signals[TOGGLED] = g_signal_new ("toggled", DOSSIER_TYPE_FURNITURE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[KEPT] = g_signal_new ("kept", DOSSIER_TYPE_FURNITURE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_furniture_bar_init (DossierFurnitureBar *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "furniture-bar");

  self->button = gtk_toggle_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_object (self->button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->button);

  self->keep = gtk_button_new_with_label (_ ("Show as text"));
  gtk_widget_add_css_class (self->keep, "flat");
  gtk_widget_set_visible (self->keep, FALSE);
  gtk_widget_set_tooltip_text (self->keep, _ ("Count these lines as part of the text"));
  g_signal_connect_object (self->keep, "clicked", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->keep);
}

GtkWidget *
dossier_furniture_bar_new (guint n_lines)
{
  DossierFurnitureBar *self = g_object_new (DOSSIER_TYPE_FURNITURE_BAR, NULL);
  g_autofree char     *words = g_strdup_printf (ngettext ("%u line of page furniture", "%u lines of page furniture", n_lines), n_lines);
  GtkWidget           *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  gtk_box_append (GTK_BOX (content), self->arrow);
  gtk_box_append (GTK_BOX (content), gtk_label_new (words));
  gtk_button_set_child (GTK_BUTTON (self->button), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return GTK_WIDGET (self);
}

void
dossier_furniture_bar_set_open (DossierFurnitureBar *self, gboolean open)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), open);
}
