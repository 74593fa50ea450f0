/* dossier-schema.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of the two files and the steps from older forms of the library file. Each step is one
 * transaction; the caller makes a backup first. The index file has no steps: an index of another
 * form is thrown away and made again.
 */

#pragma once

#include "store/dossier-connection.h"

G_BEGIN_DECLS

#define DOSSIER_LIBRARY_VERSION 7
#define DOSSIER_INDEX_VERSION 11

/* user_version of a file, 0 for an empty one. */
gboolean dossier_schema_get_version (DossierConnection *self, const char *schema, gint64 *version, GError **error);

/* Makes the tables of an empty library file, or takes an older one up to DOSSIER_LIBRARY_VERSION.
 * A newer file is refused with DOSSIER_STORE_ERROR_NEWER. */
gboolean dossier_schema_prepare_library (DossierConnection *self, GError **error);
/* Makes the tables of an empty index. */
gboolean dossier_schema_prepare_index (DossierConnection *self, GError **error);

G_END_DECLS
