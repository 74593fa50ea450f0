/* dossier-library-changes.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reader's actions: each is written, then remembered for undo, then told of.
 */

#include "config.h"

#include "library/dossier-library-annotations.h"
#include "library/dossier-library-lists.h"
#include "library/dossier-library-private.h"

#include "store/dossier-store-documents.h"

typedef enum
{
  FORWARD,
  UNDO,
  REDO,
} Direction;

/* Taken along by the task that answers the caller. */
typedef struct
{
  DossierChange *change;
  Direction      direction;
} Action;

static void
action_free (gpointer data)
{
  Action *self = data;

  dossier_change_unref (self->change);
  g_free (self);
}

static gpointer
change_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Action  *action = data;
  gboolean done = action->direction == UNDO ? dossier_change_revert (action->change, connection, error)
                                            : dossier_change_apply (action->change, connection, error);

  return GINT_TO_POINTER (done);
}

static void
move_in_history (DossierLibrary *self, Action *action, gboolean done)
{
  DossierChange *change = dossier_change_ref (action->change);

  if (action->direction == FORWARD && done)
    dossier_history_push (self->history, change);
  else if (action->direction == FORWARD)
    dossier_change_unref (change);
  else if ((action->direction == UNDO) == done)
    dossier_history_return_redo (self->history, change);
  else
    dossier_history_return_undo (self->history, change);
  dossier_library_notify_history (self);
}

static void
tell (DossierLibrary *self, DossierChange *change)
{
  static const DossierLibraryChange marks[DOSSIER_N_CHANGE_KINDS] = {
    [DOSSIER_CHANGE_ANNOTATION] = DOSSIER_LIBRARY_ANNOTATIONS,
    [DOSSIER_CHANGE_COLLECTED] = DOSSIER_LIBRARY_COLLECTIONS,
    [DOSSIER_CHANGE_ASSESSMENT] = DOSSIER_LIBRARY_ASSESSMENTS,
    [DOSSIER_CHANGE_BRIEF] = DOSSIER_LIBRARY_ANNOTATIONS,
    [DOSSIER_CHANGE_IMPORTED] = DOSSIER_LIBRARY_ANNOTATIONS,
  };
  GArray *touched;

  if (marks[dossier_change_get_kind (change)] != 0)
    {
      dossier_library_note_change (self, marks[dossier_change_get_kind (change)]);
      return;
    }

  touched = dossier_change_get_touched (change);
  for (guint i = 0; self->intake != NULL && i < touched->len; i++)
    dossier_intake_analyze (self->intake, g_array_index (touched, gint64, i));
  dossier_library_note_change (self, DOSSIER_LIBRARY_DOCUMENTS | DOSSIER_LIBRARY_FINDINGS | DOSSIER_LIBRARY_ANNOTATIONS);
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DossierLibrary *self = DOSSIER_LIBRARY (source);
  g_autoptr (GTask) task = data;
  Action  *action = g_task_get_task_data (task);
  GError  *error = NULL;
  gboolean done = g_task_propagate_pointer (G_TASK (result), &error) != NULL;

  move_in_history (self, action, done);
  if (done)
    {
      tell (self, action->change);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

/* `task` and `change` are taken. Once handed over, a change is not cancelled: it is too short. */
static void
start (DossierLibrary *self, GTask *task, DossierChange *change, Direction direction)
{
  Action *action = g_new0 (Action, 1);
  GTask  *work = g_task_new (self, NULL, changed_cb, task);

  action->change = change;
  action->direction = direction;
  g_task_set_source_tag (work, start);
  g_task_set_task_data (task, action, action_free);
  dossier_store_write (self->store, work, DOSSIER_STORE_ALONE, change_work, action, NULL, NULL);
}

static void
start_new (DossierLibrary *self, DossierChange *change, gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, tag);
  if (dossier_library_require_open (self, task))
    start (self, task, change, FORWARD);
  else
    dossier_change_unref (change);
}

void
dossier_library_put_annotation_async (DossierLibrary *self, DossierAnnotation *annotation, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && DOSSIER_IS_ANNOTATION (annotation));

  start_new (self, dossier_change_new_annotation (dossier_annotation_get_id (annotation), annotation),
             dossier_library_put_annotation_async, cancellable, callback, data);
}

void
dossier_library_delete_annotation_async (DossierLibrary *self, DossierAnnotation *annotation, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && DOSSIER_IS_ANNOTATION (annotation));

  start_new (self, dossier_change_new_annotation (dossier_annotation_get_id (annotation), NULL),
             dossier_library_delete_annotation_async, cancellable, callback, data);
}

void
dossier_library_import_annotations_async (DossierLibrary *self, DossierAnnotationReview *review, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GPtrArray) annotations = NULL;
  GTask *task;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && DOSSIER_IS_ANNOTATION_REVIEW (review));

  annotations = dossier_annotation_review_list_new (review);
  if (annotations->len > 0)
    {
      start_new (self, dossier_change_new_imported (annotations), dossier_library_import_annotations_async, cancellable, callback, data);
      return;
    }

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, dossier_library_import_annotations_async);
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

void
dossier_library_set_block_role_async (DossierLibrary *self, gint64 document, guint block, DossierBlockRole role, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  start_new (self, dossier_change_new_block_role (document, block, role), dossier_library_set_block_role_async, cancellable, callback, data);
}

void
dossier_library_set_published_async (DossierLibrary *self, gint64 document, const char *published, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  start_new (self, dossier_change_new_published (document, published), dossier_library_set_published_async, cancellable, callback, data);
}

void
dossier_library_delete_document_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  start_new (self, dossier_change_new_deleted (document, TRUE), dossier_library_delete_document_async, cancellable, callback, data);
}

void
dossier_library_correct_async (DossierLibrary *self, GPtrArray *corrections, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && corrections != NULL);

  start_new (self, dossier_change_new_corrections (corrections), dossier_library_correct_async, cancellable, callback, data);
}

void
dossier_library_settle_date_async (DossierLibrary *self, gint64 document, guint32 start, guint32 end, const char *value, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && end > 0);

  start_new (self, dossier_change_new_settled_date (document, start, end, value), dossier_library_settle_date_async, cancellable, callback, data);
}

void
dossier_library_recover_document_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  start_new (self, dossier_change_new_deleted (document, FALSE), dossier_library_recover_document_async, cancellable, callback, data);
}

void
dossier_library_collect_async (DossierLibrary *self, gint64 document, const char *collection, gboolean included, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && collection != NULL);

  start_new (self, dossier_change_new_collected (document, collection, included), dossier_library_collect_async, cancellable, callback, data);
}

void
dossier_library_put_assessment_async (DossierLibrary *self, DossierAssessment *assessment, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && DOSSIER_IS_ASSESSMENT (assessment));

  start_new (self, dossier_change_new_assessment (dossier_assessment_get_id (assessment), assessment),
             dossier_library_put_assessment_async, cancellable, callback, data);
}

void
dossier_library_delete_assessment_async (DossierLibrary *self, DossierAssessment *assessment, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && DOSSIER_IS_ASSESSMENT (assessment));

  start_new (self, dossier_change_new_assessment (dossier_assessment_get_id (assessment), NULL),
             dossier_library_delete_assessment_async, cancellable, callback, data);
}

void
dossier_library_arrange_brief_async (DossierLibrary *self, DossierBrief *brief, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && DOSSIER_IS_BRIEF (brief));

  start_new (self, dossier_change_new_brief (brief), dossier_library_arrange_brief_async, cancellable, callback, data);
}

static void
start_again (DossierLibrary *self, GTask *task, DossierChange *change, Direction direction)
{
  if (change != NULL)
    {
      dossier_library_notify_history (self);
      start (self, task, change, direction);
      return;
    }

  g_task_return_new_error (task, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "There is nothing to %s.", direction == UNDO ? "undo" : "redo");
  g_object_unref (task);
}

void
dossier_library_undo_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_library_undo_async);
  if (dossier_library_require_open (self, task))
    start_again (self, task, dossier_history_pop_undo (self->history), UNDO);
}

void
dossier_library_redo_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_library_redo_async);
  if (dossier_library_require_open (self, task))
    start_again (self, task, dossier_history_pop_redo (self->history), REDO);
}

gboolean
dossier_library_change_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  gint64  document;
  guint32 position;
} Position;

static gpointer
position_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Position *position = data;

  return GINT_TO_POINTER (dossier_store_set_position (connection, position->document, position->position, error));
}

void
dossier_library_save_position (DossierLibrary *self, gint64 document, guint32 position)
{
  Position where = { document, position };

  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  if (self->store != NULL && !dossier_library_get_read_only (self))
    dossier_store_write (self->store, g_task_new (self, NULL, NULL, NULL), DOSSIER_STORE_BATCH, position_work, g_memdup2 (&where, sizeof where), g_free, NULL);
}
