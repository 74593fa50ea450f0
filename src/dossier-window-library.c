/* dossier-window-library.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library in the window: opening it, bringing documents in, searching, following its changes.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "library/dossier-library-lists.h"
#include "view/dossier-error-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define IMPORT_UPDATE 150 /* ms between two counts of the jobs */

static void
update_documents (DossierWindow *self)
{
  g_autoptr (DossierFilter) filter = dossier_library_pane_dup_filter (self->library_pane);

  if (self->documents)
    g_signal_handlers_disconnect_by_data (self->documents, self);
  g_clear_object (&self->documents);
  self->documents = dossier_library_list_documents (self->library, filter);
  g_signal_connect_object (self->documents, "items-changed", G_CALLBACK (dossier_window_update_page), self, G_CONNECT_SWAPPED);
  dossier_library_pane_set_documents (self->library_pane, self->documents);
  dossier_window_update_page (self);
}

static void
filter_changed_cb (DossierWindow *self)
{
  if (self->open)
    update_documents (self);
}

static void
collections_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) collections = dossier_library_list_rows_finish (DOSSIER_LIBRARY (source), result, &error);

  if (collections == NULL)
    dossier_window_tell_error (self, error);
  else if (self->library) /* the window is still there */
    {
      g_clear_pointer (&self->collections, g_ptr_array_unref);
      self->collections = g_ptr_array_ref (collections);
      dossier_library_pane_set_collections (self->library_pane, collections);
      if (self->scope_bar)
        dossier_scope_bar_set_collections (self->scope_bar, collections);
    }
}

static void
update_collections (DossierWindow *self)
{
  dossier_library_list_rows_async (self->library, DOSSIER_ROWS_COLLECTIONS, NULL, 0, self->cancellable, collections_listed_cb, g_object_ref (self));
}

static void
search_changed_cb (DossierWindow *self, const char *text)
{
  g_autoptr (DossierFilter) filter = NULL;
  g_autoptr (GListModel) hits = NULL;
  g_autofree char *words = g_strstrip (g_strdup (text));

  if (!self->open)
    return;
  if (*words != '\0')
    {
      filter = dossier_filter_new ();
      filter->text = g_steal_pointer (&words);
      hits = dossier_library_list_passages (self->library, filter);
    }
  dossier_library_pane_set_hits (self->library_pane, hits);
  dossier_window_follow_scope (self);
}

static void
passage_activated_cb (DossierWindow *self, DossierPassage *passage)
{
  dossier_window_open_passage (self, dossier_passage_get_document (passage), dossier_passage_get_start (passage), dossier_passage_get_end (passage));
}

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    dossier_window_tell (self, _ ("The document is back in the library."), TRUE);
  else
    dossier_window_tell_error (self, error);
}

/* A document in the bin comes back when it is chosen. */
static void
document_activated_cb (DossierWindow *self, gint64 document)
{
  g_autoptr (DossierFilter) filter = dossier_library_pane_dup_filter (self->library_pane);

  if (filter->binned)
    dossier_library_recover_document_async (self->library, document, self->cancellable, recovered_cb, g_object_ref (self));
  else
    dossier_window_open_document (self, document);
}

static void
import_activated_cb (DossierWindow *self, gint64 document)
{
  dossier_window_open_document (self, document);
}

static void
entity_filter_changed_cb (DossierWindow *self)
{
  g_autoptr (DossierFilter) filter = dossier_entity_sidebar_dup_filter (self->entity_sidebar);
  g_autoptr (GListModel) entities = NULL;

  if (!self->open)
    return;
  entities = dossier_library_list_entities (self->library, filter);
  dossier_entity_sidebar_set_library_model (self->entity_sidebar, entities);
}

static void
library_changed_cb (DossierWindow *self, guint what)
{
  dossier_window_refresh_tabs (self, what);
  if (what & DOSSIER_LIBRARY_COLLECTIONS)
    update_collections (self);
  if (what & (DOSSIER_LIBRARY_DOCUMENTS | DOSSIER_LIBRARY_ANNOTATIONS))
    dossier_window_update_brief (self);
  if (what & (DOSSIER_LIBRARY_DOCUMENTS | DOSSIER_LIBRARY_FINDINGS | DOSSIER_LIBRARY_ASSESSMENTS))
    dossier_window_refresh_views (self);
  dossier_window_update_actions (self);
}

/* In a narrow window there is only room for the button while something is under way. */
void
dossier_window_update_import_button (DossierWindow *self)
{
  gboolean any = self->open && g_list_model_get_n_items (dossier_library_get_jobs (self->library)) > 0;
  gboolean running = dossier_import_popover_get_running (self->import_popover);

  gtk_widget_set_visible (GTK_WIDGET (self->import_button), any && (running || !adw_flap_get_folded (self->library_flap)));
}

static gboolean
update_imports_cb (gpointer data)
{
  DossierWindow *self = data;
  gboolean       running;

  self->import_timeout = 0;
  dossier_import_popover_update (self->import_popover);
  dossier_window_update_import_button (self);
  running = dossier_import_popover_get_running (self->import_popover);
  gtk_spinner_set_spinning (self->import_spinner, running);
  gtk_stack_set_visible_child_name (self->import_sign, running ? "running" : "rest");
  return G_SOURCE_REMOVE;
}

static void
tell_failure (DossierWindow *self, DossierImportJob *job)
{
  g_autofree char *words = dossier_error_text (dossier_import_job_get_error (job));
  const char      *name = dossier_import_job_get_name (job);
  g_autofree char *told = name ? g_strdup_printf ("%s: %s", name, words) : g_strdup (words);
  AdwToast        *toast = adw_toast_new (told);

  adw_toast_set_timeout (toast, 8);
  adw_toast_set_button_label (toast, _ ("_Show"));
  adw_toast_set_action_name (toast, "win.show-imports");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
job_state_cb (DossierImportJob *job, GParamSpec *pspec, DossierWindow *self)
{
  DossierImportJobState state = dossier_import_job_get_state (job);
  gint64                document = dossier_import_job_get_document (job);

  if (self->import_timeout == 0)
    self->import_timeout = g_timeout_add (IMPORT_UPDATE, update_imports_cb, self);
  if (dossier_import_job_needs_password (job, NULL))
    {
      dossier_window_ask_password (self, job);
      return;
    }
  /* The first of several files is the one to see; when it cannot be read, the next that can. */
  if (job == self->show_job && (state == DOSSIER_IMPORT_JOB_FAILED || state == DOSSIER_IMPORT_JOB_CANCELLED))
    {
      g_clear_object (&self->show_job);
      self->show_next = TRUE;
    }
  if (document != 0 && (self->show_next || job == self->show_job) && (state == DOSSIER_IMPORT_JOB_DONE || state == DOSSIER_IMPORT_JOB_KNOWN))
    {
      g_clear_object (&self->show_job);
      self->show_next = FALSE;
      dossier_window_open_document (self, document);
      if (state == DOSSIER_IMPORT_JOB_KNOWN)
        dossier_window_tell (self, _ ("This document is in the library already."), FALSE);
    }
  if (state == DOSSIER_IMPORT_JOB_FAILED)
    tell_failure (self, job);
}

static void
follow_job (DossierWindow *self, DossierImportJob *job, gboolean show)
{
  if (show && self->show_job == NULL)
    g_set_object (&self->show_job, job);
  g_signal_connect_object (job, "notify::state", G_CALLBACK (job_state_cb), self, 0);
  job_state_cb (job, NULL, self);
}

static void
show_broken (DossierWindow *self, const GError *error)
{
  g_autofree char *words = dossier_error_text (error);

  adw_status_page_set_description (self->broken, words);
  gtk_stack_set_visible_child_name (self->read_stack, "broken");
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = NULL;
  gboolean opened = dossier_library_open_finish (DOSSIER_LIBRARY (source), result, &error);

  if (self->library == NULL) /* the window was closed meanwhile */
    return;
  if (!opened)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_broken (self, error);
      return;
    }
  self->open = TRUE;
  if (dossier_library_get_read_only (self->library))
    {
      gtk_label_set_label (self->trouble_label, _ ("The library can be read but not changed."));
      gtk_info_bar_set_revealed (self->trouble_bar, TRUE);
    }
  update_documents (self);
  update_collections (self);
  dossier_window_update_brief (self);
  dossier_import_popover_set_jobs (self->import_popover, dossier_library_get_jobs (self->library));
  dossier_window_restore_session (self);
  dossier_window_update_page (self);
  dossier_window_refresh_views (self);
  dossier_window_update_actions (self);

  files = g_steal_pointer (&self->waiting_files);
  self->waiting_files = g_ptr_array_new_with_free_func (g_object_unref);
  if (files->len > 0)
    dossier_window_add_files (self, (GFile **)files->pdata, files->len);
}

void
dossier_window_open_library (DossierWindow *self)
{
  if (self->library)
    return;
  self->library = dossier_library_new ();
  g_signal_connect_object (self->library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "notify::can-undo", G_CALLBACK (dossier_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "notify::can-redo", G_CALLBACK (dossier_window_update_actions), self, G_CONNECT_SWAPPED);
  dossier_library_open_async (self->library, self->library_dir, self->cancellable, opened_cb, g_object_ref (self));
}

/* After a failure: another try with a new library. */
static void
reopen_cb (DossierWindow *self)
{
  if (self->open)
    return;
  if (self->library)
    dossier_library_close (self->library);
  g_clear_object (&self->library);
  dossier_window_open_library (self);
}

void
dossier_window_connect_library_pane (DossierWindow *self)
{
  g_signal_connect_object (self->library_pane, "document-activated", G_CALLBACK (document_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library_pane, "passage-activated", G_CALLBACK (passage_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library_pane, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library_pane, "filter-changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entity_sidebar, "filter-changed", G_CALLBACK (entity_filter_changed_cb), self, G_CONNECT_SWAPPED);
}

void
dossier_window_bind_library_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, import_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, reopen_cb);
}

void
dossier_window_add_files (DossierWindow *self, GFile **files, guint n_files)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  for (guint i = 0; i < n_files; i++)
    {
      if (!self->open)
        {
          g_ptr_array_add (self->waiting_files, g_object_ref (files[i]));
          continue;
        }
      follow_job (self, dossier_library_add_file (self->library, files[i], NULL), i == 0);
    }
}

void
dossier_window_add_text (DossierWindow *self, const char *text)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!self->open)
    return;
  bytes = g_bytes_new (text, strlen (text));
  follow_job (self, dossier_library_add_text (self->library, bytes, "text/plain", NULL), TRUE);
}

void
dossier_window_add_html (DossierWindow *self, GBytes *bytes)
{
  if (self->open)
    follow_job (self, dossier_library_add_text (self->library, bytes, "text/html", NULL), TRUE);
}

void
dossier_window_show_entity (DossierWindow *self, DossierEntity *entity)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GListModel) passages = NULL;

  filter->entity = dossier_entity_get_id (entity);
  passages = dossier_library_list_passages (self->library, filter);
  adw_flap_set_reveal_flap (self->library_flap, TRUE);
  dossier_library_pane_show_passages (self->library_pane, dossier_entity_get_name (entity), passages);
}
