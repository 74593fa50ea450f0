/* dossier-odt-styles.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the styles of an OpenDocument text say about the paragraphs and words that have them. Most paragraphs have a style
 * of their own that is based on a named one. Pure.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  DossierBlockRole role;
  guint8           level;         /* of a heading or list */
  gboolean         hidden;        /* words of this style are not shown */
  gboolean         table_heading; /* stands in the row that heads a table */
} DossierOdtStyle;

typedef struct _DossierOdtStyles DossierOdtStyles;

DossierOdtStyles *dossier_odt_styles_new (void);
void              dossier_odt_styles_free (DossierOdtStyles *self);

/* Adds those of a part: the one with the styles of the document, and the one with its text. */
void dossier_odt_styles_read (DossierOdtStyles *self, GBytes *bytes);

/* Of the style with this name; ordinary for NULL or an unknown one. */
const DossierOdtStyle *dossier_odt_styles_get (DossierOdtStyles *self, const char *name);
/* The language that the document is written in unless its words say another one, NULL when not told. */
const char *dossier_odt_styles_get_language (DossierOdtStyles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOdtStyles, dossier_odt_styles_free)

G_END_DECLS
