/* test-import-markdown.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Markdown is known by its marks and read by its structure; what it holds of HTML goes the way of a
 * page. Blocks are written as "role level words" lines.
 */

#include "config.h"

#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-markdown-html.h"

#include <string.h>

static DossierReading *
read_text (const char *text, GError **error)
{
  DossierImportOptions options = { 0 };

  g_date_clear (&options.today, 1);
  g_date_set_dmy (&options.today, 11, G_DATE_JANUARY, 2026);
  return dossier_import_bytes ((const guint8 *)text, strlen (text), &options, error);
}

static void
assert_blocks (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) reading = read_text (text, &error);
  g_autoptr (GString) lines = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);
      g_autofree char    *words = g_utf8_substring (reading->text->str, block->start, block->end);

      g_string_append_printf (lines, "%s %u %s\n", dossier_block_role_to_string (block->role), block->level, words);
    }
  g_assert_cmpstr (lines->str, ==, expected);
}

static void
test_structure (void)
{
  assert_blocks ("# A treaty\n\nFour states **agreed**\non [terms](https://post.example/t) &amp; more.\n\n## What *was* agreed\n\n1. First\n2. Second\n   - inner\n\n> We have stopped\n> counting.\n\n"
                 "```\ncode one\n  code two\n```\n",
                 "title 0 A treaty\nbody 0 Four states agreed on terms & more.\nheading 2 What was agreed\nlist 1 First\nlist 1 Second\nlist 2 inner\nquote 0 We have stopped counting.\nbody 0 code one\nbody 0 code two\n");
}

static void
test_tables (void)
{
  assert_blocks ("# Shares\n\n| State | Share |\n|:--|--:|\n| Upper | 40 |\n| Lower | |\n\n- [x] done\n- [ ] open\n",
                 "title 0 Shares\ntable 1 State\tShare\ntable 0 Upper\t40\ntable 0 Lower\t\nlist 1 ☑ done\nlist 1 ☐ open\n");
}

/* Never raw: it meets the same walls as a page. */
static void
test_html (void)
{
  assert_blocks ("# Notes\n\n## More\n\n<div onclick=\"x()\"><script>alert(1)</script>\n<p style='display:none'>unseen</p><p>Seen</p></div>\n\nIn <b>line</b> <script>y()</script> words.\n",
                 "title 0 Notes\nheading 2 More\nbody 0 Seen\nbody 0 In line words.\n");
}

static void
test_head (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) reading = read_text ("---\ntitle: \"A treaty: the text\"\nauthor: [Mara Lindt, Owen Ashe]\ndate: 2025-11-03\n---\n\n## Part one\n\nWords.\n\n## Part two\n\nMore.\n", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (reading->title, ==, "A treaty: the text");
  g_assert_cmpstr (reading->byline, ==, "Mara Lindt, Owen Ashe");
  g_assert_cmpstr (reading->published, ==, "2025-11-03");
  g_assert_cmpstr (reading->text->str, ==, "A treaty: the text\nPart one\nWords.\nPart two\nMore.");
}

static void
test_pictures (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) reading = read_text ("# Dams\n\n## Upper\n\n![The *upper* dam](https://img.post.example/dam.png \"now\")\n", &error);
  const DossierImage *image;

  g_assert_no_error (error);
  g_assert_cmpuint (reading->images->len, ==, 1);
  image = g_ptr_array_index (reading->images, 0);
  g_assert_cmpint (image->state, ==, DOSSIER_IMAGE_REMOTE);
  g_assert_cmpstr (image->host, ==, "img.post.example");
  g_assert_cmpstr (image->alt, ==, "The upper dam");
}

static guint
sniffed (const char *text)
{
  return dossier_import_markdown.sniff ((const guint8 *)text, strlen (text));
}

static void
test_sniff (void)
{
  g_assert_cmpuint (sniffed ("# One\n\nWords.\n\n# Two\n"), >, 0);
  g_assert_cmpuint (sniffed ("Words with [a](b), [c](d) and [e](f).\n"), >, 0);
  g_assert_cmpuint (sniffed ("# One\n\n```\nx\n```\n```\ny\n```\n"), >, 60);
  /* Plain texts that have a mark or two. */
  g_assert_cmpuint (sniffed ("The ministers met.\n\n- one\n- two\n\nThey left.\n"), ==, 0);
  g_assert_cmpuint (sniffed ("#hashtag is not\n#another\n"), ==, 0);
  g_assert_cmpuint (sniffed ("---\nA rule above.\n---\n"), ==, 0);
  g_assert_cmpuint (sniffed ("He said [sic] (and meant it) ** three stars **.\n"), ==, 0);
}

/* A row is filled up to the columns of its head: ten thousand of either make a hundred million cells. */
static void
test_growth (void)
{
  g_autoptr (GString) text = g_string_new ("# Table\n\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "|a");
  g_string_append (text, "\n");
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "|---");
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "\n|b");
  g_assert_null (read_text (text->str, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE);
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new ("# Deep\n\n## Deeper\n\n");
  g_autoptr (DossierReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, ">");
  g_string_append (text, " words at the bottom\n\n");
  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "[");
  reading = read_text (text->str, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (reading->text->str, "words at the bottom"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-markdown/structure", test_structure);
  g_test_add_func ("/import-markdown/tables", test_tables);
  g_test_add_func ("/import-markdown/html", test_html);
  g_test_add_func ("/import-markdown/head", test_head);
  g_test_add_func ("/import-markdown/pictures", test_pictures);
  g_test_add_func ("/import-markdown/sniff", test_sniff);
  g_test_add_func ("/import-markdown/growth", test_growth);
  g_test_add_func ("/import-markdown/deep", test_deep);
  return g_test_run ();
}
