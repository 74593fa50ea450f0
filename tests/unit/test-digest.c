/* test-digest.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers come out of a digest as they went in, damaged digests end, and sets of documents are sets.
 */

#include "config.h"

#include "store/dossier-digest.h"
#include "store/dossier-document-set.h"

static void
test_numbers (void)
{
  static const guint32 numbers[] = { 0, 1, 127, 128, 16383, 16384, 735000, G_MAXINT32, G_MAXUINT32 };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  DossierDigest digest;
  guint32       number;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    dossier_digest_append (bytes, numbers[i]);
  digest = (DossierDigest){ bytes->data, bytes->data + bytes->len };
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_assert_true (dossier_digest_next (&digest, &number));
      g_assert_cmpuint (number, ==, numbers[i]);
    }
  g_assert_false (dossier_digest_next (&digest, &number));
}

static void
test_damaged (void)
{
  static const guint8 endless[] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff };
  DossierDigest       digest = { endless, endless + sizeof endless };
  guint32             number;

  g_assert_false (dossier_digest_next (&digest, &number));
}

static void
test_words (void)
{
  static const char *const words[] = { "sea", "land", NULL };
  char                     code[3];

  g_assert_cmpuint (dossier_digest_from_word (words, "land"), ==, 2);
  g_assert_cmpuint (dossier_digest_from_word (words, "air"), ==, 0);
  g_assert_cmpuint (dossier_digest_from_word (words, NULL), ==, 0);
  dossier_digest_to_country (dossier_digest_from_country ("ZW"), code);
  g_assert_cmpstr (code, ==, "ZW");
  dossier_digest_to_country (dossier_digest_from_country ("AD"), code);
  g_assert_cmpstr (code, ==, "AD");
  g_assert_cmpuint (dossier_digest_from_country ("zw"), ==, 0);
  g_assert_cmpuint (dossier_digest_from_country (NULL), ==, 0);
  dossier_digest_to_country (0, code);
  g_assert_cmpstr (code, ==, "");
  g_assert_cmpuint (dossier_digest_hash_name ("NATO"), ==, dossier_digest_hash_name ("Nato"));
  g_assert_cmpuint (dossier_digest_hash_name ("NATO"), !=, dossier_digest_hash_name ("Natal"));
  g_assert_cmpuint (dossier_digest_hash_name (NULL), ==, 0);
  g_assert_cmpuint (dossier_digest_hash_name (""), !=, 0);
}

static DossierDocumentSet *
make_set (const gint64 *ids, guint n)
{
  DossierDocumentSet *set = dossier_document_set_new ();

  for (guint i = 0; i < n; i++)
    dossier_document_set_add (set, ids[i]);
  return set;
}

static void
test_set (void)
{
  static const gint64 ids[] = { 1, 63, 64, 65, 1000, 100000 };
  static const gint64 others[] = { 64, 1000, 200000 };
  g_autoptr (DossierDocumentSet) set = make_set (ids, G_N_ELEMENTS (ids));
  g_autoptr (DossierDocumentSet) other = make_set (others, G_N_ELEMENTS (others));
  g_autoptr (DossierDocumentSet) empty = dossier_document_set_new ();
  g_autoptr (DossierDocumentSet) copy = NULL;
  g_autofree char *json = NULL;
  gint64           at = G_MAXINT64;

  g_assert_cmpuint (dossier_document_set_count (set), ==, G_N_ELEMENTS (ids));
  for (guint i = G_N_ELEMENTS (ids); i > 0; i--)
    {
      at = dossier_document_set_previous (set, at);
      g_assert_cmpint (at, ==, ids[i - 1]);
      g_assert_true (dossier_document_set_has (set, at));
    }
  g_assert_cmpint (dossier_document_set_previous (set, at), ==, 0);
  g_assert_cmpint (dossier_document_set_previous (empty, G_MAXINT64), ==, 0);
  g_assert_false (dossier_document_set_has (set, 2));
  g_assert_false (dossier_document_set_has (set, 999999));

  copy = dossier_document_set_copy (set);
  dossier_document_set_intersect (copy, other);
  json = dossier_document_set_dup_json (copy);
  g_assert_cmpstr (json, ==, "[1000,64]");
  dossier_document_set_subtract (set, other);
  g_assert_cmpuint (dossier_document_set_count (set), ==, 4);
  g_assert_false (dossier_document_set_has (set, 64));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digest/numbers", test_numbers);
  g_test_add_func ("/digest/damaged", test_damaged);
  g_test_add_func ("/digest/words", test_words);
  g_test_add_func ("/digest/set", test_set);

  return g_test_run ();
}
