/* dossier-change.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document whose blocks change or that goes into the bin leaves the index with its old words in
 * the same transaction; its analysis follows later.
 */

#include "config.h"

#include "library/dossier-change.h"

#include "model/dossier-iso-date.h"
#include "store/dossier-store-annotations.h"
#include "store/dossier-store-assessments.h"
#include "store/dossier-store-brief.h"
#include "store/dossier-store-corrections.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-index.h"
#include "store/dossier-store-lists.h"

#define MERGE_MICROSECONDS (20 * G_USEC_PER_SEC)

struct _DossierChange
{
  /* Owned */
  char              *id;          /* of the annotation or assessment */
  DossierAnnotation *before;      /* NULL = there was none */
  DossierAnnotation *after;       /* NULL = there is none */
  GPtrArray         *imported;    /* DossierAnnotation */
  GPtrArray         *replaced;    /* beside them, what was there, or NULL */
  DossierAssessment *said_before; /* NULL = there was none */
  DossierAssessment *said_after;  /* NULL = there is none */
  GPtrArray         *corrections; /* DossierCorrection; new ones have the id 0 */
  GArray            *rows;        /* gint64: ids under which the new ones are stored */
  GArray            *touched;     /* gint64 */
  char              *settled;     /* NULL = as it was found */
  char              *collection;
  char              *published;     /* NULL = unknown */
  char              *old_published; /* NULL = unknown */
  DossierBriefPlan   plan;
  DossierBriefPlan   old_plan;

  DossierChangeKind     kind;
  gint64                document;
  guint                 block;
  guint32               start; /* of the words of a date that is settled … */
  guint32               end;   /* … 0 for other changes */
  DossierBlockRole      old_role;
  DossierBlockRole      new_role;
  DossierPrecision      old_precision;
  gboolean              deleted;
  gboolean              included; /* in the collection */
  DossierStoreCollected collected;
  gint64                time; /* monotonic, of the last action in it */
};

static DossierChange *
change_new (DossierChangeKind kind)
{
  DossierChange *self = g_atomic_rc_box_new0 (DossierChange);

  self->kind = kind;
  self->time = g_get_monotonic_time ();
  self->touched = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

DossierChange *
dossier_change_new_annotation (const char *id, DossierAnnotation *after)
{
  DossierChange *self = change_new (DOSSIER_CHANGE_ANNOTATION);

  self->id = g_strdup (id);
  g_set_object (&self->after, after);
  return self;
}

DossierChange *
dossier_change_new_imported (GPtrArray *annotations)
{
  DossierChange *self = change_new (DOSSIER_CHANGE_IMPORTED);

  self->imported = g_ptr_array_ref (annotations);
  self->replaced = dossier_list_items_new ();
  return self;
}

DossierChange *
dossier_change_new_assessment (const char *id, DossierAssessment *after)
{
  DossierChange *self = change_new (DOSSIER_CHANGE_ASSESSMENT);

  self->id = g_strdup (id);
  g_set_object (&self->said_after, after);
  return self;
}

DossierChange *
dossier_change_new_block_role (gint64 document, guint block, DossierBlockRole role)
{
  DossierChange *self = change_new (DOSSIER_CHANGE_BLOCK_ROLE);

  self->document = document;
  self->block = block;
  g_array_append_val (self->touched, document);
  self->new_role = role;
  return self;
}

DossierChange *
dossier_change_new_published (gint64 document, const char *published)
{
  DossierChange *self = change_new (DOSSIER_CHANGE_PUBLISHED);

  self->document = document;
  self->published = g_strdup (published);
  g_array_append_val (self->touched, document);
  return self;
}

DossierChange *
dossier_change_new_deleted (gint64 document, gboolean deleted)
{
  DossierChange *self = change_new (DOSSIER_CHANGE_DELETED);

  self->document = document;
  self->deleted = deleted;
  g_array_append_val (self->touched, document);
  return self;
}

DossierChange *
dossier_change_new_corrections (GPtrArray *corrections)
{
  DossierChange *self = change_new (DOSSIER_CHANGE_CORRECTION);

  self->corrections = g_ptr_array_ref (corrections);
  self->rows = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_array_set_size (self->rows, corrections->len);
  return self;
}

DossierChange *
dossier_change_new_settled_date (gint64 document, guint32 start, guint32 end, const char *value)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func (g_object_unref);
  DossierChange *self = dossier_change_new_corrections (none);

  self->document = document;
  self->start = start;
  self->end = end;
  self->settled = g_strdup (value);
  return self;
}

DossierChange *
dossier_change_new_collected (gint64 document, const char *collection, gboolean included)
{
  DossierChange *self = change_new (DOSSIER_CHANGE_COLLECTED);

  self->document = document;
  self->collection = g_strdup (collection);
  self->included = included;
  return self;
}

DossierChange *
dossier_change_new_brief (DossierBrief *brief)
{
  DossierChange *self = change_new (DOSSIER_CHANGE_BRIEF);
  g_auto (GStrv) order = dossier_brief_dup_order (brief);

  self->plan.title = g_strdup (dossier_brief_get_title (brief));
  self->plan.order = order != NULL ? g_strjoinv ("\n", order) : NULL;
  return self;
}

DossierChange *
dossier_change_ref (DossierChange *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
change_clear (gpointer data)
{
  DossierChange *self = data;

  g_free (self->id);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_pointer (&self->imported, g_ptr_array_unref);
  g_clear_pointer (&self->replaced, g_ptr_array_unref);
  g_clear_object (&self->said_before);
  g_clear_object (&self->said_after);
  g_clear_pointer (&self->corrections, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_array_unref (self->touched);
  g_free (self->settled);
  g_free (self->collection);
  g_free (self->published);
  g_free (self->old_published);
  dossier_brief_plan_clear (&self->plan);
  dossier_brief_plan_clear (&self->old_plan);
}

void
dossier_change_unref (DossierChange *self)
{
  g_atomic_rc_box_release_full (self, change_clear);
}

DossierChangeKind
dossier_change_get_kind (DossierChange *self)
{
  return self->kind;
}

GArray *
dossier_change_get_touched (DossierChange *self)
{
  return self->touched;
}

static gboolean
only_note_differs (DossierAnnotation *a, DossierAnnotation *b)
{
  return dossier_annotation_get_colour (a) == dossier_annotation_get_colour (b) &&
         dossier_annotation_get_underline (a) == dossier_annotation_get_underline (b) &&
         dossier_annotation_get_start (a) == dossier_annotation_get_start (b) &&
         dossier_annotation_get_end (a) == dossier_annotation_get_end (b) &&
         g_strv_equal (dossier_annotation_get_tags (a), dossier_annotation_get_tags (b));
}

const char *
dossier_change_get_label (DossierChange *self)
{
  switch (self->kind)
    {
    case DOSSIER_CHANGE_BLOCK_ROLE:
      return self->new_role == DOSSIER_BLOCK_FURNITURE ? "Fold Passage" : "Unfold Passage";
    case DOSSIER_CHANGE_DELETED:
      return self->deleted ? "Delete Document" : "Restore Document";
    case DOSSIER_CHANGE_CORRECTION:
      return self->end > 0 ? "Choose Date" : "Correct Entity";
    case DOSSIER_CHANGE_COLLECTED:
      return self->included ? "Add to Collection" : "Remove from Collection";
    case DOSSIER_CHANGE_ASSESSMENT:
      return self->said_after != NULL ? "Mark Commitment" : "Remove Mark";
    case DOSSIER_CHANGE_PUBLISHED:
      return "Change Date of Publication";
    case DOSSIER_CHANGE_BRIEF:
      return "Arrange Brief";
    case DOSSIER_CHANGE_IMPORTED:
      return "Import Annotations";
    case DOSSIER_CHANGE_ANNOTATION:
    default:
      if (self->after == NULL)
        return "Delete Annotation";
      if (self->before == NULL)
        return "Highlight";
      return only_note_differs (self->before, self->after) ? "Edit Note" : "Edit Annotation";
    }
}

static gboolean
put_or_delete (DossierConnection *connection, const char *id, DossierAnnotation *annotation, GError **error)
{
  if (annotation != NULL)
    return dossier_store_put_annotation (connection, annotation, error);

  return dossier_store_delete_annotation (connection, id, error);
}

static gboolean
set_role (DossierChange *self, DossierConnection *connection, DossierBlockRole role, DossierBlockRole *old_role, GError **error)
{
  g_autoptr (DossierDocument) before = dossier_store_load_document (connection, self->document, NULL, error);
  g_autoptr (DossierDocument) after = NULL;
  gint64 revision = 0;

  if (before == NULL ||
      !dossier_store_index_remove_document (connection, before, error) ||
      !dossier_store_set_block_role (connection, self->document, self->block, role, old_role, error))
    return FALSE;

  after = dossier_store_load_document (connection, self->document, &revision, error);
  return after != NULL && dossier_store_index_add_document (connection, after, self->document, revision, error);
}

/* What relative dates were resolved against is another day: everything found is found again. */
static gboolean
set_published (DossierChange *self, DossierConnection *connection, const char *published, DossierPrecision precision, GError **error)
{
  g_autoptr (DossierDocument) before = dossier_store_load_document (connection, self->document, NULL, error);
  g_autoptr (DossierDocument) after = NULL;
  gint64 revision = 0;

  if (before == NULL ||
      !dossier_store_index_remove_document (connection, before, error) ||
      !dossier_store_set_published (connection, self->document, published, precision, error))
    return FALSE;

  after = dossier_store_load_document (connection, self->document, &revision, error);
  return after != NULL && dossier_store_index_add_document (connection, after, self->document, revision, error);
}

static gboolean
apply_published (DossierChange *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierDocument) before = dossier_store_load_document (connection, self->document, NULL, error);

  if (before == NULL)
    return FALSE;

  g_free (self->old_published);
  self->old_published = g_strdup (dossier_document_get_published (before));
  self->old_precision = dossier_document_get_precision (before);
  return set_published (self, connection, self->published, dossier_iso_date_get_precision (self->published), error);
}

static gboolean
set_deleted (DossierChange *self, DossierConnection *connection, gboolean deleted, GError **error)
{
  g_autoptr (DossierDocument) document = NULL;
  gint64 revision = 0;

  document = dossier_store_load_document (connection, self->document, &revision, error);
  if (document == NULL || !dossier_store_set_document_deleted (connection, self->document, deleted, error))
    return FALSE;

  if (deleted)
    return dossier_store_index_remove_document (connection, document, error);

  return dossier_store_index_complete (connection, document, revision, error);
}

/* Their findings are marked as stale at once, so that a crash before the new analysis loses nothing. */
static gboolean
touch_corrected (DossierChange *self, DossierConnection *connection, GError **error)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      g_autoptr (GArray) ids = dossier_store_list_corrected (connection, self->corrections->pdata[i], error);

      if (ids == NULL)
        return FALSE;
      g_array_append_vals (self->touched, ids->data, ids->len);
    }
  for (guint i = 0; i < self->touched->len; i++)
    if (!dossier_store_index_mark_stale (connection, g_array_index (self->touched, gint64, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
delete_corrections (DossierChange *self, DossierConnection *connection, gboolean forwards, GError **error)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      gint64 id = dossier_correction_get_fields (self->corrections->pdata[i])->id;

      if ((id == 0) != forwards && !dossier_store_delete_correction (connection, id != 0 ? id : g_array_index (self->rows, gint64, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_corrections (DossierChange *self, DossierConnection *connection, gboolean forwards, GError **error)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      DossierCorrection *correction = self->corrections->pdata[i];
      gint64            *row = &g_array_index (self->rows, gint64, i);

      if ((dossier_correction_get_fields (correction)->id == 0) == forwards && (*row = dossier_store_insert_correction (connection, correction, error)) == 0)
        return FALSE;
    }

  return TRUE;
}

/* Forwards it makes the new ones and takes back those that were stored, backwards the other way round. One
 * that comes back keeps its id, and so its place in the order; what goes gives its id free before. */
static gboolean
set_corrections (DossierChange *self, DossierConnection *connection, gboolean forwards, GError **error)
{
  if (forwards)
    g_array_set_size (self->touched, 0);

  return touch_corrected (self, connection, error) && delete_corrections (self, connection, forwards, error) && insert_corrections (self, connection, forwards, error);
}

static gboolean
is_about (DossierCorrection *correction, const char *hash, guint32 start, guint32 end)
{
  const DossierCorrectionFields *fields = dossier_correction_get_fields (correction);

  return fields->kind == DOSSIER_CORRECTION_DATE && g_strcmp0 (fields->hash, hash) == 0 && fields->start < end && fields->end > start;
}

/* Works out the corrections of a date that is settled: those that are taken back, and the new one. */
static gboolean
list_settling (DossierChange *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierDocument) document = dossier_store_load_document (connection, self->document, NULL, error);
  g_autoptr (GPtrArray) known = document != NULL ? dossier_store_load_corrections (connection, self->document, error) : NULL;
  g_autofree char        *words = NULL;
  DossierCorrectionFields fields = { .kind = DOSSIER_CORRECTION_DATE, .type = DOSSIER_ENTITY_DATE, .new_type = DOSSIER_ENTITY_DATE };

  if (known == NULL)
    return FALSE;
  if (self->start >= self->end || self->end > dossier_document_get_n_chars (document))
    {
      g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "The document has no words from %u to %u. “dossier list dates” tells where its dates stand.", self->start, self->end);
      return FALSE;
    }

  fields.hash = dossier_document_get_hash (document);
  for (guint i = 0; i < known->len; i++)
    if (is_about (known->pdata[i], fields.hash, self->start, self->end))
      g_ptr_array_add (self->corrections, g_object_ref (known->pdata[i]));
  if (self->settled != NULL)
    {
      words = dossier_document_dup_words (document, self->start, self->end);
      fields.document = self->document;
      fields.start = self->start;
      fields.end = self->end;
      fields.new_name = self->settled;
      fields.form = g_strdelimit (words, "\t\n", ' ');
      g_ptr_array_add (self->corrections, dossier_correction_new (&fields));
    }
  g_array_set_size (self->rows, self->corrections->len);

  return TRUE;
}

static gboolean
apply_corrections (DossierChange *self, DossierConnection *connection, GError **error)
{
  if (self->end > 0 && self->corrections->len == 0 && !list_settling (self, connection, error))
    return FALSE;

  return set_corrections (self, connection, TRUE, error);
}

/* A collection that was made for the document goes with it, unless others have come in. */
static gboolean
take_back_collected (DossierChange *self, DossierConnection *connection, GError **error)
{
  DossierStoreCollected back;

  if (!self->collected.moved)
    return TRUE;

  return dossier_store_set_collected (connection, self->document, self->collection, !self->included, &back, error) &&
         (!self->collected.made || dossier_store_delete_collection (connection, self->collection, error));
}

static gboolean
apply_annotation (DossierChange *self, DossierConnection *connection, GError **error)
{
  g_autoptr (GError) local = NULL;

  g_clear_object (&self->before);
  self->before = dossier_store_load_annotation (connection, self->id, &local);
  if (local == NULL)
    return put_or_delete (connection, self->id, self->after, error);

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
assess (DossierChange *self, DossierConnection *connection, DossierAssessment *assessment, GError **error)
{
  if (assessment != NULL)
    return dossier_store_put_assessment (connection, assessment, error);

  return dossier_store_delete_assessment (connection, self->id, error);
}

static gboolean
apply_assessment (DossierChange *self, DossierConnection *connection, GError **error)
{
  g_autoptr (GError) local = NULL;

  g_clear_object (&self->said_before);
  self->said_before = dossier_store_load_assessment (connection, self->id, &local);
  if (local == NULL)
    return assess (self, connection, self->said_after, error);

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
dossier_change_apply (DossierChange *self, DossierConnection *connection, GError **error)
{
  switch (self->kind)
    {
    case DOSSIER_CHANGE_BLOCK_ROLE:
      return set_role (self, connection, self->new_role, &self->old_role, error);
    case DOSSIER_CHANGE_DELETED:
      return set_deleted (self, connection, self->deleted, error);
    case DOSSIER_CHANGE_CORRECTION:
      return apply_corrections (self, connection, error);
    case DOSSIER_CHANGE_COLLECTED:
      return dossier_store_set_collected (connection, self->document, self->collection, self->included, &self->collected, error);
    case DOSSIER_CHANGE_ASSESSMENT:
      return apply_assessment (self, connection, error);
    case DOSSIER_CHANGE_PUBLISHED:
      return apply_published (self, connection, error);
    case DOSSIER_CHANGE_BRIEF:
      return dossier_store_load_brief_plan (connection, &self->old_plan, error) && dossier_store_put_brief_plan (connection, &self->plan, error);
    case DOSSIER_CHANGE_IMPORTED:
      return dossier_store_put_annotations (connection, self->imported, self->replaced, error);
    case DOSSIER_CHANGE_ANNOTATION:
    default:
      return apply_annotation (self, connection, error);
    }
}

gboolean
dossier_change_revert (DossierChange *self, DossierConnection *connection, GError **error)
{
  DossierBlockRole replaced;

  switch (self->kind)
    {
    case DOSSIER_CHANGE_BLOCK_ROLE:
      return set_role (self, connection, self->old_role, &replaced, error);
    case DOSSIER_CHANGE_DELETED:
      return set_deleted (self, connection, !self->deleted, error);
    case DOSSIER_CHANGE_CORRECTION:
      return set_corrections (self, connection, FALSE, error);
    case DOSSIER_CHANGE_COLLECTED:
      return take_back_collected (self, connection, error);
    case DOSSIER_CHANGE_ASSESSMENT:
      return assess (self, connection, self->said_before, error);
    case DOSSIER_CHANGE_PUBLISHED:
      return set_published (self, connection, self->old_published, self->old_precision, error);
    case DOSSIER_CHANGE_BRIEF:
      return dossier_store_put_brief_plan (connection, &self->old_plan, error);
    case DOSSIER_CHANGE_IMPORTED:
      return dossier_store_put_back_annotations (connection, self->imported, self->replaced, error);
    case DOSSIER_CHANGE_ANNOTATION:
    default:
      return put_or_delete (connection, self->id, self->before, error);
    }
}

static gboolean
merge_assessment (DossierChange *self, DossierChange *next)
{
  if (self->said_after == NULL || next->said_after == NULL ||
      dossier_assessment_get_outcome (self->said_after) != dossier_assessment_get_outcome (next->said_after))
    return FALSE;

  g_set_object (&self->said_after, next->said_after);
  return TRUE;
}

static gboolean
merge_annotation (DossierChange *self, DossierChange *next)
{
  if (self->before == NULL || self->after == NULL || next->after == NULL ||
      !only_note_differs (self->before, self->after) || !only_note_differs (self->after, next->after))
    return FALSE;

  g_set_object (&self->after, next->after);
  return TRUE;
}

gboolean
dossier_change_merge (DossierChange *self, DossierChange *next)
{
  if (self->kind != next->kind || self->id == NULL || g_strcmp0 (self->id, next->id) != 0 || next->time - self->time > MERGE_MICROSECONDS)
    return FALSE;

  if (!(self->kind == DOSSIER_CHANGE_ASSESSMENT ? merge_assessment (self, next) : merge_annotation (self, next)))
    return FALSE;

  self->time = next->time;
  return TRUE;
}
