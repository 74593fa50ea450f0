/* dossier-crf.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Trains a linear-chain conditional random field on partial labels: the gradient is the difference between the
 * marginals of the lattice with allowed labels only and those of the free one. AdaGrad with a rate that
 * falls linearly; features are dropped at random, anew each time, so that rare words cannot carry a decision
 * alone. The same seed and order give the same weights.
 */

#pragma once

#include "analysis/train/dossier-corpus.h"

G_BEGIN_DECLS

typedef struct
{
  guint   n_epochs;
  float   rate;
  float   dropout;
  guint32 seed;
} DossierCrfPlan;

typedef struct
{
  float (*rows)[DOSSIER_ROW_SIZE];                    /* 2 to DOSSIER_FEATURES_BITS */
  float (*pairs)[DOSSIER_N_LABELS][DOSSIER_N_LABELS]; /* DOSSIER_N_TOKEN_CLASSES */
} DossierCrf;

DossierCrf *dossier_crf_new (void);
void        dossier_crf_free (DossierCrf *self);
void        dossier_crf_train (DossierCrf *self, const DossierCorpus *corpus, const DossierCrfPlan *plan);
/* Adds the weights of another one; and divides them all. */
void dossier_crf_add (DossierCrf *self, const DossierCrf *other);
void dossier_crf_divide (DossierCrf *self, float by);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCrf, dossier_crf_free)

G_END_DECLS
