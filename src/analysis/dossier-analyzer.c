/* dossier-analyzer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stages in their order. Any thread.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"

#include "analysis/dossier-commitments.h"
#include "analysis/dossier-dates.h"
#include "analysis/dossier-draft.h"
#include "analysis/dossier-figures.h"
#include "analysis/dossier-names.h"
#include "analysis/dossier-quotations.h"
#include "model/dossier-text-map.h"

#include <stdio.h>

/* YYYY-MM-DD; a date without a day is no day to count from. */
static gboolean
parse_day (const char *published, GDate *date)
{
  guint year, month, day;

  g_date_clear (date, 1);
  if (published == NULL || sscanf (published, "%4u-%2u-%2u", &year, &month, &day) != 3 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

/* From code points to bytes. */
static GArray *
place_settled (const GArray *settled, const char *text, gsize n_bytes)
{
  g_autoptr (DossierTextMap) map = dossier_text_map_new (text, n_bytes);
  GArray *placed = g_array_sized_new (FALSE, FALSE, sizeof (DossierSettledDate), settled->len);

  for (guint i = 0; i < settled->len; i++)
    {
      DossierSettledDate date = g_array_index (settled, DossierSettledDate, i);

      date.start = dossier_text_map_to_byte (map, date.start);
      date.end = dossier_text_map_to_byte (map, date.end);
      g_array_append_val (placed, date);
    }

  return placed;
}

DossierFindings *
dossier_analyze (const DossierKnowledge *knowledge, const char *text, gsize n_bytes, const GArray *blocks, const char *published)
{
  return dossier_analyze_settled (knowledge, text, n_bytes, blocks, published, NULL);
}

DossierFindings *
dossier_analyze_settled (const DossierKnowledge *knowledge, const char *text, gsize n_bytes, const GArray *blocks, const char *published, const GArray *settled)
{
  g_autoptr (DossierDraft) draft = NULL;
  DossierFindings *findings;
  GDate            day;

  draft = dossier_draft_new (knowledge, text, n_bytes, blocks, parse_day (published, &day) ? &day : NULL);
  if (settled != NULL && settled->len > 0)
    draft->settled = place_settled (settled, text, n_bytes);
  dossier_names_find (draft);
  dossier_dates_find (draft);
  dossier_quotations_find (draft);
  dossier_commitments_find (draft);
  dossier_figures_find (draft);

  findings = dossier_draft_finish (draft);
  findings->language = g_strdup ("en");
  findings->published = g_strdup (published);

  return findings;
}
