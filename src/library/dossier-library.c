/* dossier-library.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The life of a library: opening, taking in, telling of changes, closing.
 */

#include "config.h"

#include "library/dossier-library-private.h"

#include "library/dossier-import-job-private.h"
#include "store/dossier-store-files.h"
#include "store/dossier-store-index.h"

#define EMISSION_MILLISECONDS 200

enum
{
  PROP_0,
  PROP_READ_ONLY,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  N_PROPERTIES
};

enum
{
  CHANGED,
  TROUBLE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierLibrary, dossier_library, G_TYPE_OBJECT)

static gboolean
emit_changes_cb (gpointer data)
{
  DossierLibrary *self = DOSSIER_LIBRARY (data);
  guint           what = self->pending_changes;

  self->change_source = 0;
  self->pending_changes = 0;
  self->last_emission = g_get_monotonic_time ();
  dossier_library_reload_lists (self, what);
  g_signal_emit (self, signals[CHANGED], 0, what);

  return G_SOURCE_REMOVE;
}

void
dossier_library_note_change (DossierLibrary *self, DossierLibraryChange what)
{
  gint64 passed = (g_get_monotonic_time () - self->last_emission) / 1000;

  self->pending_changes |= what;
  if (self->change_source == 0 && !self->closed)
    self->change_source = g_timeout_add (passed >= EMISSION_MILLISECONDS ? 0 : EMISSION_MILLISECONDS - passed, emit_changes_cb, self);
}

void
dossier_library_notify_history (DossierLibrary *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
}

void
dossier_library_report_trouble (DossierLibrary *self, const GError *error)
{
  g_signal_emit (self, signals[TROUBLE], 0, error);
}

static void
document_added_cb (DossierIntake *intake, gint64 document, DossierLibrary *self)
{
  dossier_library_note_change (self, DOSSIER_LIBRARY_DOCUMENTS | DOSSIER_LIBRARY_COLLECTIONS);
}

static void
document_analysed_cb (DossierIntake *intake, gint64 document, DossierLibrary *self)
{
  dossier_library_note_change (self, DOSSIER_LIBRARY_FINDINGS);
}

static void
trouble_cb (DossierIntake *intake, GError *error, DossierLibrary *self)
{
  dossier_library_report_trouble (self, error);
}

static void
idle_cb (DossierIntake *intake, DossierLibrary *self)
{
  g_autoptr (GPtrArray) settlers = g_steal_pointer (&self->settlers);

  self->settlers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < settlers->len; i++)
    g_task_return_boolean (settlers->pdata[i], TRUE);
}

/* Opening */

typedef struct
{
  DossierStore *store;
  char         *folder;
  gboolean      read_only;
  GArray       *pending; /* ids of documents to analyse */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *self = data;

  if (self->store != NULL)
    dossier_store_close (self->store);
  g_clear_object (&self->store);
  g_clear_pointer (&self->pending, g_array_unref);
  g_free (self->folder);
  g_free (self);
}

static gpointer
require_analysis_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  if (!dossier_store_index_require_analysis (connection, DOSSIER_ANALYSIS_VERSION, error))
    return NULL;

  return dossier_store_index_list_pending (connection, error);
}

static gpointer
list_pending_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return dossier_store_index_list_pending (connection, error);
}

static void
open_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError  *error = NULL;

  if (!dossier_store_open (opening->store, opening->folder, opening->read_only, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (dossier_store_get_read_only (opening->store))
    opening->pending = dossier_store_read_wait (opening->store, list_pending_work, NULL, NULL, &error);
  else
    opening->pending = dossier_store_write_wait (opening->store, DOSSIER_STORE_ALONE, require_analysis_work, NULL, NULL, &error);
  if (opening->pending == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
take_store (DossierLibrary *self, Opening *opening)
{
  self->store = g_steal_pointer (&opening->store);
  self->intake = dossier_intake_new (self->store);
  g_signal_connect_object (self->intake, "document-added", G_CALLBACK (document_added_cb), self, 0);
  g_signal_connect_object (self->intake, "document-analysed", G_CALLBACK (document_analysed_cb), self, 0);
  g_signal_connect_object (self->intake, "trouble", G_CALLBACK (trouble_cb), self, 0);
  g_signal_connect_object (self->intake, "idle", G_CALLBACK (idle_cb), self, 0);
  for (guint i = 0; i < opening->pending->len; i++)
    dossier_intake_analyze (self->intake, g_array_index (opening->pending, gint64, i));
  if (!dossier_store_get_read_only (self->store))
    dossier_library_back_up_daily (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DossierLibrary *self = DOSSIER_LIBRARY (source);
  g_autoptr (GTask) task = data;
  Opening *opening = g_task_get_task_data (G_TASK (result));
  GError  *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (task, error);
  else if (self->closed)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "The library was closed.");
  else
    {
      take_store (self, opening);
      g_task_return_boolean (task, TRUE);
    }
}

void
dossier_library_open_async (DossierLibrary *self, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask   *task = g_task_new (self, cancellable, callback, data);
  GTask   *work = NULL;
  Opening *opening = NULL;

  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && self->store == NULL);

  g_task_set_source_tag (task, dossier_library_open_async);
  opening = g_new0 (Opening, 1);
  opening->store = dossier_store_new ();
  opening->folder = g_strdup (path);
  opening->read_only = self->open_read_only;
  work = g_task_new (self, NULL, opened_cb, task);
  g_task_set_task_data (work, opening, opening_free);
  g_task_run_in_thread (work, open_thread_cb);
  g_object_unref (work);
}

gboolean
dossier_library_open_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
cancel_jobs (DossierLibrary *self)
{
  guint n_jobs = g_list_model_get_n_items (G_LIST_MODEL (self->jobs));

  for (guint i = 0; i < n_jobs; i++)
    {
      g_autoptr (DossierImportJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      dossier_import_job_cancel (job);
    }
}

void
dossier_library_close (DossierLibrary *self)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self));

  self->closed = TRUE;
  g_clear_handle_id (&self->change_source, g_source_remove);
  cancel_jobs (self);
  if (self->intake != NULL)
    dossier_intake_close (self->intake);
  if (self->originals != NULL)
    dossier_originals_close (self->originals);
  if (self->store != NULL)
    dossier_store_close (self->store);
  g_clear_object (&self->intake);
  g_clear_object (&self->originals);
  g_clear_object (&self->store);
}

gboolean
dossier_library_get_read_only (DossierLibrary *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), TRUE);

  return self->store != NULL ? dossier_store_get_read_only (self->store) : self->open_read_only;
}

gboolean
dossier_library_require_open (DossierLibrary *self, GTask *task)
{
  if (self->store != NULL && !self->closed)
    return TRUE;

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "No library is open.");
  g_object_unref (task);
  return FALSE;
}

/* Taking in */

static void
push_job (DossierLibrary *self, DossierImportJob *job)
{
  g_autoptr (GError) error = NULL;

  if (self->intake == NULL)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_INITIALIZED, "No library is open. Open the library, then add this again.");
  else if (dossier_library_get_read_only (self))
    g_set_error_literal (&error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_READ_ONLY, "The library can be read but not changed. Check the permissions of its folder.");
  if (error != NULL)
    dossier_import_job_fail (job, error);
  else
    dossier_intake_add (self->intake, job);
}

static DossierImportJob *
add (DossierLibrary *self, const char *name, const DossierImportSource *source)
{
  DossierImportJob *job = dossier_import_job_new (name, source);

  g_list_store_insert (self->jobs, 0, job);
  push_job (self, job);
  g_object_unref (job); /* the list holds it */

  return job;
}

DossierImportJob *
dossier_library_add_file (DossierLibrary *self, GFile *file, const char *collection)
{
  return dossier_library_add_locked_file (self, file, NULL, collection);
}

DossierImportJob *
dossier_library_add_locked_file (DossierLibrary *self, GFile *file, const char *password, const char *collection)
{
  DossierImportSource source = { .file = file, .collection = (char *)collection, .password = (char *)password };
  g_autofree char    *name = NULL;

  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self) && G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  return add (self, name, &source);
}

DossierImportJob *
dossier_library_add_text (DossierLibrary *self, GBytes *bytes, const char *mime_type, const char *collection)
{
  DossierImportSource source = { .bytes = bytes, .mime_type = (char *)mime_type, .collection = (char *)collection };

  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self) && bytes != NULL, NULL);

  return add (self, NULL, &source);
}

void
dossier_library_unlock (DossierLibrary *self, DossierImportJob *job, const char *password)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY (self) && dossier_import_job_needs_password (job, NULL));

  dossier_import_job_retry (job, password);
  push_job (self, job);
}

GListModel *
dossier_library_get_jobs (DossierLibrary *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->jobs);
}

static void
dossier_library_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierLibrary *self = DOSSIER_LIBRARY (object);

  switch (id)
    {
    case PROP_READ_ONLY:
      g_value_set_boolean (value, dossier_library_get_read_only (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, dossier_history_can_undo (self->history));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, dossier_history_can_redo (self->history));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, dossier_history_get_undo_label (self->history));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_library_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DossierLibrary *self = DOSSIER_LIBRARY (object);

  if (id == PROP_READ_ONLY)
    self->open_read_only = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_library_finalize (GObject *object)
{
  DossierLibrary *self = DOSSIER_LIBRARY (object);

  g_assert (self->store == NULL);
  g_clear_pointer (&self->history, dossier_history_free);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->settlers, g_ptr_array_unref);
  g_clear_object (&self->jobs);

  G_OBJECT_CLASS (dossier_library_parent_class)->finalize (object);
}

static void
dossier_library_class_init (DossierLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_library_get_property;
  object_class->set_property = dossier_library_set_property;
  object_class->finalize = dossier_library_finalize;

  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[TROUBLE] = g_signal_new ("trouble", DOSSIER_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
dossier_library_init (DossierLibrary *self)
{
  self->history = dossier_history_new ();
  self->jobs = g_list_store_new (DOSSIER_TYPE_IMPORT_JOB);
  self->lists = g_ptr_array_new_with_free_func (dossier_library_list_watch_free);
  self->settlers = g_ptr_array_new_with_free_func (g_object_unref);
}

gboolean
dossier_library_is_at (const char *path)
{
  return dossier_store_files_are_in (path);
}

DossierLibrary *
dossier_library_new (void)
{
  return g_object_new (DOSSIER_TYPE_LIBRARY, NULL);
}
