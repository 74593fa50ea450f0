/* dossier-window-documents.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tabs: opening, closing, places and history, and what was open last time. A document is open in at
 * most one tab.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "view/dossier-labels.h"

#include <glib/gi18n.h>

#define MOST_RESTORED 12 /* tabs of the last session */

static DossierTab *
tab_of_page (AdwTabPage *page)
{
  return page ? DOSSIER_TAB (adw_tab_page_get_child (page)) : NULL;
}

static DossierTab *
nth_tab (DossierWindow *self, int n)
{
  return tab_of_page (adw_tab_view_get_nth_page (self->tabs, n));
}

static DossierTab *
find_tab (DossierWindow *self, gint64 document)
{
  for (int i = 0; i < adw_tab_view_get_n_pages (self->tabs); i++)
    if (dossier_tab_get_id (nth_tab (self, i)) == document)
      return nth_tab (self, i);
  return NULL;
}

static DossierPlace
current_place (DossierWindow *self)
{
  DossierPlace place = { 0, 0 };

  if (self->tab)
    {
      place.document = dossier_tab_get_id (self->tab);
      place.offset = dossier_tab_get_position (self->tab);
    }
  return place;
}

static void
update_title (DossierWindow *self)
{
  DossierDocument *document = self->tab ? dossier_tab_get_document (self->tab) : NULL;
  g_autofree char *origin = NULL;
  const char      *title = self->tab ? dossier_tab_get_title (self->tab) : _ ("Dossier");

  if (document)
    origin = dossier_label_origin (dossier_document_get_site (document), dossier_document_get_source (document), dossier_document_get_published (document), dossier_document_get_precision (document));
  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_label (self->subtitle, origin ? origin : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), origin && *origin);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
selected_entity_cb (DossierWindow *self)
{
  DossierFindings *findings = self->tab ? dossier_tab_get_findings (self->tab) : NULL;
  int              entity = self->tab ? dossier_document_view_get_selected_entity (dossier_tab_get_view (self->tab)) : -1;

  dossier_entity_sidebar_select (self->entity_sidebar, findings && entity >= 0 && (guint)entity < findings->entities->len ? g_ptr_array_index (findings->entities, entity) : NULL);
}

/* The keys go to the text, unless the reader is typing somewhere. */
static void
focus_page (DossierWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->tab && dossier_tab_get_document (self->tab) && !(focus && GTK_IS_EDITABLE (focus)))
    dossier_document_view_focus_text (dossier_tab_get_view (self->tab));
}

static void
tab_changed_cb (DossierWindow *self, DossierTab *tab)
{
  AdwTabPage *page = adw_tab_view_get_page (self->tabs, GTK_WIDGET (tab));
  gboolean    loaded = self->unfocused && dossier_tab_get_document (tab);

  adw_tab_page_set_title (page, dossier_tab_get_title (tab));
  if (tab != self->tab)
    return;
  if (loaded)
    {
      self->unfocused = FALSE;
      focus_page (self);
    }
  update_title (self);
  dossier_window_update_panes (self);
  dossier_window_update_actions (self);
}

static void
notice_cb (DossierWindow *self, const char *words, gboolean undoable)
{
  dossier_window_tell (self, words, undoable);
}

static DossierTab *
add_tab (DossierWindow *self, gint64 document, const char *title)
{
  DossierTab *tab = dossier_tab_new (self->library, self->settings, document, title);
  AdwTabPage *page = adw_tab_view_append (self->tabs, GTK_WIDGET (tab));

  adw_tab_page_set_title (page, dossier_tab_get_title (tab));
  g_signal_connect_object (tab, "changed", G_CALLBACK (tab_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tab, "notice", G_CALLBACK (notice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tab, "correct", G_CALLBACK (dossier_window_correct_mention), self, 0);
  g_signal_connect_object (tab, "mark-entity", G_CALLBACK (dossier_window_mark_entity), self, 0);
  return tab;
}

static void
show_tab (DossierWindow *self, DossierTab *tab)
{
  adw_tab_view_set_selected_page (self->tabs, adw_tab_view_get_page (self->tabs, GTK_WIDGET (tab)));
  dossier_tab_load (tab);
  self->unfocused = dossier_tab_get_document (tab) == NULL;
  focus_page (self);
}

static void
selected_page_cb (DossierWindow *self)
{
  DossierTab *tab = tab_of_page (adw_tab_view_get_selected_page (self->tabs));

  if (tab == self->tab && tab != NULL)
    return;
  self->tab = tab;
  g_signal_group_set_target (self->view_signals, tab ? dossier_tab_get_view (tab) : NULL);
  if (tab)
    dossier_tab_load (tab);
  dossier_library_pane_select_document (self->library_pane, tab ? dossier_tab_get_id (tab) : 0);
  update_title (self);
  dossier_window_follow_scope (self);
  dossier_window_update_page (self);
  dossier_window_update_panes (self);
  dossier_window_update_actions (self);
}

static void
leaving_cb (DossierWindow *self)
{
  dossier_trail_leave (self->history, current_place (self));
  dossier_window_update_actions (self);
}

static void
go_to_place (DossierWindow *self, DossierPlace place)
{
  DossierTab *tab = find_tab (self, place.document);

  if (tab == NULL)
    tab = add_tab (self, place.document, NULL);
  dossier_tab_set_position (tab, place.offset);
  show_tab (self, tab);
  adw_view_stack_set_visible_child_name (self->views, "read");
}

void
dossier_window_bind_document_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, selected_page_cb);
}

void
dossier_window_init_documents (DossierWindow *self)
{
  self->view_signals = g_signal_group_new (DOSSIER_TYPE_DOCUMENT_VIEW);
  g_signal_group_connect_swapped (self->view_signals, "notify::selected-entity", G_CALLBACK (selected_entity_cb), self);
}

void
dossier_window_open_document (DossierWindow *self, gint64 document)
{
  DossierTab *tab = find_tab (self, document);

  if (self->tab && dossier_tab_get_id (self->tab) != document)
    leaving_cb (self);
  show_tab (self, tab ? tab : add_tab (self, document, NULL));
  adw_view_stack_set_visible_child_name (self->views, "read");
  dossier_window_uncover_page (self);
}

void
dossier_window_go_to (DossierWindow *self, guint32 start, guint32 end)
{
  if (self->tab == NULL)
    return;
  leaving_cb (self);
  dossier_tab_go_to (self->tab, start, end);
  adw_view_stack_set_visible_child_name (self->views, "read");
  dossier_window_uncover_page (self);
}

void
dossier_window_open_passage (DossierWindow *self, gint64 document, guint32 start, guint32 end)
{
  DossierTab *tab = find_tab (self, document);

  leaving_cb (self);
  if (tab == NULL)
    tab = add_tab (self, document, NULL);
  dossier_tab_go_to (tab, start, end);
  show_tab (self, tab);
  adw_view_stack_set_visible_child_name (self->views, "read");
  dossier_window_uncover_page (self);
}

void
dossier_window_step_history (DossierWindow *self, gboolean forward)
{
  DossierPlace place;
  gboolean     moved = forward ? dossier_trail_forward (self->history, current_place (self), &place)
                               : dossier_trail_back (self->history, current_place (self), &place);

  if (moved)
    go_to_place (self, place);
  dossier_window_update_actions (self);
}

void
dossier_window_close_document (DossierWindow *self, gint64 document)
{
  DossierTab *tab = find_tab (self, document);

  dossier_trail_forget (self->history, document);
  if (tab)
    adw_tab_view_close_page (self->tabs, adw_tab_view_get_page (self->tabs, GTK_WIDGET (tab)));
}

void
dossier_window_refresh_tabs (DossierWindow *self, DossierLibraryChange what)
{
  for (int i = 0; i < adw_tab_view_get_n_pages (self->tabs); i++)
    dossier_tab_refresh (nth_tab (self, i), what);
}

void
dossier_window_save_session (DossierWindow *self)
{
  GVariantBuilder builder;

  if (!self->open || self->library_dir)
    return;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(xs)"));
  for (int i = 0; i < MIN (adw_tab_view_get_n_pages (self->tabs), MOST_RESTORED); i++)
    g_variant_builder_add (&builder, "(xs)", dossier_tab_get_id (nth_tab (self, i)), dossier_tab_get_title (nth_tab (self, i)));
  g_settings_set_value (self->settings, "open-documents", g_variant_builder_end (&builder));
  g_settings_set_int64 (self->settings, "current-document", self->tab ? dossier_tab_get_id (self->tab) : 0);
  g_settings_set_string (self->settings, "current-view", adw_view_stack_get_visible_child_name (self->views));
}

void
dossier_window_restore_session (DossierWindow *self)
{
  g_autoptr (GVariant) documents = g_settings_get_value (self->settings, "open-documents");
  g_autofree char *view = g_settings_get_string (self->settings, "current-view");
  gint64           current = g_settings_get_int64 (self->settings, "current-document");
  GVariantIter     iter;
  gint64           document;
  const char      *title;

  /* Another library's documents have other numbers. */
  if (self->library_dir)
    return;
  g_variant_iter_init (&iter, documents);
  while (g_variant_iter_next (&iter, "(x&s)", &document, &title))
    if (find_tab (self, document) == NULL)
      add_tab (self, document, title);
  if (find_tab (self, current))
    show_tab (self, find_tab (self, current));
  if (adw_view_stack_get_child_by_name (self->views, view))
    adw_view_stack_set_visible_child_name (self->views, view);
}

void
dossier_window_update_page (DossierWindow *self)
{
  gboolean empty = self->documents == NULL || g_list_model_get_n_items (self->documents) == 0;

  if (self->tab)
    gtk_stack_set_visible_child_name (self->read_stack, "tabs");
  else if (self->open)
    gtk_stack_set_visible_child_name (self->read_stack, "welcome");
  adw_status_page_set_title (self->welcome, empty ? _ ("Nothing to read yet") : _ ("Choose a document"));
  adw_status_page_set_description (self->welcome, empty ? _ ("Open a document, drop one here, or copy an article and press Ctrl+V.")
                                                        : _ ("Pick one in the library, open another, or drop one here."));
}
