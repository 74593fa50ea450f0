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

DossierQuotation *
dossier_quotation_copy (const DossierQuotation *self)
{
  DossierQuotation *copy = g_memdup2 (self, sizeof *self);

  copy->parts = self->parts != NULL ? g_array_copy (self->parts) : NULL;
  copy->speaker = g_strdup (self->speaker);
  copy->addressee = g_strdup (self->addressee);
  copy->channel = g_strdup (self->channel);
  copy->day = g_strdup (self->day);
  copy->speakers = NULL;
  for (guint i = 0; self->speakers != NULL && i < self->speakers->len; i++)
    {
      const DossierQuotationSpeaker *speaker = &g_array_index (self->speakers, DossierQuotationSpeaker, i);

      dossier_quotation_add_speaker (copy, speaker->name, speaker->entity, speaker->start, speaker->end);
    }

  return copy;
}

void
dossier_quotation_free (DossierQuotation *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->speakers, g_array_unref);
  g_free (self->speaker);
  g_free (self->addressee);
  g_free (self->channel);
  g_free (self->day);
  g_free (self);
}

void
dossier_quotation_add_part (DossierQuotation *self, guint32 start, guint32 end, gboolean verbatim)
{
  DossierQuotationPart part = { start, end, verbatim };

  if (self->parts == NULL)
    self->parts = g_array_new (FALSE, FALSE, sizeof (DossierQuotationPart));
  g_array_append_val (self->parts, part);
}

static void
clear_speaker (gpointer data)
{
  g_free (((DossierQuotationSpeaker *)data)->name);
}

void
dossier_quotation_add_speaker (DossierQuotation *self, const char *name, gint32 entity, guint32 start, guint32 end)
{
  DossierQuotationSpeaker speaker = { g_strdup (name), entity, start, end };

  if (self->speakers == NULL)
    {
      self->speakers = g_array_new (FALSE, FALSE, sizeof (DossierQuotationSpeaker));
      g_array_set_clear_func (self->speakers, clear_speaker);
    }
  g_array_append_val (self->speakers, speaker);
}

guint
dossier_quotation_get_n_parts (const DossierQuotation *self)
{
  return self->parts != NULL ? self->parts->len : 1;
}

DossierQuotationPart
dossier_quotation_get_part (const DossierQuotation *self, guint index)
{
  if (self->parts == NULL)
    return (DossierQuotationPart){ self->start, self->end, self->kind != DOSSIER_QUOTATION_INDIRECT };

  return g_array_index (self->parts, DossierQuotationPart, index);
}
