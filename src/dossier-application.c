/* dossier-application.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-application.h"

#include "dossier-settings.h"
#include "dossier-window.h"

#include <glib/gi18n.h>
#include <locale.h>

struct _DossierApplication
{
  AdwApplication parent_instance;

  /* Owned */
  GSettings *settings;
  char      *library_dir;
};

G_DEFINE_FINAL_TYPE (DossierApplication, dossier_application, ADW_TYPE_APPLICATION)

/* Accelerators that may work wherever the focus is; those that an entry needs for itself are the
 * window's (dossier-window-actions.c). */
static const char *const ACCELERATORS[][4] = {
  { "app.quit", "<Control>q", NULL },
  { "win.open", "<Control>o", NULL },
  { "win.export", "<Control>e", NULL },
  { "win.brief", "<Control>b", NULL },
  { "win.search", "<Control>k", "<Control><Shift>f", NULL },
  { "win.find", "<Control>f", NULL },
  { "win.find-next", "<Control>g", NULL },
  { "win.find-previous", "<Control><Shift>g", NULL },
  { "win.filter-entities", "<Control>l", NULL },
  { "win.back", "<Alt>Left", NULL },
  { "win.forward", "<Alt>Right", NULL },
  { "win.show-original", "F8", NULL },
  { "win.open-original", "<Control><Shift>o", NULL },
  { "win.toggle-library", "F9", NULL },
  { "win.toggle-sidebar", "<Shift>F9", NULL },
  { "win.view::read", "<Alt>1", NULL },
  { "win.view::map", "<Alt>2", NULL },
  { "win.view::voices", "<Alt>3", NULL },
  { "win.view::commitments", "<Alt>4", NULL },
  { "win.view::timeline", "<Alt>5", NULL },
  { "win.close-tab", "<Control>w", NULL },
  { "win.zoom-in", "<Control>plus", "<Control>equal", NULL },
  { "win.zoom-out", "<Control>minus", NULL },
  { "win.zoom-normal", "<Control>0", NULL },
  { "win.copy-citation", "<Control><Shift>c", NULL },
  { "win.preferences", "<Control>comma", NULL },
  { "win.shortcuts", "<Control>question", "F1", NULL },
  { "win.show-pane::entities", "<Alt>e", NULL },
  { "win.show-pane::notes", "<Alt>n", NULL },
  { "win.show-pane::outline", "<Alt>o", NULL },
};

static DossierWindow *
dossier_application_get_window (DossierApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window)
    window = DOSSIER_IS_WINDOW (window) ? window : gtk_window_get_transient_for (window);
  if (window == NULL)
    window = GTK_WINDOW (dossier_window_new (GTK_APPLICATION (self), self->settings, self->library_dir));
  return DOSSIER_WINDOW (window);
}

static void
dossier_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (dossier_application_get_window (DOSSIER_APPLICATION (application))));
}

static void
dossier_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  DossierWindow *window = dossier_application_get_window (DOSSIER_APPLICATION (application));

  dossier_window_bring_in (window, files, (guint)n_files);
  gtk_window_present (GTK_WINDOW (window));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (data));

  while (windows)
    {
      GtkWindow *window = windows->data;

      windows = windows->next;
      gtk_window_close (window);
    }
}

static void
theme_changed_cb (DossierApplication *self)
{
  static const AdwColorScheme SCHEMES[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };
  int                         theme = g_settings_get_enum (self->settings, "theme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), SCHEMES[theme]);
}

static void
dossier_application_startup (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);
  const GActionEntry  actions[] = { { .name = "quit", .activate = quit_cb } };

  G_APPLICATION_CLASS (dossier_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (ACCELERATORS); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), ACCELERATORS[i][0], &ACCELERATORS[i][1]);

  gtk_window_set_default_icon_name (DOSSIER_APP_ID);
  /* Without it letters at fractional baselines lose rows of pixels on plain screens. */
  g_object_set (gtk_settings_get_default (), "gtk-hint-font-metrics", TRUE, NULL);

  g_signal_connect_object (self->settings, "changed::theme", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
  theme_changed_cb (self);
}

static void
dossier_application_finalize (GObject *object)
{
  DossierApplication *self = DOSSIER_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->library_dir, g_free);

  G_OBJECT_CLASS (dossier_application_parent_class)->finalize (object);
}

static void
dossier_application_class_init (DossierApplicationClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = dossier_application_finalize;
  application_class->activate = dossier_application_activate;
  application_class->open = dossier_application_open;
  application_class->startup = dossier_application_startup;
}

static void
dossier_application_init (DossierApplication *self)
{
}

/* Translations lie beside the program in the build folder, and in the locale folder once installed. */
static void
set_up_translations (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program ? g_path_get_dirname (program) : NULL;
  g_autofree char *beside = folder ? g_build_filename (folder, "..", "po", NULL) : NULL;
  g_autofree char *compiled = beside ? g_build_filename (beside, "de", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL) : NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, compiled && g_file_test (compiled, G_FILE_TEST_EXISTS) ? beside : DOSSIER_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
dossier_application_run (int argc, char **argv, const char *library_dir)
{
  g_autoptr (DossierApplication) self = NULL;
  g_autoptr (GError) error = NULL;
  /* A library of its own must not end up in a window over another one. */
  GApplicationFlags flags = G_APPLICATION_HANDLES_OPEN | (library_dir ? G_APPLICATION_NON_UNIQUE : 0);

  set_up_translations ();
  g_set_application_name (_ ("Dossier"));

  self = g_object_new (DOSSIER_TYPE_APPLICATION, "application-id", DOSSIER_APP_ID, "flags", flags, NULL);
  g_application_set_resource_base_path (G_APPLICATION (self), "/io/github/dossier_reader/Dossier");
  self->library_dir = g_strdup (library_dir);
  self->settings = dossier_settings_new (&error);
  if (self->settings == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return g_application_run (G_APPLICATION (self), argc, argv);
}
