/* dossier-store-places.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-places.h"

#include "store/dossier-connection.h"

/* The page of a code point: the last that begins there or before. */
#define PAGE(at) "(SELECT p.label FROM pages p WHERE p.document=d.id AND p.hash=d.hash AND p.start<=" at " ORDER BY p.number DESC LIMIT 1)"

DossierPlace *
dossier_store_load_place (DossierConnection *connection, gint64 document, guint32 start, guint32 end, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (DossierPlace) place = g_new0 (DossierPlace, 1);
  const char *first, *last;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT (SELECT count(*) FROM blocks b WHERE b.document=d.id AND b.hash=d.hash AND b.start<=?2 AND b.role<>'furniture'),"
                                          " " PAGE ("?2") ", " PAGE ("?3") ", d.byline, d.site, d.source FROM documents d WHERE d.id=?1",
                                          "iii", document, (gint64)start, (gint64)MAX (end, start + 1) - 1);
  if (statement == NULL)
    return NULL;
  if (!dossier_connection_step (connection, statement, error))
    {
      if (error == NULL || *error == NULL)
        g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "This document is no longer in the library.");
      return NULL;
    }

  place->paragraph = MAX (dossier_column_int (statement, 0), 1);
  first = dossier_column_text (statement, 1);
  last = dossier_column_text (statement, 2);
  place->pages = g_strcmp0 (first, last) == 0 ? g_strdup (first) : g_strdup_printf ("%s–%s", first, last);
  place->byline = g_strdup (dossier_column_text (statement, 3));
  place->site = g_strdup (dossier_column_text (statement, 4));
  place->source = g_strdup (dossier_column_text (statement, 5));
  return g_steal_pointer (&place);
}
