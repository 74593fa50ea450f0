/* bare-fts.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bare-fts DATABASE FILE…: inserts the texts of the files into an FTS5 table with external content
 * and prints the seconds. The least that any searchable library can cost; the yardstick for import.
 */

#include "config.h"

#include <glib.h>
#include <sqlite3.h>
#include <stdio.h>

#define BATCH 1000

static void
run (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
}

static void
insert (sqlite3_stmt *content, sqlite3_stmt *index, int id, const char *text, gsize size)
{
  sqlite3_bind_int (content, 1, id);
  sqlite3_bind_text (content, 2, text, size, SQLITE_STATIC);
  sqlite3_bind_int (index, 1, id);
  sqlite3_bind_text (index, 2, text, size, SQLITE_STATIC);
  if (sqlite3_step (content) != SQLITE_DONE || sqlite3_step (index) != SQLITE_DONE)
    g_error ("a row could not be inserted");
  sqlite3_reset (content);
  sqlite3_reset (index);
}

int
main (int argc, char *argv[])
{
  sqlite3      *db;
  sqlite3_stmt *content, *index;
  gint64        start = g_get_monotonic_time ();

  if (argc < 3 || sqlite3_open (argv[1], &db) != SQLITE_OK)
    return 2;

  run (db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;"
           "CREATE TABLE text (id INTEGER PRIMARY KEY, body TEXT);"
           "CREATE VIRTUAL TABLE search USING fts5 (body, content='text', content_rowid='id', tokenize='unicode61 remove_diacritics 2');"
           "BEGIN");
  sqlite3_prepare_v2 (db, "INSERT INTO text (id, body) VALUES (?, ?)", -1, &content, NULL);
  sqlite3_prepare_v2 (db, "INSERT INTO search (rowid, body) VALUES (?, ?)", -1, &index, NULL);
  for (int i = 2; i < argc; i++)
    {
      g_autofree char *text = NULL;
      gsize            size;

      if (!g_file_get_contents (argv[i], &text, &size, NULL))
        return 1;
      insert (content, index, i, text, size);
      if (i % BATCH == 0)
        run (db, "COMMIT; BEGIN");
    }
  run (db, "COMMIT");
  sqlite3_finalize (content);
  sqlite3_finalize (index);
  sqlite3_close (db);
  printf ("%.3f\n", (g_get_monotonic_time () - start) / 1e6);

  return 0;
}
