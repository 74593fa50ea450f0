/* dossier-quotation.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-quotation.h"

DossierQuotation *
dossier_quotation_new (void)
{
  DossierQuotation *self = g_new0 (DossierQuotation, 1);

  self->speaker_entity = -1;
  return self;
}

void
dossier_quotation_free (DossierQuotation *self)
{
  if (self == NULL)
    return;

  g_free (self->speaker);
  g_free (self->addressee);
  g_free (self);
}
