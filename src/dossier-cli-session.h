/* dossier-cli-session.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A library opened for the length of one subcommand. The library answers asynchronously; a session
 * runs the main loop until the one answer that the command waits for is there.
 *
 *   dossier_library_load_document_async (session->library, id, NULL, dossier_cli_session_done_cb, session);
 *   document = dossier_library_load_document_finish (session->library, dossier_cli_session_wait (session), &error);
 */

#pragma once

#include "library/dossier-library.h"

G_BEGIN_DECLS

typedef struct
{
  DossierLibrary *library;
  GAsyncResult   *result; /* of the call under way */
} DossierCliSession;

/* NULL after having printed why the library cannot be opened. `folder` NULL = the user's own; any other must hold
 * a library already. */
DossierCliSession *dossier_cli_session_open (const char *folder);
/* The same, but makes the library when there is none. */
DossierCliSession *dossier_cli_session_open_new (const char *folder);
/* FALSE after having printed that there is no such document. */
gboolean dossier_cli_session_has_document (DossierCliSession *self, gint64 id);
/* Closes the library; what was begun is finished first. */
void dossier_cli_session_close (DossierCliSession *self);

/* The callback to give to every asynchronous call. */
void dossier_cli_session_done_cb (GObject *source, GAsyncResult *result, gpointer session);
/* Waits for that callback. The result belongs to the session until the next wait. */
GAsyncResult *dossier_cli_session_wait (DossierCliSession *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCliSession, dossier_cli_session_close)

G_END_DECLS
