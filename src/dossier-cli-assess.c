/* dossier-cli-assess.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier assess`: what became of a commitment.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "dossier-cli-session.h"
#include "dossier-cli.h"
#include "library/dossier-library-lists.h"
#include "model/dossier-iso-date.h"

typedef struct
{
  char  *library;
  char  *actor;
  char  *outcome;
  char  *note;
  char  *date;
  gint64 document;
  int    start;
  int    end;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->library);
  g_free (self->actor);
  g_free (self->outcome);
  g_free (self->note);
  g_free (self->date);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The commitment that is meant, borrowed; NULL after having said why there is none. */
static DossierPledge *
find_pledge (GPtrArray *pledges, const Options *options)
{
  DossierPledge *found = NULL;

  for (guint i = 0; i < pledges->len; i++)
    {
      const DossierCommitment *commitment = dossier_pledge_get_commitment (pledges->pdata[i]);

      if (commitment->start != (guint32)options->start || commitment->end != (guint32)options->end ||
          (options->actor != NULL && g_strcmp0 (commitment->actor, options->actor) != 0))
        continue;
      if (found != NULL)
        {
          dossier_cli_usage ("assess: several commitments stand there; say whose with --actor.");
          return NULL;
        }
      found = pledges->pdata[i];
    }
  if (found == NULL)
    dossier_cli_usage ("assess: there is no commitment at these places. See “dossier list commitments”.");

  return found;
}

static int
write_assessment (DossierCliSession *session, DossierPledge *pledge, const Options *options, DossierOutcome outcome)
{
  DossierAssessment *before = dossier_pledge_get_assessment (pledge);
  g_autoptr (DossierAssessment) after = NULL;
  g_autoptr (GError) error = NULL;

  if (outcome == DOSSIER_OUTCOME_NONE && before == NULL)
    return DOSSIER_CLI_OK;

  if (outcome == DOSSIER_OUTCOME_NONE)
    dossier_library_delete_assessment_async (session->library, before, NULL, dossier_cli_session_done_cb, session);
  else
    {
      after = dossier_pledge_assess (pledge, outcome, options->note, options->date);
      dossier_library_put_assessment_async (session->library, after, NULL, dossier_cli_session_done_cb, session);
    }
  if (!dossier_library_change_finish (session->library, dossier_cli_session_wait (session), &error))
    return dossier_cli_fail (NULL, error);

  return DOSSIER_CLI_OK;
}

static int
assess (const Options *options, DossierOutcome outcome)
{
  g_autoptr (DossierCliSession) session = dossier_cli_session_open (options->library);
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GPtrArray) pledges = NULL;
  g_autoptr (GError) error = NULL;
  DossierPledge *pledge = NULL;

  if (session == NULL)
    return DOSSIER_CLI_FAILED;

  filter->document = options->document;
  dossier_library_list_rows_async (session->library, DOSSIER_ROWS_COMMITMENTS, filter, 0, NULL, dossier_cli_session_done_cb, session);
  pledges = dossier_library_list_rows_finish (session->library, dossier_cli_session_wait (session), &error);
  if (pledges == NULL)
    return dossier_cli_fail (NULL, error);

  pledge = find_pledge (pledges, options);
  return pledge != NULL ? write_assessment (session, pledge, options, outcome) : DOSSIER_CLI_FAILED;
}

int
dossier_cli_assess (int argc, char **argv)
{
  g_auto (Options) options = { .start = -1, .end = -1 };
  DossierOutcome outcome = DOSSIER_OUTCOME_NONE;
  GOptionEntry   entries[] = {
      { "library", 0, 0, G_OPTION_ARG_FILENAME, &options.library, "Use the library in this folder", "DIR" },
      { "document", 0, 0, G_OPTION_ARG_INT64, &options.document, "The document", "ID" },
      { "start", 0, 0, G_OPTION_ARG_INT, &options.start, "Where the commitment starts, as “list commitments” says", "N" },
      { "end", 0, 0, G_OPTION_ARG_INT, &options.end, "Where it ends", "N" },
      { "actor", 0, 0, G_OPTION_ARG_STRING, &options.actor, "Whose it is, where several stand in one place", "NAME" },
      { "outcome", 0, 0, G_OPTION_ARG_STRING, &options.outcome, "kept, broken or pending; none takes the mark away", "WORD" },
      { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, "A note", "TEXT" },
      { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, "The day on which it was kept or broken", "YYYY-MM-DD" },
      { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "", "Says what became of a commitment.", entries, 0, 0))
    return DOSSIER_CLI_USAGE;
  if (options.document <= 0 || options.start < 0 || options.end <= options.start)
    return dossier_cli_usage ("assess: give --document, --start and --end of the commitment.");
  if (!dossier_outcome_from_string (options.outcome, &outcome))
    return dossier_cli_usage ("assess: give --outcome kept, broken, pending or none.");
  if (options.date != NULL && dossier_iso_date_get_precision (options.date) != DOSSIER_PRECISION_DAY)
    return dossier_cli_usage ("assess: write the day as 2026-01-31.");

  return assess (&options, outcome);
}
