/* test-table-rows.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-table-rows.h"

#include <string.h>

static void
add (DossierTableRows *rows, const char *words, guint n_columns, guint n_rows)
{
  dossier_table_rows_add_cell (rows, words, strlen (words), n_columns, n_rows);
}

/* A row of cells that span nothing, up to NULL. */
static void
add_row (DossierTableRows *rows, gboolean header, ...)
{
  va_list     words;
  const char *cell;

  va_start (words, header);
  while ((cell = va_arg (words, const char *)) != NULL)
    add (rows, cell, 1, 1);
  va_end (words);
  dossier_table_rows_end_row (rows, header);
}

static void
assert_row (DossierReading *reading, guint i, const char *words, guint level)
{
  const DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);
  g_autofree char    *found = g_utf8_substring (reading->text->str, block->start, block->end);

  g_assert_cmpstr (found, ==, words);
  g_assert_cmpint (block->role, ==, DOSSIER_BLOCK_TABLE);
  g_assert_cmpuint (block->level, ==, level);
}

static void
test_levels (void)
{
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  g_autoptr (DossierTableRows) rows = dossier_table_rows_new (reading);

  add_row (rows, TRUE, "Country", "Share", NULL);
  add_row (rows, FALSE, "Upper land", "40", NULL);
  dossier_table_rows_begin (rows);
  add_row (rows, FALSE, "One", NULL);
  add_row (rows, TRUE, "Two", NULL);

  g_assert_cmpuint (reading->blocks->len, ==, 4);
  assert_row (reading, 0, "Country\tShare", 1);
  assert_row (reading, 1, "Upper land\t40", 0);
  assert_row (reading, 2, "One", 2);
  assert_row (reading, 3, "Two", 0);
}

static void
test_empty_cells (void)
{
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  g_autoptr (DossierTableRows) rows = dossier_table_rows_new (reading);

  add_row (rows, FALSE, "", "", NULL);
  add_row (rows, FALSE, "", "a\tb\nc", "", NULL);

  g_assert_cmpuint (reading->blocks->len, ==, 1);
  assert_row (reading, 0, "\ta b c\t", 2);
}

/* What spans leaves empty cells, so that the third column stays the third. */
static void
test_spans (void)
{
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  g_autoptr (DossierTableRows) rows = dossier_table_rows_new (reading);

  add (rows, "wide", 2, 1);
  add (rows, "tall", 1, 3);
  dossier_table_rows_end_row (rows, FALSE);
  add (rows, "a", 1, 2);
  add_row (rows, FALSE, "b", NULL);
  add_row (rows, FALSE, "c", NULL);
  add_row (rows, FALSE, "1", "2", "3", NULL);

  assert_row (reading, 0, "wide\t\ttall", 2);
  assert_row (reading, 1, "a\tb\t", 0);
  assert_row (reading, 2, "\tc\t", 0);
  assert_row (reading, 3, "1\t2\t3", 0);
}

static void
test_too_many_columns (void)
{
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  g_autoptr (DossierTableRows) rows = dossier_table_rows_new (reading);
  guint n_tabs = 0;

  for (guint i = 0; i < 3; i++)
    add (rows, "x", 1000, 1000);
  add_row (rows, FALSE, "last", NULL);

  for (const char *p = reading->text->str; *p != '\0'; p++)
    n_tabs += *p == '\t';
  g_assert_cmpuint (n_tabs, ==, DOSSIER_TABLE_MAX_COLUMNS - 1);
  g_assert_true (g_str_has_suffix (reading->text->str, " x x last"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-rows/levels", test_levels);
  g_test_add_func ("/table-rows/empty-cells", test_empty_cells);
  g_test_add_func ("/table-rows/spans", test_spans);
  g_test_add_func ("/table-rows/too-many-columns", test_too_many_columns);
  return g_test_run ();
}
