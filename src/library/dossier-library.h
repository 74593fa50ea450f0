/* dossier-library.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything the application can do: the only door for the window and the command line.
 *
 * All calls are made on the main thread (the thread whose main context was the default when the
 * library was made) and never wait: no file, no SQLite there. Asynchronous calls follow GIO's
 * `_async`/`_finish` pattern; an error is of DOSSIER_LIBRARY_ERROR, DOSSIER_IMPORT_ERROR,
 * DOSSIER_STORE_ERROR, DOSSIER_EXPORT_ERROR or G_IO_ERROR. A change of the reader's own data is
 * committed to disk before its `_finish` answers TRUE.
 *
 * A library must be closed before its last reference goes; close waits for what is being written.
 */

#pragma once

#include <gio/gio.h>

#include "library/dossier-import-job.h"
#include "model/dossier-annotation.h"
#include "model/dossier-correction.h"
#include "model/dossier-country.h"
#include "model/dossier-document.h"
#include "model/dossier-filter.h"
#include "model/dossier-findings.h"
#include "model/dossier-passage.h"
#include "model/dossier-pixels.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LIBRARY (dossier_library_get_type ())
G_DECLARE_FINAL_TYPE (DossierLibrary, dossier_library, DOSSIER, LIBRARY, GObject)

/* Properties: "read-only" (gboolean; set at construction it opens without changing anything), "can-undo", "can-redo" (gboolean), "undo-label" (string or NULL).
 * Signal "changed" (DossierLibrary *, guint what): something in the library is other than it was;
 * a bit mask, at most one emission each 200 ms. Signal "trouble" (DossierLibrary *, GError *): something that nobody
 * asked for went wrong, the daily backup for example; worth a sentence to the reader. */
typedef enum
{
  DOSSIER_LIBRARY_DOCUMENTS = 1 << 0,
  DOSSIER_LIBRARY_FINDINGS = 1 << 1,
  DOSSIER_LIBRARY_ANNOTATIONS = 1 << 2,
  DOSSIER_LIBRARY_COLLECTIONS = 1 << 3,
  DOSSIER_LIBRARY_ASSESSMENTS = 1 << 4,
} DossierLibraryChange;

DossierLibrary *dossier_library_new (void);

/* Whether there is something of a library in folder `path`, sound or not. */
gboolean dossier_library_is_at (const char *path);
/* Opens or creates the library in folder `path` (NULL = the user's data directory). */
void     dossier_library_open_async (DossierLibrary *self, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean dossier_library_open_finish (DossierLibrary *self, GAsyncResult *result, GError **error);
void     dossier_library_close (DossierLibrary *self);
gboolean dossier_library_get_read_only (DossierLibrary *self);

/* Bringing in. The job tells progress, the document's id or the error; it is also in the list of jobs. */
DossierImportJob *dossier_library_add_file (DossierLibrary *self, GFile *file, const char *collection);
DossierImportJob *dossier_library_add_text (DossierLibrary *self, GBytes *bytes, const char *mime_type, const char *collection);
/* The same with a password, should the document be locked; NULL = none is known. */
DossierImportJob *dossier_library_add_locked_file (DossierLibrary *self, GFile *file, const char *password, const char *collection);
/* Goes on with a job that failed for want of a password (dossier_import_job_needs_password()). */
void dossier_library_unlock (DossierLibrary *self, DossierImportJob *job, const char *password);
/* GListModel of DossierImportJob, newest first; owned by the library. */
GListModel *dossier_library_get_jobs (DossierLibrary *self);

/* Reading. */
void             dossier_library_load_document_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
DossierDocument *dossier_library_load_document_finish (DossierLibrary *self, GAsyncResult *result, GError **error);
/* Where the reader was in the document that `result` brings: code point at the top of the page, 0 at first. */
guint32 dossier_library_load_document_position (DossierLibrary *self, GAsyncResult *result);
/* The pixels of a picture of a document, by its hash (model/dossier-pixels.h), scaled down to `max_width`, 0 = as they are;
 * `info` may be NULL. */
void             dossier_library_load_pixels_async (DossierLibrary *self, const char *hash, guint max_width, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GBytes          *dossier_library_load_pixels_finish (DossierLibrary *self, GAsyncResult *result, DossierPixelsInfo *info, GError **error);
void             dossier_library_load_findings_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
DossierFindings *dossier_library_load_findings_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

/* Lazy lists over SQL; they follow the library by themselves. Items: DossierRow (model/dossier-row.h),
 * whose "item" arrives with its page and is replaced when it changes. Each has the properties "loading"
 * (gboolean) and "error" (GError or NULL: a search that cannot be understood, for example). Newly created;
 * `filter` is copied. */
GListModel *dossier_library_list_documents (DossierLibrary *self, const DossierFilter *filter);   /* item: DossierDocumentSummary */
GListModel *dossier_library_list_entities (DossierLibrary *self, const DossierFilter *filter);    /* item: DossierEntity */
GListModel *dossier_library_list_annotations (DossierLibrary *self, const DossierFilter *filter); /* item: DossierAnnotation */
GListModel *dossier_library_list_passages (DossierLibrary *self, const DossierFilter *filter);    /* item: DossierPassage: best search hit of filter->text in each document, each hit when filter->document is set, or each mention of filter->country */

/* The countries of a scope, most mentioned first: GPtrArray of DossierCountry. */
void       dossier_library_count_countries_async (DossierLibrary *self, const DossierFilter *filter, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GPtrArray *dossier_library_count_countries_finish (DossierLibrary *self, GAsyncResult *result, GError **error);
/* All annotations of a document, by place: GPtrArray of DossierAnnotation. */
void       dossier_library_load_annotations_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GPtrArray *dossier_library_load_annotations_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

/* The reader's marks. Each is one undoable action; put adds the annotation or replaces the one with its id. */
void dossier_library_put_annotation_async (DossierLibrary *self, DossierAnnotation *annotation, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
void dossier_library_delete_annotation_async (DossierLibrary *self, DossierAnnotation *annotation, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* Corrects what was found, in all documents that it touches and in those to come; their findings follow with "changed".
 * `corrections` (DossierCorrection) are one action; those with an id are taken back instead. */
void dossier_library_correct_async (DossierLibrary *self, GPtrArray *corrections, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* Folds (role furniture) or opens a block; kept with the text version. */
/* ISO day, month or year; NULL = nobody knows. All dates of the document are resolved anew. */
void dossier_library_set_published_async (DossierLibrary *self, gint64 document, const char *published, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
void dossier_library_set_block_role_async (DossierLibrary *self, gint64 document, guint block, DossierBlockRole role, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* Moves a document to the bin (30 days) … */
void dossier_library_delete_document_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* … and back. */
void dossier_library_recover_document_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
void dossier_library_undo_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
void dossier_library_redo_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* Finishes any of the seven above. */
gboolean dossier_library_change_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

/* Reading position: code point at the top of the page. Not undoable; errors are not worth a word to the reader. */
void dossier_library_save_position (DossierLibrary *self, gint64 document, guint32 position);

G_END_DECLS
