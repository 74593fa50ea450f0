/* dossier-map-legend.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell a class, side by side: the colour, below it the numbers. Wide enough for the widest numbers,
 * narrower down to a third of that; then every other number is left out.
 */

#include "config.h"

#include "view/dossier-map-legend.h"

#include <adwaita.h>

#define STRIP 8 /* px, height of the colour */
#define GAP 2
#define PAD 10 /* px between numbers */

struct _DossierMapLegend
{
  GtkWidget parent_instance;

  DossierMapScale scale;
  PangoLayout    *labels[DOSSIER_MAP_MAX_CLASSES]; /* owned */
};

G_DEFINE_FINAL_TYPE (DossierMapLegend, dossier_map_legend, GTK_TYPE_WIDGET)

static void
dossier_map_legend_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  DossierMapLegend *self = DOSSIER_MAP_LEGEND (widget);
  int               widest = 0, highest = 0;

  for (guint i = 0; i < self->scale.n; i++)
    {
      int width, height;

      pango_layout_get_pixel_size (self->labels[i], &width, &height);
      widest = MAX (widest, width + PAD);
      highest = MAX (highest, height);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = widest * (int)self->scale.n;
      *minimum = *natural / 3;
    }
  else
    *minimum = *natural = self->scale.n > 0 ? STRIP + GAP + highest : 0;
}

static void
draw_class (DossierMapLegend *self, GtkSnapshot *snapshot, guint class, double x, double width, gboolean words)
{
  guint32 colour = dossier_map_scale_get_colour (&self->scale, class, adw_style_manager_get_dark (adw_style_manager_get_default ()));
  GdkRGBA ink;
  int     label;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ (colour >> 16) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0, 1 }, &GRAPHENE_RECT_INIT (x, 0, width - 1, STRIP));
  if (!words)
    return;

  pango_layout_get_pixel_size (self->labels[class], &label, NULL);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &ink);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (int)(width - label) / 2, STRIP + GAP));
  gtk_snapshot_append_layout (snapshot, self->labels[class], &ink);
  gtk_snapshot_restore (snapshot);
}

static void
dossier_map_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierMapLegend *self = DOSSIER_MAP_LEGEND (widget);
  gboolean          rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int               minimum, natural;
  double            width;

  if (self->scale.n == 0)
    return;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  width = (double)MIN (gtk_widget_get_width (widget), natural) / self->scale.n;
  for (guint i = 0; i < self->scale.n; i++)
    {
      guint    place = rtl ? self->scale.n - 1 - i : i;
      gboolean words = width * self->scale.n >= natural - 1 || i == 0 || i == self->scale.n - 1;

      draw_class (self, snapshot, i, place * width, width, words);
    }
}

static void
clear_labels (DossierMapLegend *self)
{
  for (guint i = 0; i < DOSSIER_MAP_MAX_CLASSES; i++)
    g_clear_object (&self->labels[i]);
}

static void
dossier_map_legend_dispose (GObject *object)
{
  clear_labels (DOSSIER_MAP_LEGEND (object));

  G_OBJECT_CLASS (dossier_map_legend_parent_class)->dispose (object);
}

static void
dossier_map_legend_class_init (DossierMapLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_map_legend_dispose;
  widget_class->measure = dossier_map_legend_measure;
  widget_class->snapshot = dossier_map_legend_snapshot;
  gtk_widget_class_set_css_name (widget_class, "maplegend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_map_legend_init (DossierMapLegend *self)
{
}

void
dossier_map_legend_set_scale (DossierMapLegend *self, const DossierMapScale *scale)
{
  g_return_if_fail (DOSSIER_IS_MAP_LEGEND (self));

  clear_labels (self);
  self->scale = *scale;
  for (guint i = 0; i < scale->n; i++)
    {
      g_autofree char *words = dossier_map_scale_format_class (scale, i);

      self->labels[i] = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
