/* dossier-originals.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-originals.h"

#include <string.h>

#include "import/dossier-page-source.h"
#include "library/dossier-original-copy.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-files.h"

struct _DossierOriginals
{
  GObject parent_instance;

  /* Owned */
  DossierStore *store;
  GThreadPool  *pool; /* of one thread; NULL once closed */
  GCancellable *closing;

  /* Of the thread */
  GHashTable        *passwords; /* gint64 document → password */
  gint64             document;  /* whose pages are open, 0 = none */
  DossierPageSource *source;
};

typedef enum
{
  MEASURE,
  DRAW,
  COPY,
} WorkKind;

typedef struct
{
  WorkKind kind;
  GTask   *task;
  gint64   document;
  char    *password;
  guint    page;
  guint    width;
} Work;

G_DEFINE_FINAL_TYPE (DossierOriginals, dossier_originals, G_TYPE_OBJECT)

static void
password_free (gpointer password)
{
  if (password != NULL)
    explicit_bzero (password, strlen (password));
  g_free (password);
}

static void
work_free (Work *work)
{
  g_object_unref (work->task);
  password_free (work->password);
  g_free (work);
}

static gpointer
find_original (DossierConnection *connection, gpointer document, GCancellable *cancellable, GError **error)
{
  return dossier_store_load_original (connection, *(gint64 *)document, error);
}

static char *
dup_original (DossierOriginals *self, gint64 document, GError **error)
{
  return dossier_store_read_wait (self->store, find_original, &document, self->closing, error);
}

static gboolean
open_source (DossierOriginals *self, gint64 document, GError **error)
{
  g_autofree char *sha256 = NULL;
  g_autofree char *path = NULL;

  if (self->source != NULL && self->document == document)
    return TRUE;

  g_clear_pointer (&self->source, dossier_page_source_free);
  sha256 = dup_original (self, document, error);
  if (sha256 == NULL)
    return FALSE;

  path = dossier_store_files_dup_kept (dossier_store_get_folder (self->store), DOSSIER_SHELF_ORIGINALS, sha256);
  self->source = dossier_page_source_new (path, g_hash_table_lookup (self->passwords, &document), error);
  self->document = document;
  return self->source != NULL;
}

static void
run_measure (DossierOriginals *self, Work *work)
{
  GError *error = NULL;
  GArray *sizes = NULL;

  if (work->password != NULL)
    {
      g_hash_table_insert (self->passwords, g_memdup2 (&work->document, sizeof work->document), g_steal_pointer (&work->password));
      g_clear_pointer (&self->source, dossier_page_source_free);
    }
  if (open_source (self, work->document, &error))
    sizes = dossier_page_source_measure (self->source, g_task_get_cancellable (work->task), &error);

  if (sizes != NULL)
    g_task_return_pointer (work->task, sizes, (GDestroyNotify)g_array_unref);
  else
    g_task_return_error (work->task, error);
}

static void
run_draw (DossierOriginals *self, Work *work)
{
  GError             *error = NULL;
  DossierPagePicture *picture = NULL;

  if (open_source (self, work->document, &error))
    picture = dossier_page_source_render (self->source, work->page, work->width, g_task_get_cancellable (work->task), &error);

  if (picture != NULL)
    g_task_return_pointer (work->task, picture, (GDestroyNotify)dossier_page_picture_free);
  else
    g_task_return_error (work->task, error);
}

static gpointer
load_names (DossierConnection *connection, gpointer document, GCancellable *cancellable, GError **error)
{
  return dossier_store_load_document (connection, *(gint64 *)document, NULL, error);
}

static void
run_copy (DossierOriginals *self, Work *work)
{
  GError          *error = NULL;
  GFile           *copy = NULL;
  g_autofree char *sha256 = dup_original (self, work->document, &error);
  g_autoptr (DossierDocument) document = NULL;

  if (sha256 != NULL)
    document = dossier_store_read_wait (self->store, load_names, &work->document, self->closing, &error);
  if (document != NULL)
    copy = dossier_original_copy (dossier_store_get_folder (self->store), sha256, document, &error);

  if (copy != NULL)
    g_task_return_pointer (work->task, copy, g_object_unref);
  else
    g_task_return_error (work->task, error);
}

static void
work_cb (gpointer data, gpointer user_data)
{
  DossierOriginals *self = user_data;
  Work             *work = data;

  if (g_cancellable_is_cancelled (self->closing))
    g_task_return_new_error (work->task, G_IO_ERROR, G_IO_ERROR_CLOSED, "No library is open.");
  else if (g_task_return_error_if_cancelled (work->task))
    ;
  else if (work->kind == MEASURE)
    run_measure (self, work);
  else if (work->kind == DRAW)
    run_draw (self, work);
  else
    run_copy (self, work);
  work_free (work);
}

static void
push (DossierOriginals *self, Work work)
{
  g_assert (self->pool != NULL);
  g_thread_pool_push (self->pool, g_memdup2 (&work, sizeof work), NULL);
}

void
dossier_originals_measure (DossierOriginals *self, GTask *task, gint64 document, const char *password)
{
  push (self, (Work){ .kind = MEASURE, .task = task, .document = document, .password = g_strdup (password) });
}

void
dossier_originals_draw (DossierOriginals *self, GTask *task, gint64 document, guint page, guint width)
{
  push (self, (Work){ .kind = DRAW, .task = task, .document = document, .page = page, .width = width });
}

void
dossier_originals_copy (DossierOriginals *self, GTask *task, gint64 document)
{
  push (self, (Work){ .kind = COPY, .task = task, .document = document });
}

static void
dossier_originals_finalize (GObject *object)
{
  DossierOriginals *self = DOSSIER_ORIGINALS (object);

  g_assert (self->pool == NULL);
  g_clear_pointer (&self->passwords, g_hash_table_unref);
  g_clear_object (&self->closing);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (dossier_originals_parent_class)->finalize (object);
}

static void
dossier_originals_class_init (DossierOriginalsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_originals_finalize;
}

static void
dossier_originals_init (DossierOriginals *self)
{
  self->closing = g_cancellable_new ();
  self->passwords = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, password_free);
}

DossierOriginals *
dossier_originals_new (DossierStore *store)
{
  DossierOriginals *self = g_object_new (DOSSIER_TYPE_ORIGINALS, NULL);

  self->store = g_object_ref (store);
  /* A thread of its own: the kernel ends the helper with the thread that started it. */
  self->pool = g_thread_pool_new (work_cb, self, 1, TRUE, NULL);
  return self;
}

void
dossier_originals_close (DossierOriginals *self)
{
  g_return_if_fail (DOSSIER_IS_ORIGINALS (self));

  g_cancellable_cancel (self->closing);
  if (self->pool != NULL)
    g_thread_pool_free (g_steal_pointer (&self->pool), FALSE, TRUE);
  g_clear_pointer (&self->source, dossier_page_source_free);
}
