/* dossier-import-row.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-import-row.h"

#include "library/dossier-import-job.h"
#include "view/dossier-compat.h"
#include "view/dossier-error-text.h"

#include <glib/gi18n.h>

struct _DossierImportRow
{
  GtkWidget parent_instance;

  /* Template children */
  GtkStack       *sign;
  GtkSpinner     *spinner;
  GtkImage       *icon;
  GtkLabel       *name;
  GtkInscription *state;
  GtkButton      *cancel;
  GtkButton      *unlock;

  /* Owned */
  DossierImportJob *job;
  GSignalGroup     *job_signals;
};

enum
{
  PROP_JOB = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierImportRow, dossier_import_row, GTK_TYPE_WIDGET)

static char *
state_words (DossierImportJob *job)
{
  switch (dossier_import_job_get_state (job))
    {
    case DOSSIER_IMPORT_JOB_WAITING:
      return g_strdup (_ ("Waiting"));
    case DOSSIER_IMPORT_JOB_RUNNING:
      return g_strdup (_ ("Reading…"));
    case DOSSIER_IMPORT_JOB_DONE:
      return g_strdup (_ ("Added to the library"));
    case DOSSIER_IMPORT_JOB_KNOWN:
      return g_strdup (_ ("Already in the library"));
    case DOSSIER_IMPORT_JOB_FAILED:
      return dossier_error_text (dossier_import_job_get_error (job));
    case DOSSIER_IMPORT_JOB_CANCELLED:
      return g_strdup (_ ("Cancelled"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static const char *
state_icon (DossierImportJobState state)
{
  switch (state)
    {
    case DOSSIER_IMPORT_JOB_DONE:
    case DOSSIER_IMPORT_JOB_KNOWN:
      return "object-select-symbolic";
    case DOSSIER_IMPORT_JOB_FAILED:
      return "dialog-warning-symbolic";
    case DOSSIER_IMPORT_JOB_WAITING:
    case DOSSIER_IMPORT_JOB_RUNNING:
      return "content-loading-symbolic";
    case DOSSIER_IMPORT_JOB_CANCELLED:
    default:
      return "process-stop-symbolic";
    }
}

static void
show_job (DossierImportRow *self)
{
  DossierImportJobState state;
  g_autofree char      *words = NULL;
  g_autofree char      *told = NULL;
  const char           *name;

  if (self->job == NULL)
    return;
  state = dossier_import_job_get_state (self->job);
  name = dossier_import_job_get_name (self->job);
  name = name ? name : _ ("Pasted text");
  words = state_words (self->job);

  gtk_label_set_label (self->name, name);
  gtk_inscription_set_text (self->state, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_image_set_from_icon_name (self->icon, state_icon (state));
  gtk_spinner_set_spinning (self->spinner, state == DOSSIER_IMPORT_JOB_RUNNING);
  gtk_stack_set_visible_child (self->sign, state == DOSSIER_IMPORT_JOB_RUNNING ? GTK_WIDGET (self->spinner) : GTK_WIDGET (self->icon));
  gtk_widget_set_visible (GTK_WIDGET (self->cancel), state == DOSSIER_IMPORT_JOB_WAITING || state == DOSSIER_IMPORT_JOB_RUNNING);
  gtk_widget_set_visible (GTK_WIDGET (self->unlock), dossier_import_job_needs_password (self->job, NULL));

  told = g_strdup_printf ("%s: %s", name, words);
  dossier_compat_name_row (GTK_WIDGET (self), told);
}

static void
dossier_import_row_set_job (DossierImportRow *self, DossierImportJob *job)
{
  if (!g_set_object (&self->job, job))
    return;

  g_signal_group_set_target (self->job_signals, job);
  gtk_spinner_set_spinning (self->spinner, FALSE);
  show_job (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JOB]);
}

static void
cancel_cb (DossierImportRow *self)
{
  if (self->job)
    dossier_import_job_cancel (self->job);
}

static void
dossier_import_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierImportRow *self = DOSSIER_IMPORT_ROW (object);

  if (prop_id == PROP_JOB)
    g_value_set_object (value, self->job);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_import_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DossierImportRow *self = DOSSIER_IMPORT_ROW (object);

  if (prop_id == PROP_JOB)
    dossier_import_row_set_job (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_import_row_dispose (GObject *object)
{
  DossierImportRow *self = DOSSIER_IMPORT_ROW (object);

  g_clear_object (&self->job_signals);
  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_IMPORT_ROW);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (dossier_import_row_parent_class)->dispose (object);
}

static void
dossier_import_row_class_init (DossierImportRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_import_row_get_property;
  object_class->set_property = dossier_import_row_set_property;
  object_class->dispose = dossier_import_row_dispose;

  properties[PROP_JOB] = g_param_spec_object ("job", NULL, NULL, DOSSIER_TYPE_IMPORT_JOB, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-import-row.ui");
  gtk_widget_class_set_css_name (widget_class, "importrow");
  gtk_widget_class_bind_template_child (widget_class, DossierImportRow, sign);
  gtk_widget_class_bind_template_child (widget_class, DossierImportRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, DossierImportRow, icon);
  gtk_widget_class_bind_template_child (widget_class, DossierImportRow, name);
  gtk_widget_class_bind_template_child (widget_class, DossierImportRow, state);
  gtk_widget_class_bind_template_child (widget_class, DossierImportRow, cancel);
  gtk_widget_class_bind_template_child (widget_class, DossierImportRow, unlock);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
dossier_import_row_init (DossierImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->job_signals = g_signal_group_new (DOSSIER_TYPE_IMPORT_JOB);
  g_signal_group_connect_swapped (self->job_signals, "notify::state", G_CALLBACK (show_job), self);
}
