/* dossier-collection.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A named set of documents in the library. Immutable.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COLLECTION (dossier_collection_get_type ())
G_DECLARE_FINAL_TYPE (DossierCollection, dossier_collection, DOSSIER, COLLECTION, GObject)

DossierCollection *dossier_collection_new (const char *name, guint documents);

const char *dossier_collection_get_name (DossierCollection *self);
guint       dossier_collection_get_documents (DossierCollection *self);

G_END_DECLS
