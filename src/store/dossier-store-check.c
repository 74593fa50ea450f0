/* dossier-store-check.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-check.h"

#include "model/dossier-document.h"
#include "store/dossier-connection.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-lists.h"

static gboolean
damaged (GError **error, const char *what, const char *remedy)
{
  g_set_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED, "%s %s", what, remedy);
  return FALSE;
}

static gboolean
check_pages (DossierConnection *connection, const char *sql, const char *what, const char *remedy, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, sql, "");

  if (statement == NULL || !dossier_connection_step (connection, statement, error))
    return FALSE;

  return g_strcmp0 (dossier_column_text (statement, 0), "ok") == 0 || damaged (error, what, remedy);
}

static gboolean
check_references (DossierConnection *connection, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "PRAGMA main.foreign_key_check", "");
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;
  if (dossier_connection_step (connection, statement, &local))
    return damaged (error, "The library file refers to something that is not in it.", "Restore a backup.");
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
check_texts (DossierConnection *connection, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GArray) keys = dossier_store_collect_keys (connection, "SELECT id, 0 FROM documents", none, error);

  if (keys == NULL)
    return FALSE;

  for (guint i = 0; i < keys->len; i++)
    {
      g_autoptr (DossierDocument) document = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      document = dossier_store_load_document (connection, g_array_index (keys, DossierRowKey, i).document, NULL, error);
      if (document == NULL)
        return FALSE;
    }

  return TRUE;
}

gboolean
dossier_store_check (DossierConnection *connection, GCancellable *cancellable, GError **error)
{
  return check_pages (connection, "PRAGMA main.integrity_check(1)", "The library file is damaged.", "Restore a backup.", error) &&
         check_references (connection, error) &&
         check_texts (connection, cancellable, error) &&
         check_pages (connection, "PRAGMA idx.integrity_check(1)", "The index is damaged.", "Make it again (reindex); nothing of yours is lost.", error);
}
