/* dossier-correction.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-correction.h"

struct _DossierCorrection
{
  GObject parent_instance;

  DossierCorrectionFields fields; /* its strings are owned */
};

G_DEFINE_FINAL_TYPE (DossierCorrection, dossier_correction, G_TYPE_OBJECT)

static void
dossier_correction_finalize (GObject *object)
{
  DossierCorrection *self = DOSSIER_CORRECTION (object);

  g_free ((char *)self->fields.name);
  g_free ((char *)self->fields.new_name);
  g_free ((char *)self->fields.form);
  g_free ((char *)self->fields.hash);

  G_OBJECT_CLASS (dossier_correction_parent_class)->finalize (object);
}

static void
dossier_correction_class_init (DossierCorrectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_correction_finalize;
}

static void
dossier_correction_init (DossierCorrection *self)
{
}

static const char *const kinds[] = { "reject", "change", "mark", "confirm", "split", "form", "date" };
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == DOSSIER_N_CORRECTION_KINDS);

const char *
dossier_correction_kind_to_string (DossierCorrectionKind kind)
{
  g_return_val_if_fail (kind < DOSSIER_N_CORRECTION_KINDS, NULL);

  return kinds[kind];
}

gboolean
dossier_correction_kind_from_string (const char *word, DossierCorrectionKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], word) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

DossierCorrection *
dossier_correction_new (const DossierCorrectionFields *fields)
{
  DossierCorrection *self = g_object_new (DOSSIER_TYPE_CORRECTION, NULL);

  self->fields = *fields;
  self->fields.name = g_strdup (fields->name);
  self->fields.new_name = g_strdup (fields->new_name);
  self->fields.form = g_strdup (fields->form);
  self->fields.hash = g_strdup (fields->hash);

  return self;
}

const DossierCorrectionFields *
dossier_correction_get_fields (DossierCorrection *self)
{
  g_return_val_if_fail (DOSSIER_IS_CORRECTION (self), NULL);

  return &self->fields;
}
