/* dossier-import-job.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One file or paste on its way into the library, as a row of the import list. Lives on the main
 * thread; the library changes it. Properties (all notify): "state", "document", "error".
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_IMPORT_JOB_WAITING,
  DOSSIER_IMPORT_JOB_RUNNING,
  DOSSIER_IMPORT_JOB_DONE,
  DOSSIER_IMPORT_JOB_KNOWN, /* the same content was in the library already */
  DOSSIER_IMPORT_JOB_FAILED,
  DOSSIER_IMPORT_JOB_CANCELLED,
} DossierImportJobState;

#define DOSSIER_TYPE_IMPORT_JOB (dossier_import_job_get_type ())
G_DECLARE_FINAL_TYPE (DossierImportJob, dossier_import_job, DOSSIER, IMPORT_JOB, GObject)

const char           *dossier_import_job_get_name (DossierImportJob *self); /* file name, or NULL for a paste */
DossierImportJobState dossier_import_job_get_state (DossierImportJob *self);
/* Id of the document once the state is DONE or KNOWN, else 0; of several that a file holds the first. */
gint64 dossier_import_job_get_document (DossierImportJob *self);
/* How many documents the file holds; 0 before it is read. */
guint dossier_import_job_get_n_documents (DossierImportJob *self);
/* Why it failed, or NULL. */
const GError *dossier_import_job_get_error (DossierImportJob *self);
/* It failed because the document is locked; dossier_library_unlock() goes on with it. `tried` is set when a password
 * was given that does not open it; may be NULL. */
gboolean dossier_import_job_needs_password (DossierImportJob *self, gboolean *tried);
void     dossier_import_job_cancel (DossierImportJob *self);

G_END_DECLS
