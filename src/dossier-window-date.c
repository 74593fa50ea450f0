/* dossier-window-date.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When the document was published, from which its other dates count.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "model/dossier-iso-date.h"

#include <glib/gi18n.h>

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    dossier_window_tell (self, _ ("The dates of the document follow the new date"), TRUE);
  else
    dossier_window_tell_error (self, error);
}

/* A day, month or year, or nothing when the date is not known. */
static gboolean
is_date (const char *words)
{
  return *words == '\0' || dossier_iso_date_is_plain (words);
}

static char *
dup_entered (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, DossierWindow *self)
{
  g_autofree char *words = dup_entered (GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog)));

  if (g_str_equal (response, "change") && self->tab != NULL && is_date (words))
    dossier_library_set_published_async (self->library, dossier_tab_get_id (self->tab), *words != '\0' ? words : NULL, self->cancellable, changed_cb, g_object_ref (self));
}

static void
typed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *words = dup_entered (entry);

  adw_message_dialog_set_response_enabled (dialog, "change", is_date (words));
}

void
dossier_window_set_published (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow    *self = DOSSIER_WINDOW (widget);
  DossierDocument  *document = self->tab != NULL ? dossier_tab_get_document (self->tab) : NULL;
  AdwMessageDialog *dialog = NULL;
  GtkWidget        *entry = NULL;

  if (document == NULL)
    return;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _ ("Date of publication"), _ ("Write it as 2026-01-31, 2026-01 or 2026, or leave it empty when it is not known. “Tuesday” or “next month” in the text count from it.")));
  entry = gtk_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Date of publication"), -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Not known"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  if (dossier_document_get_published (document) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), dossier_document_get_published (document));
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "change", _ ("C_hange"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "change", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "change");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}
