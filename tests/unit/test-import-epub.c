/* test-import-epub.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Books written here by hand: chapters in their order, headings that only the contents know, what a
 * book says about itself, pictures, and books that are locked, broken or made to harm.
 */

#include "config.h"

#include "import/dossier-import-error.h"
#include "package-fixture.h"
#include "reading-fixture.h"

#include <string.h>

#define CONTAINER "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='OEBPS/book.opf' media-type='application/oebps-package+xml'/></rootfiles></container>"
#define HEAD "mimetype", "application/epub+zip", "META-INF/container.xml", CONTAINER
#define OPF(facts, items, order)                                                                                                                                      \
  "<package xmlns='http://www.idpf.org/2007/opf'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:opf='http://www.idpf.org/2007/opf'>" facts "</metadata>" \
  "<manifest>" items "</manifest><spine>" order "</spine></package>"
#define ITEM(id, href) "<item id='" id "' href='" href "' media-type='application/xhtml+xml'/>"
#define REF(id) "<itemref idref='" id "'/>"
#define PAGE(body) "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'><head><title/></head><body>" body "</body></html>"

static void
test_order (void)
{
  g_autoptr (GBytes) book = package_fixture_new (HEAD, "OEBPS/book.opf", OPF ("", ITEM ("b", "text/b.xhtml") ITEM ("a", "text/a%20a.xhtml"), REF ("a") REF ("b") REF ("none") REF ("a")),
                                                 "OEBPS/text/a a.xhtml", PAGE ("<h1>One</h1><p>First.</p>"), "OEBPS/text/b.xhtml", PAGE ("<p>Second<br/>line.</p><ul><li>Item</li></ul>"), NULL);

  reading_fixture_assert_blocks (book, "heading 1 One\nbody First.\nbody Second line.\nlist 1 Item\nheading 1 One\nbody First.\n");
}

/* Nothing is taken for the furniture of a page. */
static void
test_all_is_kept (void)
{
  g_autoptr (GBytes) book = package_fixture_new (HEAD, "OEBPS/book.opf", OPF ("<dc:title>The River</dc:title>", ITEM ("a", "a.xhtml"), REF ("a")), "OEBPS/a.xhtml",
                                                 PAGE ("<h2>THE RIVER</h2><nav><ol><li><a href='#b'>Chapter one</a></li></ol></nav><p><b>Advertisement</b></p><div class='footer'>Read more: <a href='x'>of it</a></div>"
                                                       "<p>By Jane Doe</p><pre>code\n  here</pre><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table><aside epub:type='footnote'>A note.</aside>"
                                                       "<p hidden='hidden'>never</p><p style='display:none'>for scripts</p><noscript><p>without scripts</p></noscript><p>© 2020 by The House. All rights reserved.</p><h3>Last</h3>"),
                                                 NULL);

  reading_fixture_assert_blocks (book, "title THE RIVER\nlist 1 Chapter one\nbody Advertisement\nbody Read more: of it\nbody By Jane Doe\nbody code\nbody here\ntable 1 A\tB\ntable 1\t2\nfootnote A note.\n"
                                       "body for scripts\nbody without scripts\nbody © 2020 by The House. All rights reserved.\nheading 3 Last\n");
}

static void
test_facts (void)
{
  g_autoptr (GBytes) book = package_fixture_new (HEAD, "OEBPS/book.opf",
                                                 OPF ("<dc:title id='s'>A Subtitle</dc:title><dc:title id='t'>  The\n River </dc:title><meta refines='#t' property='title-type'>main</meta><dc:creator id='x'>Ed Itor</dc:creator>"
                                                      "<meta refines='#x' property='role'>edt</meta><dc:creator>Mara Lindt</dc:creator><dc:creator opf:role='aut'>Owen &amp; Ashe</dc:creator><dc:creator opf:role='ill'>No One</dc:creator>"
                                                      "<dc:date opf:event='creation'>2001-02-03</dc:date><dc:date opf:event='publication'>2004-05</dc:date><dc:language>pt-BR</dc:language><dc:publisher>The House</dc:publisher>",
                                                      ITEM ("a", "a.xhtml"), REF ("a")),
                                                 "OEBPS/a.xhtml", PAGE ("<p>Xyz.</p>"), NULL);
  g_autoptr (DossierReading) reading = reading_fixture_read (book, NULL);

  g_assert_cmpstr (reading->title, ==, "The River");
  g_assert_cmpstr (reading->byline, ==, "Mara Lindt, Owen & Ashe");
  g_assert_cmpstr (reading->published, ==, "2004-05");
  g_assert_cmpint (reading->precision, ==, DOSSIER_PRECISION_MONTH);
  g_assert_cmpstr (reading->language, ==, "pt");
  g_assert_cmpstr (reading->site, ==, "The House");
}

#define CHAPTERS "OEBPS/a.xhtml", PAGE ("<p class='x'>Chapter 1</p><p>The river</p><p>Words about the river.</p><p>The bridge</p><p>More words.</p>"), "OEBPS/b.xhtml", PAGE ("<p>The bridge</p><p>Other words.</p>")

/* The contents of EPUB 3 and of EPUB 2 make headings of what only looks like one. */
static void
test_contents (void)
{
  static const char expected[] = "heading 1 Chapter 1\nheading 1 The river\nbody Words about the river.\nheading 2 The bridge\nbody More words.\nbody The bridge\nbody Other words.\n";
  g_autoptr (GBytes) nav = package_fixture_new (HEAD, "OEBPS/book.opf", OPF ("", ITEM ("a", "a.xhtml") ITEM ("b", "b.xhtml") "<item id='n' href='nav.xhtml' properties='scripted nav' media-type='application/xhtml+xml'/>", REF ("a") REF ("b")), "OEBPS/nav.xhtml",
                                                PAGE ("<nav epub:type='landmarks'><ol><li><a href='b.xhtml'>Other words.</a></li></ol></nav><nav epub:type='toc'><ol><li><a href='a.xhtml'>Chapter 1: <i>The river</i></a><ol><li><a href='a.xhtml#x'>The bridge</a></li></ol></li></ol></nav>"), CHAPTERS, NULL);
  g_autoptr (GBytes) ncx = package_fixture_new (HEAD, "OEBPS/book.opf", OPF ("", ITEM ("a", "a.xhtml") ITEM ("b", "b.xhtml") "<item id='n' href='toc.ncx' media-type='application/x-dtbncx+xml'/>", REF ("a") REF ("b")), "OEBPS/toc.ncx",
                                                "<ncx xmlns='http://www.daisy.org/z3986/2005/ncx/'><docTitle><text>T</text></docTitle><navMap><navPoint><navLabel><text>Chapter 1: The river</text></navLabel><content src='a.xhtml'/>"
                                                "<navPoint><navLabel><text>The bridge</text></navLabel><content src='a.xhtml#x'/></navPoint></navPoint></navMap></ncx>",
                                                CHAPTERS, NULL);

  reading_fixture_assert_blocks (nav, expected);
  reading_fixture_assert_blocks (ncx, expected);
}

static void
test_pictures (void)
{
  g_autoptr (GBytes) book = package_fixture_new (HEAD, "OEBPS/book.opf", OPF ("", ITEM ("a", "text/a.xhtml"), REF ("a")), "OEBPS/img/a.png", "no picture", "OEBPS/text/a.xhtml",
                                                 PAGE ("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='../img/a.png'/></svg><p>Words.</p>"
                                                       "<figure><img src='../img/a.png' alt='A bridge'/><figcaption>The bridge.</figcaption></figure><p><img src='https://pictures.example/x.png' alt='Far'/>End.</p><img src='file:///etc/hostname' alt='x'/>"),
                                                 NULL);
  g_autoptr (DossierReading) reading = reading_fixture_read (book, NULL);
  g_autofree char *blocks = reading_fixture_describe (reading);

  g_assert_nonnull (strstr (blocks, "body Words.\npicture A bridge\ncaption The bridge.\npicture Far\nbody End.\n"));
  g_assert_cmpint (((DossierImage *)g_ptr_array_index (reading->images, reading->images->len > 2 ? reading->images->len - 2 : 1))->state, !=, DOSSIER_IMAGE_KEPT);
}

/* An item that is no text is read as what stands in for it. */
static void
test_fallback (void)
{
  g_autoptr (GBytes) book = package_fixture_new (HEAD, "OEBPS/book.opf", OPF ("", "<item id='x' href='x.xml' media-type='application/xml' fallback='a'/><item id='l' href='l' media-type='x' fallback='l'/>" ITEM ("a", "a.xhtml"), REF ("x") REF ("l")), "OEBPS/x.xml", "<x/>",
                                                 "OEBPS/a.xhtml", PAGE ("<p>Words.</p>"), NULL);

  reading_fixture_assert_blocks (book, "body Words.\n");
}

static void
assert_refused (GBytes *book, DossierImportError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (reading_fixture_read (book, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, (int)code);
}

#define LOCK(algorithm, entry) "<encryption xmlns='urn:oasis:names:tc:opendocument:xmlns:container' xmlns:enc='http://www.w3.org/2001/04/xmlenc#'><enc:EncryptedData><enc:EncryptionMethod Algorithm='" algorithm "'/><enc:CipherData><enc:CipherReference URI='" entry "'/></enc:CipherData></enc:EncryptedData></encryption>"
#define ONE "OEBPS/book.opf", OPF ("", ITEM ("a", "a.xhtml"), REF ("a")), "OEBPS/a.xhtml", PAGE ("<p>Words.</p>")

static void
test_locks (void)
{
  g_autoptr (GBytes) locked = package_fixture_new (HEAD, ONE, "META-INF/encryption.xml", LOCK ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/a.xhtml"), NULL);
  g_autoptr (GBytes) font = package_fixture_new (HEAD, ONE, "META-INF/encryption.xml", LOCK ("http://www.idpf.org/2008/embedding", "OEBPS/a.xhtml"), NULL);
  g_autoptr (GBytes) picture = package_fixture_new (HEAD, ONE, "META-INF/encryption.xml", LOCK ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/b.png"), NULL);

  assert_refused (locked, DOSSIER_IMPORT_ERROR_ENCRYPTED);
  reading_fixture_assert_blocks (font, "body Words.\n");
  reading_fixture_assert_blocks (picture, "body Words.\n");
}

static void
test_refused (void)
{
  g_autoptr (GBytes) no_package = package_fixture_new (HEAD, NULL);
  g_autoptr (GBytes) no_container = package_fixture_new ("mimetype", "application/epub+zip", NULL);
  g_autoptr (GBytes) entities = package_fixture_new (HEAD, "OEBPS/book.opf", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" OPF ("<dc:title>&a;</dc:title>", "", ""), NULL);
  g_autoptr (GBytes) empty = package_fixture_new (HEAD, "OEBPS/book.opf", OPF ("", "", ""), NULL);
  g_autoptr (GBytes) outside = package_fixture_new (HEAD, "OEBPS/book.opf", OPF ("", ITEM ("a", "../../../etc/passwd") ITEM ("b", "file:///etc/passwd"), REF ("a") REF ("b")), NULL);

  assert_refused (no_package, DOSSIER_IMPORT_ERROR_DAMAGED);
  assert_refused (no_container, DOSSIER_IMPORT_ERROR_DAMAGED);
  assert_refused (entities, DOSSIER_IMPORT_ERROR_DAMAGED);
  assert_refused (empty, DOSSIER_IMPORT_ERROR_EMPTY);
  assert_refused (outside, DOSSIER_IMPORT_ERROR_EMPTY);
}

/* A missing chapter is told, the rest is read; the same one again and again is not. */
static void
test_warnings (void)
{
  g_autoptr (GString) order = g_string_new (NULL);
  g_autofree char *opf = NULL;
  g_autoptr (GBytes) loop = NULL;
  g_autoptr (GBytes) missing = package_fixture_new (HEAD, "OEBPS/book.opf", OPF ("", ITEM ("a", "a.xhtml") ITEM ("b", "b.xhtml"), REF ("b") REF ("a")), "OEBPS/a.xhtml", PAGE ("<p>Words.</p>"), NULL);
  g_autoptr (DossierReading) partly = reading_fixture_read (missing, NULL);
  g_autoptr (DossierReading) once = NULL;

  g_assert_cmpstr (partly->text->str, ==, "Words.");
  g_assert_cmpuint (partly->warnings->len, ==, 1);

  for (guint i = 0; i < 5000; i++)
    g_string_append (order, REF ("a"));
  opf = g_strdup_printf (OPF ("", ITEM ("a", "a.xhtml"), "%s"), order->str);
  loop = package_fixture_new (HEAD, "OEBPS/book.opf", opf, "OEBPS/a.xhtml", PAGE ("<p>Words.</p>"), NULL);
  once = reading_fixture_read (loop, NULL);
  g_assert_cmpuint (once->blocks->len, ==, 10);
  g_assert_cmpuint (once->warnings->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-epub/order", test_order);
  g_test_add_func ("/import-epub/all-is-kept", test_all_is_kept);
  g_test_add_func ("/import-epub/facts", test_facts);
  g_test_add_func ("/import-epub/contents", test_contents);
  g_test_add_func ("/import-epub/pictures", test_pictures);
  g_test_add_func ("/import-epub/fallback", test_fallback);
  g_test_add_func ("/import-epub/locks", test_locks);
  g_test_add_func ("/import-epub/refused", test_refused);
  g_test_add_func ("/import-epub/warnings", test_warnings);
  return g_test_run ();
}
