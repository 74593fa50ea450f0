/* dossier-flow.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An export as a sequence of pieces, before it has a form: what the PDF, text, Markdown and HTML
 * writers all walk, so that they say the same in the same order.
 *
 * A piece is one paragraph of text, a row of a table or a picture, with marks on it. Marks are byte ranges within the piece's
 * text, sorted by start; they may overlap.
 */

#pragma once

#include "export/dossier-exporter.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_PIECE_TITLE,   /* of the export */
  DOSSIER_PIECE_META,    /* byline, site, date: one quiet line */
  DOSSIER_PIECE_HEADING, /* with a level, 1 = outermost */
  DOSSIER_PIECE_LEAD,
  DOSSIER_PIECE_BODY,
  DOSSIER_PIECE_LIST,
  DOSSIER_PIECE_CAPTION,
  DOSSIER_PIECE_QUOTE, /* a passage taken out of its document */
  DOSSIER_PIECE_NOTE,  /* the reader's own words */
  DOSSIER_PIECE_TAGS,
  DOSSIER_PIECE_SOURCE, /* one numbered source */
  DOSSIER_PIECE_ROW,    /* of a table, with TABs between cells */
  DOSSIER_PIECE_IMAGE,  /* a picture; the text says what is on it */
} DossierPieceKind;

typedef struct
{
  guint32       start; /* bytes in the piece's text */
  guint32       end;
  DossierColour colour;
  gboolean      underline;
  guint         note;   /* number of the note that hangs on it, 0 = none */
  guint         target; /* anchor of the piece with that note, unique in the flow, 0 = none */
} DossierMark;

typedef struct _DossierFlowTable DossierFlowTable; /* export/dossier-flow-table.h */

typedef struct
{
  DossierPieceKind kind;
  guint            level;  /* of a heading */
  guint            number; /* of a note, quote or source, 0 = none */
  guint            anchor; /* what marks lead to, 0 = none */
  char            *text;
  char            *link;  /* address that the piece leads to, or NULL */
  GArray          *marks; /* DossierMark, or NULL */

  const DossierFlowTable *table;      /* of a row: owned by the flow */
  guint                   row;        /* its number there */
  guint                   first_cell; /* the column that its words begin in: not 0 when the row is cut */
  const DossierImage     *image;      /* of a picture: owned by the document */
} DossierPiece;

typedef struct
{
  char      *title;
  char      *author; /* for the file's metadata, or NULL */
  char      *language;
  GPtrArray *pieces; /* DossierPiece */
  GPtrArray *tables; /* DossierFlowTable */

  const DossierExportRequest *request; /* borrowed */
} DossierFlow;

/* NULL with an error when there is nothing to export. */
DossierFlow *dossier_flow_new (const DossierExportRequest *request, GError **error);
void         dossier_flow_free (DossierFlow *self);

void dossier_piece_free (DossierPiece *self);

/* The packed pixels of a picture's piece (model/dossier-pixels.h); NULL when they cannot be had. */
GBytes *dossier_flow_load_pixels (const DossierFlow *self, const DossierPiece *piece);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPiece, dossier_piece_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFlow, dossier_flow_free)

G_END_DECLS
