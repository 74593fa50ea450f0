/* dossier-window-locked.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents on their way in that need a password: asked for one after another.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "view/dossier-password-dialog.h"

static void ask_next (DossierWindow *self);

/* Whoever does not know it now can come back by way of the list of what is added. */
static void
response_cb (DossierPasswordDialog *dialog, const char *response, DossierWindow *self)
{
  g_autoptr (DossierImportJob) job = g_queue_pop_head (&self->locked);

  self->asking = FALSE;
  if (g_str_equal (response, "unlock") && dossier_import_job_needs_password (job, NULL))
    dossier_library_unlock (self->library, job, dossier_password_dialog_get_password (dialog));
  else if (job == self->show_job)
    g_clear_object (&self->show_job);
  ask_next (self);
}

static void
ask_next (DossierWindow *self)
{
  DossierImportJob      *job = g_queue_peek_head (&self->locked);
  DossierPasswordDialog *dialog;
  gboolean               tried;

  if (job == NULL || self->asking)
    return;

  self->asking = TRUE;
  dossier_import_job_needs_password (job, &tried);
  dialog = dossier_password_dialog_new (GTK_WINDOW (self), dossier_import_job_get_name (job), tried);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
dossier_window_ask_password (DossierWindow *self, DossierImportJob *job)
{
  if (g_queue_find (&self->locked, job) == NULL)
    g_queue_push_tail (&self->locked, g_object_ref (job));
  ask_next (self);
}

void
dossier_window_unlock_imports (DossierWindow *self)
{
  GListModel *jobs = dossier_library_get_jobs (self->library);

  for (guint i = g_list_model_get_n_items (jobs); i > 0; i--)
    {
      g_autoptr (DossierImportJob) job = g_list_model_get_item (jobs, i - 1);

      if (dossier_import_job_needs_password (job, NULL))
        dossier_window_ask_password (self, job);
    }
}
