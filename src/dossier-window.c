/* dossier-window.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window-private.h"

#include "view/dossier-error-text.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierWindow, dossier_window, ADW_TYPE_APPLICATION_WINDOW, G_IMPLEMENT_INTERFACE (DOSSIER_TYPE_BRIEF_HOST, dossier_window_init_brief_host))

/* What a narrow window has no room for is in the menu, the views at the bottom. */
static gboolean
narrow_cb (gpointer data)
{
  DossierWindow *self = data;
  gboolean       folded = adw_flap_get_folded (self->library_flap);

  self->narrow_idle = 0;
  gtk_widget_set_visible (self->open_button, !folded);
  gtk_widget_set_visible (self->history_box, !folded);
  dossier_window_update_import_button (self);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, adw_squeezer_get_visible_child (self->squeezer) == self->no_switcher);
  return G_SOURCE_REMOVE;
}

/* Folding happens while sizes are given out; the header may change only after that. */
static void
width_changed_cb (DossierWindow *self)
{
  if (self->narrow_idle == 0)
    self->narrow_idle = g_idle_add (narrow_cb, self);
}

static void
theme_changed_cb (DossierWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_remove_css_class (widget, "sepia");
  gtk_widget_remove_css_class (widget, "dark");
  if (g_settings_get_enum (self->settings, "theme") == DOSSIER_PAGE_THEME_SEPIA)
    gtk_widget_add_css_class (widget, "sepia");
  else if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (widget, "dark");
}

static void
trouble_response_cb (DossierWindow *self)
{
  gtk_info_bar_set_revealed (self->trouble_bar, FALSE);
}

/* The panes start as they were left; while they cover the page they are not to be remembered. */
static void
pane_revealed_cb (DossierWindow *self)
{
  if (!adw_flap_get_folded (self->library_flap))
    g_settings_set_boolean (self->settings, "show-library", adw_flap_get_reveal_flap (self->library_flap));
  if (!adw_flap_get_folded (self->sidebar_flap) && !self->sidebar_away)
    g_settings_set_boolean (self->settings, "show-sidebar", adw_flap_get_reveal_flap (self->sidebar_flap));
}

static void
restore_layout (DossierWindow *self)
{
  int width, height;

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  adw_flap_set_reveal_flap (self->library_flap, g_settings_get_boolean (self->settings, "show-library"));
  adw_flap_set_reveal_flap (self->sidebar_flap, g_settings_get_boolean (self->settings, "show-sidebar"));
  g_signal_connect_object (self->library_flap, "notify::reveal-flap", G_CALLBACK (pane_revealed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sidebar_flap, "notify::reveal-flap", G_CALLBACK (pane_revealed_cb), self, G_CONNECT_SWAPPED);
}

static void
save_layout (DossierWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
dossier_window_close_request (GtkWindow *window)
{
  DossierWindow *self = DOSSIER_WINDOW (window);

  save_layout (self);
  dossier_window_save_session (self);
  return GTK_WINDOW_CLASS (dossier_window_parent_class)->close_request (window);
}

static gboolean
first_frame_over_cb (gpointer data)
{
  DossierWindow *self = data;

  dossier_window_make_panes (self);
  dossier_window_open_library (self);
  return G_SOURCE_REMOVE;
}

/* The panes are made and the library is opened once the first frame is on screen: nobody waits for a
 * file to see a window. */
static void
dossier_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dossier_window_parent_class)->map (widget);

  if (DOSSIER_WINDOW (widget)->library == NULL)
    g_idle_add_full (G_PRIORITY_LOW, first_frame_over_cb, g_object_ref (widget), g_object_unref);
}

static void
dossier_window_dispose (GObject *object)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->import_timeout, g_source_remove);
  g_clear_handle_id (&self->narrow_idle, g_source_remove);
  dossier_window_dispose_views (self);
  g_clear_weak_pointer (&self->toast);
  g_clear_weak_pointer (&self->brief_dialog);
  self->tab = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_WINDOW);
  g_clear_object (&self->documents);
  g_clear_object (&self->brief);
  g_clear_object (&self->show_job);
  g_queue_clear_full (&self->locked, g_object_unref);
  g_clear_pointer (&self->collections, g_ptr_array_unref);
  if (self->library)
    dossier_library_close (self->library);
  g_clear_object (&self->library);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->history, dossier_trail_free);
  g_clear_pointer (&self->waiting_files, g_ptr_array_unref);
  g_clear_pointer (&self->library_dir, g_free);

  G_OBJECT_CLASS (dossier_window_parent_class)->dispose (object);
}

static void
dossier_window_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, history_box);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, library_flap);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, library_clamp);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, sidebar_clamp);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, squeezer);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, no_switcher);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, import_sign);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, import_spinner);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, import_popover);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, trouble_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, trouble_label);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, views);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, read_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, broken);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, drop_hint);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, tabs);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, scope_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, map_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, voices_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, commitments_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, timeline_bin);
}

static void
dossier_window_class_init (DossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_window_dispose;
  widget_class->map = dossier_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = dossier_window_close_request;

  g_type_ensure (DOSSIER_TYPE_IMPORT_POPOVER);
  dossier_window_bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, trouble_response_cb);
  dossier_window_bind_document_callbacks (widget_class);
  dossier_window_bind_library_callbacks (widget_class);
  dossier_window_bind_view_callbacks (widget_class);
  dossier_window_install_actions (widget_class);
  dossier_window_install_original (widget_class);
}

static void
dossier_window_init (DossierWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->history = dossier_trail_new ();
  self->waiting_files = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_window_init_documents (self);
  dossier_window_init_dnd (self);
  dossier_window_init_keys (self);
  g_signal_connect_object (self->library_flap, "notify::folded", G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->squeezer, "notify::visible-child", G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
}

DossierWindow *
dossier_window_new (GtkApplication *application, GSettings *settings, const char *library_dir)
{
  DossierWindow *self = g_object_new (DOSSIER_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  self->library_dir = g_strdup (library_dir);
  restore_layout (self);
  g_signal_connect_object (settings, "changed::theme", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
  theme_changed_cb (self);
  dossier_window_update_actions (self);
  return self;
}

void
dossier_window_tell (DossierWindow *self, const char *words, gboolean undoable)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_timeout (toast, undoable ? 8 : 4);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  /* What was told before is over: in a queue, an old "Undo" would stand for the newest change. */
  if (self->toast)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
dossier_window_tell_error (DossierWindow *self, const GError *error)
{
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  words = dossier_error_text (error);
  gtk_label_set_label (self->trouble_label, words);
  gtk_info_bar_set_revealed (self->trouble_bar, TRUE);
}

void
dossier_window_stored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    dossier_window_tell_error (self, error);
}

void
dossier_window_uncover_page (DossierWindow *self)
{
  if (adw_flap_get_folded (self->library_flap))
    adw_flap_set_reveal_flap (self->library_flap, FALSE);
  if (adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
}
