/* dossier-pdf-line.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a document in reading order, between the layout of its pages and the paragraphs that
 * are made of them. Points, y downwards from the top edge of the page.
 */

#pragma once

#include "import/dossier-pdf-page.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_PDF_LINE_TEXT,
  DOSSIER_PDF_LINE_ROW,       /* a row of a table, cells parted by "\t" */
  DOSSIER_PDF_LINE_FURNITURE, /* a running head or foot */
} DossierPdfLineKind;

typedef struct
{
  char              *text; /* owned; one space between words */
  DossierPdfLineKind kind;
  guint              page;   /* index */
  guint              column; /* lines of one column of a page share the number, which no other column has */
  float              x0;
  float              y0;
  float              x1;
  float              y1;
  float              left; /* edges of the column */
  float              right;
  float              first_word; /* width */
  float              size;       /* of most of its characters */
  guint8             style;      /* what all its words have in common */
  guint8             level;      /* of a row: 1 header, 2 first row of a table without one, 0 further row */
  gboolean           aside;      /* of a box beside the text */
  gboolean           initial;    /* begins with a letter that is several lines high */
} DossierPdfLine;

/* An empty GArray of DossierPdfLine. */
GArray *dossier_pdf_lines_new (void);
#define dossier_pdf_lines_get(lines, i) (&g_array_index ((lines), DossierPdfLine, i))

/* Sorts the words (indices) line by line, each as it is read, and calls `take` for each line. */
typedef void (*DossierPdfLineFunc) (const guint *words, guint n_words, gpointer data);
void dossier_pdf_words_to_lines (const DossierPdfPage *page, guint *words, guint n_words, DossierPdfLineFunc take, gpointer data);

/* The words of a line, in the order in which they are read, with spaces between them. */
void dossier_pdf_append_words (const DossierPdfPage *page, const guint *words, guint n_words, GString *text);

/* Composes characters and takes soft hyphens out, but for one at the end. */
void dossier_pdf_tidy (GString *text);

/* A line of these words; page, column and its edges are left to the caller. */
DossierPdfLine dossier_pdf_line_of_words (const DossierPdfPage *page, const guint *words, guint n_words);

G_END_DECLS
