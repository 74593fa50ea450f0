/* dossier-block-pieces.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocks and pictures that wait for their place in a document, alone and in the cells of a table. For dossier-block-writer.c.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

/* A block, or a picture, which has a name. */
typedef struct
{
  DossierBlockRole role;
  guint8           level;
  gboolean         hanging; /* of a note or a box beside the text, or a picture: no part of a table's cell */
  char            *label;   /* as an item of the list `list`, NULL for none */
  guint            list;
  char            *text; /* of a picture what it says about itself, or NULL */
  char            *picture;
  gboolean         remote; /* the picture is elsewhere: `picture` is the host */
  guint            width, height;
} DossierPiece;

/* Arrays of DossierPiece, which they own. */
GPtrArray    *dossier_pieces_new (void);
DossierPiece *dossier_pieces_add (GPtrArray *pieces, DossierBlockRole role, guint8 level, const char *text);
void          dossier_pieces_move (GPtrArray *from, GPtrArray *to);

/* A table whose cells hold pieces. One row is open at most. */
typedef struct _DossierPieceTable DossierPieceTable;

DossierPieceTable *dossier_piece_table_new (void);
void               dossier_piece_table_free (DossierPieceTable *self);

void     dossier_piece_table_begin_row (DossierPieceTable *self, gboolean header);
gboolean dossier_piece_table_has_row (DossierPieceTable *self);
void     dossier_piece_table_mark_header (DossierPieceTable *self);
void     dossier_piece_table_drop_row (DossierPieceTable *self);
void     dossier_piece_table_end_row (DossierPieceTable *self);
/* Takes the pieces into a cell over so many columns. A row must be open. */
void dossier_piece_table_take_cell (DossierPieceTable *self, GPtrArray *pieces, guint n_columns);

/* Moves what the table holds to `into`: rows of short cells as blocks of the role `table` and what hangs on them behind; then it
 * answers TRUE. Other tables as what stands in their cells. */
gboolean dossier_piece_table_settle (DossierPieceTable *self, GPtrArray *into);

G_END_DECLS
