/* dossier-assessment.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-assessment.h"

struct _DossierAssessment
{
  GObject parent_instance;

  /* Owned */
  char              *id;
  char              *hash;
  char              *exact;
  DossierCommitment *commitment;
  char              *note;
  char              *date;
  char              *created;
  char              *modified;

  gint64         document;
  DossierOutcome outcome;
};

G_DEFINE_FINAL_TYPE (DossierAssessment, dossier_assessment, G_TYPE_OBJECT)

static void
dossier_assessment_finalize (GObject *object)
{
  DossierAssessment *self = DOSSIER_ASSESSMENT (object);

  g_free (self->id);
  g_free (self->hash);
  g_free (self->exact);
  dossier_commitment_free (self->commitment);
  g_free (self->note);
  g_free (self->date);
  g_free (self->created);
  g_free (self->modified);

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

static char *
now_iso (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format_iso8601 (now);
}

static char *
dup_or_null (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

DossierAssessment *
dossier_assessment_new (const DossierAssessmentFields *fields)
{
  DossierAssessment *self = g_object_new (DOSSIER_TYPE_ASSESSMENT, NULL);

  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->document = fields->document;
  self->hash = g_strdup (fields->hash);
  self->exact = g_strdup (fields->exact);
  self->commitment = dossier_commitment_copy (fields->commitment);
  self->commitment->actor_entity = -1;
  self->commitment->quotation = -1;
  self->outcome = fields->outcome;
  self->note = dup_or_null (fields->note);
  self->date = dup_or_null (fields->date);
  self->created = fields->created != NULL ? g_strdup (fields->created) : now_iso ();
  self->modified = g_strdup (fields->modified != NULL ? fields->modified : self->created);

  return self;
}

DossierAssessment *
dossier_assessment_edit (DossierAssessment *self, DossierOutcome outcome, const char *note, const char *date)
{
  g_autofree char *now = now_iso ();

  return dossier_assessment_new (&(DossierAssessmentFields){
    .id = self->id,
    .document = self->document,
    .hash = self->hash,
    .exact = self->exact,
    .commitment = self->commitment,
    .outcome = outcome,
    .note = note,
    .date = date,
    .created = self->created,
    .modified = now,
  });
}

#define DEFINE_GETTER(Type, field)                           \
  Type                                                       \
    dossier_assessment_get_##field (DossierAssessment *self) \
  {                                                          \
    g_return_val_if_fail (DOSSIER_IS_ASSESSMENT (self), 0);  \
    return self->field;                                      \
  }

DEFINE_GETTER (const char *, id)
DEFINE_GETTER (gint64, document)
DEFINE_GETTER (const char *, hash)
DEFINE_GETTER (const char *, exact)
DEFINE_GETTER (const DossierCommitment *, commitment)
DEFINE_GETTER (DossierOutcome, outcome)
DEFINE_GETTER (const char *, note)
DEFINE_GETTER (const char *, date)
DEFINE_GETTER (const char *, created)
DEFINE_GETTER (const char *, modified)
