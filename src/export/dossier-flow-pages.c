/* dossier-flow-pages.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names the pages of printed documents on which passages stand.
 */

#include "config.h"

#include "export/dossier-flow-builder.h"

#include <string.h>

char *
dossier_flow_dup_page (DossierFlowBuilder *self, DossierDocument *document, guint32 start, guint32 end)
{
  DossierPageMap  *pages = dossier_document_get_pages (document);
  gboolean         several = FALSE;
  g_autofree char *range = pages != NULL ? dossier_page_map_dup_range (pages, start, end, &several) : NULL;

  if (range == NULL)
    return NULL;
  return g_strdup_printf ("%s %s", several ? DOSSIER_FLOW_LABEL (self, pages, "pp.") : DOSSIER_FLOW_LABEL (self, page, "p."), range);
}

gsize
dossier_flow_add_page (DossierFlowBuilder *self, DossierPiece *quote, gint64 document, guint32 start, guint32 end)
{
  GPtrArray *documents = self->request->documents;
  gsize      length = strlen (quote->text);

  for (guint i = 0; i < documents->len; i++)
    if (dossier_document_get_id (documents->pdata[i]) == document)
      {
        g_autofree char *page = dossier_flow_dup_page (self, documents->pdata[i], start, end);
        g_autofree char *words = g_steal_pointer (&quote->text);

        quote->text = page != NULL ? g_strdup_printf ("%s (%s)", words, page) : g_steal_pointer (&words);
        break;
      }

  return length;
}
