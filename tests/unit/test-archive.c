/* test-archive.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Entries by name, and every limit: an archive that unpacks to far more than it is, one with too many
 * entries, one that was cut, one whose entry is broken, references that lead out.
 */

#include "config.h"

#include "import/dossier-archive.h"
#include "import/dossier-import-error.h"
#include "package-fixture.h"

#include <string.h>
#include <zip.h>

static DossierArchive *
open_bytes (GBytes *bytes, GError **error)
{
  gsize         n;
  gconstpointer data = g_bytes_get_data (bytes, &n);

  return dossier_archive_open (data, n, error);
}

static void
test_read (void)
{
  g_autoptr (GBytes) bytes = package_fixture_new ("mimetype", "text/plain", "folder/a.txt", "some words", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierArchive) archive = open_bytes (bytes, &error);
  g_autoptr (GBytes) entry = NULL;

  g_assert_no_error (error);
  g_assert_true (dossier_archive_has (archive, "folder/a.txt"));
  g_assert_false (dossier_archive_has (archive, "folder/A.txt"));
  entry = dossier_archive_read (archive, "folder/a.txt", &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (entry, NULL), g_bytes_get_size (entry), "some words", 10);
  g_assert_false (dossier_archive_is_damaged (archive));

  g_assert_null (dossier_archive_read (archive, "none", &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED);
}

static void
test_bomb (void)
{
  g_autofree char *zeros = g_strnfill (8 * 1024 * 1024, '0');
  g_autoptr (GBytes) bytes = package_fixture_new ("a", zeros, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierArchive) archive = open_bytes (bytes, NULL);

  g_assert_null (dossier_archive_read (archive, "a", &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE);
}

static void
test_many_entries (void)
{
  /* An end that says there are 20,000. */
  static const guint8 end[22] = { 'P', 'K', 5, 6, 0, 0, 0, 0, 0x20, 0x4E, 0x20, 0x4E };
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_archive_open (end, sizeof end, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE);
}

/* What is there of an archive that was cut is read. */
static void
test_cut (void)
{
  g_autoptr (GBytes) bytes = package_fixture_new ("a", "some words", "folder/b", "some words, some words, some words, some words", NULL);
  gboolean found = FALSE;

  for (gsize n = 0; n < g_bytes_get_size (bytes); n++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, n);
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierArchive) archive = open_bytes (cut, &error);
      g_autoptr (GBytes) entry = archive != NULL && dossier_archive_has (archive, "folder/b") ? dossier_archive_read (archive, "folder/b", NULL) : NULL;

      if (archive == NULL)
        g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED);
      else
        g_assert_true (dossier_archive_is_damaged (archive));
      if (entry != NULL)
        {
          g_assert_cmpmem (g_bytes_get_data (entry, NULL), g_bytes_get_size (entry), "some words, some words, some words, some words", g_bytes_get_size (entry));
          found = found || g_bytes_get_size (entry) == 46;
        }
      else
        g_assert_false (found);
    }
  g_assert_true (found);
}

/* A bomb stays one without its directory. */
static void
test_cut_bomb (void)
{
  g_autofree char *zeros = g_strnfill (64 * 1024 * 1024, '0');
  g_autoptr (GBytes) bytes = package_fixture_new ("a", zeros, NULL);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) - 40);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierArchive) archive = open_bytes (cut, NULL);

  g_assert_null (dossier_archive_read (archive, "a", &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE);
}

static void
test_broken_entry (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) entry = NULL;
  g_autoptr (DossierArchive) archive = NULL;
  g_autofree guint8 *data = NULL;
  gsize              n;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%u ", i * 7919 % 10007);
  bytes = package_fixture_new ("a", text->str, NULL);
  data = g_bytes_unref_to_data (g_steal_pointer (&bytes), &n);
  memset (data + n / 2, 0xFF, 64);

  archive = dossier_archive_open (data, n, NULL);
  entry = dossier_archive_read (archive, "a", NULL);
  g_assert_nonnull (entry);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (entry, NULL), "0 7919 5831 "));
  g_assert_true (dossier_archive_is_damaged (archive));
}

static void
assert_resolved (const char *base, const char *reference, const char *entry)
{
  g_autofree char *found = dossier_archive_resolve (base, reference);

  g_assert_cmpstr (found, ==, entry);
}

static void
test_resolve (void)
{
  assert_resolved ("OEBPS/book.opf", "text/a%20b.xhtml#part", "OEBPS/text/a b.xhtml");
  assert_resolved ("OEBPS/text/a.xhtml", "../images/./x.png?y", "OEBPS/images/x.png");
  assert_resolved ("word/document.xml", "/word/styles.xml", "word/styles.xml");
  assert_resolved ("", "word/document.xml", "word/document.xml");
  assert_resolved ("a/b.xml", "../../etc/passwd", NULL);
  assert_resolved ("a/b.xml", "..", NULL);
  assert_resolved ("a/b.xml", "..%2F..%2Fx", NULL);
  assert_resolved ("a/b.xml", "file:///etc/passwd", NULL);
  assert_resolved ("a/b.xml", "https://example.org/x", NULL);
  assert_resolved ("a/b.xml", "..\\x", NULL);
  assert_resolved ("a/b.xml", "x%00y", NULL);
  assert_resolved ("a/b.xml", "%FF", NULL);
  assert_resolved ("a/b.xml", "#only", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/archive/read", test_read);
  g_test_add_func ("/archive/bomb", test_bomb);
  g_test_add_func ("/archive/many-entries", test_many_entries);
  g_test_add_func ("/archive/cut", test_cut);
  g_test_add_func ("/archive/cut-bomb", test_cut_bomb);
  g_test_add_func ("/archive/broken-entry", test_broken_entry);
  g_test_add_func ("/archive/resolve", test_resolve);
  return g_test_run ();
}
