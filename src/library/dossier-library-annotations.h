/* dossier-library-annotations.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annotations that come from elsewhere: first what would come of them, then, when the reader agrees, they are taken
 * in as one action that can be undone. The rules of dossier-library.h hold.
 */

#pragma once

#include "library/dossier-annotation-review.h"
#include "library/dossier-library.h"

G_BEGIN_DECLS

/* Reads a file: W3C Web Annotation, Hypothesis, Dossier's own JSON, a REFI-QDA project. Changes nothing. */
void                     dossier_library_review_annotations_async (DossierLibrary *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
DossierAnnotationReview *dossier_library_review_annotations_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

/* Finished by dossier_library_change_finish(). A review without anything new changes nothing, and is nothing to undo. */
void dossier_library_import_annotations_async (DossierLibrary *self, DossierAnnotationReview *review, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

G_END_DECLS
