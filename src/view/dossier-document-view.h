/* dossier-document-view.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reading pane: a document as a calm page, with what was found in it and what the reader marked.
 * It shows what it is given and reports what the reader wants; it changes nothing itself. After a
 * change the owner hands over the new annotations or the new document. Offsets are code points of
 * the document's text, end excluded.
 *
 * Properties
 *   "theme"         DossierPageTheme   colours of the page; the owner gives the window's to match
 *   "marking"       DossierMarking     how mentions show
 *   "font-family"   string             of the text, "Noto Serif"
 *   "font-size"     double             in points, 12.5
 *   "column-width"  uint               in characters, 66
 *   "line-height"   double             times the font size, 1.5
 *   "document"      DossierDocument    read-only; NULL when empty
 *   "outline"       GListModel of DossierHeading, read-only
 *   "has-selection" boolean            read-only
 *   "selected-entity" int              index into the findings' entities, -1 = none
 *
 * Signals
 *   "mention-activated"   (guint mention)      the reader opened the entity card of a mention
 *   "entity-correct"      (guint mention, gboolean right)   … and wants to correct its entity, or says that it is right
 *   "mark-entity"         (guint start, guint end)          the selected words are an entity
 *   "annotate"            (guint start, guint end, DossierColour colour, gboolean want_note, gboolean want_tag)
 *                         the owner stores it, calls set_annotations() and, if a note or tag is
 *                         wanted, edit_annotation()
 *   "annotation-edited"   (DossierAnnotation *edited)   same id, other colour, note or tags
 *   "annotation-deleted"  (DossierAnnotation *annotation)
 *   "block-role-changed"  (guint block, DossierBlockRole role)
 *   "proposals-decided"   (gboolean fold)      on the blocks whose folding a rule proposes
 *   "position-changed"    (guint offset)       code point at the top of the page; when it rests
 *   "pixels-wanted"       (const char *hash, guint width)   of a picture of the document; answered with set_pixels()
 *   "message"             (const char *text)   a short translated sentence for a toast ("Copied")
 */

#pragma once

#include <adwaita.h>

#include "model/dossier-annotation.h"
#include "model/dossier-document.h"
#include "model/dossier-findings.h"
#include "model/dossier-pixels.h"
#include "view/dossier-page-types.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DOCUMENT_VIEW (dossier_document_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierDocumentView, dossier_document_view, DOSSIER, DOCUMENT_VIEW, AdwBin)

GtkWidget *dossier_document_view_new (void);

/* `findings` and `annotations` (GPtrArray of DossierAnnotation) may be NULL; references are taken.
 * The same document in another version (other roles, say) keeps the place of reading. */
void dossier_document_view_set_document (DossierDocumentView *self, DossierDocument *document, DossierFindings *findings, GPtrArray *annotations);
void dossier_document_view_set_findings (DossierDocumentView *self, DossierFindings *findings);
void dossier_document_view_set_annotations (DossierDocumentView *self, GPtrArray *annotations);
/* GPtrArray of DossierPledge: the commitments of which the reader said what became of them. */
void dossier_document_view_set_pledges (DossierDocumentView *self, GPtrArray *pledges);
/* The pixels of a picture, not wider than was asked for (model/dossier-pixels.h); NULL when they cannot be had. */
void             dossier_document_view_set_pixels (DossierDocumentView *self, const char *hash, GBytes *pixels, const DossierPixelsInfo *info);
DossierDocument *dossier_document_view_get_document (DossierDocumentView *self);
DossierFindings *dossier_document_view_get_findings (DossierDocumentView *self);
GListModel      *dossier_document_view_get_outline (DossierDocumentView *self);

/* Boxes around all mentions of an entity, ticks beside the scroll bar; -1 = none. Does not scroll. */
void dossier_document_view_select_entity (DossierDocumentView *self, int entity);
int  dossier_document_view_get_selected_entity (DossierDocumentView *self);
/* Selects the entity and goes to the mention after (before) the last one gone to or the page's top; runs round. */
void dossier_document_view_next_mention (DossierDocumentView *self, int entity);
void dossier_document_view_previous_mention (DossierDocumentView *self, int entity);
/* Opens the entity card at a mention, which comes on screen. */
void dossier_document_view_show_card (DossierDocumentView *self, guint mention);

/* Brings a passage on screen, out of folded furniture too; `flash` shows it for a moment. */
void    dossier_document_view_go_to (DossierDocumentView *self, guint32 start, guint32 end, gboolean flash);
guint32 dossier_document_view_get_position (DossierDocumentView *self);
void    dossier_document_view_set_position (DossierDocumentView *self, guint32 offset);

/* FALSE when nothing is selected. */
gboolean dossier_document_view_get_selection (DossierDocumentView *self, guint32 *start, guint32 *end);
void     dossier_document_view_copy_citation (DossierDocumentView *self);
/* Opens the note popover of an annotation by its id; `focus_tags` puts the cursor in the tags. */
void dossier_document_view_edit_annotation (DossierDocumentView *self, const char *id, gboolean focus_tags);

void dossier_document_view_open_find (DossierDocumentView *self);
void dossier_document_view_find_next (DossierDocumentView *self);
void dossier_document_view_find_previous (DossierDocumentView *self);
/* Keyboard focus to the text. */
void dossier_document_view_focus_text (DossierDocumentView *self);

G_END_DECLS
