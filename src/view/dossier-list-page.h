/* dossier-list-page.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view of one of the library's lists: its rows, or that they are being read, or why there are none. The rows' widget is its
 * child; what else belongs to the view stands around it.
 *
 * Properties: "child" (GtkWidget), "no-document", "nothing" (strings: what to say when no document is open, and when
 * the list is empty though nothing is filtered).
 * Signal: "changed": there are other rows, or the list is read to its end.
 */

#pragma once

#include <gtk/gtk.h>

#include "view/dossier-scope-bar.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LIST_PAGE (dossier_list_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierListPage, dossier_list_page, DOSSIER, LIST_PAGE, GtkWidget)

/* The list view inside of the child, and the selection that its rows come from. Once; references both. */
void dossier_list_page_follow (DossierListPage *self, GtkListView *list, GtkSelectionModel *selection);
/* DossierRow, with the properties of the library's lists; NULL when no document is open. */
void dossier_list_page_set_model (DossierListPage *self, GListModel *model, DossierScopeKind scope);
/* Whether the rows are narrowed by the view, so that there may be more without its filter. */
void dossier_list_page_set_filtered (DossierListPage *self, gboolean filtered);

/* How many rows there are; 0 while that is not known. */
guint dossier_list_page_get_count (DossierListPage *self);
/* What a row holds, newly referenced; NULL while that is not read. */
gpointer dossier_list_page_dup_item (DossierListPage *self, guint position);

G_END_DECLS
