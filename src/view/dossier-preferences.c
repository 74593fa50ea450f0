/* dossier-preferences.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-preferences.h"

struct _DossierPreferences
{
  AdwPreferencesWindow parent_instance;

  /* Template children */
  AdwComboRow   *theme;
  AdwComboRow   *findings;
  GtkFontButton *font;
  GtkSpinButton *size;
  GtkSpinButton *width;
  GtkSpinButton *line;

  /* Owned */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (DossierPreferences, dossier_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
theme_chosen_cb (DossierPreferences *self)
{
  if (self->settings)
    g_settings_set_enum (self->settings, "theme", (int)adw_combo_row_get_selected (self->theme));
}

static void
findings_chosen_cb (DossierPreferences *self)
{
  if (self->settings)
    g_settings_set_enum (self->settings, "findings", (int)adw_combo_row_get_selected (self->findings));
}

static void
font_chosen_cb (DossierPreferences *self)
{
  PangoFontFamily *family = gtk_font_chooser_get_font_family (GTK_FONT_CHOOSER (self->font));

  if (self->settings && family)
    g_settings_set_string (self->settings, "font-family", pango_font_family_get_name (family));
}

static void
reset_cb (DossierPreferences *self)
{
  static const char *const KEYS[] = { "font-family", "font-size", "column-width", "line-height" };
  g_autofree char         *family = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    g_settings_reset (self->settings, KEYS[i]);
  family = g_settings_get_string (self->settings, "font-family");
  gtk_font_chooser_set_font (GTK_FONT_CHOOSER (self->font), family);
}

static void
dossier_preferences_dispose (GObject *object)
{
  DossierPreferences *self = DOSSIER_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_PREFERENCES);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (dossier_preferences_parent_class)->dispose (object);
}

static void
dossier_preferences_class_init (DossierPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPreferences, theme);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferences, findings);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferences, font);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferences, size);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferences, width);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferences, line);
  gtk_widget_class_bind_template_callback (widget_class, theme_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, findings_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, font_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
dossier_preferences_init (DossierPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dossier_preferences_new (GSettings *settings)
{
  DossierPreferences *self = g_object_new (DOSSIER_TYPE_PREFERENCES, NULL);
  g_autofree char    *family = g_settings_get_string (settings, "font-family");

  adw_combo_row_set_selected (self->theme, (guint)g_settings_get_enum (settings, "theme"));
  adw_combo_row_set_selected (self->findings, (guint)g_settings_get_enum (settings, "findings"));
  gtk_font_chooser_set_font (GTK_FONT_CHOOSER (self->font), family);
  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "font-size", self->size, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "column-width", gtk_spin_button_get_adjustment (self->width), "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "line-height", self->line, "value", G_SETTINGS_BIND_DEFAULT);
  return GTK_WIDGET (self);
}
