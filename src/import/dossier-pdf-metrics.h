/* dossier-pdf-metrics.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is usual in a document: the size of its running text, the distance of its lines, the edges of
 * each column. Points.
 */

#pragma once

#include "import/dossier-pdf-line.h"

G_BEGIN_DECLS

typedef struct
{
  float left;    /* where most lines begin */
  float right;   /* where the longer lines end */
  float leading; /* from the middle of a line to that of the next */
  guint n_lines;
} DossierPdfColumn;

typedef struct
{
  float    body;     /* size of most characters */
  float    leading;  /* in font sizes */
  gboolean indented; /* paragraphs begin with an indented line */
  GArray  *columns;  /* DossierPdfColumn, by number */
} DossierPdfMetrics;

/* Lines of tables and furniture do not count. */
DossierPdfMetrics *dossier_pdf_metrics_new (GArray *lines);
void               dossier_pdf_metrics_free (DossierPdfMetrics *self);

const DossierPdfColumn *dossier_pdf_metrics_column (const DossierPdfMetrics *self, const DossierPdfLine *line);

/* As near to each other as two sizes of one text are. */
gboolean dossier_pdf_same_size (float a, float b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPdfMetrics, dossier_pdf_metrics_free)

G_END_DECLS
