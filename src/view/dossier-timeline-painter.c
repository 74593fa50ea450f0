/* dossier-timeline-painter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-timeline-painter.h"

#include "view/dossier-palette.h"

#include <glib/gi18n.h>
#include <math.h>

#define CAPTION 16 /* px for the name of a lane */
#define POINTS 22  /* px for the points */
#define BAR 8      /* height of a bar */
#define BAR_STEP 11
#define SHORT 24 /* px of a bar */
#define TICK_ROOM 76
#define NUMBER_FROM 3 /* points with so many moments show the number */

static GdkRGBA
rgba (guint32 colour)
{
  return (GdkRGBA){ (colour >> 16 & 0xff) / 255.0f, (colour >> 8 & 0xff) / 255.0f, (colour & 0xff) / 255.0f, 1 };
}

static GdkRGBA
fade (GdkRGBA colour, float alpha)
{
  colour.alpha *= alpha;
  return colour;
}

void
dossier_timeline_inks_init (DossierTimelineInks *self, GtkWidget *widget, gboolean dark)
{
  const DossierPalette *palette = dossier_palette_get (dark ? DOSSIER_PAPER_DARK : DOSSIER_PAPER_LIGHT);
  GtkStyleContext      *context = gtk_widget_get_style_context (widget);

  gtk_style_context_get_color (context, &self->ink);
  if (!gtk_style_context_lookup_color (context, "accent_color", &self->today))
    self->today = self->ink;
  self->on_point = dark ? rgba (0x1e1e1e) : rgba (0xffffff);
  self->kinds[DOSSIER_MOMENT_STATEMENT] = rgba (palette->entity[DOSSIER_ENTITY_PERSON]);
  self->kinds[DOSSIER_MOMENT_EVENT] = rgba (palette->entity[DOSSIER_ENTITY_EVENT]);
  self->kinds[DOSSIER_MOMENT_DEADLINE] = rgba (palette->entity[DOSSIER_ENTITY_DOCUMENT]);
}

static PangoLayout *
make_layout (GtkWidget *widget, const char *text, double scale)
{
  PangoLayout   *layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autoptr (PangoAttrList) guard = attributes;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* `align` 0 = from x on, 0.5 = around it. */
static void
paint_text (GtkWidget *widget, GtkSnapshot *snapshot, const char *text, double scale, const GdkRGBA *colour, double x, double y, double align)
{
  g_autoptr (PangoLayout) layout = make_layout (widget, text, scale);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (x - width * align), round (y - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static char *
label_tick (const DossierTimeTick *tick, gboolean first)
{
  GDate date;
  g_autoptr (GDateTime) moment = NULL;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, tick->day);
  moment = g_date_time_new_utc (g_date_get_year (&date), (int)g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
  if (moment == NULL)
    return g_strdup ("");
  if (tick->unit == DOSSIER_TIME_YEAR)
    return g_strdup_printf ("%u", g_date_get_year (&date));
  if (tick->unit == DOSSIER_TIME_MONTH)
    /* Translators: short month and year on a timeline; see strftime. */
    return g_date_time_format (moment, _ ("%b %Y"));

  /* Translators: day and short month on a timeline, without and with the year; see strftime. */
  return g_date_time_format (moment, first ? _ ("%-e %b %Y") : _ ("%-e %b"));
}

static void
paint_today (GtkWidget *widget, GtkSnapshot *snapshot, const DossierTimeScale *scale, const DossierTimelineInks *inks, double height)
{
  GDate  today;
  double x;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  x = round (dossier_time_scale_get_x (scale, g_date_get_julian (&today) + 0.5));
  if (x < 0 || x > scale->width)
    return;

  gtk_snapshot_append_color (snapshot, &inks->today, &GRAPHENE_RECT_INIT (x, 0, 1, height));
  paint_text (widget, snapshot, _ ("Today"), 0.8, &inks->today, x + 4, 8, 0);
}

void
dossier_timeline_paint_axis (GtkWidget *widget, GtkSnapshot *snapshot, const DossierTimeScale *scale, const DossierTimelineInks *inks, double height)
{
  g_autoptr (GArray) ticks = dossier_time_scale_dup_ticks (scale, TICK_ROOM);
  GdkRGBA  line = fade (inks->ink, 0.08), words = fade (inks->ink, 0.65);
  gboolean first = TRUE;

  for (guint i = 0; i < ticks->len; i++)
    {
      const DossierTimeTick *tick = &g_array_index (ticks, DossierTimeTick, i);
      double                 x = round (dossier_time_scale_get_x (scale, tick->day));
      g_autofree char       *label = NULL;

      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (x, 0, 1, height));
      if (x < 0)
        continue;
      label = label_tick (tick, first);
      first = FALSE;
      paint_text (widget, snapshot, label, 0.85, &words, x + 4, height + DOSSIER_TIMELINE_AXIS / 2.0, 0);
    }
  line = fade (inks->ink, 0.2);
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, height, scale->width, 1));
  paint_today (widget, snapshot, scale, inks, height);
}

void
dossier_timeline_paint_lane (GtkWidget *widget, GtkSnapshot *snapshot, const DossierTimelineInks *inks, const char *name, double top, double width)
{
  GdkRGBA line = fade (inks->ink, 0.08), words = fade (inks->ink, 0.65);

  if (top > 0)
    gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, top, width, 1));
  paint_text (widget, snapshot, name, 0.85, &words, 12, top + CAPTION / 2.0 + 2, 0);
}

static double
get_radius (const DossierTimelineItem *item)
{
  return 4.5 + MIN (5.5, 1.7 * log2 (item->count));
}

graphene_rect_t
dossier_timeline_item_bounds (const DossierTimelineItem *item, double top)
{
  double radius = get_radius (item);

  if (item->point)
    return GRAPHENE_RECT_INIT (item->x - radius, top + CAPTION + POINTS / 2.0 - radius, 2 * radius, 2 * radius);

  return GRAPHENE_RECT_INIT (item->x, top + CAPTION + POINTS + item->row * BAR_STEP, item->width, BAR);
}

static void
paint_gradient (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *colour, float alpha, float end)
{
  const GskColorStop stops[] = { { 0, fade (*colour, 0) }, { end, fade (*colour, alpha) }, { 1 - end, fade (*colour, alpha) }, { 1, fade (*colour, 0) } };

  gtk_snapshot_append_linear_gradient (snapshot, bounds, &GRAPHENE_POINT_INIT (bounds->origin.x, 0),
                                       &GRAPHENE_POINT_INIT (bounds->origin.x + bounds->size.width, 0), stops, G_N_ELEMENTS (stops));
}

/* A point has room for three characters. */
static char *
dup_short (guint count)
{
  if (count < 1000)
    return g_strdup_printf ("%u", count);

  return count < 999500 ? g_strdup_printf ("%uk", (count + 500) / 1000) : g_strdup_printf ("%uM", (count + 500000) / 1000000);
}

/* Full when a text names the day, a ring when it is only that of the report. */
static void
paint_point (GtkWidget *widget, GtkSnapshot *snapshot, const DossierTimelineInks *inks, const DossierTimelineItem *item, const graphene_rect_t *bounds)
{
  const GdkRGBA   *colour = &inks->kinds[item->kind];
  const float      widths[] = { 1.6f, 1.6f, 1.6f, 1.6f };
  const GdkRGBA    colours[] = { *colour, *colour, *colour, *colour };
  GdkRGBA          fill = item->reported ? fade (*colour, 0.15f) : *colour;
  g_autofree char *number = dup_short (item->count);
  GskRoundedRect   outline;

  if (item->faded)
    paint_gradient (snapshot, &GRAPHENE_RECT_INIT (item->x - 16, graphene_rect_get_y (bounds) + bounds->size.height / 2 - 2, 32, 4), colour, 0.6f, 0.5f);
  gsk_rounded_rect_init_from_rect (&outline, bounds, bounds->size.width / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, bounds);
  gtk_snapshot_pop (snapshot);
  if (item->reported)
    gtk_snapshot_append_border (snapshot, &outline, widths, colours);
  if (item->count >= NUMBER_FROM)
    paint_text (widget, snapshot, number, 0.68, item->reported ? &inks->ink : &inks->on_point, item->x, graphene_rect_get_y (bounds) + bounds->size.height / 2, 0.5);
}

static void
paint_bar (GtkSnapshot *snapshot, const DossierTimelineInks *inks, const DossierTimelineItem *item, const graphene_rect_t *bounds)
{
  GdkRGBA        colour = fade (inks->kinds[item->kind], 0.75f);
  GskRoundedRect outline;

  if (item->faded)
    {
      /* A short one is dark in the middle only. */
      paint_gradient (snapshot, bounds, &inks->kinds[item->kind], 0.6f, bounds->size.width < SHORT ? 0.5f : 0.3f);
      return;
    }
  gsk_rounded_rect_init_from_rect (&outline, bounds, bounds->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &colour, bounds);
  gtk_snapshot_pop (snapshot);
}

void
dossier_timeline_paint_item (GtkWidget *widget, GtkSnapshot *snapshot, const DossierTimelineInks *inks, const DossierTimelineItem *item, double top, gboolean hovered)
{
  graphene_rect_t bounds = dossier_timeline_item_bounds (item, top);
  GdkRGBA         glow = fade (inks->kinds[item->kind], 0.25f);
  GskRoundedRect  outline;

  if (hovered)
    {
      graphene_rect_t wide = bounds;

      graphene_rect_inset (&wide, -4, -4);
      gsk_rounded_rect_init_from_rect (&outline, &wide, wide.size.height / 2);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &glow, &wide);
      gtk_snapshot_pop (snapshot);
    }
  if (item->point)
    paint_point (widget, snapshot, inks, item, &bounds);
  else
    paint_bar (snapshot, inks, item, &bounds);
}
