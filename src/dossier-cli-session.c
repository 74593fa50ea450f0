/* dossier-cli-session.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-cli-session.h"

#include "dossier-cli.h"

void
dossier_cli_session_done_cb (GObject *source, GAsyncResult *result, gpointer session)
{
  DossierCliSession *self = session;

  g_set_object (&self->result, result);
}

GAsyncResult *
dossier_cli_session_wait (DossierCliSession *self)
{
  g_clear_object (&self->result);
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return self->result;
}

DossierCliSession *
dossier_cli_session_open (const char *folder)
{
  if (folder == NULL || dossier_library_is_at (folder))
    return dossier_cli_session_open_new (folder);

  g_printerr ("dossier: %s: There is no library in this folder. Check its name; “dossier add” makes a library.\n", folder);
  return NULL;
}

gboolean
dossier_cli_session_has_document (DossierCliSession *self, gint64 id)
{
  g_autofree char *name = g_strdup_printf ("document %" G_GINT64_FORMAT, id);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  dossier_library_load_document_async (self->library, id, NULL, dossier_cli_session_done_cb, self);
  document = dossier_library_load_document_finish (self->library, dossier_cli_session_wait (self), &error);
  if (document == NULL)
    dossier_cli_fail (name, error);

  return document != NULL;
}

DossierCliSession *
dossier_cli_session_open_new (const char *folder)
{
  g_autoptr (DossierCliSession) self = g_new0 (DossierCliSession, 1);
  g_autoptr (GError) error = NULL;

  self->library = dossier_library_new ();
  dossier_library_open_async (self->library, folder, NULL, dossier_cli_session_done_cb, self);
  if (dossier_library_open_finish (self->library, dossier_cli_session_wait (self), &error))
    return g_steal_pointer (&self);

  dossier_cli_fail (folder != NULL ? folder : "library", error);
  return NULL;
}

void
dossier_cli_session_close (DossierCliSession *self)
{
  if (self == NULL)
    return;

  dossier_library_close (self->library);
  g_clear_object (&self->result);
  g_clear_object (&self->library);
  g_free (self);
}
