/* dossier-import-html.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saved web pages and pasted text/html:
 *
 *   bytes → characters → lean page (prescan) → tree → metadata, article → blocks
 *
 * Nothing in a page is run, and nothing it names is opened.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-html-article.h"
#include "import/dossier-html-blocks.h"
#include "import/dossier-html-lead.h"
#include "import/dossier-html-metadata.h"
#include "import/dossier-html-prescan.h"
#include "import/dossier-html-tree.h"
#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-text-decoder.h"
#include "import/dossier-text-language.h"

#define MEBIBYTE (1024 * 1024)
#define MAX_PAGE (24 * MEBIBYTE)
#define SNIFF_BYTES 2048
#define CERTAIN 95
#define LIKELY 60

static gboolean
is_ascii_space (guint8 c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Only what can stand before the first element: byte-order mark, spaces, comments, an XML declaration. */
static gsize
skip_prologue (const guint8 *bytes, gsize n)
{
  gsize i = n >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (i < n)
    {
      const guint8 *close = NULL;

      if (is_ascii_space (bytes[i]))
        {
          i++;
          continue;
        }
      if (n - i > 4 && memcmp (bytes + i, "<!--", 4) == 0)
        close = memmem (bytes + i, n - i, "-->", 3);
      else if (n - i > 5 && memcmp (bytes + i, "<?xml", 5) == 0)
        close = memchr (bytes + i, '>', n - i);
      if (close == NULL)
        return i;
      i = close - bytes + (*close == '-' ? 3 : 1);
    }

  return i;
}

static gboolean
begins_with_tag (const char *p, gsize n, const char *name)
{
  gsize length = strlen (name);

  return n > length && g_ascii_strncasecmp (p, name, length) == 0 && !g_ascii_isalnum (p[length]);
}

/* The wide forms of Unicode, as far as the tags that begin a page go. */
static gsize
narrow (const guint8 *bytes, gsize n_bytes, guint8 *into)
{
  gsize n = 0;

  for (gsize i = 0; i < MIN (n_bytes, SNIFF_BYTES); i++)
    if (bytes[i] != 0 && bytes[i] < 0xFE)
      into[n++] = bytes[i];

  return n;
}

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  static const char *const certain[] = { "<!doctype html", "<html", "<head", "<body" };
  static const char *const likely[] = { "<meta", "<title", "<article", "<div", "<p", "<h1", "<h2", "<h3", "<table", "<span", "<ul", "<ol", "<a", "<blockquote", "<main", "<section", "<link", "<script", "<style", "<b", "<i", "<em", "<strong", "<br", "<img", "<figure", "<header", "<center", "<font" };
  guint8                   plain[SNIFF_BYTES];
  gboolean                 wide = n_bytes > 4 && (memchr (bytes, 0, 4) != NULL || bytes[0] >= 0xFE);
  gsize                    n = wide ? narrow (bytes, n_bytes, plain) : n_bytes;
  const guint8            *from = wide ? plain : bytes;
  gsize                    start = skip_prologue (from, n);
  const char              *p = (const char *)from + start;

  for (guint i = 0; i < G_N_ELEMENTS (certain); i++)
    if (begins_with_tag (p, n - start, certain[i]))
      return CERTAIN;
  /* A piece of a page: the tag that begins it is ended, and so is an element. */
  for (guint i = 0; i < G_N_ELEMENTS (likely); i++)
    if (begins_with_tag (p, n - start, likely[i]) && memchr (p, '>', MIN (n - start, SNIFF_BYTES)) != NULL && memmem (p, n - start, "</", 2) != NULL)
      return LIKELY;

  return 0;
}

static DossierDecodedText *
decode (const guint8 *bytes, gsize n_bytes, const char *charset, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char    *declared = charset == NULL ? dossier_html_declared_charset (bytes, n_bytes) : NULL;
  DossierDecodedText *decoded;

  if (n_bytes > MAX_PAGE)
    {
      g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This page has %" G_GSIZE_FORMAT " MB; Dossier reads pages of up to %d MB. Copy the article in a browser and paste it here.", n_bytes / MEBIBYTE, MAX_PAGE / MEBIBYTE);
      return NULL;
    }

  decoded = dossier_text_decode (bytes, n_bytes, charset != NULL ? charset : declared, &reason);
  if (decoded == NULL && g_error_matches (reason, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_BINARY))
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This web page is damaged: most of it is no text. Open it in a browser, copy the article and paste it here.");
  else if (decoded == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return decoded;
}

static void
add_warnings (const DossierDecodedText *decoded, gboolean flattened, DossierReading *reading)
{
  if (decoded->n_broken > 0)
    dossier_reading_take_warning (reading, g_strdup_printf ("%" G_GSIZE_FORMAT " characters of the page could not be decoded (as %s) and are shown as \xEF\xBF\xBD where they stand in the article.", decoded->n_broken, decoded->charset));
  if (flattened)
    dossier_reading_take_warning (reading, g_strdup_printf ("The page nests its parts more than %d deep; what is deeper was read without its form.", DOSSIER_HTML_MAX_DEPTH));
}

/* Templates of pages lie about the language more often than their words. */
static void
detect_language (DossierReading *reading)
{
  const char *language = dossier_text_language (reading->text->str, reading->text->len);

  if (language != NULL)
    {
      g_free (reading->language);
      reading->language = g_strdup (language);
    }
}

/* Whoever marked a piece of a page wanted it: when the article is not most of it, all of it is. */
static GArray *
find_in_piece (DossierHtmlTree *tree)
{
  guint   n_words = tree->nodes[0].n_chars - tree->nodes[0].n_link_chars, whole = 0, n = 0;
  GArray *parts = dossier_html_article_find (tree);

  for (guint i = 0; i < parts->len; i++)
    n += tree->nodes[g_array_index (parts, guint, i)].n_chars;
  if (n < n_words / 2)
    {
      for (guint i = 0; i < tree->n_nodes; i++)
        tree->nodes[i].pruned = FALSE;
      dossier_html_tree_measure (tree);
      g_array_set_size (parts, 0);
      g_array_append_val (parts, whole);
    }

  return parts;
}

static DossierReading *
read_page (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  g_autoptr (DossierDecodedText) decoded = decode (bytes, n_bytes, options->charset, error);
  g_autoptr (DossierHtmlLean) lean = decoded != NULL ? dossier_html_prescan (decoded->text->str, decoded->text->len, error) : NULL;
  g_autoptr (DossierReading) reading = NULL;
  g_autoptr (DossierHtmlTree) tree = NULL;
  g_autoptr (GArray) parts = NULL;

  if (lean == NULL)
    return NULL;

  tree = dossier_html_tree_new (lean->markup->str, lean->markup->len);
  reading = dossier_reading_new ();
  dossier_html_article_hide (tree);
  dossier_html_tree_measure (tree);
  dossier_html_metadata_find (tree, lean->linked_data, &options->today, reading);
  parts = options->html ? find_in_piece (tree) : dossier_html_article_find (tree);
  dossier_html_lead_add (tree, reading->title, parts);
  dossier_html_pictures_set_page (lean->pictures, tree, options);
  dossier_html_blocks_add (tree, parts, lean->pictures, &options->today, reading);
  if (reading->blocks->len == 0)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY, "There is no text to read on this page. Open it in a browser, copy the article and paste it here.");
      return NULL;
    }

  detect_language (reading);
  add_warnings (decoded, lean->flattened, reading);
  return g_steal_pointer (&reading);
}

const DossierImporter dossier_import_html = { "html", sniff, read_page };
