/* test-citation.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A citation names everything that is known and nothing that is not.
 */

#include "config.h"

#include "view/dossier-citation.h"

static void
test_all (void)
{
  DossierDocumentFields fields = { .title = "Talks end", .byline = "Ann Lee", .site = "The Paper", .source = "https://paper.example/talks", .text = "He said “it is over” today." };
  g_autoptr (DossierDocument) document = dossier_document_new (&fields);
  g_autofree char *citation = dossier_citation_make (document, 0, 7, "3 May 2026");
  g_autofree char *quoted = dossier_citation_make (document, 8, 20, NULL);

  g_assert_cmpstr (citation, ==, "“He said” (Talks end, Ann Lee, The Paper, 3 May 2026, https://paper.example/talks)");
  g_assert_cmpstr (quoted, ==, "“it is over” (Talks end, Ann Lee, The Paper, https://paper.example/talks)");
  g_assert_finalize_object (g_steal_pointer (&document));
}

static void
test_little (void)
{
  DossierDocumentFields fields = { .text = "A few words." };
  g_autoptr (DossierDocument) document = dossier_document_new (&fields);
  g_autofree char *citation = dossier_citation_make (document, 2, 6, NULL);

  g_assert_cmpstr (citation, ==, "“few” (A few words.)");
}

static void
test_pages (void)
{
  g_autoptr (DossierPageMap) pages = dossier_page_map_new ();
  DossierDocumentFields fields = { .title = "Resolution 14", .text = "One sentence. Another one.", .pages = pages };
  g_autoptr (DossierDocument) document = NULL;
  g_autofree char *one = NULL, *both = NULL;

  dossier_page_map_add (pages, "7", 0);
  dossier_page_map_add (pages, "8", 14);
  document = dossier_document_new (&fields);
  one = dossier_citation_make (document, 14, 21, "3 May 2026");
  both = dossier_citation_make (document, 4, 21, NULL);
  g_assert_cmpstr (one, ==, "“Another” (Resolution 14, 3 May 2026, p. 8)");
  g_assert_cmpstr (both, ==, "“sentence. Another” (Resolution 14, pp. 7–8)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/all", test_all);
  g_test_add_func ("/citation/little", test_little);
  g_test_add_func ("/citation/pages", test_pages);
  return g_test_run ();
}
