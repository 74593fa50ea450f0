/* dossier-store-pages.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-pages.h"

gboolean
dossier_store_insert_pages (DossierConnection *connection, gint64 document, const char *hash, DossierPageMap *pages, GError **error)
{
  for (guint i = 0; pages != NULL && i < dossier_page_map_get_n_pages (pages); i++)
    if (!dossier_connection_run (connection, error, "INSERT INTO pages VALUES (?, ?, ?, ?, ?)", "isisi",
                                 document, hash, (gint64)i, dossier_page_map_get_label (pages, i), (gint64)dossier_page_map_get_start (pages, i)))
      return FALSE;

  return TRUE;
}

gboolean
dossier_store_load_pages (DossierConnection *connection, gint64 document, const char *hash, DossierPageMap **pages, GError **error)
{
  g_autoptr (DossierPageMap) map = dossier_page_map_new ();
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  *pages = NULL;
  statement = dossier_connection_prepare (connection, error, "SELECT label, start FROM pages WHERE document=? AND hash=? ORDER BY number", "is", document, hash);
  if (statement == NULL)
    return FALSE;

  while (dossier_connection_step (connection, statement, &local))
    dossier_page_map_add (map, dossier_column_text (statement, 0), dossier_column_int (statement, 1));
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (dossier_page_map_get_n_pages (map) > 0)
    *pages = g_steal_pointer (&map);
  return TRUE;
}
