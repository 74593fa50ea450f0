/* test-grid.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables are found among blocks by their rows' levels; cells by TABs.
 */

#include "config.h"

#include "model/dossier-grid.h"

#include <string.h>

/* Adds a block of `words` and a line end before it when it is not the first. */
static void
add (GString *text, GArray *blocks, DossierBlockRole role, guint8 level, const char *words)
{
  DossierBlock block = { .role = role, .level = level };

  if (blocks->len > 0)
    g_string_append_c (text, '\n');
  block.start = g_utf8_strlen (text->str, text->len);
  g_string_append (text, words);
  block.end = g_utf8_strlen (text->str, text->len);
  g_array_append_val (blocks, block);
}

static void
assert_grid (GArray *grids, guint i, guint first_block, guint n_rows, guint n_columns, gboolean header)
{
  const DossierGrid *grid = &g_array_index (grids, DossierGrid, i);

  g_assert_cmpuint (grid->first_block, ==, first_block);
  g_assert_cmpuint (grid->n_rows, ==, n_rows);
  g_assert_cmpuint (grid->n_columns, ==, n_columns);
  g_assert_cmpint (grid->header, ==, header);
}

static void
test_find (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) blocks = dossier_block_array_new ();
  g_autoptr (GArray) grids = NULL;

  add (text, blocks, DOSSIER_BLOCK_BODY, 0, "Élysée\tis no table.");
  add (text, blocks, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_HEADER, "État\tPart");
  add (text, blocks, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_ROW, "北\t40\tnone");
  add (text, blocks, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_FIRST_ROW, "a\tb");
  add (text, blocks, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_FIRST_ROW, "one column");
  add (text, blocks, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_ROW, "only");
  add (text, blocks, DOSSIER_BLOCK_BODY, 0, "Between.");
  /* Rows of an older version, without a level. */
  add (text, blocks, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_ROW, "c\td");
  add (text, blocks, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_ROW, "\t");

  grids = dossier_grid_find_all (text->str, blocks);
  g_assert_cmpuint (grids->len, ==, 3);
  assert_grid (grids, 0, 1, 2, 3, TRUE);
  assert_grid (grids, 1, 3, 1, 2, FALSE);
  assert_grid (grids, 2, 7, 2, 2, FALSE);

  g_assert_null (dossier_grid_find (grids, 0));
  g_assert_true (dossier_grid_find (grids, 2) == &g_array_index (grids, DossierGrid, 0));
  g_assert_true (dossier_grid_find (grids, 3) == &g_array_index (grids, DossierGrid, 1));
  g_assert_null (dossier_grid_find (grids, 4));
  g_assert_null (dossier_grid_find (grids, 6));
  g_assert_true (dossier_grid_find (grids, 8) == &g_array_index (grids, DossierGrid, 2));
  g_assert_null (dossier_grid_find (grids, 9));
}

static void
test_nothing (void)
{
  g_autoptr (GArray) blocks = dossier_block_array_new ();
  g_autoptr (GArray) grids = dossier_grid_find_all ("", blocks);

  g_assert_cmpuint (grids->len, ==, 0);
  g_assert_null (dossier_grid_find (grids, 0));
}

static void
test_split (void)
{
  static const char *const rows[] = { "a\tbc\td", "", "\t", "one" };
  static const char *const expected[] = { "0-1 2-4 5-6 ", "0-0 ", "0-0 1-1 ", "0-3 " };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (DossierCell));
      g_autoptr (GString) words = g_string_new (NULL);

      dossier_grid_split_row (rows[i], strlen (rows[i]), cells);
      for (guint c = 0; c < cells->len; c++)
        g_string_append_printf (words, "%u-%u ", g_array_index (cells, DossierCell, c).start, g_array_index (cells, DossierCell, c).end);
      g_assert_cmpstr (words->str, ==, expected[i]);
    }
}

static void
test_numbers (void)
{
  static const char *const numbers[] = { "40", "-1,480.5", "+3 %", "€ 12.50", "(17)", "12 MW", "۱۲۳", "1931" };
  static const char *const words[] = { "", "none", "Resolution 2202", "12 January 2026", "n/a", "a much longer cell with 1 number in it" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_true (dossier_cell_is_number (numbers[i], strlen (numbers[i])));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (dossier_cell_is_number (words[i], strlen (words[i])));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grid/find", test_find);
  g_test_add_func ("/grid/nothing", test_nothing);
  g_test_add_func ("/grid/split", test_split);
  g_test_add_func ("/grid/numbers", test_numbers);

  return g_test_run ();
}
