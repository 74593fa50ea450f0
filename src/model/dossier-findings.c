/* dossier-findings.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mentions do not nest, so their ends are sorted like their starts and look-up by offset is a
 * binary search.
 */

#include "config.h"

#include "model/dossier-findings.h"

G_DEFINE_BOXED_TYPE (DossierFindings, dossier_findings, dossier_findings_ref, dossier_findings_unref)

DossierFindings *
dossier_findings_new (void)
{
  DossierFindings *self = g_atomic_rc_box_new0 (DossierFindings);

  self->mentions = g_array_new (FALSE, TRUE, sizeof (DossierMention));
  self->entities = g_ptr_array_new_with_free_func (g_object_unref);
  self->quotations = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_quotation_free);
  self->commitments = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_commitment_free);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_figure_free);
  self->strings = g_string_chunk_new (1024);

  return self;
}

static void
findings_clear (gpointer data)
{
  DossierFindings *self = data;

  g_free (self->language);
  g_free (self->published);
  g_array_unref (self->mentions);
  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->quotations);
  g_ptr_array_unref (self->commitments);
  g_ptr_array_unref (self->figures);
  g_string_chunk_free (self->strings);
}

DossierFindings *
dossier_findings_ref (DossierFindings *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
dossier_findings_unref (DossierFindings *self)
{
  g_atomic_rc_box_release_full (self, findings_clear);
}

guint
dossier_findings_find_mention (DossierFindings *self, guint32 offset)
{
  guint low = 0, high = self->mentions->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->mentions, DossierMention, middle).end <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
