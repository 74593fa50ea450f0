/* dossier-window.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window.h"

#include "view/dossier-entity-sidebar.h"
#include "view/dossier-library-pane.h"

#include <glib/gi18n.h>

struct _DossierWindow
{
  AdwApplicationWindow parent_instance;

  /* Template children */
  AdwToastOverlay      *toasts;
  AdwFlap              *library_flap;
  AdwFlap              *sidebar_flap;
  AdwSqueezer          *squeezer;
  GtkWidget            *no_switcher;
  AdwViewSwitcherBar   *switcher_bar;
  DossierLibraryPane   *library_pane;
  DossierEntitySidebar *entity_sidebar;

  /* Owned */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (DossierWindow, dossier_window, ADW_TYPE_APPLICATION_WINDOW)

static void
squeezed_cb (DossierWindow *self)
{
  adw_view_switcher_bar_set_reveal (self->switcher_bar, adw_squeezer_get_visible_child (self->squeezer) == self->no_switcher);
}

static void
dossier_window_dispose (GObject *object)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_WINDOW);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (dossier_window_parent_class)->dispose (object);
}

static void
dossier_window_class_init (DossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_window_dispose;

  g_type_ensure (DOSSIER_TYPE_ENTITY_SIDEBAR);
  g_type_ensure (DOSSIER_TYPE_LIBRARY_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, library_flap);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, squeezer);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, no_switcher);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, library_pane);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, entity_sidebar);
}

static void
dossier_window_init (DossierWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->squeezer, "notify::visible-child", G_CALLBACK (squeezed_cb), self, G_CONNECT_SWAPPED);
}

DossierWindow *
dossier_window_new (GtkApplication *application, GSettings *settings, const char *library_dir)
{
  DossierWindow *self = g_object_new (DOSSIER_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  return self;
}

void
dossier_window_add_files (DossierWindow *self, GFile **files, guint n_files)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));
}
