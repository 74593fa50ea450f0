/* dossier-map-canvas.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three layers from below: the picture, the outlines of the hovered and the selected country, the chip
 * beside the pointer.
 */

#include "config.h"

#include "view/dossier-map-canvas.h"

#include "view/dossier-country-names.h"
#include "view/dossier-labels.h"
#include "view/dossier-map-overlay.h"
#include "view/dossier-map-renderer.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define REST 80       /* ms after the last movement */
#define MARGIN 0.35   /* of the widget, on each side of it: the picture reaches that much further */
#define KEY_STEP 60.0 /* px */
#define ZOOM_STEP 1.25
#define CLICK_REACH 5.0 /* px a pointer may move in a click */

struct _DossierMapCanvas
{
  GtkWidget parent_instance;

  /* Owned */
  DossierMapShapes   *shapes; /* NULL until read */
  DossierMapRenderer *renderer;
  DossierMapViewport *viewport;
  GPtrArray          *countries; /* DossierCountry */
  GHashTable         *by_code;   /* code → DossierCountry, both borrowed from `countries` */
  guint32            *fills;
  char               *selected;
  GCancellable       *cancellable;

  const DossierMapShape *hovered;
  DossierMeasure         measure;
  DossierMapScale        scale;
  DossierMapInks         inks;
  gboolean               dark;
  guint                  rest_id;
  double                 pointer_x, pointer_y;
  double                 drag_x, drag_y; /* already moved by the drag */
  gboolean               dragged;
  double                 pinch; /* already zoomed by the pinch */
};

enum
{
  COUNTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierMapCanvas, dossier_map_canvas, GTK_TYPE_WIDGET)

static const DossierMapShape *
find_shape (DossierMapCanvas *self, const char *code)
{
  return code != NULL && self->shapes != NULL ? dossier_map_shapes_find (self->shapes, code) : NULL;
}

static guint
get_number (DossierMapCanvas *self, const char *code)
{
  DossierCountry *country = code != NULL ? g_hash_table_lookup (self->by_code, code) : NULL;

  return country != NULL ? dossier_country_get_count (country, self->measure) : 0;
}

static guint32
look_up_colour (DossierMapCanvas *self, const char *name, guint32 otherwise)
{
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &colour))
    return otherwise;

  return (guint32)lround (colour.red * 255) << 16 | (guint32)lround (colour.green * 255) << 8 | (guint32)lround (colour.blue * 255);
}

static void
update_colours (DossierMapCanvas *self)
{
  self->dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  self->inks.sea = look_up_colour (self, "view_bg_color", self->dark ? 0x1e1e1e : 0xffffff);
  self->inks.land = self->dark ? 0x383838 : 0xe6e4df;
  self->inks.border = self->inks.sea;

  for (guint i = 0; self->shapes != NULL && i < dossier_map_shapes_get_n (self->shapes); i++)
    {
      int class = dossier_map_scale_get_class (&self->scale, get_number (self, dossier_map_shapes_get (self->shapes, i)->country));

      self->fills[i] = class < 0 ? self->inks.land : dossier_map_scale_get_colour (&self->scale, class, self->dark);
    }
}

static void
request_picture (DossierMapCanvas *self)
{
  int             pixel = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int             width = gtk_widget_get_width (GTK_WIDGET (self));
  int             height = gtk_widget_get_height (GTK_WIDGET (self));
  DossierMapFrame frame = { .pixel = pixel };

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->renderer == NULL || width < 1 || height < 1)
    return;

  frame.x = dossier_map_viewport_get_x (self->viewport);
  frame.y = dossier_map_viewport_get_y (self->viewport);
  frame.scale = dossier_map_viewport_get_scale (self->viewport) * pixel;
  frame.width = (width + 2 * (int)(width * MARGIN)) * pixel;
  frame.height = (height + 2 * (int)(height * MARGIN)) * pixel;
  dossier_map_renderer_request (self->renderer, self->fills, &self->inks, &frame);
}

static void
rest_cb (gpointer data)
{
  DossierMapCanvas *self = data;

  self->rest_id = 0;
  request_picture (self);
}

/* Where the picture stands now, in the widget's pixels. */
static GdkTexture *
get_picture (DossierMapCanvas *self, graphene_rect_t *where)
{
  DossierMapFrame frame;
  GdkTexture     *picture = self->renderer != NULL ? dossier_map_renderer_get_picture (self->renderer, &frame) : NULL;
  double          ratio, x, y;

  if (picture == NULL)
    return NULL;

  ratio = dossier_map_viewport_get_scale (self->viewport) / frame.scale;
  dossier_map_viewport_to_screen (self->viewport, frame.x, frame.y, &x, &y);
  graphene_rect_init (where, x - frame.width * ratio / 2, y - frame.height * ratio / 2, frame.width * ratio, frame.height * ratio);

  return picture;
}

static void
set_hovered (DossierMapCanvas *self, const DossierMapShape *shape)
{
  if (self->hovered == shape && shape == NULL)
    return;

  self->hovered = shape;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), shape != NULL && shape->country != NULL ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static const DossierMapShape *
get_shape_at (DossierMapCanvas *self, double px, double py)
{
  double x, y;

  if (self->shapes == NULL)
    return NULL;
  dossier_map_viewport_to_map (self->viewport, px, py, &x, &y);

  return dossier_map_shapes_get_at (self->shapes, x, y, dossier_map_viewport_get_scale (self->viewport));
}

static void
moved_cb (DossierMapCanvas *self)
{
  graphene_rect_t where;
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));

  if (self->hovered != NULL)
    set_hovered (self, get_shape_at (self, self->pointer_x, self->pointer_y));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (get_picture (self, &where) == NULL || !graphene_rect_contains_rect (&where, &all))
    request_picture (self);
  else
    self->rest_id = g_timeout_add_once (REST, rest_cb, self);
}

static void
recolour_cb (DossierMapCanvas *self)
{
  update_colours (self);
  request_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError           *error = NULL;
  DossierMapShapes *shapes = dossier_map_shapes_load (&error);

  if (shapes != NULL)
    g_task_return_pointer (task, shapes, (GDestroyNotify)dossier_map_shapes_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierMapShapes) shapes = g_task_propagate_pointer (G_TASK (result), &error);

  if (shapes == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        gtk_widget_set_tooltip_text (GTK_WIDGET (self), error->message);
      return;
    }

  self->shapes = g_steal_pointer (&shapes);
  self->fills = g_new0 (guint32, dossier_map_shapes_get_n (self->shapes));
  self->renderer = dossier_map_renderer_new (self->shapes);
  g_signal_connect_object (self->renderer, "ready", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  recolour_cb (self);
}

static void
load_shapes (DossierMapCanvas *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, loaded_cb, NULL);

  g_task_set_source_tag (task, load_shapes);
  g_task_run_in_thread (task, load_in_thread);
}

static void
motion_cb (DossierMapCanvas *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  set_hovered (self, get_shape_at (self, x, y));
}

static void
leave_cb (DossierMapCanvas *self)
{
  set_hovered (self, NULL);
}

static void
drag_begin_cb (DossierMapCanvas *self)
{
  self->drag_x = self->drag_y = 0;
  self->dragged = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
drag_update_cb (DossierMapCanvas *self, double x, double y)
{
  self->dragged |= hypot (x, y) > CLICK_REACH;
  if (!self->dragged)
    return;

  set_hovered (self, NULL);
  dossier_map_viewport_pan (self->viewport, x - self->drag_x, y - self->drag_y);
  self->drag_x = x;
  self->drag_y = y;
}

static void
drag_end_cb (DossierMapCanvas *self, double x, double y, GtkGesture *gesture)
{
  const DossierMapShape *shape;
  double                 start_x, start_y;

  if (self->dragged || !gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &start_x, &start_y))
    return;
  shape = get_shape_at (self, start_x, start_y);
  if (shape != NULL && shape->country != NULL)
    g_signal_emit (self, signals[COUNTRY_ACTIVATED], 0, shape->country);
}

static gboolean
scroll_cb (DossierMapCanvas *self, double dx, double dy)
{
  dossier_map_viewport_zoom_at (self->viewport, self->pointer_x, self->pointer_y, pow (ZOOM_STEP, -dy));
  set_hovered (self, get_shape_at (self, self->pointer_x, self->pointer_y));

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (DossierMapCanvas *self)
{
  self->pinch = 1;
}

static void
pinch_cb (DossierMapCanvas *self, double pinch, GtkGesture *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    dossier_map_viewport_zoom_at (self->viewport, x, y, pinch / self->pinch);
  self->pinch = pinch;
}

static gboolean
pan_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (widget);
  int               x, y;

  g_variant_get (args, "(ii)", &x, &y);
  dossier_map_viewport_pan (self->viewport, x * KEY_STEP, y * KEY_STEP);

  return TRUE;
}

static gboolean
zoom_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  double factor = g_variant_get_double (args);

  if (factor == 0)
    dossier_map_canvas_reset (DOSSIER_MAP_CANVAS (widget));
  else
    dossier_map_canvas_zoom (DOSSIER_MAP_CANVAS (widget), factor);

  return TRUE;
}

/* "Ukraine: 93 mentions", "Somaliland (Somalia): 1 mention". */
static char *
describe (DossierMapCanvas *self, const DossierMapShape *shape)
{
  const DossierMapShape *parent = find_shape (self, shape->country);
  guint                  n = get_number (self, shape->country);
  g_autofree char       *told = dossier_label_count (self->measure, n);

  if (parent == NULL)
    return g_strdup (shape->name);
  if (parent != shape)
    return g_strdup_printf ("%s (%s): %s", shape->name, dossier_country_name (parent->key, parent->name), told);

  return g_strdup_printf ("%s: %s", dossier_country_name (shape->key, shape->name), told);
}

static void
draw_hovered (DossierMapCanvas *self, GtkSnapshot *snapshot)
{
  g_autofree char *words = describe (self, self->hovered);
  float            shade = self->dark ? 1 : 0;

  dossier_map_overlay_outline (GTK_WIDGET (self), snapshot, self->shapes, self->hovered, self->viewport, &(GdkRGBA){ shade, shade, shade, 0.12 }, &(GdkRGBA){ shade, shade, shade, 0.55 }, 1);
  dossier_map_overlay_chip (GTK_WIDGET (self), snapshot, words, self->pointer_x, self->pointer_y);
}

/* All parts that count for the country, whatever their own names. */
static void
draw_selected (DossierMapCanvas *self, GtkSnapshot *snapshot)
{
  GdkRGBA accent;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &accent))
    gdk_rgba_parse (&accent, "#3584e4");
  for (guint i = 0; i < dossier_map_shapes_get_n (self->shapes); i++)
    {
      const DossierMapShape *shape = dossier_map_shapes_get (self->shapes, i);

      if (!shape->overlay && g_strcmp0 (shape->country, self->selected) == 0)
        dossier_map_overlay_outline (GTK_WIDGET (self), snapshot, self->shapes, shape, self->viewport, &(GdkRGBA){ 0, 0, 0, 0 }, &accent, 2);
    }
}

static void
dossier_map_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (widget);
  graphene_rect_t   where;
  GdkTexture       *picture = get_picture (self, &where);

  if (picture == NULL)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  gtk_snapshot_append_texture (snapshot, picture, &where);
  if (self->selected != NULL)
    draw_selected (self, snapshot);
  if (self->hovered != NULL)
    draw_hovered (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
dossier_map_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (widget);

  dossier_map_viewport_set_size (self->viewport, width, height);
  moved_cb (self);
}

static void
dossier_map_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 720 : 360;
}

static void
dossier_map_canvas_dispose (GObject *object)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->renderer);
  g_clear_object (&self->viewport);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (dossier_map_canvas_parent_class)->dispose (object);
}

static void
dossier_map_canvas_finalize (GObject *object)
{
  DossierMapCanvas *self = DOSSIER_MAP_CANVAS (object);

  g_clear_pointer (&self->shapes, dossier_map_shapes_unref);
  g_clear_pointer (&self->by_code, g_hash_table_unref);
  g_clear_pointer (&self->countries, g_ptr_array_unref);
  g_free (self->fills);
  g_free (self->selected);

  G_OBJECT_CLASS (dossier_map_canvas_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key, keypad;
    int   x, y;
  } pan[] = { { GDK_KEY_Left, GDK_KEY_KP_Left, 1, 0 }, { GDK_KEY_Right, GDK_KEY_KP_Right, -1, 0 }, { GDK_KEY_Up, GDK_KEY_KP_Up, 0, 1 }, { GDK_KEY_Down, GDK_KEY_KP_Down, 0, -1 } };
  const struct
  {
    guint  key;
    double factor;
  } zoom[] = { { GDK_KEY_plus, 1.5 }, { GDK_KEY_equal, 1.5 }, { GDK_KEY_KP_Add, 1.5 }, { GDK_KEY_minus, 1 / 1.5 }, { GDK_KEY_KP_Subtract, 1 / 1.5 }, { GDK_KEY_0, 0 }, { GDK_KEY_Home, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (pan); i++)
    {
      gtk_widget_class_add_binding (widget_class, pan[i].key, 0, pan_key_cb, "(ii)", pan[i].x, pan[i].y);
      gtk_widget_class_add_binding (widget_class, pan[i].keypad, 0, pan_key_cb, "(ii)", pan[i].x, pan[i].y);
    }
  for (guint i = 0; i < G_N_ELEMENTS (zoom); i++)
    gtk_widget_class_add_binding (widget_class, zoom[i].key, 0, zoom_key_cb, "d", zoom[i].factor);
}

static void
dossier_map_canvas_class_init (DossierMapCanvasClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_map_canvas_dispose;
  object_class->finalize = dossier_map_canvas_finalize;
  widget_class->measure = dossier_map_canvas_measure;
  widget_class->size_allocate = dossier_map_canvas_size_allocate;
  widget_class->snapshot = dossier_map_canvas_snapshot;

  signals[COUNTRY_ACTIVATED] = g_signal_new ("country-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_css_name (widget_class, "mapcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  add_keys (widget_class);
}

static GtkEventController *
add_controller (DossierMapCanvas *self, gpointer controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  return controller;
}

static void
dossier_map_canvas_init (DossierMapCanvas *self)
{
  GtkEventController *motion = add_controller (self, gtk_event_controller_motion_new ());
  GtkEventController *scroll = add_controller (self, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL));
  GtkEventController *drag = add_controller (self, gtk_gesture_drag_new ());
  GtkEventController *pinch = add_controller (self, gtk_gesture_zoom_new ());

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->cancellable = g_cancellable_new ();
  self->viewport = dossier_map_viewport_new ();
  g_signal_connect_object (self->viewport, "notify", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::scale-factor", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (recolour_cb), self, G_CONNECT_SWAPPED);
  load_shapes (self);
}

void
dossier_map_canvas_set_countries (DossierMapCanvas *self, GPtrArray *countries, DossierMeasure measure, const DossierMapScale *scale)
{
  g_return_if_fail (DOSSIER_IS_MAP_CANVAS (self));

  g_hash_table_remove_all (self->by_code);
  g_clear_pointer (&self->countries, g_ptr_array_unref);
  self->countries = countries != NULL ? g_ptr_array_ref (countries) : NULL;
  self->measure = measure;
  self->scale = *scale;
  for (guint i = 0; countries != NULL && i < countries->len; i++)
    {
      DossierCountry *country = g_ptr_array_index (countries, i);

      g_hash_table_insert (self->by_code, (gpointer)dossier_country_get_code (country), country);
    }
  recolour_cb (self);
}

void
dossier_map_canvas_select (DossierMapCanvas *self, const char *code)
{
  const DossierMapShape *shape;

  g_return_if_fail (DOSSIER_IS_MAP_CANVAS (self));

  if (g_strcmp0 (self->selected, code) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (code);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  shape = find_shape (self, code);
  if (shape == NULL)
    return;
  dossier_map_viewport_show (self->viewport, &shape->main);
}

const char *
dossier_map_canvas_get_name (DossierMapCanvas *self, const char *code)
{
  const DossierMapShape *shape = find_shape (self, code);

  return shape != NULL ? shape->name : NULL;
}

const char *
dossier_map_canvas_get_note (DossierMapCanvas *self, const char *code)
{
  const DossierMapShape *shape = find_shape (self, code);

  return shape != NULL ? shape->note : NULL;
}

void
dossier_map_canvas_zoom (DossierMapCanvas *self, double factor)
{
  GtkWidget *widget = GTK_WIDGET (self);

  dossier_map_viewport_zoom_at (self->viewport, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0, factor);
}

void
dossier_map_canvas_reset (DossierMapCanvas *self)
{
  dossier_map_viewport_reset (self->viewport);
}
