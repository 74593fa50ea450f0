/* dossier-chronology.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-chronology.h"

#include "model/dossier-iso-date.h"

#define REACH 120 /* code points around the words of a commitment or a quotation in which its date stands */

static gboolean
is_in_imprint (const GArray *imprints, guint32 offset)
{
  for (guint i = 0; i + 1 < imprints->len; i += 2)
    if (offset >= g_array_index (imprints, guint32, i) && offset < g_array_index (imprints, guint32, i + 1))
      return TRUE;

  return FALSE;
}

/* Marks the dates from `start` to `end` that lie within these days: they are spoken for. */
static void
take_dates (DossierFindings *findings, gboolean *taken, guint32 start, guint32 end, guint32 first, guint32 last)
{
  guint from = dossier_findings_find_mention (findings, start > REACH ? start - REACH : 0);

  for (guint i = from; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);
      guint32               mention_first, mention_last;

      if (mention->start > end + REACH)
        return;
      if (mention->type == DOSSIER_ENTITY_DATE && dossier_iso_date_parse (mention->value, &mention_first, &mention_last) &&
          mention_first >= first && mention_last <= last)
        taken[i] = TRUE;
    }
}

static void
add (GArray *entries, DossierMomentKind kind, guint32 start, guint32 end, const char *value, DossierPrecision precision, const char *who, gboolean reported)
{
  DossierChronologyEntry entry = { .kind = kind, .start = start, .end = end, .value = value, .who = who, .precision = precision, .reported = reported };

  if (dossier_iso_date_parse (value, &entry.first, &entry.last))
    g_array_append_val (entries, entry);
}

static void
add_statements (GArray *entries, DossierFindings *findings, gboolean *taken)
{
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      const DossierQuotation *quotation = findings->quotations->pdata[i];
      const char             *value = quotation->day != NULL ? quotation->day : findings->published;
      guint32                 first, last;

      add (entries, DOSSIER_MOMENT_STATEMENT, quotation->start, quotation->end, value, dossier_iso_date_get_precision (value), quotation->speaker, quotation->day == NULL);
      if (quotation->cue_end > quotation->cue_start && dossier_iso_date_parse (quotation->day, &first, &last))
        take_dates (findings, taken, quotation->cue_start, quotation->cue_end, first, last);
    }
}

static void
add_deadlines (GArray *entries, DossierFindings *findings, gboolean *taken)
{
  for (guint i = 0; i < findings->commitments->len; i++)
    {
      const DossierCommitment *commitment = findings->commitments->pdata[i];
      guint32                  first, last;

      if (!dossier_iso_date_parse (commitment->due, &first, &last))
        continue;
      add (entries, DOSSIER_MOMENT_DEADLINE, commitment->start, commitment->end, commitment->due, dossier_iso_date_get_precision (commitment->due), commitment->actor, FALSE);
      take_dates (findings, taken, commitment->start, commitment->end, first, last);
    }
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const DossierChronologyEntry *one = a, *two = b;

  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;

  return (int)one->kind - (int)two->kind;
}

GArray *
dossier_chronology_new (DossierFindings *findings, const GArray *imprints)
{
  GArray              *entries = g_array_new (FALSE, FALSE, sizeof (DossierChronologyEntry));
  g_autofree gboolean *taken = g_new0 (gboolean, findings->mentions->len + 1);

  add_statements (entries, findings, taken);
  add_deadlines (entries, findings, taken);
  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);

      if (!taken[i] && mention->type == DOSSIER_ENTITY_DATE && mention->value != NULL && !is_in_imprint (imprints, mention->start))
        add (entries, DOSSIER_MOMENT_EVENT, mention->start, mention->end, mention->value, mention->precision, NULL, FALSE);
    }
  g_array_sort (entries, compare_starts);

  return entries;
}
