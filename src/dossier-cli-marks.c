/* dossier-cli-marks.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier annotate`.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "dossier-cli-session.h"
#include "dossier-cli.h"
#include "library/dossier-library.h"

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
