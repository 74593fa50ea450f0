/* dossier-import-job.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-import-job-private.h"

#include "import/dossier-import-error.h"

#include <string.h>

struct _DossierImportJob
{
  GObject parent_instance;

  /* Owned */
  char               *name;
  GError             *error;
  GCancellable       *cancellable;
  DossierImportSource source;

  gint64                document;
  guint                 n_documents;
  DossierImportJobState state;
};

enum
{
  PROP_0,
  PROP_STATE,
  PROP_DOCUMENT,
  PROP_ERROR,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (DossierImportJob, dossier_import_job, G_TYPE_OBJECT)

static void
dossier_import_job_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierImportJob *self = DOSSIER_IMPORT_JOB (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_DOCUMENT:
      g_value_set_int64 (value, self->document);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
forget_password (DossierImportJob *self)
{
  if (self->source.password != NULL)
    explicit_bzero (self->source.password, strlen (self->source.password));
  g_clear_pointer (&self->source.password, g_free);
}

/* What was read need not be kept any longer. */
static void
clear_source (DossierImportJob *self)
{
  forget_password (self);
  g_clear_object (&self->source.file);
  g_clear_pointer (&self->source.bytes, g_bytes_unref);
  g_clear_pointer (&self->source.mime_type, g_free);
  g_clear_pointer (&self->source.collection, g_free);
}

static void
dossier_import_job_finalize (GObject *object)
{
  DossierImportJob *self = DOSSIER_IMPORT_JOB (object);

  clear_source (self);
  g_free (self->name);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (dossier_import_job_parent_class)->finalize (object);
}

static void
dossier_import_job_class_init (DossierImportJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_import_job_get_property;
  object_class->finalize = dossier_import_job_finalize;

  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, DOSSIER_IMPORT_JOB_CANCELLED, 0, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DOCUMENT] = g_param_spec_int64 ("document", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_import_job_init (DossierImportJob *self)
{
  self->cancellable = g_cancellable_new ();
}

DossierImportJob *
dossier_import_job_new (const char *name, const DossierImportSource *source)
{
  DossierImportJob *self = g_object_new (DOSSIER_TYPE_IMPORT_JOB, NULL);

  self->name = g_strdup (name);
  self->source.file = source->file != NULL ? g_object_ref (source->file) : NULL;
  self->source.bytes = source->bytes != NULL ? g_bytes_ref (source->bytes) : NULL;
  self->source.mime_type = g_strdup (source->mime_type);
  self->source.collection = g_strdup (source->collection);
  self->source.password = g_strdup (source->password);
  return self;
}

const DossierImportSource *
dossier_import_job_get_source (DossierImportJob *self)
{
  return &self->source;
}

GCancellable *
dossier_import_job_get_cancellable (DossierImportJob *self)
{
  return self->cancellable;
}

static void
set_state (DossierImportJob *self, DossierImportJobState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
dossier_import_job_set_running (DossierImportJob *self)
{
  if (self->state == DOSSIER_IMPORT_JOB_WAITING)
    set_state (self, DOSSIER_IMPORT_JOB_RUNNING);
}

void
dossier_import_job_finish (DossierImportJob *self, DossierImportJobState state, gint64 document, guint n_documents)
{
  clear_source (self);
  self->document = document;
  self->n_documents = n_documents;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  set_state (self, state);
}

void
dossier_import_job_fail (DossierImportJob *self, const GError *error)
{
  if (!g_error_matches (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_PASSWORD))
    clear_source (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    {
      set_state (self, DOSSIER_IMPORT_JOB_CANCELLED);
      return;
    }

  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  set_state (self, DOSSIER_IMPORT_JOB_FAILED);
}

void
dossier_import_job_retry (DossierImportJob *self, const char *password)
{
  g_return_if_fail (dossier_import_job_needs_password (self, NULL));

  forget_password (self);
  self->source.password = g_strdup (password);
  g_clear_error (&self->error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  set_state (self, DOSSIER_IMPORT_JOB_WAITING);
}

gboolean
dossier_import_job_needs_password (DossierImportJob *self, gboolean *tried)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_JOB (self), FALSE);

  if (tried != NULL)
    *tried = self->source.password != NULL;
  return self->state == DOSSIER_IMPORT_JOB_FAILED && g_error_matches (self->error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_PASSWORD);
}

const char *
dossier_import_job_get_name (DossierImportJob *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_JOB (self), NULL);

  return self->name;
}

DossierImportJobState
dossier_import_job_get_state (DossierImportJob *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_JOB (self), DOSSIER_IMPORT_JOB_FAILED);

  return self->state;
}

gint64
dossier_import_job_get_document (DossierImportJob *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_JOB (self), 0);

  return self->document;
}

guint
dossier_import_job_get_n_documents (DossierImportJob *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_JOB (self), 0);

  return self->n_documents;
}

const GError *
dossier_import_job_get_error (DossierImportJob *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_JOB (self), NULL);

  return self->error;
}

void
dossier_import_job_cancel (DossierImportJob *self)
{
  g_return_if_fail (DOSSIER_IS_IMPORT_JOB (self));

  g_cancellable_cancel (self->cancellable);
}
