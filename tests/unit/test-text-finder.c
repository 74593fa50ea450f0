/* test-text-finder.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a reader types is found however the text writes it, at the right place.
 */

#include "config.h"

#include "view/dossier-text-finder.h"

static const struct
{
  const char *text;
  const char *query;
  const char *found; /* the words of each hit, joined by | */
} cases[] = {
  { "Élysée, ÉLYSÉE and the Elysee", "elysee", "Élysée|ÉLYSÉE|Elysee" },
  { "E\xcc\x81lyse\xcc\x81"
    "e",
    "élysée", "E\xcc\x81lyse\xcc\x81"
              "e" },
  { "Київ і КИЇВ, не Киів", "київ", "Київ|КИЇВ" },
  { "“Don’t”, he said", "\"don't\"", "“Don’t”" },
  { "two\n  lines", "two lines", "two\n  lines" },
  { "aaaa aab", "aab", "aab" },
  { "aaaa", "aa", "aa|aa" },
  { "2024–25", "2024-25", "2024–25" },
  { "القَاهِرة", "القاهرة", "القَاهِرة" },
  { "在北京会谈，北京", "北京", "北京|北京" },
  { "ΟΔΥΣΣΕΎΣ", "οδυσσευς", "ΟΔΥΣΣΕΎΣ" },
  { "abcabcabd", "ABCABD", "abcabd" },
  { "anything", "  ", "" },
  { "anything", "other", "" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierDocumentFields fields = { .text = cases[i].text };
      g_autoptr (DossierDocument) document = dossier_document_new (&fields);
      g_autoptr (GArray) found = dossier_text_find (document, cases[i].query, NULL);
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint k = 0; k < found->len; k++)
        {
          DossierSpan     *span = &g_array_index (found, DossierSpan, k);
          g_autofree char *slice = dossier_document_dup_words (document, span->start, span->end);

          g_string_append_printf (words, "%s%s", k > 0 ? "|" : "", slice);
        }
      g_assert_cmpstr (words->str, ==, cases[i].found);
    }
}

static void
test_cancelled (void)
{
  DossierDocumentFields fields = { .text = "some words" };
  g_autoptr (DossierDocument) document = dossier_document_new (&fields);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_text_find (document, "words", cancellable));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-finder/cases", test_cases);
  g_test_add_func ("/text-finder/cancelled", test_cancelled);
  return g_test_run ();
}
