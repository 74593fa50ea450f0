/* dossier-change.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One action of the reader on the library, with what it needs to be taken back: what stood there
 * before is read in the same transaction that changes it. Shared by reference between the main
 * thread and the writer, which do not hold it at the same time.
 */

#pragma once

#include "model/dossier-annotation.h"
#include "model/dossier-assessment.h"
#include "model/dossier-brief.h"
#include "model/dossier-correction.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_CHANGE_ANNOTATION,
  DOSSIER_CHANGE_BLOCK_ROLE,
  DOSSIER_CHANGE_DELETED,
  DOSSIER_CHANGE_CORRECTION,
  DOSSIER_CHANGE_COLLECTED,
  DOSSIER_CHANGE_ASSESSMENT,
  DOSSIER_CHANGE_PUBLISHED,
  DOSSIER_CHANGE_BRIEF,
  DOSSIER_CHANGE_IMPORTED,
} DossierChangeKind;
#define DOSSIER_N_CHANGE_KINDS (DOSSIER_CHANGE_IMPORTED + 1)

typedef struct _DossierChange DossierChange;

/* `after` NULL deletes the annotation with that id. */
DossierChange *dossier_change_new_annotation (const char *id, DossierAnnotation *after);
/* Several that came from elsewhere (DossierAnnotation), as one. */
DossierChange *dossier_change_new_imported (GPtrArray *annotations);
/* What became of a commitment; `after` NULL takes it back. */
DossierChange *dossier_change_new_assessment (const char *id, DossierAssessment *after);
DossierChange *dossier_change_new_block_role (gint64 document, guint block, DossierBlockRole role);
/* When a document was published, ISO date; NULL = nobody knows. */
DossierChange *dossier_change_new_published (gint64 document, const char *published);
DossierChange *dossier_change_new_deleted (gint64 document, gboolean deleted);
/* `corrections` (DossierCorrection) are one action; those with an id are taken back, the others made. */
DossierChange *dossier_change_new_corrections (GPtrArray *corrections);
/* What code points [start, end) of a document mean as a date: ISO 8601, "" = they are no date, NULL = as they were found. It takes
 * the place of what was said of them before. */
DossierChange *dossier_change_new_settled_date (gint64 document, guint32 start, guint32 end, const char *value);
DossierChange *dossier_change_new_collected (gint64 document, const char *collection, gboolean included);
/* Title and order of the brief become those of `brief`. */
DossierChange *dossier_change_new_brief (DossierBrief *brief);
DossierChange *dossier_change_ref (DossierChange *self);
void           dossier_change_unref (DossierChange *self);

DossierChangeKind dossier_change_get_kind (DossierChange *self);
/* Ids of the documents to analyse again once it is written: GArray of gint64. */
GArray *dossier_change_get_touched (DossierChange *self);
/* What undoing it would undo, in English: "Highlight", "Edit Note"; the view translates. */
const char *dossier_change_get_label (DossierChange *self);

/* In the writer, inside a transaction. Forwards keeps what was before. */
gboolean dossier_change_apply (DossierChange *self, DossierConnection *connection, GError **error);
gboolean dossier_change_revert (DossierChange *self, DossierConnection *connection, GError **error);

/* Takes `next` into this change when both type at the note of one annotation or at what is said of one commitment;
 * FALSE when they are two actions. */
gboolean dossier_change_merge (DossierChange *self, DossierChange *next);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierChange, dossier_change_unref)

G_END_DECLS
