/* main.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A subcommand or the window.
 */

#include "config.h"

#include "dossier-application.h"
#include "dossier-cli.h"

#include <locale.h>

static int
run_window (int argc, char **argv)
{
  g_autofree char *library = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new ("[FILE…]");
  g_autoptr (GError) error = NULL;
  GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &library, "Use the library in this folder", "DIR" },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return dossier_cli_usage ("%s. See “dossier --help”.", error->message);
  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL)
    {
      g_printerr ("dossier: there is no display to open a window on. “dossier --help” tells what can be done without one.\n");
      return DOSSIER_CLI_FAILED;
    }

  return dossier_application_run (argc, argv, library);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  if (dossier_cli_wants (argc, argv))
    return dossier_cli_run (argc, argv);

  return run_window (argc, argv);
}
