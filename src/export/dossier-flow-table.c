/* dossier-flow-table.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/dossier-flow-table.h"

#include <string.h>

/* This part of a column must be numbers. */
#define MOST_NUMBERS 0.7

typedef struct
{
  guint n_cells; /* that are not empty */
  guint n_numbers;
} Count;

static void
note_cell (DossierFlowColumn *column, Count *count, const char *words, gsize n_bytes, gboolean name)
{
  guint n = 0;

  column->n_letters = MAX (column->n_letters, (guint)g_utf8_strlen (words, n_bytes));
  for (const char *p = words; p < words + n_bytes; p = g_utf8_next_char (p))
    {
      n = g_unichar_isspace (g_utf8_get_char (p)) ? 0 : n + 1;
      column->longest_word = MAX (column->longest_word, n);
    }
  if (name || n_bytes == 0)
    return;

  count->n_cells++;
  count->n_numbers += dossier_cell_is_number (words, n_bytes);
}

DossierFlowTable *
dossier_flow_table_new (DossierDocument *document, const DossierGrid *grid)
{
  DossierFlowTable     *self = g_new0 (DossierFlowTable, 1);
  GArray               *blocks = dossier_document_get_blocks (document);
  const DossierTextMap *map = dossier_document_get_map (document);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (DossierCell));
  g_autofree Count *counts = g_new0 (Count, grid->n_columns);

  self->n_rows = grid->n_rows;
  self->header = grid->header;
  self->columns = g_array_new (FALSE, TRUE, sizeof (DossierFlowColumn));
  g_array_set_size (self->columns, grid->n_columns);
  for (guint i = 0; i < grid->n_rows; i++)
    {
      const DossierBlock *block = &g_array_index (blocks, DossierBlock, grid->first_block + i);
      gsize               start = dossier_text_map_to_byte (map, block->start);
      const char         *row = dossier_document_get_text (document) + start;

      g_array_set_size (cells, 0);
      dossier_grid_split_row (row, dossier_text_map_to_byte (map, block->end) - start, cells);
      for (guint c = 0; c < cells->len; c++)
        {
          DossierCell cell = g_array_index (cells, DossierCell, c);

          note_cell (&g_array_index (self->columns, DossierFlowColumn, c), &counts[c], row + cell.start, cell.end - cell.start, grid->header && i == 0);
        }
    }
  for (guint c = 0; c < grid->n_columns; c++)
    g_array_index (self->columns, DossierFlowColumn, c).numbers = counts[c].n_cells > 0 && counts[c].n_numbers >= MOST_NUMBERS * counts[c].n_cells;

  return self;
}

void
dossier_flow_table_free (DossierFlowTable *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->columns);
  g_free (self);
}

static GArray *
marks_of_cell (const DossierPiece *row, const DossierCell *cell)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (DossierMark));

  for (guint i = 0; row->marks != NULL && i < row->marks->len; i++)
    {
      DossierMark mark = g_array_index (row->marks, DossierMark, i);
      gboolean    ends = mark.end <= cell->end;

      mark.start = MAX (mark.start, cell->start);
      mark.end = MIN (mark.end, cell->end);
      if (mark.start >= mark.end)
        continue;
      /* The number stands once, in the cell where the marked words end. */
      mark.note = ends ? mark.note : 0;
      mark.target = ends ? mark.target : 0;
      mark.start -= cell->start;
      mark.end -= cell->start;
      g_array_append_val (marks, mark);
    }

  return marks;
}

DossierPiece *
dossier_flow_table_get_cell (const DossierPiece *row, guint column)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (DossierCell));
  DossierPiece *piece = g_new0 (DossierPiece, 1);
  DossierCell   cell = { 0 };

  dossier_grid_split_row (row->text, strlen (row->text), cells);
  if (column >= row->first_cell && column - row->first_cell < cells->len)
    cell = g_array_index (cells, DossierCell, column - row->first_cell);
  piece->kind = DOSSIER_PIECE_ROW;
  piece->table = row->table;
  piece->row = row->row;
  piece->text = g_strndup (row->text + cell.start, cell.end - cell.start);
  piece->marks = marks_of_cell (row, &cell);
  return piece;
}

guint
dossier_flow_table_count_rows (const DossierFlow *flow, guint i)
{
  const DossierPiece *first = g_ptr_array_index (flow->pieces, i);
  guint               n = 0;

  while (i + n < flow->pieces->len && ((const DossierPiece *)g_ptr_array_index (flow->pieces, i + n))->table == first->table)
    n++;
  return n;
}
