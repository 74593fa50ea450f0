/* dossier-find-bar.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar that finds words in a document. It searches in a thread while the reader types and tells
 * what it found; which hit is the current one is the owner's business.
 *
 * Signals
 *   "found"  (GArray *spans)   DossierSpan in code points, owned by the bar; NULL = no words
 *   "step"   (int by)          1 next, -1 previous
 *   "closed" ()
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FIND_BAR (dossier_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierFindBar, dossier_find_bar, DOSSIER, FIND_BAR, GtkBox)

void dossier_find_bar_set_document (DossierFindBar *self, DossierDocument *document);
/* Opens, or focuses the entry again; `words` (or NULL) are what is selected in the text. */
void     dossier_find_bar_open (DossierFindBar *self, const char *words);
void     dossier_find_bar_close (DossierFindBar *self);
gboolean dossier_find_bar_is_open (DossierFindBar *self);
/* "3 of 17"; `current` counts from 0, -1 = none. */
void dossier_find_bar_set_count (DossierFindBar *self, int current, guint total);

G_END_DECLS
