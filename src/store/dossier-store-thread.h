/* dossier-store-thread.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A thread with its own connection that takes jobs from a queue until it is told to stop. Several
 * readers may share one queue.
 */

#pragma once

#include "store/dossier-connection.h"
#include "store/dossier-store-job.h"

G_BEGIN_DECLS

typedef struct _DossierStoreThread DossierStoreThread;

typedef struct
{
  const char             *name;
  DossierConnectionPlaces places;
  gboolean                writes;
  GAsyncQueue            *jobs;    /* DossierStoreJob */
  gint                   *n_jobs;  /* counted down atomically for each finished job */
  gint                   *closing; /* atomic: reads that wait are dropped */
} DossierStoreThreadOptions;

/* Waits until the connection is open. The paths and the counters are borrowed until the thread was joined. */
DossierStoreThread *dossier_store_thread_start (const DossierStoreThreadOptions *options, GError **error);
/* Asks one thread of the queue to stop after the jobs that are in it now. */
void dossier_store_thread_push_stop (GAsyncQueue *jobs);
void dossier_store_thread_join (DossierStoreThread *self);

G_END_DECLS
