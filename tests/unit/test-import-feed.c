/* test-import-feed.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Feeds of our own making: each entry is a document, and what surrounds the entries is none of theirs.
 */

#include "config.h"

#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-json-values.h"

#include <string.h>

#define RSS(channel, items) "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>" channel items "</channel></rss>"

static DossierReading *
read_bytes (const char *text, gsize n_bytes, GError **error)
{
  DossierImportOptions options = { 0 };

  g_date_clear (&options.today, 1);
  g_date_set_dmy (&options.today, 11, G_DATE_JANUARY, 2026);
  return dossier_import_bytes ((const guint8 *)text, n_bytes, &options, error);
}

static DossierReading *
read_feed (const char *text)
{
  g_autoptr (GError) error = NULL;
  DossierReading *reading = read_bytes (text, strlen (text), &error);

  g_assert_no_error (error);
  return reading;
}

static DossierReading *
further (DossierReading *reading, guint i)
{
  g_assert_cmpuint (i, <, reading->further->len);
  return g_ptr_array_index (reading->further, i);
}

static void
test_rss (void)
{
  g_autoptr (DossierReading) reading = NULL;

  reading = read_feed (RSS ("<title>The Delta &amp;amp; Courier</title><image><title>Logo</title></image><language>en-GB</language>",
                            "<item><title>River &lt;i&gt;states&lt;/i&gt; sign</title><link>https://delta.example/1</link><dc:creator>Mara Lindt</dc:creator><dc:creator>Owen Ashe</dc:creator>"
                            "<pubDate>Mon, 3 Nov 2025 10:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>Four states agreed.</p><script>x()</script><ul><li>One</li></ul>]]></content:encoded></item>"
                            "<item><title>Second</title><author>owen@delta.example (Owen Ashe)</author><guid isPermaLink=\"false\">urn:2</guid><description>Only &lt;b&gt;this&lt;/b&gt; &amp;amp; that.</description></item>"
                            "<item></item>"));
  g_assert_cmpstr (reading->title, ==, "River states sign");
  g_assert_cmpstr (reading->text->str, ==, "River states sign\nFour states agreed.\nOne");
  g_assert_cmpstr (reading->byline, ==, "Mara Lindt, Owen Ashe");
  g_assert_cmpstr (reading->published, ==, "2025-11-03");
  g_assert_cmpstr (reading->address, ==, "https://delta.example/1");
  g_assert_cmpstr (reading->site, ==, "The Delta & Courier");
  g_assert_cmpint (g_array_index (reading->blocks, DossierBlock, 2).role, ==, DOSSIER_BLOCK_LIST);
  /* The entry without a word is no document. */
  g_assert_cmpuint (reading->further->len, ==, 1);
  g_assert_cmpstr (further (reading, 0)->text->str, ==, "Second\nOnly this & that.");
  g_assert_cmpstr (further (reading, 0)->byline, ==, "Owen Ashe");
  g_assert_null (further (reading, 0)->address);
  g_assert_null (further (reading, 0)->published);
}

static void
test_atom (void)
{
  g_autoptr (DossierReading) reading = NULL;

  reading = read_feed ("<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title>Delta</title><author><name>The desk</name></author>"
                       "<entry xml:lang='en'><title>1 &lt; 2</title><link rel='self' href='https://delta.example/1.atom'/><link href='https://delta.example/1'/><published>2025-11-03T01:00:00Z</published><updated>2025-12-01</updated>"
                       "<author><name>Mara Lindt</name></author><source><title>Elsewhere</title></source><summary>Short.</summary>"
                       "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Four &amp; <b>more</b> states.</p><style>p {}</style><blockquote>We agree.</blockquote></div></content></entry>"
                       "<entry><title type='html'>&lt;b&gt;Second&lt;/b&gt;</title><updated>2025-12-02T00:00:00Z</updated><summary type='text'>Plain &lt;words&gt;.</summary></entry></feed>");
  g_assert_cmpstr (reading->title, ==, "1 < 2");
  g_assert_cmpstr (reading->text->str, ==, "1 < 2\nFour & more states.\nWe agree.");
  g_assert_cmpint (g_array_index (reading->blocks, DossierBlock, 2).role, ==, DOSSIER_BLOCK_QUOTE);
  g_assert_cmpstr (reading->byline, ==, "Mara Lindt");
  g_assert_cmpstr (reading->published, ==, "2025-11-03");
  g_assert_cmpstr (reading->address, ==, "https://delta.example/1");
  g_assert_cmpstr (further (reading, 0)->text->str, ==, "Second\nPlain <words>.");
  g_assert_cmpstr (further (reading, 0)->byline, ==, "The desk");
  g_assert_cmpstr (further (reading, 0)->published, ==, "2025-12-02");
}

static void
test_rdf (void)
{
  g_autoptr (DossierReading) reading = NULL;

  reading = read_feed ("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                       "<channel><title>Delta</title></channel><item><title>One</title><link>https://delta.example/1</link><description>Words.</description><dc:date>2025-11-03</dc:date></item></rdf:RDF>");
  g_assert_cmpstr (reading->text->str, ==, "One\nWords.");
  g_assert_cmpstr (reading->published, ==, "2025-11-03");
  g_assert_cmpstr (reading->site, ==, "Delta");
}

static void
test_json (void)
{
  g_autoptr (DossierReading) reading = NULL;

  reading = read_feed ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Delta\", \"authors\": [{\"name\": \"The desk\"}], \"items\": ["
                       "{\"id\": 1, \"url\": \"https://delta.example/1\", \"title\": \"One\", \"content_html\": \"<p>Gr\\u00fc\\u00dfe \\ud83c\\udf0a<br></p>\", \"date_published\": \"2025-11-03T10:00:00Z\"},"
                       "{\"id\": \"2\", \"content_text\": \"First line.\\n\\nSecond <line>.\", \"authors\": [{\"name\": \"Mara\"}, {\"name\": \"Owen\"}]}]}");
  g_assert_cmpstr (reading->text->str, ==, "One\nGrüße 🌊");
  g_assert_cmpstr (reading->byline, ==, "The desk");
  g_assert_cmpstr (reading->published, ==, "2025-11-03");
  g_assert_null (further (reading, 0)->title);
  g_assert_cmpstr (further (reading, 0)->text->str, ==, "First line.\nSecond <line>.");
  g_assert_cmpstr (further (reading, 0)->byline, ==, "Mara, Owen");
}

static void
test_charset (void)
{
  gsize            n;
  g_autofree char *feed = g_convert ("<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>Переговоры</title><description>Встреча в Париже.</description></item></channel></rss>", -1, "WINDOWS-1251", "UTF-8", NULL, &n, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) reading = read_bytes (feed, n, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (reading->text->str, ==, "Переговоры\nВстреча в Париже.");
}

/* An entity of the feed's own is how such files attack; a feed that breaks off is read as far as it goes. */
static void
test_hostile (void)
{
  static const char bomb[] = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>";
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) broken = NULL;

  g_assert_null (read_bytes (bomb, strlen (bomb), &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED);

  broken = read_feed ("<rss><channel><item><title>One</title><description>Words.</description></item><item><title>Tw");
  g_assert_cmpstr (broken->text->str, ==, "One\nWords.");
  g_assert_cmpuint (broken->warnings->len, ==, 1);
}

static void
test_address (void)
{
  g_autoptr (DossierReading) reading = read_feed (RSS ("", "<item><title>One</title><link>javascript:alert(1)</link></item>"));

  g_assert_null (reading->address);
}

static void
test_many (void)
{
  g_autoptr (GString) feed = g_string_new ("<rss><channel>");
  g_autoptr (DossierReading) reading = NULL;

  for (guint i = 0; i < 5001; i++)
    g_string_append_printf (feed, "<item><title>%u</title></item>", i);
  reading = read_feed (feed->str);
  g_assert_cmpuint (reading->further->len, ==, 4999);
  g_assert_cmpuint (reading->warnings->len, >, 0);
}

static void
test_none (void)
{
  static const char empty[] = "<rss><channel><title>Delta</title></channel></rss>";
  g_autoptr (GError) error = NULL;

  g_assert_null (read_bytes (empty, strlen (empty), &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY);
}

static void
test_json_values (void)
{
  static const char text[] = "{\"a\": {\"b\": [\"x\", \"y\",], \"n\": 1}, \"c\": \"\\u0041\\\"\", \"open\": [";
  g_autoptr (GArray) values = dossier_json_values_read (text, strlen (text));
  guint a = dossier_json_member (values, 0, "a");

  g_assert_cmpstr (dossier_json_member_string (values, a, "b"), ==, "x");
  g_assert_null (dossier_json_member_string (values, a, "n"));
  g_assert_cmpstr (dossier_json_member_string (values, 0, "c"), ==, "A\"");
  g_assert_cmpuint (dossier_json_member (values, 0, "b"), ==, DOSSIER_JSON_NONE);
  g_assert_cmpuint (dossier_json_value (values, 0)->end, ==, values->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-feed/rss", test_rss);
  g_test_add_func ("/import-feed/atom", test_atom);
  g_test_add_func ("/import-feed/rdf", test_rdf);
  g_test_add_func ("/import-feed/json", test_json);
  g_test_add_func ("/import-feed/charset", test_charset);
  g_test_add_func ("/import-feed/hostile", test_hostile);
  g_test_add_func ("/import-feed/address", test_address);
  g_test_add_func ("/import-feed/many", test_many);
  g_test_add_func ("/import-feed/none", test_none);
  g_test_add_func ("/import-feed/json-values", test_json_values);
  return g_test_run ();
}
