/* dossier-block.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stretch of a document's text with a role. Plain value, kept in a GArray sorted by start.
 * Offsets are code points in the document's text, start included, end excluded. Blocks do not
 * overlap; together with the single "\n" between neighbours they are the whole text.
 *
 * A row of a table is one block with its cells parted by one TAB. Its level is 1 for the header row
 * that begins a table, 2 for the first row of a table without one, 0 for every further row.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  DossierBlockRole role;
  guint32          start;    /* code points */
  guint32          end;      /* code points */
  guint8           level;    /* of a heading or list item, 1 = outermost; 0 = none; of a table's row see below */
  gboolean         proposed; /* a rule proposes to fold this block; it stays body until the reader agrees */
  const char      *rule;     /* interned: the rule that gave the role, NULL for plain body */
} DossierBlock;

/* Levels of rows of tables. */
enum
{
  DOSSIER_TABLE_ROW = 0,
  DOSSIER_TABLE_HEADER = 1,
  DOSSIER_TABLE_FIRST_ROW = 2,
};

/* An empty GArray of DossierBlock. */
GArray *dossier_block_array_new (void);

G_END_DECLS
