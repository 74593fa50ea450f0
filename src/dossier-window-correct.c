/* dossier-window-correct.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reader knows better: another name or type for an entity, or none at all.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "view/dossier-labels.h"

#include <glib/gi18n.h>

/* A dialog that is open over an entity. */
typedef struct
{
  DossierWindow *window;
  DossierEntity *entity;
  AdwEntryRow   *name;
  AdwComboRow   *type;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->window);
  g_object_unref (question->entity);
  g_free (question);
}

static void
corrected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    dossier_window_tell (self, _ ("Corrected here and in documents to come"), TRUE);
  else
    dossier_window_tell_error (self, error);
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->name))));
  g_autoptr (DossierCorrection) correction = NULL;
  DossierCorrectionFields fields = { 0 };

  if (g_str_equal (response, "cancel"))
    return;
  fields.kind = g_str_equal (response, "reject") ? DOSSIER_CORRECTION_REJECT : DOSSIER_CORRECTION_CHANGE;
  fields.type = dossier_entity_get_entity_type (question->entity);
  fields.name = dossier_entity_get_name (question->entity);
  fields.new_type = adw_combo_row_get_selected (question->type);
  fields.new_name = name;
  if (fields.kind == DOSSIER_CORRECTION_CHANGE && (*name == '\0' || (fields.new_type == fields.type && g_str_equal (name, fields.name))))
    return;
  correction = dossier_correction_new (&fields);
  dossier_library_correct_async (question->window->library, correction, question->window->cancellable, corrected_cb, g_object_ref (question->window));
}

static GtkWidget *
make_rows (Question *question)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GtkStringList) types = gtk_string_list_new (NULL);

  for (guint i = 0; i < DOSSIER_N_ENTITY_TYPES; i++)
    gtk_string_list_append (types, dossier_label_entity_type (i));
  question->name = ADW_ENTRY_ROW (adw_entry_row_new ());
  question->type = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->name), _ ("Name"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->type), _ ("Kind"));
  gtk_editable_set_text (GTK_EDITABLE (question->name), dossier_entity_get_name (question->entity));
  adw_entry_row_set_activates_default (question->name, TRUE);
  adw_combo_row_set_model (question->type, G_LIST_MODEL (types));
  adw_combo_row_set_selected (question->type, dossier_entity_get_entity_type (question->entity));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->name));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->type));
  return group;
}

void
dossier_window_correct (DossierWindow *self, DossierEntity *entity)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _ ("Correct this entity"), _ ("The name of another entity joins the two. What you decide holds for the whole library and can be undone.")));
  Question         *question = g_new0 (Question, 1);

  question->window = g_object_ref (self);
  question->entity = g_object_ref (entity);
  adw_message_dialog_set_extra_child (dialog, make_rows (question));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "reject", _ ("_Not an entity"), "change", _ ("_Correct"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "reject", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "change", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "change");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
