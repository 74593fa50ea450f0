/* test-date-line.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-date-line.h"

typedef struct
{
  const char *text;
  const char *iso; /* "" = a date that cannot be told, NULL = no date line */
} Case;

static const Case cases[] = {
  { "Jan. 7, 2026", "2026-01-07" },
  { "January 7th, 2026 at 10:31 pm EST", "2026-01-07" },
  { "Published 7 January 2026", "2026-01-07" },
  { "Tuesday, 6 Jan 2026 14.30 GMT", "2026-01-06" },
  { "2026-01-07", "2026-01-07" },
  { "2026-01-07T10:31:00Z", "2026-01-07" },
  { "07.01.2026, 10:31 Uhr", "2026-01-07" },
  { "Veröffentlicht am 30. Juli 2018", "2018-07-30" },
  { "Publié le 3 février 2026 à 18h30", "2026-02-03" },
  { "9 січня 2026 року", "2026-01-09" },
  { "12 января 2026", "2026-01-12" },
  { "13/01/2026", "2026-01-13" },
  { "01/13/2026", "2026-01-13" },
  { "05/05/2026", "2026-05-05" },
  { "03/04/2026", "" },
  { "Nov. 19, 2019, 8:41 AM UTC", "2019-11-19" },
  { "Published Jan. 6, 2026 Updated Jan. 8, 2026", "2026-01-06" },
  { "January 2026", "2026-01" },
  { "13 hours ago", "2026-01-11" },
  { "30 hours ago", "2026-01-10" },
  { "2d ago", "2026-01-09" },
  { "yesterday", "2026-01-10" },
  { "Updated 3 weeks ago", "2025-12-21" },
  { "vor 2 Tagen", "2026-01-09" },
  { "2 months ago", "2025-11" },
  { "3 years ago", "2023" },
  { "15 min read", NULL },
  { "31 February 2026", NULL },
  { "On Jan. 6, French President Emmanuel Macron", NULL },
  { "2026", NULL },
  { "May", NULL },
  { "12", NULL },
  { "Section 3", NULL },
  { "", NULL },
};

static void
test_cases (void)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 11, G_DATE_JANUARY, 2026);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierDateLine date;
      gboolean        found = dossier_date_line_parse (cases[i].text, &today, &date);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (found, ==, cases[i].iso != NULL);
      if (found)
        g_assert_cmpstr (date.iso, ==, cases[i].iso);
    }
}

static void
test_precision (void)
{
  GDate           today, never;
  DossierDateLine date;

  g_date_clear (&never, 1);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 11, G_DATE_JANUARY, 2026);

  g_assert_true (dossier_date_line_parse ("13 hours ago", &today, &date));
  g_assert_cmpint (date.precision, ==, DOSSIER_PRECISION_ABOUT);
  g_assert_true (dossier_date_line_parse ("13 hours ago", &never, &date));
  g_assert_cmpstr (date.iso, ==, "");
  g_assert_true (dossier_date_line_parse ("Jan. 7, 2026", &never, &date));
  g_assert_cmpint (date.precision, ==, DOSSIER_PRECISION_DAY);
  g_assert_true (dossier_date_line_parse ("03/04/2026", &today, &date));
  g_assert_true (date.ambiguous);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-line/cases", test_cases);
  g_test_add_func ("/date-line/precision", test_precision);

  return g_test_run ();
}
