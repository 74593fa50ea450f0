/* dossier-library-originals.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-library-originals.h"

#include "library/dossier-library-private.h"

/* The thread for originals is started when the first is looked at. NULL, and the task has failed, when no library is open. */
static DossierOriginals *
require_originals (DossierLibrary *self, GTask *task)
{
  if (!dossier_library_require_open (self, task))
    return NULL;
  if (self->originals == NULL)
    self->originals = dossier_originals_new (self->store);

  return self->originals;
}

void
dossier_library_measure_pages_async (DossierLibrary *self, gint64 document, const char *password, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask            *task = g_task_new (self, cancellable, callback, data);
  DossierOriginals *originals;

  g_task_set_source_tag (task, dossier_library_measure_pages_async);
  originals = require_originals (self, task);
  if (originals != NULL)
    dossier_originals_measure (originals, task, document, password);
}

GArray *
dossier_library_measure_pages_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
dossier_library_draw_page_async (DossierLibrary *self, gint64 document, guint page, guint width, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask            *task = g_task_new (self, cancellable, callback, data);
  DossierOriginals *originals;

  g_task_set_source_tag (task, dossier_library_draw_page_async);
  originals = require_originals (self, task);
  if (originals != NULL)
    dossier_originals_draw (originals, task, document, page, width);
}

DossierPagePicture *
dossier_library_draw_page_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
dossier_library_copy_original_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask            *task = g_task_new (self, cancellable, callback, data);
  DossierOriginals *originals;

  g_task_set_source_tag (task, dossier_library_copy_original_async);
  originals = require_originals (self, task);
  if (originals != NULL)
    dossier_originals_copy (originals, task, document);
}

GFile *
dossier_library_copy_original_finish (DossierLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
