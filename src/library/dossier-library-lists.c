/* dossier-library-lists.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-library-lists.h"

#include "library/dossier-library-private.h"
#include "store/dossier-store-brief.h"
#include "store/dossier-store-commitments.h"
#include "store/dossier-store-corrections.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-lists.h"
#include "store/dossier-store-moments.h"
#include "store/dossier-store-passages.h"
#include "store/dossier-store-statements.h"
#include "store/dossier-store-tallies.h"

GListModel *
dossier_library_list_quotations (DossierLibrary *self, const DossierFilter *filter)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), NULL);

  return dossier_library_make_list (self, &dossier_list_quotations, filter, DOSSIER_LIBRARY_FINDINGS | DOSSIER_LIBRARY_DOCUMENTS);
}

GListModel *
dossier_library_list_commitments (DossierLibrary *self, const DossierFilter *filter)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), NULL);

  return dossier_library_make_list (self, &dossier_list_commitments, filter, DOSSIER_LIBRARY_FINDINGS | DOSSIER_LIBRARY_DOCUMENTS | DOSSIER_LIBRARY_ASSESSMENTS);
}

GListModel *
dossier_library_list_dates (DossierLibrary *self, const DossierFilter *filter)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), NULL);

  return dossier_library_make_list (self, &dossier_list_dates, filter, DOSSIER_LIBRARY_FINDINGS | DOSSIER_LIBRARY_DOCUMENTS);
}

GListModel *
dossier_library_list_moments (DossierLibrary *self, const DossierFilter *filter)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), NULL);

  return dossier_library_make_list (self, &dossier_list_moments, filter, DOSSIER_LIBRARY_FINDINGS | DOSSIER_LIBRARY_DOCUMENTS);
}

/* Whole lists */

typedef struct
{
  DossierIntake *intake;
  DossierFilter *filter;
  DossierRows    rows;
  guint          limit;
} RowsQuestion;

static void
rows_question_free (gpointer data)
{
  RowsQuestion *self = data;

  g_object_unref (self->intake);
  dossier_filter_free (self->filter);
  g_free (self);
}

static const DossierListSource *
source_of (DossierRows rows)
{
  switch (rows)
    {
    case DOSSIER_ROWS_DOCUMENTS:
      return &dossier_list_documents;
    case DOSSIER_ROWS_ENTITIES:
      return &dossier_list_entities;
    case DOSSIER_ROWS_QUOTATIONS:
      return &dossier_list_quotations;
    case DOSSIER_ROWS_COMMITMENTS:
      return &dossier_list_commitments;
    case DOSSIER_ROWS_DATES:
      return &dossier_list_dates;
    case DOSSIER_ROWS_ANNOTATIONS:
      return &dossier_list_annotations;
    case DOSSIER_ROWS_PASSAGES:
      return &dossier_list_passages;
    case DOSSIER_ROWS_COUNTRIES:
    case DOSSIER_ROWS_COLLECTIONS:
    case DOSSIER_ROWS_CORRECTIONS:
    default:
      return NULL;
    }
}

static void
drop_missing (GPtrArray *items)
{
  while (g_ptr_array_remove (items, NULL))
    ;
}

static gpointer
rows_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  RowsQuestion            *question = data;
  const DossierListSource *source = source_of (question->rows);
  GPtrArray               *items = NULL;
  g_autoptr (GArray) keys = NULL;

  if (question->rows == DOSSIER_ROWS_COLLECTIONS)
    items = dossier_store_list_collections (connection, error);
  else if (question->rows == DOSSIER_ROWS_CORRECTIONS)
    items = dossier_store_list_corrections (connection, error);
  else if (question->rows == DOSSIER_ROWS_COUNTRIES)
    items = dossier_library_name_countries (connection, question->filter, question->intake, error);
  else
    {
      keys = source->list_keys (connection, question->filter, question->limit, error);
      if (keys == NULL)
        return NULL;
      items = source->load_items (connection, question->filter, (const DossierRowKey *)keys->data,
                                  question->limit > 0 ? MIN (question->limit, keys->len) : keys->len, error);
    }

  if (items != NULL)
    drop_missing (items);
  if (items != NULL && question->limit > 0 && items->len > question->limit)
    g_ptr_array_set_size (items, question->limit);
  return items;
}

void
dossier_library_list_rows_async (DossierLibrary *self, DossierRows rows, const DossierFilter *filter, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask        *task = g_task_new (self, cancellable, callback, data);
  RowsQuestion *question = NULL;

  g_task_set_source_tag (task, dossier_library_list_rows_async);
  if (!dossier_library_require_open (self, task))
    return;

  question = g_new0 (RowsQuestion, 1);
  question->intake = g_object_ref (self->intake);
  question->filter = dossier_filter_copy (filter);
  question->rows = rows;
  question->limit = limit;
  dossier_store_read (self->store, task, rows_work, question, rows_question_free, (GDestroyNotify)g_ptr_array_unref);
}

GPtrArray *
dossier_library_list_rows_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The brief */

static gpointer
load_brief_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return dossier_store_load_brief (connection, error);
}

void
dossier_library_load_brief_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_library_load_brief_async);
  if (dossier_library_require_open (self, task))
    dossier_store_read (self->store, task, load_brief_work, NULL, NULL, g_object_unref);
}

DossierBrief *
dossier_library_load_brief_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Counts */

typedef struct
{
  DossierFilter *filter;
  guint          limit;
} TallyQuestion;

static void
tally_question_free (gpointer data)
{
  TallyQuestion *self = data;

  dossier_filter_free (self->filter);
  g_free (self);
}

static gpointer
tally_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  TallyQuestion *question = data;

  return dossier_store_tally_commitments (connection, question->filter, question->limit, error);
}

void
dossier_library_tally_commitments_async (DossierLibrary *self, const DossierFilter *filter, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask         *task = g_task_new (self, cancellable, callback, data);
  TallyQuestion *question = NULL;

  g_task_set_source_tag (task, dossier_library_tally_commitments_async);
  if (!dossier_library_require_open (self, task))
    return;

  question = g_new0 (TallyQuestion, 1);
  question->filter = dossier_filter_copy (filter);
  question->limit = limit;
  dossier_store_read (self->store, task, tally_work, question, tally_question_free, (GDestroyNotify)g_ptr_array_unref);
}

GPtrArray *
dossier_library_tally_commitments_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
count_moments_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return dossier_store_count_moments (connection, data, error);
}

void
dossier_library_count_moments_async (DossierLibrary *self, const DossierFilter *filter, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_library_count_moments_async);
  if (dossier_library_require_open (self, task))
    dossier_store_read (self->store, task, count_moments_work, dossier_filter_copy (filter), (GDestroyNotify)dossier_filter_free, (GDestroyNotify)g_array_unref);
}

GArray *
dossier_library_count_moments_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
