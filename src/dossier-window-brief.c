/* dossier-window-brief.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The brief is what carries its tag: choosing a passage marks it, or adds the tag to the mark that is there; choosing it
 * again takes it out.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "library/dossier-library-lists.h"
#include "model/dossier-sentence.h"

#include <glib/gi18n.h>

/* A passage on its way into the brief. */
typedef struct
{
  DossierWindow   *window;
  DossierDocument *document;
  guint32          start;
  guint32          end;
  gboolean         sentence; /* around them */
} Choice;

static void
choice_free (Choice *choice)
{
  g_object_unref (choice->window);
  g_clear_object (&choice->document);
  g_free (choice);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static void
added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Choice) choice = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    dossier_window_tell (choice->window, _ ("Added to the brief"), TRUE);
  else
    dossier_window_tell_error (choice->window, error);
}

static void
annotations_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Choice) choice = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) annotations = dossier_library_load_annotations_finish (DOSSIER_LIBRARY (source), result, &error);
  g_autoptr (DossierAnnotation) taken = NULL;
  DossierWindow *self = choice->window;

  if (annotations == NULL)
    {
      dossier_window_tell_error (self, error);
      return;
    }
  taken = dossier_brief_include (choice->document, annotations, choice->start, choice->end);
  if (taken == NULL)
    dossier_window_tell (self, _ ("This passage is in the brief already"), FALSE);
  else
    dossier_library_put_annotation_async (self->library, taken, NULL, added_cb, g_steal_pointer (&choice));
}

static void
document_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Choice) choice = data;
  g_autoptr (GError) error = NULL;
  DossierLibrary *library = DOSSIER_LIBRARY (source);
  gint64          document;

  choice->document = dossier_library_load_document_finish (library, result, &error);
  if (choice->document == NULL)
    {
      dossier_window_tell_error (choice->window, error);
      return;
    }
  document = dossier_document_get_id (choice->document);
  choice->end = MIN (choice->end, dossier_document_get_n_chars (choice->document));
  if (choice->sentence)
    dossier_sentence_around (choice->document, choice->start, choice->end, &choice->start, &choice->end);
  dossier_library_load_annotations_async (library, document, NULL, annotations_loaded_cb, g_steal_pointer (&choice));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    dossier_window_tell (self, _ ("Taken out of the brief"), TRUE);
  else
    dossier_window_tell_error (self, error);
}

void
dossier_window_take_out_of_brief (DossierWindow *self, DossierAnnotation *annotation)
{
  g_autoptr (DossierAnnotation) left = dossier_brief_exclude (annotation);

  if (left != NULL)
    dossier_library_put_annotation_async (self->library, left, NULL, removed_cb, g_object_ref (self));
  else
    dossier_library_delete_annotation_async (self->library, annotation, NULL, removed_cb, g_object_ref (self));
}

void
dossier_window_toggle_brief (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow     *self = DOSSIER_WINDOW (widget);
  Choice            *choice;
  DossierAnnotation *annotation;
  gint64             document;
  guint32            start, end;
  gboolean           sentence;

  g_variant_get (parameter, DOSSIER_BRIEF_PASSAGE, &document, &start, &end, &sentence);
  annotation = self->brief != NULL ? dossier_brief_find (self->brief, document, start, end, sentence) : NULL;
  if (annotation != NULL)
    {
      dossier_window_take_out_of_brief (self, annotation);
      return;
    }

  choice = g_new0 (Choice, 1);
  choice->window = g_object_ref (self);
  choice->start = start;
  choice->end = end;
  choice->sentence = sentence;
  dossier_library_load_document_async (self->library, document, NULL, document_loaded_cb, choice);
}

static void
brief_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBrief) brief = dossier_library_load_brief_finish (DOSSIER_LIBRARY (source), result, &error);

  if (brief == NULL)
    dossier_window_tell_error (self, error);
  else if (self->library != NULL && g_set_object (&self->brief, brief))
    {
      dossier_brief_host_changed (DOSSIER_BRIEF_HOST (self));
      if (self->brief_dialog != NULL)
        dossier_brief_dialog_set_brief (self->brief_dialog, brief);
      dossier_window_update_actions (self);
    }
}

void
dossier_window_update_brief (DossierWindow *self)
{
  if (self->open)
    dossier_library_load_brief_async (self->library, self->cancellable, brief_loaded_cb, g_object_ref (self));
}

static void
arranged_cb (DossierWindow *self, DossierBrief *brief)
{
  dossier_library_arrange_brief_async (self->library, brief, NULL, dossier_window_stored_cb, g_object_ref (self));
}

static void
edited_cb (DossierWindow *self, DossierAnnotation *annotation)
{
  dossier_library_put_annotation_async (self->library, annotation, NULL, dossier_window_stored_cb, g_object_ref (self));
}

static void
activated_cb (DossierWindow *self, DossierAnnotation *annotation)
{
  dossier_window_open_passage (self, dossier_annotation_get_document (annotation), dossier_annotation_get_start (annotation), dossier_annotation_get_end (annotation));
}

static void
step_cb (DossierWindow *self, gboolean redo)
{
  gtk_widget_activate_action (GTK_WIDGET (self), redo ? "win.redo" : "win.undo", NULL);
}

static void
export_cb (DossierWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.export-brief", NULL);
}

void
dossier_window_show_brief (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (self->brief_dialog == NULL)
    {
      g_set_weak_pointer (&self->brief_dialog, DOSSIER_BRIEF_DIALOG (dossier_brief_dialog_new ()));
      gtk_window_set_transient_for (GTK_WINDOW (self->brief_dialog), GTK_WINDOW (self));
      gtk_window_set_destroy_with_parent (GTK_WINDOW (self->brief_dialog), TRUE);
      g_signal_connect_object (self->brief_dialog, "arranged", G_CALLBACK (arranged_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->brief_dialog, "annotation-edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->brief_dialog, "annotation-removed", G_CALLBACK (dossier_window_take_out_of_brief), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->brief_dialog, "annotation-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->brief_dialog, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->brief_dialog, "export", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
      dossier_brief_dialog_set_brief (self->brief_dialog, self->brief);
    }
  gtk_window_present (GTK_WINDOW (self->brief_dialog));
}

static DossierBrief *
get_brief (DossierBriefHost *host)
{
  return DOSSIER_WINDOW (host)->brief;
}

void
dossier_window_init_brief_host (DossierBriefHostInterface *iface)
{
  iface->get_brief = get_brief;
}
