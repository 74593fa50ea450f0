/* dossier-exporter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes what the reader chose as a file that appears whole or not at all: the bytes go to a
 * temporary file beside the target, are synced, then renamed over it. Runs in any thread.
 *
 *   request → flow (headings, paragraphs, marks, notes, sources) → PDF, text, Markdown, HTML
 *   request → rows → JSON, CSV (of lists by way of dossier-row-table.h)
 *   annotations → Web Annotation, Hypothesis, REFI-QDA project
 *   corrections → gazetteer
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
  DOSSIER_EXPORT_W3C, /* Web Annotation; annotations only, as the next two */
  DOSSIER_EXPORT_HYPOTHESIS,
  DOSSIER_EXPORT_QDPX,      /* REFI-QDA project: the documents too */
  DOSSIER_EXPORT_GAZETTEER, /* of corrections only, which have no other form */
} DossierExportFormat;
#define DOSSIER_N_EXPORT_FORMATS (DOSSIER_EXPORT_GAZETTEER + 1)

typedef enum
{
  DOSSIER_EXPORT_DOCUMENT,    /* the whole text of each document with marks and notes */
  DOSSIER_EXPORT_SELECTION,   /* code points [start, end) of the first document, with marks and notes */
  DOSSIER_EXPORT_ANNOTATIONS, /* the marked passages with notes and tags, by document */
  DOSSIER_EXPORT_PASSAGES,    /* search hits, by document */
  DOSSIER_EXPORT_BRIEF,       /* the passages with a tag, under what they are or in the reader's order */
  DOSSIER_EXPORT_QUOTATIONS,  /* rows of a list: what was said */
  DOSSIER_EXPORT_COMMITMENTS, /* what was promised, and what became of it */
  DOSSIER_EXPORT_MOMENTS,     /* what was dated */
  DOSSIER_EXPORT_CORRECTIONS, /* what the reader corrected in the analysis */
} DossierExportScope;

/* Words of the reader's language that stand in the export; NULL members are English. */
typedef struct
{
  const char *notes;       /* "Notes" */
  const char *sources;     /* "Sources" */
  const char *tags;        /* "Tags" */
  const char *about;       /* before a date that is not exact: "about" */
  const char *published;   /* "published" */
  const char *quotations;  /* headings of a brief: "Quotations" */
  const char *commitments; /* "Commitments" */
  const char *dates;       /* "Dates" */
  const char *brief;       /* what a brief without a title is called: "Brief" */
  const char *kept;        /* what became of a commitment: "Kept" */
  const char *broken;      /* "Broken" */
  const char *pending;     /* "Pending" */
  const char *passages;    /* "Passages" */
  const char *paragraph;   /* before a number: "paragraph" */
  const char *picture;     /* "Picture" */
  const char *page;        /* before the number of a page: "p." */
  const char *pages;       /* before those of several: "pp." */
} DossierExportLabels;

/* What is to be written. Everything is borrowed for the call and not changed. */
typedef struct
{
  DossierExportScope         scope;
  const char                *title;       /* of the export; NULL = the first document's */
  GPtrArray                 *documents;   /* DossierDocument: the sources, numbered in this order */
  GPtrArray                 *findings;    /* DossierFindings beside each document (may hold NULL), or NULL */
  GPtrArray                 *annotations; /* DossierAnnotation of these documents, or NULL */
  GPtrArray                 *passages;    /* DossierPassage of these documents, or NULL */
  GPtrArray                 *rows;        /* of a list: DossierVoice, DossierPledge or DossierMoment; of a brief the DossierPledge of its documents; or NULL */
  GPtrArray                 *places;      /* DossierPlace beside the rows, for JSON and CSV; NULL for the other forms, which ask the documents */
  const char                *tag;         /* of a brief */
  gboolean                   arranged;    /* the brief is in the order of the annotations, not under headings */
  GPtrArray                 *corrections; /* DossierCorrection, or NULL */
  guint32                    start;       /* of a selection, code points */
  guint32                    end;
  const DossierExportLabels *labels; /* or NULL */

  /* Answers the packed pixels of a picture that the documents do not hold themselves, by its hash, or NULL. May be NULL. */
  GBytes *(*load_pixels) (const char *hash, gpointer data);
  gpointer load_pixels_data;
} DossierExportRequest;

/* The format that a file name asks for, by its ending: ".hypothesis.json" is Hypothesis, any other ".json" Dossier's own. */
gboolean dossier_export_format_from_path (const char *path, DossierExportFormat *format, GError **error);
/* The ending of a format's files, without a dot. */
const char *dossier_export_format_get_ending (DossierExportFormat format);

/* The finished file in memory (also used for the preview). */
GBytes  *dossier_export_to_bytes (const DossierExportRequest *request, DossierExportFormat format, GCancellable *cancellable, GError **error);
gboolean dossier_export_to_path (const DossierExportRequest *request, DossierExportFormat format, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
