/* dossier-document-view-private.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by the files of the reading pane only: its fields, and the callbacks that its template names.
 */

#pragma once

#include "view/dossier-document-view.h"
#include "view/dossier-find-bar.h"
#include "view/dossier-page-popovers.h"
#include "view/dossier-page-view.h"
#include "view/dossier-tick-strip.h"

G_BEGIN_DECLS

struct _DossierDocumentView
{
  AdwBin parent_instance;

  /* Template children */
  DossierPageView   *page;
  DossierFindBar    *find_bar;
  DossierTickStrip  *ticks;
  GtkScrolledWindow *scrolled;
  GtkRevealer       *warnings;
  GtkLabel          *warnings_label;
  GtkRevealer       *proposals;
  GtkLabel          *proposals_label;

  /* Owned */
  DossierPagePopovers *popovers;
  DossierDocument     *document;
  GListModel          *outline;
  char                *font_family;

  DossierPageTheme theme;
  double           font_size;
  double           line_height;
  guint            column_width;

  int   current_mention; /* last one gone to, -1 = none */
  guint position_timeout;
  guint selection_timeout;
};

DossierPageMarks *dossier_document_view_get_marks (DossierDocumentView *self);
/* After mentions, found words, folding or colours have changed. */
void dossier_document_view_update_ticks (DossierDocumentView *self);
/* Marks the selected words; nothing when there are none. */
void dossier_document_view_annotate (DossierDocumentView *self, DossierColour colour, gboolean want_note, gboolean want_tag);
void dossier_document_view_mark_entity (DossierDocumentView *self);
void dossier_document_view_toggle_brief (DossierDocumentView *self);
/* To the next or previous mention of an entity, of any when it is -1. */
void dossier_document_view_step_mention (DossierDocumentView *self, int entity, gboolean forward);
/* Shows or hides the line that asks about proposed furniture. */
void dossier_document_view_update_proposals (DossierDocumentView *self);
void dossier_document_view_update_warnings (DossierDocumentView *self);
/* Connects what the page's parts report. */
void dossier_document_view_connect_marks (DossierDocumentView *self);
/* Shortcuts and template callbacks of the class. */
void dossier_document_view_bind_keys (GtkWidgetClass *widget_class);
void dossier_document_view_bind_marks (GtkWidgetClass *widget_class);

G_END_DECLS
