/* test-brief.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes into the brief and comes out of it, its order, and the sentences around a passage.
 */

#include "config.h"

#include "model/dossier-brief.h"
#include "model/dossier-sentence.h"

#include <string.h>

#define TEXT "Aims\nMr. A. Brandl met the U.S. envoy on Jan. 9. “Nobody waits!” he said. Kyiv agreed in no. 5 … and left.\nÄnd so on"

static DossierDocument *
make_document (void)
{
  g_autoptr (GArray) blocks = dossier_block_array_new ();
  g_autofree char *text = g_strdup (TEXT);
  guint32          start = 0;

  for (const char *line = text; line != NULL; line = strchr (line, '\n') != NULL ? strchr (line, '\n') + 1 : NULL)
    {
      const char  *end = strchr (line, '\n');
      DossierBlock block = { .role = DOSSIER_BLOCK_BODY, .start = start };

      block.end = start + g_utf8_strlen (line, end != NULL ? end - line : -1);
      start = block.end + 1;
      g_array_append_val (blocks, block);
    }

  return dossier_document_new (&(DossierDocumentFields){ .id = 7, .title = "Aims", .text = text, .blocks = blocks });
}

static guint32
offset_of (const char *words)
{
  return g_utf8_strlen (TEXT, strstr (TEXT, words) - TEXT);
}

static void
assert_sentence (DossierDocument *document, const char *words, const char *expected)
{
  guint32          from, to, start = offset_of (words);
  g_autofree char *found = NULL;

  dossier_sentence_around (document, start, start + g_utf8_strlen (words, -1), &from, &to);
  found = dossier_document_dup_words (document, from, to);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_sentence (void)
{
  g_autoptr (DossierDocument) document = make_document ();

  assert_sentence (document, "Aims", "Aims");
  assert_sentence (document, "envoy", "Mr. A. Brandl met the U.S. envoy on Jan. 9.");
  assert_sentence (document, "Jan. 9", "Mr. A. Brandl met the U.S. envoy on Jan. 9.");
  assert_sentence (document, "waits", "“Nobody waits!” he said.");
  assert_sentence (document, "no. 5", "Kyiv agreed in no. 5 … and left.");
  assert_sentence (document, "9. “Nobody", "Mr. A. Brandl met the U.S. envoy on Jan. 9. “Nobody waits!” he said.");
  assert_sentence (document, "so on", "Änd so on");
}

static GPtrArray *
make_annotations (const char *const *ids)
{
  GPtrArray *annotations = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (annotations, dossier_annotation_new (&(DossierAnnotationFields){ .id = ids[i], .document = 7, .start = i * 10, .end = i * 10 + 5 }));
  return annotations;
}

static void
assert_order (DossierBrief *brief, const char *expected)
{
  GPtrArray *annotations = dossier_brief_get_annotations (brief);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < annotations->len; i++)
    g_string_append (ids, dossier_annotation_get_id (annotations->pdata[i]));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_order (void)
{
  const char *const ids[] = { "a", "b", "c", "d", NULL }, *const order[] = { "c", "x", "a", "c", NULL };
  g_autoptr (GPtrArray) annotations = make_annotations (ids);
  g_autoptr (DossierBrief) plain = dossier_brief_new ("", NULL, annotations);
  g_autoptr (DossierBrief) ordered = dossier_brief_new ("Who promised", order, annotations);
  g_autoptr (DossierBrief) down = dossier_brief_move (plain, 0, 2);
  g_autoptr (DossierBrief) up = dossier_brief_move (down, 3, 0);
  g_autoptr (DossierBrief) named = dossier_brief_rename (up, "Words");
  g_autoptr (DossierBrief) grouped = dossier_brief_group (named);
  g_auto (GStrv) kept = dossier_brief_dup_order (named);

  assert_order (plain, "abcd");
  g_assert_false (dossier_brief_get_arranged (plain));
  g_assert_null (dossier_brief_get_title (plain));
  g_assert_null (dossier_brief_dup_order (plain));
  assert_order (ordered, "cabd");
  g_assert_true (dossier_brief_get_arranged (ordered));
  g_assert_cmpstr (dossier_brief_get_title (ordered), ==, "Who promised");
  assert_order (down, "bcad");
  assert_order (up, "dbca");
  g_assert_cmpstr (dossier_brief_get_title (named), ==, "Words");
  g_assert_cmpstrv (kept, ((const char *[]){ "d", "b", "c", "a", NULL }));
  g_assert_false (dossier_brief_get_arranged (grouped));
  g_assert_cmpstr (dossier_brief_get_title (grouped), ==, "Words");
}

static void
test_find (void)
{
  const char *const ids[] = { "a", "b", NULL };
  g_autoptr (GPtrArray) annotations = make_annotations (ids);
  g_autoptr (DossierBrief) brief = dossier_brief_new (NULL, NULL, annotations);

  g_assert_true (dossier_brief_find (brief, 7, 10, 15, FALSE) == annotations->pdata[1]);
  g_assert_null (dossier_brief_find (brief, 8, 10, 15, FALSE));
  g_assert_null (dossier_brief_find (brief, 7, 11, 14, FALSE));
  g_assert_true (dossier_brief_find (brief, 7, 11, 14, TRUE) == annotations->pdata[1]);
  g_assert_null (dossier_brief_find (brief, 7, 11, 16, TRUE));
}

/* What was made for the brief goes with it; a mark of the reader's stays. */
static void
test_include (void)
{
  g_autoptr (DossierDocument) document = make_document ();
  g_autoptr (GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierAnnotation) fresh = dossier_brief_include (document, annotations, 5, 15);
  g_autoptr (DossierAnnotation) mark = dossier_annotation_new_for_passage (document, 20, 30, DOSSIER_COLOUR_BLUE);
  g_autoptr (DossierAnnotation) noted = NULL;
  g_autoptr (DossierAnnotation) tagged = NULL;
  g_autoptr (DossierAnnotation) back = NULL;
  g_autoptr (DossierAnnotation) left = NULL;

  g_assert_true (g_strv_contains (dossier_annotation_get_tags (fresh), DOSSIER_BRIEF_TAG));
  g_assert_null (dossier_brief_exclude (fresh));
  g_ptr_array_add (annotations, g_object_ref (fresh));
  g_assert_null (dossier_brief_include (document, annotations, 5, 15));

  g_ptr_array_add (annotations, g_object_ref (mark));
  tagged = dossier_brief_include (document, annotations, 20, 30);
  g_assert_cmpstr (dossier_annotation_get_id (tagged), ==, dossier_annotation_get_id (mark));
  g_assert_cmpint (dossier_annotation_get_colour (tagged), ==, DOSSIER_COLOUR_BLUE);
  back = dossier_brief_exclude (tagged);
  g_assert_nonnull (back);
  g_assert_cmpstrv (dossier_annotation_get_tags (back), ((const char *[]){ NULL }));

  noted = dossier_annotation_edit (fresh, DOSSIER_COLOUR_YELLOW, FALSE, "which ones?", dossier_annotation_get_tags (fresh));
  left = dossier_brief_exclude (noted);
  g_assert_cmpstr (dossier_annotation_get_note (left), ==, "which ones?");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/brief/sentence", test_sentence);
  g_test_add_func ("/brief/order", test_order);
  g_test_add_func ("/brief/find", test_find);
  g_test_add_func ("/brief/include", test_include);

  return g_test_run ();
}
