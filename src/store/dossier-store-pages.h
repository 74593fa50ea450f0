/* dossier-store-pages.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of printed documents in the library file. Functions run in the thread of their connection.
 */

#pragma once

#include "model/dossier-page-map.h"
#include "store/dossier-connection.h"

G_BEGIN_DECLS

/* `pages` may be NULL: then there is nothing to do. */
gboolean dossier_store_insert_pages (DossierConnection *connection, gint64 document, const char *hash, DossierPageMap *pages, GError **error);

/* Sets `pages` to NULL when the document has none. */
gboolean dossier_store_load_pages (DossierConnection *connection, gint64 document, const char *hash, DossierPageMap **pages, GError **error);

G_END_DECLS
