/* dossier-cli-date.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier date`: when a document was published, and what a date in it means.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "dossier-cli-session.h"
#include "dossier-cli.h"
#include "library/dossier-library-care.h"
#include "library/dossier-library-lists.h"
#include "model/dossier-iso-date.h"

typedef struct
{
  char  *library;
  char  *published;
  char  *value;
  gint64 document;
  int    start;
  int    end;
} DateOptions;

static void
date_options_clear (DateOptions *self)
{
  g_free (self->library);
  g_free (self->published);
  g_free (self->value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DateOptions, date_options_clear)

/* NULL for the words "unknown" of --published and "found" of --value, "" for "none". */
static const char *
read_date (const char *word)
{
  if (g_str_equal (word, "unknown") || g_str_equal (word, "found"))
    return NULL;

  return g_str_equal (word, "none") ? "" : word;
}

static int
change (const DateOptions *options)
{
  g_autoptr (DossierCliSession) session = dossier_cli_session_open (options->library);
  g_autofree char *name = g_strdup_printf ("document %" G_GINT64_FORMAT, options->document);
  g_autoptr (GError) error = NULL;

  if (session == NULL)
    return DOSSIER_CLI_FAILED;

  if (options->published != NULL)
    dossier_library_set_published_async (session->library, options->document, read_date (options->published), NULL, dossier_cli_session_done_cb, session);
  else
    dossier_library_settle_date_async (session->library, options->document, options->start, options->end, read_date (options->value), NULL, dossier_cli_session_done_cb, session);
  if (!dossier_library_change_finish (session->library, dossier_cli_session_wait (session), &error))
    return dossier_cli_fail (name, error);

  dossier_library_settle_async (session->library, NULL, dossier_cli_session_done_cb, session);
  if (!dossier_library_care_finish (session->library, dossier_cli_session_wait (session), &error))
    return dossier_cli_fail (NULL, error);

  return DOSSIER_CLI_OK;
}

static int
check_published (const char *published)
{
  if (g_str_equal (published, "unknown") || dossier_iso_date_is_plain (published))
    return DOSSIER_CLI_OK;

  return dossier_cli_usage ("date: “%s” is no date; write it as 2026-01-31, 2026-01 or 2026.", published);
}

static int
check_value (const DateOptions *options)
{
  if (options->start < 0 || options->end <= options->start)
    return dossier_cli_usage ("date: say which words with --start and --end, as “dossier list dates” tells them.");
  if (g_str_equal (options->value, "none") || g_str_equal (options->value, "found") || dossier_iso_date_get_precision (options->value) != DOSSIER_PRECISION_UNKNOWN)
    return DOSSIER_CLI_OK;

  return dossier_cli_usage ("date: “%s” is no date; write it as 2026-01-31, 2026-01, 2026 or 2026-01-05/2026-01-11, or say none or found.", options->value);
}

int
dossier_cli_date (int argc, char **argv)
{
  g_auto (DateOptions) options = { .start = -1, .end = -1 };
  int          checked;
  GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &options.library, "Use the library in this folder", "DIR" },
    { "document", 0, 0, G_OPTION_ARG_INT64, &options.document, "The document", "ID" },
    { "published", 0, 0, G_OPTION_ARG_STRING, &options.published, "When it was published: day, month or year; unknown takes the date away", "DATE" },
    { "start", 0, 0, G_OPTION_ARG_INT, &options.start, "First character of the words of a date", "N" },
    { "end", 0, 0, G_OPTION_ARG_INT, &options.end, "Character after the last", "N" },
    { "value", 0, 0, G_OPTION_ARG_STRING, &options.value, "What they mean; none: they are no date, found: what was found in them", "DATE" },
    { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "", "Says when a document was published, or what a date in it means; what counts from it is resolved anew.", entries, 0, 0))
    return DOSSIER_CLI_USAGE;
  if (options.document <= 0 || (options.published == NULL) == (options.value == NULL))
    return dossier_cli_usage ("date: give --document, and --published or --start, --end and --value.");

  checked = options.published != NULL ? check_published (options.published) : check_value (&options);
  return checked != DOSSIER_CLI_OK ? checked : change (&options);
}
