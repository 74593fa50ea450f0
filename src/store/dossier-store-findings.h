/* dossier-store-findings.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads what was found in one document back from the index.
 */

#pragma once

#include "model/dossier-findings.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* NULL without an error when the document was not analysed yet. */
DossierFindings *dossier_store_load_findings (DossierConnection *connection, gint64 document, GError **error);

/* One commitment by its number in the document; NULL without an error when it is gone. */
DossierCommitment *dossier_store_load_commitment (DossierConnection *connection, gint64 document, gint64 number, GError **error);

G_END_DECLS
