/* dossier-country-bar.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-country-bar.h"

#include <adwaita.h>

#define WIDTH 64
#define HEIGHT 8

struct _DossierCountryBar
{
  GtkWidget parent_instance;

  DossierMapScale scale;
  guint           number;
};

G_DEFINE_FINAL_TYPE (DossierCountryBar, dossier_country_bar, GTK_TYPE_WIDGET)

static void
dossier_country_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
dossier_country_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierCountryBar *self = DOSSIER_COUNTRY_BAR (widget);
  int class = dossier_map_scale_get_class (&self->scale, self->number);
  int            width = gtk_widget_get_width (widget);
  int            length;
  guint32        colour;
  GskRoundedRect box;

  if (class < 0)
    return;

  colour = dossier_map_scale_get_colour (&self->scale, class, adw_style_manager_get_dark (adw_style_manager_get_default ()));
  length = MAX (3, (double)width * self->number / self->scale.most);
  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? 0 : width - length, 0, length, gtk_widget_get_height (widget)), 2);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ (colour >> 16) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0, 1 }, &box.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
dossier_country_bar_class_init (DossierCountryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = dossier_country_bar_measure;
  widget_class->snapshot = dossier_country_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_country_bar_init (DossierCountryBar *self)
{
}

void
dossier_country_bar_set_number (DossierCountryBar *self, guint number, const DossierMapScale *scale)
{
  g_return_if_fail (DOSSIER_IS_COUNTRY_BAR (self));

  self->number = number;
  self->scale = *scale;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
