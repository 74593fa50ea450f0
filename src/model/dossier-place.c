/* dossier-place.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-place.h"

void
dossier_place_free (DossierPlace *self)
{
  if (self == NULL)
    return;

  g_free (self->pages);
  g_free (self->byline);
  g_free (self->site);
  g_free (self->source);
  g_free (self);
}
