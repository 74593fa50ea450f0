/* dossier-tab.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One open document: loads it from the library, shows it, and carries what the reader does on the
 * page back into the library. Nothing is loaded before dossier_tab_load(), so that tabs of the last
 * session cost nothing until they are looked at.
 *
 * Signals
 *   "changed"     the document, its findings or its annotations are other than they were
 *   "notice"      (const char *words, gboolean undoable) something to tell the reader
 *   "correct"     (guint mention, gboolean right) the reader wants to correct what was found there, or says that it is right
 *   "mark-entity" (guint start, guint end) code points that are an entity
 */

#pragma once

#include <adwaita.h>

#include "library/dossier-library.h"
#include "view/dossier-document-view.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TAB (dossier_tab_get_type ())
G_DECLARE_FINAL_TYPE (DossierTab, dossier_tab, DOSSIER, TAB, AdwBin)

/* `title` is shown until the document is there; NULL when it is not known. */
DossierTab *dossier_tab_new (DossierLibrary *library, GSettings *settings, gint64 document, const char *title);

/* Loads what is not loaded yet. */
void dossier_tab_load (DossierTab *self);
/* Loads again what the library says has changed. */
void dossier_tab_refresh (DossierTab *self, DossierLibraryChange what);

gint64               dossier_tab_get_id (DossierTab *self);
const char          *dossier_tab_get_title (DossierTab *self);
DossierDocumentView *dossier_tab_get_view (DossierTab *self);
/* NULL until loaded. */
DossierDocument *dossier_tab_get_document (DossierTab *self);
DossierFindings *dossier_tab_get_findings (DossierTab *self);
GPtrArray       *dossier_tab_get_annotations (DossierTab *self);
/* TRUE while findings are still to come. */
gboolean dossier_tab_get_waiting (DossierTab *self);

/* Code point at the top of the page. */
guint32 dossier_tab_get_position (DossierTab *self);
void    dossier_tab_set_position (DossierTab *self, guint32 offset);
/* Brings a passage on screen as soon as the text is there. */
void dossier_tab_go_to (DossierTab *self, guint32 start, guint32 end);

/* Whether it was read from pages, whose originals can be shown beside the text. */
gboolean dossier_tab_has_pages (DossierTab *self);
gboolean dossier_tab_get_show_original (DossierTab *self);
void     dossier_tab_set_show_original (DossierTab *self, gboolean show);

/* The reader's marks; each can be undone. */
void dossier_tab_edit_annotation (DossierTab *self, DossierAnnotation *edited);
void dossier_tab_delete_annotation (DossierTab *self, DossierAnnotation *annotation);

G_END_DECLS
