/* dossier-notes-pane.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-notes-pane.h"

#include "view/dossier-brief-button.h"
#include "view/dossier-compat.h"
#include "view/dossier-note-row.h"

#include <glib/gi18n.h>

struct _DossierNotesPane
{
  GtkWidget parent_instance;

  /* Template children */
  GtkStack   *stack;
  GtkListBox *list;
  GtkLabel   *empty_label;

  /* Owned */
  GListStore *annotations;
  char       *hash; /* of the text that is read */

  gboolean has_document;
};

enum
{
  ANNOTATION_ACTIVATED,
  ANNOTATION_EDIT,
  ANNOTATION_EDITED,
  ANNOTATION_DELETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierNotesPane, dossier_notes_pane, GTK_TYPE_WIDGET)

static void
row_activated_cb (DossierNotesPane *self, GtkListBoxRow *row)
{
  g_autoptr (DossierAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (self->annotations), gtk_list_box_row_get_index (row));

  if (annotation)
    g_signal_emit (self, signals[ANNOTATION_ACTIVATED], 0, annotation);
}

static void
edit_cb (DossierNotesPane *self, DossierAnnotation *annotation)
{
  g_signal_emit (self, signals[ANNOTATION_EDIT], 0, annotation);
}

static void
edited_cb (DossierNotesPane *self, DossierAnnotation *annotation)
{
  g_signal_emit (self, signals[ANNOTATION_EDITED], 0, annotation);
}

static void
deleted_cb (DossierNotesPane *self, DossierAnnotation *annotation)
{
  g_signal_emit (self, signals[ANNOTATION_DELETED], 0, annotation);
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  DossierNotesPane *self = data;
  gboolean          lost = g_strcmp0 (dossier_annotation_get_hash (item), self->hash) != 0;
  GtkWidget        *row = dossier_note_row_new (item, lost);

  g_signal_connect_object (row, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
update_page (DossierNotesPane *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->annotations)) > 0;

  gtk_label_set_label (self->empty_label, self->has_document ? _ ("Select words on the page and choose a colour. What you mark is listed here.")
                                                             : _ ("Open a document to see your notes on it."));
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
}

static void
dossier_notes_pane_dispose (GObject *object)
{
  DossierNotesPane *self = DOSSIER_NOTES_PANE (object);

  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTES_PANE);
  g_clear_object (&self->annotations);
  g_clear_pointer (&self->hash, g_free);

  G_OBJECT_CLASS (dossier_notes_pane_parent_class)->dispose (object);
}

static void
dossier_notes_pane_class_init (DossierNotesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_notes_pane_dispose;

  signals[ANNOTATION_ACTIVATED] = g_signal_new ("annotation-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);
  signals[ANNOTATION_EDIT] = g_signal_new ("annotation-edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);
  signals[ANNOTATION_EDITED] = g_signal_new ("annotation-edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);
  signals[ANNOTATION_DELETED] = g_signal_new ("annotation-deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-notes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNotesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesPane, list);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesPane, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  dossier_brief_button_add_key (widget_class);
}

static void
dossier_notes_pane_init (DossierNotesPane *self)
{
  self->annotations = g_list_store_new (DOSSIER_TYPE_ANNOTATION);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->annotations), new_row, self, NULL);
  update_page (self);
}

void
dossier_notes_pane_set_annotations (DossierNotesPane *self, GPtrArray *annotations, const char *hash)
{
  guint old, keep = 0;

  g_return_if_fail (DOSSIER_IS_NOTES_PANE (self));

  g_free (self->hash);
  self->hash = g_strdup (hash);

  /* Rows that are the same at the beginning stay, so that a change far down does not lose the place. */
  old = g_list_model_get_n_items (G_LIST_MODEL (self->annotations));
  while (annotations && keep < old && keep < annotations->len)
    {
      g_autoptr (DossierAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (self->annotations), keep);
      DossierAnnotation *other = g_ptr_array_index (annotations, keep);

      if (g_strcmp0 (dossier_annotation_get_id (annotation), dossier_annotation_get_id (other)) != 0 ||
          g_strcmp0 (dossier_annotation_get_modified (annotation), dossier_annotation_get_modified (other)) != 0)
        break;
      keep++;
    }
  self->has_document = annotations != NULL;
  g_list_store_splice (self->annotations, keep, old - keep, annotations ? annotations->pdata + keep : NULL, annotations ? annotations->len - keep : 0);
  update_page (self);
}
