/* dossier-document-finder.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which documents of the library an annotation from elsewhere may belong to: by the hash of the text, by address, by title.
 * Pure.
 */

#pragma once

#include "import/dossier-foreign-annotation.h"
#include "store/dossier-store-orphans.h"

G_BEGIN_DECLS

typedef struct _DossierDocumentFinder DossierDocumentFinder;

/* `identities` are borrowed and must stay. */
DossierDocumentFinder *dossier_document_finder_new (GArray *identities);
void                   dossier_document_finder_free (DossierDocumentFinder *self);

/* Ids (gint64), the likeliest first. `by_title` says that nothing but a title led to them, which is no proof: then it
 * is the title of one document only, and no addresses speak against it. */
GArray *dossier_document_finder_find (DossierDocumentFinder *self, const DossierForeignAnnotation *annotation, gboolean *by_title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDocumentFinder, dossier_document_finder_free)

G_END_DECLS
