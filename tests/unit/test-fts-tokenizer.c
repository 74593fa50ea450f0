/* test-fts-tokenizer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is found in full text, in several scripts, and where: each hit must lead back to its words.
 */

#include "config.h"

#include "store/dossier-connection.h"
#include "store/dossier-fts-hits.h"
#include "store/dossier-fts-tokenizer.h"

#include <string.h>

static DossierConnection *
open_with_text (const char *text)
{
  DossierConnectionPlaces places = { "", DOSSIER_CONNECTION_WRITE, NULL, 0 }; /* a nameless file that goes with its connection */
  g_autoptr (GError) error = NULL;
  DossierConnection *connection = dossier_connection_open (&places, &error);

  g_assert_no_error (error);
  dossier_connection_exec (connection, "CREATE VIRTUAL TABLE fulltext USING fts5 (title, body, content='', tokenize='dossier')", &error);
  g_assert_no_error (error);
  dossier_connection_run (connection, &error, "INSERT INTO fulltext (rowid, title, body) VALUES (1, 'Title', ?)", "s", text);
  g_assert_no_error (error);

  return connection;
}

/* The words of the text that the query hits first, NULL when it does not. */
static char *
dup_hit (const char *text, const char *query)
{
  g_autoptr (DossierConnection) connection = open_with_text (text);
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GError) error = NULL;
  DossierFtsHit hit;
  gint32        start, end;

  statement = dossier_connection_prepare (connection, &error, "SELECT dossier_hits(fulltext, 10) FROM fulltext WHERE fulltext MATCH ?", "s", query);
  g_assert_no_error (error);
  if (!dossier_connection_step (connection, statement, &error))
    {
      g_assert_no_error (error);
      return NULL;
    }

  g_assert_cmpint (sqlite3_column_bytes (statement, 0), >=, sizeof hit);
  memcpy (&hit, sqlite3_column_blob (statement, 0), sizeof hit);
  g_assert_cmpint (hit.column, ==, 1);
  ranges = dossier_fts_token_ranges (dossier_connection_get_db (connection), text, strlen (text), hit.token + hit.n_tokens);
  start = g_array_index (ranges, gint32, 2 * hit.token);
  end = g_array_index (ranges, gint32, 2 * (hit.token + hit.n_tokens) - 1);

  return g_strndup (text + start, end - start);
}

static void
test_scripts (void)
{
  static const struct
  {
    const char *text;
    const char *query;
    const char *words; /* NULL: not found */
  } cases[] = {
    { "The talks in Québec ended.", "\"quebec\"", "Québec" },
    { "Президент у місті Київ.", "\"київ\"", "Київ" },
    { "Президент у місті Київ.", "\"киів\"", NULL },
    { "中国外交部长周五在北京会见了客人。", "\"北京\"", "北京" },
    { "中国外交部长周五在北京会见了客人。", "\"北京会见\"", "北京会见" },
    { "中国外交部长周五在北京会见了客人。", "\"京\"", "京会" }, /* a lone character is shown with its neighbour */
    { "中国外交部长周五在北京会见了客人。", "\"北会\"", NULL },
    { "Xi met 习近平 in Beijing2026年", "\"习近平\"", "习近平" },
    { "Xi met 习近平 in Beijing2026年", "\"2026\" OR \"beijing2026\"", "Beijing2026" },
    { "서울에서 만났다", "\"서울\"", "서울" },
    { "القاهرة مدينة", "\"القاهرة\"", "القاهرة" },
    { "peace talks and peace", "\"peace talks\"", "peace talks" },
    { "diplomats and diplomacy", "\"diplom\"*", "diplomats" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = dup_hit (cases[i].text, cases[i].query);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* The index holds what was put in: with the same text a row can be taken out again. */
static void
test_delete (void)
{
  const char *text = "中国 met Ukraine in Kyiv";
  g_autoptr (DossierConnection) connection = open_with_text (text);
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  dossier_connection_run (connection, &error, "INSERT INTO fulltext (fulltext, rowid, title, body) VALUES ('delete', 1, 'Title', ?)", "s", text);
  g_assert_no_error (error);
  dossier_connection_get_int (connection, "SELECT count(*) FROM fulltext WHERE fulltext MATCH '\"中国\" OR ukraine OR title'", -1, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fts-tokenizer/scripts", test_scripts);
  g_test_add_func ("/fts-tokenizer/delete", test_delete);

  return g_test_run ();
}
