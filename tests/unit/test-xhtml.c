/* test-xhtml.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * XHTML as HTML: what the two write alike but mean differently.
 */

#include "config.h"

#include "import/dossier-xhtml.h"

#include <string.h>

static void
assert_html (const char *xhtml, const char *expected)
{
  g_autoptr (GString) html = dossier_xhtml_to_html (xhtml, strlen (xhtml));

  g_assert_cmpstr (html->str, ==, expected);
}

static void
test_elements (void)
{
  assert_html ("<html><head><title/></head><body><a id='x'/><p class='a' />w<br/><img src='a.png' /></body></html>",
               "<html><head><title></title></head><body><a id='x'></a><p class='a' ></p>w<br><img src='a.png' ></body></html>");
  assert_html ("<br></br><h:p xmlns:h='http://www.w3.org/1999/xhtml'>w</h:p>", "<br><p xmlns:h='http://www.w3.org/1999/xhtml'>w</p>");
  assert_html ("<P>1 < 2 & <3</P>", "<p>1 &lt; 2 & &lt;3</p>");
  assert_html ("<p title='a > b'>w", "<p title='a > b'>w");
}

static void
test_other_markup (void)
{
  assert_html ("<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD' 'x.dtd'><!-- <p>no</p> --><p>w</p>", "<p>w</p>");
  assert_html ("<!DOCTYPE html [<!ENTITY a \"<p>]>\"><!ENTITY b 'x'>]><p>w</p>", "<p>w</p>");
  assert_html ("<p><![CDATA[<b> & ]]></p>", "<p>&lt;b&gt; &amp; </p>");
  assert_html ("<script>if (a < b) { '<script></p>' }</SCRIPT>w<script src='x'/>w<style>p > a {}</style>", "ww");
  assert_html ("<math><mi>x</mi><annotation><script>no</script><annotation>no</annotation>no</annotation></math>", "<math><mi>x</mi></math>");
}

static void
test_drawings (void)
{
  assert_html ("<svg:svg><svg:title>no</svg:title><svg:image xlink:href='cover.jpg'/><svg><text>no</text></svg></svg:svg>w<svg/>w", "<img src=\"cover.jpg\">ww");
}

static void
test_notes (void)
{
  assert_html ("<aside epub:type='footnote'>w</aside><section epub:type='chapter footnotes'>w</section>", "<aside role=\"doc-footnote\" epub:type='footnote'>w</aside><section epub:type='chapter footnotes'>w</section>");
}

static void
test_cut (void)
{
  static const char page[] = "<!DOCTYPE html [<!ENTITY a 'b'>]><p class='x'>a<![CDATA[b]]><!-- c --><svg><image href='d'/></svg><script>e</script></p>";

  for (gsize n = 0; n < strlen (page); n++)
    {
      g_autoptr (GString) html = dossier_xhtml_to_html (page, n);

      g_assert_null (strstr (html->str, "ENTITY a"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xhtml/elements", test_elements);
  g_test_add_func ("/xhtml/other-markup", test_other_markup);
  g_test_add_func ("/xhtml/drawings", test_drawings);
  g_test_add_func ("/xhtml/notes", test_notes);
  g_test_add_func ("/xhtml/cut", test_cut);
  return g_test_run ();
}
