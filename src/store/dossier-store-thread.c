/* dossier-store-thread.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The writer gathers jobs that may share a transaction. While they come in a stream (an import of
 * many files) it waits a moment for the next, because a commit costs as much as several documents;
 * a job that wants its own transaction, such as a mark of the reader, ends the gathering at once.
 * When one of them fails, all are taken back and written one by one: a savepoint for each would make
 * FTS5 flush what it has gathered with every document. No task returns before the commit.
 */

#include "config.h"

#include "store/dossier-store-thread.h"

#define BATCH_MICROSECONDS 500000
#define BATCH_JOBS 256
#define GAP_MICROSECONDS 50000     /* nothing came for so long: the stream has ended */
#define STREAM_MICROSECONDS 100000 /* batches that follow each other sooner are a stream */

struct _DossierStoreThread
{
  /* Owned */
  GThread     *thread;
  GAsyncQueue *jobs;
  GError      *error; /* of opening */

  /* Borrowed */
  DossierStoreThreadOptions options;

  GMutex   mutex;
  GCond    cond;
  gboolean ready;
  gint64   last_batch; /* monotonic, when it ended; of a writer */
};

static char stop_mark;

static void
finish (DossierStoreThread *self, DossierStoreJob *job)
{
  g_atomic_int_dec_and_test (self->options.n_jobs);
  dossier_store_job_finish (job);
}

static void
write_alone (DossierStoreThread *self, DossierConnection *connection, DossierStoreJob *job)
{
  g_autoptr (GError) error = NULL;

  if (!dossier_connection_exec (connection, "BEGIN IMMEDIATE", &error))
    dossier_store_job_fail (job, error);
  else if (!dossier_store_job_run (job, connection))
    dossier_connection_roll_back (connection);
  else if (!dossier_connection_commit (connection, &error))
    {
      dossier_connection_roll_back (connection);
      dossier_store_job_fail (job, error);
    }
  finish (self, job);
}

/* One of them failed, or the commit did: all are taken back and each is tried by itself. */
static void
write_apart (DossierStoreThread *self, DossierConnection *connection, GPtrArray *jobs)
{
  dossier_connection_roll_back (connection);
  for (guint i = 0; i < jobs->len; i++)
    {
      dossier_store_job_reset (jobs->pdata[i]);
      write_alone (self, connection, jobs->pdata[i]);
    }
}

/* What may join the transaction that is open, or NULL when it is time to commit. */
static gpointer
pop_next (DossierStoreThread *self, gboolean in_stream, gint64 limit)
{
  gint64 rest = limit - g_get_monotonic_time ();

  if (rest <= 0)
    return NULL;

  return in_stream ? g_async_queue_timeout_pop (self->jobs, MIN (rest, GAP_MICROSECONDS)) : g_async_queue_try_pop (self->jobs);
}

static gboolean
may_share (gpointer job)
{
  return job != NULL && job != &stop_mark && dossier_store_job_get_mode (job) == DOSSIER_STORE_BATCH;
}

/* Answers the job that came next and could not join, or NULL. */
static gpointer
write_batch (DossierStoreThread *self, DossierConnection *connection, DossierStoreJob *job)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new ();
  gint64   now = g_get_monotonic_time ();
  gboolean in_stream = now - self->last_batch < STREAM_MICROSECONDS;
  gboolean good = dossier_connection_exec (connection, "BEGIN IMMEDIATE", NULL);
  gpointer next = job;

  do
    {
      g_ptr_array_add (done, next);
      good = good && dossier_store_job_run (next, connection);
      next = good && done->len < BATCH_JOBS ? pop_next (self, in_stream, now + BATCH_MICROSECONDS) : NULL;
    }
  while (may_share (next));

  if (good && dossier_connection_commit (connection, NULL))
    for (guint i = 0; i < done->len; i++)
      finish (self, done->pdata[i]);
  else
    write_apart (self, connection, done);
  self->last_batch = g_get_monotonic_time ();

  return next;
}

static void
read_one (DossierStoreThread *self, DossierConnection *connection, DossierStoreJob *job)
{
  g_autoptr (GError) closed = NULL;

  if (g_atomic_int_get (self->options.closing))
    {
      g_set_error_literal (&closed, G_IO_ERROR, G_IO_ERROR_CLOSED, "The library was closed.");
      dossier_store_job_fail (job, closed);
    }
  else
    dossier_store_job_run (job, connection);
  finish (self, job);
}

static void
loop (DossierStoreThread *self, DossierConnection *connection)
{
  gpointer job = g_async_queue_pop (self->jobs);

  while (job != &stop_mark)
    {
      gpointer next = NULL;

      if (!self->options.writes)
        read_one (self, connection, job);
      else if (dossier_store_job_get_mode (job) == DOSSIER_STORE_ALONE)
        write_alone (self, connection, job);
      else if (dossier_store_job_get_mode (job) == DOSSIER_STORE_BATCH)
        next = write_batch (self, connection, job);
      else
        {
          dossier_store_job_run (job, connection);
          finish (self, job);
        }
      job = next != NULL ? next : g_async_queue_pop (self->jobs);
    }
}

static gpointer
thread_cb (gpointer data)
{
  DossierStoreThread *self = data;
  g_autoptr (DossierConnection) connection = dossier_connection_open (&self->options.places, &self->error);

  g_mutex_lock (&self->mutex);
  self->ready = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);

  if (connection != NULL)
    loop (self, connection);

  return NULL;
}

DossierStoreThread *
dossier_store_thread_start (const DossierStoreThreadOptions *options, GError **error)
{
  DossierStoreThread *self = g_new0 (DossierStoreThread, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->options = *options;
  self->jobs = g_async_queue_ref (options->jobs);
  self->thread = g_thread_new (options->name, thread_cb, self);

  g_mutex_lock (&self->mutex);
  while (!self->ready)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);

  if (self->error == NULL)
    return self;

  g_propagate_error (error, g_steal_pointer (&self->error));
  dossier_store_thread_join (self);
  return NULL;
}

void
dossier_store_thread_push_stop (GAsyncQueue *jobs)
{
  g_async_queue_push (jobs, &stop_mark);
}

void
dossier_store_thread_join (DossierStoreThread *self)
{
  g_thread_join (self->thread);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_async_queue_unref (self->jobs);
  g_free (self);
}
