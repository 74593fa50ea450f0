/* test-settled-dates.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates that the reader has settled stand where the rules would find others, and what counts from them or falls due
 * on them follows. Offsets are code points: the text begins with a letter of two bytes.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"
#include "model/dossier-settled-date.h"

#include <string.h>

#define PUBLISHED "2026-01-07"
static const char text[] = "Österreich: Norway will send two ships by next Friday. Two days later the council will meet in Oslo.";

/* Analyses with the words settled as the value; NULL = none. */
static DossierFindings *
analyze (const DossierKnowledge *knowledge, const char *words, const char *value)
{
  g_autoptr (GArray) settled = g_array_new (FALSE, FALSE, sizeof (DossierSettledDate));
  DossierSettledDate date = { .value = value };

  if (words != NULL)
    {
      date.start = g_utf8_strlen (text, strstr (text, words) - text);
      date.end = date.start + g_utf8_strlen (words, -1);
      g_array_append_val (settled, date);
    }

  return dossier_analyze_settled (knowledge, text, strlen (text), NULL, PUBLISHED, settled);
}

/* The dates in the order of the text, as "value" or "value|alternative", with "!" behind those of the reader. */
static char *
write_dates (DossierFindings *findings)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);

      if (mention->type != DOSSIER_ENTITY_DATE)
        continue;
      g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", mention->value);
      if (mention->alternative != NULL)
        g_string_append_printf (out, "|%s", mention->alternative);
      if (g_strcmp0 (mention->rule, "reader") == 0)
        g_string_append_c (out, '!');
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_values (gconstpointer data)
{
  static const struct
  {
    const char *words;
    const char *value;
    const char *dates;
    const char *due;
  } cases[] = {
    { NULL, NULL, "2026-01-16|2026-01-09; 2026-01-18", "2026-01-16" },
    { "next Friday", "2026-01-09", "2026-01-09|2026-01-16!; 2026-01-11", "2026-01-09" },
    { "next Friday", "2026-01-16", "2026-01-16|2026-01-09!; 2026-01-18", "2026-01-16" },
    { "next Friday", "2026-03", "2026-03|2026-01-16!", "2026-03" },
    { "next Friday", "2026-02-02/2026-02-08", "2026-02-02/2026-02-08|2026-01-16!; 2026-02-04", "2026-02-02/2026-02-08" },
    { "Friday", "2026-02-01", "2026-02-01|2026-01-09!; 2026-02-03", "2026-02-01" },
    { "the council", "2026-05-01", "2026-01-16|2026-01-09; 2026-01-18; 2026-05-01!", "2026-01-16" },
    { "Norway", "2026", "2026!; 2026-01-16|2026-01-09; 2026-01-18", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierFindings) findings = analyze (data, cases[i].words, cases[i].value);
      g_autofree char *dates = write_dates (findings);

      g_test_message ("%s: %s", cases[i].words, cases[i].value);
      g_assert_cmpstr (dates, ==, cases[i].dates);
      if (cases[i].due != NULL)
        g_assert_cmpstr (((DossierCommitment *)findings->commitments->pdata[0])->due, ==, cases[i].due);
    }
}

static void
test_no_date (gconstpointer data)
{
  g_autoptr (DossierFindings) findings = analyze (data, "next Friday", "");
  g_autofree char         *dates = write_dates (findings);
  const DossierCommitment *commitment = findings->commitments->pdata[0];

  g_assert_null (strstr (dates, "2026-01-16"));
  g_assert_null (commitment->due);
}

static void
test_entity (gconstpointer data)
{
  g_autoptr (DossierFindings) findings = analyze (data, "next Friday", "2026-01-09");

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);

      if (g_strcmp0 (mention->value, "2026-01-09") != 0)
        continue;
      g_assert_cmpint (mention->precision, ==, DOSSIER_PRECISION_DAY);
      g_assert_cmpfloat (mention->confidence, ==, 1);
      g_assert_cmpstr (dossier_entity_get_name (findings->entities->pdata[mention->entity]), ==, "2026-01-09");
      return;
    }
  g_assert_not_reached ();
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = NULL;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/settled-dates/values", knowledge, test_values);
  g_test_add_data_func ("/settled-dates/no-date", knowledge, test_no_date);
  g_test_add_data_func ("/settled-dates/entity", knowledge, test_entity);

  return g_test_run ();
}
