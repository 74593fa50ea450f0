/* dossier-assessment.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader says became of a commitment: kept, broken or pending, with a note and a day.
 * Immutable: an edit makes a new object with the same id.
 *
 * It is anchored to one version of the document's text by its hash, the span and the words of the
 * commitment, and keeps the commitment itself, so that it stays with it when the analysis changes
 * and is still there when a later analysis no longer finds the commitment.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-commitment.h"
#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ASSESSMENT (dossier_assessment_get_type ())
G_DECLARE_FINAL_TYPE (DossierAssessment, dossier_assessment, DOSSIER, ASSESSMENT, GObject)

/* What an assessment is made from; everything is copied. */
typedef struct
{
  const char              *id; /* UUID; NULL makes a new one */
  gint64                   document;
  const char              *hash;       /* of the text version that the offsets stand in */
  const char              *exact;      /* the words of the commitment's span */
  const DossierCommitment *commitment; /* as it was found; its indices are not kept */
  DossierOutcome           outcome;
  const char              *note;    /* NULL or text */
  const char              *date;    /* ISO day on which it was kept or broken, or NULL */
  const char              *created; /* ISO 8601 UTC; NULL = now */
  const char              *modified;
} DossierAssessmentFields;

DossierAssessment *dossier_assessment_new (const DossierAssessmentFields *fields);
/* The same assessment (id, commitment, created) with other words; `modified` becomes now. */
DossierAssessment *dossier_assessment_edit (DossierAssessment *self, DossierOutcome outcome, const char *note, const char *date);

const char              *dossier_assessment_get_id (DossierAssessment *self);
gint64                   dossier_assessment_get_document (DossierAssessment *self);
const char              *dossier_assessment_get_hash (DossierAssessment *self);
const char              *dossier_assessment_get_exact (DossierAssessment *self);
const DossierCommitment *dossier_assessment_get_commitment (DossierAssessment *self);
DossierOutcome           dossier_assessment_get_outcome (DossierAssessment *self);
/* NULL when there is none, as the day. */
const char *dossier_assessment_get_note (DossierAssessment *self);
const char *dossier_assessment_get_date (DossierAssessment *self);
const char *dossier_assessment_get_created (DossierAssessment *self);
const char *dossier_assessment_get_modified (DossierAssessment *self);

G_END_DECLS
