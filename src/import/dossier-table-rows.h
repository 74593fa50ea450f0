/* dossier-table-rows.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes the rows of a table into a reading, as every importer does it: a row is one block with the
 * role table, its cells parted by one TAB. The level of the block is 1 for the header row that begins
 * a table, 2 for the first row of a table without one, 0 for every further row; so a level also
 * says where a table begins. Cells that span columns or rows leave empty cells, so that columns stay
 * columns. Belongs to one thread; borrows the reading.
 */

#pragma once

#include "import/dossier-reading.h"

G_BEGIN_DECLS

#define DOSSIER_TABLE_MAX_COLUMNS 256

typedef struct _DossierTableRows DossierTableRows;

DossierTableRows *dossier_table_rows_new (DossierReading *reading);
void              dossier_table_rows_free (DossierTableRows *self);

/* The next row is the first of a table. */
void dossier_table_rows_begin (DossierTableRows *self);
/* A cell of the open row, over `n_columns` columns and `n_rows` rows (at least 1 each). TABs and line
 * breaks in it become spaces. Cells beyond the last column allowed join the last one. */
void dossier_table_rows_add_cell (DossierTableRows *self, const char *words, gsize n_bytes, guint n_columns, guint n_rows);
/* Gives the row out, unless all its cells are empty. */
void dossier_table_rows_end_row (DossierTableRows *self, gboolean header);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTableRows, dossier_table_rows_free)

G_END_DECLS
