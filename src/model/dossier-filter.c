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
  copy->from = g_strdup (self->from);
  copy->to = g_strdup (self->to);

  return copy;
}

gboolean
dossier_filter_equal (const DossierFilter *self, const DossierFilter *other)
{
  if (self == NULL || other == NULL)
    return self == other;

  return self->document == other->document && self->entity == other->entity && self->types == other->types &&
         self->outcomes == other->outcomes && self->quotation_kinds == other->quotation_kinds && self->binned == other->binned && self->order == other->order && self->reversed == other->reversed &&
         g_strcmp0 (self->text, other->text) == 0 && g_strcmp0 (self->query, other->query) == 0 &&
         g_strcmp0 (self->collection, other->collection) == 0 && g_strcmp0 (self->country, other->country) == 0 &&
         g_strcmp0 (self->after, other->after) == 0 && g_strcmp0 (self->before, other->before) == 0 &&
         g_strcmp0 (self->actor, other->actor) == 0 && g_strcmp0 (self->theme, other->theme) == 0 &&
         g_strcmp0 (self->modality, other->modality) == 0 && self->moments == other->moments &&
         g_strcmp0 (self->from, other->from) == 0 && g_strcmp0 (self->to, other->to) == 0;
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
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}
