/* dossier-block-pieces.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-block-pieces.h"

#include <string.h>

#include "import/dossier-table-rows.h"

/* Cells of more characters, in one cell or on average, are text that a table only lays out. */
#define MAX_CELL_CHARS 640
#define MAX_MEAN_CELL_CHARS 160

typedef struct
{
  GPtrArray *pieces;
  guint      n_columns;
} Cell;

typedef struct
{
  GPtrArray *cells;
  gboolean   header;
  gboolean   dropped;
} Row;

struct _DossierPieceTable
{
  GPtrArray *rows;
  Row       *open; /* among the rows */
};

static void
free_piece (gpointer data)
{
  DossierPiece *piece = data;

  g_free (piece->text);
  g_free (piece->picture);
  g_free (piece->label);
  g_free (piece);
}

static void
free_cell (gpointer data)
{
  Cell *cell = data;

  g_ptr_array_unref (cell->pieces);
  g_free (cell);
}

static void
free_row (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

GPtrArray *
dossier_pieces_new (void)
{
  return g_ptr_array_new_with_free_func (free_piece);
}

DossierPiece *
dossier_pieces_add (GPtrArray *pieces, DossierBlockRole role, guint8 level, const char *text)
{
  DossierPiece *piece = g_new0 (DossierPiece, 1);

  piece->role = role;
  piece->level = level;
  piece->text = g_strdup (text);
  g_ptr_array_add (pieces, piece);
  return piece;
}

void
dossier_pieces_move (GPtrArray *from, GPtrArray *to)
{
  gsize                n;
  g_autofree gpointer *pieces = g_ptr_array_steal (from, &n);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (to, pieces[i]);
}

DossierPieceTable *
dossier_piece_table_new (void)
{
  DossierPieceTable *self = g_new0 (DossierPieceTable, 1);

  self->rows = g_ptr_array_new_with_free_func (free_row);
  return self;
}

void
dossier_piece_table_free (DossierPieceTable *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
dossier_piece_table_begin_row (DossierPieceTable *self, gboolean header)
{
  self->open = g_new0 (Row, 1);
  self->open->cells = g_ptr_array_new_with_free_func (free_cell);
  self->open->header = header;
  g_ptr_array_add (self->rows, self->open);
}

gboolean
dossier_piece_table_has_row (DossierPieceTable *self)
{
  return self->open != NULL;
}

void
dossier_piece_table_mark_header (DossierPieceTable *self)
{
  if (self->open != NULL)
    self->open->header = TRUE;
}

void
dossier_piece_table_drop_row (DossierPieceTable *self)
{
  if (self->open != NULL)
    self->open->dropped = TRUE;
}

void
dossier_piece_table_end_row (DossierPieceTable *self)
{
  if (self->open != NULL && self->open->dropped)
    g_ptr_array_set_size (self->rows, self->rows->len - 1);
  self->open = NULL;
}

void
dossier_piece_table_take_cell (DossierPieceTable *self, GPtrArray *pieces, guint n_columns)
{
  Cell *cell = g_new (Cell, 1);

  g_assert (self->open != NULL);
  cell->pieces = pieces;
  cell->n_columns = CLAMP (n_columns, 1, DOSSIER_TABLE_MAX_COLUMNS);
  g_ptr_array_add (self->open->cells, cell);
}

static gsize
count_chars (GPtrArray *pieces, gboolean *laid_out)
{
  gsize n = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const DossierPiece *piece = g_ptr_array_index (pieces, i);

      n += piece->hanging ? 0 : g_utf8_strlen (piece->text, -1);
      *laid_out = *laid_out || piece->role == DOSSIER_BLOCK_TABLE || piece->role == DOSSIER_BLOCK_TITLE;
    }
  *laid_out = *laid_out || n > MAX_CELL_CHARS;

  return n;
}

/* Rows of several short cells. */
static gboolean
is_data (const DossierPieceTable *table)
{
  gsize    n_chars = 0, n_cells = 0, n_rows = 0;
  gboolean laid_out = FALSE;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (table->rows, i);

      n_rows += row->cells->len > 0;
      for (guint j = 0; j < row->cells->len; j++)
        {
          gsize n = count_chars (((Cell *)g_ptr_array_index (row->cells, j))->pieces, &laid_out);

          n_chars += n;
          n_cells += n > 0;
        }
    }

  return !laid_out && n_cells > n_rows && n_chars / n_cells <= MAX_MEAN_CELL_CHARS;
}

static void
write_row (DossierTableRows *rows, const Row *row)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const Cell *cell = g_ptr_array_index (row->cells, i);

      g_string_truncate (words, 0);
      for (guint j = 0; j < cell->pieces->len; j++)
        {
          const DossierPiece *piece = g_ptr_array_index (cell->pieces, j);

          if (!piece->hanging)
            g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", piece->text);
        }
      dossier_table_rows_add_cell (rows, words->str, words->len, cell->n_columns, 1);
    }
  dossier_table_rows_end_row (rows, row->header);
}

static void
add_rows (const DossierPieceTable *table, GPtrArray *into)
{
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  g_autoptr (DossierTableRows) rows = dossier_table_rows_new (reading);
  char *line;

  for (guint i = 0; i < table->rows->len; i++)
    write_row (rows, g_ptr_array_index (table->rows, i));

  line = reading->text->str;
  for (guint i = 0; i < reading->blocks->len; i++)
    {
      char *end = strchr (line, '\n');

      if (end != NULL)
        *end = '\0';
      dossier_pieces_add (into, DOSSIER_BLOCK_TABLE, g_array_index (reading->blocks, DossierBlock, i).level, line);
      line = end != NULL ? end + 1 : line;
    }
}

/* What stands in the cells, or of a data table what hangs on them. */
static void
add_cells (const DossierPieceTable *table, GPtrArray *into, gboolean only_hanging)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        {
          GPtrArray           *pieces = ((Cell *)g_ptr_array_index (row->cells, j))->pieces;
          gsize                n;
          g_autofree gpointer *all = g_ptr_array_steal (pieces, &n);

          for (gsize k = 0; k < n; k++)
            g_ptr_array_add (only_hanging && !((DossierPiece *)all[k])->hanging ? pieces : into, all[k]);
        }
    }
}

gboolean
dossier_piece_table_settle (DossierPieceTable *self, GPtrArray *into)
{
  gboolean data = is_data (self);

  if (data)
    add_rows (self, into);
  add_cells (self, into, data);

  return data;
}
