/* dossier-page-popovers.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The popovers stand on the reading pane, not on the text view, which knows no children but those
 * within its text. They are made when they are first wanted.
 */

#include "config.h"

#include "view/dossier-page-popovers.h"

#include "view/dossier-entity-card.h"
#include "view/dossier-note-popover.h"
#include "view/dossier-selection-bar.h"

/* A passage that is being scrolled to is on screen within these frames. */
#define PATIENCE 40

struct _DossierPagePopovers
{
  GObject parent_instance;

  /* Borrowed */
  GtkWidget       *parent;
  DossierPageView *page;

  /* Owned by the parent */
  GtkWidget *bar;
  GtkWidget *card;
  GtkWidget *note;

  /* Passage at which the popover stands that waits to be shown or is open. */
  GtkWidget *current;
  guint32    start;
  guint32    end;
  guint      tick;
  guint      patience;
  gint64     document;
  gboolean   focus_tags;
};

G_DEFINE_FINAL_TYPE (DossierPagePopovers, dossier_page_popovers, G_TYPE_OBJECT)

/* Placing */

static gboolean
find_rect (DossierPagePopovers *self, guint32 start, guint32 end, gboolean last_line, GdkRectangle *rect)
{
  double x, y;

  if (!dossier_page_view_get_passage_rect (self->page, start, end, last_line, rect))
    return FALSE;
  if (rect->y < 0 || rect->y + rect->height > gtk_widget_get_height (GTK_WIDGET (self->page)))
    return FALSE;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->page), self->parent, rect->x, rect->y, &x, &y);
  rect->x = (int)x;
  rect->y = (int)y;

  return TRUE;
}

static void
stop_waiting (DossierPagePopovers *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->parent, self->tick);
  self->tick = 0;
}

static void
show_current (DossierPagePopovers *self)
{
  gtk_popover_popup (GTK_POPOVER (self->current));
  if (self->current == self->note)
    dossier_note_popover_focus (DOSSIER_NOTE_POPOVER (self->note), self->focus_tags);
  else if (self->current == self->card)
    dossier_entity_card_focus (DOSSIER_ENTITY_CARD (self->card));
}

static gboolean
wait_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  DossierPagePopovers *self = data;
  GdkRectangle         rect;

  if (self->patience-- == 0)
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }
  /* Two frames of rest: the first answer may come before a scroll takes effect. */
  if (self->patience > PATIENCE - 3 || !find_rect (self, self->start, self->end, FALSE, &rect))
    return G_SOURCE_CONTINUE;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->current), &rect);
  show_current (self);
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

/* Opens a popover at a passage as soon as that is on screen. */
static void
open_at (DossierPagePopovers *self, GtkWidget *popover, guint32 start, guint32 end)
{
  GdkRectangle rect;

  if (self->current != NULL && self->current != popover)
    gtk_popover_popdown (GTK_POPOVER (self->current));
  stop_waiting (self);
  self->current = popover;
  self->start = start;
  self->end = end;
  self->patience = PATIENCE;

  if (!gtk_widget_get_visible (popover) && find_rect (self, start, end, FALSE, &rect))
    {
      gtk_popover_set_pointing_to (GTK_POPOVER (popover), &rect);
      show_current (self);
    }
  else
    self->tick = gtk_widget_add_tick_callback (self->parent, wait_cb, self, NULL);
}

void
dossier_page_popovers_close (DossierPagePopovers *self)
{
  stop_waiting (self);
  if (self->current != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->current));
  self->current = NULL;
  dossier_page_popovers_hide_selection_bar (self);
}

void
dossier_page_popovers_close_card (DossierPagePopovers *self)
{
  if (self->current == NULL || self->current != self->card)
    return;

  stop_waiting (self);
  gtk_popover_popdown (GTK_POPOVER (self->card));
  self->current = NULL;
}

void
dossier_page_popovers_update (DossierPagePopovers *self)
{
  GdkRectangle rect;

  if (self->bar != NULL && gtk_widget_get_visible (self->bar))
    dossier_page_popovers_show_selection_bar (self);
  if (self->current == NULL || self->tick != 0 || !gtk_widget_get_visible (self->current))
    return;

  if (find_rect (self, self->start, self->end, FALSE, &rect))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->current), &rect);
}

void
dossier_page_popovers_set_document (DossierPagePopovers *self, gint64 document)
{
  self->document = document;
}

/* Selection bar */

static void
annotate_cb (DossierPagePopovers *self, DossierColour colour, gboolean want_note, gboolean want_tag)
{
  g_signal_emit_by_name (self, "annotate", (int)colour, want_note, want_tag);
}

static void
mark_entity_cb (DossierPagePopovers *self)
{
  g_signal_emit_by_name (self, "mark-entity");
}

static void
done_cb (DossierPagePopovers *self)
{
  dossier_page_popovers_hide_selection_bar (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
copy_citation_cb (DossierPagePopovers *self)
{
  g_signal_emit_by_name (self, "copy-citation");
}

void
dossier_page_popovers_show_selection_bar (DossierPagePopovers *self)
{
  GdkRectangle rect;
  guint32      start, end;

  if (!dossier_page_view_get_selection (self->page, &start, &end))
    return;
  if (!find_rect (self, start, end, FALSE, &rect) && !find_rect (self, start, end, TRUE, &rect))
    {
      dossier_page_popovers_hide_selection_bar (self);
      return;
    }

  if (self->bar == NULL)
    {
      self->bar = dossier_selection_bar_new ();
      gtk_widget_set_parent (self->bar, self->parent);
      g_signal_connect_object (self->bar, "annotate", G_CALLBACK (annotate_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->bar, "mark-entity", G_CALLBACK (mark_entity_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->bar, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->bar, "copy-citation", G_CALLBACK (copy_citation_cb), self, G_CONNECT_SWAPPED);
    }
  dossier_selection_bar_set_place (DOSSIER_SELECTION_BAR (self->bar), self->document, start, end);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->bar), &rect);
  gtk_popover_popup (GTK_POPOVER (self->bar));
}

void
dossier_page_popovers_hide_selection_bar (DossierPagePopovers *self)
{
  if (self->bar != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->bar));
}

gboolean
dossier_page_popovers_enter_selection_bar (DossierPagePopovers *self)
{
  if (self->bar == NULL || !gtk_widget_get_visible (self->bar))
    return FALSE;

  dossier_selection_bar_enter (DOSSIER_SELECTION_BAR (self->bar));
  return TRUE;
}

/* Entity card */

static void
go_to_cb (DossierPagePopovers *self, guint start, guint end)
{
  g_signal_emit_by_name (self, "go-to", start, end);
}

static void
step_cb (DossierPagePopovers *self, gboolean forward)
{
  g_signal_emit_by_name (self, "step-mention", dossier_entity_card_get_entity (DOSSIER_ENTITY_CARD (self->card)), forward);
}

static void
entity_chosen_cb (DossierPagePopovers *self, int entity)
{
  g_signal_emit_by_name (self, "entity-chosen", entity);
}

static void
correct_cb (DossierPagePopovers *self, gboolean right)
{
  g_signal_emit_by_name (self, "entity-correct", (guint)dossier_entity_card_get_mention (DOSSIER_ENTITY_CARD (self->card)), right);
}

void
dossier_page_popovers_show_card (DossierPagePopovers *self, guint mention)
{
  DossierPageMarks     *marks = dossier_page_view_get_marks (self->page);
  const DossierMention *one = dossier_page_marks_get_mention (marks, mention);

  if (self->card == NULL)
    {
      self->card = dossier_entity_card_new ();
      gtk_widget_set_parent (self->card, self->parent);
      g_signal_connect_object (self->card, "go-to", G_CALLBACK (go_to_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->card, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->card, "entity-chosen", G_CALLBACK (entity_chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->card, "correct", G_CALLBACK (correct_cb), self, G_CONNECT_SWAPPED);
    }
  dossier_entity_card_show_mention (DOSSIER_ENTITY_CARD (self->card), dossier_page_layout_get_document (dossier_page_view_get_layout (self->page)), marks->findings, mention);
  open_at (self, self->card, one->start, one->end);
}

gboolean
dossier_page_popovers_card_is_open (DossierPagePopovers *self)
{
  return self->card != NULL && gtk_widget_get_visible (self->card);
}

/* Note */

static void
edited_cb (DossierPagePopovers *self, DossierAnnotation *annotation)
{
  g_signal_emit_by_name (self, "annotation-edited", annotation);
}

static void
deleted_cb (DossierPagePopovers *self, DossierAnnotation *annotation)
{
  g_signal_emit_by_name (self, "annotation-deleted", annotation);
}

void
dossier_page_popovers_show_note (DossierPagePopovers *self, DossierAnnotation *annotation, gboolean focus_tags)
{
  if (self->note == NULL)
    {
      self->note = dossier_note_popover_new ();
      gtk_widget_set_parent (self->note, self->parent);
      g_signal_connect_object (self->note, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->note, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
    }
  self->focus_tags = focus_tags;
  dossier_note_popover_set_annotation (DOSSIER_NOTE_POPOVER (self->note), annotation);
  open_at (self, self->note, dossier_annotation_get_start (annotation), dossier_annotation_get_end (annotation));
}

/* Object */

void
dossier_page_popovers_detach (DossierPagePopovers *self)
{
  stop_waiting (self);
  self->current = NULL;
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);
}

static void
add_signal (const char *name, guint n, GType first, GType second, GType third)
{
  g_signal_new (name, DOSSIER_TYPE_PAGE_POPOVERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n, first, second, third);
}

static void
dossier_page_popovers_class_init (DossierPagePopoversClass *klass)
{
  add_signal ("annotate", 3, G_TYPE_INT, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN);
  add_signal ("copy-citation", 0, G_TYPE_NONE, G_TYPE_NONE, G_TYPE_NONE);
  add_signal ("annotation-edited", 1, DOSSIER_TYPE_ANNOTATION, G_TYPE_NONE, G_TYPE_NONE);
  add_signal ("annotation-deleted", 1, DOSSIER_TYPE_ANNOTATION, G_TYPE_NONE, G_TYPE_NONE);
  add_signal ("go-to", 2, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_NONE);
  add_signal ("step-mention", 2, G_TYPE_INT, G_TYPE_BOOLEAN, G_TYPE_NONE);
  add_signal ("entity-chosen", 1, G_TYPE_INT, G_TYPE_NONE, G_TYPE_NONE);
  add_signal ("entity-correct", 2, G_TYPE_UINT, G_TYPE_BOOLEAN, G_TYPE_NONE);
  add_signal ("mark-entity", 0, G_TYPE_NONE, G_TYPE_NONE, G_TYPE_NONE);
}

static void
dossier_page_popovers_init (DossierPagePopovers *self)
{
}

DossierPagePopovers *
dossier_page_popovers_new (GtkWidget *parent, DossierPageView *page)
{
  DossierPagePopovers *self = g_object_new (DOSSIER_TYPE_PAGE_POPOVERS, NULL);

  self->parent = parent;
  self->page = page;

  return self;
}
