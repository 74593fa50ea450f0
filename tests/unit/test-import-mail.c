/* test-import-mail.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Messages, mailboxes and saved pages of our own making. Blocks are written as "role level words" lines.
 */

#include "config.h"

#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-mail-words.h"

#include <string.h>

#define HEAD "From: Mara Lindt <mara@post.example>\nTo: owen@post.example\nSubject: A treaty\nDate: Mon, 3 Nov 2025 10:00:00 +0100\nMIME-Version: 1.0\n"
#define PROSE "The ministers met in Paris on Tuesday, after weeks of talks, and agreed to send more help to the country."

static DossierReading *
read_text (const char *text, GError **error)
{
  DossierImportOptions options = { 0 };

  g_date_clear (&options.today, 1);
  g_date_set_dmy (&options.today, 11, G_DATE_JANUARY, 2026);
  return dossier_import_bytes ((const guint8 *)text, strlen (text), &options, error);
}

static char *
describe (DossierReading *reading)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);
      g_autofree char    *words = g_utf8_substring (reading->text->str, block->start, block->end);

      g_string_append_printf (lines, "%s%s %u %s\n", dossier_block_role_to_string (block->role), block->proposed ? "?" : "", block->level, words);
    }

  return g_string_free (lines, FALSE);
}

static DossierReading *
assert_blocks (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  DossierReading  *reading = read_text (text, &error);
  g_autofree char *lines = NULL;

  g_assert_no_error (error);
  lines = describe (reading);
  g_assert_cmpstr (lines, ==, expected);
  return reading;
}

static void
test_head (void)
{
  g_autoptr (DossierReading) reading = assert_blocks (HEAD "Content-Type: text/plain; charset=utf-8\n\nFour states – at last – agreed.\n",
                                                      "title 0 A treaty\nbody 0 Four states – at last – agreed.\n");

  g_assert_cmpstr (reading->title, ==, "A treaty");
  g_assert_cmpstr (reading->byline, ==, "Mara Lindt");
  g_assert_cmpstr (reading->published, ==, "2025-11-03");
  g_assert_cmpint (reading->precision, ==, DOSSIER_PRECISION_DAY);
}

static void
assert_words (const char *raw, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = dossier_mail_words_decode (raw, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (void)
{
  assert_words (" plain\n words ", "plain words");
  assert_words ("=?utf-8?Q?Gr=C3=BC=C3=9Fe_aus?= K=?x", "Grüße aus K=?x");
  assert_words ("=?ISO-8859-1?q?Gr=FC=DFe?=", "Grüße");
  /* Cut in the middle of a character; the space between encoded words is none. */
  assert_words ("=?utf-8?B?R3LDvMOf?=\n =?utf-8?B?ZSE=?= end", "Grüße! end");
  assert_words ("=?utf-8?B?R3LD?= =?UTF-8?B?vMOfZQ==?=", "Grüße");
  assert_words ("=?koi8-r?B?8NLJ18XU?=, =?windows-1251?Q?=EC=E8=F0?=", "Привет, мир");
  assert_words ("=?no-such?Q?as_is?=", "as is");
}

static void
assert_names (const char *from, const char *expected)
{
  g_autofree char *names = dossier_mail_words_names (from);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_names (void)
{
  assert_names ("Mara Lindt <mara@post.example>", "Mara Lindt");
  assert_names ("\"Lindt, Mara\" <m@post.example>, Owen Ashe <o@post.example>", "Lindt, Mara, Owen Ashe");
  assert_names ("mara@post.example (Mara Lindt)", "Mara Lindt");
  assert_names ("<mara@post.example>", "mara@post.example");
  assert_names ("", NULL);
}

/* The richest form is read, what serves it is not attached, and a name of an attachment is only a name. */
static void
test_parts (void)
{
  g_autoptr (DossierReading) reading = NULL;

  reading = assert_blocks (HEAD "Content-Type: multipart/mixed; boundary=xx\n\n--xx\nContent-Type: multipart/alternative; boundary=yy\n\n"
                                "--yy\nContent-Type: text/plain\n\nPlain form.\n--yy\nContent-Type: multipart/related; boundary=zz\n\n"
                                "--zz\nContent-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n"
                                "<p>Rich form =96 with care.</p><script>never()</script><img src=3D\"cid:pic\" width=3D300 height=3D200 alt=3D\"A dam\"><p>Bye.</p>\n"
                                "--zz\nContent-Type: image/gif\nContent-ID: <pic>\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\n--zz--\n--yy--\n"
                                "--xx\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"../../etc/\x01treaty.pdf\"\n\n%PDF\n--xx--\n",
                           "title 0 A treaty\nbody 0 Rich form – with care.\nbody 0 Bye.\nfootnote 0 Attachment: treaty.pdf (4 bytes)\n");
  g_assert_cmpuint (reading->further->len, ==, 0);
}

static void
test_plain (void)
{
  g_autoptr (DossierReading) reading = NULL;

  reading = assert_blocks (HEAD "Content-Type: text/plain; format=flowed\n\nThis paragraph goes \non here.\n\n> A line that was \n> quoted.\n>> Deeper.\n\n- first\n- second\n-- \nMara Lindt\n",
                           "title 0 A treaty\nbody 0 This paragraph goes on here.\nquote 1 A line that was quoted.\nquote 2 Deeper.\nlist 1 - first\nlist 1 - second\nbody? 0 Mara Lindt\n");
}

static void
test_attached_messages (void)
{
  g_autoptr (DossierReading) reading = NULL;
  DossierReading *second;

  reading = assert_blocks (HEAD "Content-Type: multipart/mixed; boundary=xx\n\n--xx\nContent-Type: text/plain\n\nSee below.\n--xx\nContent-Type: message/rfc822\n\n"
                                "From: Owen Ashe <o@post.example>\nSubject: Earlier\nDate: Sun, 2 Nov 2025 10:00:00 +0100\n\nIt was agreed.\n--xx--\n",
                           "title 0 A treaty\nbody 0 See below.\n");
  g_assert_cmpuint (reading->further->len, ==, 1);
  second = g_ptr_array_index (reading->further, 0);
  g_assert_cmpstr (second->title, ==, "Earlier");
  g_assert_cmpstr (second->byline, ==, "Owen Ashe");
  g_assert_cmpstr (second->text->str, ==, "Earlier\nIt was agreed.");
}

static void
test_mailbox (void)
{
  g_autoptr (DossierReading) reading = NULL;

  reading = assert_blocks ("From mara@post.example Mon Nov  3 10:00:00 2025\n" HEAD "\nFirst.\n\nFrom owen@post.example Mon Nov  3 11:00:00 2025\n" HEAD "\nSecond.\n",
                           "title 0 A treaty\nbody 0 First.\n");
  g_assert_cmpuint (reading->further->len, ==, 1);
  g_assert_cmpstr (((DossierReading *)g_ptr_array_index (reading->further, 0))->text->str, ==, "A treaty\nSecond.");
}

/* A page with its pictures, as a browser saves it: the article is read, pictures are found by their addresses. */
static void
test_saved_page (void)
{
  g_autoptr (DossierReading) reading = NULL;
  const DossierImage *image;

  reading = assert_blocks ("From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/a/talks.html\nSubject: Talks\nMIME-Version: 1.0\n"
                           "Content-Type: multipart/related; type=\"text/html\"; boundary=xx\n\n"
                           "--xx\nContent-Type: text/html\nContent-Location: https://post.example/a/talks.html\n\n"
                           "<html><head><title>Talks go on in Paris</title></head><body><nav>Home</nav><article><h1>Talks go on in Paris</h1><p>" PROSE "</p><img src='../pics/dam.gif' width=300 height=200><p>" PROSE " " PROSE "</p>"
                           "<img src='file:///etc/hostname'></article></body></html>\n"
                           "--xx\nContent-Type: image/gif\nContent-Location: https://post.example/pics/dam.gif\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\n--xx--\n",
                           "title 0 Talks go on in Paris\nbody 0 " PROSE "\nbody 0 " PROSE " " PROSE "\n");
  g_assert_cmpstr (reading->title, ==, "Talks go on in Paris");
  g_assert_cmpstr (reading->address, ==, "https://post.example/a/talks.html");
  g_assert_cmpuint (reading->images->len, >, 0);
  for (guint i = 0; i < reading->images->len; i++)
    {
      image = g_ptr_array_index (reading->images, i);
      g_assert_null (image->host);
    }
}

static void
test_encrypted (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (HEAD "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=xx\n\n--xx\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--xx\nContent-Type: application/octet-stream\n\nxxxx\n--xx--\n", &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_ENCRYPTED);
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text ("From: a@b.example\nMessage-ID: <1@b.example>\n\n", &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY);
}

static void
test_nested (void)
{
  g_autoptr (GString) message = g_string_new (HEAD);
  g_autoptr (GString) endless = g_string_new (HEAD);
  g_autoptr (DossierReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  /* Deeper than is read, and so deep that nobody means it. */
  for (guint i = 0; i < 60; i++)
    g_string_append_printf (message, "Content-Type: multipart/mixed; boundary=b%u\n\n--b%u\nContent-Type: text/plain\n\nLevel %u.\n--b%u\n", i, i, i, i);
  reading = read_text (message->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reading->warnings->len, ==, 1);
  g_assert_nonnull (strstr (reading->text->str, "Level 10."));

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (endless, "Content-Type: multipart/mixed; boundary=b%u\n\n--b%u\n", i, i);
  g_assert_null (read_text (endless->str, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE);
}

static guint
sniffed (const char *text)
{
  return dossier_import_mail.sniff ((const guint8 *)text, strlen (text));
}

static void
test_sniff (void)
{
  g_assert_cmpuint (sniffed (HEAD "\nWords."), >, 80);
  g_assert_cmpuint (sniffed ("From: Mara\nTo: Owen\nSubject: Dams\n\nWords."), >, 0);
  g_assert_cmpuint (sniffed ("Subject: a line of a note\n\nWords."), ==, 0);
  g_assert_cmpuint (sniffed ("The minister said: no.\nFrom: nobody\n"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-mail/head", test_head);
  g_test_add_func ("/import-mail/words", test_words);
  g_test_add_func ("/import-mail/names", test_names);
  g_test_add_func ("/import-mail/parts", test_parts);
  g_test_add_func ("/import-mail/plain", test_plain);
  g_test_add_func ("/import-mail/attached-messages", test_attached_messages);
  g_test_add_func ("/import-mail/mailbox", test_mailbox);
  g_test_add_func ("/import-mail/saved-page", test_saved_page);
  g_test_add_func ("/import-mail/encrypted", test_encrypted);
  g_test_add_func ("/import-mail/empty", test_empty);
  g_test_add_func ("/import-mail/nested", test_nested);
  g_test_add_func ("/import-mail/sniff", test_sniff);
  return g_test_run ();
}
