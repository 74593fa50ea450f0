/* dossier-page-view.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Clicks are read from the raw events: GTK's own gesture of the text view claims the press, and a
 * gesture of ours would never see the release.
 */

#include "config.h"

#include "view/dossier-page-view-private.h"

#include <math.h>

#include "view/dossier-labels.h"
#include "view/dossier-page-painter.h"

#define TOP_MARGIN 44
#define BOTTOM_MARGIN 96
#define LEAST_MARGIN 20
#define FLASH_MS 1400
#define CLICK_REACH 4

enum
{
  MENTION_CLICKED,
  ANNOTATION_CLICKED,
  RUN_TOGGLED,
  RUN_KEPT,
  PIXELS_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierPageView, dossier_page_view, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (DossierPageView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
add_child_cb (GtkTextChildAnchor *anchor, DossierPieceKind kind, guint number, gpointer data)
{
  DossierPageView *self = data;

  if (kind == DOSSIER_PIECE_BAR)
    dossier_page_view_add_bar (self, anchor, number);
  else
    dossier_page_images_add (self->images, anchor, number);
}

/* Places */

/* The document's place under a point of the widget, or FALSE beside the text. */
static gboolean
find_place (DossierPageView *self, double x, double y, guint32 *offset)
{
  GtkTextIter iter;
  int         bx, by;

  if (self->layout == NULL)
    return FALSE;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int)x, (int)y, &bx, &by);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, bx, by))
    return FALSE;

  *offset = dossier_page_layout_to_document (self->layout, gtk_text_iter_get_offset (&iter));
  return dossier_page_layout_to_buffer (self->layout, *offset) == (guint32)gtk_text_iter_get_offset (&iter);
}

static void
find_marks (DossierPageView *self, double x, double y, int *mention, int *annotation)
{
  guint32 offset;
  int     bx, by;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int)x, (int)y, &bx, &by);
  *mention = -1;
  *annotation = dossier_page_painter_find_note (self->notes, bx, by);
  if (*annotation < 0 && find_place (self, x, y, &offset))
    dossier_page_marks_find (self->marks, offset, mention, annotation);
}

/* Pointer */

static void
set_hovered (DossierPageView *self, int mention, gboolean clickable)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), clickable ? "pointer" : "text");
  if (self->marks->hovered_mention == mention)
    return;

  self->marks->hovered_mention = mention;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (DossierPageView *self, double x, double y)
{
  int mention, annotation;

  find_marks (self, x, y, &mention, &annotation);
  set_hovered (self, mention, mention >= 0 || annotation >= 0);
}

static void
leave_cb (DossierPageView *self)
{
  set_hovered (self, -1, FALSE);
}

static void
click (DossierPageView *self, double x, double y)
{
  int mention, annotation;

  find_marks (self, x, y, &mention, &annotation);
  if (mention >= 0)
    g_signal_emit (self, signals[MENTION_CLICKED], 0, mention);
  else if (annotation >= 0)
    g_signal_emit (self, signals[ANNOTATION_CLICKED], 0, annotation);
}

static gboolean
get_event_place (DossierPageView *self, GdkEvent *event, double *x, double *y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double     dx, dy;

  if (native == NULL || gdk_event_get_surface (event) != gtk_native_get_surface (native) || !gdk_event_get_position (event, x, y))
    return FALSE;

  gtk_native_get_surface_transform (native, &dx, &dy);
  return gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), *x - dx, *y - dy, x, y);
}

static gboolean
event_cb (DossierPageView *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  double       x, y;

  /* A release that went to another window. */
  if (type == GDK_MOTION_NOTIFY && (gdk_event_get_modifier_state (event) & GDK_BUTTON1_MASK) == 0)
    self->pressed = FALSE;

  if (type == GDK_BUTTON_PRESS && gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY)
    self->pressed = get_event_place (self, event, &self->press_x, &self->press_y);
  else if (type == GDK_BUTTON_RELEASE && self->pressed && gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY)
    {
      self->pressed = FALSE;
      if (get_event_place (self, event, &x, &y) && hypot (x - self->press_x, y - self->press_y) < CLICK_REACH &&
          !gtk_text_buffer_get_has_selection (get_buffer (self)))
        click (self, x, y);
    }

  return GDK_EVENT_PROPAGATE;
}

/* Scrolling */

static void
scroll_cb (gpointer data)
{
  DossierPageView *self = data;
  guint32          place = dossier_page_layout_to_buffer (self->layout, self->wanted);

  /* The end of the buffer is not reached before all of it is laid out; its last letter is. */
  place = MIN (place, MAX (dossier_page_layout_get_length (self->layout), 1) - 1);
  dossier_page_scroller_go (self->scroller, place, self->wanted_align);
}

void
dossier_page_view_scroll_to (DossierPageView *self, guint32 offset, double align)
{
  if (self->layout == NULL)
    return;

  dossier_page_view_stop_scrolling (self);
  self->wanted = offset;
  self->wanted_align = align;
  /* The very beginning is above the first letter, with the margin and whatever is folded there. */
  if (offset == 0)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)), 0);
  else
    dossier_page_filler_when (self->filler, dossier_page_layout_to_buffer (self->layout, offset), scroll_cb, self);
}

void
dossier_page_view_stop_scrolling (DossierPageView *self)
{
  dossier_page_scroller_stop (self->scroller);
  if (self->filler != NULL)
    dossier_page_filler_when (self->filler, 0, NULL, NULL);
}

void
dossier_page_view_bring_on_screen (DossierPageView *self, guint32 start, guint32 end, double align)
{
  int          height = gtk_widget_get_height (GTK_WIDGET (self));
  int          run = self->layout != NULL ? dossier_page_layout_find_run (self->layout, start) : -1;
  GdkRectangle first, last;

  if (run >= 0)
    dossier_page_view_set_folded (self, run, FALSE);
  if (!dossier_page_view_get_passage_rect (self, start, end, FALSE, &first) || !dossier_page_view_get_passage_rect (self, start, end, TRUE, &last) ||
      first.y < first.height || last.y + 2 * last.height > height)
    dossier_page_view_scroll_to (self, start, align);
}

guint32
dossier_page_view_get_top (DossierPageView *self)
{
  GdkRectangle visible;
  GtkTextIter  iter;

  if (self->layout == NULL)
    return 0;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  if (visible.y <= TOP_MARGIN / 2)
    return 0;

  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)), visible.y + 4);
  return dossier_page_layout_to_document (self->layout, gtk_text_iter_get_offset (&iter));
}

static gboolean
flash_over_cb (gpointer data)
{
  DossierPageView *self = data;

  self->flash_timeout = 0;
  self->marks->flash_start = self->marks->flash_end = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

void
dossier_page_view_flash (DossierPageView *self, guint32 start, guint32 end)
{
  g_clear_handle_id (&self->flash_timeout, g_source_remove);
  self->marks->flash_start = start;
  self->marks->flash_end = end;
  self->flash_timeout = g_timeout_add (FLASH_MS, flash_over_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Selection */

gboolean
dossier_page_view_get_selection (DossierPageView *self, guint32 *start, guint32 *end)
{
  GtkTextIter from, to, last;

  if (self->layout == NULL || !gtk_text_buffer_get_selection_bounds (get_buffer (self), &from, &to))
    return FALSE;

  while (gtk_text_iter_compare (&from, &to) < 0 && g_unichar_isspace (gtk_text_iter_get_char (&from)))
    gtk_text_iter_forward_char (&from);
  for (last = to; gtk_text_iter_compare (&from, &to) < 0 && gtk_text_iter_backward_char (&last) && g_unichar_isspace (gtk_text_iter_get_char (&last));)
    to = last;
  if (gtk_text_iter_equal (&from, &to))
    return FALSE;

  *start = dossier_page_layout_to_document (self->layout, gtk_text_iter_get_offset (&from));
  *end = dossier_page_layout_to_document (self->layout, gtk_text_iter_get_offset (&to) - 1);
  *end += dossier_page_layout_is_shown (self->layout, *end) ? 1 : 0;

  return *end > *start;
}

void
dossier_page_view_select (DossierPageView *self, guint32 start, guint32 end)
{
  GtkTextIter from, to;
  guint32     a, b;

  if (self->layout == NULL || !dossier_page_layout_to_buffer_range (self->layout, start, end, &a, &b))
    return;

  dossier_page_filler_ensure (self->filler, b);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &from, a);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &to, b);
  gtk_text_buffer_select_range (get_buffer (self), &to, &from);
}

gboolean
dossier_page_view_get_passage_rect (DossierPageView *self, guint32 start, guint32 end, gboolean last_line, GdkRectangle *rect)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  guint32 from, to;

  if (self->layout == NULL || !dossier_page_layout_to_buffer_range (self->layout, start, end, &from, &to))
    return FALSE;

  dossier_page_painter_get_lines (GTK_TEXT_VIEW (self), from, to, lines);
  if (lines->len == 0)
    return FALSE;

  *rect = g_array_index (lines, GdkRectangle, last_line ? lines->len - 1 : 0);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, rect->x, rect->y, &rect->x, &rect->y);

  return TRUE;
}

gboolean
dossier_page_view_is_pressed (DossierPageView *self)
{
  return self->pressed;
}

guint32
dossier_page_view_get_caret (DossierPageView *self)
{
  GtkTextIter iter;

  if (self->layout == NULL || !gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (self)))
    return dossier_page_view_get_top (self);

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &iter, gtk_text_buffer_get_insert (get_buffer (self)));
  return dossier_page_layout_to_document (self->layout, gtk_text_iter_get_offset (&iter));
}

/* Document and face */

static void
drop_document (DossierPageView *self)
{
  dossier_page_scroller_stop (self->scroller);
  g_clear_handle_id (&self->flash_timeout, g_source_remove);
  self->marks->flash_start = self->marks->flash_end = 0;
  g_clear_pointer (&self->filler, dossier_page_filler_free);
  gtk_text_buffer_set_text (get_buffer (self), "", 0);
  g_clear_pointer (&self->images, dossier_page_images_free);
  g_clear_pointer (&self->tables, dossier_page_tables_free);
  g_clear_pointer (&self->layout, dossier_page_layout_free);
  g_ptr_array_set_size (self->bars, 0);
}

static void
pixels_wanted_cb (const char *hash, guint width, gpointer data)
{
  g_signal_emit (data, signals[PIXELS_WANTED], 0, hash, width);
}

static void
update_column (DossierPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self));

  if (self->layout == NULL)
    return;
  if (width <= 0)
    width = dossier_page_style_get_column_width (self->style);
  dossier_page_images_set_column (self->images, width);
  dossier_page_tables_set_width (self->tables, width, MAX (width, width + gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self)) - LEAST_MARGIN));
}

void
dossier_page_view_set_document (DossierPageView *self, DossierDocument *document)
{
  g_autofree char *date = NULL;

  drop_document (self);
  if (document == NULL)
    return;

  date = dossier_label_date (dossier_document_get_published (document), dossier_document_get_precision (document));
  self->layout = dossier_page_layout_new (document, date);
  g_ptr_array_set_size (self->bars, dossier_page_layout_get_runs (self->layout)->len);
  self->images = dossier_page_images_new (GTK_TEXT_VIEW (self), document, pixels_wanted_cb, self);
  self->tables = dossier_page_tables_new (GTK_TEXT_VIEW (self), self->layout, self->style);
  update_column (self);
  self->filler = dossier_page_filler_new (get_buffer (self), self->layout, self->style, self->tables, add_child_cb, self);
}

void
dossier_page_view_set_pixels (DossierPageView *self, const char *hash, GBytes *pixels, const DossierPixelsInfo *info)
{
  if (self->images != NULL)
    dossier_page_images_set_pixels (self->images, hash, pixels, info);
}

DossierPageLayout *
dossier_page_view_get_layout (DossierPageView *self)
{
  return self->layout;
}

DossierPageMarks *
dossier_page_view_get_marks (DossierPageView *self)
{
  return self->marks;
}

void
dossier_page_view_set_face (DossierPageView *self, const DossierPageFace *face, DossierPaper paper)
{
  const DossierPalette *palette = dossier_palette_get (paper);
  g_autofree char      *css = dossier_page_style_make_css (face, palette);

  self->paper = paper;
  gtk_css_provider_load_from_data (self->css, css, -1);
  dossier_page_style_update (self->style, GTK_TEXT_VIEW (self), face, palette);
  if (self->tables != NULL)
    dossier_page_tables_update (self->tables);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Widget */

/* Pictures follow the page's width; they must not hold it. */
static void
dossier_page_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  GTK_WIDGET_CLASS (dossier_page_view_parent_class)->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, 2 * LEAST_MARGIN);
}

static void
dossier_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierPageView *self = DOSSIER_PAGE_VIEW (widget);
  int              column = dossier_page_style_get_column_width (self->style);
  int              margin = MAX (LEAST_MARGIN, (width - column) / 2);

  if (gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)) != margin)
    {
      gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self), margin);
      gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self), margin);
    }

  GTK_WIDGET_CLASS (dossier_page_view_parent_class)->size_allocate (widget, width, height, baseline);
  update_column (self);
}

static void
dossier_page_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  DossierPageView   *self = DOSSIER_PAGE_VIEW (view);
  DossierPagePainter painter = { view, self->layout, self->tables, self->style, dossier_palette_get (self->paper), self->marks, self->notes };

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT || self->layout == NULL)
    return;

  dossier_page_painter_paint (&painter, snapshot);
  dossier_page_outcomes_paint (self->outcomes, snapshot, self->layout, painter.palette);
  dossier_page_images_look (self->images);
}

static void
dossier_page_view_dispose (GObject *object)
{
  DossierPageView *self = DOSSIER_PAGE_VIEW (object);

  if (self->marks != NULL)
    drop_document (self);
  g_clear_pointer (&self->marks, dossier_page_marks_free);
  g_clear_pointer (&self->scroller, dossier_page_scroller_free);
  g_clear_pointer (&self->outcomes, dossier_page_outcomes_free);

  G_OBJECT_CLASS (dossier_page_view_parent_class)->dispose (object);
}

static void
dossier_page_view_finalize (GObject *object)
{
  DossierPageView *self = DOSSIER_PAGE_VIEW (object);

  g_clear_pointer (&self->style, dossier_page_style_free);
  g_clear_pointer (&self->notes, g_array_unref);
  g_clear_pointer (&self->bars, g_ptr_array_unref);
  g_clear_object (&self->css);

  G_OBJECT_CLASS (dossier_page_view_parent_class)->finalize (object);
}

static void
dossier_page_view_class_init (DossierPageViewClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->dispose = dossier_page_view_dispose;
  object_class->finalize = dossier_page_view_finalize;
  widget_class->measure = dossier_page_view_measure;
  widget_class->size_allocate = dossier_page_view_size_allocate;
  view_class->snapshot_layer = dossier_page_view_snapshot_layer;

  signals[MENTION_CLICKED] = g_signal_new ("mention-clicked", DOSSIER_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ANNOTATION_CLICKED] = g_signal_new ("annotation-clicked", DOSSIER_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[RUN_TOGGLED] = g_signal_new ("run-toggled", DOSSIER_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[PIXELS_WANTED] = g_signal_new ("pixels-wanted", DOSSIER_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  signals[RUN_KEPT] = g_signal_new ("run-kept", DOSSIER_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
add_controllers (DossierPageView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *raw = gtk_event_controller_legacy_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_event_controller_set_propagation_phase (raw, GTK_PHASE_CAPTURE);
  g_signal_connect_object (raw, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), raw);
}

static void
dossier_page_view_init (DossierPageView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, TOP_MARGIN);
  gtk_text_view_set_bottom_margin (view, BOTTOM_MARGIN);
  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);

  self->style = dossier_page_style_new (get_buffer (self));
  self->marks = dossier_page_marks_new ();
  self->notes = g_array_new (FALSE, FALSE, sizeof (DossierNoteMark));
  self->bars = g_ptr_array_new ();
  self->scroller = dossier_page_scroller_new (view);
  self->outcomes = dossier_page_outcomes_new (view);

  self->css = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self)), GTK_STYLE_PROVIDER (self->css), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  add_controllers (self);
}

void
dossier_page_view_set_pledges (DossierPageView *self, GPtrArray *pledges)
{
  g_return_if_fail (DOSSIER_IS_PAGE_VIEW (self));

  dossier_page_outcomes_set_pledges (self->outcomes, pledges);
}
