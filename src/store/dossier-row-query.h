/* dossier-row-query.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A question for the rows `r` of a table of the index that has the columns document, number and published, asked on the
 * way that comes to the first rows soonest: through the index of the narrowest condition, through the documents, or along
 * the order until there are enough. The answer is the same on every way. SQLite cannot choose, because it does not know
 * how many rows a value has. In a thread of the store.
 */

#pragma once

#include "model/dossier-filter.h"
#include "store/dossier-document-set.h"

G_BEGIN_DECLS

typedef struct _DossierRowQuery DossierRowQuery;

#define dossier_row_key(document, number) ((guint64)(document) << 24 | (number))
#define dossier_row_key_get_document(key) ((gint64)((key) >> 24))

/* In all SQL here the names of columns have a sign before them: @ for those that every index of the table holds, $ for
 * others. The latter are looked up for rows only of which all that the index tells is true. */

/* An order of rows. `columns` is what stands behind ORDER BY; `index` is made for it and may be partial, then
 * `condition` is what it is made for. All static or owned by the caller. */
typedef struct
{
  const char *columns;
  const char *index;     /* NULL: there is none, the rows come by documents */
  const char *condition; /* or NULL */
  gboolean    by_day;    /* the columns are published, document, number: the later first unless reversed */
  gboolean    reversed;
  gboolean    by_words; /* rows that match may all stand at one place in it */
} DossierRowOrder;

/* `table` as "commitments"; `per_document` is how many rows a document has about. */
DossierRowQuery *dossier_row_query_new (const char *table, guint per_document);
void             dossier_row_query_free (DossierRowQuery *self);
/* Up to how many rows are sorted rather than that the order is walked along in search of them; otherwise 8,000. */
void dossier_row_query_set_few (DossierRowQuery *self, guint few);

/* One more condition. `index` begins with its column, so that it can lead to the rows; NULL when none does. When
 * `ordered`, the rows of one value of the index stand by day. The values of its question marks follow, NULL at the end. */
void dossier_row_query_add (DossierRowQuery *self, const char *index, gboolean ordered, const char *sql, ...) G_GNUC_NULL_TERMINATED;
/* Takes the last condition back. */
void dossier_row_query_remove_last (DossierRowQuery *self);
/* Only rows of these documents; with several sets, of the documents in all of them. NULL changes nothing. A reference is taken. */
void dossier_row_query_restrict (DossierRowQuery *self, DossierDocumentSet *documents);
/* Only these rows: sorted GArray of guint64, each from dossier_row_key(). A reference is taken. */
void dossier_row_query_match (DossierRowQuery *self, GArray *keys);
/* The days of publication of the filter. */
void dossier_row_query_add_days (DossierRowQuery *self, const DossierFilter *filter, const char *index);

/* Adds keys (DossierRowKey) to `keys` until it has `limit` of them (0 = all). */
gboolean dossier_row_query_list (DossierRowQuery *self, DossierConnection *connection, const DossierRowOrder *order, guint limit, GArray *keys, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRowQuery, dossier_row_query_free)

G_END_DECLS
