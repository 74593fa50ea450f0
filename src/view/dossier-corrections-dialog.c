/* dossier-corrections-dialog.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-corrections-dialog.h"

#include "library/dossier-library-care.h"
#include "library/dossier-library-lists.h"
#include "view/dossier-error-text.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>

struct _DossierCorrectionsDialog
{
  AdwWindow parent_instance;

  /* Template children */
  GtkStack        *stack;
  GtkListBox      *list;
  GtkWidget       *export_button;
  AdwToastOverlay *toasts;

  /* Owned */
  DossierLibrary  *library;
  GCancellable    *cancellable;
  GtkNativeDialog *chooser;
};

G_DEFINE_FINAL_TYPE (DossierCorrectionsDialog, dossier_corrections_dialog, ADW_TYPE_WINDOW)

static void
tell (DossierCorrectionsDialog *self, const char *words)
{
  AdwToast *toast = adw_toast_new ("");

  g_object_set (toast, "title", words, NULL);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
tell_error (DossierCorrectionsDialog *self, const GError *error)
{
  g_autofree char *words = dossier_error_text (error);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, escaped);
}

static char *
describe_date (const DossierCorrectionFields *fields)
{
  g_autofree char *date = *fields->new_name != '\0' ? dossier_label_date_reading (fields->new_name) : NULL;

  /* Translators: words of a text, such as "next Friday", and the date that they mean. */
  return date != NULL ? g_strdup_printf (_ ("“%s” is %s"), fields->form, date) : g_strdup_printf (_ ("“%s” is not a date"), fields->form);
}

/* The correction as a sentence. */
static char *
describe (const DossierCorrectionFields *fields)
{
  const char *new_type = dossier_label_entity_type (fields->new_type);

  switch (fields->kind)
    {
    case DOSSIER_CORRECTION_REJECT:
      return g_strdup_printf (_ ("“%s” is not an entity"), fields->name);
    case DOSSIER_CORRECTION_CONFIRM:
      return g_strdup_printf (_ ("“%s” is right"), fields->name);
    case DOSSIER_CORRECTION_CHANGE:
      /* Translators: two names and a kind: “Ada” is “Ada Berg” (Person). */
      return g_strdup_printf (_ ("“%s” is “%s” (%s)"), fields->name, fields->new_name, new_type);
    case DOSSIER_CORRECTION_SPLIT:
      /* Translators: a form of a name, the name it was taken for, and the name and kind that are right. */
      return g_strdup_printf (_ ("“%s” for “%s” is “%s” (%s)"), fields->form, fields->name, fields->new_name, new_type);
    case DOSSIER_CORRECTION_FORM:
      return g_strdup_printf (_ ("“%s” is “%s” (%s)"), fields->form, fields->new_name, new_type);
    case DOSSIER_CORRECTION_DATE:
      return describe_date (fields);
    case DOSSIER_CORRECTION_MARK:
    default:
      /* Translators: a name and its kind. */
      return g_strdup_printf (_ ("One passage is “%s” (%s)"), fields->new_name, new_type);
    }
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierCorrectionsDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    tell (self, _ ("Taken back"));
  else
    tell_error (self, error);
}

static void
remove_cb (DossierCorrectionsDialog *self, GtkWidget *button)
{
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_set_sensitive (button, FALSE);
  g_ptr_array_add (corrections, g_object_ref (g_object_get_data (G_OBJECT (button), "correction")));
  dossier_library_correct_async (self->library, corrections, self->cancellable, changed_cb, g_object_ref (self));
}

static GtkWidget *
make_row (DossierCorrectionsDialog *self, DossierCorrection *correction)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *title = describe (dossier_correction_get_fields (correction));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (dossier_correction_get_fields (correction)->kind == DOSSIER_CORRECTION_DATE)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("In one passage. It stays when the date of publication changes."));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Take back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Take back"), -1);
  g_object_set_data_full (G_OBJECT (button), "correction", g_object_ref (correction), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierCorrectionsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) corrections = dossier_library_list_rows_finish (DOSSIER_LIBRARY (source), result, &error);
  GtkWidget *child;

  if (corrections == NULL || self->list == NULL)
    {
      if (corrections == NULL && self->list != NULL)
        tell_error (self, error);
      return;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = corrections->len; i > 0; i--)
    gtk_list_box_append (self->list, make_row (self, corrections->pdata[i - 1]));
  gtk_widget_set_sensitive (self->export_button, corrections->len > 0);
  gtk_stack_set_visible_child_name (self->stack, corrections->len > 0 ? "list" : "empty");
}

static void
load (DossierCorrectionsDialog *self)
{
  dossier_library_list_rows_async (self->library, DOSSIER_ROWS_CORRECTIONS, NULL, 0, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierCorrectionsDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_export_finish (DOSSIER_LIBRARY (source), result, &error))
    tell (self, _ ("The corrections are exported"));
  else
    tell_error (self, error);
}

static void
file_chosen_cb (DossierCorrectionsDialog *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  DossierExportChoice choice = { .scope = DOSSIER_EXPORT_CORRECTIONS };

  if (file != NULL && g_file_peek_path (file) != NULL)
    dossier_library_export_async (self->library, &choice, DOSSIER_EXPORT_GAZETTEER, g_file_peek_path (file), self->cancellable, exported_cb, g_object_ref (self));
  g_clear_object (&self->chooser);
}

static void
export_cb (DossierCorrectionsDialog *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "corrections.tsv");
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen_cb), self, G_CONNECT_SWAPPED);
  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  gtk_native_dialog_show (self->chooser);
}

static void
dossier_corrections_dialog_dispose (GObject *object)
{
  DossierCorrectionsDialog *self = DOSSIER_CORRECTIONS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_CORRECTIONS_DIALOG);
  g_clear_object (&self->library);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (dossier_corrections_dialog_parent_class)->dispose (object);
}

static void
dossier_corrections_dialog_class_init (DossierCorrectionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_corrections_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-corrections-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCorrectionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierCorrectionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, DossierCorrectionsDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, DossierCorrectionsDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_corrections_dialog_init (DossierCorrectionsDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dossier_corrections_dialog_new (DossierLibrary *library)
{
  DossierCorrectionsDialog *self = g_object_new (DOSSIER_TYPE_CORRECTIONS_DIALOG, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}
