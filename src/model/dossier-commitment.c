/* dossier-commitment.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-commitment.h"

const char *const dossier_commitment_modalities[] = { "promises", "offers", "intends", "has agreed", "demands", "refuses", NULL };
const char *const dossier_commitment_themes[] = { "monitoring", "force", "assistance", "training", "finance", "air", "sea", "land", "mine clearing",
                                                  "reconstruction", "intelligence", "legal guarantee", "accession", "diplomacy", "sanctions", "humanitarian", "other", NULL };

DossierCommitment *
dossier_commitment_new (void)
{
  DossierCommitment *self = g_new0 (DossierCommitment, 1);

  self->actor_entity = -1;
  self->quotation = -1;
  return self;
}

DossierCommitment *
dossier_commitment_copy (const DossierCommitment *self)
{
  DossierCommitment *copy = g_memdup2 (self, sizeof *self);

  copy->actor = g_strdup (self->actor);
  copy->action = g_strdup (self->action);
  copy->beneficiary = g_strdup (self->beneficiary);
  copy->condition = g_strdup (self->condition);
  copy->deadline = g_strdup (self->deadline);
  copy->due = g_strdup (self->due);
  return copy;
}

void
dossier_commitment_free (DossierCommitment *self)
{
  if (self == NULL)
    return;

  g_free (self->actor);
  g_free (self->action);
  g_free (self->beneficiary);
  g_free (self->condition);
  g_free (self->deadline);
  g_free (self->due);
  g_free (self);
}
