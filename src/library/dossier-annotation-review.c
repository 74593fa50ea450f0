/* dossier-annotation-review.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-annotation-review.h"

struct _DossierAnnotationReview
{
  GObject parent_instance;

  GArray *entries; /* DossierReviewEntry */
  guint   counts[DOSSIER_N_REVIEW_OUTCOMES];
};

G_DEFINE_FINAL_TYPE (DossierAnnotationReview, dossier_annotation_review, G_TYPE_OBJECT)

static void
clear_entry (gpointer data)
{
  DossierReviewEntry *entry = data;

  g_clear_object (&entry->annotation);
  g_free (entry->words);
}

static void
dossier_annotation_review_finalize (GObject *object)
{
  g_array_unref (DOSSIER_ANNOTATION_REVIEW (object)->entries);

  G_OBJECT_CLASS (dossier_annotation_review_parent_class)->finalize (object);
}

static void
dossier_annotation_review_class_init (DossierAnnotationReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_annotation_review_finalize;
}

static void
dossier_annotation_review_init (DossierAnnotationReview *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (DossierReviewEntry));
  g_array_set_clear_func (self->entries, clear_entry);
}

DossierAnnotationReview *
dossier_annotation_review_new (void)
{
  return g_object_new (DOSSIER_TYPE_ANNOTATION_REVIEW, NULL);
}

void
dossier_annotation_review_add (DossierAnnotationReview *self, DossierReviewOutcome outcome, DossierAnnotation *annotation, const char *words)
{
  DossierReviewEntry entry = { outcome, annotation != NULL ? g_object_ref (annotation) : NULL, g_strdup (words) };

  g_array_append_val (self->entries, entry);
  self->counts[outcome]++;
}

guint
dossier_annotation_review_get_n_entries (DossierAnnotationReview *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION_REVIEW (self), 0);

  return self->entries->len;
}

const DossierReviewEntry *
dossier_annotation_review_get_entry (DossierAnnotationReview *self, guint i)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION_REVIEW (self) && i < self->entries->len, NULL);

  return &g_array_index (self->entries, DossierReviewEntry, i);
}

guint
dossier_annotation_review_count (DossierAnnotationReview *self, DossierReviewOutcome outcome)
{
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION_REVIEW (self) && outcome < DOSSIER_N_REVIEW_OUTCOMES, 0);

  return self->counts[outcome];
}

GPtrArray *
dossier_annotation_review_list_new (DossierAnnotationReview *self)
{
  GPtrArray *annotations = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const DossierReviewEntry *entry = &g_array_index (self->entries, DossierReviewEntry, i);

      if (entry->outcome <= DOSSIER_REVIEW_UPDATED)
        g_ptr_array_add (annotations, g_object_ref (entry->annotation));
    }

  return annotations;
}
