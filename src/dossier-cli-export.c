/* dossier-cli-export.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier export`.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "dossier-cli-session.h"
#include "dossier-cli.h"
#include "library/dossier-library-care.h"

typedef struct
{
  char          *library;
  char          *output;
  char          *tag;
  char          *title;
  DossierFilter *filter;
  gboolean       annotations;
  gboolean       brief;
  gboolean       corrections;
  gboolean       quotations;
  gboolean       commitments;
  gboolean       timeline;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->library);
  g_free (self->output);
  g_free (self->tag);
  g_free (self->title);
  g_clear_pointer (&self->filter, dossier_filter_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static int
export_choice (const char *library, const DossierExportChoice *choice, const char *path)
{
  g_autoptr (DossierCliSession) session = NULL;
  g_autoptr (GError) error = NULL;
  DossierExportFormat format;

  if (!dossier_export_format_from_path (path, &format, &error))
    return dossier_cli_usage ("export: %s", error->message);
  session = dossier_cli_session_open (library);
  if (session == NULL || (choice->filter->document != 0 && !dossier_cli_session_has_document (session, choice->filter->document)))
    return DOSSIER_CLI_FAILED;

  dossier_library_export_async (session->library, choice, format, path, NULL, dossier_cli_session_done_cb, session);
  if (!dossier_library_export_finish (session->library, dossier_cli_session_wait (session), &error))
    return dossier_cli_fail (NULL, error);

  return DOSSIER_CLI_OK;
}

static gboolean
is_list (const Options *options)
{
  return options->quotations || options->commitments || options->timeline;
}

static gboolean
says_what (const Options *options)
{
  const DossierFilter *filter = options->filter;

  return filter->document != 0 || filter->text != NULL || filter->collection != NULL || options->annotations || options->brief || options->corrections || is_list (options);
}

static DossierExportScope
scope_of (const Options *options)
{
  if (options->corrections)
    return DOSSIER_EXPORT_CORRECTIONS;
  if (options->quotations)
    return DOSSIER_EXPORT_QUOTATIONS;
  if (options->commitments)
    return DOSSIER_EXPORT_COMMITMENTS;
  if (options->timeline)
    return DOSSIER_EXPORT_MOMENTS;
  if (options->brief)
    return DOSSIER_EXPORT_BRIEF;
  if (options->annotations)
    return DOSSIER_EXPORT_ANNOTATIONS;

  return options->filter->text != NULL ? DOSSIER_EXPORT_PASSAGES : DOSSIER_EXPORT_DOCUMENT;
}

static int
run_export (Options *options)
{
  const char         *list = options->quotations ? "Quotations" : options->commitments ? "Commitments"
                                                                                       : "Timeline";
  DossierExportChoice choice = { .filter = options->filter, .scope = scope_of (options) };

  choice.tag = options->tag != NULL ? options->tag : DOSSIER_BRIEF_TAG;
  choice.title = options->title == NULL && is_list (options) ? list : options->title;
  if (is_list (options)) /* a search says there in which documents */
    options->filter->query = g_steal_pointer (&options->filter->text);

  return export_choice (options->library, &choice, options->output);
}

int
dossier_cli_export (int argc, char **argv)
{
  g_auto (Options) options = { .filter = dossier_filter_new () };
  DossierFilter *filter = options.filter;
  GOptionEntry   entries[] = {
      { "library", 0, 0, G_OPTION_ARG_FILENAME, &options.library, "Use the library in this folder", "DIR" },
      { "document", 0, 0, G_OPTION_ARG_INT64, &filter->document, "This document with its notes (with --annotations: only these)", "ID" },
      { "search", 0, 0, G_OPTION_ARG_STRING, &filter->text, "The hits of a search", "QUERY" },
      { "collection", 0, 0, G_OPTION_ARG_STRING, &filter->collection, "The documents of a collection", "NAME" },
      { "annotations", 0, 0, G_OPTION_ARG_NONE, &options.annotations, "The annotations", NULL },
      { "brief", 0, 0, G_OPTION_ARG_NONE, &options.brief, "What was tagged for the brief: by quotations, commitments, dates, with sources", NULL },
      { "tag", 0, 0, G_OPTION_ARG_STRING, &options.tag, "The tag of the brief (brief)", "TAG" },
      { "title", 0, 0, G_OPTION_ARG_STRING, &options.title, "What stands above a brief or a list", "TEXT" },
      { "quotations", 0, 0, G_OPTION_ARG_NONE, &options.quotations, "What was said; --document, --collection, --search and those below choose", NULL },
      { "commitments", 0, 0, G_OPTION_ARG_NONE, &options.commitments, "What was promised, and what became of it", NULL },
      { "timeline", 0, 0, G_OPTION_ARG_NONE, &options.timeline, "What was dated, in the order of time", NULL },
      { "after", 0, 0, G_OPTION_ARG_STRING, &filter->after, "Of these only from documents published on this day or later", "DATE" },
      { "before", 0, 0, G_OPTION_ARG_STRING, &filter->before, "Of these only from documents published before this day", "DATE" },
      { "country", 0, 0, G_OPTION_ARG_STRING, &filter->country, "Of these only what concerns this country (two letters)", "CODE" },
      { "corrections", 0, 0, G_OPTION_ARG_NONE, &options.corrections, "What was corrected in the analysis, as a gazetteer file", NULL },
      { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Where to; the ending says the form: pdf txt md html json csv; jsonld (W3C), hypothesis.json and qdpx for annotations; tsv for corrections", "FILE" },
      { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "", "Writes a document, annotations, the brief, a list or the hits of a search into a file.", entries, 0, 0))
    return DOSSIER_CLI_USAGE;
  if (options.output == NULL)
    return dossier_cli_usage ("export: say where to write with -o FILE.");
  if (!says_what (&options))
    return dossier_cli_usage ("export: say what: --document ID, --search QUERY, --collection NAME, --annotations, --brief, --quotations, --commitments, --timeline or --corrections.");

  return run_export (&options);
}
