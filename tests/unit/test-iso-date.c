/* test-iso-date.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-iso-date.h"

static const struct
{
  const char      *value;
  const char      *first; /* NULL: no date */
  const char      *last;
  DossierPrecision precision;
} dates[] = {
  { "2026-01-22", "2026-01-22", "2026-01-22", DOSSIER_PRECISION_DAY },
  { "2024-02", "2024-02-01", "2024-02-29", DOSSIER_PRECISION_MONTH },
  { "2026-12", "2026-12-01", "2026-12-31", DOSSIER_PRECISION_MONTH },
  { "1951", "1951-01-01", "1951-12-31", DOSSIER_PRECISION_YEAR },
  { "2024-12/2025-02", "2024-12-01", "2025-02-28", DOSSIER_PRECISION_INTERVAL },
  { "2026-01-30/2026-02-02", "2026-01-30", "2026-02-02", DOSSIER_PRECISION_INTERVAL },
  { "2026/2029", "2026-01-01", "2029-12-31", DOSSIER_PRECISION_INTERVAL },
  { "2026-W01", "2025-12-29", "2026-01-04", DOSSIER_PRECISION_WEEK },
  { "2020-W53", "2020-12-28", "2021-01-03", DOSSIER_PRECISION_WEEK },
  { "2025-Q1", "2025-01-01", "2025-03-31", DOSSIER_PRECISION_QUARTER },
  { "2025-Q4", "2025-10-01", "2025-12-31", DOSSIER_PRECISION_QUARTER },
  { "198X", "1980-01-01", "1989-12-31", DOSSIER_PRECISION_DECADE },
  { "000X", "0001-01-01", "0009-12-31", DOSSIER_PRECISION_DECADE },
  { "19XX", "1900-01-01", "1999-12-31", DOSSIER_PRECISION_CENTURY },
  { "2026-W03/2026-W05", "2026-01-12", "2026-02-01", DOSSIER_PRECISION_INTERVAL },
  { "2025-Q3/2026", "2025-07-01", "2026-12-31", DOSSIER_PRECISION_INTERVAL },
  { "2025-W53" },
  { "2026-W00" },
  { "2026-W3" },
  { "2026-W54" },
  { "2025-Q5" },
  { "2025-Q0" },
  { "2025-Q12" },
  { "19X" },
  { "1XXX" },
  { "XXXX" },
  { "198X-01" },
  { "19XX5" },
  { "2026-02-29" },
  { "2026-13" },
  { "2026-00-01" },
  { "2026-1-2" },
  { "2026-01-02x" },
  { "2026-01-02/" },
  { "2026-02/2026-01" },
  { "0000-01-01" },
  { "soon" },
  { "" },
};

static void
test_parse (void)
{
  guint32 first, last;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      gboolean         parsed = dossier_iso_date_parse (dates[i].value, &first, &last);
      g_autofree char *from = NULL, *to = NULL;

      g_test_message ("%s", dates[i].value);
      g_assert_cmpint (dossier_iso_date_get_precision (dates[i].value), ==, dates[i].precision);
      g_assert_cmpint (parsed, ==, dates[i].first != NULL);
      g_assert_cmpint (dossier_iso_date_is_plain (dates[i].value), ==, parsed && dates[i].precision <= DOSSIER_PRECISION_YEAR);
      if (!parsed)
        continue;
      from = dossier_iso_date_format (first);
      to = dossier_iso_date_format (last);
      g_assert_cmpstr (from, ==, dates[i].first);
      g_assert_cmpstr (to, ==, dates[i].last);
    }
  g_assert_false (dossier_iso_date_parse (NULL, &first, &last));
}

/* Every day lies in the week that is written for it. */
static void
test_weeks (void)
{
  guint32 start, first, last;

  g_assert_true (dossier_iso_date_parse ("2019-12-01", &start, &last));
  for (guint32 day = start; day < start + 3000; day++)
    {
      g_autofree char *week = dossier_iso_date_format_week (day);

      g_assert_true (dossier_iso_date_parse (week, &first, &last));
      g_assert_true (day >= first && day <= last && last == first + 6);
    }
  g_assert_cmpuint (dossier_iso_date_get_first ("soon"), ==, 0);
  g_assert_cmpuint (dossier_iso_date_get_first ("2019-12"), ==, start);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/iso-date/parse", test_parse);
  g_test_add_func ("/iso-date/weeks", test_weeks);

  return g_test_run ();
}
