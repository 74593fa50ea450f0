/* dossier-store-documents.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents, their text versions and blocks, collections, reading positions in the library file.
 * All functions run in the thread of their connection; those that change something expect to be
 * inside a transaction.
 */

#pragma once

#include "model/dossier-document.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* A document on its way in. */
typedef struct
{
  DossierDocument *document;   /* its id is not used */
  GBytes          *packed;     /* its text from dossier_store_pack_text(), made outside the writer */
  const char      *original;   /* SHA-256 of the imported bytes, or NULL */
  const char      *collection; /* made when it is new; or NULL */
} DossierStoreNewDocument;

/* zlib. */
GBytes *dossier_store_pack_text (const char *text, gsize n_bytes);

/* The document with these original bytes or this text, 0 = none; `deleted` tells whether it is in the bin. */
gboolean dossier_store_find_document (DossierConnection *connection, const char *original, const char *hash, gint64 *document, gboolean *deleted, GError **error);
/* All documents with these original bytes, in the order in which they came. */
typedef struct
{
  gint64   document;
  gboolean deleted;
} DossierStoreFound;

GArray *dossier_store_list_by_original (DossierConnection *connection, const char *original, GError **error);
/* Answers the new id, 0 on failure. */
gint64   dossier_store_insert_document (DossierConnection *connection, const DossierStoreNewDocument *new_document, GError **error);
gboolean dossier_store_add_to_collection (DossierConnection *connection, gint64 document, const char *collection, GError **error);
/* Into the collection or out of it; what really changed is told, so that it can be taken back. */
typedef struct
{
  gboolean made;  /* the collection is new */
  gboolean moved; /* the document was not where it is now */
} DossierStoreCollected;

gboolean dossier_store_set_collected (DossierConnection *connection, gint64 document, const char *collection, gboolean included, DossierStoreCollected *collected, GError **error);
/* Only when it is empty. */
gboolean dossier_store_delete_collection (DossierConnection *connection, const char *collection, GError **error);

/* The current version, also of a document in the bin. `revision` may be NULL. */
DossierDocument *dossier_store_load_document (DossierConnection *connection, gint64 document, gint64 *revision, GError **error);

/* The SHA-256 of the bytes that the document was made of; NULL with an error when they were not kept. Newly allocated. */
char *dossier_store_load_original (DossierConnection *connection, gint64 document, GError **error);

/* TRUE when it is not in the bin and still in this revision. */
gboolean dossier_store_document_is_live (DossierConnection *connection, gint64 document, gint64 revision);

/* Sets the role of a block of the current version; `old_role` is what it was. */
/* NULL = nobody knows. */
gboolean dossier_store_set_published (DossierConnection *connection, gint64 document, const char *published, DossierPrecision precision, GError **error);
gboolean dossier_store_set_block_role (DossierConnection *connection, gint64 document, guint block, DossierBlockRole role, DossierBlockRole *old_role, GError **error);
gboolean dossier_store_set_document_deleted (DossierConnection *connection, gint64 document, gboolean deleted, GError **error);
gboolean dossier_store_load_position (DossierConnection *connection, gint64 document, gint64 *position, GError **error);
gboolean dossier_store_set_position (DossierConnection *connection, gint64 document, guint32 position, GError **error);

/* Takes away for good what has been in the bin for `days` days. The names of the files that nothing uses any more are
 * added to `images` and `originals`. */
gboolean dossier_store_empty_bin (DossierConnection *connection, guint days, GPtrArray *images, GPtrArray *originals, GError **error);

G_END_DECLS
