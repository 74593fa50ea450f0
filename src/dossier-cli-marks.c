/* dossier-cli-marks.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier annotate` and `dossier export`.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "dossier-cli-session.h"
#include "dossier-cli.h"
#include "library/dossier-library-care.h"

typedef struct
{
  char  *library;
  char  *colour_name;
  char  *note;
  char **tags;
  gint64 document;
  int    start;
  int    end;
} AnnotateOptions;

static void
annotate_options_clear (AnnotateOptions *self)
{
  g_free (self->library);
  g_free (self->colour_name);
  g_free (self->note);
  g_strfreev (self->tags);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnotateOptions, annotate_options_clear)

static int
annotate (const AnnotateOptions *options, DossierColour colour)
{
  g_autoptr (DossierCliSession) session = dossier_cli_session_open (options->library);
  g_autofree char *name = g_strdup_printf ("document %" G_GINT64_FORMAT, options->document);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierAnnotation) plain = NULL;
  g_autoptr (DossierAnnotation) annotation = NULL;
  g_autoptr (GError) error = NULL;

  if (session == NULL)
    return DOSSIER_CLI_FAILED;
  dossier_library_load_document_async (session->library, options->document, NULL, dossier_cli_session_done_cb, session);
  document = dossier_library_load_document_finish (session->library, dossier_cli_session_wait (session), &error);
  if (document == NULL)
    return dossier_cli_fail (name, error);
  if ((gsize)options->end > dossier_document_get_n_chars (document))
    return dossier_cli_usage ("annotate: %s has only %" G_GSIZE_FORMAT " characters.", name, dossier_document_get_n_chars (document));

  plain = dossier_annotation_new_for_passage (document, options->start, options->end, colour);
  annotation = dossier_annotation_edit (plain, colour, FALSE, options->note, (const char *const *)options->tags);
  dossier_library_put_annotation_async (session->library, annotation, NULL, dossier_cli_session_done_cb, session);
  if (!dossier_library_change_finish (session->library, dossier_cli_session_wait (session), &error))
    return dossier_cli_fail (name, error);
  g_print ("%s\n", dossier_annotation_get_id (annotation));

  return DOSSIER_CLI_OK;
}

int
dossier_cli_annotate (int argc, char **argv)
{
  g_auto (AnnotateOptions) options = { .start = -1, .end = -1 };
  DossierColour colour = DOSSIER_COLOUR_YELLOW;
  GOptionEntry  entries[] = {
     { "library", 0, 0, G_OPTION_ARG_FILENAME, &options.library, "Use the library in this folder", "DIR" },
     { "document", 0, 0, G_OPTION_ARG_INT64, &options.document, "The document", "ID" },
     { "start", 0, 0, G_OPTION_ARG_INT, &options.start, "First character (code point, from 0)", "N" },
     { "end", 0, 0, G_OPTION_ARG_INT, &options.end, "The character after the last", "N" },
     { "colour", 0, 0, G_OPTION_ARG_STRING, &options.colour_name, "yellow (default) orange red pink purple blue green grey", "COLOUR" },
     { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, "A note", "TEXT" },
     { "tag", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.tags, "A tag; may be given several times", "TAG" },
     { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "", "Marks a passage of a document and prints the annotation’s id.", entries, 0, 0))
    return DOSSIER_CLI_USAGE;
  if (options.document <= 0 || options.start < 0 || options.end <= options.start)
    return dossier_cli_usage ("annotate: give --document, --start and --end, with the end behind the start.");
  if (options.colour_name != NULL && !dossier_colour_from_string (options.colour_name, &colour))
    return dossier_cli_usage ("annotate: there is no colour “%s”; use yellow, orange, red, pink, purple, blue, green or grey.", options.colour_name);

  return annotate (&options, colour);
}

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

int
dossier_cli_export (int argc, char **argv)
{
  g_autofree char *library = NULL;
  g_autofree char *output = NULL;
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autofree char    *tag = NULL;
  gboolean            annotations = FALSE, brief = FALSE, corrections = FALSE;
  DossierExportChoice choice = { .filter = filter };
  GOptionEntry        entries[] = {
           { "library", 0, 0, G_OPTION_ARG_FILENAME, &library, "Use the library in this folder", "DIR" },
           { "document", 0, 0, G_OPTION_ARG_INT64, &filter->document, "This document with its notes (with --annotations: only these)", "ID" },
           { "search", 0, 0, G_OPTION_ARG_STRING, &filter->text, "The hits of a search", "QUERY" },
           { "collection", 0, 0, G_OPTION_ARG_STRING, &filter->collection, "The documents of a collection", "NAME" },
           { "annotations", 0, 0, G_OPTION_ARG_NONE, &annotations, "The annotations", NULL },
           { "brief", 0, 0, G_OPTION_ARG_NONE, &brief, "What was tagged for the brief: by quotations, commitments, dates, with sources", NULL },
           { "tag", 0, 0, G_OPTION_ARG_STRING, &tag, "The tag of the brief (brief)", "TAG" },
           { "corrections", 0, 0, G_OPTION_ARG_NONE, &corrections, "What was corrected in the analysis, as a gazetteer file", NULL },
           { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where to; the ending says the form: pdf txt md html json csv; jsonld (W3C), hypothesis.json and qdpx for annotations; tsv for corrections", "FILE" },
           { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "", "Writes a document, the annotations or the hits of a search into a file.", entries, 0, 0))
    return DOSSIER_CLI_USAGE;
  if (output == NULL)
    return dossier_cli_usage ("export: say where to write with -o FILE.");
  if (filter->document == 0 && filter->text == NULL && filter->collection == NULL && !annotations && !brief && !corrections)
    return dossier_cli_usage ("export: say what: --document ID, --search QUERY, --collection NAME, --annotations, --brief or --corrections.");

  choice.tag = tag != NULL ? tag : DOSSIER_BRIEF_TAG;
  choice.title = brief ? "Brief" : NULL;
  choice.scope = corrections            ? DOSSIER_EXPORT_CORRECTIONS
                 : brief                ? DOSSIER_EXPORT_BRIEF
                 : annotations          ? DOSSIER_EXPORT_ANNOTATIONS
                 : filter->text != NULL ? DOSSIER_EXPORT_PASSAGES
                                        : DOSSIER_EXPORT_DOCUMENT;

  return export_choice (library, &choice, output);
}
