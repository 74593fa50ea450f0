/* dossier-grid.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-grid.h"

#include <string.h>

#define LONGEST_NUMBER 24

static guint
count_cells (const char *row, gsize n_bytes)
{
  guint n = 1;

  for (const char *tab = memchr (row, '\t', n_bytes); tab != NULL; tab = memchr (tab + 1, '\t', n_bytes - (tab + 1 - row)))
    n++;
  return n;
}

GArray *
dossier_grid_find_all (const char *text, const GArray *blocks)
{
  GArray     *grids = g_array_new (FALSE, FALSE, sizeof (DossierGrid));
  const char *row = text;
  DossierGrid grid = { 0 };

  for (guint i = 0; i <= blocks->len; i++)
    {
      const DossierBlock *block = i < blocks->len ? &g_array_index (blocks, DossierBlock, i) : NULL;
      gboolean            inside = block != NULL && block->role == DOSSIER_BLOCK_TABLE;
      const char         *end = block != NULL ? g_utf8_offset_to_pointer (row, block->end - block->start) : NULL;

      if (grid.n_rows > 0 && (!inside || block->level != DOSSIER_TABLE_ROW))
        {
          if (grid.n_columns > 1)
            g_array_append_val (grids, grid);
          grid.n_rows = 0;
        }
      if (inside)
        {
          if (grid.n_rows++ == 0)
            grid = (DossierGrid){ .first_block = i, .n_rows = 1, .header = block->level == DOSSIER_TABLE_HEADER };
          grid.n_columns = MAX (grid.n_columns, count_cells (row, end - row));
        }
      /* Every block but the last has a line end behind it. */
      row = end != NULL && *end != '\0' ? end + 1 : end;
    }

  return grids;
}

const DossierGrid *
dossier_grid_find (const GArray *grids, guint block)
{
  guint low = 0, high = grids->len;

  while (low < high)
    {
      guint              middle = (low + high) / 2;
      const DossierGrid *grid = &g_array_index (grids, DossierGrid, middle);

      if (block < grid->first_block)
        high = middle;
      else if (block >= grid->first_block + grid->n_rows)
        low = middle + 1;
      else
        return grid;
    }

  return NULL;
}

void
dossier_grid_split_row (const char *row, gsize n_bytes, GArray *cells)
{
  gsize from = 0;

  while (TRUE)
    {
      const char *tab = memchr (row + from, '\t', n_bytes - from);
      DossierCell cell = { from, tab != NULL ? (gsize)(tab - row) : n_bytes };

      g_array_append_val (cells, cell);
      if (tab == NULL)
        return;
      from = cell.end + 1;
    }
}

gboolean
dossier_cell_is_number (const char *words, gsize n_bytes)
{
  guint n_digits = 0, n_letters = 0;

  if (n_bytes == 0 || n_bytes > LONGEST_NUMBER)
    return FALSE;

  for (const char *p = words; p < words + n_bytes; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_digits += g_unichar_isdigit (c);
      n_letters += g_unichar_isalpha (c);
    }

  return n_digits > 0 && n_letters <= 3 && n_letters <= n_digits;
}
