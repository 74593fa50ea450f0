/* dossier-store-images.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where pictures stand in documents. Their pixels are files beside the originals, named by their
 * hash. All functions run in the thread of their connection.
 */

#pragma once

#include "model/dossier-image.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* The pictures of one version of a document's text. */
gboolean dossier_store_insert_images (DossierConnection *connection, gint64 document, const char *hash, GPtrArray *images, GError **error);
/* DossierImage, without pixels. */
GPtrArray *dossier_store_load_images (DossierConnection *connection, gint64 document, const char *hash, GError **error);

/* The names (SHA-256) of files that only documents deleted before that time use: `images` and `originals` each
 * an array of strings. */
gboolean dossier_store_list_unused (DossierConnection *connection, const char *before, GPtrArray *images, GPtrArray *originals, GError **error);

G_END_DECLS
