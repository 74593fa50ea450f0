/* dossier-html-article.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the article in a page. Paragraphs give points to the elements around them for their length
 * and commas; names of elements and the share of links weigh in; the best element, with the
 * neighbours that look like it, is the article. The method is the one that Arc90's Readability made
 * known. Marks nodes of the tree as hidden or pruned.
 */

#pragma once

#include "import/dossier-html-tree.h"

G_BEGIN_DECLS

/* Indices (guint) of the parts of the article in document order; none inside another. Empty when the page has no
 * text at all. */
GArray *dossier_html_article_find (DossierHtmlTree *tree);

/* dossier-html-pruning.c: marks what stands inside the parts and is no article. */
void dossier_html_article_prune (DossierHtmlTree *tree, GArray *parts);
/* Marks what a browser does not show or what only serves the page: menus, forms, code. */
void dossier_html_article_hide (DossierHtmlTree *tree);
/* Posts of social media that the article quotes stand in boxes that are named after them. */
gboolean dossier_html_article_holds_quotation (DossierHtmlTree *tree, guint i);

G_END_DECLS
