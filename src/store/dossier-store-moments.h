/* dossier-store-moments.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is dated in the documents, in the order of time: writing that of a document, listing and
 * counting that of a scope.
 */

#pragma once

#include "model/dossier-findings.h"
#include "store/dossier-result-model.h"

G_BEGIN_DECLS

/* Of a document that has none in the index, and adds their numbers to the library's. In the writer, in a transaction. */
gboolean dossier_store_put_moments (DossierConnection *connection, gint64 document, DossierFindings *findings, GError **error);
/* Takes them out again. */
gboolean dossier_store_remove_moments (DossierConnection *connection, gint64 document, GError **error);

/* DossierMoment, earliest first. The filter's `moments` says of which kinds, `from` and `to` within which days. */
extern const DossierListSource dossier_list_moments;

/* How many there are over the same days, earliest first: GArray of DossierMomentCount. In a reader. */
GArray *dossier_store_count_moments (DossierConnection *connection, const DossierFilter *filter, GError **error);

G_END_DECLS
