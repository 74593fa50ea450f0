/* dossier-store-job.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One piece of work on its way through a thread of the store. It is answered exactly once, to a
 * task or to a waiting thread, by dossier_store_job_finish(), which also frees it.
 */

#pragma once

#include "store/dossier-store.h"

G_BEGIN_DECLS

typedef struct _DossierStoreJob DossierStoreJob;

DossierStoreJob *dossier_store_job_new (GTask *task, DossierStoreWriteMode mode, DossierStoreWork work, gpointer data, GDestroyNotify data_free, GDestroyNotify result_free);
/* For a thread that waits with dossier_store_job_wait(). */
DossierStoreJob *dossier_store_job_new_waited (DossierStoreWriteMode mode, DossierStoreWork work, gpointer data, GCancellable *cancellable);

DossierStoreWriteMode dossier_store_job_get_mode (DossierStoreJob *self);
/* Runs the work and keeps its answer; FALSE when it failed. */
gboolean dossier_store_job_run (DossierStoreJob *self, DossierConnection *connection);
/* Forgets the answer of a run that was taken back, before it runs again. */
void dossier_store_job_reset (DossierStoreJob *self);
/* Makes it fail, whatever its work said. `error` is copied. */
void dossier_store_job_fail (DossierStoreJob *self, const GError *error);
void dossier_store_job_finish (DossierStoreJob *self);

/* Blocks until it is finished, frees it and gives its answer. */
gpointer dossier_store_job_wait (DossierStoreJob *self, GError **error);

G_END_DECLS
