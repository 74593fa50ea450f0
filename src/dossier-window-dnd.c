/* dossier-window-dnd.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents come in by dropping, pasting and choosing files.
 */

#include "config.h"

#include "dossier-window-private.h"

#include <glib/gi18n.h>

static gboolean
drop_cb (DossierWindow *self, const GValue *value)
{
  gtk_widget_set_visible (self->drop_hint, FALSE);
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new ();

      for (GSList *l = g_value_get_boxed (value); l; l = l->next)
        g_ptr_array_add (files, l->data);
      dossier_window_bring_in (self, (GFile **)files->pdata, files->len);
      return files->len > 0;
    }
  if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) && *g_value_get_string (value))
    {
      dossier_window_add_text (self, g_value_get_string (value));
      return TRUE;
    }
  return FALSE;
}

/* Words dragged about on the page are no document to add. */
static gboolean
accept_cb (DossierWindow *self, GdkDrop *drop, GtkDropTarget *target)
{
  return gdk_drop_get_drag (drop) == NULL &&
         (gdk_drop_get_actions (drop) & GDK_ACTION_COPY) != 0 &&
         gdk_content_formats_match (gtk_drop_target_get_formats (target), gdk_drop_get_formats (drop));
}

static GdkDragAction
enter_cb (DossierWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, TRUE);
  return GDK_ACTION_COPY;
}

static void
leave_cb (DossierWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, FALSE);
}

void
dossier_window_init_dnd (DossierWindow *self)
{
  GType          types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "accept", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
files_pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value)
    drop_cb (self, value);
  else
    dossier_window_tell_error (self, error);
}

static void
text_pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (text && *text)
    dossier_window_add_text (self, text);
  else if (error)
    dossier_window_tell_error (self, error);
}

static void
html_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    {
      dossier_window_tell_error (self, error);
      return;
    }

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  if (g_bytes_get_size (bytes) > 0)
    dossier_window_add_html (self, bytes);
  else
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->cancellable, text_pasted_cb, g_object_ref (self));
}

static void
html_pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    dossier_window_tell_error (self, error);
  else
    g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, self->cancellable, html_read_cb, g_object_ref (self));
}

void
dossier_window_paste (DossierWindow *self)
{
  GdkClipboard      *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  const char        *html[] = { "text/html", NULL };

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) || gdk_content_formats_contain_mime_type (formats, "text/uri-list"))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, self->cancellable, files_pasted_cb, g_object_ref (self));
  else if (gdk_content_formats_contain_mime_type (formats, html[0]))
    gdk_clipboard_read_async (clipboard, html, G_PRIORITY_DEFAULT, self->cancellable, html_pasted_cb, g_object_ref (self));
  else if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) || gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8"))
    gdk_clipboard_read_text_async (clipboard, self->cancellable, text_pasted_cb, g_object_ref (self));
  else
    dossier_window_tell (self, _ ("There is no text to paste. Copy an article first."), FALSE);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, DossierWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
        g_ptr_array_add (files, g_list_model_get_item (chosen, i));
      dossier_window_bring_in (self, (GFile **)files->pdata, files->len);
    }
  g_object_unref (dialog);
}

void
dossier_window_choose_files (DossierWindow *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Open documents"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
