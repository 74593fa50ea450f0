/* dossier-page-marks.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is drawn on the text of a page: mentions, annotations, found words, and which of them are
 * selected, under the pointer or flashing. Offsets are code points of the document.
 */

#pragma once

#include "model/dossier-annotation.h"
#include "model/dossier-findings.h"
#include "view/dossier-page-types.h"
#include "view/dossier-span-index.h"

G_BEGIN_DECLS

typedef struct
{
  /* Owned; the indexes are never NULL, items are indexes into what stands before them. */
  DossierFindings  *findings;
  DossierSpanIndex *mentions;
  GPtrArray        *annotations;
  DossierSpanIndex *passages;
  DossierSpanIndex *found;

  DossierMarking marking;
  int            selected_entity; /* -1 = none, as all below */
  int            hovered_mention;
  int            current_found;
  guint32        flash_start; /* equal = nothing flashes */
  guint32        flash_end;
} DossierPageMarks;

DossierPageMarks *dossier_page_marks_new (void);
void              dossier_page_marks_free (DossierPageMarks *self);

/* NULL is none; references are taken. Marks of another version of the text are left out. */
void dossier_page_marks_set_findings (DossierPageMarks *self, DossierFindings *findings);
void dossier_page_marks_set_annotations (DossierPageMarks *self, GPtrArray *annotations, const char *hash);
/* Takes `spans` over. */
void dossier_page_marks_set_found (DossierPageMarks *self, GArray *spans);

/* What a click on a place means: the shorter of mention and annotation; -1 for the other or none. */
void dossier_page_marks_find (DossierPageMarks *self, guint32 offset, int *mention, int *annotation);
/* The mention of `entity` after (before) `offset`, run round; -1 when it has none. */
int                   dossier_page_marks_step (DossierPageMarks *self, int entity, guint32 offset, gboolean forward);
const DossierMention *dossier_page_marks_get_mention (DossierPageMarks *self, guint i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPageMarks, dossier_page_marks_free)

G_END_DECLS
