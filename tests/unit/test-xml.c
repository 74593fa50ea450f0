/* test-xml.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events whatever the prefixes and the charset, as much as possible of broken files, and nothing from
 * outside: no entity is expanded, no file is included.
 */

#include "config.h"

#include "import/dossier-import-error.h"
#include "import/dossier-xml.h"

#include <string.h>

static const DossierXmlNamespace namespaces[] = { { "urn:one", "a" }, { "urn:other", "a" }, { NULL, NULL } };
static const char *const         names[] = { "a:p", "a:q", "plain", NULL };

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  GString    *log = data;
  const char *value = dossier_xml_attribute (element, "a:v");
  const char *bare = dossier_xml_attribute (element, "v");

  g_string_append_printf (log, "<%s", name == DOSSIER_XML_OTHER ? "?" : names[name]);
  if (value != NULL)
    g_string_append_printf (log, " a:v=%s", value);
  if (bare != NULL)
    g_string_append_printf (log, " v=%s", bare);
  g_string_append_c (log, '>');
}

static void
end_cb (gpointer data, guint name)
{
  g_string_append_printf (data, "</%s>", name == DOSSIER_XML_OTHER ? "?" : names[name]);
}

static void
text_cb (gpointer data, const char *text, gsize n_bytes)
{
  g_string_append_len (data, text, n_bytes);
}

static char *
read_bytes (const char *xml, gsize n, gboolean *damaged, GError **error)
{
  static const DossierXmlHandler handler = { namespaces, names, start_cb, end_cb, text_cb };
  g_autoptr (GBytes) bytes = g_bytes_new (xml, n);
  GString *log = g_string_new (NULL);

  dossier_xml_read (bytes, &handler, log, damaged, error);
  return g_string_free (log, FALSE);
}

static void
assert_events (const char *xml, const char *expected, gboolean expected_damage)
{
  g_autoptr (GError) error = NULL;
  gboolean         damaged = FALSE;
  g_autofree char *log = read_bytes (xml, strlen (xml), &damaged, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (log, ==, expected);
  g_assert_cmpint (damaged, ==, expected_damage);
}

static void
test_names (void)
{
  assert_events ("<x:p xmlns:x='urn:one' x:v='1' v='2'>w<y xmlns='urn:other'/><plain/></x:p>", "<a:p a:v=1 v=2>w<?></?><plain></plain></a:p>", FALSE);
  assert_events ("<p xmlns='urn:other'><q/></p>", "<a:p><a:q></a:q></a:p>", FALSE);
  assert_events ("<a:p xmlns:a='urn:unknown'/>", "<?></?>", FALSE);
}

static void
test_text (void)
{
  assert_events ("<plain v='a&amp;b&lt;&#x26;#38;&#252;'>&gt;&#233;<![CDATA[<b>]]><!-- no --><?no no?></plain>", "<plain v=a&b<&#38;ü>>é<b></plain>", FALSE);
  /* Entities of HTML are known though no file declares them. */
  assert_events ("<plain>a&nbsp;&eacute;</plain>", "<plain>a\xC2\xA0é</plain>", FALSE);
  assert_events ("<plain v='a&uuml;b'>c</plain>", "<plain v=ab>c</plain>", TRUE);
}

static void
test_charsets (void)
{
  g_autofree char *log = NULL;
  gsize            n;
  g_autofree char *wide = g_convert ("\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-16'?><plain>größer</plain>", -1, "UTF-16LE", "UTF-8", NULL, &n, NULL);

  log = read_bytes (wide, n, NULL, NULL);
  g_assert_cmpstr (log, ==, "<plain>größer</plain>");
  assert_events ("\xEF\xBB\xBF<plain>é</plain>", "<plain>é</plain>", FALSE);
  /* The declaration is wrong. */
  assert_events ("<?xml version='1.0' encoding='ISO-8859-1'?><plain>é</plain>", "<plain>é</plain>", FALSE);
}

static void
test_broken (void)
{
  assert_events ("<plain>some <plain>words", "<plain>some <plain>words</plain></plain>", TRUE);
  assert_events ("<plain>a & b</plain>", "<plain>a  b</plain>", TRUE);
}

static void
assert_refused (const char *xml, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *log = read_bytes (xml, strlen (xml), NULL, &error);

  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, word));
  g_assert_null (strstr (log, "inside"));
}

static void
test_attacks (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);

  assert_refused ("<!DOCTYPE plain [<!ENTITY a 'inside'>]><plain>&a;</plain>", "entities");
  assert_refused ("<!DOCTYPE plain [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><plain>&a;</plain>", "entities");
  assert_refused ("<!DOCTYPE plain [<!ENTITY % a SYSTEM 'file:///etc/hostname'>%a;]><plain>inside</plain>", "entities");
  assert_refused ("words", "damaged");
  for (guint i = 0; i < 20000; i++)
    g_string_append (deep, "<plain>");
  g_string_append (deep, "inside");
  assert_refused (deep->str, "too deep");

  /* A document type that only names a file is common in old books; the file is not looked at. */
  assert_events ("<!DOCTYPE plain PUBLIC '-//X//Y' 'file:///etc/hostname'><plain>w</plain>", "<plain>w</plain>", FALSE);
  assert_events ("<plain xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/hostname' parse='text'/></plain>", "<plain><?></?></plain>", FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/names", test_names);
  g_test_add_func ("/xml/text", test_text);
  g_test_add_func ("/xml/charsets", test_charsets);
  g_test_add_func ("/xml/broken", test_broken);
  g_test_add_func ("/xml/attacks", test_attacks);
  return g_test_run ();
}
