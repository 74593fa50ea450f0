/* dossier-upright-label.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-upright-label.h"

struct _DossierUprightLabel
{
  GtkWidget parent_instance;

  /* Owned */
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (DossierUprightLabel, dossier_upright_label, GTK_TYPE_WIDGET)

static void
dossier_upright_label_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  DossierUprightLabel *self = DOSSIER_UPRIGHT_LABEL (widget);
  int                  length, height;

  pango_layout_get_pixel_size (self->layout, &length, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? height : length;
}

/* From the foot of its place upwards, in the middle of its width. */
static void
dossier_upright_label_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierUprightLabel *self = DOSSIER_UPRIGHT_LABEL (widget);
  GtkStyleContext     *context = gtk_widget_get_style_context (widget);
  int                  length, height;
  GdkRGBA              colour;

  pango_layout_get_pixel_size (self->layout, &length, &height);
  gtk_style_context_get_color (context, &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((gtk_widget_get_width (widget) - height) / 2, gtk_widget_get_height (widget)));
  gtk_snapshot_rotate (snapshot, -90);
  gtk_snapshot_append_layout (snapshot, self->layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
dossier_upright_label_dispose (GObject *object)
{
  g_clear_object (&DOSSIER_UPRIGHT_LABEL (object)->layout);

  G_OBJECT_CLASS (dossier_upright_label_parent_class)->dispose (object);
}

static void
dossier_upright_label_class_init (DossierUprightLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_upright_label_dispose;
  widget_class->measure = dossier_upright_label_measure;
  widget_class->snapshot = dossier_upright_label_snapshot;
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
dossier_upright_label_init (DossierUprightLabel *self)
{
}

GtkWidget *
dossier_upright_label_new (const char *text)
{
  DossierUprightLabel *self = g_object_new (DOSSIER_TYPE_UPRIGHT_LABEL, NULL);

  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return GTK_WIDGET (self);
}
