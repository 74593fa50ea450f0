/* dossier-library-questions.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading: documents, findings, lists and counts.
 */

#include "config.h"

#include "library/dossier-library-private.h"

#include "library/dossier-picture.h"
#include "store/dossier-result-model.h"
#include "store/dossier-store-annotations.h"
#include "store/dossier-store-countries.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-findings.h"
#include "store/dossier-store-lists.h"
#include "store/dossier-store-passages.h"

/* A list that follows the library; it goes when the list does. */
typedef struct
{
  GWeakRef model;
  guint    what;
} ListWatch;

void
dossier_library_list_watch_free (gpointer data)
{
  ListWatch *watch = data;

  g_weak_ref_clear (&watch->model);
  g_free (watch);
}

static gpointer
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

typedef struct
{
  gint64 document;
  gint64 position; /* of reading; comes with the answer */
} DocumentQuestion;

static gpointer
load_document_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  DocumentQuestion *question = data;

  if (!dossier_store_load_position (connection, question->document, &question->position, error))
    return NULL;

  return dossier_store_load_document (connection, question->document, NULL, error);
}

void
dossier_library_load_document_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask            *task = g_task_new (self, cancellable, callback, data);
  DocumentQuestion *question = g_new0 (DocumentQuestion, 1);

  question->document = document;
  g_task_set_source_tag (task, dossier_library_load_document_async);
  g_task_set_task_data (task, question, g_free);
  if (dossier_library_require_open (self, task))
    dossier_store_read (self->store, task, load_document_work, question, NULL, g_object_unref);
}

guint32
dossier_library_load_document_position (DossierLibrary *self, GAsyncResult *result)
{
  DocumentQuestion *question;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  question = g_task_get_task_data (G_TASK (result));
  return (guint32)question->position;
}

DossierDocument *
dossier_library_load_document_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Pictures need no database: they are read by a thread of their own. */
typedef struct
{
  char             *folder;
  char             *hash;
  guint             max_width;
  DossierPixelsInfo info; /* comes with the answer */
} PixelsQuestion;

static void
pixels_question_free (gpointer data)
{
  PixelsQuestion *self = data;

  g_free (self->folder);
  g_free (self->hash);
  g_free (self);
}

static void
load_pixels_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PixelsQuestion *question = data;
  GError         *error = NULL;
  GBytes         *pixels = dossier_picture_load (question->folder, question->hash, question->max_width, &question->info, &error);

  if (pixels != NULL)
    g_task_return_pointer (task, pixels, (GDestroyNotify)g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
dossier_library_load_pixels_async (DossierLibrary *self, const char *hash, guint max_width, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask          *task = g_task_new (self, cancellable, callback, data);
  PixelsQuestion *question = NULL;

  g_task_set_source_tag (task, dossier_library_load_pixels_async);
  if (!dossier_library_require_open (self, task))
    return;

  question = g_new0 (PixelsQuestion, 1);
  question->folder = g_strdup (dossier_store_get_folder (self->store));
  question->hash = g_strdup (hash);
  question->max_width = max_width;
  g_task_set_task_data (task, question, pixels_question_free);
  g_task_run_in_thread (task, load_pixels_cb);
  g_object_unref (task);
}

GBytes *
dossier_library_load_pixels_finish (DossierLibrary *self, GAsyncResult *result, DossierPixelsInfo *info, GError **error)
{
  GBytes *pixels;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  pixels = g_task_propagate_pointer (G_TASK (result), error);
  if (pixels != NULL && info != NULL)
    *info = ((PixelsQuestion *)g_task_get_task_data (G_TASK (result)))->info;
  return pixels;
}

static gpointer
load_findings_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return dossier_store_load_findings (connection, *(gint64 *)data, error);
}

/* Not analysed yet: it comes before all others. */
static void
findings_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DossierLibrary *self = DOSSIER_LIBRARY (source);
  GTask          *task = data;
  gint64         *document = g_task_get_task_data (task);
  GError         *error = NULL;
  gpointer        findings = g_task_propagate_pointer (G_TASK (result), &error);

  if (findings == NULL && error == NULL && self->intake != NULL)
    {
      dossier_intake_analyze_now (self->intake, *document, task);
      return;
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, findings, (GDestroyNotify)dossier_findings_unref);
  g_object_unref (task);
}

void
dossier_library_load_findings_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_library_load_findings_async);
  g_task_set_task_data (task, copy_id (document), g_free);
  if (dossier_library_require_open (self, task))
    dossier_store_read (self->store, g_task_new (self, cancellable, findings_cb, task), load_findings_work,
                        copy_id (document), g_free, (GDestroyNotify)dossier_findings_unref);
}

DossierFindings *
dossier_library_load_findings_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_annotations_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return dossier_store_load_annotations (connection, *(gint64 *)data, error);
}

void
dossier_library_load_annotations_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_library_load_annotations_async);
  if (dossier_library_require_open (self, task))
    dossier_store_read (self->store, task, load_annotations_work, copy_id (document), g_free, (GDestroyNotify)g_ptr_array_unref);
}

GPtrArray *
dossier_library_load_annotations_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Lists */

static void
watch_list (DossierLibrary *self, gpointer model, DossierLibraryChange what)
{
  ListWatch *watch = g_new0 (ListWatch, 1);

  g_weak_ref_init (&watch->model, model);
  watch->what = what;
  g_ptr_array_add (self->lists, watch);
}

void
dossier_library_reload_lists (DossierLibrary *self, guint what)
{
  for (guint i = self->lists->len; i > 0; i--)
    {
      ListWatch *watch = self->lists->pdata[i - 1];
      g_autoptr (DossierResultModel) model = g_weak_ref_get (&watch->model);

      if (model == NULL)
        g_ptr_array_remove_index_fast (self->lists, i - 1);
      else if ((watch->what & what) != 0)
        dossier_result_model_reload (model);
    }
}

GListModel *
dossier_library_make_list (DossierLibrary *self, const DossierListSource *source, const DossierFilter *filter, DossierLibraryChange what)
{
  g_autoptr (DossierStore) none = NULL;
  DossierResultModel *model;

  /* Without an open library the list is empty and says so in its error. */
  if (self->store == NULL)
    none = dossier_store_new ();
  model = dossier_result_model_new (self->store != NULL ? self->store : none, source, filter);
  watch_list (self, model, what);

  return G_LIST_MODEL (model);
}

GListModel *
dossier_library_list_documents (DossierLibrary *self, const DossierFilter *filter)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), NULL);

  return dossier_library_make_list (self, &dossier_list_documents, filter, DOSSIER_LIBRARY_DOCUMENTS | DOSSIER_LIBRARY_FINDINGS | DOSSIER_LIBRARY_ANNOTATIONS | DOSSIER_LIBRARY_COLLECTIONS);
}

GListModel *
dossier_library_list_entities (DossierLibrary *self, const DossierFilter *filter)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), NULL);

  return dossier_library_make_list (self, &dossier_list_entities, filter, DOSSIER_LIBRARY_FINDINGS | DOSSIER_LIBRARY_DOCUMENTS);
}

GListModel *
dossier_library_list_annotations (DossierLibrary *self, const DossierFilter *filter)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), NULL);

  return dossier_library_make_list (self, &dossier_list_annotations, filter, DOSSIER_LIBRARY_ANNOTATIONS | DOSSIER_LIBRARY_DOCUMENTS);
}

GListModel *
dossier_library_list_passages (DossierLibrary *self, const DossierFilter *filter)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), NULL);

  return dossier_library_make_list (self, &dossier_list_passages, filter, DOSSIER_LIBRARY_DOCUMENTS | DOSSIER_LIBRARY_FINDINGS);
}

/* Countries */

typedef struct
{
  DossierIntake *intake;
  DossierFilter *filter;
} CountryQuestion;

static void
country_question_free (gpointer data)
{
  CountryQuestion *self = data;

  g_object_unref (self->intake);
  dossier_filter_free (self->filter);
  g_free (self);
}

GPtrArray *
dossier_library_name_countries (DossierConnection *connection, const DossierFilter *filter, DossierIntake *intake, GError **error)
{
  g_autoptr (GPtrArray) countries = dossier_store_count_countries (connection, filter, error);
  const DossierKnowledge *knowledge = countries != NULL ? dossier_intake_get_knowledge (intake, error) : NULL;

  if (knowledge == NULL)
    return NULL;

  for (guint i = 0; i < countries->len; i++)
    {
      DossierCountry *country = countries->pdata[i];
      const char     *code = dossier_country_get_code (country);
      const char     *name = dossier_knowledge_get_country_name (knowledge, code);

      if (name == NULL)
        continue;
      countries->pdata[i] = dossier_country_rename (country, name);
      g_object_unref (country);
    }

  return g_steal_pointer (&countries);
}

static gpointer
count_countries_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  CountryQuestion *question = data;

  return dossier_library_name_countries (connection, question->filter, question->intake, error);
}

void
dossier_library_count_countries_async (DossierLibrary *self, const DossierFilter *filter, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask           *task = g_task_new (self, cancellable, callback, data);
  CountryQuestion *question = NULL;

  g_task_set_source_tag (task, dossier_library_count_countries_async);
  if (!dossier_library_require_open (self, task))
    return;

  question = g_new0 (CountryQuestion, 1);
  question->intake = g_object_ref (self->intake);
  question->filter = dossier_filter_copy (filter);
  dossier_store_read (self->store, task, count_countries_work, question, country_question_free, (GDestroyNotify)g_ptr_array_unref);
}

GPtrArray *
dossier_library_count_countries_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
