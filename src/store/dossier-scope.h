/* dossier-scope.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which documents a filter means, as questions to SQLite. Every value of the reader's is bound, never written
 * into their text. In a thread of the store.
 */

#pragma once

#include "model/dossier-filter.h"
#include "store/dossier-document-set.h"

G_BEGIN_DECLS

typedef struct
{
  GArray    *parts;  /* conditions, the scope's own */
  GPtrArray *texts;  /* values of their question marks, in order */
  char      *match;  /* FTS5 expression of filter->text that the documents must match, or NULL; not in the parts */
  gboolean   binned; /* the documents in the bin, not those outside */
  gboolean   plain;  /* the parts say nothing: all documents outside the bin */
} DossierScope;

/* Fails with DOSSIER_STORE_ERROR_QUERY when filter->text is not understood. */
DossierScope *dossier_scope_new (const DossierFilter *filter, GError **error);
void          dossier_scope_free (DossierScope *self);

/* The documents that are meant, the match among the conditions; NULL for all outside the bin. Not to be changed: the
 * connection keeps them for the next question. */
gboolean dossier_scope_find (DossierScope *self, DossierConnection *connection, DossierDocumentSet **documents, GError **error);
/* For lists of what was found in documents: those that the filter means by its document, collection, query and bin, and by
 * its days of publication if asked for. What the filter says of the rows themselves is left out. */
gboolean dossier_scope_find_for_rows (const DossierFilter *filter, gboolean with_days, DossierConnection *connection, DossierDocumentSet **documents, GError **error);

/* An expression for the table form_parts that finds the forms in which `text` may be a part; NULL when it is too short for
 * that. Newly allocated. */
char *dossier_scope_dup_parts (const char *text);
/* %text% for LIKE … ESCAPE '\'. Newly allocated. */
char *dossier_scope_dup_pattern (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierScope, dossier_scope_free)

G_END_DECLS
