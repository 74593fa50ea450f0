/* dossier-html-piece.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-html-piece.h"

#include "import/dossier-html-article.h"
#include "import/dossier-html-blocks.h"
#include "import/dossier-html-prescan.h"
#include "import/dossier-html-tree.h"
#include "import/dossier-import-error.h"

#define MAX_PIECE (24 * 1024 * 1024)
#define MAX_WORDS 4096

static gboolean
has_title (const DossierReading *reading)
{
  for (guint i = 0; i < reading->blocks->len; i++)
    if (g_array_index (reading->blocks, DossierBlock, i).role == DOSSIER_BLOCK_TITLE)
      return TRUE;

  return FALSE;
}

gboolean
dossier_html_piece_add (const char *markup, gsize n_bytes, const DossierImportOptions *options, DossierReading *reading, GError **error)
{
  g_autoptr (DossierHtmlLean) lean = NULL;
  g_autoptr (DossierHtmlTree) tree = NULL;

  if (n_bytes > MAX_PIECE)
    {
      g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "A text in this file is longer than %d MB. Split it into smaller files.", MAX_PIECE / (1024 * 1024));
      return FALSE;
    }
  lean = dossier_html_prescan (markup, n_bytes, error);
  if (lean == NULL)
    return FALSE;

  tree = dossier_html_tree_new (lean->markup->str, lean->markup->len);
  dossier_html_article_hide (tree);
  dossier_html_tree_measure (tree);
  dossier_html_pictures_set_page (lean->pictures, tree, options);
  dossier_html_blocks_add_whole (tree, lean->pictures, has_title (reading), reading);
  return TRUE;
}

/* Not within a character. */
static gsize
whole_length (const char *text, gsize n_bytes)
{
  gsize n = MIN (n_bytes, MAX_WORDS);

  while (n < n_bytes && n > 0 && ((guchar)text[n] & 0xC0) == 0x80)
    n--;
  return n;
}

char *
dossier_html_piece_words (const char *markup, gsize n_bytes)
{
  g_autoptr (DossierHtmlLean) lean = dossier_html_prescan (markup, whole_length (markup, n_bytes), NULL);
  g_autoptr (DossierHtmlTree) tree = NULL;
  g_autofree char *words = NULL;

  if (lean == NULL)
    return NULL;
  tree = dossier_html_tree_new (lean->markup->str, lean->markup->len);
  words = dossier_html_tree_words (tree, 0, MAX_WORDS);
  return *words != '\0' ? g_steal_pointer (&words) : NULL;
}
