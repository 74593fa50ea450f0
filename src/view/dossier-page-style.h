/* dossier-page-style.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The typography of the page: one text tag for the running text, one for each role of a block, and
 * the measures that painting needs. Works on one buffer; all lengths are pixels.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-vocabulary.h"
#include "view/dossier-palette.h"

G_BEGIN_DECLS

typedef struct
{
  const char *family;
  double      size;        /* points */
  double      line_height; /* times the size */
  guint       columns;     /* characters of a line */
} DossierPageFace;

typedef struct _DossierPageStyle DossierPageStyle;

DossierPageStyle *dossier_page_style_new (GtkTextBuffer *buffer);
void              dossier_page_style_free (DossierPageStyle *self);

/* Measures the face in `view` and sets all tags. */
void dossier_page_style_update (DossierPageStyle *self, GtkTextView *view, const DossierPageFace *face, const DossierPalette *palette);
/* Style sheet for the text view itself. */
char *dossier_page_style_make_css (const DossierPageFace *face, const DossierPalette *palette);

/* Tag under all text, of a role (NULL when the running text's is enough), of the quiet line, of bars, of pictures; of signs that are unseen without it. */
GtkTextTag *dossier_page_style_get_base_tag (DossierPageStyle *self);
GtkTextTag *dossier_page_style_get_role_tag (DossierPageStyle *self, DossierBlockRole role, guint level);
GtkTextTag *dossier_page_style_get_sign_tag (DossierPageStyle *self);
GtkTextTag *dossier_page_style_get_quiet_tag (DossierPageStyle *self);
GtkTextTag *dossier_page_style_get_bar_tag (DossierPageStyle *self);
GtkTextTag *dossier_page_style_get_image_tag (DossierPageStyle *self);
/* Of the row that names the columns, of the first cell of a row when the others stand beneath it. */
GtkTextTag *dossier_page_style_get_table_header_tag (DossierPageStyle *self);
GtkTextTag *dossier_page_style_get_table_first_tag (DossierPageStyle *self);
/* Of the last line of a table; `space` gets what it puts beneath the table. */
GtkTextTag *dossier_page_style_get_table_last_tag (DossierPageStyle *self, int *space);

/* A tag for one table, which its owner sets and gives back once it is on no text any more: making and removing thousands of
 * tags takes GTK long. `kind` is 0 or 1: tags of one kind are set in the same way. */
GtkTextTag *dossier_page_style_take_table_tag (DossierPageStyle *self, guint kind);
void        dossier_page_style_give_table_tag (DossierPageStyle *self, guint kind, GtkTextTag *tag);

/* Size of the running text's letters. */
double dossier_page_style_get_size (DossierPageStyle *self);
/* The face in a role's size. Free it. */
PangoFontDescription *dossier_page_style_make_font (DossierPageStyle *self, DossierBlockRole role);

int dossier_page_style_get_column_width (DossierPageStyle *self);
int dossier_page_style_get_indent (DossierPageStyle *self);
/* Height of the letters and the distance of their base line from the middle of the line, for text `scale` times the size. */
double dossier_page_style_get_text_height (DossierPageStyle *self, double scale);
double dossier_page_style_get_baseline (DossierPageStyle *self, double scale);
/* Size of a role's text against the running text. */
double dossier_page_style_get_scale (DossierBlockRole role, guint level);

G_END_DECLS
