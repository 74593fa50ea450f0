/* test-import-html.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages of our own making: the article comes out in order and with its roles, the rest of the page
 * stays outside, what a page says about itself is taken only where it makes sense, and pages made to
 * hurt a parser do not. The expected blocks are written as "role words" lines.
 */

#include "config.h"

#include "import/dossier-html-prescan.h"
#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"

#include <string.h>

#define PROSE "The ministers met in Paris on Tuesday, after weeks of talks, and agreed to send more help to the country."
#define MORE "They will meet again in the spring, a spokesman said, when the first report is due and the money is counted."

static DossierReading *
read_bytes (const char *page, gsize n_bytes, GError **error)
{
  DossierImportOptions options = { 0 };

  g_date_clear (&options.today, 1);
  g_date_set_dmy (&options.today, 11, G_DATE_JANUARY, 2026);
  return dossier_import_bytes ((const guint8 *)page, n_bytes, &options, error);
}

static DossierReading *
read_page (const char *page)
{
  g_autoptr (GError) error = NULL;
  DossierReading *reading = read_bytes (page, strlen (page), &error);

  g_assert_no_error (error);
  return reading;
}

static char *
describe (const DossierReading *reading)
{
  GString    *lines = g_string_new (NULL);
  const char *p = reading->text->str;

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);
      const char         *end = g_utf8_offset_to_pointer (p, block->end - block->start);

      g_string_append_printf (lines, "%s %.*s\n", dossier_block_role_to_string (block->role), (int)(end - p), p);
      p = end + 1;
    }

  return g_string_free (lines, FALSE);
}

static void
assert_blocks (const char *page, const char *expected)
{
  g_autoptr (DossierReading) reading = read_page (page);
  g_autofree char *blocks = describe (reading);

  g_assert_cmpstr (blocks, ==, expected);
}

static void
assert_has (const char *text, const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("missing “%s” in:\n%s", piece, text);
}

static void
test_news_page (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "page.html", NULL);
  g_autofree char *page = NULL;
  g_autofree char *blocks = NULL;
  g_autoptr (DossierReading) reading = NULL;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  reading = read_page (page);
  blocks = describe (reading);

  g_assert_cmpstr (reading->title, ==, "River states sign a treaty on water");
  g_assert_cmpstr (reading->byline, ==, "Mara Lindt, Owen Ashe");
  g_assert_cmpstr (reading->published, ==, "2025-11-03");
  g_assert_cmpint (reading->precision, ==, DOSSIER_PRECISION_DAY);
  g_assert_cmpstr (reading->site, ==, "The Delta Courier");
  g_assert_cmpstr (reading->language, ==, "en");

  assert_has (blocks, "body Four states along the river");
  assert_has (blocks, "may take in a dry year, and who pays");
  assert_has (blocks, "caption The upper dam in October.\ncredit Photo: Ines Faro\n");
  assert_has (blocks, "heading What was agreed\nlist A commission of eight");
  assert_has (blocks, "quote “We have stopped counting litres");
  assert_has (blocks, "table State\tShare\ntable Upper land\t40\n");
  assert_has (blocks, "furniture Advertisement\nbody The treaty needs");
  g_assert_null (strstr (blocks, "body Another article of this site"));
  g_assert_null (strstr (blocks, "body Sign up"));
  g_assert_null (strstr (blocks, "Most read"));
  g_assert_null (strstr (blocks, "All rights reserved"));
  g_assert_null (strstr (blocks, "never read"));
  g_assert_null (strstr (blocks, "World"));
}

static void
assert_levels (const char *page, const char *expected)
{
  g_autoptr (DossierReading) reading = read_page (page);
  g_autoptr (GString) levels = g_string_new (NULL);

  for (guint i = 0; i < reading->blocks->len; i++)
    if (g_array_index (reading->blocks, DossierBlock, i).role == DOSSIER_BLOCK_TABLE)
      g_string_append_printf (levels, "%u", g_array_index (reading->blocks, DossierBlock, i).level);
  g_assert_cmpstr (levels->str, ==, expected);
}

static void
test_tables (void)
{
  assert_blocks ("<p>" PROSE "</p><table><caption>Shares</caption><thead><tr><td>State<td>Share, in<br>percent</thead><tr><th>Upper land<td>40"
                 "<tr><td colspan=2><p>none</p><p>at all</p></table><p>" MORE "</p>",
                 "body " PROSE "\ncaption Shares\ntable State\tShare, in percent\ntable Upper land\t40\ntable none at all\t\nbody " MORE "\n");
  assert_levels ("<p>" PROSE "</p><table><tr><th>a<th>b<tr><td>c<td>d<tr><td>e<td>f</table><table><tr><th>g<td>h<tr><td>i<td>j</table>", "10020");
  /* A table that lays out the page is text. */
  assert_blocks ("<table role=presentation><tr><td><p>" PROSE "</p></td><td></td></tr><tr><td><p>" MORE " " PROSE "</p></td><td></td></tr></table>",
                 "body " PROSE "\nbody " MORE " " PROSE "\n");
}

static void
test_pasted_piece (void)
{
  assert_blocks ("<meta charset='utf-8'><h2>After the talks</h2><p>" PROSE "</p><p>" MORE "</p>",
                 "heading After the talks\nbody " PROSE "\nbody " MORE "\n");
  /* Hardly any words, but all there is. */
  assert_blocks ("<p>A short note.</p>", "body A short note.\n");
}

static void
test_no_page (void)
{
  /* Text that mentions tags is text. */
  assert_blocks ("The tag <b> makes words bold.", "body The tag <b> makes words bold.\n");
  assert_blocks ("<3 they wrote, and nothing else was said.", "body <3 they wrote, and nothing else was said.\n");
}

static void
test_charset (void)
{
  static const char declared[] = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Caf\xC3\xA9 in Z\xC3\xBCrich, said the minister.</p>";
  g_autoptr (DossierReading) reading = read_page (declared);
  g_autofree char *latin = g_convert ("<html><meta charset=windows-1252><p>Größe und Würde, sagte die Ministerin in Köln.</p>", -1, "WINDOWS-1252", "UTF-8", NULL, NULL, NULL);
  g_autoptr (DossierReading) other = NULL;

  /* What is valid UTF-8 is that, whatever the page says. */
  g_assert_cmpstr (reading->text->str, ==, "Café in Zürich, said the minister.");
  other = read_page (latin);
  g_assert_cmpstr (other->text->str, ==, "Größe und Würde, sagte die Ministerin in Köln.");
}

static void
assert_title (const char *head, const char *body, const char *title)
{
  g_autofree char *page = g_strdup_printf ("<html><head>%s</head><body>%s<p>" PROSE "</p><p>" MORE "</p></body></html>", head, body);
  g_autoptr (DossierReading) reading = read_page (page);

  g_assert_cmpstr (reading->title, ==, title);
}

static void
test_title (void)
{
  assert_title ("<title>Talks go on in Paris - Evening Post</title><meta property='og:site_name' content='Evening Post'>", "", "Talks go on in Paris");
  assert_title ("<title>Evening Post: all the news</title>", "<h1>Talks go on in Paris</h1>", "Talks go on in Paris");
  assert_title ("<title>Talks go on – again and again | Post</title>", "<h1>Talks go on – again and again</h1>", "Talks go on – again and again");
  assert_title ("<meta property='og:title' content='Talks go on in Paris'>", "<h1>Diplomacy: Talks go on in Paris</h1>", "Talks go on in Paris");
}

static void
assert_byline (const char *head, const char *body, const char *byline)
{
  g_autofree char *page = g_strdup_printf ("<html><head><meta property='og:site_name' content='Evening Post'>%s</head><body><h1>Talks go on in Paris</h1>%s<p>" PROSE "</p><p>" MORE "</p></body></html>", head, body);
  g_autoptr (DossierReading) reading = read_page (page);

  g_assert_cmpstr (reading->byline, ==, byline);
}

static void
test_byline (void)
{
  assert_byline ("<meta name='author' content='Jane Doe'>", "<div>Jane Doe, Paris</div>", "Jane Doe");
  assert_byline ("", "<p>By Jane Doe</p>", "Jane Doe");
  assert_byline ("", "<a rel='author' href='/jd'>Jane Doe</a>", "Jane Doe");
  assert_byline ("", "<span class='byline'>Von Erika Muster | 3. Mai 2024</span>", "Erika Muster");
  /* The house, an account that nobody sees, a commenter, a company. */
  assert_byline ("<meta name='author' content='Evening Post'>", "", NULL);
  assert_byline ("<meta name='author' content='jdoe17'>", "", NULL);
  assert_byline ("", "<div class='comments'><span class='author'>Tom Angry</span></div>", NULL);
  assert_byline ("<meta name='author' content='Nordsatz GmbH'>", "<p>Nordsatz GmbH</p>", NULL);
  /* Who made the picture; whom the headline is about; a broadcaster's sign. */
  assert_byline ("", "<figure><img><figcaption><span itemprop='creator'>Ines Faro</span></figcaption></figure>", NULL);
  assert_byline ("", "<span class='author'>Talks</span>", NULL);
  assert_byline ("<meta name='author' content='XYZ'>", "<p>XYZ</p>", NULL);
}

static void
test_byline_lines (void)
{
  assert_byline ("", "<p><b>Autor: </b>Erika Muster/ABC<br>Datum: heute</p>", "Erika Muster");
  assert_byline ("", "<h5>Author:</h5>Jane Doe", "Jane Doe");
  assert_byline ("", "Geschrieben von <a href='/u'>Kuno</a>", "Kuno");
  assert_byline ("", "<div class='byline'><div>Jane Doe</div><div>business reporter</div></div>", "Jane Doe");
  assert_byline ("", "<div class='byline'>Jane Doe</div><div class='byline'>Owen Ashe</div>", "Jane Doe, Owen Ashe");
  assert_byline ("<meta name='author' content='Jane Doe'><meta name='author' content='Owen Ashe'>", "<p>Jane Doe, Owen Ashe</p>", "Jane Doe, Owen Ashe");
  assert_byline ("", "<span class='byline'><span>Jane Doe</span><span>Jane Doe</span></span>", "Jane Doe");
  assert_byline ("", "<span class='byline'>Jane Doe04 de mayo</span>", "Jane Doe");
}

static void
assert_date (const char *head, const char *body, const char *date)
{
  g_autofree char *page = g_strdup_printf ("<html><head>%s</head><body>%s<p>" PROSE "</p><p>" MORE "</p></body></html>", head, body);
  g_autoptr (DossierReading) reading = read_page (page);

  g_assert_cmpstr (reading->published, ==, date);
}

static void
test_date (void)
{
  assert_date ("<meta property='article:published_time' content='2024-05-03T23:30:00-05:00'>", "", "2024-05-03");
  assert_date ("", "<time datetime='2024-05-03'>last week</time>", "2024-05-03");
  assert_date ("", "<span class='date'>3. Mai 2024</span>", "2024-05-03");
  assert_date ("", "<span>03.05.2024 15:34</span>", "2024-05-03");
  assert_date ("<link rel='canonical' href='https://post.example/2024/05/03/talks.html'>", "", "2024-05-03");
  assert_date ("<link rel='canonical' href='https://post.example/2024/may/03/talks.html'>", "", "2024-05-03");
  assert_date ("", "<p>Upper Town | Lower Town, 3 May 2024</p>", "2024-05-03");
  assert_date ("", "<p>03.05.2024 " PROSE "</p>", "2024-05-03");
  /* May be two days; not yet; never. */
  assert_date ("", "<span class='date'>03/04/2024</span>", NULL);
  assert_date ("<meta name='date' content='2031-05-03'>", "", NULL);
  assert_date ("<meta name='date' content='2024-02-31'>", "", NULL);
}

/* The headline tells which of several articles the page is about. */
static void
test_one_of_several (void)
{
  assert_blocks ("<div><article><h1>After the talks</h1><p>" PROSE "</p><p>" MORE "</p></article>"
                 "<article><h2>Another day</h2><p>" PROSE " " PROSE " " PROSE "</p></article></div>",
                 "title After the talks\nbody " PROSE "\nbody " MORE "\nfurniture Another day\nfurniture " PROSE " " PROSE " " PROSE "\n");
}

static void
test_lead (void)
{
  static const char *const lead = "Help will go on, and more of it, say ministers after a long night in Paris.";
  g_autofree char         *page = g_strdup_printf ("<html><head><meta property='og:description' content='%.50s…'></head><body><div><h1>After the talks</h1><h2>%s</h2><h2>Something else that is no lead at all</h2></div>"
                                                           "<div class='entry-content'><p>" PROSE "</p><p>" MORE "</p></div></body></html>",
                                                   lead, lead);
  g_autofree char         *expected = g_strdup_printf ("lead %s\nbody " PROSE "\nbody " MORE "\n", lead);

  assert_blocks (page, expected);
}

static void
test_quoted_posts (void)
{
  assert_blocks ("<h1>After the talks</h1><p>" PROSE "</p><div class='social-embed'><blockquote>We have agreed on everything. — Jane Doe</blockquote></div><p>" MORE
                 " <span class='tooltip-word'>Paris<span class='tooltip-box'>Paris is a city.</span></span></p>",
                 "title After the talks\nbody " PROSE "\nquote We have agreed on everything. — Jane Doe\nbody " MORE " Paris\n");
}

/* A page of equal pieces has no best one. */
static void
test_pieces (void)
{
  g_autoptr (GString) page = g_string_new ("<h1>Questions and answers</h1><div>");
  g_autoptr (DossierReading) reading = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (page, "<section><div><h2>Question %u</h2></div><div><div><p>Answer %u: " PROSE "</p></div></div></section>", i, i);
  reading = read_page (page->str);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *answer = g_strdup_printf ("Answer %u: ", i);

      assert_has (reading->text->str, answer);
    }
}

static char *
repeat (const char *before, const char *piece, guint n, const char *after)
{
  GString *page = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (page, piece);
  g_string_append (page, after);
  return g_string_free (page, FALSE);
}

static void
test_deep (void)
{
  static const char *const pieces[] = { "<div>", "<b>", "<a href=x><p>", "<table><tr><td>", "<ul><li>", "<font size=1><i>", "<blockquote>" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *page = repeat ("<html><body>", pieces[i], 100000, PROSE);
      g_autoptr (DossierReading) reading = read_page (page);

      assert_has (reading->text->str, PROSE);
    }
}

static void
test_many (void)
{
  g_autofree char *attributes = repeat ("<html><body><p", " a1=x", 60000, ">" PROSE "</p>");
  g_autofree char *tags = repeat ("<html><body>", "<br>", DOSSIER_HTML_MAX_TAGS, "<p>x</p>");
  g_autoptr (DossierReading) reading = read_page (attributes);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (reading->text->str, ==, PROSE);
  g_assert_null (read_bytes (tags, strlen (tags), &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE);
}

static void
test_lean_copy (void)
{
  static const char page[] = "<!-- <p>no</p> --><p onclick='x()' class=\"a 'b'\" style=color>One<script>if (a < b) \"</p>\"</script> two<svg><title>no</title></svg> 3 < 4</p></em></div><p>end";
  g_autoptr (DossierHtmlLean) lean = dossier_html_prescan (page, strlen (page), NULL);

  g_assert_cmpstr (lean->markup->str, ==, "<!DOCTYPE html> <p class=\"a 'b'\" style=\"color\">One  two 3 &lt; 4</p><p>end");
  g_assert_false (lean->flattened);
}

/* Pictures */

/* The pictures of a page, one a line: block, state, size, host, words. */
static char *
describe_images (const DossierReading *reading)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < reading->images->len; i++)
    {
      const DossierImage *image = g_ptr_array_index (reading->images, i);

      g_string_append_printf (lines, "%u %s %u×%u %s %s\n", image->block, dossier_image_state_to_string (image->state), image->width, image->height,
                              image->host != NULL ? image->host : "-", image->alt != NULL ? image->alt : "-");
    }

  return g_string_free (lines, FALSE);
}

static void
assert_images (const char *page, const char *expected)
{
  g_autoptr (DossierReading) reading = read_page (page);
  g_autofree char *images = describe_images (reading);

  g_assert_cmpstr (images, ==, expected);
}

/* A picture file of ours, larger than an icon, as a data: address. Free it. */
static char *
make_address (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "images", "wide.png", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *letters = NULL;
  gsize            n;

  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  letters = g_base64_encode ((guint8 *)bytes, n);
  return g_strconcat ("data:image/png;base64,", letters, NULL);
}

static void
test_pictures (void)
{
  g_autofree char *address = make_address ();
  g_autofree char *page = g_strdup_printf ("<article><p>" PROSE "</p><figure><img src=\"%s\" alt='The dam &amp; the lake'><figcaption>The dam.</figcaption></figure>"
                                           "<p>" MORE "<img src='%s' width=48> And so on.</p></article>",
                                           address, address);
  g_autofree char *blocks = NULL;
  g_autoptr (DossierReading) reading = read_page (page);

  blocks = describe (reading);
  g_assert_cmpstr (blocks, ==, "body " PROSE "\ncaption The dam.\nbody " MORE " And so on.\n");
  /* The one within the paragraph comes behind it and does not part it. */
  assert_images (page, "1 kept 96×64 - The dam & the lake\n3 kept 48×32 - -\n");
}

static void
test_remote_pictures (void)
{
  assert_images ("<p>" PROSE "</p><img src='https://user:secret@Pictures.Example.ORG:8080/a.jpg?b=1' alt=Dam width=800 height=600><p>" MORE "</p>",
                 "1 remote 800×600 pictures.example.org Dam\n");
  /* Specks, counters, icons; the same twice in a row. */
  assert_images ("<p>" PROSE "</p><img src=//counter.example/1.gif width=1 height=1><img src=https://a.example/i.svg width=24 height=24>"
                 "<img src=//a.example/1.jpg><img src=//a.example/1.jpg><p>" MORE "</p>",
                 "1 remote 0×0 a.example -\n");
  /* The address that a script would set; a list of sizes; what is for readers without scripts. */
  assert_images ("<p>" PROSE "</p><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='https://late.example/1.jpg'><p>" MORE "</p>"
                 "<picture><source srcset='https://set.example/1.webp 640w, https://set.example/2.webp 1280w'><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></picture><p>" PROSE "</p>"
                 "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><noscript><img src='https://plain.example/1.jpg'></noscript><p>" MORE "</p>",
                 "1 remote 0×0 late.example -\n2 remote 0×0 set.example -\n3 remote 0×0 plain.example -\n");
  /* A picture beside the page: on the page's own host, when it is known. */
  assert_images ("<link rel=canonical href='https://news.example/today'><p>" PROSE "</p><img src=images/1.jpg><p>" MORE "</p>", "1 remote 0×0 news.example -\n");
  assert_images ("<p>" PROSE "</p><img src=images/1.jpg><p>" MORE "</p>", "1 remote 0×0 - -\n");
  /* Nothing of what is not shown or not article. */
  assert_images ("<article><p>" PROSE "</p><p>" MORE "</p><div class=newsletter><img src=//a.example/1.jpg>Sign up for more</div><img hidden src=//a.example/2.jpg><p>" PROSE "</p></article>", "");
}

static void
test_unreadable_pictures (void)
{
  assert_images ("<p>" PROSE "</p><img alt='A chart' src='data:image/svg+xml;base64,PHN2Zz48L3N2Zz4='><p>" MORE "</p>", "1 unread 0×0 - A chart\n");
  assert_images ("<p>" PROSE "</p><img src='data:,nothing'><img src='data:image/png;base64,'><img src=''><img><p>" MORE "</p>", "");
}

static guint8 *
find_part (const char *address, gsize *n_bytes, gpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "images", "wide.png", NULL);
  char            *bytes;

  if (!g_str_equal (address, "cid:dam@1"))
    return NULL;

  g_assert_true (g_file_get_contents (path, &bytes, n_bytes, NULL));
  return (guint8 *)bytes;
}

/* A page within a mail or a book finds its pictures there. */
static void
test_parts (void)
{
  static const char    page[] = "<!doctype html><p>" PROSE "</p><img src='cid:dam@1'><p>" MORE "</p><img src='cid:gone@1' alt=Gone><p>" PROSE "</p>";
  DossierImportOptions options = { .find_part = find_part };
  g_autoptr (DossierReading) reading = NULL;
  g_autofree char *images = NULL;

  g_date_clear (&options.today, 1);
  reading = dossier_import_bytes ((const guint8 *)page, strlen (page), &options, NULL);
  images = describe_images (reading);
  g_assert_cmpstr (images, ==, "1 kept 96×64 - -\n2 remote 0×0 - Gone\n");
}

static void
test_nothing (void)
{
  static const char *const pages[] = { "<html><body><script>var a = 1;</script></body></html>", "<!DOCTYPE html>", "<html><head><title>x</title></head></html>" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_bytes (pages[i], strlen (pages[i]), &error));
      g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY);
    }
}

/* A saved page knows where it is from; the front page of its site is not that. */
static void
test_address (void)
{
  static const char *const heads[][2] = {
    { "<link rel='Canonical' href='https://example.org/a/b'>", "https://example.org/a/b" },
    { "<meta property='og:url' content=' https://example.org/c '><link rel='canonical' href='https://example.org/a'>", "https://example.org/c" },
    { "<link rel='canonical' href='https://example.org/'>", NULL },
    { "<link rel='canonical' href='/a/b'>", NULL },
    { "<link rel='canonical' href='file:///a/b'>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *page = g_strconcat ("<html><head><title>T</title>", heads[i][0], "</head><body><p>Some words of a page.</p></body></html>", NULL);
      g_autoptr (DossierReading) reading = read_page (page);

      g_assert_cmpstr (reading->address, ==, heads[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-html/news-page", test_news_page);
  g_test_add_func ("/import-html/address", test_address);
  g_test_add_func ("/import-html/tables", test_tables);
  g_test_add_func ("/import-html/pasted-piece", test_pasted_piece);
  g_test_add_func ("/import-html/no-page", test_no_page);
  g_test_add_func ("/import-html/charset", test_charset);
  g_test_add_func ("/import-html/title", test_title);
  g_test_add_func ("/import-html/byline", test_byline);
  g_test_add_func ("/import-html/byline-lines", test_byline_lines);
  g_test_add_func ("/import-html/date", test_date);
  g_test_add_func ("/import-html/one-of-several", test_one_of_several);
  g_test_add_func ("/import-html/lead", test_lead);
  g_test_add_func ("/import-html/quoted-posts", test_quoted_posts);
  g_test_add_func ("/import-html/pieces", test_pieces);
  g_test_add_func ("/import-html/deep", test_deep);
  g_test_add_func ("/import-html/many", test_many);
  g_test_add_func ("/import-html/lean-copy", test_lean_copy);
  g_test_add_func ("/import-html/pictures", test_pictures);
  g_test_add_func ("/import-html/remote-pictures", test_remote_pictures);
  g_test_add_func ("/import-html/unreadable-pictures", test_unreadable_pictures);
  g_test_add_func ("/import-html/parts", test_parts);
  g_test_add_func ("/import-html/nothing", test_nothing);

  return g_test_run ();
}
