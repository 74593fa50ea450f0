/* dossier-window-annotations.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annotations that come from elsewhere: which file, what would come of it, what came of it.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "view/dossier-annotations-dialog.h"

#include <glib/gi18n.h>

static void
imported_cb (DossierWindow *self, guint n)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%u annotation has been imported.", "%u annotations have been imported.", n), n);

  dossier_window_tell (self, words, TRUE);
}

static void
chosen_cb (DossierWindow *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  GtkWidget *dialog;

  g_object_unref (chooser);
  if (file == NULL)
    return;

  dialog = dossier_annotations_dialog_new (self->library, file);
  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_filters (GtkFileChooser *chooser)
{
  static const char *const endings[] = { "jsonld", "json", "qdpx" };
  g_autoptr (GtkFileFilter) annotations = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (annotations, _ ("Annotations (W3C, Hypothesis, JSON, QDPX)"));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    gtk_file_filter_add_suffix (annotations, endings[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, annotations);
  gtk_file_chooser_add_filter (chooser, all);
}

void
dossier_window_import_annotations (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow        *self = DOSSIER_WINDOW (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Import annotations"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
