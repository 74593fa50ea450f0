/* dossier-cli-lists.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier list` and `dossier search`.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "dossier-cli-rows.h"
#include "dossier-cli-session.h"
#include "dossier-cli.h"
#include "model/dossier-iso-date.h"

#define SEARCH_LIMIT 20

typedef struct
{
  char  *library;
  char  *format;
  char  *collection;
  char  *search;
  char  *country;
  char  *after;
  char  *before;
  char  *kind;
  gint64 document;
  int    limit;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->library);
  g_free (self->format);
  g_free (self->collection);
  g_free (self->search);
  g_free (self->country);
  g_free (self->after);
  g_free (self->before);
  g_free (self->kind);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
is_date (const char *text)
{
  return text == NULL || dossier_iso_date_is_plain (text);
}

static int
print_list (const Options *options, DossierRows rows, const char *text)
{
  g_autoptr (DossierCliSession) session = NULL;
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  DossierCliFormat     format;
  DossierQuotationKind kind = DOSSIER_QUOTATION_DIRECT;

  if (!dossier_cli_format_from_string (options->format, &format))
    return dossier_cli_usage ("there is no format “%s”; use text, json or csv.", options->format);
  if (options->limit < 0)
    return dossier_cli_usage ("--limit takes a number from 0 (all) on.");

  if (!is_date (options->after) || !is_date (options->before))
    return dossier_cli_usage ("write a day, month or year as 2026-01-10, 2026-01 or 2026.");

  if (options->kind != NULL && (rows != DOSSIER_ROWS_QUOTATIONS || !dossier_quotation_kind_from_string (options->kind, &kind)))
    return dossier_cli_usage ("--kind takes direct, mixed or indirect, and only with quotations.");

  session = dossier_cli_session_open (options->library);
  if (session == NULL || (options->document != 0 && !dossier_cli_session_has_document (session, options->document)))
    return DOSSIER_CLI_FAILED;

  filter->text = g_strdup (text);
  filter->document = options->document;
  filter->quotation_kinds = options->kind != NULL ? 1u << kind : 0;
  filter->collection = g_strdup (options->collection);
  filter->query = g_strdup (options->search);
  filter->country = g_strdup (options->country);
  filter->after = g_strdup (options->after);
  filter->before = g_strdup (options->before);
  dossier_library_list_rows_async (session->library, rows, filter, options->limit, NULL, dossier_cli_session_done_cb, session);
  items = dossier_library_list_rows_finish (session->library, dossier_cli_session_wait (session), &error);
  if (items == NULL)
    return dossier_cli_fail (text != NULL ? text : options->search, error);

  return dossier_cli_print_rows (rows, items, format);
}

int
dossier_cli_list (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  DossierRows  rows;
  GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &options.library, "Use the library in this folder", "DIR" },
    { "document", 0, 0, G_OPTION_ARG_INT64, &options.document, "Only this document", "ID" },
    { "collection", 0, 0, G_OPTION_ARG_STRING, &options.collection, "Only documents of this collection", "NAME" },
    { "search", 0, 0, G_OPTION_ARG_STRING, &options.search, "Only documents that this finds", "QUERY" },
    { "after", 0, 0, G_OPTION_ARG_STRING, &options.after, "Only documents published on this day or later", "DATE" },
    { "before", 0, 0, G_OPTION_ARG_STRING, &options.before, "Only documents published before this day", "DATE" },
    { "country", 0, 0, G_OPTION_ARG_STRING, &options.country, "Only what concerns this country (two letters)", "CODE" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, "Only quotations of this kind: direct, mixed or indirect", "KIND" },
    { "limit", 0, 0, G_OPTION_ARG_INT, &options.limit, "At most so many rows (0 = all)", "N" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, "text (default), json or csv", "FORMAT" },
    { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "documents|entities|countries|quotations|commitments|dates|annotations|collections|corrections",
                          "Lists what the library holds.", entries, 1, 1))
    return DOSSIER_CLI_USAGE;
  if (!dossier_cli_rows_from_string (argv[1], &rows))
    return dossier_cli_usage ("list: there is no list “%s”. See “dossier list --help”.", argv[1]);

  return print_list (&options, rows, NULL);
}

int
dossier_cli_search (int argc, char **argv)
{
  g_auto (Options) options = { .limit = SEARCH_LIMIT };
  g_autofree char *query = NULL;
  GOptionEntry     entries[] = {
        { "library", 0, 0, G_OPTION_ARG_FILENAME, &options.library, "Use the library in this folder", "DIR" },
        { "limit", 0, 0, G_OPTION_ARG_INT, &options.limit, "At most so many hits (20; 0 = all)", "N" },
        { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, "text (default), json or csv", "FORMAT" },
        { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "[--] QUERY", "Searches the library: words, \"phrases\", prefix*, a NEAR b, OR, -not, country:UA, tag:, after:2026-01-10 …",
                          entries, 1, -1))
    return DOSSIER_CLI_USAGE;

  query = g_strjoinv (" ", argv + (g_str_equal (argv[1], "--") && argc > 2 ? 2 : 1));
  return print_list (&options, DOSSIER_ROWS_PASSAGES, query);
}
