/* dossier-library-care.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking after a library: waiting for its work, checking, backing up, restoring, making the index
 * again, and writing out what was chosen. The rules of dossier-library.h hold.
 */

#pragma once

#include "export/dossier-exporter.h"
#include "library/dossier-library.h"
#include "store/dossier-store-error.h"

G_BEGIN_DECLS

/* Finishes when every import and analysis that was begun has ended, well or not. */
void dossier_library_settle_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* Looks through all of both files; what is wrong is the error. */
void dossier_library_check_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* Throws the index away and makes it again; finishes when all is analysed. */
void     dossier_library_reindex_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean dossier_library_care_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

/* Writes a checked copy of the library file to `path`, or with NULL among the library's own backups. The answer is its path. */
void  dossier_library_backup_async (DossierLibrary *self, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
char *dossier_library_backup_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

/* Puts a backup (NULL = the newest good one) in the place of the library in `folder` (NULL = the user's data
 * directory). For a library that is not open, above all one whose open failed with DOSSIER_STORE_ERROR_DAMAGED.
 * What was there is kept beside it. The answer is the backup's path; then open. */
void  dossier_library_restore_async (DossierLibrary *self, const char *folder, const char *backup, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
char *dossier_library_restore_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

/* What to write out. Strings and filter are copied; `labels` must live until the end. */
typedef struct
{
  DossierExportScope         scope;
  const char                *title;  /* of the export; NULL = the first document's, of a brief the one that the reader gave it */
  const DossierFilter       *filter; /* the documents, annotations, passages or rows; filter->document for a selection */
  guint32                    start;  /* of a selection, code points */
  guint32                    end;
  const char                *tag;    /* of a brief */
  const DossierExportLabels *labels; /* or NULL */
} DossierExportChoice;

/* Into a file, whose ending says nothing: the format does. */
void     dossier_library_export_async (DossierLibrary *self, const DossierExportChoice *choice, DossierExportFormat format, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean dossier_library_export_finish (DossierLibrary *self, GAsyncResult *result, GError **error);
/* Into memory, for a preview. */
void    dossier_library_preview_async (DossierLibrary *self, const DossierExportChoice *choice, DossierExportFormat format, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GBytes *dossier_library_preview_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

G_END_DECLS
