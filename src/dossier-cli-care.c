/* dossier-cli-care.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier check`, `backup`, `restore` and `reindex`.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "dossier-cli-session.h"
#include "dossier-cli.h"
#include "library/dossier-library-care.h"

/* Parses the one option that these commands share and opens the library; NULL with *status set. */
static DossierCliSession *
open_for (int *argc, char ***argv, const char *arguments, const char *summary, int max_args, int *status)
{
  g_autofree char   *library = NULL;
  DossierCliSession *session;
  GOptionEntry       entries[] = {
          { "library", 0, 0, G_OPTION_ARG_FILENAME, &library, "Use the library in this folder", "DIR" },
          { NULL }
  };

  *status = DOSSIER_CLI_USAGE;
  if (!dossier_cli_parse (argc, argv, arguments, summary, entries, 0, max_args))
    return NULL;

  session = dossier_cli_session_open (library);
  *status = session != NULL ? DOSSIER_CLI_OK : DOSSIER_CLI_FAILED;

  return session;
}

int
dossier_cli_check (int argc, char **argv)
{
  int status;
  g_autoptr (DossierCliSession) session = open_for (&argc, &argv, "", "Looks through the whole library for damage.", 0, &status);
  g_autoptr (GError) error = NULL;

  if (session == NULL)
    return status;
  dossier_library_check_async (session->library, NULL, dossier_cli_session_done_cb, session);
  if (!dossier_library_care_finish (session->library, dossier_cli_session_wait (session), &error))
    return dossier_cli_fail (NULL, error);
  g_print ("The library is in order.\n");

  return DOSSIER_CLI_OK;
}

int
dossier_cli_reindex (int argc, char **argv)
{
  int status;
  g_autoptr (DossierCliSession) session = open_for (&argc, &argv, "", "Analyzes all documents anew and makes the index again.", 0, &status);
  g_autoptr (GError) error = NULL;

  if (session == NULL)
    return status;
  dossier_library_reindex_async (session->library, NULL, dossier_cli_session_done_cb, session);
  if (!dossier_library_care_finish (session->library, dossier_cli_session_wait (session), &error))
    return dossier_cli_fail (NULL, error);
  g_print ("The index is made again.\n");

  return DOSSIER_CLI_OK;
}

int
dossier_cli_backup (int argc, char **argv)
{
  int status;
  g_autoptr (DossierCliSession) session = open_for (&argc, &argv, "[FILE]", "Writes a checked copy of the library’s own data.", 1, &status);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (session == NULL)
    return status;
  dossier_library_backup_async (session->library, argc > 1 ? argv[1] : NULL, NULL, dossier_cli_session_done_cb, session);
  path = dossier_library_backup_finish (session->library, dossier_cli_session_wait (session), &error);
  if (path == NULL)
    return dossier_cli_fail (NULL, error);
  g_print ("%s\n", path);

  return DOSSIER_CLI_OK;
}

int
dossier_cli_restore (int argc, char **argv)
{
  g_autofree char  *library = NULL;
  DossierCliSession session = { 0 };
  g_autofree char  *path = NULL;
  g_autoptr (GError) error = NULL;
  GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &library, "Restore the library in this folder", "DIR" },
    { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "[FILE]", "Puts a backup (the newest good one) in the place of the library; what was there is kept beside it.", entries, 0, 1))
    return DOSSIER_CLI_USAGE;

  session.library = dossier_library_new ();
  dossier_library_restore_async (session.library, library, argc > 1 ? argv[1] : NULL, NULL, dossier_cli_session_done_cb, &session);
  path = dossier_library_restore_finish (session.library, dossier_cli_session_wait (&session), &error);
  g_clear_object (&session.result);
  g_clear_object (&session.library);
  if (path == NULL)
    return dossier_cli_fail (NULL, error);
  g_print ("Restored from %s\n", path);

  return DOSSIER_CLI_OK;
}
