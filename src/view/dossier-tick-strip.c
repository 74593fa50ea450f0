/* dossier-tick-strip.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-tick-strip.h"

#include <math.h>

#define WIDTH 7
#define HEIGHT 2

struct _DossierTickStrip
{
  GtkWidget parent_instance;

  GArray *places[DOSSIER_N_TICKS];
  guint32 colours[DOSSIER_N_TICKS];
};

G_DEFINE_FINAL_TYPE (DossierTickStrip, dossier_tick_strip, GTK_TYPE_WIDGET)

static void
dossier_tick_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

/* Ticks that would fall on the same pixels are drawn once, so a thousand cost as much as fit. */
static void
draw_ticks (GtkSnapshot *snapshot, const GArray *places, guint32 colour, int height)
{
  GdkRGBA fill = { (colour >> 16) / 255.f, (colour >> 8 & 0xff) / 255.f, (colour & 0xff) / 255.f, 0.9f };
  float   last = -HEIGHT;

  for (guint i = 0; i < places->len; i++)
    {
      float y = floorf (g_array_index (places, float, i) * (height - HEIGHT));

      if (y < last + HEIGHT)
        continue;
      gtk_snapshot_append_color (snapshot, &fill, &GRAPHENE_RECT_INIT (1, y, WIDTH - 2, HEIGHT));
      last = y;
    }
}

static void
dossier_tick_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierTickStrip *self = DOSSIER_TICK_STRIP (widget);

  for (guint i = 0; i < DOSSIER_N_TICKS; i++)
    if (self->places[i] != NULL)
      draw_ticks (snapshot, self->places[i], self->colours[i], gtk_widget_get_height (widget));
}

static void
dossier_tick_strip_finalize (GObject *object)
{
  DossierTickStrip *self = DOSSIER_TICK_STRIP (object);

  for (guint i = 0; i < DOSSIER_N_TICKS; i++)
    g_clear_pointer (&self->places[i], g_array_unref);

  G_OBJECT_CLASS (dossier_tick_strip_parent_class)->finalize (object);
}

static void
dossier_tick_strip_class_init (DossierTickStripClass *klass)
{
  GTK_WIDGET_CLASS (klass)->measure = dossier_tick_strip_measure;
  GTK_WIDGET_CLASS (klass)->snapshot = dossier_tick_strip_snapshot;
  G_OBJECT_CLASS (klass)->finalize = dossier_tick_strip_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_tick_strip_init (DossierTickStrip *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

void
dossier_tick_strip_set_ticks (DossierTickStrip *self, DossierTicks ticks, GArray *places, guint32 colour)
{
  g_clear_pointer (&self->places[ticks], g_array_unref);
  self->places[ticks] = places;
  self->colours[ticks] = colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
