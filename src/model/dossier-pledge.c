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
};

G_DEFINE_FINAL_TYPE (DossierPledge, dossier_pledge, G_TYPE_OBJECT)

static void
dossier_pledge_finalize (GObject *object)
{
  DossierPledge *self = DOSSIER_PLEDGE (object);

  g_clear_object (&self->passage);
  g_clear_pointer (&self->commitment, dossier_commitment_free);

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
dossier_pledge_new (DossierPassage *passage, DossierCommitment *commitment)
{
  DossierPledge *self = g_object_new (DOSSIER_TYPE_PLEDGE, NULL);

  self->passage = g_object_ref (passage);
  self->commitment = commitment;
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
