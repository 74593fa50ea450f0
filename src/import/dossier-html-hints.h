/* dossier-html-hints.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the authors of pages call their parts in class and id: "entry-content", "share-bar". The
 * hints are in small letters with a space before and behind each word. NULL hints say nothing. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A part of the page that is hardly ever article: sidebar, comments, advertisement. */
gboolean dossier_html_hints_are_page (const char *hints);
/* Furniture that stands inside articles: share bars, related articles, newsletters, author boxes. */
gboolean dossier_html_hints_are_furniture (const char *hints);
/* The element that holds the text of the article and little else. */
gboolean dossier_html_hints_are_body (const char *hints);
gboolean dossier_html_hints_are_byline (const char *hints);
gboolean dossier_html_hints_are_date (const char *hints);
gboolean dossier_html_hints_are_caption (const char *hints);
gboolean dossier_html_hints_are_lead (const char *hints);
/* How well the names speak for the element: -1, 0, 1. */
int dossier_html_hints_weight (const char *hints);

G_END_DECLS
