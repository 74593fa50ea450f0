/* dossier-scope.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A filter as SQL: which documents it means. Every value of the reader's is bound, never written
 * into the text.
 */

#pragma once

#include "model/dossier-filter.h"
#include "store/dossier-connection.h"

G_BEGIN_DECLS

typedef struct
{
  GString   *where; /* conditions on the documents table as `d`, beginning with "d.deleted IS NULL" */
  GPtrArray *texts; /* values of its question marks, in order */
  char      *match; /* FTS5 expression that the documents must match, or NULL; not in `where` */
  gboolean   plain; /* `where` says nothing beyond the documents of the index */
} DossierScope;

/* Fails with DOSSIER_STORE_ERROR_QUERY when filter->text is not understood. */
DossierScope *dossier_scope_new (const DossierFilter *filter, GError **error);
void          dossier_scope_free (DossierScope *self);

/* Adds the match to `where` as well, for who needs one condition for all. */
void dossier_scope_fold_match (DossierScope *self);

/* For lists of what was found in documents: which documents the filter means by its document, collection,
 * query and bin. What the filter says of the rows themselves is left out, and the days of publication too. */
DossierScope *dossier_scope_new_for_rows (const DossierFilter *filter, GError **error);
/* Adds these conditions to a question about `table`, whose rows have the columns `document` and `published`, and
 * those of the days of publication. */
void dossier_scope_append_rows (DossierScope *self, const DossierFilter *filter, const char *table, GString *sql);
/* " AND COLUMN=?" with its value, nothing for NULL. */
void dossier_scope_append_equal (DossierScope *self, const char *column, const char *value, GString *sql);

/* %text% for LIKE … ESCAPE '\'. Newly allocated. */
char *dossier_scope_dup_pattern (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierScope, dossier_scope_free)

G_END_DECLS
