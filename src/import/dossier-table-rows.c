/* dossier-table-rows.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-table-rows.h"

#include <string.h>

#define LEVEL_HEADER 1
#define LEVEL_FIRST 2

struct _DossierTableRows
{
  DossierReading *reading; /* borrowed */
  GString        *row;
  guint           n_columns;                        /* of the open row, so far */
  guint           n_words;                          /* bytes of the row that are no TABs */
  guint           taken[DOSSIER_TABLE_MAX_COLUMNS]; /* rows for which a cell from above fills a column */
  gboolean        first;
};

DossierTableRows *
dossier_table_rows_new (DossierReading *reading)
{
  DossierTableRows *self = g_new0 (DossierTableRows, 1);

  self->reading = reading;
  self->row = g_string_new (NULL);
  self->first = TRUE;
  return self;
}

void
dossier_table_rows_free (DossierTableRows *self)
{
  if (self == NULL)
    return;

  g_string_free (self->row, TRUE);
  g_free (self);
}

void
dossier_table_rows_begin (DossierTableRows *self)
{
  memset (self->taken, 0, sizeof self->taken);
  self->first = TRUE;
}

static void
begin_column (DossierTableRows *self, guint n_rows)
{
  if (self->n_columns == DOSSIER_TABLE_MAX_COLUMNS)
    {
      g_string_append_c (self->row, ' ');
      return;
    }

  if (self->n_columns > 0)
    g_string_append_c (self->row, '\t');
  if (self->taken[self->n_columns] > 0)
    self->taken[self->n_columns]--;
  else
    self->taken[self->n_columns] = n_rows - 1;
  self->n_columns++;
}

static void
skip_taken (DossierTableRows *self)
{
  while (self->n_columns < DOSSIER_TABLE_MAX_COLUMNS && self->taken[self->n_columns] > 0)
    begin_column (self, 1);
}

void
dossier_table_rows_add_cell (DossierTableRows *self, const char *words, gsize n_bytes, guint n_columns, guint n_rows)
{
  gsize from;

  g_return_if_fail (n_columns > 0 && n_rows > 0);

  skip_taken (self);
  begin_column (self, n_rows);
  from = self->row->len;
  g_string_append_len (self->row, words, n_bytes);
  self->n_words += n_bytes;
  for (gsize i = from; i < self->row->len; i++)
    if (strchr ("\t\n\r", self->row->str[i]) != NULL)
      self->row->str[i] = ' ';

  for (guint i = 1; i < n_columns && self->n_columns < DOSSIER_TABLE_MAX_COLUMNS; i++)
    begin_column (self, n_rows);
}

void
dossier_table_rows_end_row (DossierTableRows *self, gboolean header)
{
  skip_taken (self);
  if (self->n_words > 0)
    {
      dossier_reading_add_block (self->reading, DOSSIER_BLOCK_TABLE, self->row->str, self->row->len);
      dossier_reading_last_block (self->reading)->level = !self->first ? 0 : header ? LEVEL_HEADER
                                                                                    : LEVEL_FIRST;
      self->first = FALSE;
    }

  g_string_truncate (self->row, 0);
  self->n_columns = 0;
  self->n_words = 0;
}
