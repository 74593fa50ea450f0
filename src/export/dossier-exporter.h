/* dossier-exporter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes what the reader chose as a file that appears whole or not at all: the bytes go to a
 * temporary file beside the target, are synced, then renamed over it. Runs in any thread.
 */

#pragma once

#include <gio/gio.h>

#include "model/dossier-annotation.h"
#include "model/dossier-document.h"
#include "model/dossier-findings.h"

G_BEGIN_DECLS

#define DOSSIER_EXPORT_ERROR (dossier_export_error_quark ())
GQuark dossier_export_error_quark (void);

typedef enum
{
  DOSSIER_EXPORT_ERROR_FORMAT, /* no such form of export */
  DOSSIER_EXPORT_ERROR_EMPTY,  /* nothing was chosen */
  DOSSIER_EXPORT_ERROR_WRITE,  /* the file cannot be written: disk full, no permission */
} DossierExportError;

typedef enum
{
  DOSSIER_EXPORT_PDF,
  DOSSIER_EXPORT_TEXT,
  DOSSIER_EXPORT_MARKDOWN,
  DOSSIER_EXPORT_HTML,
  DOSSIER_EXPORT_JSON,
  DOSSIER_EXPORT_CSV,
} DossierExportFormat;

typedef enum
{
  DOSSIER_EXPORT_DOCUMENT,    /* the whole text with marks and notes */
  DOSSIER_EXPORT_SELECTION,   /* code points [start, end) of the first document */
  DOSSIER_EXPORT_ANNOTATIONS, /* the marked passages with notes and tags, by document */
  DOSSIER_EXPORT_PASSAGES,    /* search hits */
} DossierExportScope;

/* What is to be written. Arrays are borrowed for the call and not changed. */
typedef struct
{
  DossierExportScope scope;
  const char        *title;       /* of the export; NULL = the document's */
  GPtrArray         *documents;   /* DossierDocument: sources of everything below, numbered in this order */
  GPtrArray         *findings;    /* DossierFindings beside each document, or NULL */
  GPtrArray         *annotations; /* DossierAnnotation of these documents, or NULL */
  GPtrArray         *passages;    /* DossierPassage of these documents, or NULL */
  guint32            start;       /* of a selection */
  guint32            end;
} DossierExportRequest;

/* The format that a file name asks for, by its ending. */
gboolean dossier_export_format_from_path (const char *path, DossierExportFormat *format, GError **error);

/* The finished file in memory (also used for the preview). */
GBytes  *dossier_export_to_bytes (const DossierExportRequest *request, DossierExportFormat format, GCancellable *cancellable, GError **error);
gboolean dossier_export_to_path (const DossierExportRequest *request, DossierExportFormat format, const char *path, GCancellable *cancellable, GError **error);

/* The findings of one document as the JSON object of `dossier analyze`; `id` may be NULL; with
 * `text` the analysed text is included. Newly allocated, one line, no final line break. */
char *dossier_export_findings_json (DossierFindings *findings, const char *id, const char *text);
/* A document as the JSON object of `dossier extract`. */
char *dossier_export_document_json (DossierDocument *document);

G_END_DECLS
