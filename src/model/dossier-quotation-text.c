/* dossier-quotation-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-quotation-text.h"

#define REPORT_REACH 80 /* code points between the cue and what is said */

static gboolean
has_words (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

char *
dossier_quotation_dup_words (const DossierQuotation *self, DossierDocument *document)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint32 at = self->start;

  for (guint i = 0; i < dossier_quotation_get_n_parts (self); i++)
    {
      DossierQuotationPart part = dossier_quotation_get_part (self, i);
      g_autofree char     *between = part.start > at ? dossier_document_dup_words (document, at, part.start) : NULL;
      g_autofree char     *said = dossier_document_dup_words (document, part.start, part.end);

      if (between != NULL)
        g_string_append (words, has_words (between) ? " … " : between);
      g_string_append (words, said);
      at = part.end;
    }

  g_strdelimit (words->str, "\n\r\t", ' ');
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
dossier_quotation_dup_report (const DossierQuotation *self, DossierDocument *document)
{
  if (self->kind == DOSSIER_QUOTATION_DIRECT || self->cue_end <= self->cue_start || self->cue_end > self->start || self->start - self->cue_end > REPORT_REACH)
    return NULL;

  /* With what stands between: "warned against", "told reporters". */
  return g_strstrip (dossier_document_dup_words (document, self->cue_start, self->start));
}
