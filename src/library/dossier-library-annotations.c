/* dossier-library-annotations.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-library-annotations.h"

#include "import/dossier-annotation-file.h"
#include "library/dossier-library-private.h"
#include "library/dossier-reviewer.h"

typedef struct
{
  DossierStore *store;
  GFile        *file;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->store);
  g_object_unref (self->file);
  g_free (self);
}

static void
review_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) foreign = dossier_annotation_file_read (job->file, cancellable, &error);
  g_autoptr (DossierReviewer) reviewer = foreign != NULL ? dossier_reviewer_new (foreign) : NULL;
  DossierAnnotationReview *review = NULL;

  if (reviewer != NULL && dossier_store_read_wait (job->store, dossier_reviewer_gather, reviewer, cancellable, &error) != NULL)
    review = dossier_reviewer_judge (reviewer, cancellable, &error);
  if (review != NULL)
    g_task_return_pointer (task, review, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
dossier_library_review_annotations_async (DossierLibrary *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);
  Job   *job;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && G_IS_FILE (file));

  g_task_set_source_tag (task, dossier_library_review_annotations_async);
  if (!dossier_library_require_open (self, task))
    return;

  job = g_new0 (Job, 1);
  job->store = g_object_ref (self->store);
  job->file = g_object_ref (file);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, review_thread_cb);
  g_object_unref (task);
}

DossierAnnotationReview *
dossier_library_review_annotations_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
