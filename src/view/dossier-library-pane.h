/* dossier-library-pane.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The left pane: the search entry, and under it the documents of the library or, while there are
 * words in the entry, the passages that answer them. The models come from outside.
 *
 * Signals: "document-activated" (gint64), "passage-activated" (DossierPassage *),
 * "search-changed" (const char *; empty when the documents are wanted), "filter-changed" (other
 * documents or another order are wanted: see dossier_library_pane_dup_filter()).
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-filter.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LIBRARY_PANE (dossier_library_pane_get_type ())
G_DECLARE_FINAL_TYPE (DossierLibraryPane, dossier_library_pane, DOSSIER, LIBRARY_PANE, GtkWidget)

/* The documents that the reader wants to see, and in which order. */
DossierFilter *dossier_library_pane_dup_filter (DossierLibraryPane *self);
/* GPtrArray of DossierCollection. */
void dossier_library_pane_set_collections (DossierLibraryPane *self, GPtrArray *collections);
/* DossierRow of DossierDocumentSummary. */
void dossier_library_pane_set_documents (DossierLibraryPane *self, GListModel *model);
/* DossierRow of DossierPassage, with the properties "loading" and "error" of the library's lists; NULL when
 * nothing is searched. */
void dossier_library_pane_set_hits (DossierLibraryPane *self, GListModel *model);
/* Passages that were asked for otherwise than by words; `name` says of what and stands in the entry. */
void dossier_library_pane_show_passages (DossierLibraryPane *self, const char *name, GListModel *model);

const char *dossier_library_pane_get_search (DossierLibraryPane *self);
void        dossier_library_pane_set_search (DossierLibraryPane *self, const char *text);
void        dossier_library_pane_focus_search (DossierLibraryPane *self);
/* Shows which document is being read; 0 for none. */
void dossier_library_pane_select_document (DossierLibraryPane *self, gint64 document);

G_END_DECLS
