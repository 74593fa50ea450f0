/* dossier-page-map.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the pages of a printed document begin in its text, so that a citation can name the page.
 * Pages are counted from 0; each has a label as printed ("iv", "12"). Starts are code points and never
 * descend; a page without words begins where the next one does. Filled once, then immutable and
 * usable from any thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _DossierPageMap DossierPageMap;

DossierPageMap *dossier_page_map_new (void);
DossierPageMap *dossier_page_map_ref (DossierPageMap *self);
void            dossier_page_map_unref (DossierPageMap *self);

/* The next page. FALSE, and nothing is added, when `start` lies before the page before. `label` NULL or empty = its
 * number from 1. */
gboolean dossier_page_map_add (DossierPageMap *self, const char *label, guint32 start);

guint       dossier_page_map_get_n_pages (const DossierPageMap *self);
const char *dossier_page_map_get_label (const DossierPageMap *self, guint page);
guint32     dossier_page_map_get_start (const DossierPageMap *self, guint page);

/* The page on which the code point stands; of several that begin there, the last, which is the one with words. */
guint dossier_page_map_find (const DossierPageMap *self, guint32 offset);

/* "12", or "12–13" for what stands on two. `end` is excluded. Newly allocated; NULL when there are no pages. `several`
 * is set when it is more than one. */
char *dossier_page_map_dup_range (const DossierPageMap *self, guint32 start, guint32 end, gboolean *several);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPageMap, dossier_page_map_unref)

G_END_DECLS
