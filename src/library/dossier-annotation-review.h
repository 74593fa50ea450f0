/* dossier-annotation-review.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What would come of the annotations of a file in this library, before anything is written: each has one outcome, so that
 * the counts add up to what the file holds. Immutable once made; shared by threads.
 */

#pragma once

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_REVIEW_EXACT,    /* found where it was */
  DOSSIER_REVIEW_MOVED,    /* found at another place, the words unchanged */
  DOSSIER_REVIEW_CHANGED,  /* found, but the words have changed */
  DOSSIER_REVIEW_LOST,     /* its document is there, its words are not: kept with the document */
  DOSSIER_REVIEW_HOMELESS, /* its document is not in the library: kept until it is */
  DOSSIER_REVIEW_UPDATED,  /* in the library already; the file has a newer note, tags or colour */
  DOSSIER_REVIEW_KNOWN,    /* in the library already */
  DOSSIER_REVIEW_EMPTY,    /* neither words nor note nor tags: nothing to keep */
} DossierReviewOutcome;
#define DOSSIER_N_REVIEW_OUTCOMES (DOSSIER_REVIEW_EMPTY + 1)

typedef struct
{
  DossierReviewOutcome outcome;
  DossierAnnotation   *annotation; /* as it is written, or as it is there; NULL when it is empty */
  char                *words;      /* of the passage in the file, or NULL */
} DossierReviewEntry;

#define DOSSIER_TYPE_ANNOTATION_REVIEW (dossier_annotation_review_get_type ())
G_DECLARE_FINAL_TYPE (DossierAnnotationReview, dossier_annotation_review, DOSSIER, ANNOTATION_REVIEW, GObject)

DossierAnnotationReview *dossier_annotation_review_new (void);
/* While it is made. Takes a reference; `words` is copied. */
void dossier_annotation_review_add (DossierAnnotationReview *self, DossierReviewOutcome outcome, DossierAnnotation *annotation, const char *words);

guint                     dossier_annotation_review_get_n_entries (DossierAnnotationReview *self);
const DossierReviewEntry *dossier_annotation_review_get_entry (DossierAnnotationReview *self, guint i);
guint                     dossier_annotation_review_count (DossierAnnotationReview *self, DossierReviewOutcome outcome);
/* The annotations that importing it writes: GPtrArray of DossierAnnotation. */
GPtrArray *dossier_annotation_review_list_new (DossierAnnotationReview *self);

G_END_DECLS
