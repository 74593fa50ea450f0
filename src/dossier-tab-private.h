/* dossier-tab-private.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What dossier-tab.c (life, loading) and dossier-tab-marks.c (the reader's marks) share.
 */

#pragma once

#include "dossier-tab.h"

#include "view/dossier-original-view.h"
#include "view/dossier-split.h"

G_BEGIN_DECLS

struct _DossierTab
{
  AdwBin parent_instance;

  /* Template children */
  GtkStack            *stack;
  DossierDocumentView *view;
  AdwStatusPage       *trouble;
  DossierSplit        *split;

  /* Borrowed: a child of the split, or NULL */
  DossierOriginalView *original;

  /* Owned */
  DossierLibrary  *library;
  DossierDocument *document;
  DossierFindings *findings;
  GPtrArray       *annotations; /* DossierAnnotation, by place */
  GCancellable    *cancellable; /* ends with the tab */
  GCancellable    *drawing;     /* of the original page that is under way, or NULL */
  char            *title;
  char            *edit_id; /* annotation whose note is to be opened once it is there */

  gint64   id;
  guint32  position;     /* to be shown at the top */
  guint32  target_start; /* to be brought on screen; start == end = nothing */
  guint32  target_end;
  guint32  turned_at;    /* where the text stood after the reader turned a page of the original */
  gint64   turned_until; /* monotonic time; until then the text comes to rest there */
  gboolean turned;
  gboolean unlocking; /* a password was given for the original */
  gboolean asked;
  gboolean waiting;
  gboolean edit_tags;
};

void dossier_tab_tell (DossierTab *self, const char *words, gboolean undoable);
void dossier_tab_tell_error (DossierTab *self, const GError *error);
void dossier_tab_reload_annotations (DossierTab *self);
/* What the reader says became of the commitments of the document. */
void dossier_tab_reload_outcomes (DossierTab *self);
/* The place of reading has changed. */
void dossier_tab_follow_original (DossierTab *self);
void dossier_tab_bind_mark_callbacks (GtkWidgetClass *widget_class);

G_END_DECLS
