/* dossier-scope-bar.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the views other than the page are about: the document that is read, what a search finds, a
 * collection or the library, and of these the documents published in some time. One bar for all views.
 *
 * Signal: "changed": ask dossier_scope_bar_dup_filter().
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-filter.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_SCOPE_DOCUMENT,
  DOSSIER_SCOPE_LIBRARY,
  DOSSIER_SCOPE_SEARCH,
  DOSSIER_SCOPE_COLLECTION,
} DossierScopeKind;

#define DOSSIER_TYPE_SCOPE_BAR (dossier_scope_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierScopeBar, dossier_scope_bar, DOSSIER, SCOPE_BAR, GtkWidget)

/* The document that is read, 0 for none. */
void dossier_scope_bar_set_document (DossierScopeBar *self, gint64 document);
/* What is searched for at the moment; NULL or empty for nothing. */
void dossier_scope_bar_set_search (DossierScopeBar *self, const char *query);
/* GPtrArray of DossierCollection. */
void dossier_scope_bar_set_collections (DossierScopeBar *self, GPtrArray *collections);

/* Whether the view under it is a list that can be exported. */
void dossier_scope_bar_set_lists (DossierScopeBar *self, gboolean lists);

DossierScopeKind dossier_scope_bar_get_kind (DossierScopeBar *self);
/* The document or the library. */
void dossier_scope_bar_choose (DossierScopeBar *self, DossierScopeKind kind);
/* Document, collection, query and days of publication; NULL when the document is chosen and none is read. */
DossierFilter *dossier_scope_bar_dup_filter (DossierScopeBar *self);

G_END_DECLS
