/* dossier-grid.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of a document, found among its blocks: runs of rows (model/dossier-block.h) of which at least one has two
 * cells. Pure functions, any thread.
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

typedef struct
{
  guint    first_block;
  guint    n_rows; /* the header included */
  guint    n_columns;
  gboolean header; /* the first row names the columns */
} DossierGrid;

/* Bytes of a row, without the TABs around the cell. */
typedef struct
{
  guint32 start;
  guint32 end;
} DossierCell;

/* DossierGrid in order; `text` is that of the blocks. */
GArray *dossier_grid_find_all (const char *text, const GArray *blocks);
/* The table that a block belongs to, or NULL. */
const DossierGrid *dossier_grid_find (const GArray *grids, guint block);

/* Appends the cells (DossierCell) of the row of `n_bytes` bytes at `row`; at least one. */
void dossier_grid_split_row (const char *row, gsize n_bytes, GArray *cells);

/* A number, perhaps with its unit or sign: what stands in a column of numbers. */
gboolean dossier_cell_is_number (const char *words, gsize n_bytes);

G_END_DECLS
