/* dossier-store-rows.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages of lists whose rows are places in documents. Run in a reader thread.
 */

#pragma once

#include "model/dossier-document.h"
#include "store/dossier-result-model.h"

G_BEGIN_DECLS

/* The row of a place of a document, newly made; NULL without an error when it is gone. */
typedef GObject *(*DossierStoreMakeRow) (DossierConnection *connection, DossierDocument *document, gint64 place, GError **error);

/* The rows of the keys: one reading of a document for all its neighbours. A document that went into the
 * bin between the keys and the page leaves its rows empty. */
GPtrArray *dossier_store_load_rows (DossierConnection *connection, const DossierRowKey *keys, guint n_keys, DossierStoreMakeRow make, GError **error);

G_END_DECLS
