/* dossier-figure.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-figure.h"

DossierFigure *
dossier_figure_new (void)
{
  return g_new0 (DossierFigure, 1);
}

void
dossier_figure_free (DossierFigure *self)
{
  if (self == NULL)
    return;

  g_free (self->unit);
  g_free (self->of);
  g_free (self);
}
