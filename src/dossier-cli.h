/* dossier-cli.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line: subcommands that need no display. Results go to standard output, errors to
 * standard error as "dossier: FILE: what happened". Words here are English, as scripts expect.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

enum
{
  DOSSIER_CLI_OK = 0,
  DOSSIER_CLI_FAILED = 1, /* the work could not be done */
  DOSSIER_CLI_USAGE = 2,  /* the command was not understood */
};

/* TRUE when `argv` asks for a subcommand, --help or --version rather than the window. */
gboolean dossier_cli_wants (int argc, char **argv);
int      dossier_cli_run (int argc, char **argv);

/* For the subcommands: prints "dossier: SUBJECT: message" and gives the exit status. */
int dossier_cli_fail (const char *subject, const GError *error);
int dossier_cli_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Parses the options of a subcommand in place; FALSE after having said what is wrong. `n_args` is
 * the number of arguments that must remain, -1 = any. */
gboolean dossier_cli_parse (int *argc, char ***argv, const char *arguments, const char *summary, GOptionEntry *entries, int min_args, int max_args);
/* All of standard input. */
GBytes *dossier_cli_read_standard_input (GError **error);
/* Writes to standard output; FALSE (with a message) when it cannot be written. */
gboolean dossier_cli_print (const char *text);

G_END_DECLS
