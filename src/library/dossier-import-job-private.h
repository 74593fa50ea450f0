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

/* What is to be read. One of `file` and `bytes` is set; the others may be NULL. */
typedef struct
{
  GFile  *file;
  GBytes *bytes;
  char   *mime_type;
  char   *collection;
  char   *password; /* of a locked document */
} DossierImportSource;

/* References and copies are taken. */
DossierImportJob *dossier_import_job_new (const char *name, const DossierImportSource *source);
/* Not changed while the job is waiting or running. */
const DossierImportSource *dossier_import_job_get_source (DossierImportJob *self);
/* From FAILED to WAITING, with this password. */
void          dossier_import_job_retry (DossierImportJob *self, const char *password);
GCancellable *dossier_import_job_get_cancellable (DossierImportJob *self);
void          dossier_import_job_set_running (DossierImportJob *self);
void          dossier_import_job_finish (DossierImportJob *self, DossierImportJobState state, gint64 document, guint n_documents);
/* FAILED, or CANCELLED when that is what the error says. */
void dossier_import_job_fail (DossierImportJob *self, const GError *error);

G_END_DECLS
