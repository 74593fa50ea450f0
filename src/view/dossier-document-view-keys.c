/* dossier-document-view-keys.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reading pane by keyboard. Alt+Down and Alt+Up walk the mentions, Return opens what is there, 1 to
 * 8 mark selected words, F7 shows a caret, Ctrl+F and Ctrl+G find.
 */

#include "config.h"

#include "view/dossier-document-view-private.h"

/* Keys */

/* The caret stays where the reader clicked last when that is on screen; else it stands at the top. */
static void
place_caret (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter    caret;
  GdkRectangle   visible, place;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (view, &caret, &place);
  if (!gtk_text_iter_is_end (&caret) && place.y >= visible.y && place.y + place.height <= visible.y + visible.height)
    return;

  gtk_text_view_get_iter_at_location (view, &caret, visible.x, visible.y);
  gtk_text_view_get_iter_location (view, &caret, &place);
  if (place.y < visible.y)
    gtk_text_view_forward_display_line (view, &caret);
  gtk_text_buffer_place_cursor (buffer, &caret);
}

static void
toggle_caret (DossierDocumentView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->page);

  gtk_text_view_set_cursor_visible (view, !gtk_text_view_get_cursor_visible (view));
  if (gtk_text_view_get_cursor_visible (view))
    place_caret (view);
}

static gboolean
open_at_caret (DossierDocumentView *self)
{
  int mention = self->current_mention, annotation = -1;

  if (self->document == NULL)
    return FALSE;

  if (gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (self->page)))
    dossier_page_marks_find (dossier_document_view_get_marks (self), dossier_page_view_get_caret (self->page), &mention, &annotation);
  if (mention >= 0)
    dossier_document_view_show_card (self, mention);
  else if (annotation >= 0)
    g_signal_emit_by_name (self->page, "annotation-clicked", (guint)annotation);

  return mention >= 0 || annotation >= 0;
}

/* Keys that mean something only while words are selected. */
static gboolean
selection_key (DossierDocumentView *self, guint keyval)
{
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_8)
    dossier_document_view_annotate (self, (DossierColour)(keyval - GDK_KEY_1), FALSE, FALSE);
  else if (keyval == GDK_KEY_n || keyval == GDK_KEY_t)
    dossier_document_view_annotate (self, DOSSIER_COLOUR_YELLOW, keyval == GDK_KEY_n, keyval == GDK_KEY_t);
  else if (keyval == GDK_KEY_e)
    dossier_document_view_mark_entity (self);
  else if (keyval == GDK_KEY_b)
    dossier_document_view_toggle_brief (self);
  else
    return keyval == GDK_KEY_Tab && dossier_page_popovers_enter_selection_bar (self->popovers);

  return TRUE;
}

static gboolean
escape (DossierDocumentView *self)
{
  if (dossier_find_bar_is_open (self->find_bar))
    dossier_find_bar_close (self->find_bar);
  else if (dossier_document_view_get_marks (self)->selected_entity >= 0)
    dossier_document_view_select_entity (self, -1);
  else
    return FALSE;

  return TRUE;
}

static gboolean
key_cb (DossierDocumentView *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean plain = (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK)) == 0;
  gboolean arrow = keyval == GDK_KEY_Left || keyval == GDK_KEY_Right || keyval == GDK_KEY_Up || keyval == GDK_KEY_Down;

  /* The buttons of furniture bars are children of the page and have keys of their own. */
  if (!gtk_widget_is_focus (GTK_WIDGET (self->page)))
    return GDK_EVENT_PROPAGATE;

  /* A caret comes when it is asked for, as in a browser. */
  if (keyval == GDK_KEY_F7 && plain)
    toggle_caret (self);
  else if (plain && dossier_document_view_get_selection (self, NULL, NULL) && selection_key (self, keyval))
    return GDK_EVENT_STOP;
  else if (plain && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    return open_at_caret (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  else if (plain && keyval == GDK_KEY_Tab)
    return dossier_page_view_focus_bar (self->page) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  else if (keyval == GDK_KEY_Escape)
    return escape (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  else if (keyval == GDK_KEY_space && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0)
    g_signal_emit_by_name (self->page, "move-cursor", GTK_MOVEMENT_PAGES, (state & GDK_SHIFT_MASK) != 0 ? -1 : 1, FALSE);
  else
    {
      if (arrow && (state & GDK_SHIFT_MASK) != 0 && !gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (self->page)))
        toggle_caret (self);
      return GDK_EVENT_PROPAGATE;
    }

  return GDK_EVENT_STOP;
}

static gboolean
walk_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  dossier_document_view_step_mention (DOSSIER_DOCUMENT_VIEW (widget), -1, g_variant_get_boolean (args));
  return GDK_EVENT_STOP;
}

static gboolean
find_shortcut_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  dossier_document_view_open_find (DOSSIER_DOCUMENT_VIEW (widget));
  return GDK_EVENT_STOP;
}

static gboolean
step_shortcut_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierDocumentView *self = DOSSIER_DOCUMENT_VIEW (widget);

  if (g_variant_get_boolean (args))
    dossier_document_view_find_next (self);
  else
    dossier_document_view_find_previous (self);
  return GDK_EVENT_STOP;
}

static gboolean
copy_shortcut_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  dossier_document_view_copy_citation (DOSSIER_DOCUMENT_VIEW (widget));
  return GDK_EVENT_STOP;
}

void
dossier_document_view_bind_keys (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK, both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, walk_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, walk_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, control, find_shortcut_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_g, control, step_shortcut_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_g, both, step_shortcut_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, both, copy_shortcut_cb, NULL);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}
