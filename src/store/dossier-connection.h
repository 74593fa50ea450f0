/* dossier-connection.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One SQLite connection: the library file as `main` with the index file attached as `idx`. It
 * belongs to the thread that opened it, and every function here asserts that thread. Statements
 * are prepared once and kept.
 */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "store/dossier-store-error.h"

G_BEGIN_DECLS

typedef struct _DossierConnection  DossierConnection;
typedef struct _DossierDocumentSet DossierDocumentSet;
typedef struct _DossierTotals      DossierTotals;

typedef enum
{
  DOSSIER_CONNECTION_WRITE,
  DOSSIER_CONNECTION_READ,
  DOSSIER_CONNECTION_IMMUTABLE, /* nothing beside the file may be created: a read-only folder */
} DossierConnectionMode;

typedef struct
{
  const char           *library_path;
  DossierConnectionMode library_mode;
  const char           *index_path; /* NULL: there is no `idx` */
  DossierConnectionMode index_mode;
} DossierConnectionPlaces;

DossierConnection *dossier_connection_open (const DossierConnectionPlaces *places, GError **error);
void               dossier_connection_close (DossierConnection *self);

sqlite3 *dossier_connection_get_db (DossierConnection *self);
void     dossier_connection_assert_thread (DossierConnection *self);

/* While set, every statement of this connection stops soon after the cancellable is cancelled. */
void dossier_connection_set_cancellable (DossierConnection *self, GCancellable *cancellable);

/* The documents that dossier_within(ID) answers 1 for in statements; NULL = all. A reference is taken. */
void dossier_connection_set_documents (DossierConnection *self, DossierDocumentSet *documents);
/* The rows that dossier_matches(DOCUMENT, NUMBER) answers 1 for: sorted GArray of guint64 (store/dossier-row-query.h); NULL = all.
 * A reference is taken. */
void dossier_connection_set_keys (DossierConnection *self, GArray *keys);
/* A set that was kept under this name, unless the files have changed since; or NULL. A connection that writes keeps none. */
DossierDocumentSet *dossier_connection_get_kept (DossierConnection *self, const char *name);
void                dossier_connection_keep (DossierConnection *self, const char *name, DossierDocumentSet *documents);

/* Statements without results, separated by semicolons. */
gboolean dossier_connection_exec (DossierConnection *self, const char *sql, GError **error);
/* The only value of the first row, `fallback` when there is no row. */
gboolean dossier_connection_get_int (DossierConnection *self, const char *sql, gint64 fallback, gint64 *value, GError **error);

/* A statement that is ready to run, with its values bound. One letter per value in `types`:
 * `i` gint64, `d` double, `s` string or NULL (copied), `b` GBytes or NULL (referenced). The same text may
 * not be prepared again before the guard has let it go. */
typedef sqlite3_stmt DossierStatement;
DossierStatement    *dossier_connection_prepare (DossierConnection *self, GError **error, const char *sql, const char *types, ...);
/* The same with text values only. */
DossierStatement *dossier_connection_prepare_texts (DossierConnection *self, GError **error, const char *sql, const GPtrArray *texts);
void              dossier_statement_release (DossierStatement *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStatement, dossier_statement_release)

/* TRUE with a row. FALSE at the end (no error) or on failure (error set). */
gboolean dossier_connection_step (DossierConnection *self, DossierStatement *statement, GError **error);
/* prepare, run to the end, release. */
gboolean dossier_connection_run (DossierConnection *self, GError **error, const char *sql, const char *types, ...);

/* Ends of a transaction that may change the totals of the library (store/dossier-totals.h): they are written with it, or forgotten. */
gboolean       dossier_connection_commit (DossierConnection *self, GError **error);
void           dossier_connection_roll_back (DossierConnection *self);
DossierTotals *dossier_connection_get_totals (DossierConnection *self);

/* Columns; the pointers live until the next step. */
#define dossier_column_text(statement, column) ((const char *)sqlite3_column_text (statement, column))
#define dossier_column_int(statement, column) ((gint64)sqlite3_column_int64 (statement, column))

/* Sets `error` from what SQLite said last on this connection, in words for the reader. */
void dossier_connection_set_error (DossierConnection *self, int code, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierConnection, dossier_connection_close)

G_END_DECLS
