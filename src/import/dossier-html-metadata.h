/* dossier-html-metadata.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a page says about its article: title, byline, date, site, language. From its JSON-LD, its meta
 * elements, its time elements and marked parts, and at last its visible lines. No answer is better
 * than a wrong one: names of houses are no bylines.
 */

#pragma once

#include "import/dossier-html-tree.h"
#include "import/dossier-reading.h"

G_BEGIN_DECLS

/* Fills in what it finds. The tree is measured, nothing is pruned yet. */
void dossier_html_metadata_find (DossierHtmlTree *tree, GPtrArray *linked_data, const GDate *today, DossierReading *reading);

G_END_DECLS
