/* dossier-page-scroller.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-page-scroller.h"

/* Frames after which it gives up; laying out a book takes some seconds. */
#define PATIENCE 900
/* The first frames aim exactly; after them it is enough that the place can be seen. */
#define EXACT 4

struct _DossierPageScroller
{
  GtkTextView *view;
  GtkTextMark *target; /* borrowed from the buffer */
  double       align;
  guint        tick;
  guint        frames;
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

static gboolean
has_arrived (DossierPageScroller *self)
{
  GtkTextIter  iter;
  GdkRectangle place, visible;
  int          wanted;

  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (self->view), &iter, self->target);
  gtk_text_view_get_iter_location (self->view, &iter, &place);
  gtk_text_view_get_visible_rect (self->view, &visible);
  if (place.y < visible.y || place.y + place.height > visible.y + visible.height)
    return FALSE;

  wanted = visible.y + (int)(self->align * (visible.height - place.height));
  return self->frames > EXACT || ABS (place.y - wanted) <= place.height;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  DossierPageScroller *self = data;

  self->frames++;
  if (!has_arrived (self))
    gtk_text_view_scroll_to_mark (self->view, self->target, 0, TRUE, 0, self->align);
  else if (self->frames > 2)
    self->frames = PATIENCE;

  if (self->frames < PATIENCE)
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
  gtk_text_view_scroll_to_mark (self->view, self->target, 0, TRUE, 0, align);
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

gboolean
dossier_page_scroller_is_busy (DossierPageScroller *self)
{
  return self->tick != 0;
}
