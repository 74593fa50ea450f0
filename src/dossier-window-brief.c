/* dossier-window-brief.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The brief is what carries its tag: choosing a passage marks it, or adds the tag to the mark that is there.
 */

#include "config.h"

#include "dossier-window-private.h"

#include <glib/gi18n.h>

/* A passage on its way into the brief. */
typedef struct
{
  DossierWindow   *window;
  DossierDocument *document;
  guint32          start;
  guint32          end;
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

/* The reader's mark on exactly this passage, or NULL. */
static DossierAnnotation *
find_mark (GPtrArray *annotations, const Choice *choice)
{
  for (guint i = 0; i < annotations->len; i++)
    if (dossier_annotation_get_start (annotations->pdata[i]) == choice->start && dossier_annotation_get_end (annotations->pdata[i]) == choice->end)
      return annotations->pdata[i];

  return NULL;
}

static DossierAnnotation *
add_tag (DossierAnnotation *annotation)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;

  g_strv_builder_addv (builder, (const char **)dossier_annotation_get_tags (annotation));
  g_strv_builder_add (builder, DOSSIER_BRIEF_TAG);
  tags = g_strv_builder_end (builder);

  return dossier_annotation_edit (annotation, dossier_annotation_get_colour (annotation), dossier_annotation_get_underline (annotation),
                                  dossier_annotation_get_note (annotation), (const char *const *)tags);
}

static void
annotations_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Choice) choice = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) annotations = dossier_library_load_annotations_finish (DOSSIER_LIBRARY (source), result, &error);
  g_autoptr (DossierAnnotation) fresh = NULL;
  g_autoptr (DossierAnnotation) tagged = NULL;
  DossierAnnotation *mark;
  DossierWindow     *self = choice->window;

  if (annotations == NULL)
    {
      dossier_window_tell_error (self, error);
      return;
    }
  mark = find_mark (annotations, choice);
  if (mark != NULL && g_strv_contains (dossier_annotation_get_tags (mark), DOSSIER_BRIEF_TAG))
    {
      dossier_window_tell (self, _ ("This passage is in the brief already"), FALSE);
      return;
    }
  if (mark == NULL)
    mark = fresh = dossier_annotation_new_for_passage (choice->document, choice->start, choice->end, DOSSIER_COLOUR_YELLOW);
  tagged = add_tag (mark);
  dossier_library_put_annotation_async (self->library, tagged, NULL, added_cb, g_steal_pointer (&choice));
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
  dossier_library_load_annotations_async (library, document, NULL, annotations_loaded_cb, g_steal_pointer (&choice));
}

void
dossier_window_add_to_brief (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  Choice        *choice = g_new0 (Choice, 1);
  gint64         document;

  g_variant_get (parameter, DOSSIER_BRIEF_PASSAGE, &document, &choice->start, &choice->end);
  choice->window = g_object_ref (self);
  dossier_library_load_document_async (self->library, document, NULL, document_loaded_cb, choice);
}
