/* dossier-import-popover.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-import-popover.h"

#include "library/dossier-import-job.h"
#include "view/dossier-import-row.h"

#include <glib/gi18n.h>

struct _DossierImportPopover
{
  GtkPopover parent_instance;

  /* Template children */
  GtkLabel       *summary;
  GtkProgressBar *progress;
  GtkButton      *cancel_all;
  GtkListView    *list;

  /* Owned */
  GtkNoSelection *selection;

  gboolean running;
};

enum
{
  DOCUMENT_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

enum
{
  PROP_RUNNING = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierImportPopover, dossier_import_popover, GTK_TYPE_POPOVER)

static void
set_running (DossierImportPopover *self, gboolean running)
{
  if (self->running == running)
    return;
  self->running = running;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

static void
row_activated_cb (DossierImportPopover *self, guint position)
{
  g_autoptr (DossierImportJob) job = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (job == NULL || dossier_import_job_get_document (job) == 0)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[DOCUMENT_ACTIVATED], 0, dossier_import_job_get_document (job));
}

static void
cancel_all_cb (DossierImportPopover *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierImportJob) job = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      DossierImportJobState state = dossier_import_job_get_state (job);

      if (state == DOSSIER_IMPORT_JOB_WAITING || state == DOSSIER_IMPORT_JOB_RUNNING)
        dossier_import_job_cancel (job);
    }
}

static void
dossier_import_popover_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierImportPopover *self = DOSSIER_IMPORT_POPOVER (object);

  if (prop_id == PROP_RUNNING)
    g_value_set_boolean (value, self->running);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_import_popover_dispose (GObject *object)
{
  DossierImportPopover *self = DOSSIER_IMPORT_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_IMPORT_POPOVER);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (dossier_import_popover_parent_class)->dispose (object);
}

static void
dossier_import_popover_class_init (DossierImportPopoverClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_import_popover_get_property;
  object_class->dispose = dossier_import_popover_dispose;

  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[DOCUMENT_ACTIVATED] = g_signal_new ("document-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (DOSSIER_TYPE_IMPORT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-import-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierImportPopover, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierImportPopover, progress);
  gtk_widget_class_bind_template_child (widget_class, DossierImportPopover, cancel_all);
  gtk_widget_class_bind_template_child (widget_class, DossierImportPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_all_cb);
}

static void
dossier_import_popover_init (DossierImportPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_no_selection_new (NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

void
dossier_import_popover_set_jobs (DossierImportPopover *self, GListModel *jobs)
{
  g_return_if_fail (DOSSIER_IS_IMPORT_POPOVER (self));

  gtk_no_selection_set_model (self->selection, jobs);
  dossier_import_popover_update (self);
}

static char *
summary_words (guint n, guint done, guint failed)
{
  g_autofree char *in = NULL;

  if (done < n)
    return g_strdup_printf (ngettext ("%u of %u document read", "%u of %u documents read", n), done, n);
  in = g_strdup_printf (ngettext ("%u document added", "%u documents added", n - failed), n - failed);
  if (failed == 0)
    return g_steal_pointer (&in);
  /* Translators: %s is "3 documents added". */
  return g_strdup_printf (ngettext ("%s, %u not", "%s, %u not", failed), in, failed);
}

void
dossier_import_popover_update (DossierImportPopover *self)
{
  g_autofree char *words = NULL;
  guint            n, done = 0, failed = 0;

  g_return_if_fail (DOSSIER_IS_IMPORT_POPOVER (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierImportJob) job = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      DossierImportJobState state = dossier_import_job_get_state (job);

      done += state != DOSSIER_IMPORT_JOB_WAITING && state != DOSSIER_IMPORT_JOB_RUNNING;
      failed += state == DOSSIER_IMPORT_JOB_FAILED || state == DOSSIER_IMPORT_JOB_CANCELLED;
    }
  words = summary_words (n, done, failed);
  gtk_label_set_label (self->summary, words);
  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (double)done / n : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), done < n);
  gtk_widget_set_visible (GTK_WIDGET (self->cancel_all), done < n);
  set_running (self, done < n);
}

gboolean
dossier_import_popover_get_running (DossierImportPopover *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_POPOVER (self), FALSE);

  return self->running;
}
