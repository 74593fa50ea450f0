/* dossier-store-tallies.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commitments counted by actor and theme, from the digests of their documents. In a thread of the store.
 */

#pragma once

#include "model/dossier-filter.h"
#include "store/dossier-document-set.h"

G_BEGIN_DECLS

/* The commitments with `text` as a part of their words or of the reader's note, in these documents (NULL = all): sorted
 * GArray of guint64, each from dossier_row_key(). The case of ASCII letters does not count, as with LIKE. */
GArray *dossier_store_find_commitment_words (DossierConnection *connection, const char *text, const DossierDocumentSet *documents, GError **error);

/* The `limit` actors with most commitments in the filter's scope (0 = all): GPtrArray of DossierTally. */
GPtrArray *dossier_store_tally_commitments (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error);

G_END_DECLS
