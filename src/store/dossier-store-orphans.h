/* dossier-store-orphans.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annotations that came from elsewhere and whose document is not in the library: they wait for it. They are
 * DossierAnnotation with the document 0. Also what tells the documents of the library apart, for finding theirs.
 */

#pragma once

#include "model/dossier-annotation.h"
#include "store/dossier-result-model.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* Run in a transaction. Deleting one that is not there is no error; `found` says so. */
gboolean dossier_store_put_orphan (DossierConnection *connection, DossierAnnotation *annotation, GError **error);
gboolean dossier_store_delete_orphan (DossierConnection *connection, const char *id, gboolean *found, GError **error);

/* NULL without an error when there is none. */
DossierAnnotation *dossier_store_load_orphan (DossierConnection *connection, const char *id, GError **error);
/* All: GPtrArray of DossierAnnotation. */
GPtrArray *dossier_store_load_orphans (DossierConnection *connection, GError **error);

/* Keys of those that hold `text` (NULL = all) behind the others: the place is the negative row. */
gboolean           dossier_store_append_orphan_keys (DossierConnection *connection, const char *text, GArray *keys, GError **error);
DossierAnnotation *dossier_store_load_orphan_row (DossierConnection *connection, gint64 place, GError **error);

/* What a document is known by. */
typedef struct
{
  gint64 id;
  char  *hash;   /* of its text */
  char  *source; /* address or path, or NULL */
  char  *title;  /* as it is displayed, or NULL */
} DossierStoreIdentity;

/* Of all documents but those in the bin, the newest first: array of DossierStoreIdentity that frees what they own. */
GArray *dossier_store_list_identities (DossierConnection *connection, GError **error);

G_END_DECLS
