/* dossier-intake.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each piece of work has one task that returns on the main thread when everything about it is
 * committed or has failed; there the work is counted off.
 */

#include "config.h"

#include "library/dossier-intake.h"

#include "analysis/dossier-analyzer.h"
#include "import/dossier-extractor.h"
#include "library/dossier-arrival.h"
#include "library/dossier-corrector.h"
#include "library/dossier-import-job-private.h"
#include "library/dossier-keeper.h"
#include "library/dossier-original.h"
#include "store/dossier-store-corrections.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-index.h"

#define MAX_THREADS 4
#define MAX_WRITES 512 /* more unwritten documents than this would only fill the memory */

struct _DossierIntake
{
  GObject parent_instance;

  /* Owned */
  DossierStore     *store;
  GThreadPool      *pool;
  DossierKnowledge *knowledge;
  GMutex            knowledge_mutex;
  DossierKeeper    *keeper;
  GCancellable     *closing;

  guint   n_imports; /* of them */
  guint   n_items;   /* pieces of work that have not returned; main thread, as below */
  guint64 n_pushed;
};

typedef enum
{
  URGENT, /* somebody looks at the document */
  IMPORT,
  SYNC, /* of the originals, once all imports are in */
  ANALYSIS,
} ItemKind;

typedef struct
{
  DossierIntake *intake; /* borrowed: it waits for its pool */
  ItemKind       kind;
  GTask         *task;   /* returns a DossierArrivalReceipt, or the analysed document (gint64) */
  GTask         *asked;  /* of somebody who waits for the findings, or NULL */
  guint64        number; /* in the order of coming */

  /* Import */
  DossierImportJob *job;
  GBytes           *bytes;

  gint64 document; /* analysis */
} Item;

/* A document for the analysis, and what it found. */
typedef struct
{
  gint64           id;
  gint64           revision;
  DossierDocument *document;
  GPtrArray       *corrections;
  DossierFindings *findings;
} Analysis;

enum
{
  DOCUMENT_ADDED,
  DOCUMENT_ANALYSED,
  IDLE,
  TROUBLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierIntake, dossier_intake, G_TYPE_OBJECT)

static void
item_free (Item *self)
{
  g_clear_object (&self->task);
  g_clear_object (&self->asked);
  g_clear_object (&self->job);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static void
analysis_free (gpointer data)
{
  Analysis *self = data;

  g_clear_object (&self->document);
  g_clear_pointer (&self->corrections, g_ptr_array_unref);
  g_clear_pointer (&self->findings, dossier_findings_unref);
  g_free (self);
}

const DossierKnowledge *
dossier_intake_get_knowledge (DossierIntake *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->knowledge_mutex);

  if (self->knowledge == NULL)
    {
      g_auto (GStrv) folders = dossier_knowledge_list_folders (dossier_store_get_folder (self->store));

      self->knowledge = dossier_knowledge_load ((const char *const *)folders, error);
      for (guint i = 0; self->knowledge != NULL && i < dossier_knowledge_get_problems (self->knowledge)->len; i++)
        g_message ("%s", (const char *)g_ptr_array_index (dossier_knowledge_get_problems (self->knowledge), i));
    }

  return self->knowledge;
}

static gpointer
find_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64   document = 0;
  gboolean deleted;

  if (!dossier_store_find_document (connection, data, NULL, &document, &deleted, error))
    return NULL;

  return document != 0 ? g_memdup2 (&document, sizeof document) : NULL;
}

static gboolean
set_running_cb (gpointer data)
{
  dossier_import_job_set_running (data);
  return G_SOURCE_REMOVE;
}

static GPtrArray *
extract (Item *item, GError **error)
{
  const DossierImportSource *source = dossier_import_job_get_source (item->job);
  g_autofree char           *name = source->file != NULL ? g_file_get_parse_name (source->file) : NULL;
  DossierExtractOptions      options = { .source = name, .mime_hint = source->mime_type, .password = source->password };

  g_date_clear (&options.today, 1);
  g_date_set_time_t (&options.today, time (NULL));
  return dossier_extract_bytes_all (item->bytes, &options, dossier_import_job_get_cancellable (item->job), error);
}

static gboolean
take_documents (Item *item, DossierArrival *arrival, const char *sha256, GError **error)
{
  g_autoptr (GPtrArray) documents = extract (item, error);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      DossierDocument *document = g_ptr_array_index (documents, i);

      if (!dossier_keeper_keep (item->intake->keeper, sha256, item->bytes, document, error))
        return FALSE;
      dossier_arrival_take (arrival, g_object_ref (document));
    }

  return documents != NULL;
}

/* Bytes that are in the library already need no helper: the writer only notes the collection. */
static DossierArrival *
prepare_import (Item *item, GError **error)
{
  const DossierImportSource *source = dossier_import_job_get_source (item->job);
  GCancellable              *cancellable = dossier_import_job_get_cancellable (item->job);
  g_autofree gint64         *known = NULL;
  g_autofree char           *sha256 = NULL;
  g_autoptr (DossierArrival) arrival = NULL;
  g_autoptr (GError) local = NULL;

  item->bytes = source->bytes != NULL ? g_bytes_ref (source->bytes) : dossier_original_read (source->file, cancellable, error);
  if (item->bytes == NULL)
    return NULL;

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, item->bytes);
  arrival = dossier_arrival_new (sha256, source->collection);
  known = dossier_store_read_wait (item->intake->store, find_work, sha256, cancellable, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return known != NULL || take_documents (item, arrival, sha256, error) ? g_steal_pointer (&arrival) : NULL;
}

static void
run_import (Item *item)
{
  DossierIntake  *self = item->intake;
  DossierArrival *arrival = NULL;
  GError         *error = NULL;

  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, set_running_cb, g_object_ref (item->job), g_object_unref);
  if (!g_cancellable_set_error_if_cancelled (self->closing, &error))
    arrival = prepare_import (item, &error);
  if (arrival == NULL)
    {
      g_task_return_error (item->task, error);
      return;
    }

  while (dossier_store_get_n_writes (self->store) > MAX_WRITES)
    g_usleep (1000);
  dossier_store_write (self->store, g_steal_pointer (&item->task), DOSSIER_STORE_BATCH, dossier_arrival_insert, arrival, (GDestroyNotify)dossier_arrival_free, (GDestroyNotify)dossier_arrival_receipt_free);
}

/* In a reader: what is to be analysed, NULL when there is nothing to do. */
static gpointer
load_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Item     *item = data;
  Analysis *analysis = g_new0 (Analysis, 1);

  analysis->id = item->document;
  analysis->document = dossier_store_load_document (connection, item->document, &analysis->revision, error);
  if (analysis->document != NULL)
    analysis->corrections = dossier_store_load_corrections (connection, item->document, error);
  if (analysis->corrections != NULL)
    return analysis;

  analysis_free (analysis);
  return NULL;
}

/* In the writer. A document whose words are not in the index (it was lost) is put there too. */
static gpointer
put_findings_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Analysis *analysis = data;

  if (!dossier_store_index_complete (connection, analysis->document, analysis->revision, error) ||
      !dossier_store_index_put_findings (connection, analysis->id, analysis->revision, analysis->findings, error))
    return NULL;

  return g_memdup2 (&analysis->id, sizeof analysis->id);
}

static void
answer_asked (Item *item, Analysis *analysis, const GError *error)
{
  if (item->asked == NULL)
    return;

  if (error != NULL)
    g_task_return_error (item->asked, g_error_copy (error));
  else
    g_task_return_pointer (item->asked, dossier_findings_ref (analysis->findings), (GDestroyNotify)dossier_findings_unref);
}

static void
analyze (Analysis *self, const DossierKnowledge *knowledge)
{
  g_autoptr (GArray) settled = dossier_corrector_list_settled (self->corrections, self->document);
  g_autoptr (DossierFindings) found = NULL;

  found = dossier_analyze_settled (knowledge, dossier_document_get_text (self->document), dossier_document_get_n_bytes (self->document),
                                   dossier_document_get_blocks (self->document), dossier_document_get_published (self->document), settled);
  self->findings = dossier_corrector_apply (found, self->corrections, self->document);
}

static void
run_analysis (Item *item)
{
  DossierIntake          *self = item->intake;
  const DossierKnowledge *knowledge = NULL;
  Analysis               *analysis = NULL;
  GError                 *error = NULL;

  if (!g_cancellable_set_error_if_cancelled (self->closing, &error))
    knowledge = dossier_intake_get_knowledge (self, &error);
  if (knowledge != NULL)
    analysis = dossier_store_read_wait (self->store, load_work, item, self->closing, &error);
  if (analysis == NULL)
    {
      answer_asked (item, NULL, error);
      g_task_return_error (item->task, error);
      return;
    }

  analyze (analysis, knowledge);
  answer_asked (item, analysis, NULL);
  dossier_store_write (self->store, g_steal_pointer (&item->task), DOSSIER_STORE_BATCH, put_findings_work, analysis, analysis_free, g_free);
}

static void
run_sync (Item *item)
{
  dossier_keeper_sync (item->intake->keeper);
  g_task_return_boolean (item->task, TRUE);
}

static void
item_cb (gpointer data, gpointer intake)
{
  Item *item = data;

  if (item->kind == IMPORT)
    run_import (item);
  else if (item->kind == SYNC)
    run_sync (item);
  else
    run_analysis (item);
  item_free (item);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  const Item *first = a, *second = b;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;

  return first->number < second->number ? -1 : 1;
}

static void
count_off (DossierIntake *self)
{
  g_assert (self->n_items > 0);
  if (--self->n_items == 0)
    g_signal_emit (self, signals[IDLE], 0);
}

static void
push (DossierIntake *self, Item *item, GAsyncReadyCallback callback, gpointer data)
{
  item->intake = self;
  item->number = self->n_pushed++;
  item->task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (item->task, push);
  self->n_items++;
  if (self->pool != NULL)
    g_thread_pool_push (self->pool, item, NULL);
  else
    {
      g_task_return_new_error (item->task, G_IO_ERROR, G_IO_ERROR_CLOSED, "No library is open.");
      item_free (item);
    }
}

static void
synced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  count_off (DOSSIER_INTAKE (source));
}

static void
push_sync (DossierIntake *self)
{
  Item *item = g_new0 (Item, 1);

  item->kind = SYNC;
  push (self, item, synced_cb, NULL);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DossierIntake *self = DOSSIER_INTAKE (source);
  g_autoptr (DossierImportJob) job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierArrivalReceipt) receipt = g_task_propagate_pointer (G_TASK (result), &error);

  if (receipt == NULL)
    dossier_import_job_fail (job, error);
  else
    {
      for (guint i = 0; i < receipt->added->len; i++)
        {
          gint64 document = g_array_index (receipt->added, gint64, i);

          dossier_intake_analyze (self, document);
          g_signal_emit (self, signals[DOCUMENT_ADDED], 0, document);
        }
      dossier_import_job_finish (job, receipt->added->len == 0 ? DOSSIER_IMPORT_JOB_KNOWN : DOSSIER_IMPORT_JOB_DONE, receipt->first, receipt->n_found);
    }
  if (--self->n_imports == 0)
    push_sync (self);
  count_off (self);
}

/* Not that the library closes, nor that the document went away meanwhile. */
static gboolean
is_worth_a_word (const GError *error)
{
  return !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED) &&
         !g_error_matches (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND);
}

static void
analysed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DossierIntake *self = DOSSIER_INTAKE (source);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *document = g_task_propagate_pointer (G_TASK (result), &error);

  if (document != NULL)
    g_signal_emit (self, signals[DOCUMENT_ANALYSED], 0, *document);
  else if (is_worth_a_word (error))
    g_signal_emit (self, signals[TROUBLE], 0, error);
  count_off (self);
}

void
dossier_intake_add (DossierIntake *self, DossierImportJob *job)
{
  Item *item = g_new0 (Item, 1);

  item->kind = IMPORT;
  item->job = g_object_ref (job);
  self->n_imports++;
  push (self, item, imported_cb, g_object_ref (job));
}

void
dossier_intake_analyze (DossierIntake *self, gint64 document)
{
  Item *item = g_new0 (Item, 1);

  item->kind = ANALYSIS;
  item->document = document;
  push (self, item, analysed_cb, NULL);
}

void
dossier_intake_analyze_now (DossierIntake *self, gint64 document, GTask *task)
{
  Item *item = g_new0 (Item, 1);

  item->kind = URGENT;
  item->document = document;
  item->asked = task;
  push (self, item, analysed_cb, NULL);
}

gboolean
dossier_intake_is_idle (DossierIntake *self)
{
  return self->n_items == 0;
}

static void
dossier_intake_finalize (GObject *object)
{
  DossierIntake *self = DOSSIER_INTAKE (object);

  g_assert (self->pool == NULL);
  g_clear_pointer (&self->knowledge, dossier_knowledge_unref);
  g_mutex_clear (&self->knowledge_mutex);
  g_clear_pointer (&self->keeper, dossier_keeper_free);
  g_clear_object (&self->closing);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (dossier_intake_parent_class)->finalize (object);
}

static void
dossier_intake_class_init (DossierIntakeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_intake_finalize;

  signals[DOCUMENT_ADDED] = g_signal_new ("document-added", DOSSIER_TYPE_INTAKE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[DOCUMENT_ANALYSED] = g_signal_new ("document-analysed", DOSSIER_TYPE_INTAKE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[TROUBLE] = g_signal_new ("trouble", DOSSIER_TYPE_INTAKE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[IDLE] = g_signal_new ("idle", DOSSIER_TYPE_INTAKE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_intake_init (DossierIntake *self)
{
  self->closing = g_cancellable_new ();
  g_mutex_init (&self->knowledge_mutex);
}

DossierIntake *
dossier_intake_new (DossierStore *store)
{
  DossierIntake *self = g_object_new (DOSSIER_TYPE_INTAKE, NULL);

  self->store = g_object_ref (store);
  self->keeper = dossier_keeper_new (dossier_store_get_folder (store));
  self->pool = g_thread_pool_new (item_cb, self, MIN (MAX_THREADS, g_get_num_processors ()), FALSE, NULL);
  g_thread_pool_set_sort_function (self->pool, compare_items, NULL);

  return self;
}

void
dossier_intake_close (DossierIntake *self)
{
  g_return_if_fail (DOSSIER_IS_INTAKE (self));

  g_cancellable_cancel (self->closing);
  if (self->pool != NULL)
    {
      g_thread_pool_free (g_steal_pointer (&self->pool), FALSE, TRUE);
      dossier_keeper_sync (self->keeper);
    }
}
