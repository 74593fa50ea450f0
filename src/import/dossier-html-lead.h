/* dossier-html-lead.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paragraph that sums an article up, where it stands between headline and article and not inside
 * the article's own element. Pure but for the mark it sets.
 */

#pragma once

#include "import/dossier-html-tree.h"

G_BEGIN_DECLS

/* Puts the lead before the parts that dossier_html_article_find() gave, and marks its node. `title`
 * may be NULL. */
void dossier_html_lead_add (DossierHtmlTree *tree, const char *title, GArray *parts);

G_END_DECLS
