/* test-library-safety.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing that was answered as stored is lost: when the program is killed after any action, and when the
 * disk is full. Both run this program again as a child, because they need a process of their own: one
 * to be killed, one with a small file system that nobody else sees.
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "library-fixture.h"
#include "store/dossier-connection.h"
#include "store/dossier-store.h"

#define N_ACTIONS 200
#define N_KILLS 12
#define CANNOT_MOUNT 77

static const char article[] =
  "Frederiksen: Denmark stands by Ukraine\n\n"
  "COPENHAGEN, 3 March 2026 – Denmark will send Ukraine two more air-defence systems, Prime Minister Mette Frederiksen said on Tuesday.\n";

static const char *program;

/* The script: action i marks, writes a note at what action i - 1 marked, or deletes what i - 2 marked. */

static DossierAnnotation *
make_mark (DossierDocument *document, guint number, const char *note)
{
  g_autofree char *id = g_strdup_printf ("mark-%03u", number);

  return dossier_annotation_new (&(DossierAnnotationFields){
    .id = id,
    .document = dossier_document_get_id (document),
    .hash = dossier_document_get_hash (document),
    .start = 13,
    .end = 20,
    .exact = "Denmark",
    .prefix = "Frederiksen: ",
    .suffix = " stands",
    .note = note,
    .created = "2026-03-03T10:00:00Z",
    .modified = "2026-03-03T10:00:00Z",
  });
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

/* What was deleted before the kill but not yet said is deleted already. */
static gboolean
delete_mark (LibraryFixture *fixture, DossierAnnotation *mark)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  dossier_library_delete_annotation_async (fixture->library, mark, NULL, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return dossier_library_change_finish (fixture->library, result, &error) || g_error_matches (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND);
}

static gboolean
run_action (LibraryFixture *fixture, DossierDocument *document, guint i)
{
  g_autofree char *note = g_strdup_printf ("noted by %u", i);
  g_autoptr (DossierAnnotation) mark = NULL;

  switch (i % 3)
    {
    case 0:
      mark = make_mark (document, i, NULL);
      return library_fixture_put (fixture, mark);
    case 1:
      mark = make_mark (document, i - 1, note);
      return library_fixture_put (fixture, mark);
    default:
      mark = make_mark (document, i - 2, NULL);
      return i % 2 == 0 ? delete_mark (fixture, mark) : library_fixture_set_role (fixture, dossier_document_get_id (document), 0, i % 4 == 1 ? DOSSIER_BLOCK_FURNITURE : DOSSIER_BLOCK_HEADING);
    }
}

/* In a child: says a byte after each action that was answered as done. */
static int
run_script (const char *folder, guint first)
{
  LibraryFixture fixture = { .folder = (char *)folder };
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;

  if (!library_fixture_open (&fixture, FALSE, &error))
    g_error ("%s", error->message);
  document = library_fixture_load (&fixture, library_fixture_add (&fixture, article));
  for (guint i = first; i < N_ACTIONS; i++)
    if (!run_action (&fixture, document, i) || write (STDOUT_FILENO, "x", 1) != 1)
      return 1;
  pause ();

  return 0;
}

/* Reads `n_allowed` answers of a child that begins with action `first`, then kills it at once. */
static guint
run_and_kill (const char *folder, guint first, guint n_allowed)
{
  g_autofree char *number = g_strdup_printf ("%u", first);
  const char      *command[] = { program, "--script", folder, number, NULL };
  g_autoptr (GError) error = NULL;
  guint n_answers = 0;
  char  answer;
  GPid  child;
  int   output;

  g_spawn_async_with_pipes (NULL, (char **)command, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  while (n_answers < n_allowed && read (output, &answer, 1) == 1)
    n_answers++;
  g_assert_cmpuint (n_answers, ==, n_allowed);
  kill (child, SIGKILL);
  /* Those that it could say before the end count too. */
  while (read (output, &answer, 1) == 1)
    n_answers++;
  waitpid (child, NULL, 0);
  g_spawn_close_pid (child);
  close (output);

  return n_answers;
}

static void
assert_marks (LibraryFixture *fixture)
{
  g_autoptr (GPtrArray) marks = library_fixture_rows (fixture, DOSSIER_ROWS_ANNOTATIONS, NULL);
  g_autoptr (GHashTable) notes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < marks->len; i++)
    g_hash_table_insert (notes, (gpointer)dossier_annotation_get_id (marks->pdata[i]), (gpointer)dossier_annotation_get_note (marks->pdata[i]));
  for (guint i = 0; i < N_ACTIONS; i += 3)
    {
      g_autofree char *id = g_strdup_printf ("mark-%03u", i);
      g_autofree char *note = i + 1 < N_ACTIONS ? g_strdup_printf ("noted by %u", i + 1) : NULL;
      gboolean         deleted = i + 2 < N_ACTIONS && i % 2 == 0;

      g_assert_cmpint (g_hash_table_contains (notes, id), ==, !deleted);
      if (!deleted)
        g_assert_cmpstr (g_hash_table_lookup (notes, id), ==, note);
    }
}

static void
test_kills (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260303);
  g_autoptr (GPtrArray) documents = NULL;
  guint done = 0;

  for (guint k = 0; k < N_KILLS && done < N_ACTIONS; k++)
    done += run_and_kill (fixture->folder, done, g_rand_int_range (random, 1, MIN (2 * N_ACTIONS / N_KILLS, N_ACTIONS - done + 1)));
  if (done < N_ACTIONS)
    done += run_and_kill (fixture->folder, done, N_ACTIONS - done);
  g_assert_cmpuint (done, ==, N_ACTIONS);

  library_fixture_reopen (fixture);
  documents = library_fixture_rows (fixture, DOSSIER_ROWS_DOCUMENTS, NULL);
  g_assert_cmpuint (documents->len, ==, 1);
  assert_marks (fixture);
  library_fixture_settle (fixture);
  library_fixture_care (fixture, dossier_library_check_async);
}

/* One of several that share a transaction fails: it alone. */

#define N_SHARED 4
#define BAD 2

static gpointer
setting_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gint             number = GPOINTER_TO_INT (data);
  g_autofree char *key = g_strdup_printf ("shared %d", number);

  if (number == 0)
    g_usleep (50000); /* the others are there when it ends */
  if (!dossier_connection_run (connection, error, "INSERT INTO settings VALUES (?, 'x')", "s", key))
    return NULL;

  if (number == BAD)
    g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED, "This one fails.");
  return GINT_TO_POINTER (number != BAD);
}

static gpointer
count_settings_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 n = 0;

  dossier_connection_get_int (connection, "SELECT count(*) FROM settings WHERE key LIKE 'shared %' AND value='x'", 0, &n, error);
  return GINT_TO_POINTER ((gint)n);
}

static void
test_shared (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierStore) store = dossier_store_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *results[N_SHARED] = { NULL };

  dossier_store_open (store, fixture->folder, FALSE, &error);
  g_assert_no_error (error);
  for (gint i = 0; i < N_SHARED; i++)
    dossier_store_write (store, g_task_new (NULL, NULL, result_cb, &results[i]), DOSSIER_STORE_BATCH, setting_work, GINT_TO_POINTER (i), NULL, NULL);
  for (gint i = 0; i < N_SHARED; i++)
    {
      g_autoptr (GError) failure = NULL;

      while (results[i] == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (g_task_propagate_pointer (G_TASK (results[i]), &failure) != NULL, ==, i != BAD);
      g_assert_cmpint (failure != NULL, ==, i == BAD);
      g_object_unref (results[i]);
    }
  g_assert_cmpint (GPOINTER_TO_INT (dossier_store_read_wait (store, count_settings_work, NULL, NULL, &error)), ==, N_SHARED - 1);
  dossier_store_close (store);
}

/* Full disk */

/* A file system of a few megabytes in `folder` that goes with this process. Needs no rights where the system lets processes have their own. */
static gboolean
mount_small (const char *folder)
{
  if (unshare (CLONE_NEWNS) != 0 && unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return FALSE;
  if (mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
    return FALSE;

  return mount ("none", folder, "tmpfs", 0, "size=6m") == 0;
}

static void
fill_disk (const char *path)
{
  char bytes[4096] = { 0 };
  int  file = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (file, >=, 0);
  while (write (file, bytes, sizeof bytes) > 0)
    ;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (file);
}

static gboolean
put_mark (LibraryFixture *fixture, DossierAnnotation *mark, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_put_annotation_async (fixture->library, mark, NULL, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return dossier_library_change_finish (fixture->library, result, error);
}

/* Marks until it is refused for want of space; answers how many were stored. */
static guint
mark_until_full (LibraryFixture *fixture, DossierDocument *document)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (gboolean stored = TRUE; stored; n += stored)
    {
      g_autoptr (DossierAnnotation) mark = make_mark (document, n, article);

      g_assert_cmpuint (n, <, 1000);
      stored = put_mark (fixture, mark, &error);
    }
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FULL);
  g_assert_cmpstr (error->message, ==, "The disk is full. Free some space and try again.");

  return n;
}

static void
add_in_vain (LibraryFixture *fixture)
{
  g_autofree char *text = g_strnfill (64 * 1024, 'x');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  DossierImportJob *job = dossier_library_add_text (fixture->library, bytes, "text/plain", NULL);

  library_fixture_wait_for_job (job);
  g_assert_cmpint (dossier_import_job_get_state (job), ==, DOSSIER_IMPORT_JOB_FAILED);
  g_assert_error (dossier_import_job_get_error (job), DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FULL);
}

static int
run_full (const char *folder)
{
  LibraryFixture   fixture = { .folder = (char *)folder };
  g_autofree char *filler = g_build_filename (folder, "filler", NULL);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierAnnotation) mark = NULL;
  g_autoptr (GPtrArray) marks = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  if (!mount_small (folder))
    return CANNOT_MOUNT;
  library_fixture_open (&fixture, FALSE, &error);
  g_assert_no_error (error);
  document = library_fixture_load (&fixture, library_fixture_add (&fixture, article));
  library_fixture_settle (&fixture);
  fill_disk (filler);
  n = mark_until_full (&fixture, document);
  add_in_vain (&fixture);

  /* With space it goes on, and what was answered as stored is there. */
  g_assert_cmpint (g_unlink (filler), ==, 0);
  mark = make_mark (document, n, article);
  g_assert_true (library_fixture_put (&fixture, mark));
  library_fixture_reopen (&fixture);
  marks = library_fixture_rows (&fixture, DOSSIER_ROWS_ANNOTATIONS, NULL);
  g_assert_cmpuint (marks->len, ==, n + 1);
  library_fixture_care (&fixture, dossier_library_check_async);
  library_fixture_close (&fixture);

  return 0;
}

static void
test_full (LibraryFixture *fixture, gconstpointer data)
{
  const char *command[] = { program, "--full", fixture->folder, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  if (WIFEXITED (status) && WEXITSTATUS (status) == CANNOT_MOUNT)
    g_test_skip ("a small file system cannot be mounted here");
  else
    g_assert_cmpint (status, ==, 0);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 4 && g_str_equal (argv[1], "--script"))
    return run_script (argv[2], atoi (argv[3]));
  if (argc == 3 && g_str_equal (argv[1], "--full"))
    return run_full (argv[2]);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, function) g_test_add (path, LibraryFixture, NULL, library_fixture_make_folder, function, library_fixture_tear_down)
  ADD ("/library-safety/kills", test_kills);
  ADD ("/library-safety/shared", test_shared);
  ADD ("/library-safety/full", test_full);

  return g_test_run ();
}
