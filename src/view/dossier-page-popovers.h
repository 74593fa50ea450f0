/* dossier-page-popovers.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What hangs on the page: the selection bar, the entity card, the note popover. Places them at
 * their passage, closes them when it scrolls away, and passes on what the reader does in them.
 *
 * Signals
 *   "annotate"           (DossierColour colour, gboolean want_note, gboolean want_tag)
 *   "copy-citation"      ()
 *   "annotation-edited"  (DossierAnnotation *edited)
 *   "annotation-deleted" (DossierAnnotation *annotation)
 *   "go-to"              (guint start, guint end)
 *   "step-mention"       (int entity, gboolean forward)
 *   "entity-chosen"      (int entity)      its first mention is wanted
 *   "entity-correct"     (guint mention, gboolean right)   the reader wants to correct, or confirms, its entity
 *   "mark-entity"        ()                what is selected is an entity
 */

#pragma once

#include "model/dossier-annotation.h"
#include "view/dossier-page-view.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PAGE_POPOVERS (dossier_page_popovers_get_type ())
G_DECLARE_FINAL_TYPE (DossierPagePopovers, dossier_page_popovers, DOSSIER, PAGE_POPOVERS, GObject)

/* `parent` becomes the widget that the popovers stand on; both are borrowed. */
DossierPagePopovers *dossier_page_popovers_new (GtkWidget *parent, DossierPageView *page);
/* Takes the popovers off their parent; before the parent is disposed of. */
void dossier_page_popovers_detach (DossierPagePopovers *self);

/* Whose page it is. */
void dossier_page_popovers_set_document (DossierPagePopovers *self, gint64 document);
/* Closes everything. */
void dossier_page_popovers_close (DossierPagePopovers *self);
void dossier_page_popovers_close_card (DossierPagePopovers *self);
/* After the page scrolled or changed its size: what can stay moves, the rest closes. */
void dossier_page_popovers_update (DossierPagePopovers *self);

void     dossier_page_popovers_show_selection_bar (DossierPagePopovers *self);
void     dossier_page_popovers_hide_selection_bar (DossierPagePopovers *self);
gboolean dossier_page_popovers_enter_selection_bar (DossierPagePopovers *self);
void     dossier_page_popovers_show_card (DossierPagePopovers *self, guint mention);
gboolean dossier_page_popovers_card_is_open (DossierPagePopovers *self);
void     dossier_page_popovers_show_note (DossierPagePopovers *self, DossierAnnotation *annotation, gboolean focus_tags);

G_END_DECLS
