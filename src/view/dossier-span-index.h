/* dossier-span-index.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Passages that may overlap, sorted so that those on the screen and those under the pointer are
 * found without looking at the rest. Immutable; knows nothing of GTK.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 start; /* code points, end excluded */
  guint32 end;
  guint32 item; /* what it stands for: an index of the owner's */
} DossierSpan;

typedef struct _DossierSpanIndex DossierSpanIndex;

/* An empty GArray of DossierSpan. */
GArray *dossier_span_array_new (void);

/* Takes `spans` over and sorts it; NULL = empty. Spans without length are never found. */
DossierSpanIndex *dossier_span_index_new (GArray *spans);
void              dossier_span_index_free (DossierSpanIndex *self);

guint              dossier_span_index_get_n_spans (DossierSpanIndex *self);
const DossierSpan *dossier_span_index_get (DossierSpanIndex *self, guint i);

/* The first span at or after position `from` of the order that overlaps [start, end), or NULL.
 * `*from` becomes the position after it; begin with 0. */
const DossierSpan *dossier_span_index_next (DossierSpanIndex *self, guint32 start, guint32 end, guint *from);
/* The shortest span that holds `offset`, or NULL. */
const DossierSpan *dossier_span_index_find (DossierSpanIndex *self, guint32 offset);
/* Position of the first span that starts at or after `offset`. */
guint dossier_span_index_seek (DossierSpanIndex *self, guint32 offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSpanIndex, dossier_span_index_free)

G_END_DECLS
