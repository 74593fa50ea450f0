/* dossier-cli-date.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier date`: when a document was published.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "dossier-cli-session.h"
#include "dossier-cli.h"
#include "library/dossier-library-care.h"
#include "model/dossier-iso-date.h"

static int
set_published (const char *library, gint64 document, const char *published)
{
  g_autoptr (DossierCliSession) session = dossier_cli_session_open (library);
  g_autoptr (GError) error = NULL;

  if (session == NULL)
    return DOSSIER_CLI_FAILED;

  dossier_library_set_published_async (session->library, document, published, NULL, dossier_cli_session_done_cb, session);
  if (!dossier_library_change_finish (session->library, dossier_cli_session_wait (session), &error))
    return dossier_cli_fail (NULL, error);

  dossier_library_settle_async (session->library, NULL, dossier_cli_session_done_cb, session);
  if (!dossier_library_care_finish (session->library, dossier_cli_session_wait (session), &error))
    return dossier_cli_fail (NULL, error);

  return DOSSIER_CLI_OK;
}

int
dossier_cli_date (int argc, char **argv)
{
  g_autofree char *library = NULL;
  g_autofree char *published = NULL;
  gint64           document = 0;
  DossierPrecision precision;
  GOptionEntry     entries[] = {
        { "library", 0, 0, G_OPTION_ARG_FILENAME, &library, "Use the library in this folder", "DIR" },
        { "document", 0, 0, G_OPTION_ARG_INT64, &document, "The document", "ID" },
        { "published", 0, 0, G_OPTION_ARG_STRING, &published, "The day, month or year; unknown takes the date away", "DATE" },
        { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "", "Says when a document was published; its dates are resolved anew.", entries, 0, 0))
    return DOSSIER_CLI_USAGE;
  if (document <= 0 || published == NULL)
    return dossier_cli_usage ("date: give --document and --published.");
  if (g_str_equal (published, "unknown"))
    return set_published (library, document, NULL);

  precision = dossier_iso_date_get_precision (published);
  if (precision != DOSSIER_PRECISION_DAY && precision != DOSSIER_PRECISION_MONTH && precision != DOSSIER_PRECISION_YEAR)
    return dossier_cli_usage ("date: “%s” is no date; write it as 2026-01-31, 2026-01 or 2026.", published);

  return set_published (library, document, published);
}
