/* dossier-citation.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-citation.h"

#include <glib/gi18n.h>
#include <string.h>

static void
add (GPtrArray *parts, const char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, (gpointer)part);
}

/* Marks that stand around the words already; theirs are not doubled. */
static gboolean
is_quoted (const char *words)
{
  return g_str_has_prefix (words, "“") && g_str_has_suffix (words, "”") && strstr (words + strlen ("“"), "“") == NULL;
}

/* "p. 12" in the reader's language; NULL for a document without pages. */
static char *
dup_page (DossierDocument *document, guint32 start, guint32 end)
{
  DossierPageMap  *pages = dossier_document_get_pages (document);
  gboolean         several = FALSE;
  g_autofree char *range = pages != NULL ? dossier_page_map_dup_range (pages, start, end, &several) : NULL;

  if (range == NULL)
    return NULL;
  /* Translators: the page, or the pages, on which quoted words stand. */
  return several ? g_strdup_printf (_ ("pp. %s"), range) : g_strdup_printf (_ ("p. %s"), range);
}

char *
dossier_citation_make (DossierDocument *document, guint32 start, guint32 end, const char *date)
{
  g_autofree char *words = g_strstrip (dossier_document_dup_words (document, start, end));
  g_autofree char *title = dossier_document_dup_display_title (document);
  g_autofree char *page = dup_page (document, start, end);
  g_autofree char *origin = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  add (parts, title);
  add (parts, dossier_document_get_byline (document));
  add (parts, dossier_document_get_site (document));
  add (parts, date);
  add (parts, page);
  add (parts, dossier_document_get_source (document));
  g_ptr_array_add (parts, NULL);
  origin = g_strjoinv (", ", (char **)parts->pdata);

  return is_quoted (words) ? g_strdup_printf ("%s (%s)", words, origin) : g_strdup_printf ("“%s” (%s)", words, origin);
}
