/* dossier-date-settled.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-date-settled.h"

#include "analysis/dossier-date-relative.h"

const DossierSettledDate *
dossier_date_settled_find (const DossierDraft *draft, guint first, guint end)
{
  guint32 from = dossier_draft_token (draft, first)->start, to = dossier_draft_token (draft, end - 1)->end;

  for (guint i = 0; draft->settled != NULL && i < draft->settled->len; i++)
    {
      const DossierSettledDate *date = &g_array_index (draft->settled, DossierSettledDate, i);

      if (date->start < to && date->end > from)
        return date;
    }

  return NULL;
}

static gboolean
is_same (const DossierDateValue *a, const DossierDateValue *b)
{
  g_autofree char *one = dossier_date_value_to_string (a), *two = dossier_date_value_to_string (b);

  return g_strcmp0 (one, two) == 0;
}

void
dossier_date_settled_match (const DossierDateText *text, guint first, const DossierSettledDate *settled, DossierDateMatch *match)
{
  DossierDateMatch found = { 0 };
  gboolean         has_found = dossier_date_relative_match (text, first, &found);

  *match = (DossierDateMatch){ .end = first + 1, .rule = DOSSIER_DATE_SETTLED, .value = dossier_date_value_from_string (settled->value) };
  while (match->end < text->draft->tokens->len && dossier_draft_token (text->draft, match->end)->start < settled->end)
    match->end++;
  if (has_found)
    match->alternative = is_same (&found.value, &match->value) ? found.alternative : found.value;
}
