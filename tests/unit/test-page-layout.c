/* test-page-layout.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both directions of the map agree with the page's text itself, letter by letter: for furniture
 * folded and open, the quiet line, titles from the metadata and paragraphs that are broken.
 */

#include "config.h"

#include "view/dossier-page-layout.h"

#include <string.h>

typedef struct
{
  DossierBlockRole role;
  const char      *text;
} Line;

static DossierDocument *
make_document (const Line *lines, guint n, const char *title, const char *byline, const char *site)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) blocks = dossier_block_array_new ();
  guint32               at = 0;
  DossierDocumentFields fields = { .title = title, .byline = byline, .site = site, .blocks = blocks };

  for (guint i = 0; i < n; i++)
    {
      DossierBlock block = { .role = lines[i].role, .start = at, .end = at + g_utf8_strlen (lines[i].text, -1) };

      g_array_append_val (blocks, block);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", lines[i].text);
      at = block.end + 1;
    }
  fields.text = text->str;

  return dossier_document_new (&fields);
}

/* The page as the buffer would hold it; a bar is "#\n", a picture "@\n". */
static char *
render (DossierPageLayout *layout)
{
  GString *page = g_string_new (NULL);
  GArray  *pieces = dossier_page_layout_get_pieces (layout);

  for (guint i = 0; i < pieces->len; i++)
    {
      DossierPiece *piece = &g_array_index (pieces, DossierPiece, i);

      g_assert_cmpint (piece->start, ==, g_utf8_strlen (page->str, -1));
      if (piece->kind == DOSSIER_PIECE_TEXT && piece->length > 0)
        {
          g_autofree char *words = dossier_document_dup_words (dossier_page_layout_get_document (layout), piece->doc_start, piece->doc_start + piece->doc_length);

          g_string_append (page, words);
        }
      else if (piece->kind == DOSSIER_PIECE_BAR)
        g_string_append (page, "#\n");
      else if (piece->kind == DOSSIER_PIECE_IMAGE)
        g_string_append (page, "@\n");
      else if (piece->length > 0)
        g_string_append (page, piece->text);
    }
  g_assert_cmpint (dossier_page_layout_get_length (layout), ==, g_utf8_strlen (page->str, -1));

  return g_string_free (page, FALSE);
}

/* Every shown letter is found on the page and leads back to its place. */
static void
check_map (DossierPageLayout *layout)
{
  DossierDocument *document = dossier_page_layout_get_document (layout);
  g_autofree char *page = render (layout);
  glong            length = g_utf8_strlen (page, -1);
  const char      *p = dossier_document_get_text (document);
  const char      *shown = page;
  guint32          last = 0;

  for (guint32 at = 0; *p != '\0'; p = g_utf8_next_char (p), at++)
    {
      guint32 there = dossier_page_layout_to_buffer (layout, at);

      g_assert_cmpuint (there, >=, last);
      g_assert_cmpint (there, <=, length);
      shown = g_utf8_offset_to_pointer (shown, there - last);
      last = there;
      if (dossier_page_layout_is_shown (layout, at))
        {
          g_assert_cmpuint (g_utf8_get_char (shown), ==, g_utf8_get_char (p));
          g_assert_cmpuint (dossier_page_layout_to_document (layout, there), ==, at);
        }
    }
}

static const Line article[] = {
  { DOSSIER_BLOCK_FURNITURE, "Skip to content" },
  { DOSSIER_BLOCK_TITLE, "Élysée talks end" },
  { DOSSIER_BLOCK_BYLINE, "By Ann Lee" },
  { DOSSIER_BLOCK_PUBLISHED, "13 hours ago" },
  { DOSSIER_BLOCK_FURNITURE, "Share" },
  { DOSSIER_BLOCK_FURNITURE, "Print" },
  { DOSSIER_BLOCK_LEAD, "Ministers met in 北京." },
  { DOSSIER_BLOCK_BODY, "They agreed." },
  { DOSSIER_BLOCK_FURNITURE, "More stories" },
};

static void
test_article (void)
{
  g_autoptr (DossierDocument) document = make_document (article, G_N_ELEMENTS (article), "Élysée talks end", "Ann Lee", "The Paper");
  g_autoptr (DossierPageLayout) layout = dossier_page_layout_new (document, "about 3 May 2026");
  g_autofree char *folded = render (layout);
  g_autofree char *open = NULL;
  guint32          start, end;

  g_assert_cmpstr (folded, ==, "#\nÉlysée talks end\nBy Ann Lee  ·  The Paper  ·  about 3 May 2026\n#\nMinisters met in 北京.\nThey agreed.\n#\n");
  check_map (layout);
  g_assert_cmpuint (dossier_page_layout_get_runs (layout)->len, ==, 3);
  g_assert_cmpint (dossier_page_layout_find_run (layout, 3), ==, 0);
  g_assert_cmpint (dossier_page_layout_find_run (layout, 20), ==, -1);

  dossier_page_layout_get_run_range (layout, 1, &start, &end);
  g_assert_cmpuint (start, ==, end);
  dossier_page_layout_set_folded (layout, 1, FALSE);
  dossier_page_layout_get_run_range (layout, 1, &start, &end);
  g_assert_cmpuint (end - start, ==, strlen ("Share\nPrint\n"));
  open = render (layout);
  g_assert_nonnull (strstr (open, "#\nShare\nPrint\nMinisters"));
  check_map (layout);

  dossier_page_layout_set_folded (layout, 1, TRUE);
  check_map (layout);
}

/* Pictures before the title, within furniture, before a caption, in a row, behind the last words. */
static void
test_images (void)
{
  static const guint places[] = { 1, 2, 6, 7, 7, 9, 9 };
  g_autoptr (DossierDocument) plain = make_document (article, G_N_ELEMENTS (article) - 1, NULL, NULL, NULL);
  g_autoptr (GPtrArray) images = dossier_image_array_new ();
  DossierDocumentFields fields = { .title = "Élysée talks end", .text = dossier_document_get_text (plain), .blocks = dossier_document_get_blocks (plain), .images = images };
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierPageLayout) layout = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *open = NULL;
  guint            n = 0;
  GArray          *pieces;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_ptr_array_add (images, dossier_image_new (DOSSIER_IMAGE_REMOTE, MIN (places[i], 8)));
  document = dossier_document_new (&fields);
  layout = dossier_page_layout_new (document, "3 May 2026");
  folded = render (layout);
  g_assert_cmpstr (folded, ==, "#\n@\nÉlysée talks end\nBy Ann Lee  ·  3 May 2026\n@\n#\n@\nMinisters met in 北京.\n@\n@\nThey agreed.\n@\n@\n");
  check_map (layout);

  dossier_page_layout_set_folded (layout, 1, FALSE);
  open = render (layout);
  g_assert_nonnull (strstr (open, "#\nShare\nPrint\n@\nMinisters"));
  check_map (layout);

  pieces = dossier_page_layout_get_pieces (layout);
  for (guint i = 0; i < pieces->len; i++)
    if (g_array_index (pieces, DossierPiece, i).kind == DOSSIER_PIECE_IMAGE)
      g_assert_cmpuint (g_array_index (pieces, DossierPiece, i).image, ==, n++);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (places));
}

static void
test_metadata_only (void)
{
  const Line lines[] = { { DOSSIER_BLOCK_BODY, "One." }, { DOSSIER_BLOCK_BODY, "Two." } };
  g_autoptr (DossierDocument) document = make_document (lines, 2, "A title", "Ann Lee", NULL);
  g_autoptr (DossierPageLayout) layout = dossier_page_layout_new (document, NULL);
  g_autofree char *page = render (layout);

  g_assert_cmpstr (page, ==, "A title\nAnn Lee\nOne.\nTwo.");
  check_map (layout);
}

static void
test_plain (void)
{
  g_autoptr (DossierDocument) document = make_document (&(Line){ DOSSIER_BLOCK_BODY, "One.\n\n\n" }, 1, NULL, NULL, NULL);
  g_autoptr (DossierPageLayout) layout = dossier_page_layout_new (document, NULL);
  g_autofree char *page = render (layout);

  g_assert_cmpstr (page, ==, "One.");
  check_map (layout);
}

static void
check_long (const char *sentence, gboolean at_sentences)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierPageLayout) layout = NULL;
  g_autofree char *page = NULL;
  g_auto (GStrv) lines = NULL;

  while (text->len < 5 * DOSSIER_PAGE_LONGEST)
    g_string_append (text, sentence);
  document = make_document (&(Line){ DOSSIER_BLOCK_BODY, text->str }, 1, NULL, NULL, NULL);
  layout = dossier_page_layout_new (document, NULL);
  check_map (layout);

  page = render (layout);
  lines = g_strsplit (page, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 4);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, DOSSIER_PAGE_LONGEST);
      if (at_sentences)
        g_assert_true (g_str_has_prefix (lines[i], sentence));
    }
}

static void
test_long (void)
{
  check_long ("The delegates spoke for a while about Zürich. ", TRUE);
  check_long ("代表们在北京就停火问题举行了会谈。", TRUE);
  check_long ("words without any end ", FALSE);
  check_long ("x", FALSE);
  check_long ("e\xcc\x81", TRUE);
}

static void
test_range (void)
{
  g_autoptr (DossierDocument) document = make_document (article, G_N_ELEMENTS (article), NULL, NULL, "The Paper");
  g_autoptr (DossierPageLayout) layout = dossier_page_layout_new (document, NULL);
  guint32 start, end;

  /* The byline's last letter, not the source that is put in after it. */
  g_assert_true (dossier_page_layout_to_buffer_range (layout, 36, 43, &start, &end));
  g_assert_cmpuint (end - start, ==, 7);
  g_assert_false (dossier_page_layout_to_buffer_range (layout, 2, 6, &start, &end));
  g_assert_false (dossier_page_layout_to_buffer_range (layout, 40, 40, &start, &end));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-layout/article", test_article);
  g_test_add_func ("/page-layout/images", test_images);
  g_test_add_func ("/page-layout/metadata-only", test_metadata_only);
  g_test_add_func ("/page-layout/plain", test_plain);
  g_test_add_func ("/page-layout/long", test_long);
  g_test_add_func ("/page-layout/range", test_range);
  return g_test_run ();
}
