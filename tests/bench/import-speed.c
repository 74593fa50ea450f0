/* import-speed.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * import-speed LIBRARY FILE…: takes the files into a new library, as the window does, and prints the seconds until the
 * last of them can be searched and until all are analysed.
 */

#include "config.h"

#include <stdio.h>

#include "library/dossier-import-job.h"
#include "library/dossier-library-care.h"
#include "library/dossier-library.h"

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_ended (DossierImportJob *job)
{
  DossierImportJobState state = dossier_import_job_get_state (job);

  return state != DOSSIER_IMPORT_JOB_WAITING && state != DOSSIER_IMPORT_JOB_RUNNING;
}

static void
add_files (DossierLibrary *library, char **paths, int n_paths)
{
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n_paths; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);

      g_ptr_array_add (jobs, g_object_ref (dossier_library_add_file (library, file, NULL)));
    }
  for (guint i = 0; i < jobs->len; i++)
    {
      while (!has_ended (jobs->pdata[i]))
        g_main_context_iteration (NULL, TRUE);
      if (dossier_import_job_get_state (jobs->pdata[i]) != DOSSIER_IMPORT_JOB_DONE)
        g_error ("%s was not taken", paths[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (DossierLibrary) library = dossier_library_new ();
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) settled = NULL;
  gint64 start = g_get_monotonic_time ();
  double searchable;

  if (argc < 3)
    return 2;

  dossier_library_open_async (library, argv[1], NULL, result_cb, &opened);
  wait_for (&opened);
  if (!dossier_library_open_finish (library, opened, NULL))
    return 1;

  add_files (library, argv + 2, argc - 2);
  searchable = (g_get_monotonic_time () - start) / 1e6;
  dossier_library_settle_async (library, NULL, result_cb, &settled);
  wait_for (&settled);
  printf ("%.3f %.3f\n", searchable, (g_get_monotonic_time () - start) / 1e6);
  dossier_library_close (library);

  return 0;
}
