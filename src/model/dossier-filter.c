/* dossier-filter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-filter.h"

G_DEFINE_BOXED_TYPE (DossierFilter, dossier_filter, dossier_filter_copy, dossier_filter_free)

DossierFilter *
dossier_filter_new (void)
{
  return g_new0 (DossierFilter, 1);
}

DossierFilter *
dossier_filter_copy (const DossierFilter *self)
{
  DossierFilter *copy = dossier_filter_new ();

  if (self == NULL)
    return copy;

  *copy = *self;
  copy->text = g_strdup (self->text);
  copy->query = g_strdup (self->query);
  copy->collection = g_strdup (self->collection);
  copy->country = g_strdup (self->country);
  copy->after = g_strdup (self->after);
  copy->before = g_strdup (self->before);
  copy->actor = g_strdup (self->actor);
  copy->theme = g_strdup (self->theme);
  copy->modality = g_strdup (self->modality);

  return copy;
}

void
dossier_filter_free (DossierFilter *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->query);
  g_free (self->collection);
  g_free (self->country);
  g_free (self->after);
  g_free (self->before);
  g_free (self->actor);
  g_free (self->theme);
  g_free (self->modality);
  g_free (self);
}
