/* test-document-finder.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which document an annotation belongs to.
 */

#include "config.h"

#include "library/dossier-document-finder.h"

#define HASH_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define HASH_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
#define HASH_C "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"

/* As the store lists them: the newest first. */
static GArray *
make_identities (void)
{
  static const DossierStoreIdentity documents[] = {
    { 5, (char *)"e", (char *)"/home/reader/plain.txt", (char *)"A Plain  File" },
    { 4, (char *)"d", (char *)"https://example.org/other", (char *)"Said twice" },
    { 3, (char *)HASH_C, (char *)"https://www.example.org/Story/", (char *)"The story, updated" },
    { 2, (char *)HASH_B, (char *)"http://Example.org/Story#comments", (char *)"The story" },
    { 1, (char *)HASH_A, NULL, (char *)"Said twice" },
  };
  GArray *identities = g_array_new (FALSE, FALSE, sizeof (DossierStoreIdentity));

  g_array_append_vals (identities, documents, G_N_ELEMENTS (documents));
  return identities;
}

/* What is found, as "3 2", with "title " before it when only the title led there. */
static void
assert_found (const char *address, const char *hash, const char *title, const char *expected)
{
  g_autoptr (GArray) identities = make_identities ();
  g_autoptr (DossierDocumentFinder) finder = dossier_document_finder_new (identities);
  DossierForeignAnnotation annotation = { .address = (char *)address, .hash = (char *)hash, .title = (char *)title };
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GArray) found = NULL;
  gboolean by_title;

  found = dossier_document_finder_find (finder, &annotation, &by_title);
  if (found->len > 0 && by_title)
    g_string_append (words, "title ");
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (words, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", g_array_index (found, gint64, i));
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_address (void)
{
  assert_found ("https://example.org/Story", NULL, NULL, "3 2");
  assert_found ("http://WWW.EXAMPLE.org/Story/#top", NULL, NULL, "3 2");
  assert_found ("https://example.org/story", NULL, NULL, "");
  assert_found ("https://example.org/Story?page=2", NULL, NULL, "");
  assert_found ("/home/reader/plain.txt", NULL, NULL, "5");
}

/* The very text is likelier than another version at the same address. */
static void
test_hash (void)
{
  assert_found ("https://example.org/Story", HASH_B, NULL, "2 3");
  assert_found ("urn:sha256:" HASH_A, NULL, NULL, "1");
  assert_found ("urn:sha256:" HASH_A, HASH_C, NULL, "3 1");
  assert_found (NULL, "ffff", NULL, "");
}

static void
test_title (void)
{
  assert_found ("urn:x-pdf:1234", NULL, "the STORY", "title 2");
  assert_found (NULL, NULL, " a plain file", "title 5");
  assert_found (NULL, NULL, "Said twice", "");
  assert_found ("https://elsewhere.example/story", NULL, "The story", "");
  assert_found ("https://elsewhere.example/file", NULL, "A plain file", "title 5");
  assert_found (NULL, NULL, "", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-finder/address", test_address);
  g_test_add_func ("/document-finder/hash", test_hash);
  g_test_add_func ("/document-finder/title", test_title);

  return g_test_run ();
}
