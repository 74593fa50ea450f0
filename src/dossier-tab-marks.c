/* dossier-tab-marks.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the page to the library: marking, notes, folding. The page shows a mark only after it is
 * stored, so what is on screen is safe.
 */

#include "config.h"

#include "dossier-tab-private.h"

#include "library/dossier-library-lists.h"

#include <glib/gi18n.h>

/* One change on its way into the library. */
typedef struct
{
  DossierTab *tab;
  char       *done; /* what to say when it is stored, or NULL */
} Change;

static Change *
change_new (DossierTab *self, const char *done)
{
  Change *change = g_new0 (Change, 1);

  change->tab = g_object_ref (self);
  change->done = g_strdup (done);
  return change;
}

static void
change_free (Change *change)
{
  g_object_unref (change->tab);
  g_free (change->done);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;

  if (!dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    {
      g_clear_pointer (&change->tab->edit_id, g_free);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        dossier_tab_tell_error (change->tab, error);
      return;
    }
  if (change->tab->view == NULL) /* closed meanwhile; it is stored all the same */
    return;
  dossier_tab_reload_annotations (change->tab);
  if (change->done)
    dossier_tab_tell (change->tab, change->done, TRUE);
}

static void
annotate_cb (DossierTab *self, guint start, guint end, DossierColour colour, gboolean want_note, gboolean want_tag)
{
  g_autoptr (DossierAnnotation) annotation = dossier_annotation_new_for_passage (self->document, start, end, colour);

  g_clear_pointer (&self->edit_id, g_free);
  if (want_note || want_tag)
    self->edit_id = g_strdup (dossier_annotation_get_id (annotation));
  self->edit_tags = want_tag;
  dossier_library_put_annotation_async (self->library, annotation, NULL, stored_cb, change_new (self, NULL));
}

static void
annotation_edited_cb (DossierTab *self, DossierAnnotation *edited)
{
  dossier_tab_edit_annotation (self, edited);
}

static void
annotation_deleted_cb (DossierTab *self, DossierAnnotation *annotation)
{
  dossier_tab_delete_annotation (self, annotation);
}

static void
block_role_changed_cb (DossierTab *self, guint block, DossierBlockRole role)
{
  dossier_library_set_block_role_async (self->library, self->id, block, role, NULL, stored_cb, change_new (self, NULL));
}

/* Each proposed block becomes furniture, or stays what it is for good. */
static void
proposals_decided_cb (DossierTab *self, gboolean fold)
{
  GArray *blocks = dossier_document_get_blocks (self->document);

  for (guint i = 0; i < blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (blocks, DossierBlock, i);

      if (block->proposed)
        dossier_library_set_block_role_async (self->library, self->id, i, fold ? DOSSIER_BLOCK_FURNITURE : block->role, NULL, stored_cb, change_new (self, NULL));
    }
}

static void
outcomes_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierTab) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pledges = dossier_library_list_rows_finish (DOSSIER_LIBRARY (source), result, &error);

  if (pledges != NULL && self->view != NULL)
    dossier_document_view_set_pledges (self->view, pledges);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_tab_tell_error (self, error);
}

void
dossier_tab_reload_outcomes (DossierTab *self)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();

  filter->document = self->id;
  filter->outcomes = 1u << DOSSIER_OUTCOME_KEPT | 1u << DOSSIER_OUTCOME_BROKEN | 1u << DOSSIER_OUTCOME_PENDING;
  dossier_library_list_rows_async (self->library, DOSSIER_ROWS_COMMITMENTS, filter, 0, self->cancellable, outcomes_loaded_cb, g_object_ref (self));
}

void
dossier_tab_bind_mark_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, annotate_cb);
  gtk_widget_class_bind_template_callback (widget_class, annotation_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, annotation_deleted_cb);
  gtk_widget_class_bind_template_callback (widget_class, block_role_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, proposals_decided_cb);
}

void
dossier_tab_edit_annotation (DossierTab *self, DossierAnnotation *edited)
{
  g_return_if_fail (DOSSIER_IS_TAB (self));

  dossier_library_put_annotation_async (self->library, edited, NULL, stored_cb, change_new (self, NULL));
}

void
dossier_tab_delete_annotation (DossierTab *self, DossierAnnotation *annotation)
{
  g_return_if_fail (DOSSIER_IS_TAB (self));

  dossier_library_delete_annotation_async (self->library, annotation, NULL, stored_cb, change_new (self, _ ("Annotation deleted")));
}
