/* dossier-pledge.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-pledge.h"

struct _DossierPledge
{
  GObject parent_instance;

  /* Owned */
  DossierPassage    *passage;
  DossierCommitment *commitment;
  char              *hash;
  DossierAssessment *assessment;
};

G_DEFINE_FINAL_TYPE (DossierPledge, dossier_pledge, G_TYPE_OBJECT)

static void
dossier_pledge_finalize (GObject *object)
{
  DossierPledge *self = DOSSIER_PLEDGE (object);

  g_clear_object (&self->passage);
  g_clear_pointer (&self->commitment, dossier_commitment_free);
  g_clear_pointer (&self->hash, g_free);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (dossier_pledge_parent_class)->finalize (object);
}

static void
dossier_pledge_class_init (DossierPledgeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_pledge_finalize;
}

static void
dossier_pledge_init (DossierPledge *self)
{
}

DossierPledge *
dossier_pledge_new (DossierPassage *passage, DossierCommitment *commitment, const char *hash, DossierAssessment *assessment)
{
  DossierPledge *self = g_object_new (DOSSIER_TYPE_PLEDGE, NULL);

  self->passage = g_object_ref (passage);
  self->commitment = commitment;
  self->hash = g_strdup (hash);
  g_set_object (&self->assessment, assessment);
  return self;
}

DossierPassage *
dossier_pledge_get_passage (DossierPledge *self)
{
  g_return_val_if_fail (DOSSIER_IS_PLEDGE (self), 0);

  return self->passage;
}

const DossierCommitment *
dossier_pledge_get_commitment (DossierPledge *self)
{
  g_return_val_if_fail (DOSSIER_IS_PLEDGE (self), 0);

  return self->commitment;
}

DossierAssessment *
dossier_pledge_get_assessment (DossierPledge *self)
{
  g_return_val_if_fail (DOSSIER_IS_PLEDGE (self), NULL);

  return self->assessment;
}

DossierOutcome
dossier_pledge_get_outcome (DossierPledge *self)
{
  g_return_val_if_fail (DOSSIER_IS_PLEDGE (self), DOSSIER_OUTCOME_NONE);

  return self->assessment != NULL ? dossier_assessment_get_outcome (self->assessment) : DOSSIER_OUTCOME_NONE;
}

DossierAssessment *
dossier_pledge_assess (DossierPledge *self, DossierOutcome outcome, const char *note, const char *date)
{
  g_return_val_if_fail (DOSSIER_IS_PLEDGE (self), NULL);

  if (self->assessment != NULL)
    return dossier_assessment_edit (self->assessment, outcome, note, date);

  return dossier_assessment_new (&(DossierAssessmentFields){
    .document = dossier_passage_get_document (self->passage),
    .hash = self->hash,
    .exact = dossier_passage_get_words (self->passage),
    .commitment = self->commitment,
    .outcome = outcome,
    .note = note,
    .date = date,
  });
}
