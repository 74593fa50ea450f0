/* dossier-library-export.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gathers what was chosen in one reading of the library, then writes it in a thread of its own, so
 * that a thousand pages do not keep the lists waiting.
 */

#include "config.h"

#include "library/dossier-library-care.h"

#include "library/dossier-keeper.h"
#include "library/dossier-library-private.h"
#include "model/dossier-place.h"
#include "model/dossier-moment.h"
#include "model/dossier-pledge.h"
#include "model/dossier-voice.h"
#include "store/dossier-store-annotations.h"
#include "store/dossier-store-brief.h"
#include "store/dossier-store-commitments.h"
#include "store/dossier-store-corrections.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-files.h"
#include "store/dossier-store-findings.h"
#include "store/dossier-store-lists.h"
#include "store/dossier-store-moments.h"
#include "store/dossier-store-passages.h"
#include "store/dossier-store-places.h"
#include "store/dossier-store-statements.h"

typedef struct
{
  DossierStore        *store;
  DossierExportRequest request; /* its arrays and title are owned */
  DossierFilter       *filter;
  DossierExportFormat  format;
  char                *path; /* NULL: into memory */
  char                *title;
  char                *tag; /* of a brief */
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_pointer (&self->request.documents, g_ptr_array_unref);
  g_clear_pointer (&self->request.findings, g_ptr_array_unref);
  g_clear_pointer (&self->request.annotations, g_ptr_array_unref);
  g_clear_pointer (&self->request.passages, g_ptr_array_unref);
  g_clear_pointer (&self->request.corrections, g_ptr_array_unref);
  g_clear_pointer (&self->request.rows, g_ptr_array_unref);
  g_clear_pointer (&self->request.places, g_ptr_array_unref);
  dossier_filter_free (self->filter);
  g_object_unref (self->store);
  g_free (self->path);
  g_free (self->title);
  g_free (self->tag);
  g_free (self);
}

static void
findings_free (gpointer data)
{
  g_clear_pointer ((DossierFindings **)&data, dossier_findings_unref);
}

/* Rows of what was said, promised or dated. */
static gboolean
is_list (const Export *export)
{
  return export->request.scope == DOSSIER_EXPORT_QUOTATIONS || export->request.scope == DOSSIER_EXPORT_COMMITMENTS || export->request.scope == DOSSIER_EXPORT_MOMENTS;
}

/* A document with its findings, once. */
static gboolean
add_document (DossierConnection *connection, Export *export, GHashTable *seen, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  DossierDocument *document;

  if (!g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
    return TRUE;

  document = dossier_store_load_document (connection, id, NULL, error);
  if (document == NULL)
    return FALSE;

  g_ptr_array_add (export->request.documents, document);
  if (is_list (export))
    {
      g_ptr_array_add (export->request.findings, NULL); /* the rows say it */
      return TRUE;
    }
  g_ptr_array_add (export->request.findings, dossier_store_load_findings (connection, id, &local));
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static GPtrArray *
load_all (DossierConnection *connection, const DossierListSource *source, const DossierFilter *filter, GError **error)
{
  g_autoptr (GArray) keys = source->list_keys (connection, filter, 0, error);
  GPtrArray *items = keys != NULL ? source->load_items (connection, filter, (const DossierRowKey *)keys->data, keys->len, error) : NULL;

  if (items == NULL)
    return NULL;

  while (g_ptr_array_remove (items, NULL))
    ;
  return items;
}

static gboolean
gather_documents (DossierConnection *connection, Export *export, GHashTable *seen, GError **error)
{
  g_autoptr (GArray) keys = dossier_store_list_documents (connection, export->filter, 0, error);

  if (keys == NULL)
    return FALSE;

  for (guint i = 0; i < keys->len; i++)
    {
      gint64 id = g_array_index (keys, DossierRowKey, i).document;
      g_autoptr (GPtrArray) annotations = NULL;

      if (!add_document (connection, export, seen, id, error))
        return FALSE;
      annotations = dossier_store_load_annotations (connection, id, error);
      if (annotations == NULL)
        return FALSE;
      for (guint j = 0; j < annotations->len; j++)
        g_ptr_array_add (export->request.annotations, g_object_ref (annotations->pdata[j]));
    }

  return TRUE;
}

/* Its title, its order, and what the reader says became of the commitments in its documents. */
static gboolean
arrange_brief (DossierConnection *connection, Export *export, GPtrArray **annotations, GError **error)
{
  g_autoptr (DossierBrief) brief = NULL;

  if (g_strcmp0 (export->tag, DOSSIER_BRIEF_TAG) != 0)
    return TRUE;
  brief = dossier_store_arrange_brief (connection, *annotations, error);
  if (brief == NULL)
    return FALSE;

  g_ptr_array_unref (*annotations);
  *annotations = g_ptr_array_ref (dossier_brief_get_annotations (brief));
  export->request.arranged = dossier_brief_get_arranged (brief);
  if (export->title == NULL)
    export->request.title = export->title = g_strdup (dossier_brief_get_title (brief));
  return TRUE;
}

static gboolean
gather_marked (DossierConnection *connection, Export *export, GError **error)
{
  export->request.rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < export->request.documents->len; i++)
    {
      g_autoptr (DossierFilter) filter = dossier_filter_new ();
      GPtrArray *pledges;

      filter->document = dossier_document_get_id (export->request.documents->pdata[i]);
      pledges = load_all (connection, &dossier_list_commitments, filter, error);
      if (pledges == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (export->request.rows, pledges);
    }

  return TRUE;
}

static gboolean
gather_annotations (DossierConnection *connection, Export *export, GHashTable *seen, GError **error)
{
  g_autoptr (GPtrArray) annotations = load_all (connection, &dossier_list_annotations, export->filter, error);

  if (annotations == NULL)
    return FALSE;

  for (guint i = annotations->len; export->tag != NULL && i > 0; i--)
    if (dossier_annotation_get_document (annotations->pdata[i - 1]) == 0 || !g_strv_contains (dossier_annotation_get_tags (annotations->pdata[i - 1]), export->tag))
      g_ptr_array_remove_index (annotations, i - 1);
  if (export->tag != NULL && !arrange_brief (connection, export, &annotations, error))
    return FALSE;
  for (guint i = 0; i < annotations->len; i++)
    {
      gint64 document = dossier_annotation_get_document (annotations->pdata[i]);

      if (document != 0 && !add_document (connection, export, seen, document, error))
        return FALSE;
      g_ptr_array_add (export->request.annotations, g_object_ref (annotations->pdata[i]));
    }

  return export->tag == NULL || gather_marked (connection, export, error);
}

static gboolean
gather_passages (DossierConnection *connection, Export *export, GHashTable *seen, GError **error)
{
  export->request.passages = load_all (connection, &dossier_list_passages, export->filter, error);
  if (export->request.passages == NULL)
    return FALSE;

  for (guint i = 0; i < export->request.passages->len; i++)
    if (!add_document (connection, export, seen, dossier_passage_get_document (export->request.passages->pdata[i]), error))
      return FALSE;

  return TRUE;
}

static DossierPassage *
passage_of (gpointer row)
{
  if (DOSSIER_IS_VOICE (row))
    return dossier_voice_get_passage (row);
  if (DOSSIER_IS_PLEDGE (row))
    return dossier_pledge_get_passage (row);

  return dossier_moment_get_passage (row);
}

static void
place_free (gpointer data)
{
  dossier_place_free (data);
}

/* Rows of a list as it is shown; tables need no texts, which a large library has many of. */
static gboolean
gather_rows (DossierConnection *connection, Export *export, GHashTable *seen, GError **error)
{
  const DossierListSource *source = export->request.scope == DOSSIER_EXPORT_QUOTATIONS    ? &dossier_list_quotations
                                    : export->request.scope == DOSSIER_EXPORT_COMMITMENTS ? &dossier_list_commitments
                                                                                          : &dossier_list_moments;
  gboolean                 tables = export->format == DOSSIER_EXPORT_JSON || export->format == DOSSIER_EXPORT_CSV;

  export->request.rows = load_all (connection, source, export->filter, error);
  if (export->request.rows == NULL)
    return FALSE;

  export->request.places = tables ? g_ptr_array_new_with_free_func (place_free) : NULL;
  for (guint i = 0; i < export->request.rows->len; i++)
    {
      DossierPassage *passage = passage_of (export->request.rows->pdata[i]);
      DossierPlace   *place = NULL;

      if (!tables && !add_document (connection, export, seen, dossier_passage_get_document (passage), error))
        return FALSE;
      if (tables && (place = dossier_store_load_place (connection, dossier_passage_get_document (passage), dossier_passage_get_start (passage), dossier_passage_get_end (passage), error)) == NULL)
        return FALSE;
      if (tables)
        g_ptr_array_add (export->request.places, place);
    }

  return TRUE;
}

static gpointer
gather_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *export = data;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean done;

  if (is_list (export))
    done = gather_rows (connection, export, seen, error);
  else if (export->request.scope == DOSSIER_EXPORT_ANNOTATIONS || export->request.scope == DOSSIER_EXPORT_BRIEF)
    done = gather_annotations (connection, export, seen, error);
  else if (export->request.scope == DOSSIER_EXPORT_PASSAGES)
    done = gather_passages (connection, export, seen, error);
  else if (export->request.scope == DOSSIER_EXPORT_CORRECTIONS)
    done = (export->request.corrections = dossier_store_list_corrections (connection, error)) != NULL;
  else
    done = gather_documents (connection, export, seen, error);

  return GINT_TO_POINTER (done);
}

static void
export_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  GError *error = NULL;
  GBytes *bytes = NULL;

  if (dossier_store_read_wait (export->store, gather_work, export, cancellable, &error) == NULL)
    g_task_return_error (task, error);
  else if (export->path != NULL && dossier_export_to_path (&export->request, export->format, export->path, cancellable, &error))
    g_task_return_pointer (task, g_bytes_new (NULL, 0), (GDestroyNotify)g_bytes_unref);
  else if (export->path == NULL && (bytes = dossier_export_to_bytes (&export->request, export->format, cancellable, &error)) != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify)g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* In the thread that writes. */
static GBytes *
load_pixels (const char *hash, gpointer data)
{
  Export *export = data;

  return dossier_keeper_load (dossier_store_get_folder (export->store), DOSSIER_SHELF_IMAGES, hash, NULL);
}

/* `task` is taken. */
static void
start (DossierLibrary *self, GTask *task, const DossierExportChoice *choice, DossierExportFormat format, const char *path)
{
  Export *export = NULL;

  if (!dossier_library_require_open (self, task))
    return;

  export = g_new0 (Export, 1);
  export->store = g_object_ref (self->store);
  export->filter = dossier_filter_copy (choice->filter);
  export->format = format;
  export->path = g_strdup (path);
  export->title = g_strdup (choice->title);
  export->tag = choice->scope == DOSSIER_EXPORT_BRIEF ? g_strdup (choice->tag) : NULL;
  export->request.tag = export->tag;
  export->request.scope = choice->scope;
  export->request.title = export->title;
  export->request.start = choice->start;
  export->request.end = choice->end;
  export->request.labels = choice->labels;
  export->request.load_pixels = load_pixels;
  export->request.load_pixels_data = export;
  export->request.documents = g_ptr_array_new_with_free_func (g_object_unref);
  export->request.findings = g_ptr_array_new_with_free_func (findings_free);
  export->request.annotations = g_ptr_array_new_with_free_func (g_object_unref);
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, export_thread_cb);
  g_object_unref (task);
}

void
dossier_library_export_async (DossierLibrary *self, const DossierExportChoice *choice, DossierExportFormat format, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, dossier_library_export_async);
  start (self, task, choice, format, path);
}

gboolean
dossier_library_export_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  bytes = g_task_propagate_pointer (G_TASK (result), error);
  return bytes != NULL;
}

void
dossier_library_preview_async (DossierLibrary *self, const DossierExportChoice *choice, DossierExportFormat format, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_library_preview_async);
  start (self, task, choice, format, NULL);
}

GBytes *
dossier_library_preview_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
