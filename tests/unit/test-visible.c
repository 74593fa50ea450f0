/* test-visible.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-file-kind.h"
#include "import/dossier-visible.h"

#include <string.h>

static void
assert_line (const char *text, const char *expected)
{
  g_autofree char *line = dossier_visible_line (text);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_line (void)
{
  assert_line ("A treaty", "A treaty");
  assert_line ("photo_\u202Egnp.exe", "photo_[U+202E]gnp.exe");
  assert_line ("a\u2066b\u2069c", "a\u2066b\u2069c");
  assert_line ("a\u202Bb\u202Cc", "a\u202Bb\u202Cc");
  assert_line ("a\u2066b", "a[U+2066]b");
  assert_line ("a\u202Cb\u2069", "a[U+202C]b[U+2069]");
  /* One kind does not close the other. */
  assert_line ("a\u2066b\u202Cc", "a[U+2066]b[U+202C]c");
  assert_line ("two\nlines\tand\x01more", "two lines and more");
  /* What Arabic, Persian and emoji need stays. */
  assert_line ("می\u200Cخواهم 👩\u200D🚀", "می\u200Cخواهم 👩\u200D🚀");
}

static void
assert_address (const char *address, const char *expected)
{
  g_autofree char *visible = dossier_visible_address (address);

  g_assert_cmpstr (visible, ==, expected);
}

static void
test_address (void)
{
  assert_address ("https://post.example/a?b#c", "https://post.example/a?b#c");
  assert_address ("https://\u0430pple.example:8080/x", "https://xn--pple-43d.example:8080/x");
  assert_address ("https://post.example/\u202Egpj", "https://post.example/%E2%80%AEgpj");
  assert_address ("https://post.example/größe", "https://post.example/größe");
  assert_address ("https://bank.example@evil.example/", NULL);
  assert_address ("https:///x", NULL);
}

static void
assert_mixed (const char *text, const char *expected)
{
  g_autofree char *word = dossier_visible_mixed_word (text);

  g_assert_cmpstr (word, ==, expected);
}

static void
test_mixed (void)
{
  assert_mixed ("Mara Lindt", NULL);
  assert_mixed ("Мара Линдт and Mara Lindt", NULL);
  assert_mixed ("M\u0430ra Lindt", "M\u0430ra");
  assert_mixed ("東京Tokyo", NULL);
  assert_mixed ("", NULL);
}

static void
test_reading (void)
{
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  static const char words[] = "The user is \u202Enimda, not admin.";

  dossier_reading_add_block (reading, DOSSIER_BLOCK_BODY, words, strlen (words));
  reading->title = g_strdup ("\u202Egpj.exe");
  reading->byline = g_strdup ("M\u0430ra");
  dossier_reading_set_address (reading, "https://\u0430pple.example/");
  dossier_visible_apply (reading);

  /* The text is evidence. */
  g_assert_cmpstr (reading->text->str, ==, words);
  g_assert_cmpstr (reading->title, ==, "[U+202E]gpj.exe");
  g_assert_cmpstr (reading->address, ==, "https://xn--pple-43d.example/");
  g_assert_cmpuint (reading->warnings->len, ==, 2);
}

static void
assert_kind (const char *importer, const char *name, gboolean warned)
{
  g_autofree char *warning = dossier_file_kind_compare (dossier_file_kind_from_importer (importer), name);

  g_assert_cmpint (warning != NULL, ==, warned);
}

static void
test_kind (void)
{
  assert_kind ("html", "/tmp/page.html", FALSE);
  assert_kind ("html", "/tmp/page.HTM", FALSE);
  assert_kind ("html", "/tmp/report.pdf", TRUE);
  assert_kind ("text", "/tmp/notes.md", FALSE);
  assert_kind ("docx", "/tmp/letter.doc", TRUE);
  assert_kind ("text", "/tmp.pdf/notes", FALSE);
  assert_kind ("text", "README", FALSE);
  assert_kind ("text", NULL, FALSE);
  assert_kind ("no such thing", "/tmp/report.pdf", FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visible/line", test_line);
  g_test_add_func ("/visible/address", test_address);
  g_test_add_func ("/visible/mixed", test_mixed);
  g_test_add_func ("/visible/reading", test_reading);
  g_test_add_func ("/file-kind/compare", test_kind);
  return g_test_run ();
}
