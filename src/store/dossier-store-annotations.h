/* dossier-store-annotations.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reader's marks in the library file. A deleted one stays for 30 days and comes back with undo. One without a document
 * (document 0) is kept among the orphans (dossier-store-orphans.h), and found, replaced and deleted there.
 */

#pragma once

#include "model/dossier-annotation.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* Adds it or replaces the one with its id; brings a deleted one back. Run in a transaction. */
gboolean dossier_store_put_annotation (DossierConnection *connection, DossierAnnotation *annotation, GError **error);
gboolean dossier_store_delete_annotation (DossierConnection *connection, const char *id, GError **error);
/* Several (DossierAnnotation); `replaced` gets what was there, or NULL, beside each … */
gboolean dossier_store_put_annotations (DossierConnection *connection, GPtrArray *annotations, GPtrArray *replaced, GError **error);
/* … and that back. */
gboolean dossier_store_put_back_annotations (DossierConnection *connection, GPtrArray *annotations, GPtrArray *replaced, GError **error);

/* As it is stored now; NULL without an error when there is none or it is deleted. */
DossierAnnotation *dossier_store_load_annotation (DossierConnection *connection, const char *id, GError **error);
/* Of one document by place, or of the whole library with 0: GPtrArray of DossierAnnotation. */
GPtrArray *dossier_store_load_annotations (DossierConnection *connection, gint64 document, GError **error);
/* Those with a tag, of documents that are not in the bin, by document and place. */
GPtrArray *dossier_store_load_tagged_annotations (DossierConnection *connection, const char *tag, GError **error);

G_END_DECLS
