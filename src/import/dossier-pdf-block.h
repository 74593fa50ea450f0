/* dossier-pdf-block.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paragraph of a PDF: the lines it was made of, put together, and how they looked. Points.
 */

#pragma once

#include "import/dossier-pdf-line.h"
#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

/* From this byte of the block on, its words stand on this page. */
typedef struct
{
  guint page; /* index */
  gsize at;
} DossierPdfTurn;

typedef struct
{
  GString         *text;
  DossierBlockRole role;
  guint8           level; /* of a heading, list item or row of a table */
  GArray          *turns; /* DossierPdfTurn, one at least, pages ascending */
  guint            n_lines;
  float            size;
  guint8           style;
  float            indent;   /* of its first line from the column's edge */
  float            y0;       /* of its first line */
  gboolean         centred;  /* in its column */
  gboolean         apart;    /* more white above it than between lines */
  gboolean         spanning; /* its first line fills the column */
} DossierPdfBlock;

DossierPdfBlock *dossier_pdf_block_new (void);
void             dossier_pdf_block_free (DossierPdfBlock *self);

guint dossier_pdf_block_first_page (const DossierPdfBlock *self);
guint dossier_pdf_block_last_page (const DossierPdfBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPdfBlock, dossier_pdf_block_free)

G_END_DECLS
