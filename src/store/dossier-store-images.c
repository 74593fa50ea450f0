/* dossier-store-images.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-images.h"

#include "store/dossier-connection.h"

gboolean
dossier_store_insert_images (DossierConnection *connection, gint64 document, const char *hash, GPtrArray *images, GError **error)
{
  for (guint i = 0; i < images->len; i++)
    {
      const DossierImage *image = g_ptr_array_index (images, i);

      if (!dossier_connection_run (connection, error, "INSERT INTO images VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "isisiiisss",
                                   document, hash, (gint64)i, dossier_image_state_to_string (image->state), (gint64)image->block,
                                   (gint64)image->width, (gint64)image->height, image->alt, image->host, image->hash))
        return FALSE;
    }

  return TRUE;
}

static void
add_image (DossierStatement *statement, GPtrArray *images)
{
  DossierImage *image = dossier_image_new (DOSSIER_IMAGE_UNREAD, dossier_column_int (statement, 1));

  dossier_image_state_from_string (dossier_column_text (statement, 0), &image->state);
  image->width = dossier_column_int (statement, 2);
  image->height = dossier_column_int (statement, 3);
  image->alt = g_strdup (dossier_column_text (statement, 4));
  image->host = g_strdup (dossier_column_text (statement, 5));
  image->hash = g_strdup (dossier_column_text (statement, 6));
  g_ptr_array_add (images, image);
}

GPtrArray *
dossier_store_load_images (DossierConnection *connection, gint64 document, const char *hash, GError **error)
{
  g_autoptr (GPtrArray) images = dossier_image_array_new ();
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT state, block, width, height, alt, host, pixels FROM images WHERE document=? AND hash=? ORDER BY number",
                                          "is", document, hash);
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    add_image (statement, images);
  if (local == NULL)
    return g_steal_pointer (&images);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
list_names (DossierConnection *connection, const char *sql, const char *before, GPtrArray *names, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, sql, "s", before);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;

  while (dossier_connection_step (connection, statement, &local))
    g_ptr_array_add (names, g_strdup (dossier_column_text (statement, 0)));
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
dossier_store_list_unused (DossierConnection *connection, const char *before, GPtrArray *images, GPtrArray *originals, GError **error)
{
  return list_names (connection,
                     "SELECT DISTINCT pixels FROM images i JOIN documents d ON d.id=i.document WHERE d.deleted < ?1 AND pixels IS NOT NULL AND NOT EXISTS"
                     " (SELECT 1 FROM images j JOIN documents e ON e.id=j.document WHERE j.pixels=i.pixels AND (e.deleted IS NULL OR e.deleted >= ?1))",
                     before, images, error) &&
         list_names (connection,
                     "SELECT DISTINCT original FROM documents d WHERE deleted < ?1 AND original IS NOT NULL AND NOT EXISTS"
                     " (SELECT 1 FROM documents e WHERE e.original=d.original AND (e.deleted IS NULL OR e.deleted >= ?1))",
                     before, originals, error);
}
