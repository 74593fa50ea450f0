/* test-chronology.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A date is a deadline, the day of a statement or that of an event, and counts once.
 */

#include "config.h"

#include "model/dossier-chronology.h"
#include "model/dossier-iso-date.h"

static void
add_date (DossierFindings *findings, guint32 start, guint32 end, const char *value, DossierPrecision precision)
{
  DossierMention mention = { .start = start, .end = end, .entity = -1, .type = DOSSIER_ENTITY_DATE, .value = value, .precision = precision };

  g_array_append_val (findings->mentions, mention);
}

static void
add_quotation (DossierFindings *findings, guint32 start, guint32 end, guint32 cue_start, guint32 cue_end, const char *day)
{
  DossierQuotation *quotation = dossier_quotation_new ();

  quotation->start = start;
  quotation->end = end;
  quotation->cue_start = cue_start;
  quotation->cue_end = cue_end;
  quotation->speaker = g_strdup ("Kaja Kallas");
  quotation->day = g_strdup (day);
  g_ptr_array_add (findings->quotations, quotation);
}

static void
add_commitment (DossierFindings *findings, guint32 start, guint32 end, const char *due)
{
  DossierCommitment *commitment = dossier_commitment_new ();

  commitment->start = start;
  commitment->end = end;
  commitment->actor = g_strdup ("Kenya");
  commitment->due = g_strdup (due);
  g_ptr_array_add (findings->commitments, commitment);
}

static void
assert_entry (GArray *entries, guint i, DossierMomentKind kind, const char *first, const char *last, gboolean reported)
{
  const DossierChronologyEntry *entry = &g_array_index (entries, DossierChronologyEntry, i);
  g_autofree char              *from = dossier_iso_date_format (entry->first);
  g_autofree char              *to = dossier_iso_date_format (entry->last);

  g_assert_cmpint (entry->kind, ==, kind);
  g_assert_cmpstr (from, ==, first);
  g_assert_cmpstr (to, ==, last);
  g_assert_cmpint (entry->reported, ==, reported);
}

static void
test_kinds (void)
{
  g_autoptr (DossierFindings) findings = dossier_findings_new ();
  g_autoptr (GArray) imprints = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) entries = NULL;
  guint32 imprint[] = { 0, 20 };

  findings->published = g_strdup ("2026-01-22");
  g_array_append_vals (imprints, imprint, 2);
  add_date (findings, 3, 18, "2026-01-22", DOSSIER_PRECISION_DAY);    /* when it was published */
  add_date (findings, 60, 67, "2026-01-20", DOSSIER_PRECISION_DAY);   /* "said on Tuesday" */
  add_date (findings, 230, 240, "2025-10", DOSSIER_PRECISION_MONTH);  /* something happened */
  add_date (findings, 320, 330, "2026-03-01", DOSSIER_PRECISION_DAY); /* a deadline */
  add_date (findings, 900, 910, "2026-03-01", DOSSIER_PRECISION_DAY); /* the same day elsewhere */
  add_quotation (findings, 30, 50, 52, 56, "2026-01-20");
  add_quotation (findings, 500, 540, 541, 545, NULL);
  add_commitment (findings, 300, 340, "2026-03-01");
  add_commitment (findings, 600, 640, NULL);

  entries = dossier_chronology_new (findings, imprints);
  g_assert_cmpuint (entries->len, ==, 5);
  assert_entry (entries, 0, DOSSIER_MOMENT_STATEMENT, "2026-01-20", "2026-01-20", FALSE);
  assert_entry (entries, 1, DOSSIER_MOMENT_EVENT, "2025-10-01", "2025-10-31", FALSE);
  assert_entry (entries, 2, DOSSIER_MOMENT_DEADLINE, "2026-03-01", "2026-03-01", FALSE);
  assert_entry (entries, 3, DOSSIER_MOMENT_STATEMENT, "2026-01-22", "2026-01-22", TRUE);
  assert_entry (entries, 4, DOSSIER_MOMENT_EVENT, "2026-03-01", "2026-03-01", FALSE);
}

/* Without a day of publication nobody knows when something was said. */
static void
test_unknown (void)
{
  g_autoptr (DossierFindings) findings = dossier_findings_new ();
  g_autoptr (GArray) imprints = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) entries = NULL;

  add_quotation (findings, 30, 50, 52, 56, NULL);
  add_date (findings, 60, 67, NULL, DOSSIER_PRECISION_UNKNOWN);
  entries = dossier_chronology_new (findings, imprints);
  g_assert_cmpuint (entries->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chronology/kinds", test_kinds);
  g_test_add_func ("/chronology/unknown", test_unknown);

  return g_test_run ();
}
