/* dossier-timeline-chart.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-timeline-chart.h"

#include "model/dossier-iso-date.h"
#include "view/dossier-labels.h"
#include "view/dossier-timeline-painter.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define REST 120      /* ms after the last movement */
#define KEY_STEP 80.0 /* px */
#define KEY_ZOOM 1.5
#define WHEEL_ZOOM 1.2
#define CLICK_REACH 4.0 /* px a pointer may move in a click */
#define REACH 3.0       /* px around an item that belong to it */
#define NATURAL_WIDTH 600

struct _DossierTimelineChart
{
  GtkWidget parent_instance;

  /* Owned */
  GArray *counts; /* DossierMomentCount */
  GArray *items;  /* DossierTimelineItem in sight */

  DossierTimeScale scale;
  guint            kinds;
  gboolean         placed;  /* the scale shows something that was chosen */
  int              hovered; /* item, -1 = none */
  guint            rest_id;
  double           pointer_x;
  double           drag_x; /* already moved by the drag */
  gboolean         dragged;
};

enum
{
  ACTIVATED,
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierTimelineChart, dossier_timeline_chart, GTK_TYPE_WIDGET)

static guint
count_lanes (guint kinds)
{
  guint n = 0;

  for (guint kind = 0; kind < DOSSIER_N_MOMENT_KINDS; kind++)
    n += (kinds & (1u << kind)) != 0;

  return n;
}

/* Lanes stand in the order of the kinds. */
static double
get_top (DossierTimelineChart *self, DossierMomentKind kind)
{
  return count_lanes (self->kinds & ((1u << kind) - 1)) * DOSSIER_TIMELINE_LANE;
}

static void
lay_out (DossierTimelineChart *self)
{
  g_clear_pointer (&self->items, g_array_unref);
  self->hovered = -1;
  if (self->counts != NULL)
    self->items = dossier_timeline_layout_new (self->counts, &self->scale, self->kinds);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
rest_cb (gpointer data)
{
  DossierTimelineChart *self = data;

  self->rest_id = 0;
  g_signal_emit (self, signals[MOVED], 0);
}

static void
move (DossierTimelineChart *self)
{
  lay_out (self);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add_once (REST, rest_cb, self);
}

static int
find_item (DossierTimelineChart *self, double x, double y)
{
  for (guint i = self->items != NULL ? self->items->len : 0; i > 0; i--)
    {
      const DossierTimelineItem *item = &g_array_index (self->items, DossierTimelineItem, i - 1);
      graphene_rect_t            bounds = dossier_timeline_item_bounds (item, get_top (self, item->kind));

      graphene_rect_inset (&bounds, -REACH, -REACH);
      if (graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT (x, y)))
        return (int)i - 1;
    }

  return -1;
}

static void
hover (DossierTimelineChart *self, int item)
{
  if (item == self->hovered)
    return;

  self->hovered = item;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), item >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (DossierTimelineChart *self, double x, double y)
{
  self->pointer_x = x;
  hover (self, find_item (self, x, y));
}

static void
leave_cb (DossierTimelineChart *self)
{
  hover (self, -1);
}

/* "3 statements, 12 January 2026". */
static char *
describe (const DossierTimelineItem *item)
{
  g_autofree char *first = dossier_iso_date_format (item->first);
  g_autofree char *last = dossier_iso_date_format (item->last);
  g_autofree char *value = item->first == item->last ? g_strdup (first) : g_strdup_printf ("%s/%s", first, last);
  g_autofree char *days = dossier_label_date_value (value);
  g_autofree char *told = dossier_label_moments (item->kind, item->count);

  return g_strdup_printf ("%s, %s", told, days);
}

static gboolean
query_tooltip_cb (DossierTimelineChart *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  int              found = keyboard ? -1 : find_item (self, x, y);
  g_autofree char *words = NULL;

  if (found < 0)
    return FALSE;

  words = describe (&g_array_index (self->items, DossierTimelineItem, found));
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static gboolean
scroll_cb (DossierTimelineChart *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (dx != 0 || (state & GDK_SHIFT_MASK) != 0)
    dossier_time_scale_pan (&self->scale, (dx != 0 ? dx : dy) * KEY_STEP / 2);
  else
    dossier_time_scale_zoom (&self->scale, pow (WHEEL_ZOOM, -dy), self->pointer_x);
  move (self);
  return TRUE;
}

static void
drag_begin_cb (DossierTimelineChart *self)
{
  self->drag_x = 0;
  self->dragged = FALSE;
}

static void
drag_update_cb (DossierTimelineChart *self, double dx, double dy)
{
  self->dragged |= fabs (dx) > CLICK_REACH;
  if (!self->dragged)
    return;

  dossier_time_scale_pan (&self->scale, self->drag_x - dx);
  self->drag_x = dx;
  move (self);
}

static void
released_cb (DossierTimelineChart *self, int n_press, double x, double y)
{
  int                        found = self->dragged ? -1 : find_item (self, x, y);
  const DossierTimelineItem *item;
  g_autofree char           *from = NULL, *to = NULL;

  if (found < 0)
    return;

  item = &g_array_index (self->items, DossierTimelineItem, found);
  from = dossier_iso_date_format (item->first);
  to = dossier_iso_date_format (item->last);
  g_signal_emit (self, signals[ACTIVATED], 0, (guint)item->kind, from, to, item->count);
}

/* Parameters: zoom, pan in px; neither shows everything. */
static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierTimelineChart *self = DOSSIER_TIMELINE_CHART (widget);
  double                zoom, pan;

  g_variant_get (args, "(dd)", &zoom, &pan);
  if (zoom == 0 && pan == 0)
    dossier_timeline_chart_reset (self);
  else if (pan != 0)
    {
      dossier_time_scale_pan (&self->scale, pan);
      move (self);
    }
  else
    dossier_timeline_chart_zoom (self, zoom);

  return TRUE;
}

static void
dossier_timeline_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  int height = MAX (count_lanes (DOSSIER_TIMELINE_CHART (widget)->kinds), 1) * DOSSIER_TIMELINE_LANE + DOSSIER_TIMELINE_AXIS;

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : height;
}

static void
dossier_timeline_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierTimelineChart *self = DOSSIER_TIMELINE_CHART (widget);

  if (self->scale.width == width)
    return;
  self->scale.width = width;
  lay_out (self);
}

static void
dossier_timeline_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierTimelineChart *self = DOSSIER_TIMELINE_CHART (widget);
  double                width = gtk_widget_get_width (widget), height = count_lanes (self->kinds) * DOSSIER_TIMELINE_LANE;
  DossierTimelineInks   inks;

  if (self->counts == NULL || self->scale.span <= 0)
    return;

  dossier_timeline_inks_init (&inks, widget, adw_style_manager_get_dark (adw_style_manager_get_default ()));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));
  dossier_timeline_paint_axis (widget, snapshot, &self->scale, &inks, height);
  for (guint kind = 0; kind < DOSSIER_N_MOMENT_KINDS; kind++)
    if ((self->kinds & (1u << kind)) != 0)
      dossier_timeline_paint_lane (widget, snapshot, &inks, dossier_label_moment_kinds (kind), get_top (self, kind), width);
  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (self->items, DossierTimelineItem, i);

      dossier_timeline_paint_item (widget, snapshot, &inks, item, get_top (self, item->kind), (int)i == self->hovered);
    }
  gtk_snapshot_pop (snapshot);
}

static void
dossier_timeline_chart_dispose (GObject *object)
{
  DossierTimelineChart *self = DOSSIER_TIMELINE_CHART (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->counts, g_array_unref);

  G_OBJECT_CLASS (dossier_timeline_chart_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint  key;
    double zoom;
    double pan;
  } KEYS[] = {
    { GDK_KEY_plus, KEY_ZOOM, 0 },
    { GDK_KEY_equal, KEY_ZOOM, 0 },
    { GDK_KEY_KP_Add, KEY_ZOOM, 0 },
    { GDK_KEY_minus, 1 / KEY_ZOOM, 0 },
    { GDK_KEY_KP_Subtract, 1 / KEY_ZOOM, 0 },
    { GDK_KEY_Left, 1, -KEY_STEP },
    { GDK_KEY_Right, 1, KEY_STEP },
    { GDK_KEY_Home, 1, -1e9 },
    { GDK_KEY_End, 1, 1e9 },
    { GDK_KEY_0, 0, 0 },
    { GDK_KEY_KP_0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_widget_class_add_binding (widget_class, KEYS[i].key, 0, key_cb, "(dd)", KEYS[i].zoom, KEYS[i].pan);
}

static void
dossier_timeline_chart_class_init (DossierTimelineChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_timeline_chart_dispose;
  widget_class->measure = dossier_timeline_chart_measure;
  widget_class->size_allocate = dossier_timeline_chart_size_allocate;
  widget_class->snapshot = dossier_timeline_chart_snapshot;

  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_UINT);
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "timelinechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  add_keys (widget_class);
}

static void
add_controllers (DossierTimelineChart *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_data (scroll, "scroll", G_CALLBACK (scroll_cb), self, NULL, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

static void
dossier_timeline_chart_init (DossierTimelineChart *self)
{
  self->hovered = -1;
  self->kinds = (1u << DOSSIER_N_MOMENT_KINDS) - 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  add_controllers (self);
}

/* The bounds are those of all moments; what is in sight stays or is chosen. */
static void
place (DossierTimelineChart *self, gboolean keep)
{
  DossierTimeScale before = self->scale;
  guint32          first = 0, last = 0;

  for (guint i = 0; i < self->counts->len; i++)
    {
      const DossierMomentCount *count = &g_array_index (self->counts, DossierMomentCount, i);

      first = i == 0 ? count->first : first;
      last = MAX (last, count->last);
    }
  if (first == 0)
    return;

  dossier_time_scale_init (&self->scale, first, last);
  if (keep && self->placed)
    dossier_time_scale_show (&self->scale, before.from, before.from + before.span);
  else if (dossier_timeline_layout_find_core (self->counts, self->kinds, &first, &last))
    {
      double room = MAX ((last - first) * 0.08, 10);

      dossier_time_scale_show (&self->scale, first - room, last + room);
    }
  self->placed = TRUE;
}

void
dossier_timeline_chart_set_counts (DossierTimelineChart *self, GArray *counts, guint kinds, gboolean keep)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_CHART (self));

  g_array_ref (counts);
  g_clear_pointer (&self->counts, g_array_unref);
  self->counts = counts;
  if (kinds != self->kinds)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  self->kinds = kinds;
  place (self, keep);
  lay_out (self);
}

void
dossier_timeline_chart_zoom (DossierTimelineChart *self, double factor)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_CHART (self));

  dossier_time_scale_zoom (&self->scale, factor, self->scale.width / 2);
  move (self);
}

void
dossier_timeline_chart_reset (DossierTimelineChart *self)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_CHART (self));

  dossier_time_scale_show (&self->scale, self->scale.least, self->scale.most);
  move (self);
}

double
dossier_timeline_chart_get_from (DossierTimelineChart *self)
{
  g_return_val_if_fail (DOSSIER_IS_TIMELINE_CHART (self), 0);

  return self->scale.from;
}
