/* dossier-assessment.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-assessment.h"

#include "model/dossier-mark-core.h"

struct _DossierAssessment
{
  GObject parent_instance;

  DossierMarkCore core;

  /* Owned */
  DossierCommitment *commitment;
  char              *date;

  DossierOutcome outcome;
};

G_DEFINE_FINAL_TYPE (DossierAssessment, dossier_assessment, G_TYPE_OBJECT)

static void
dossier_assessment_finalize (GObject *object)
{
  DossierAssessment *self = DOSSIER_ASSESSMENT (object);

  dossier_commitment_free (self->commitment);
  g_free (self->date);
  dossier_mark_core_clear (&self->core);

  G_OBJECT_CLASS (dossier_assessment_parent_class)->finalize (object);
}

static void
dossier_assessment_class_init (DossierAssessmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_assessment_finalize;
}

static void
dossier_assessment_init (DossierAssessment *self)
{
}

DossierAssessment *
dossier_assessment_new (const DossierAssessmentFields *fields)
{
  DossierAssessment *self = g_object_new (DOSSIER_TYPE_ASSESSMENT, NULL);

  dossier_mark_core_init (&self->core, &(DossierMarkCore){
                                         .id = (char *)fields->id,
                                         .document = fields->document,
                                         .hash = (char *)fields->hash,
                                         .exact = (char *)fields->exact,
                                         .note = (char *)fields->note,
                                         .created = (char *)fields->created,
                                         .modified = (char *)fields->modified,
                                       });
  self->commitment = dossier_commitment_copy (fields->commitment);
  self->commitment->actor_entity = -1;
  self->commitment->quotation = -1;
  self->outcome = fields->outcome;
  self->date = dossier_mark_dup_text (fields->date);

  return self;
}

DossierAssessment *
dossier_assessment_edit (DossierAssessment *self, DossierOutcome outcome, const char *note, const char *date)
{
  g_autofree char *now = dossier_mark_dup_now ();

  return dossier_assessment_new (&(DossierAssessmentFields){
    .id = self->core.id,
    .document = self->core.document,
    .hash = self->core.hash,
    .exact = self->core.exact,
    .commitment = self->commitment,
    .outcome = outcome,
    .note = note,
    .date = date,
    .created = self->core.created,
    .modified = now,
  });
}

#define DEFINE_GETTER(Type, name, field)                    \
  Type                                                      \
    dossier_assessment_get_##name (DossierAssessment *self) \
  {                                                         \
    g_return_val_if_fail (DOSSIER_IS_ASSESSMENT (self), 0); \
    return self->field;                                     \
  }

DEFINE_GETTER (const char *, id, core.id)
DEFINE_GETTER (gint64, document, core.document)
DEFINE_GETTER (const char *, hash, core.hash)
DEFINE_GETTER (const char *, exact, core.exact)
DEFINE_GETTER (const DossierCommitment *, commitment, commitment)
DEFINE_GETTER (DossierOutcome, outcome, outcome)
DEFINE_GETTER (const char *, note, core.note)
DEFINE_GETTER (const char *, date, date)
DEFINE_GETTER (const char *, created, core.created)
DEFINE_GETTER (const char *, modified, core.modified)
