/* dossier-html-pictures.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pictures of a page. The prescan takes their addresses out, because a whole picture may stand in
 * one (data:), longer than all the page's words; the parser sees an <img> with a number. Pages that load
 * pictures late have the true address in another attribute and a speck in its place.
 */

#pragma once

#include "import/dossier-html-tree.h"
#include "import/dossier-importer.h"

G_BEGIN_DECLS

/* Attribute by which an <img> in the lean page leads to its picture. */
#define DOSSIER_HTML_PICTURE_NUMBER "data-n"

typedef struct _DossierHtmlPictures DossierHtmlPictures;

/* The page's text must outlive it. */
DossierHtmlPictures *dossier_html_pictures_new (void);
void                 dossier_html_pictures_free (DossierHtmlPictures *self);

/* For the prescan; attributes stand from `attributes` to `end`. A <source> of the picture that comes … */
void dossier_html_pictures_note_source (DossierHtmlPictures *self, const char *attributes, const char *end);
/* … and the <img>: its number. An <img> that is only for readers without scripts names the address of the one before,
 * when that has none: then -1. */
int dossier_html_pictures_add (DossierHtmlPictures *self, const char *attributes, const char *end, gboolean without_scripts);

/* Once the page is parsed: `options` must outlive it. */
void dossier_html_pictures_set_page (DossierHtmlPictures *self, DossierHtmlTree *tree, const DossierImportOptions *options);
/* Puts the picture of the <img> at node `i` into the reading before the next block, unless it is an icon or a speck. */
void dossier_html_pictures_write (DossierHtmlPictures *self, DossierHtmlTree *tree, guint i, DossierReading *reading);

/* The host in an address, in small letters and ASCII; NULL when it has none. */
char *dossier_html_address_host (const char *address, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHtmlPictures, dossier_html_pictures_free)

G_END_DECLS
