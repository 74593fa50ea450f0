/* dossier-html-byline.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who wrote the article of a page, as its marked parts and visible lines say.
 */

#pragma once

#include "import/dossier-html-tree.h"

G_BEGIN_DECLS

/* The names in `claim` without labels, dates and addresses; NULL when it names nobody or only the house `site`.
 * Free it. */
char *dossier_html_byline_clean (const char *claim, const char *site);

/* The byline that the page marks as one (itemprop, rel, class), or that stands as a line of its own by
 * the headline; NULL for none. Free it. */
char *dossier_html_byline_find (DossierHtmlTree *tree, const char *title, const char *site);

/* dossier-html-byline-lines.c: a line of the page that begins with "By" near the headline, or that has
 * a label such as "Author:" anywhere. NULL when there is none. */
char *dossier_html_byline_find_line (DossierHtmlTree *tree, const char *title, const char *site);
/* Node i is in comments, a list of other articles or a box beside the text. */
gboolean dossier_html_byline_is_elsewhere (DossierHtmlTree *tree, guint i);

G_END_DECLS
