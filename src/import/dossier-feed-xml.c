/* dossier-feed-xml.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events of the XML reader fill one entry after the other. The words of an element that is asked for are
 * gathered until it ends; XHTML in them is written out again, by a list of elements that mean something.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-feed.h"
#include "import/dossier-mail-words.h"
#include "import/dossier-xml.h"

static const DossierXmlNamespace namespaces[] = {
  { "http://www.w3.org/2005/Atom", "a" },
  { "http://purl.org/atom/ns#", "a" },
  { "http://purl.org/rss/1.0/", "r" },
  { "http://my.netscape.com/rdf/simple/0.9/", "r" },
  { "http://channel.netscape.com/rdf/simple/0.9/", "r" },
  { "http://backend.userland.com/rss2", "r" },
  { "http://blogs.law.harvard.edu/tech/rss", "r" },
  { "http://purl.org/net/rss1.1#", "r" },
  { "http://purl.org/rss/1.0/modules/content/", "content" },
  { "http://purl.org/dc/elements/1.1/", "dc" },
  { "http://purl.org/dc/terms/", "dc" },
  { "http://www.w3.org/1999/xhtml", "h" },
  { "http://www.w3.org/XML/1998/namespace", "xml" },
  { NULL, NULL },
};

/* What an element means; the names stand in the same order below. */
typedef enum
{
  ITEM,
  IMAGE,
  AUTHOR,
  NAME,
  TITLE,
  LINK,
  GUID,
  LANGUAGE,
  PUBLISHED,
  UPDATED,
  CREATOR,
  RSS_AUTHOR,
  SUMMARY,
  CONTENT,
  ATOM_SUMMARY,
  ATOM_CONTENT,
  XHTML,
  XHTML_HIDDEN,
} Meaning;

static const struct
{
  const char *name;
  Meaning     meaning;
} elements[] = {
  { "item", ITEM },
  { "r:item", ITEM },
  { "a:entry", ITEM },
  { "image", IMAGE },
  { "r:image", IMAGE },
  { "textInput", IMAGE },
  { "textinput", IMAGE },
  { "r:textinput", IMAGE },
  { "a:source", IMAGE },
  { "a:author", AUTHOR },
  { "a:name", NAME },
  { "title", TITLE },
  { "r:title", TITLE },
  { "a:title", TITLE },
  { "dc:title", TITLE },
  { "link", LINK },
  { "r:link", LINK },
  { "a:link", LINK },
  { "guid", GUID },
  { "language", LANGUAGE },
  { "dc:language", LANGUAGE },
  { "pubDate", PUBLISHED },
  { "r:pubDate", PUBLISHED },
  { "dc:date", PUBLISHED },
  { "dc:created", PUBLISHED },
  { "dc:issued", PUBLISHED },
  { "a:published", PUBLISHED },
  { "a:issued", PUBLISHED },
  { "a:created", UPDATED },
  { "a:updated", UPDATED },
  { "a:modified", UPDATED },
  { "lastBuildDate", UPDATED },
  { "dc:modified", UPDATED },
  { "dc:creator", CREATOR },
  { "author", RSS_AUTHOR },
  { "r:author", RSS_AUTHOR },
  { "description", SUMMARY },
  { "r:description", SUMMARY },
  { "dc:description", SUMMARY },
  { "content:encoded", CONTENT },
  { "h:body", ATOM_CONTENT },
  { "a:summary", ATOM_SUMMARY },
  { "a:tagline", ATOM_SUMMARY },
  { "a:content", ATOM_CONTENT },
  { "h:script", XHTML_HIDDEN },
  { "h:style", XHTML_HIDDEN },
  { "h:p", XHTML },
  { "h:div", XHTML },
  { "h:br", XHTML },
  { "h:a", XHTML },
  { "h:b", XHTML },
  { "h:strong", XHTML },
  { "h:img", XHTML },
  { "h:h1", XHTML },
  { "h:h2", XHTML },
  { "h:h3", XHTML },
  { "h:h4", XHTML },
  { "h:h5", XHTML },
  { "h:h6", XHTML },
  { "h:ul", XHTML },
  { "h:ol", XHTML },
  { "h:li", XHTML },
  { "h:dl", XHTML },
  { "h:dt", XHTML },
  { "h:dd", XHTML },
  { "h:blockquote", XHTML },
  { "h:pre", XHTML },
  { "h:table", XHTML },
  { "h:caption", XHTML },
  { "h:thead", XHTML },
  { "h:tbody", XHTML },
  { "h:tr", XHTML },
  { "h:td", XHTML },
  { "h:th", XHTML },
  { "h:figure", XHTML },
  { "h:figcaption", XHTML },
  { "h:hr", XHTML },
};

typedef struct
{
  DossierFeed      *feed;
  DossierFeedEntry *entry; /* the open one; borrowed */
  gboolean          in_item;
  gboolean          left_out; /* the open item is one too many */
  guint             n_images; /* open elements whose words are not the feed's */
  gboolean          in_author;

  GString *words;   /* of the element that is gathered */
  Meaning  meaning; /* of it */
  guint    depth;   /* open elements inside it, itself included; 0 = none is gathered */
  gboolean escape;  /* its texts become markup again */
  gboolean plain;   /* there is no markup in it */
  gboolean base64;  /* written in letters that stand for bytes */
  guint    n_hidden;
} Walk;

static void
escape_text (GString *out, const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (text[i] == '<')
      g_string_append (out, "&lt;");
    else if (text[i] == '&')
      g_string_append (out, "&amp;");
    else if (text[i] == '"')
      g_string_append (out, "&quot;");
    else
      g_string_append_c (out, text[i]);
}

static void
write_attribute (GString *out, const DossierXmlElement *element, const char *name)
{
  const char *value = dossier_xml_attribute (element, name);

  if (value == NULL)
    return;
  g_string_append_printf (out, " %s=\"", name);
  escape_text (out, value, strlen (value));
  g_string_append_c (out, '"');
}

/* An element within the one that is gathered. */
static void
write_start (Walk *walk, guint name, const DossierXmlElement *element)
{
  if (name == DOSSIER_XML_OTHER || elements[name].meaning != XHTML)
    {
      walk->n_hidden += name != DOSSIER_XML_OTHER && elements[name].meaning == XHTML_HIDDEN;
      return;
    }

  walk->escape = TRUE;
  walk->plain = FALSE;
  g_string_append_printf (walk->words, "<%s", elements[name].name + 2);
  write_attribute (walk->words, element, "href");
  write_attribute (walk->words, element, "src");
  write_attribute (walk->words, element, "alt");
  write_attribute (walk->words, element, "colspan");
  write_attribute (walk->words, element, "rowspan");
  g_string_append_c (walk->words, '>');
}

static void
write_end (Walk *walk, guint name)
{
  if (name != DOSSIER_XML_OTHER && elements[name].meaning == XHTML)
    g_string_append_printf (walk->words, "</%s>", elements[name].name + 2);
  else if (name != DOSSIER_XML_OTHER && elements[name].meaning == XHTML_HIDDEN && walk->n_hidden > 0)
    walk->n_hidden--;
}

static void
gather (Walk *walk, Meaning meaning, const DossierXmlElement *element)
{
  const char *type = dossier_xml_attribute (element, "type");
  const char *mode = dossier_xml_attribute (element, "mode");

  g_string_truncate (walk->words, 0);
  walk->meaning = meaning;
  walk->depth = 1;
  walk->n_hidden = 0;
  walk->escape = type != NULL && strstr (type, "xhtml") != NULL;
  walk->plain = (meaning == ATOM_SUMMARY || meaning == ATOM_CONTENT || meaning == TITLE) && !walk->escape && mode == NULL &&
                (type == NULL || g_str_equal (type, "text") || g_str_equal (type, "text/plain"));
  walk->base64 = (mode != NULL && g_str_equal (mode, "base64")) || (type != NULL && g_str_equal (type, "application/octet-stream"));
  /* RSS says nothing about its titles; Atom's are plain unless it says so. */
  if (meaning == TITLE && type == NULL)
    walk->plain = FALSE;
}

static void
take_once (char **field, const char *words)
{
  if (*field == NULL && *words != '\0')
    *field = g_strdup (words);
}

static void
add_name (char **field, const char *name)
{
  g_autofree char *before = g_steal_pointer (field);

  *field = before != NULL && strstr (before, name) == NULL ? g_strconcat (before, ", ", name, NULL) : g_strdup (before != NULL ? before : name);
}

/* Atom's link: the page itself, not its feed or its pictures. */
static void
take_link (Walk *walk, const DossierXmlElement *element)
{
  const char *href = dossier_xml_attribute (element, "href"), *rel = dossier_xml_attribute (element, "rel");

  if (href != NULL && walk->entry != NULL && (rel == NULL || g_str_equal (rel, "alternate")))
    take_once (&walk->entry->address, href);
}

static void
start_item (Walk *walk, const DossierXmlElement *element)
{
  walk->in_item = TRUE;
  walk->entry = dossier_feed_add_entry (walk->feed);
  walk->left_out = walk->entry == NULL;
  if (walk->entry != NULL)
    take_once (&walk->entry->language, dossier_xml_attribute (element, "xml:lang") != NULL ? dossier_xml_attribute (element, "xml:lang") : "");
}

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  Walk   *walk = data;
  Meaning meaning = name != DOSSIER_XML_OTHER ? elements[name].meaning : XHTML;

  if (walk->depth > 0)
    {
      walk->depth++;
      write_start (walk, name, element);
      return;
    }
  if (meaning == IMAGE)
    walk->n_images++;
  if (walk->n_images > 0 || name == DOSSIER_XML_OTHER)
    return;

  if (meaning == ITEM)
    start_item (walk, element);
  else if (meaning == AUTHOR)
    walk->in_author = TRUE;
  else if (meaning == LINK && dossier_xml_attribute (element, "href") != NULL)
    take_link (walk, element);
  else if (meaning == GUID && g_strcmp0 (dossier_xml_attribute (element, "isPermaLink"), "false") == 0)
    return;
  else if (meaning < XHTML && !(meaning == NAME && !walk->in_author))
    gather (walk, meaning, element);
}

static void
take_entry_words (Walk *walk, DossierFeedEntry *entry, const char *words)
{
  g_autofree char *name = NULL;

  if (walk->meaning == TITLE && walk->plain)
    {
      g_autoptr (GString) escaped = g_string_new (NULL);

      escape_text (escaped, words, strlen (words));
      take_once (&entry->title, escaped->str);
    }
  else if (walk->meaning == TITLE)
    take_once (&entry->title, words);
  else if (walk->meaning == LINK || walk->meaning == GUID)
    take_once (&entry->address, words);
  else if (walk->meaning == LANGUAGE)
    take_once (&entry->language, words);
  else if (walk->meaning == PUBLISHED)
    take_once (&entry->published, words);
  else if (walk->meaning == UPDATED)
    take_once (&entry->updated, words);
  else if ((walk->meaning == CREATOR || walk->meaning == NAME) && *words != '\0')
    add_name (&entry->byline, words);
  else if (walk->meaning == RSS_AUTHOR && (name = dossier_mail_words_names (words)) != NULL)
    add_name (&entry->byline, name);
  else if ((walk->meaning == SUMMARY || walk->meaning == ATOM_SUMMARY) && entry->summary == NULL)
    {
      take_once (&entry->summary, words);
      entry->plain_summary = walk->plain;
    }
  else if ((walk->meaning == CONTENT || walk->meaning == ATOM_CONTENT) && entry->content == NULL)
    {
      take_once (&entry->content, words);
      entry->plain_content = walk->plain;
    }
}

/* Base64 of what is no text gives nothing. Takes `words`. */
static char *
decode_base64 (char *words)
{
  gsize   n;
  guchar *bytes = g_base64_decode (words, &n);
  char   *text = g_utf8_validate_len ((const char *)bytes, n, NULL) ? g_strndup ((const char *)bytes, n) : g_strdup ("");

  g_free (bytes);
  g_free (words);
  return text;
}

static void
take_words (Walk *walk)
{
  char            *raw = g_strdup (walk->words->str);
  g_autofree char *words = g_strstrip (walk->base64 ? decode_base64 (raw) : raw);
  DossierFeed     *feed = walk->feed;

  if (walk->in_item)
    {
      if (walk->entry != NULL)
        take_entry_words (walk, walk->entry, words);
    }
  else if (walk->meaning == TITLE)
    take_once (&feed->title, words);
  else if (walk->meaning == LANGUAGE)
    take_once (&feed->language, words);
  else if (walk->meaning == NAME || walk->meaning == CREATOR)
    take_once (&feed->byline, words);
}

static void
end_cb (gpointer data, guint name)
{
  Walk   *walk = data;
  Meaning meaning = name != DOSSIER_XML_OTHER ? elements[name].meaning : XHTML;

  if (walk->depth > 1)
    {
      walk->depth--;
      write_end (walk, name);
    }
  else if (walk->depth == 1)
    {
      walk->depth = 0;
      take_words (walk);
    }
  else if (meaning == IMAGE && walk->n_images > 0)
    walk->n_images--;
  else if (meaning == ITEM)
    {
      walk->in_item = FALSE;
      walk->entry = NULL;
    }
  else if (meaning == AUTHOR)
    walk->in_author = FALSE;
}

static void
text_cb (gpointer data, const char *text, gsize n_bytes)
{
  Walk *walk = data;

  if (walk->depth == 0 || walk->n_hidden > 0 || (walk->in_item && walk->left_out))
    return;
  if (walk->escape)
    escape_text (walk->words, text, n_bytes);
  else
    g_string_append_len (walk->words, text, n_bytes);
}

DossierFeed *
dossier_feed_read_xml (GBytes *bytes, GError **error)
{
  const char       *names[G_N_ELEMENTS (elements) + 1] = { NULL };
  DossierXmlHandler handler = { namespaces, names, start_cb, end_cb, text_cb };
  g_autoptr (DossierFeed) feed = dossier_feed_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  Walk walk = { .feed = feed, .words = words };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    names[i] = elements[i].name;
  return dossier_xml_read (bytes, &handler, &walk, &feed->damaged, error) ? g_steal_pointer (&feed) : NULL;
}
