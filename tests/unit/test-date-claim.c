/* test-date-claim.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-date-claim.h"

static void
assert_date (const char *claim, const char *expected)
{
  g_autofree char *published = NULL;
  DossierPrecision precision = 0;
  GDate            today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 31, G_DATE_JANUARY, 2026);
  g_assert_cmpint (dossier_date_claim_take (claim, &today, &published, &precision), ==, expected != NULL);
  g_assert_cmpstr (published, ==, expected);
}

static void
test_numbers (void)
{
  assert_date ("2026-01-31T23:59:00+01:00", "2026-01-31");
  assert_date (" 2026/1/5 ", "2026-01-05");
  assert_date ("20260105120000", NULL);
  assert_date ("20260105", "2026-01-05");
  assert_date ("2025-12", "2025-12");
  assert_date ("2025", "2025");
  assert_date ("2025-02-30", NULL);
  assert_date ("2025-13-01", NULL);
}

static void
test_mail (void)
{
  assert_date ("Sat, 31 Jan 2026 10:00:00 GMT", "2026-01-31");
  assert_date ("31 Jan 2026 10:00:00 +0100", "2026-01-31");
  assert_date ("Fri,  2 Jan 98 10:00 EST", "1998-01-02");
  assert_date ("1 February 04", "2004-02-01");
  assert_date ("05-Mar-2021 08:00", "2021-03-05");
  assert_date ("Sat Jan 31 10:00:00 2026", "2026-01-31");
  assert_date ("Sat, 31 Xyz 2026", NULL);
}

static void
test_people (void)
{
  assert_date ("3. Mai 2024", "2024-05-03");
  assert_date ("Published: 3 May 2024", "2024-05-03");
  assert_date ("yesterday", NULL);
  assert_date ("03/04/2024", NULL);
}

static void
test_impossible (void)
{
  assert_date (NULL, NULL);
  assert_date ("", NULL);
  assert_date ("soon", NULL);
  assert_date ("1789-07-14", NULL);
  assert_date ("2026-02-01", "2026-02-01");
  assert_date ("2026-02-02", NULL);
  assert_date ("99999999999999999999", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-claim/numbers", test_numbers);
  g_test_add_func ("/date-claim/mail", test_mail);
  g_test_add_func ("/date-claim/people", test_people);
  g_test_add_func ("/date-claim/impossible", test_impossible);
  return g_test_run ();
}
