/* dossier-html-title.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The title of a page's article as the reader sees it, without the name of the site.
 */

#pragma once

#include "import/dossier-html-tree.h"

G_BEGIN_DECLS

/* `claims` are what the page says its title is, surest first, NULL entries allowed; `site` may be NULL. Free the answer;
 * NULL when there is none. */
char *dossier_html_title_choose (DossierHtmlTree *tree, const char *const *claims, guint n_claims, const char *site);

G_END_DECLS
