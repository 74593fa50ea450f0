/* dossier-brief.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader chose to take out: the annotations with the brief's tag, under a title and in the order in which they
 * are to be written. Immutable: another title or order makes a new object.
 */

#pragma once

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_BRIEF (dossier_brief_get_type ())
G_DECLARE_FINAL_TYPE (DossierBrief, dossier_brief, DOSSIER, BRIEF, GObject)

/* `annotations` (DossierAnnotation) come in the order of the library. `order` are ids in the reader's order; what it does
 * not name comes behind, and NULL means that the reader did not choose any. `title` NULL: it has none. */
DossierBrief *dossier_brief_new (const char *title, const char *const *order, GPtrArray *annotations);

const char *dossier_brief_get_title (DossierBrief *self);
/* Whether the order is the reader's own; if not, the brief is grouped by what its passages are. */
gboolean dossier_brief_get_arranged (DossierBrief *self);
/* DossierAnnotation in order; borrowed. */
GPtrArray *dossier_brief_get_annotations (DossierBrief *self);
/* Their ids in order; NULL when the order is not the reader's. Newly allocated. */
char **dossier_brief_dup_order (DossierBrief *self);

/* The annotation on exactly these code points, or also one around them; or NULL. Borrowed. */
DossierAnnotation *dossier_brief_find (DossierBrief *self, gint64 document, guint32 start, guint32 end, gboolean around);

DossierBrief *dossier_brief_rename (DossierBrief *self, const char *title);
/* The reader's order with the passage at `from` at `to`. */
DossierBrief *dossier_brief_move (DossierBrief *self, guint from, guint to);
/* Grouped again. */
DossierBrief *dossier_brief_group (DossierBrief *self);

/* The annotation that takes a passage in: the one of `annotations` (those of the document) on exactly that passage with the
 * tag, else a new one. NULL when it is in already. Newly created. */
DossierAnnotation *dossier_brief_include (DossierDocument *document, GPtrArray *annotations, guint32 start, guint32 end);
/* The annotation without the tag; NULL when it was made for the brief alone and is to be deleted. Newly created. */
DossierAnnotation *dossier_brief_exclude (DossierAnnotation *annotation);

G_END_DECLS
