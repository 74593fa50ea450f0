/* dossier-empty-page.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in a view that has nothing to show: why, and one thing to do about it.
 */

#pragma once

#include <adwaita.h>

#include "view/dossier-scope-bar.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EMPTY_PAGE (dossier_empty_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierEmptyPage, dossier_empty_page, DOSSIER, EMPTY_PAGE, AdwBin)

/* No document is open and the view is about that document. `words` say what the view would show. */
void dossier_empty_page_show_no_document (DossierEmptyPage *self, const char *words);
/* Nothing of the kind is in the scope: `title` says what. */
void dossier_empty_page_show_nothing (DossierEmptyPage *self, const char *title, DossierScopeKind kind);
/* There would be something without the view's filter; the button activates "view.clear-filter". */
void dossier_empty_page_show_filtered (DossierEmptyPage *self);
/* The question could not be answered. */
void dossier_empty_page_show_error (DossierEmptyPage *self, const GError *error);

G_END_DECLS
