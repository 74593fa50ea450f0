/* dossier-connection.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The connection is opened NOMUTEX because it never leaves its thread. Cancelling works through
 * SQLite's progress handler, which looks at the cancellable every PROGRESS_STEPS instructions.
 */

#include "config.h"

#include "store/dossier-connection.h"

#include <stdarg.h>
#include <string.h>

#include "store/dossier-document-set.h"
#include "store/dossier-fts-hits.h"
#include "store/dossier-fts-tokenizer.h"
#include "store/dossier-store-title.h"
#include "store/dossier-totals.h"

#define PROGRESS_STEPS 2000
#define BUSY_MILLISECONDS 10000
#define CHECKPOINT_PAGES "4000" /* of a log before it goes into its file: in an import most pages change several times */
#define MAX_KEPT 8
#define N_RECENT 128 /* a power of two */

/* A statement by the address of its SQL: most SQL is in the program and comes again from the same place. */
typedef struct
{
  gconstpointer     place;
  const char       *sql; /* the statement's own copy */
  DossierStatement *statement;
} Recent;

struct _DossierConnection
{
  sqlite3       *db;
  GHashTable    *statements; /* SQL -> sqlite3_stmt, owned */
  Recent         recent[N_RECENT];
  DossierTotals *totals; /* owned */
  GThread       *thread; /* borrowed: who may use it */
  GCancellable  *cancellable;

  DossierDocumentSet *documents;   /* of dossier_within(), owned; NULL = all */
  GArray             *keys;        /* of dossier_matches(), owned; NULL = all */
  GHashTable         *kept;        /* name -> DossierDocumentSet, owned; NULL: nothing is kept */
  gint64              versions[2]; /* of the files when it was kept */
};

void
dossier_connection_assert_thread (DossierConnection *self)
{
  g_assert (self->thread == g_thread_self ());
}

static int
progress_cb (gpointer data)
{
  DossierConnection *self = data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

static const char *
sentence_for (int code, DossierStoreError *reaction)
{
  switch (code & 0xff)
    {
    case SQLITE_READONLY:
    case SQLITE_PERM:
      *reaction = DOSSIER_STORE_ERROR_READ_ONLY;
      return "The library can be read but not changed. Check the permissions of its folder.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      *reaction = DOSSIER_STORE_ERROR_BUSY;
      return "Another program is using the library. Try again in a moment.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      *reaction = DOSSIER_STORE_ERROR_DAMAGED;
      return "The library file is damaged. Restore a backup.";
    case SQLITE_FULL:
      *reaction = DOSSIER_STORE_ERROR_FULL;
      return "The disk is full. Free some space and try again.";
    default:
      *reaction = DOSSIER_STORE_ERROR_FAILED;
      return NULL;
    }
}

void
dossier_connection_set_error (DossierConnection *self, int code, GError **error)
{
  DossierStoreError reaction;
  const char       *sentence;

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The work was stopped.");
      return;
    }

  sentence = sentence_for (code, &reaction);
  if (sentence != NULL)
    g_set_error_literal (error, DOSSIER_STORE_ERROR, reaction, sentence);
  else
    g_set_error (error, DOSSIER_STORE_ERROR, reaction, "The library could not be used: %s. Try again, and check the disk if it happens again.",
                 self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (code));
}

static char *
dup_uri (const char *path, DossierConnectionMode mode)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  const char      *options[] = { "?mode=rwc", "?mode=ro", "?mode=ro&immutable=1" };

  return g_strconcat ("file:", escaped, options[mode], NULL);
}

/* The reader's own words go to the platter with each commit; the index can be made again. */
static gboolean
configure (DossierConnection *self, const DossierConnectionPlaces *places, GError **error)
{
  if (!dossier_connection_exec (self, "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; PRAGMA main.cache_size=-16000", error))
    return FALSE;

  if (places->library_mode == DOSSIER_CONNECTION_WRITE &&
      !dossier_connection_exec (self, "PRAGMA main.journal_mode=WAL; PRAGMA main.synchronous=FULL; PRAGMA wal_autocheckpoint=" CHECKPOINT_PAGES, error))
    return FALSE;

  if (places->index_path == NULL)
    return TRUE;

  return dossier_connection_exec (self, "PRAGMA idx.cache_size=-32000", error) &&
         (places->index_mode != DOSSIER_CONNECTION_WRITE ||
          dossier_connection_exec (self, "PRAGMA idx.journal_mode=WAL; PRAGMA idx.synchronous=NORMAL", error));
}

static gboolean
attach_index (DossierConnection *self, const DossierConnectionPlaces *places, GError **error)
{
  g_autofree char *uri = NULL;

  if (places->index_path == NULL)
    return TRUE;

  uri = dup_uri (places->index_path, places->index_mode);
  return dossier_connection_run (self, error, "ATTACH ? AS idx", "s", uri);
}

static void
within_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  DossierConnection *self = sqlite3_user_data (context);

  sqlite3_result_int (context, self->documents == NULL || dossier_document_set_has (self->documents, sqlite3_value_int64 (values[0])));
}

/* dossier-row-query.h makes the keys. */
static void
matches_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  DossierConnection *self = sqlite3_user_data (context);
  guint64            key = (guint64)sqlite3_value_int64 (values[0]) << 24 | (guint64)sqlite3_value_int64 (values[1]);
  guint              first = 0, end = self->keys != NULL ? self->keys->len : 0;

  while (first < end)
    {
      guint   middle = first + (end - first) / 2;
      guint64 at = g_array_index (self->keys, guint64, middle);

      if (at == key)
        break;
      if (at < key)
        first = middle + 1;
      else
        end = middle;
    }
  sqlite3_result_int (context, self->keys == NULL || first < end);
}

void
dossier_connection_set_keys (DossierConnection *self, GArray *keys)
{
  dossier_connection_assert_thread (self);
  if (keys != NULL)
    g_array_ref (keys);
  g_clear_pointer (&self->keys, g_array_unref);
  self->keys = keys;
}

void
dossier_connection_set_documents (DossierConnection *self, DossierDocumentSet *documents)
{
  dossier_connection_assert_thread (self);
  if (documents != NULL)
    dossier_document_set_ref (documents);
  g_clear_pointer (&self->documents, dossier_document_set_unref);
  self->documents = documents;
}

DossierDocumentSet *
dossier_connection_get_kept (DossierConnection *self, const char *name)
{
  static const char *const sql[] = { "PRAGMA main.data_version", "PRAGMA idx.data_version" };
  DossierDocumentSet      *documents = NULL;

  if (self->kept == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      gint64 version = 0;

      dossier_connection_get_int (self, sql[i], 0, &version, NULL);
      if (version != self->versions[i])
        g_hash_table_remove_all (self->kept);
      self->versions[i] = version;
    }
  documents = g_hash_table_lookup (self->kept, name);
  return documents != NULL ? dossier_document_set_ref (documents) : NULL;
}

void
dossier_connection_keep (DossierConnection *self, const char *name, DossierDocumentSet *documents)
{
  if (self->kept == NULL)
    return;

  if (g_hash_table_size (self->kept) >= MAX_KEPT)
    g_hash_table_remove_all (self->kept);
  g_hash_table_insert (self->kept, g_strdup (name), dossier_document_set_ref (documents));
}

/* The address says how each file is opened: the flags only say what an address may ask for. */
static int
open_database (DossierConnection *self, const DossierConnectionPlaces *places)
{
  g_autofree char *uri = dup_uri (places->library_path, places->library_mode);
  int              flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int              code = sqlite3_open_v2 (uri, &self->db, flags, NULL);

  if (code != SQLITE_OK)
    return code;

  sqlite3_busy_timeout (self->db, BUSY_MILLISECONDS);
  sqlite3_progress_handler (self->db, PROGRESS_STEPS, progress_cb, self);
  code = dossier_fts_tokenizer_register (self->db);
  if (code == SQLITE_OK)
    code = dossier_fts_hits_register (self->db);
  if (code == SQLITE_OK)
    code = sqlite3_create_function_v2 (self->db, "dossier_within", 1, SQLITE_UTF8, self, within_cb, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_function_v2 (self->db, "dossier_matches", 2, SQLITE_UTF8, self, matches_cb, NULL, NULL, NULL);
  return code != SQLITE_OK ? code : dossier_store_title_register (self->db);
}

DossierConnection *
dossier_connection_open (const DossierConnectionPlaces *places, GError **error)
{
  g_autoptr (DossierConnection) self = g_new0 (DossierConnection, 1);
  int code;

  self->thread = g_thread_self ();
  self->totals = dossier_totals_new ();
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)sqlite3_finalize);
  if (places->index_path != NULL && places->library_mode != DOSSIER_CONNECTION_WRITE && places->index_mode != DOSSIER_CONNECTION_WRITE)
    self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)dossier_document_set_unref);
  code = open_database (self, places);
  if (code != SQLITE_OK)
    {
      dossier_connection_set_error (self, code, error);
      return NULL;
    }
  if (!attach_index (self, places, error) || !configure (self, places, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
dossier_connection_close (DossierConnection *self)
{
  if (self == NULL)
    return;

  dossier_connection_assert_thread (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->totals, dossier_totals_free);
  g_clear_pointer (&self->documents, dossier_document_set_unref);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->db, sqlite3_close);
  g_free (self);
}

sqlite3 *
dossier_connection_get_db (DossierConnection *self)
{
  dossier_connection_assert_thread (self);

  return self->db;
}

void
dossier_connection_set_cancellable (DossierConnection *self, GCancellable *cancellable)
{
  dossier_connection_assert_thread (self);
  g_set_object (&self->cancellable, cancellable);
}

gboolean
dossier_connection_exec (DossierConnection *self, const char *sql, GError **error)
{
  int code;

  dossier_connection_assert_thread (self);
  code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;

  dossier_connection_set_error (self, code, error);
  return FALSE;
}

gboolean
dossier_connection_get_int (DossierConnection *self, const char *sql, gint64 fallback, gint64 *value, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (self, error, sql, "");
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;

  *value = dossier_connection_step (self, statement, &local) ? dossier_column_int (statement, 0) : fallback;
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static int
bind_one (DossierStatement *statement, int position, char type, sqlite3_destructor_type owner, va_list *values)
{
  switch (type)
    {
    case 'i':
      return sqlite3_bind_int64 (statement, position, va_arg (*values, gint64));
    case 'd':
      return sqlite3_bind_double (statement, position, va_arg (*values, double));
    case 's':
      return sqlite3_bind_text (statement, position, va_arg (*values, const char *), -1, owner);
    case 'b':
      {
        GBytes *bytes = va_arg (*values, GBytes *);

        if (bytes == NULL)
          return sqlite3_bind_null (statement, position);
        return sqlite3_bind_blob64 (statement, position, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), owner);
      }
    default:
      g_assert_not_reached ();
    }
}

static DossierStatement *
find_or_prepare (DossierConnection *self, const char *sql, int *code)
{
  Recent           *recent = &self->recent[GPOINTER_TO_SIZE (sql) / 16 % N_RECENT];
  DossierStatement *statement;

  dossier_connection_assert_thread (self);
  *code = SQLITE_OK;
  /* SQL that was put together may have been where other SQL was before. */
  if (recent->place == sql && strcmp (recent->sql, sql) == 0)
    return recent->statement;

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement == NULL)
    {
      *code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
      if (*code != SQLITE_OK)
        return NULL;
      g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }

  *recent = (Recent){ sql, sqlite3_sql (statement), statement };
  return statement;
}

/* `owner` is SQLITE_STATIC when the values outlive the statement's run, else SQLITE_TRANSIENT: they are copied. */
static DossierStatement *
prepare_valist (DossierConnection *self, GError **error, sqlite3_destructor_type owner, const char *sql, const char *types, va_list *values)
{
  int               code;
  DossierStatement *statement = find_or_prepare (self, sql, &code);

  for (int i = 0; code == SQLITE_OK && types[i] != '\0'; i++)
    code = bind_one (statement, i + 1, types[i], owner, values);
  if (code == SQLITE_OK)
    return statement;

  dossier_connection_set_error (self, code, error);
  return NULL;
}

DossierStatement *
dossier_connection_prepare_texts (DossierConnection *self, GError **error, const char *sql, const GPtrArray *texts)
{
  int               code;
  DossierStatement *statement = find_or_prepare (self, sql, &code);

  for (guint i = 0; code == SQLITE_OK && i < texts->len; i++)
    code = sqlite3_bind_text (statement, i + 1, texts->pdata[i], -1, SQLITE_TRANSIENT);
  if (code == SQLITE_OK)
    return statement;

  dossier_connection_set_error (self, code, error);
  return NULL;
}

DossierStatement *
dossier_connection_prepare (DossierConnection *self, GError **error, const char *sql, const char *types, ...)
{
  DossierStatement *statement;
  va_list           values;

  va_start (values, types);
  statement = prepare_valist (self, error, SQLITE_TRANSIENT, sql, types, &values);
  va_end (values);

  return statement;
}

void
dossier_statement_release (DossierStatement *statement)
{
  if (statement == NULL)
    return;

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

gboolean
dossier_connection_step (DossierConnection *self, DossierStatement *statement, GError **error)
{
  int code;

  dossier_connection_assert_thread (self);
  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    dossier_connection_set_error (self, code, error);

  return FALSE;
}

gboolean
dossier_connection_run (DossierConnection *self, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;
  va_list values;

  va_start (values, types);
  statement = prepare_valist (self, error, SQLITE_STATIC, sql, types, &values);
  va_end (values);
  if (statement == NULL)
    return FALSE;

  while (dossier_connection_step (self, statement, &local))
    ;
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
dossier_connection_commit (DossierConnection *self, GError **error)
{
  return dossier_totals_write (self->totals, self, error) && dossier_connection_exec (self, "COMMIT", error);
}

void
dossier_connection_roll_back (DossierConnection *self)
{
  dossier_totals_forget (self->totals);
  dossier_connection_exec (self, "ROLLBACK", NULL);
}

DossierTotals *
dossier_connection_get_totals (DossierConnection *self)
{
  dossier_connection_assert_thread (self);

  return self->totals;
}
