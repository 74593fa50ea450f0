/* dossier-store-countries.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How often countries are spoken of, speak and commit themselves, by document and in the whole
 * library.
 */

#pragma once

#include "model/dossier-country.h"
#include "model/dossier-filter.h"
#include "model/dossier-findings.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* Writes the numbers of a document that has none, and adds them to the library's. In the writer, in a transaction. */
gboolean dossier_store_put_countries (DossierConnection *connection, gint64 document, DossierFindings *findings, GError **error);

/* Countries of the filter's scope, most mentioned first: GPtrArray of DossierCountry named by their code. In a reader. */
GPtrArray *dossier_store_count_countries (DossierConnection *connection, const DossierFilter *filter, GError **error);

G_END_DECLS
