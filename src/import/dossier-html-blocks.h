/* dossier-html-blocks.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of an article as blocks of text with roles: each block element, list item, row of a
 * table and line set apart is one.
 */

#pragma once

#include "import/dossier-html-pictures.h"
#include "import/dossier-html-tree.h"
#include "import/dossier-reading.h"

G_BEGIN_DECLS

/* `reading` knows its title and today's date already. A heading that says the title becomes the title block.
 * Pictures stand where they stand on the page, those within a paragraph behind it. */
void dossier_html_blocks_add (DossierHtmlTree *tree, GArray *parts, DossierHtmlPictures *pictures, const GDate *today, DossierReading *reading);
/* All of a page that is a part of something larger, such as the chapter of a book: nothing is judged, each block is what its
 * markup says. No block becomes the title when `titled`. */
void dossier_html_blocks_add_whole (DossierHtmlTree *tree, DossierHtmlPictures *pictures, gboolean titled, DossierReading *reading);

G_END_DECLS
