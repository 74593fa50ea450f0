/* dossier-window-settle.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a date in the text means, when the reader knows better: one of its readings, another date, or none.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "library/dossier-library-lists.h"
#include "model/dossier-iso-date.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* A dialog that asks for a date. */
typedef struct
{
  DossierWindow *window;
  gint64         document;
  guint32        start;
  guint32        end;

  GtkEditable *entry;
  GtkCalendar *calendar;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->window);
  g_free (question);
}

static void
settled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    dossier_window_tell (self, _ ("Dates and deadlines follow"), TRUE);
  else
    dossier_window_tell_error (self, error);
}

static void
settle (DossierWindow *self, gint64 document, guint32 start, guint32 end, const char *value)
{
  dossier_library_settle_date_async (self->library, document, start, end, value, self->cancellable, settled_cb, g_object_ref (self));
}

void
dossier_window_settle_date (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *value = NULL;
  gint64      document;
  guint32     start, end;

  g_variant_get (parameter, "(xuum&s)", &document, &start, &end, &value);
  settle (DOSSIER_WINDOW (widget), document, start, end, value);
}

static char *
dup_entered (Question *question)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (question->entry)));
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  g_autofree char *words = dup_entered (question);

  if (g_str_equal (response, "none"))
    settle (question->window, question->document, question->start, question->end, "");
  else if (g_str_equal (response, "set") && dossier_iso_date_get_precision (words) != DOSSIER_PRECISION_UNKNOWN)
    settle (question->window, question->document, question->start, question->end, words);
}

static void
picked_cb (GtkCalendar *calendar, GtkEditable *entry)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *words = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (entry, words);
}

static void
typed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "set", dossier_iso_date_get_precision (words) != DOSSIER_PRECISION_UNKNOWN);
}

/* The calendar begins at the first day of what the words are taken for. */
static void
show_value (Question *question, const char *value)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *text = NULL;
  guint32          first, last;
  int              year, month, number;

  if (!dossier_iso_date_parse (value, &first, &last))
    return;

  text = dossier_iso_date_format (first);
  if (sscanf (text, "%4d-%2d-%2d", &year, &month, &number) == 3 && (day = g_date_time_new_local (year, month, number, 12, 0, 0)) != NULL)
    gtk_calendar_select_day (question->calendar, day);
  gtk_editable_set_text (question->entry, value);
}

static GtkWidget *
make_fields (Question *question, AdwMessageDialog *dialog, const char *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *entry = gtk_entry_new (), *calendar = gtk_calendar_new ();

  question->entry = GTK_EDITABLE (entry);
  question->calendar = GTK_CALENDAR (calendar);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Date"), -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "2026-01-31");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Calendar"), -1);
  gtk_widget_add_css_class (calendar, "card");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), calendar);
  show_value (question, value);
  typed_cb (question->entry, dialog);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), dialog, 0);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (picked_cb), entry, 0);

  return box;
}

static void
ask (DossierWindow *self, DossierDocument *document, const DossierMention *mention)
{
  Question         *question = g_new0 (Question, 1);
  g_autofree char  *words = dossier_document_dup_words (document, mention->start, mention->end);
  g_autofree char  *heading = g_strdup_printf (_ ("Which date is “%s”?"), words);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), heading, _ ("Pick a day, or write a date as 2026-01-31, 2026-01 or 2026, or a span as 2026-01-05/2026-01-11. It stays when the date of publication changes.")));

  question->window = g_object_ref (self);
  question->document = dossier_document_get_id (document);
  question->start = mention->start;
  question->end = mention->end;
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "none", _ ("_Not a date"), "set", _ ("_Set"), NULL);
  adw_message_dialog_set_extra_child (dialog, make_fields (question, dialog, mention->value));
  adw_message_dialog_set_response_appearance (dialog, "none", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "set", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "set");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (question->entry));
}

void
dossier_window_judge_date (DossierWindow *self, DossierDocument *document, const DossierMention *mention, gboolean right)
{
  if (right)
    settle (self, dossier_document_get_id (document), mention->start, mention->end, mention->value);
  else
    ask (self, document, mention);
}
