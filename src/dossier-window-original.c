/* dossier-window-original.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The document as it came: its pages beside the text, the file in another program.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "library/dossier-library-originals.h"

enum
{
  PROP_SHOW_ORIGINAL = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  if (id == PROP_SHOW_ORIGINAL)
    g_value_set_boolean (value, self->tab != NULL && dossier_tab_get_show_original (self->tab));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  if (id != PROP_SHOW_ORIGINAL)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->tab != NULL)
    {
      adw_view_stack_set_visible_child_name (self->views, "read");
      dossier_tab_set_show_original (self->tab, g_value_get_boolean (value));
    }
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = dossier_library_copy_original_finish (DOSSIER_LIBRARY (source), result, &error);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri == NULL)
    dossier_window_tell_error (self, error);
  else
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
open_original_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (self->tab != NULL)
    dossier_library_copy_original_async (self->library, dossier_tab_get_id (self->tab), self->cancellable, copied_cb, g_object_ref (self));
}

void
dossier_window_install_original (GtkWidgetClass *widget_class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (widget_class);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  properties[PROP_SHOW_ORIGINAL] = g_param_spec_boolean ("show-original", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "win.show-original", "show-original");
  gtk_widget_class_install_action (widget_class, "win.open-original", NULL, open_original_action);
}

void
dossier_window_update_original (DossierWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-original", self->tab != NULL && dossier_tab_has_pages (self->tab));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.open-original", self->tab != NULL && dossier_tab_get_document (self->tab) != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_ORIGINAL]);
}
