/* dossier-store-corrections.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reader's corrections of the analysis in the library file, and which documents they touch.
 */

#pragma once

#include "model/dossier-correction.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* Under its own id when it has one. Answers the id, 0 on failure. */
gint64   dossier_store_insert_correction (DossierConnection *connection, DossierCorrection *correction, GError **error);
gboolean dossier_store_delete_correction (DossierConnection *connection, gint64 id, GError **error);

/* Those that may concern a document, in the order in which they were made: GPtrArray of DossierCorrection. */
GPtrArray *dossier_store_load_corrections (DossierConnection *connection, gint64 document, GError **error);

/* All, in the order in which they were made. */
GPtrArray *dossier_store_list_corrections (DossierConnection *connection, GError **error);

/* Ids of the documents whose findings change with it: GArray of gint64. */
GArray *dossier_store_list_corrected (DossierConnection *connection, DossierCorrection *correction, GError **error);

G_END_DECLS
