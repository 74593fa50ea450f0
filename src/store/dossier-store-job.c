/* dossier-store-job.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-job.h"

#include "store/dossier-connection.h"

struct _DossierStoreJob
{
  /* Owned */
  GTask        *task; /* NULL: a thread waits */
  GCancellable *cancellable;
  gpointer      data;
  GError       *error;

  DossierStoreWork      work;
  GDestroyNotify        data_free;
  GDestroyNotify        result_free;
  gpointer              result;
  DossierStoreWriteMode mode;

  GMutex   mutex; /* the three are for the waiting thread */
  GCond    cond;
  gboolean finished;
};

DossierStoreJob *
dossier_store_job_new (GTask *task, DossierStoreWriteMode mode, DossierStoreWork work, gpointer data, GDestroyNotify data_free, GDestroyNotify result_free)
{
  DossierStoreJob *self = g_new0 (DossierStoreJob, 1);

  self->task = task;
  g_set_object (&self->cancellable, g_task_get_cancellable (task));
  self->mode = mode;
  self->work = work;
  self->data = data;
  self->data_free = data_free;
  self->result_free = result_free;

  return self;
}

DossierStoreJob *
dossier_store_job_new_waited (DossierStoreWriteMode mode, DossierStoreWork work, gpointer data, GCancellable *cancellable)
{
  DossierStoreJob *self = g_new0 (DossierStoreJob, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  g_set_object (&self->cancellable, cancellable);
  self->mode = mode;
  self->work = work;
  self->data = data;

  return self;
}

DossierStoreWriteMode
dossier_store_job_get_mode (DossierStoreJob *self)
{
  return self->mode;
}

gboolean
dossier_store_job_run (DossierStoreJob *self, DossierConnection *connection)
{
  if (!g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    self->result = self->work (connection, self->data, self->cancellable, &self->error);

  return self->error == NULL;
}

static void
drop_result (DossierStoreJob *self)
{
  if (self->result != NULL && self->result_free != NULL)
    self->result_free (self->result);
  self->result = NULL;
}

void
dossier_store_job_reset (DossierStoreJob *self)
{
  drop_result (self);
  g_clear_error (&self->error);
}

void
dossier_store_job_fail (DossierStoreJob *self, const GError *error)
{
  drop_result (self);
  if (self->error == NULL)
    self->error = g_error_copy (error);
}

static void
job_free (DossierStoreJob *self)
{
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->task);
  g_free (self);
}

void
dossier_store_job_finish (DossierStoreJob *self)
{
  if (self->task == NULL)
    {
      g_mutex_lock (&self->mutex);
      self->finished = TRUE;
      g_cond_signal (&self->cond);
      g_mutex_unlock (&self->mutex);
      return;
    }

  if (self->error != NULL)
    g_task_return_error (self->task, g_steal_pointer (&self->error));
  else
    g_task_return_pointer (self->task, self->result, self->result_free);
  job_free (self);
}

gpointer
dossier_store_job_wait (DossierStoreJob *self, GError **error)
{
  gpointer result;

  g_mutex_lock (&self->mutex);
  while (!self->finished)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);

  result = self->result;
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  job_free (self);

  return result;
}
