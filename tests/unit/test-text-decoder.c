/* test-text-decoder.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every way a text file can be coded, and every way it can be broken, ends in valid UTF-8.
 */

#include "config.h"

#include "import/dossier-text-decoder.h"

#include <string.h>

#define BROKEN "\xEF\xBF\xBD"

static void
assert_decodes (const char *bytes, gsize n_bytes, const char *declared, const char *text, gsize n_broken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDecodedText) decoded = dossier_text_decode ((const guint8 *)bytes, n_bytes, declared, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (decoded->text->str, ==, text);
  g_assert_cmpuint (decoded->text->len, ==, strlen (text));
  g_assert_cmpuint (decoded->n_broken, ==, n_broken);
}

#define DECODES(bytes, text) assert_decodes (bytes, sizeof bytes - 1, NULL, text, 0)

static void
test_marks (void)
{
  DECODES ("\xEF\xBB\xBF"
           "Київ",
           "Київ");
  DECODES ("\xFF\xFE"
           "K\0i\0\x57\x04",
           "Kiї");
  DECODES ("\xFE\xFF"
           "\0K\0i\x04\x57",
           "Kiї");
  DECODES ("\xFF\xFE\0\0"
           "K\0\0\0\x42\xF6\x01\0",
           "K🙂");
  DECODES ("\0\0\xFE\xFF"
           "\0\0\0K\0\x01\xF6\x42",
           "K🙂");
}

static void
test_wide_without_mark (void)
{
  const char *words = "Leaders met in Paris on Tuesday, and Kallas spoke.";

  for (guint i = 0; i < 4; i++)
    {
      static const char *const charsets[] = { "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" };
      gsize                    n;
      g_autofree char         *wide = g_convert (words, -1, charsets[i], "UTF-8", NULL, &n, NULL);

      assert_decodes (wide, n, NULL, words, 0);
    }
}

static void
test_wide_cyrillic (void)
{
  const char      *words = "Президент України прибув до Парижа у вівторок, щоб говорити про безпеку.";
  gsize            n;
  g_autofree char *wide = g_convert (words, -1, "UTF-16LE", "UTF-8", NULL, &n, NULL);

  assert_decodes (wide, n, NULL, words, 0);
}

static void
test_utf8_is_never_guessed (void)
{
  /* Curly marks in short text make detectors say Windows 1252. */
  DECODES ("“Yes”, she said – ‘no’…", "“Yes”, she said – ‘no’…");
  assert_decodes ("é", 2, "windows-1251", "é", 0);
}

static void
test_declared (void)
{
  assert_decodes ("\xCA\xE8\xE5\xE2", 4, "windows-1251", "Киев", 0);
  assert_decodes ("caf\xE9 \x93x\x94", 8, "ISO-8859-1", "café “x”", 0);
}

static void
test_detected (void)
{
  const char      *words = "Глава Пентагона заявил во вторник, что переговоры в Париже были полезными и будут продолжены.";
  gsize            n;
  g_autofree char *coded = g_convert (words, -1, "KOI8-R", "UTF-8", NULL, &n, NULL);

  assert_decodes (coded, n, NULL, words, 0);
  /* A few quotation marks say nothing about the language. */
  assert_decodes ("Then he said: \x93to be\x94 \x96 twice\x85", 30, NULL, "Then he said: “to be” – twice…", 0);
}

static void
test_broken (void)
{
  g_autoptr (DossierDecodedText) decoded = NULL;
  static const char bytes[] = "Žižka, Élysée, Kyjev, Łódź, Malmö \xE2\x80 and on";

  assert_decodes (bytes, sizeof bytes - 1, NULL, "Žižka, Élysée, Kyjev, Łódź, Malmö " BROKEN " and on", 1);
  assert_decodes ("\xFF\xFE"
                  "a\0\0\xD8"
                  "b\0",
                  8, NULL, "a" BROKEN "b", 1);
  assert_decodes ("\xFF\xFE"
                  "a\0b",
                  5, NULL, "a" BROKEN, 1);
}

static void
test_nul (void)
{
  static const char bytes[] = "Kyiv said\0 on Tuesday that it was so.";
  g_autoptr (DossierDecodedText) decoded = dossier_text_decode ((const guint8 *)bytes, sizeof bytes - 1, NULL, NULL);

  g_assert_cmpstr (decoded->text->str, ==, "Kyiv said" BROKEN " on Tuesday that it was so.");
  g_assert_cmpuint (decoded->n_nul, ==, 1);
}

static void
test_line_ends (void)
{
  DECODES ("a\r\nb\rc\nd\xC2\x85"
           "e\xE2\x80\xA8"
           "f\xE2\x80\xA9g\fh\vi\r",
           "a\nb\nc\nd\ne\nf\ng\nh\ni\n");
  DECODES ("\r\n\r\n", "\n\n");
}

static void
test_binary (void)
{
  g_autoptr (GError) error = NULL;
  guint8  bytes[600];
  guint32 state = 7;

  for (guint i = 0; i < sizeof bytes; i++)
    {
      state = state * 1664525 + 1013904223;
      bytes[i] = state >> 24;
    }
  g_assert_null (dossier_text_decode (bytes, sizeof bytes, "windows-1252", &error));
  g_assert_error (error, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_BINARY);
}

/* Every string of up to three bytes out of the awkward ones gives valid UTF-8 or an error. */
static void
test_awkward (void)
{
  static const guint8 awkward[] = { 0, '\n', '\r', 'a', 0x1B, 0x7F, 0x80, 0x85, 0xC2, 0xE2, 0xED, 0xA0, 0xF4, 0xFE, 0xFF };
  guint               n = G_N_ELEMENTS (awkward);

  for (guint i = 0; i < n * n * n; i++)
    for (gsize length = 1; length <= 3; length++)
      {
        const guint8 bytes[3] = { awkward[i % n], awkward[i / n % n], awkward[i / n / n] };
        g_autoptr (DossierDecodedText) decoded = dossier_text_decode (bytes, length, NULL, NULL);

        g_assert_true (decoded == NULL || g_utf8_validate_len (decoded->text->str, decoded->text->len, NULL));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-decoder/marks", test_marks);
  g_test_add_func ("/text-decoder/wide-without-mark", test_wide_without_mark);
  g_test_add_func ("/text-decoder/wide-cyrillic", test_wide_cyrillic);
  g_test_add_func ("/text-decoder/utf8-is-never-guessed", test_utf8_is_never_guessed);
  g_test_add_func ("/text-decoder/declared", test_declared);
  g_test_add_func ("/text-decoder/detected", test_detected);
  g_test_add_func ("/text-decoder/broken", test_broken);
  g_test_add_func ("/text-decoder/nul", test_nul);
  g_test_add_func ("/text-decoder/line-ends", test_line_ends);
  g_test_add_func ("/text-decoder/binary", test_binary);
  g_test_add_func ("/text-decoder/awkward", test_awkward);

  return g_test_run ();
}
