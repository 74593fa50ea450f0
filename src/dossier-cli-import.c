/* dossier-cli-import.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier import-annotations`: annotations that come from elsewhere, with a report whose counts add up.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "dossier-cli-session.h"
#include "dossier-cli.h"
#include "library/dossier-library-annotations.h"

#include <string.h>

#define SHOWN_WORDS 70 /* code points */

static const char *const words[DOSSIER_N_REVIEW_OUTCOMES] = {
  [DOSSIER_REVIEW_EXACT] = "found where they were",
  [DOSSIER_REVIEW_MOVED] = "found at another place",
  [DOSSIER_REVIEW_CHANGED] = "found, with words that have changed",
  [DOSSIER_REVIEW_LOST] = "not found in their document, kept with it",
  [DOSSIER_REVIEW_HOMELESS] = "of documents that are not in the library, kept until they are",
  [DOSSIER_REVIEW_UPDATED] = "brought up to date",
  [DOSSIER_REVIEW_KNOWN] = "already there",
  [DOSSIER_REVIEW_EMPTY] = "empty",
};

static char *
dup_short (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text != NULL ? text : ""), "\n\r\t", ' ');

  if (g_utf8_strlen (line, -1) <= SHOWN_WORDS)
    return g_steal_pointer (&line);

  line[g_utf8_offset_to_pointer (line, SHOWN_WORDS) - line] = '\0';
  return g_strconcat (line, "…", NULL);
}

/* What a person has to look at: words that changed, and what has no place. */
static void
print_entry (const DossierReviewEntry *entry)
{
  g_autofree char *old = dup_short (entry->words), *now = NULL;
  const char      *title;

  if (entry->outcome != DOSSIER_REVIEW_CHANGED && entry->outcome != DOSSIER_REVIEW_LOST && entry->outcome != DOSSIER_REVIEW_HOMELESS)
    return;

  now = dup_short (dossier_annotation_get_exact (entry->annotation));
  title = dossier_annotation_get_document_title (entry->annotation);
  if (entry->outcome == DOSSIER_REVIEW_CHANGED)
    g_print ("changed: “%s”\n     to: “%s”\n", old, now);
  else if (entry->outcome == DOSSIER_REVIEW_LOST)
    g_print ("not found in document %" G_GINT64_FORMAT ": “%s”\n", dossier_annotation_get_document (entry->annotation), old);
  else
    g_print ("no document%s%s%s: “%s”\n", title != NULL ? " “" : "", title != NULL ? title : "", title != NULL ? "”" : "", old);
}

static void
print_report (DossierAnnotationReview *review)
{
  guint n = dossier_annotation_review_get_n_entries (review);

  for (guint i = 0; i < n; i++)
    print_entry (dossier_annotation_review_get_entry (review, i));
  g_print ("%u %s:\n", n, n == 1 ? "annotation" : "annotations");
  for (guint i = 0; i < DOSSIER_N_REVIEW_OUTCOMES; i++)
    if (dossier_annotation_review_count (review, i) > 0)
      g_print ("%6u %s\n", dossier_annotation_review_count (review, i), words[i]);
}

static int
import (const char *library, const char *path, gboolean dry_run)
{
  g_autoptr (DossierCliSession) session = dossier_cli_session_open (library);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (DossierAnnotationReview) review = NULL;
  g_autoptr (GError) error = NULL;

  if (session == NULL)
    return DOSSIER_CLI_FAILED;

  dossier_library_review_annotations_async (session->library, file, NULL, dossier_cli_session_done_cb, session);
  review = dossier_library_review_annotations_finish (session->library, dossier_cli_session_wait (session), &error);
  if (review == NULL)
    return dossier_cli_fail (path, error);
  if (!dry_run)
    {
      dossier_library_import_annotations_async (session->library, review, NULL, dossier_cli_session_done_cb, session);
      if (!dossier_library_change_finish (session->library, dossier_cli_session_wait (session), &error))
        return dossier_cli_fail (path, error);
    }
  print_report (review);

  return DOSSIER_CLI_OK;
}

int
dossier_cli_import_annotations (int argc, char **argv)
{
  g_autofree char *library = NULL;
  gboolean         dry_run = FALSE;
  GOptionEntry     entries[] = {
        { "library", 0, 0, G_OPTION_ARG_FILENAME, &library, "Use the library in this folder", "DIR" },
        { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, "Only tell what would come of it", NULL },
        { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "FILE", "Takes in annotations: W3C JSON-LD, Hypothesis, Dossier’s own JSON, REFI-QDA projects (.qdpx).", entries, 1, 1))
    return DOSSIER_CLI_USAGE;

  return import (library, argv[1], dry_run);
}
