/* dossier-store-index.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the index file knows of a document: its words and what was found in it. The index holds
 * exactly the documents that are not in the bin, each in one revision; a document whose text or
 * blocks change is taken out first, with the words that were put in, and then put in again.
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-findings.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* Whether every indexed document is in the library in the same revision; `complete` asks also that none is missing. */
gboolean dossier_store_index_fits (DossierConnection *connection, gboolean complete, gboolean *fits, GError **error);

/* The words of a document; page furniture is left out. */
gboolean dossier_store_index_add_document (DossierConnection *connection, DossierDocument *document, gint64 id, gint64 revision, GError **error);
/* `document` as it was when it was added. Does nothing when it is not in the index. */
gboolean dossier_store_index_remove_document (DossierConnection *connection, DossierDocument *document, GError **error);

/* Adds the document's words when they are missing (the index was lost). */
gboolean dossier_store_index_complete (DossierConnection *connection, DossierDocument *document, gint64 revision, GError **error);

/* Replaces what was found. Does nothing when the index no longer holds this revision. */
gboolean dossier_store_index_put_findings (DossierConnection *connection, gint64 document, gint64 revision, DossierFindings *findings, GError **error);

/* What was found in it is out of date and is made again. */
gboolean dossier_store_index_mark_stale (DossierConnection *connection, gint64 document, GError **error);

/* Ids of the documents without words or findings in the index, newest first: GArray of gint64. */
GArray *dossier_store_index_list_pending (DossierConnection *connection, GError **error);

/* Forgets all findings when they were made by another analysis than `version`, so that they are made again. */
gboolean dossier_store_index_require_analysis (DossierConnection *connection, const char *version, GError **error);

/* Empties the index. */
gboolean dossier_store_index_clear (DossierConnection *connection, GError **error);

/* The text as it goes into full text: of the same length in bytes, page furniture blank. */
char *dossier_store_index_dup_body (DossierDocument *document);

G_END_DECLS
