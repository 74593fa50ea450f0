/* dossier-store-commitments.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commitments in the index: writing those of a document, listing and counting those of a scope.
 * Writing runs in the writer inside a transaction, the others in a reader.
 */

#pragma once

#include "model/dossier-findings.h"
#include "store/dossier-result-model.h"

G_BEGIN_DECLS

/* `ids` are the library's ids of the findings' entities (gint64). The reader's assessments find theirs again. */
gboolean dossier_store_put_commitments (DossierConnection *connection, gint64 document, DossierFindings *findings, const GArray *ids, GError **error);

/* DossierPledge, newest source first unless the filter has another order. The filter's text is a part of any of the
 * commitment's words or the reader's note, its entity and country the actor's. */
extern const DossierListSource dossier_list_commitments;

G_END_DECLS
