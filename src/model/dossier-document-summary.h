/* dossier-document-summary.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a list says about a document of the library, without its text. Immutable.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DOCUMENT_SUMMARY (dossier_document_summary_get_type ())
G_DECLARE_FINAL_TYPE (DossierDocumentSummary, dossier_document_summary, DOSSIER, DOCUMENT_SUMMARY, GObject)

/* What a summary is made from; strings are copied and may be NULL but for `title`. */
typedef struct
{
  gint64           id;
  const char      *title; /* as displayed, never empty */
  const char      *source;
  const char      *site;
  const char      *published;
  DossierPrecision precision;
  const char      *language;
  const char      *added; /* ISO 8601 UTC */
  guint            n_chars;
  guint            mentions;
  guint            entities;
  guint            quotations;
  guint            annotations;
  gboolean         analysed; /* FALSE: the counts of findings are still to come */
} DossierDocumentSummaryFields;

DossierDocumentSummary *dossier_document_summary_new (const DossierDocumentSummaryFields *fields);

gint64           dossier_document_summary_get_id (DossierDocumentSummary *self);
const char      *dossier_document_summary_get_title (DossierDocumentSummary *self);
const char      *dossier_document_summary_get_source (DossierDocumentSummary *self);
const char      *dossier_document_summary_get_site (DossierDocumentSummary *self);
const char      *dossier_document_summary_get_published (DossierDocumentSummary *self);
DossierPrecision dossier_document_summary_get_precision (DossierDocumentSummary *self);
const char      *dossier_document_summary_get_language (DossierDocumentSummary *self);
const char      *dossier_document_summary_get_added (DossierDocumentSummary *self);
guint            dossier_document_summary_get_n_chars (DossierDocumentSummary *self);
guint            dossier_document_summary_get_mentions (DossierDocumentSummary *self);
guint            dossier_document_summary_get_entities (DossierDocumentSummary *self);
guint            dossier_document_summary_get_quotations (DossierDocumentSummary *self);
guint            dossier_document_summary_get_annotations (DossierDocumentSummary *self);
gboolean         dossier_document_summary_get_analysed (DossierDocumentSummary *self);

G_END_DECLS
