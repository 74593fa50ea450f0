/* dossier-store-rows.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-rows.h"

#include "store/dossier-store-documents.h"

GPtrArray *
dossier_store_load_rows (DossierConnection *connection, const DossierRowKey *keys, guint n_keys, DossierStoreMakeRow make, GError **error)
{
  g_autoptr (GPtrArray) items = dossier_list_items_new ();
  g_autoptr (DossierDocument) document = NULL;

  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (GError) local = NULL;
      GObject *item = NULL;

      if (document == NULL || dossier_document_get_id (document) != keys[i].document)
        {
          g_clear_object (&document);
          document = dossier_store_load_document (connection, keys[i].document, NULL, &local);
        }
      if (document != NULL)
        item = make (connection, document, keys[i].place, &local);
      if (local != NULL && !g_error_matches (local, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      g_ptr_array_add (items, item);
    }

  return g_steal_pointer (&items);
}
