/* dossier-cli-add.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier add`: files and folders into a library, with a report whose counts add up.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "dossier-cli-session.h"
#include "dossier-cli.h"
#include "library/dossier-library-care.h"

#include <unistd.h>

#define PROGRESS_INTERVAL (G_TIME_SPAN_SECOND / 5)

typedef struct
{
  guint n_files;
  guint n_ended;
  guint n_added;
  guint n_known;
  guint n_failed;
  guint n_documents; /* in all files that could be read */
} Report;

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

/* Adds the regular files of a folder and the folders in it; hidden ones and links to folders are left out. */
static void
collect_folder (const char *root, GPtrArray *paths)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (folders, g_strdup (root));
  for (guint i = 0; i < folders->len; i++)
    {
      const char *folder = g_ptr_array_index (folders, i);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          char *path = g_build_filename (folder, name, NULL);

          if (*name != '.' && g_file_test (path, G_FILE_TEST_IS_REGULAR))
            g_ptr_array_add (paths, path);
          else if (*name != '.' && g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
            g_ptr_array_add (folders, path);
          else
            g_free (path);
        }
    }
  g_ptr_array_sort (paths, compare_paths);
}

static GPtrArray *
collect_paths (char **argv)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; argv[i] != NULL; i++)
    if (g_file_test (argv[i], G_FILE_TEST_IS_DIR))
      {
        g_autoptr (GPtrArray) inside = g_ptr_array_new ();

        collect_folder (argv[i], inside);
        g_ptr_array_extend_and_steal (paths, g_steal_pointer (&inside));
      }
    else
      g_ptr_array_add (paths, g_strdup (argv[i]));

  return paths;
}

static void
count_job (Report *report, DossierImportJob *job, const char *path)
{
  DossierImportJobState state = dossier_import_job_get_state (job);

  report->n_ended++;
  report->n_documents += dossier_import_job_get_n_documents (job);
  if (state == DOSSIER_IMPORT_JOB_DONE)
    report->n_added++;
  else if (state == DOSSIER_IMPORT_JOB_KNOWN)
    report->n_known++;
  else
    {
      report->n_failed++;
      if (dossier_import_job_get_error (job) != NULL)
        dossier_cli_fail (path, dossier_import_job_get_error (job));
    }
}

static gboolean
has_ended (DossierImportJob *job)
{
  DossierImportJobState state = dossier_import_job_get_state (job);

  return state != DOSSIER_IMPORT_JOB_WAITING && state != DOSSIER_IMPORT_JOB_RUNNING;
}

static gboolean
show_progress_cb (gpointer data)
{
  Report *report = data;

  g_printerr ("\r%u of %u", report->n_ended, report->n_files);
  return G_SOURCE_CONTINUE;
}

/* Waits for the jobs in the order of the paths, so that the messages come in that order too. */
static void
await_jobs (GPtrArray *jobs, GPtrArray *paths, Report *report)
{
  guint progress = isatty (STDERR_FILENO) ? g_timeout_add (PROGRESS_INTERVAL / 1000, show_progress_cb, report) : 0;

  for (guint i = 0; i < jobs->len; i++)
    {
      DossierImportJob *job = g_ptr_array_index (jobs, i);

      while (!has_ended (job))
        g_main_context_iteration (NULL, TRUE);
      count_job (report, job, g_ptr_array_index (paths, i));
    }
  if (progress != 0)
    {
      g_source_remove (progress);
      g_printerr ("\r");
    }
}

/* One path, or "-" for what comes on standard input; NULL when that cannot be read. */
static DossierImportJob *
begin (DossierCliSession *session, const char *path, const char *password, const char *collection, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_str_equal (path, "-"))
    {
      bytes = dossier_cli_read_standard_input (error);
      return bytes != NULL ? dossier_library_add_text (session->library, bytes, NULL, collection) : NULL;
    }

  file = g_file_new_for_commandline_arg (path);
  return dossier_library_add_locked_file (session->library, file, password, collection);
}

static int
add_paths (DossierCliSession *session, GPtrArray *paths, const char *password, const char *collection)
{
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  Report report = { .n_files = paths->len };

  for (guint i = 0; i < paths->len; i++)
    {
      DossierImportJob *job = begin (session, g_ptr_array_index (paths, i), password, collection, &error);

      if (job == NULL)
        return dossier_cli_fail ("-", error);
      g_ptr_array_add (jobs, g_object_ref (job));
    }
  await_jobs (jobs, paths, &report);
  dossier_library_settle_async (session->library, NULL, dossier_cli_session_done_cb, session);
  if (!dossier_library_care_finish (session->library, dossier_cli_session_wait (session), &error))
    return dossier_cli_fail (NULL, error);

  g_print ("%u %s: %u added, %u already there, %u failed\n", report.n_files, report.n_files == 1 ? "file" : "files", report.n_added, report.n_known, report.n_failed);
  if (report.n_documents != report.n_added + report.n_known)
    g_print ("%u documents in the %u files that could be read\n", report.n_documents, report.n_added + report.n_known);
  return report.n_failed == 0 ? DOSSIER_CLI_OK : DOSSIER_CLI_FAILED;
}

int
dossier_cli_add (int argc, char **argv)
{
  g_autofree char *library = NULL;
  g_autofree char *collection = NULL;
  g_autofree char *password = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (DossierCliSession) session = NULL;
  GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &library, "Use the library in this folder", "DIR" },
    { "collection", 0, 0, G_OPTION_ARG_STRING, &collection, "Put the documents into this collection", "NAME" },
    { "password", 0, 0, G_OPTION_ARG_STRING, &password, "Open locked PDFs with this password", "WORDS" },
    { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "PATH…", "Takes files, and all files of folders, into the library; - is standard input.", entries, 1, -1))
    return DOSSIER_CLI_USAGE;

  paths = collect_paths (argv + 1);
  session = dossier_cli_session_open_new (library);

  return session != NULL ? add_paths (session, paths, password, collection) : DOSSIER_CLI_FAILED;
}
