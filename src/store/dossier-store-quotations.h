/* dossier-store-quotations.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quotations in the index: written with a document's findings, read for them or one by one. `number` is the
 * place of a quotation in the findings of its document.
 */

#pragma once

#include "model/dossier-findings.h"
#include "store/dossier-connection.h"

G_BEGIN_DECLS

/* Writer thread. `ids` are the library's ids (gint64) of the findings' entities. */
gboolean dossier_store_put_quotations (DossierConnection *connection, gint64 document, DossierFindings *findings, const GArray *ids, GError **error);

/* All of a document, added to `findings`. */
gboolean dossier_store_load_quotations (DossierConnection *connection, gint64 document, DossierFindings *findings, GError **error);

/* One; NULL without an error when it is gone. */
DossierQuotation *dossier_store_load_quotation (DossierConnection *connection, gint64 document, gint64 number, GError **error);

G_END_DECLS
