/* dossier-flow-table.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables in a flow. Each row is a piece of the kind DOSSIER_PIECE_ROW, its cells parted by TABs; the rows of a table share one
 * of these.
 */

#pragma once

#include "export/dossier-flow.h"
#include "model/dossier-grid.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean numbers;      /* mostly numbers: set flush right */
  guint    n_letters;    /* of the longest cell */
  guint    longest_word; /* letters */
} DossierFlowColumn;

struct _DossierFlowTable
{
  guint    n_rows;
  gboolean header;  /* row 0 names the columns */
  GArray  *columns; /* DossierFlowColumn */
};

/* The table of a document. */
DossierFlowTable *dossier_flow_table_new (DossierDocument *document, const DossierGrid *grid);
void              dossier_flow_table_free (DossierFlowTable *self);

/* The cell of a row's piece in a column, as a piece of its own with its part of the marks; empty where the row has none. */
DossierPiece *dossier_flow_table_get_cell (const DossierPiece *row, guint column);
/* The number of pieces from `i` on that are rows of the same table. */
guint dossier_flow_table_count_rows (const DossierFlow *flow, guint i);

G_END_DECLS
