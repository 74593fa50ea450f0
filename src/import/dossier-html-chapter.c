/* dossier-html-chapter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-html-chapter.h"

#include "import/dossier-html-blocks.h"
#include "import/dossier-html-prescan.h"
#include "import/dossier-text-decoder.h"
#include "import/dossier-xhtml.h"

/* What is never shown, or has something else to show for it. What a style hides stays: a script would show it, and none is run. */
static void
hide (DossierHtmlTree *tree)
{
  for (guint i = 1; i < tree->n_nodes; i++)
    {
      DossierHtmlNode *node = &tree->nodes[i];

      if (node->text == NULL && node->tag != GUMBO_TAG_BODY && node->tag != GUMBO_TAG_HTML)
        node->hidden = DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_HEAD, GUMBO_TAG_TEMPLATE, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_CANVAS, GUMBO_TAG_DATALIST, GUMBO_TAG_TITLE, GUMBO_TAG_RT, GUMBO_TAG_RP) ||
                       dossier_html_tree_attribute (tree, i, "hidden") != NULL;
    }
}

gboolean
dossier_html_chapter_add (GBytes *bytes, const DossierImportOptions *options, gboolean titled, DossierReading *reading, GError **error)
{
  gsize            n_bytes;
  const guint8    *raw = g_bytes_get_data (bytes, &n_bytes);
  g_autofree char *charset = dossier_html_declared_charset (raw, n_bytes);
  g_autoptr (DossierDecodedText) decoded = dossier_text_decode (raw, n_bytes, charset, error);
  g_autoptr (GString) markup = decoded != NULL ? dossier_xhtml_to_html (decoded->text->str, decoded->text->len) : NULL;
  g_autoptr (DossierHtmlLean) lean = markup != NULL ? dossier_html_prescan (markup->str, markup->len, error) : NULL;
  g_autoptr (DossierHtmlTree) tree = NULL;

  if (lean == NULL)
    return FALSE;

  tree = dossier_html_tree_new (lean->markup->str, lean->markup->len);
  hide (tree);
  dossier_html_tree_measure (tree);
  dossier_html_pictures_set_page (lean->pictures, tree, options);
  dossier_html_blocks_add_whole (tree, lean->pictures, titled, reading);
  return TRUE;
}
