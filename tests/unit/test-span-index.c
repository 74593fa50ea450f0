/* test-span-index.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index answers like a search that looks at every span, on thousands of random overlapping ones.
 */

#include "config.h"

#include "view/dossier-span-index.h"

static DossierSpanIndex *
make_random (GRand *rand, guint n, guint32 width)
{
  GArray *spans = dossier_span_array_new ();

  for (guint i = 0; i < n; i++)
    {
      guint32     start = g_rand_int_range (rand, 0, width);
      DossierSpan span = { .start = start, .end = start + g_rand_int_range (rand, 0, i % 10 == 0 ? width / 2 : 12), .item = i };

      g_array_append_val (spans, span);
    }

  return dossier_span_index_new (spans);
}

static void
check_range (DossierSpanIndex *index, guint32 start, guint32 end)
{
  guint              from = 0, expected = 0, found = 0;
  const DossierSpan *span;

  for (guint i = 0; i < dossier_span_index_get_n_spans (index); i++)
    {
      const DossierSpan *one = dossier_span_index_get (index, i);

      expected += one->start < end && one->end > start && one->end > one->start;
    }
  while ((span = dossier_span_index_next (index, start, end, &from)) != NULL)
    {
      g_assert_true (span->start < end && span->end > start);
      found++;
    }
  g_assert_cmpuint (found, ==, expected);
}

static void
test_overlaps (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (DossierSpanIndex) index = make_random (rand, 200, 1000);

      for (guint i = 0; i < 200; i++)
        {
          guint32 start = g_rand_int_range (rand, 0, 1100);

          check_range (index, start, start + g_rand_int_range (rand, 1, 60));
        }
    }
}

static void
test_shortest (void)
{
  GArray     *spans = dossier_span_array_new ();
  DossierSpan paragraph = { 0, 100, 1 }, sentence = { 10, 40, 2 }, name = { 20, 25, 3 }, nothing = { 21, 21, 4 };

  g_array_append_val (spans, name);
  g_array_append_val (spans, paragraph);
  g_array_append_val (spans, nothing);
  g_array_append_val (spans, sentence);

  {
    g_autoptr (DossierSpanIndex) index = dossier_span_index_new (spans);

    g_assert_cmpuint (dossier_span_index_find (index, 21)->item, ==, 3);
    g_assert_cmpuint (dossier_span_index_find (index, 25)->item, ==, 2);
    g_assert_cmpuint (dossier_span_index_find (index, 99)->item, ==, 1);
    g_assert_null (dossier_span_index_find (index, 100));
    g_assert_cmpuint (dossier_span_index_seek (index, 11), ==, 2);
    g_assert_cmpuint (dossier_span_index_seek (index, 1000), ==, 4);
  }
}

static void
test_empty (void)
{
  g_autoptr (DossierSpanIndex) index = dossier_span_index_new (NULL);
  guint from = 0;

  g_assert_null (dossier_span_index_find (index, 0));
  g_assert_null (dossier_span_index_next (index, 0, G_MAXUINT32, &from));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/span-index/overlaps", test_overlaps);
  g_test_add_func ("/span-index/shortest", test_shortest);
  g_test_add_func ("/span-index/empty", test_empty);
  return g_test_run ();
}
