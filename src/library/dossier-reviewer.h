/* dossier-reviewer.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Holds the annotations of a file against the library: which document each belongs to, where its words stand there,
 * whether it is there already. Belongs to one thread at a time.
 */

#pragma once

#include "library/dossier-annotation-review.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

typedef struct _DossierReviewer DossierReviewer;

/* `foreign` (DossierForeignAnnotation) is borrowed and must stay. */
DossierReviewer *dossier_reviewer_new (GPtrArray *foreign);
void             dossier_reviewer_free (DossierReviewer *self);

/* Reads what is needed of the library: DossierStoreWork; TRUE or NULL. */
gpointer dossier_reviewer_gather (DossierConnection *connection, gpointer reviewer, GCancellable *cancellable, GError **error);
/* Then, without the library. NULL when it was cancelled. */
DossierAnnotationReview *dossier_reviewer_judge (DossierReviewer *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierReviewer, dossier_reviewer_free)

G_END_DECLS
