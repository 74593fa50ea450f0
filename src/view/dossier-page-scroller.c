/* dossier-page-scroller.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What GTK has not laid out yet has no height. While it works through a long text the target moves
 * down with everything above it; GTK follows, but not beyond the height that it knew at the last
 * frame, and then loses its place for good. So the place is set right before each frame is drawn,
 * until the text has come to rest or the reader scrolls.
 */

#include "config.h"

#include "view/dossier-page-scroller.h"

/* Frames without any change after which everything is laid out. */
#define REST 30
/* Frames after which it gives up: a minute. */
#define PATIENCE 3600
/* Laying out what comes on screen may move the target again; it settles in two or three rounds. */
#define ROUNDS 5

struct _DossierPageScroller
{
  GtkTextView *view;
  GtkTextMark *target; /* borrowed from the buffer, as the tag */
  GtkTextTag  *nudge;
  double       align;
  guint        tick;
  guint        frames;
  guint        calm; /* frames since something changed */
  int          last_distance;
  double       last_upper;
};

DossierPageScroller *
dossier_page_scroller_new (GtkTextView *view)
{
  DossierPageScroller *self = g_new0 (DossierPageScroller, 1);
  GtkTextBuffer       *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter          start;

  self->view = view;
  gtk_text_buffer_get_start_iter (buffer, &start);
  self->target = gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE);
  self->nudge = gtk_text_buffer_create_tag (buffer, NULL, "rise", 0, NULL);

  return self;
}

void
dossier_page_scroller_free (DossierPageScroller *self)
{
  if (self == NULL)
    return;

  dossier_page_scroller_stop (self);
  g_free (self);
}

static GtkAdjustment *
get_adjustment (DossierPageScroller *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
}

/* How far below its wanted place the target is. */
static int
find_distance (DossierPageScroller *self, GtkTextIter *iter, int *line_height)
{
  GdkRectangle place, visible;

  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (self->view), iter, self->target);
  gtk_text_view_get_iter_location (self->view, iter, &place);
  gtk_text_view_get_visible_rect (self->view, &visible);
  *line_height = place.height;

  return place.y - visible.y - (int)(self->align * (visible.height - place.height));
}

/* GTK keeps the wish until it allocates the view with some text to lay out anew; then it lays out two
 * screens on either side of the target first, which nothing else does. A tag that changes nothing,
 * put on a letter and taken off again, gives it that text, so that it happens in this very frame. */
static void
scroll (DossierPageScroller *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter    iter, end;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, self->target);
  end = iter;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_apply_tag (buffer, self->nudge, &iter, &end);
  gtk_text_buffer_remove_tag (buffer, self->nudge, &iter, &end);

  gtk_text_view_scroll_to_mark (self->view, self->target, 0, TRUE, 0, self->align);
  gtk_widget_queue_allocate (GTK_WIDGET (self->view));
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  DossierPageScroller *self = data;
  double               upper = gtk_adjustment_get_upper (get_adjustment (self));
  GtkTextIter          iter;
  int                  line_height, distance = find_distance (self, &iter, &line_height);

  self->calm = distance == self->last_distance && upper == self->last_upper ? self->calm + 1 : 0;
  self->last_distance = distance;
  self->last_upper = upper;
  if (ABS (distance) >= line_height)
    scroll (self);
  if (self->calm < REST && ++self->frames < PATIENCE)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  return G_SOURCE_REMOVE;
}

void
dossier_page_scroller_go (DossierPageScroller *self, guint32 offset, double align)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter    iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_move_mark (buffer, self->target, &iter);
  self->align = align;
  self->frames = 0;
  self->calm = 0;
  scroll (self);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), tick_cb, self, NULL);
}

void
dossier_page_scroller_stop (DossierPageScroller *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  self->tick = 0;
}
