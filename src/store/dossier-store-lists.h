/* dossier-store-lists.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The questions behind the lists: which rows, in which order, and what a page of them says. All
 * run in a reader thread.
 */

#pragma once

#include "store/dossier-result-model.h"

G_BEGIN_DECLS

extern const DossierListSource dossier_list_documents;   /* DossierDocumentSummary */
extern const DossierListSource dossier_list_entities;    /* DossierEntity */
extern const DossierListSource dossier_list_annotations; /* DossierAnnotation */

/* Ids of the documents that the filter means, in its order: GArray of DossierRowKey; `limit` as in DossierListSource. */
GArray *dossier_store_list_documents (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error);

/* Adds a key for each row of a question whose first columns are document and place; `sql` has text values only. */
GArray *dossier_store_collect_keys (DossierConnection *connection, const char *sql, const GPtrArray *texts, GError **error);

G_END_DECLS
