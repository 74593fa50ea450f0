/* dossier-commitment.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-commitment.h"

DossierCommitment *
dossier_commitment_new (void)
{
  DossierCommitment *self = g_new0 (DossierCommitment, 1);

  self->actor_entity = -1;
  self->quotation = -1;
  return self;
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
