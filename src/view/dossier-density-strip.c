/* dossier-density-strip.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-density-strip.h"

#include <string.h>

#include "model/dossier-entity.h"

#define BAR 3 /* px, of which one is the gap */
#define HEIGHT 12

struct _DossierDensityStrip
{
  GtkWidget parent_instance;

  guint8 density[DOSSIER_ENTITY_DENSITY];
};

G_DEFINE_FINAL_TYPE (DossierDensityStrip, dossier_density_strip, GTK_TYPE_WIDGET)

static void
dossier_density_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? BAR * DOSSIER_ENTITY_DENSITY : HEIGHT;
}

static void
dossier_density_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierDensityStrip *self = DOSSIER_DENSITY_STRIP (widget);
  gboolean             rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint                most = 0;
  GdkRGBA              colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  for (guint i = 0; i < DOSSIER_ENTITY_DENSITY; i++)
    most = MAX (most, self->density[i]);
  if (most == 0) /* not counted by place */
    return;

  for (guint i = 0; i < DOSSIER_ENTITY_DENSITY; i++)
    {
      guint   place = rtl ? DOSSIER_ENTITY_DENSITY - 1 - i : i;
      guint   value = self->density[i];
      float   height = value == 0 ? 1 : 3 + (HEIGHT - 3) * (float)value / most;
      GdkRGBA shade = colour;

      shade.alpha *= value == 0 ? 0.2f : 0.75f;
      gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (place * BAR, HEIGHT - (int)height, BAR - 1, (int)height));
    }
}

static void
dossier_density_strip_class_init (DossierDensityStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = dossier_density_strip_measure;
  widget_class->snapshot = dossier_density_strip_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_density_strip_init (DossierDensityStrip *self)
{
}

void
dossier_density_strip_set_density (DossierDensityStrip *self, const guint8 *density)
{
  g_return_if_fail (DOSSIER_IS_DENSITY_STRIP (self));

  if (density)
    memcpy (self->density, density, DOSSIER_ENTITY_DENSITY);
  else
    memset (self->density, 0, DOSSIER_ENTITY_DENSITY);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
