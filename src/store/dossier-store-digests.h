/* dossier-store-digests.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The digests of documents (store/dossier-digest.h) in the index. In a thread of the store.
 */

#pragma once

#include "model/dossier-findings.h"
#include "store/dossier-digest.h"
#include "store/dossier-document-set.h"

G_BEGIN_DECLS

/* Replaces one; an empty digest is none. */
gboolean dossier_store_put_digest (DossierConnection *connection, DossierDigestKind kind, gint64 document, const GByteArray *digest, GError **error);
/* Of the entities; `ids` (gint64) are those of the library. */
gboolean dossier_store_put_entity_digest (DossierConnection *connection, gint64 document, DossierFindings *findings, const GArray *ids, GError **error);
/* Of the commitments, from their rows: whenever these change. */
gboolean dossier_store_put_commitment_digests (DossierConnection *connection, gint64 document, GError **error);
gboolean dossier_store_remove_digests (DossierConnection *connection, gint64 document, GError **error);

/* Called with the digest of each document of the set (NULL = all), in no certain order. */
typedef void (*DossierDigestFunc) (gint64 document, DossierDigest *digest, gpointer data);
gboolean dossier_store_each_digest (DossierConnection *connection, DossierDigestKind kind, const DossierDocumentSet *documents, DossierDigestFunc func, gpointer data, GError **error);

G_END_DECLS
