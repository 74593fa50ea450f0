/* dossier-pdf-page.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of a PDF as the words that stand on it, each with its box. Points (1/72 inch), y grows
 * downwards from the top edge. No order among the words is meant. Belongs to one thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_PDF_BOLD = 1 << 0,
  DOSSIER_PDF_ITALIC = 1 << 1,
  DOSSIER_PDF_GLUED = 1 << 2,     /* no space before it when the word before it on the line is its neighbour */
  DOSSIER_PDF_FURNITURE = 1 << 3, /* running head or foot, page number, line number */
  DOSSIER_PDF_RTL = 1 << 4,       /* written from right to left */
  DOSSIER_PDF_LEADER = 1 << 5,    /* dots that lead the eye to the next column */
} DossierPdfStyle;

typedef struct
{
  float   x0;
  float   y0;
  float   x1;
  float   y1;
  float   size;   /* of the font */
  guint32 text;   /* byte offset in the page's text */
  guint16 length; /* bytes, at least one */
  guint8  style;  /* DossierPdfStyle */
} DossierPdfWord;

typedef struct
{
  char    *label; /* "iv", "12": as printed, as far as the file tells */
  float    width;
  float    height;
  GString *text;  /* the words one behind the other, valid UTF-8 */
  GArray  *words; /* DossierPdfWord */
} DossierPdfPage;

DossierPdfPage *dossier_pdf_page_new (const char *label, double width, double height);
void            dossier_pdf_page_free (DossierPdfPage *self);

/* Adds a word; `text` is `length` bytes of valid UTF-8. A box that is no box is put right or left out:
 * what comes of it has finite numbers within reach of the page. */
void dossier_pdf_page_add_word (DossierPdfPage *self, const DossierPdfWord *word, const char *text, gsize length);
/* Of all words; 10 on an empty page. Points. */
float dossier_pdf_page_median_size (const DossierPdfPage *self);

#define dossier_pdf_page_word(page, i) (&g_array_index ((page)->words, DossierPdfWord, i))
#define dossier_pdf_page_chars(page, word) ((page)->text->str + (word)->text)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPdfPage, dossier_pdf_page_free)

G_END_DECLS
