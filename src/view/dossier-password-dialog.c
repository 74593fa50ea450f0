/* dossier-password-dialog.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An ordinary entry that hides its words: GtkPasswordEntry of GTK 4.8 hears of the keyboard after its end.
 */

#include "config.h"

#include "view/dossier-password-dialog.h"

#include <glib/gi18n.h>

struct _DossierPasswordDialog
{
  AdwMessageDialog parent_instance;

  /* Borrowed: a child */
  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (DossierPasswordDialog, dossier_password_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
changed_cb (DossierPasswordDialog *self)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "unlock", *gtk_editable_get_text (self->entry) != '\0');
}

static void
peek_cb (GtkEntry *entry)
{
  gboolean shown = !gtk_entry_get_visibility (entry);

  gtk_entry_set_visibility (entry, shown);
  gtk_entry_set_icon_from_icon_name (entry, GTK_ENTRY_ICON_SECONDARY, shown ? "view-conceal-symbolic" : "view-reveal-symbolic");
  gtk_entry_set_icon_tooltip_text (entry, GTK_ENTRY_ICON_SECONDARY, shown ? _ ("Hide the password") : _ ("Show the password"));
}

static GtkWidget *
make_entry (void)
{
  GtkEntryBuffer *buffer = gtk_password_entry_buffer_new ();
  GtkWidget      *entry = gtk_entry_new_with_buffer (buffer);

  gtk_entry_set_visibility (GTK_ENTRY (entry), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_PASSWORD);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Password"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY, "view-reveal-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY, _ ("Show the password"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Password"), -1);
  g_signal_connect (entry, "icon-release", G_CALLBACK (peek_cb), NULL);
  g_object_unref (buffer);

  return entry;
}

static void
dossier_password_dialog_class_init (DossierPasswordDialogClass *klass)
{
}

static void
dossier_password_dialog_init (DossierPasswordDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  GtkWidget        *entry = make_entry ();

  self->entry = GTK_EDITABLE (entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "unlock", _ ("_Open"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "unlock", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "unlock", FALSE);
  adw_message_dialog_set_default_response (dialog, "unlock");
  adw_message_dialog_set_close_response (dialog, "cancel");
}

DossierPasswordDialog *
dossier_password_dialog_new (GtkWindow *parent, const char *name, gboolean tried)
{
  DossierPasswordDialog *self = g_object_new (DOSSIER_TYPE_PASSWORD_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  AdwMessageDialog      *dialog = ADW_MESSAGE_DIALOG (self);
  g_autofree char       *locked = NULL;

  if (name != NULL)
    /* Translators: %s is the name of a file. */
    locked = g_strdup_printf (_ ("“%s” is locked. Type its password to read it."), name);
  adw_message_dialog_set_heading (dialog, _ ("This PDF needs a password"));
  adw_message_dialog_set_body (dialog, tried ? _ ("The password does not open it. Try again.") : locked != NULL ? locked
                                                                                                                : _ ("Type it to read the document."));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));

  return self;
}

const char *
dossier_password_dialog_get_password (DossierPasswordDialog *self)
{
  g_return_val_if_fail (DOSSIER_IS_PASSWORD_DIALOG (self), NULL);

  return gtk_editable_get_text (self->entry);
}
