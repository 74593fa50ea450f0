/* dossier-cli.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of subcommands and what they share.
 */

#include "config.h"

#include "dossier-cli.h"

#include "dossier-cli-commands.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *summary;
} Command;

static const Command commands[] = {
  { "extract", dossier_cli_extract, "Read one file and print its text, blocks and metadata" },
  { "analyze", dossier_cli_analyze, "Print what is found in a text: people, countries, quotations, dates" },
  { "add", dossier_cli_add, "Take files and folders into the library" },
  { "search", dossier_cli_search, "Search the library" },
  { "list", dossier_cli_list, "List documents, entities, countries, quotations, commitments, dates, annotations, collections" },
  { "annotate", dossier_cli_annotate, "Mark a passage, with a note and tags" },
  { "assess", dossier_cli_assess, "Say what became of a commitment: kept, broken, pending" },
  { "date", dossier_cli_date, "Say when a document was published, or what a date in it means" },
  { "export", dossier_cli_export, "Write a document, annotations or hits as PDF, text, Markdown, HTML, JSON, CSV, W3C annotations or QDPX" },
  { "import-annotations", dossier_cli_import_annotations, "Take in annotations that come from elsewhere: W3C, Hypothesis, JSON, QDPX" },
  { "check", dossier_cli_check, "Look through the library for damage" },
  { "reindex", dossier_cli_reindex, "Analyze all documents anew" },
  { "backup", dossier_cli_backup, "Write a checked copy of the library's own data" },
  { "restore", dossier_cli_restore, "Put a backup in the place of the library" },
};

gboolean
dossier_cli_wants (int argc, char **argv)
{
  if (argc < 2)
    return FALSE;
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "--version"))
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name) && !g_file_test (argv[1], G_FILE_TEST_IS_REGULAR))
      return TRUE;

  return FALSE;
}

static void
print_help (void)
{
  g_print ("Usage:\n"
           "  dossier [--library DIR] [FILE…]   open the window\n"
           "  dossier COMMAND [OPTION…]          do one thing without a window\n\n"
           "Commands:\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-20s %s\n", commands[i].name, commands[i].summary);
  g_print ("\n“dossier COMMAND --help” tells the options of a command.\n");
}

int
dossier_cli_run (int argc, char **argv)
{
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("dossier %s\n", DOSSIER_VERSION);
      return DOSSIER_CLI_OK;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return commands[i].run (argc - 1, argv + 1);

  print_help ();
  return DOSSIER_CLI_OK;
}

int
dossier_cli_fail (const char *subject, const GError *error)
{
  if (subject != NULL)
    g_printerr ("dossier: %s: %s\n", subject, error->message);
  else
    g_printerr ("dossier: %s\n", error->message);

  return DOSSIER_CLI_FAILED;
}

int
dossier_cli_usage (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("dossier: %s\n", message);

  return DOSSIER_CLI_USAGE;
}

gboolean
dossier_cli_parse (int *argc, char ***argv, const char *arguments, const char *summary, GOptionEntry *entries, int min_args, int max_args)
{
  g_autoptr (GOptionContext) context = g_option_context_new (arguments);
  g_autofree char *command = g_strdup ((*argv)[0]);
  g_autofree char *program = g_strconcat ("dossier ", command, NULL);
  g_autoptr (GError) error = NULL;
  int n_args;

  g_set_prgname (program);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      dossier_cli_usage ("%s: %s. See “dossier %s --help”.", command, error->message, command);
      return FALSE;
    }

  n_args = *argc - 1;
  if (n_args < min_args || (max_args >= 0 && n_args > max_args))
    {
      dossier_cli_usage ("%s: %s: dossier %s [OPTION…] %s", command,
                         n_args < min_args ? "something is missing" : "too many arguments", command, arguments);
      return FALSE;
    }

  return TRUE;
}

GBytes *
dossier_cli_read_standard_input (GError **error)
{
  g_autoptr (GInputStream) in = g_unix_input_stream_new (0, FALSE);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (out, in, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

gboolean
dossier_cli_print (const char *text)
{
  if (fputs (text, stdout) >= 0 && fflush (stdout) == 0)
    return TRUE;

  g_printerr ("dossier: the result cannot be written to standard output: %s\n", g_strerror (errno));
  return FALSE;
}
