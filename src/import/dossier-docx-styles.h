/* dossier-docx-styles.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the styles of a DOCX file say about the paragraphs and words that have them. Styles inherit from each other; they are
 * known by their names, which do not change with the language of the program, not by their ids, which do. Pure.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  const char      *id; /* NULL for that of ordinary paragraphs */
  DossierBlockRole role;
  guint8           level;      /* of a heading or list */
  int              list;       /* number of the list that its paragraphs are in, 0 = none */
  int              list_level; /* 0 = outermost, -1 = not told */
  gboolean         hidden;     /* words of this style are not shown */
  gboolean         header_row; /* a table of this style sets its first row apart */
} DossierDocxStyle;

typedef struct _DossierDocxStyles DossierDocxStyles;

/* Of the part with the styles; `bytes` may be NULL when a file has none. */
DossierDocxStyles *dossier_docx_styles_read (GBytes *bytes);
void               dossier_docx_styles_free (DossierDocxStyles *self);

/* Of the style with this id, or of ordinary paragraphs when `id` is NULL or unknown. */
const DossierDocxStyle *dossier_docx_styles_get (DossierDocxStyles *self, const char *id);
/* The language that the document is written in unless its words say another one, NULL when not told. */
const char *dossier_docx_styles_get_language (DossierDocxStyles *self);

/* TRUE for the value of a switch such as w:vanish that turns it on; a switch without a value is on. */
gboolean dossier_docx_is_on (const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDocxStyles, dossier_docx_styles_free)

G_END_DECLS
