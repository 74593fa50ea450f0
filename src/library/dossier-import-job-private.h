/* dossier-import-job-private.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What only the library may do to a job. Main thread, but for the cancellable, which belongs to all.
 */

#pragma once

#include "library/dossier-import-job.h"

G_BEGIN_DECLS

DossierImportJob *dossier_import_job_new (const char *name);
GCancellable     *dossier_import_job_get_cancellable (DossierImportJob *self);
void              dossier_import_job_set_running (DossierImportJob *self);
void              dossier_import_job_finish (DossierImportJob *self, DossierImportJobState state, gint64 document, guint n_documents);
/* FAILED, or CANCELLED when that is what the error says. */
void dossier_import_job_fail (DossierImportJob *self, const GError *error);

G_END_DECLS
