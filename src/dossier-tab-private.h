/* dossier-tab-private.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What dossier-tab.c (life, loading) and dossier-tab-marks.c (the reader's marks) share.
 */

#pragma once

#include "dossier-tab.h"

G_BEGIN_DECLS

struct _DossierTab
{
  AdwBin parent_instance;

  /* Template children */
  GtkStack            *stack;
  DossierDocumentView *view;
  AdwStatusPage       *trouble;

  /* Owned */
  DossierLibrary  *library;
  DossierDocument *document;
  DossierFindings *findings;
  GPtrArray       *annotations; /* DossierAnnotation, by place */
  GCancellable    *cancellable; /* ends with the tab */
  char            *title;
  char            *edit_id; /* annotation whose note is to be opened once it is there */

  gint64   id;
  guint32  position;     /* to be shown at the top */
  guint32  target_start; /* to be brought on screen; start == end = nothing */
  guint32  target_end;
  gboolean asked;
  gboolean waiting;
  gboolean edit_tags;
};

void dossier_tab_tell (DossierTab *self, const char *words, gboolean undoable);
void dossier_tab_tell_error (DossierTab *self, const GError *error);
void dossier_tab_reload_annotations (DossierTab *self);
void dossier_tab_bind_mark_callbacks (GtkWidgetClass *widget_class);

G_END_DECLS
