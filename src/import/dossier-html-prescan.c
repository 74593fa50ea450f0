/* dossier-html-prescan.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tags are cut out by the tokenizer's rules of the HTML standard. A stack of the open elements says
 * how deep the page is and which end tags belong to something. Tags of mere style (em, font, u …)
 * are dropped: left open, each would be opened again by the parser in every following paragraph.
 */

#include "config.h"

#include "import/dossier-html-prescan.h"

#include <gumbo.h>
#include <string.h>

#include "import/dossier-import-error.h"

#define MAX_LINKED_DATA 32
#define MAX_LINKED_BYTES (2 * 1024 * 1024)
#define MAX_VALUE 2048
#define CHARSET_REACH 4096

typedef struct
{
  const char      *p;
  const char      *end;
  DossierHtmlLean *lean;
  GArray          *open; /* GumboTag */
  guint            n_tags;
  gboolean         no_drawing_end; /* no </svg> follows any more */
} Scan;

/* One tag: `name` and the attributes behind it up to `end`, which is behind the ">". */
typedef struct
{
  const char *name;
  gsize       length;
  const char *attributes;
  const char *end;
  GumboTag    tag;
} Tag;

void
dossier_html_lean_free (DossierHtmlLean *self)
{
  if (self == NULL)
    return;

  g_string_free (self->markup, TRUE);
  g_ptr_array_unref (self->linked_data);
  dossier_html_pictures_free (self->pictures);
  g_free (self);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

gboolean
dossier_html_next_attribute (const char **p, const char *end, const char **name, gsize *name_length, const char **value, gsize *value_length)
{
  const char *at = *p;

  while (at < end && (is_space (*at) || *at == '/'))
    at++;
  *p = at;
  if (at >= end || *at == '>')
    return FALSE;

  *name = at++;
  while (at < end && !is_space (*at) && *at != '/' && *at != '>' && *at != '=')
    at++;
  *name_length = at - *name;
  *value_length = 0;
  *value = at;

  while (at < end && is_space (*at))
    at++;
  if (at < end && *at == '=')
    {
      char quote;

      for (at++; at < end && is_space (*at);)
        at++;
      quote = at < end && (*at == '"' || *at == '\'') ? *at++ : 0;
      *value = at;
      while (at < end && (quote != 0 ? *at != quote : !is_space (*at) && *at != '>'))
        at++;
      *value_length = at - *value;
      at += quote != 0 && at < end;
    }

  *p = at;
  return TRUE;
}

/* FALSE when the page ends within the tag. */
static gboolean
read_tag (const char *name, const char *end, Tag *tag)
{
  const char *p = name, *unused_name, *unused_value;
  gsize       n, m;

  tag->name = name;
  while (p < end && !is_space (*p) && *p != '/' && *p != '>')
    p++;
  tag->length = p - name;
  tag->attributes = p;
  while (dossier_html_next_attribute (&p, end, &unused_name, &n, &unused_value, &m))
    continue;
  tag->end = p + 1;
  tag->tag = gumbo_tagn_enum (name, tag->length);

  return p < end;
}

static gboolean
is_wanted (const char *name, gsize length)
{
  static const char *const wanted[] = { "class", "id", "itemprop", "itemtype", "rel", "property", "name", "content", "datetime", "style", "hidden", "aria-hidden", "role", "colspan", "rowspan", "lang", "href", "http-equiv", "data-component", "data-testid", "data-qa" };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strlen (wanted[i]) == length && g_ascii_strncasecmp (wanted[i], name, length) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_wanted_of_picture (const char *name, gsize length)
{
  static const char *const wanted[] = { "alt", "width", "height", "class", "id", "style", "hidden", "aria-hidden", "role" };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strlen (wanted[i]) == length && g_ascii_strncasecmp (wanted[i], name, length) == 0)
      return TRUE;

  return FALSE;
}

static void
copy_attributes (Scan *scan, const Tag *tag, gboolean (*is_copied) (const char *name, gsize length))
{
  GString    *out = scan->lean->markup;
  const char *p = tag->attributes, *name, *value;
  gsize       name_length, value_length;

  for (guint n = 0; n < DOSSIER_HTML_MAX_ATTRIBUTES && dossier_html_next_attribute (&p, tag->end, &name, &name_length, &value, &value_length); n++)
    {
      char quote = memchr (value, '"', value_length) != NULL ? '\'' : '"';

      if (value_length > MAX_VALUE || !is_copied (name, name_length) || memchr (value, quote, value_length) != NULL)
        continue;
      g_string_append_c (out, ' ');
      g_string_append_len (out, name, name_length);
      g_string_append_c (out, '=');
      g_string_append_c (out, quote);
      g_string_append_len (out, value, value_length);
      g_string_append_c (out, quote);
    }
}

static void
copy_start_tag (Scan *scan, const Tag *tag)
{
  GString *out = scan->lean->markup;

  g_string_append_c (out, '<');
  g_string_append_len (out, tag->name, tag->length);
  copy_attributes (scan, tag, is_wanted);
  g_string_append_c (out, '>');
}

static gboolean
is_one_of (GumboTag tag, const GumboTag *tags, guint n)
{
  for (guint i = 0; i < n; i++)
    if (tags[i] == tag)
      return TRUE;

  return FALSE;
}

#define IS_ONE_OF(tag, ...)                          \
  is_one_of (tag, (const GumboTag[]){ __VA_ARGS__ }, \
             sizeof ((const GumboTag[]){ __VA_ARGS__ }) / sizeof (GumboTag))

static gboolean
is_style (GumboTag tag)
{
  return IS_ONE_OF (tag, GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_U, GUMBO_TAG_S, GUMBO_TAG_FONT, GUMBO_TAG_BIG, GUMBO_TAG_SMALL, GUMBO_TAG_TT, GUMBO_TAG_STRIKE, GUMBO_TAG_NOBR, GUMBO_TAG_CODE, GUMBO_TAG_PLAINTEXT);
}

static gboolean
is_void (GumboTag tag)
{
  return IS_ONE_OF (tag, GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_BR, GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_HR, GUMBO_TAG_IMG, GUMBO_TAG_INPUT, GUMBO_TAG_LINK, GUMBO_TAG_META, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR);
}

/* Void elements that say nothing here. */
static gboolean
is_idle (GumboTag tag)
{
  return IS_ONE_OF (tag, GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_INPUT, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR);
}

/* Elements whose inside is no markup and nothing to read. */
static gboolean
is_skipped_whole (GumboTag tag)
{
  return IS_ONE_OF (tag, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES, GUMBO_TAG_XMP);
}

static gboolean
closes_paragraph (GumboTag tag)
{
  return IS_ONE_OF (tag, GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_TABLE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE, GUMBO_TAG_NAV, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_HR, GUMBO_TAG_ADDRESS, GUMBO_TAG_CENTER, GUMBO_TAG_MAIN, GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_DETAILS);
}

static GumboTag
open_at (Scan *scan, guint i)
{
  return g_array_index (scan->open, GumboTag, i);
}

/* Whether an open `candidate` ends when `tag` begins; `stop` when the search has to end there. */
static gboolean
is_ended_by (GumboTag tag, GumboTag candidate, gboolean *stop)
{
  *stop = candidate == GUMBO_TAG_TABLE || candidate == GUMBO_TAG_BUTTON;

  if (tag == GUMBO_TAG_LI)
    {
      *stop = *stop || candidate == GUMBO_TAG_UL || candidate == GUMBO_TAG_OL || candidate == GUMBO_TAG_MENU;
      return candidate == GUMBO_TAG_LI;
    }
  if (tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD)
    {
      *stop = *stop || candidate == GUMBO_TAG_DL;
      return candidate == GUMBO_TAG_DT || candidate == GUMBO_TAG_DD;
    }
  if (tag == GUMBO_TAG_OPTION || tag == GUMBO_TAG_A)
    return candidate == tag;
  if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
    {
      *stop = *stop || candidate == GUMBO_TAG_TR;
      return candidate == GUMBO_TAG_TD || candidate == GUMBO_TAG_TH;
    }
  if (tag == GUMBO_TAG_TR)
    return candidate == GUMBO_TAG_TR;
  if (IS_ONE_OF (tag, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT))
    return IS_ONE_OF (candidate, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT);

  *stop = *stop || !closes_paragraph (tag) || candidate == GUMBO_TAG_TD || candidate == GUMBO_TAG_TH;
  return !*stop && candidate == GUMBO_TAG_P;
}

/* Ends what is open from `depth` on. Links and bold words would be opened again by the parser. */
static void
close_to (Scan *scan, guint depth)
{
  while (scan->open->len > depth)
    {
      GumboTag tag = open_at (scan, scan->open->len - 1);

      if (IS_ONE_OF (tag, GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_STRONG))
        g_string_append_printf (scan->lean->markup, "</%s>", gumbo_normalized_tagname (tag));
      g_array_set_size (scan->open, scan->open->len - 1);
    }
}

static void
close_implied (Scan *scan, GumboTag tag)
{
  gboolean stop = FALSE;

  for (guint i = scan->open->len; i > 0 && !stop; i--)
    if (is_ended_by (tag, open_at (scan, i - 1), &stop))
      {
        close_to (scan, i - 1);
        return;
      }
}

/* Behind the end tag of the element `name`, or the end of the page. `inside` gets what is before it. */
static const char *
skip_raw (Scan *scan, const Tag *tag, gsize *n_inside)
{
  const char *p = tag->end;

  while ((p = memchr (p, '<', scan->end - p)) != NULL)
    {
      gsize left = scan->end - p;

      if (left > tag->length + 2 && p[1] == '/' && g_ascii_strncasecmp (p + 2, tag->name, tag->length) == 0 &&
          (is_space (p[tag->length + 2]) || p[tag->length + 2] == '>' || p[tag->length + 2] == '/'))
        {
          const char *close = memchr (p, '>', left);

          *n_inside = p - tag->end;
          return close != NULL ? close + 1 : scan->end;
        }
      p++;
    }

  *n_inside = scan->end - tag->end;
  return scan->end;
}

static gboolean
is_linked_data (const Tag *tag)
{
  const char *p = tag->attributes, *name, *value;
  gsize       name_length, value_length;

  while (dossier_html_next_attribute (&p, tag->end, &name, &name_length, &value, &value_length))
    if (name_length == 4 && g_ascii_strncasecmp (name, "type", 4) == 0)
      return value_length >= 19 && g_ascii_strncasecmp (value, "application/ld+json", 19) == 0;

  return FALSE;
}

static void
skip_whole (Scan *scan, const Tag *tag)
{
  GPtrArray *found = scan->lean->linked_data;
  gsize      n_inside;

  scan->p = skip_raw (scan, tag, &n_inside);
  if (tag->tag == GUMBO_TAG_SCRIPT && found->len < MAX_LINKED_DATA && n_inside < MAX_LINKED_BYTES && is_linked_data (tag))
    g_ptr_array_add (found, g_strndup (tag->end, n_inside));
  g_string_append_c (scan->lean->markup, ' ');
}

/* The title's inside is text whatever it looks like. */
static void
copy_title (Scan *scan, const Tag *tag)
{
  gsize n_inside;

  scan->p = skip_raw (scan, tag, &n_inside);
  g_string_append (scan->lean->markup, "<title>");
  g_string_append_len (scan->lean->markup, tag->end, n_inside);
  g_string_append (scan->lean->markup, "</title>");
}

/* TRUE when the drawing or formula that begins here was left out. */
static gboolean
skip_drawing (Scan *scan, const Tag *tag)
{
  gsize       n_inside;
  const char *behind;

  if (tag->tag != GUMBO_TAG_SVG || scan->no_drawing_end || tag->end[-2] == '/')
    return tag->tag == GUMBO_TAG_SVG;

  behind = skip_raw (scan, tag, &n_inside);
  scan->no_drawing_end = behind == scan->end;
  if (!scan->no_drawing_end)
    scan->p = behind;
  return TRUE;
}

static gboolean
is_open (Scan *scan, GumboTag tag)
{
  for (guint i = scan->open->len; i > 0; i--)
    if (open_at (scan, i - 1) == tag)
      return TRUE;

  return FALSE;
}

/* TRUE when the tag belongs to a picture. */
static gboolean
take_picture (Scan *scan, const Tag *tag)
{
  DossierHtmlPictures *pictures = scan->lean->pictures;
  int                  number;

  if (tag->tag == GUMBO_TAG_SOURCE)
    dossier_html_pictures_note_source (pictures, tag->attributes, tag->end);
  if (tag->tag != GUMBO_TAG_IMG && !(tag->length == 7 && g_ascii_strncasecmp (tag->name, "amp-img", 7) == 0))
    return FALSE;

  number = dossier_html_pictures_add (pictures, tag->attributes, tag->end, is_open (scan, GUMBO_TAG_NOSCRIPT));
  if (number >= 0)
    {
      g_string_append_printf (scan->lean->markup, "<img " DOSSIER_HTML_PICTURE_NUMBER "=%d", number);
      copy_attributes (scan, tag, is_wanted_of_picture);
      g_string_append_c (scan->lean->markup, '>');
    }
  return TRUE;
}

static void
take_start_tag (Scan *scan, const Tag *tag)
{
  scan->p = tag->end;
  if (is_skipped_whole (tag->tag))
    {
      skip_whole (scan, tag);
      return;
    }
  if (tag->tag == GUMBO_TAG_TITLE)
    {
      copy_title (scan, tag);
      return;
    }
  if (take_picture (scan, tag) || is_style (tag->tag) || is_idle (tag->tag) || skip_drawing (scan, tag))
    return;

  close_implied (scan, tag->tag);
  if (!is_void (tag->tag))
    {
      if (scan->open->len >= DOSSIER_HTML_MAX_DEPTH)
        {
          scan->lean->flattened = TRUE;
          g_string_append_c (scan->lean->markup, ' ');
          return;
        }
      g_array_append_val (scan->open, tag->tag);
    }
  copy_start_tag (scan, tag);
}

static void
take_end_tag (Scan *scan, const Tag *tag)
{
  scan->p = tag->end;
  if (is_style (tag->tag) || tag->tag == GUMBO_TAG_BODY || tag->tag == GUMBO_TAG_HTML)
    return;

  for (guint i = scan->open->len; i > 0; i--)
    {
      GumboTag candidate = open_at (scan, i - 1);

      if (candidate == tag->tag)
        {
          close_to (scan, i);
          g_array_set_size (scan->open, i - 1);
          g_string_append_len (scan->lean->markup, "</", 2);
          g_string_append_len (scan->lean->markup, tag->name, tag->length);
          g_string_append_c (scan->lean->markup, '>');
          return;
        }
      /* Only the table's own parts may end what is around a cell. */
      if (candidate == GUMBO_TAG_TABLE || ((candidate == GUMBO_TAG_TD || candidate == GUMBO_TAG_TH) && !IS_ONE_OF (tag->tag, GUMBO_TAG_TABLE, GUMBO_TAG_TR, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT)))
        return;
    }
}

static void
skip_to (Scan *scan, const char *mark, gsize length)
{
  const char *found = memmem (scan->p, scan->end - scan->p, mark, length);

  scan->p = found != NULL ? found + length : scan->end;
}

/* What begins with "<!" or "<?" or "</" and is no tag. */
static void
skip_comment (Scan *scan)
{
  gsize left = scan->end - scan->p;

  if (left >= 4 && memcmp (scan->p, "<!--", 4) == 0)
    {
      /* "<!-->" and "<!--->" are whole. */
      scan->p += 2;
      if (left >= 5 && scan->p[2] == '>')
        scan->p += 3;
      else
        skip_to (scan, "-->", 3);
    }
  else
    skip_to (scan, ">", 1);
  g_string_append_c (scan->lean->markup, ' ');
}

/* At a "<". FALSE when the page has too many tags. */
static gboolean
take_markup (Scan *scan)
{
  const char *p = scan->p;
  gsize       left = scan->end - p;
  gboolean    is_end = left > 1 && p[1] == '/';
  Tag         tag;

  if (left > 1u + is_end && g_ascii_isalpha (p[1 + is_end]))
    {
      if (++scan->n_tags > DOSSIER_HTML_MAX_TAGS)
        return FALSE;
      if (!read_tag (p + 1 + is_end, scan->end, &tag))
        scan->p = scan->end;
      else if (is_end)
        take_end_tag (scan, &tag);
      else
        take_start_tag (scan, &tag);
    }
  else if (left > 1 && (p[1] == '!' || p[1] == '?' || p[1] == '/'))
    skip_comment (scan);
  else
    {
      g_string_append (scan->lean->markup, "&lt;");
      scan->p++;
    }

  return TRUE;
}

DossierHtmlLean *
dossier_html_prescan (const char *text, gsize n_bytes, GError **error)
{
  g_autoptr (DossierHtmlLean) lean = g_new0 (DossierHtmlLean, 1);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (GumboTag));
  Scan scan = { .p = text, .end = text + n_bytes, .lean = lean, .open = open };

  lean->markup = g_string_sized_new (n_bytes / 2);
  lean->linked_data = g_ptr_array_new_with_free_func (g_free);
  lean->pictures = dossier_html_pictures_new ();
  g_string_append (lean->markup, "<!DOCTYPE html>");
  while (scan.p < scan.end)
    {
      const char *next = memchr (scan.p, '<', scan.end - scan.p);

      g_string_append_len (lean->markup, scan.p, (next != NULL ? next : scan.end) - scan.p);
      scan.p = next != NULL ? next : scan.end;
      if (next != NULL && !take_markup (&scan))
        {
          g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This page has more than %d tags, more than Dossier reads. Copy the article in a browser and paste it here.", DOSSIER_HTML_MAX_TAGS);
          return NULL;
        }
    }

  return g_steal_pointer (&lean);
}

/* What is named behind "charset=" or "encoding=" at `p`, which is behind that word. */
static char *
read_charset (const char *p, const char *end)
{
  const char *start;

  while (p < end && is_space (*p))
    p++;
  if (p == end || *p != '=')
    return NULL;
  for (p++; p < end && (is_space (*p) || *p == '"' || *p == '\'');)
    p++;
  for (start = p; p < end && (g_ascii_isalnum (*p) || strchr ("-_.:", *p) != NULL);)
    p++;

  return p > start ? g_strndup (start, p - start) : NULL;
}

char *
dossier_html_declared_charset (const guint8 *bytes, gsize n_bytes)
{
  const char *p = (const char *)bytes, *end = p + MIN (n_bytes, CHARSET_REACH);
  gboolean    is_xml = n_bytes > 5 && memcmp (bytes, "<?xml", 5) == 0;
  char       *found = NULL;

  for (; end - p > 8 && found == NULL; p++)
    if (g_ascii_strncasecmp (p, "charset", 7) == 0)
      found = read_charset (p + 7, end);
    else if (is_xml && g_ascii_strncasecmp (p, "encoding", 8) == 0)
      found = read_charset (p + 8, end);

  return found;
}
