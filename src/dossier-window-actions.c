/* dossier-window-actions.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What menus, buttons and keys do.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "view/dossier-about.h"
#include "view/dossier-corrections-dialog.h"
#include "view/dossier-date-choice.h"
#include "view/dossier-export-dialog.h"
#include "view/dossier-preferences.h"

#include <glib/gi18n.h>
#include <string.h>

#define NORMAL_SIZE 12.5 /* points */

static DossierDocumentView *
current_view (DossierWindow *self)
{
  return self->tab && dossier_tab_get_document (self->tab) ? dossier_tab_get_view (self->tab) : NULL;
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_window_choose_files (DOSSIER_WINDOW (widget));
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_window_paste (DOSSIER_WINDOW (widget));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (self->sidebar_stack == NULL)
    return;
  adw_flap_set_reveal_flap (self->library_flap, TRUE);
  dossier_library_pane_focus_search (self->library_pane);
}

static void
filter_entities_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (self->sidebar_stack == NULL)
    return;
  adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  gtk_stack_set_visible_child_name (self->sidebar_stack, "entities");
  dossier_entity_sidebar_focus_filter (self->entity_sidebar);
}

static void
show_pane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (self->sidebar_stack == NULL)
    return;
  adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  gtk_stack_set_visible_child_name (self->sidebar_stack, g_variant_get_string (parameter, NULL));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow       *self = DOSSIER_WINDOW (widget);
  DossierDocumentView *view = current_view (self);

  if (view == NULL)
    return;
  adw_view_stack_set_visible_child_name (self->views, "read");
  if (g_str_equal (name, "win.find-next"))
    dossier_document_view_find_next (view);
  else if (g_str_equal (name, "win.find-previous"))
    dossier_document_view_find_previous (view);
  else
    dossier_document_view_open_find (view);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_window_step_history (DOSSIER_WINDOW (widget), g_str_equal (name, "win.forward"));
}

static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  AdwFlap       *flap = g_str_equal (name, "win.toggle-library") ? self->library_flap : self->sidebar_flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const char    *page = g_variant_get_string (parameter, NULL);

  if (adw_view_stack_get_child_by_name (self->views, page))
    adw_view_stack_set_visible_child_name (self->views, page);
  if (!g_str_equal (page, "read"))
    dossier_window_focus_view (self);
  else if (current_view (self))
    dossier_document_view_focus_text (current_view (self));
}

static void
close_tab_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (self->tab)
    adw_tab_view_close_page (self->tabs, adw_tab_view_get_selected_page (self->tabs));
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  double         size = g_settings_get_double (self->settings, "font-size");

  if (g_str_equal (name, "win.zoom-in"))
    size += 1;
  else if (g_str_equal (name, "win.zoom-out"))
    size -= 1;
  else
    size = NORMAL_SIZE;
  g_settings_set_double (self->settings, "font-size", CLAMP (size, 8, 32));
}

static void
copy_citation_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierDocumentView *view = current_view (DOSSIER_WINDOW (widget));

  if (view)
    dossier_document_view_copy_citation (view);
}

static void
unlock_imports_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_window_unlock_imports (DOSSIER_WINDOW (widget));
}

static void
show_imports_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (DOSSIER_WINDOW (widget)->import_button);
}

static void
corrections_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  GtkWidget     *dialog = dossier_corrections_dialog_new (self->library);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
preferences_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  GtkWidget     *preferences = dossier_preferences_new (self->settings);

  gtk_window_set_transient_for (GTK_WINDOW (preferences), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (preferences));
}

static void
about_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_about_show (GTK_WINDOW (widget));
}

static void
collect_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_window_collect (DOSSIER_WINDOW (widget));
}

static void
exported_cb (DossierWindow *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *words = g_strdup_printf (_ ("“%s” has been written."), name);

  dossier_window_tell (self, words, FALSE);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow       *self = DOSSIER_WINDOW (widget);
  DossierDocumentView *view = current_view (self);
  GPtrArray           *annotations = view ? dossier_tab_get_annotations (self->tab) : NULL;
  DossierExportDialog *dialog;
  DossierExportScope   list;
  const DossierFilter *filter = dossier_window_get_list (self, &list);
  guint32              start = 0, end = 0;

  if (view && !dossier_document_view_get_selection (view, &start, &end))
    start = end = 0;
  dialog = dossier_export_dialog_new (self->library, view ? dossier_tab_get_document (self->tab) : NULL, annotations ? annotations->len : 0, start, end, dossier_library_pane_get_search (self->library_pane));
  if (g_str_equal (name, "win.export-brief"))
    dossier_export_dialog_choose_brief (dialog);
  else if (filter != NULL)
    dossier_export_dialog_offer_list (dialog, list, filter);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/dossier_reader/Dossier/ui/dossier-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

/* Which way, and what it is about, while it is on its way. */
typedef struct
{
  DossierWindow *window;
  char          *words;
} Step;

static void
stepped_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Step *step = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    dossier_window_tell (step->window, step->words, FALSE);
  else
    dossier_window_tell_error (step->window, error);
  g_object_unref (step->window);
  g_free (step->words);
  g_free (step);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  gboolean       redo = g_str_equal (name, "win.redo");
  Step          *step;

  if (!self->open)
    return;
  step = g_new0 (Step, 1);
  step->window = g_object_ref (self);
  step->words = g_strdup (redo ? _ ("Done again") : _ ("Undone"));
  if (redo)
    dossier_library_redo_async (self->library, self->cancellable, stepped_cb, step);
  else
    dossier_library_undo_async (self->library, self->cancellable, stepped_cb, step);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    dossier_window_tell (self, _ ("The document is in the bin for 30 days."), TRUE);
  else
    dossier_window_tell_error (self, error);
}

static void
delete_document_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  gint64         document;

  if (self->tab == NULL)
    return;
  document = dossier_tab_get_id (self->tab);
  dossier_window_close_document (self, document);
  dossier_library_delete_document_async (self->library, document, self->cancellable, deleted_cb, g_object_ref (self));
}

/* Entries use these keys themselves; elsewhere they are the window's. */
static gboolean
reader_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (focus && (GTK_IS_EDITABLE (focus) || (GTK_IS_TEXT_VIEW (focus) && gtk_text_view_get_editable (GTK_TEXT_VIEW (focus)))))
    return FALSE;
  return gtk_widget_activate_action (widget, g_variant_get_string (arguments, NULL), NULL);
}

static void
add_reader_keys (GtkWidget *widget)
{
  static const struct
  {
    const char *keys;
    const char *action;
  } KEYS[] = {
    { "<Control>v", "win.paste" },
    { "<Control>z", "win.undo" },
    { "<Control><Shift>z", "win.redo" },
    { "<Control>y", "win.redo" },
    { "<Control>Delete", "win.delete-document" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  /* Before the page, whose text widget knows keys for pasting although it cannot be edited. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (KEYS[i].keys), gtk_callback_action_new (reader_key_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (KEYS[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (widget, controller);
}

void
dossier_window_init_keys (DossierWindow *self)
{
  add_reader_keys (GTK_WIDGET (self));
}

static const struct
{
  const char                 *name;
  const char                 *type; /* of its parameter */
  GtkWidgetActionActivateFunc activate;
} ACTIONS[] = {
  { "win.open", NULL, open_action },
  { "win.paste", NULL, paste_action },
  { "win.collect", NULL, collect_action },
  { "win.set-published", NULL, dossier_window_set_published },
  { "win.settle-date", DOSSIER_SETTLED_DATE, dossier_window_settle_date },
  { "win.toggle-brief", DOSSIER_BRIEF_PASSAGE, dossier_window_toggle_brief },
  { "win.brief", NULL, dossier_window_show_brief },
  { "win.export", NULL, export_action },
  { "win.export-brief", NULL, export_action },
  { "win.import-annotations", NULL, dossier_window_import_annotations },
  { "win.search", NULL, search_action },
  { "win.filter-entities", NULL, filter_entities_action },
  { "win.show-pane", "s", show_pane_action },
  { "win.find", NULL, find_action },
  { "win.find-next", NULL, find_action },
  { "win.find-previous", NULL, find_action },
  { "win.back", NULL, history_action },
  { "win.forward", NULL, history_action },
  { "win.toggle-library", NULL, toggle_action },
  { "win.toggle-sidebar", NULL, toggle_action },
  { "win.view", "s", view_action },
  { "win.close-tab", NULL, close_tab_action },
  { "win.zoom-in", NULL, zoom_action },
  { "win.zoom-out", NULL, zoom_action },
  { "win.zoom-normal", NULL, zoom_action },
  { "win.copy-citation", NULL, copy_citation_action },
  { "win.show-imports", NULL, show_imports_action },
  { "win.unlock-imports", NULL, unlock_imports_action },
  { "win.corrections", NULL, corrections_action },
  { "win.preferences", NULL, preferences_action },
  { "win.shortcuts", NULL, shortcuts_action },
  { "win.about", NULL, about_action },
  { "win.undo", NULL, undo_action },
  { "win.redo", NULL, undo_action },
  { "win.delete-document", NULL, delete_document_action },
};

void
dossier_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    gtk_widget_class_install_action (widget_class, ACTIONS[i].name, ACTIONS[i].type, ACTIONS[i].activate);
}

void
dossier_window_update_actions (DossierWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   can_undo = FALSE, can_redo = FALSE, readable = current_view (self) != NULL;

  if (self->open)
    g_object_get (self->library, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", can_undo);
  gtk_widget_action_set_enabled (widget, "win.redo", can_redo);
  gtk_widget_action_set_enabled (widget, "win.back", dossier_trail_can_go_back (self->history));
  gtk_widget_action_set_enabled (widget, "win.forward", dossier_trail_can_go_forward (self->history));
  gtk_widget_action_set_enabled (widget, "win.find", readable);
  gtk_widget_action_set_enabled (widget, "win.find-next", readable);
  gtk_widget_action_set_enabled (widget, "win.find-previous", readable);
  gtk_widget_action_set_enabled (widget, "win.copy-citation", readable);
  gtk_widget_action_set_enabled (widget, "win.collect", readable);
  gtk_widget_action_set_enabled (widget, "win.set-published", readable);
  gtk_widget_action_set_enabled (widget, "win.export", self->open);
  gtk_widget_action_set_enabled (widget, "win.export-brief", self->open);
  gtk_widget_action_set_enabled (widget, "win.brief", self->brief != NULL);
  gtk_widget_action_set_enabled (widget, "win.corrections", self->open);
  gtk_widget_action_set_enabled (widget, "win.import-annotations", self->open && !dossier_library_get_read_only (self->library));
  gtk_widget_action_set_enabled (widget, "win.delete-document", readable);
  dossier_window_update_original (self);
}
