/* dossier-xhtml.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-xhtml.h"

#include <string.h>

#include "import/dossier-html-prescan.h"

typedef struct
{
  const char *p;
  const char *end;
  GString    *out;
  char       *skipped; /* name of the element of which nothing is taken, NULL for none */
  guint       depth;   /* how often it is open inside itself */
  guint       n_drawings;
} Pass;

typedef struct
{
  char       *name; /* without prefix; small letters */
  const char *attributes;
  const char *end; /* behind the ">" */
  gboolean    closing;
  gboolean    empty;
} Tag;

static gboolean
is_one_of (const char *name, const char *const *names)
{
  for (; *names != NULL; names++)
    if (g_str_equal (name, *names))
      return TRUE;

  return FALSE;
}

static void
skip_to (Pass *pass, const char *mark)
{
  const char *found = memmem (pass->p, pass->end - pass->p, mark, strlen (mark));

  pass->p = found != NULL ? found + strlen (mark) : pass->end;
}

static void
copy_cdata (Pass *pass)
{
  const char      *start = pass->p + strlen ("<![CDATA[");
  const char      *close = memmem (start, pass->end - start, "]]>", 3);
  const char      *end = close != NULL ? close : pass->end;
  g_autofree char *escaped = g_markup_escape_text (start, end - start);

  if (pass->skipped == NULL && pass->n_drawings == 0)
    g_string_append (pass->out, escaped);
  pass->p = close != NULL ? close + 3 : pass->end;
}

/* "<!DOCTYPE html [ <!ENTITY … > ]>" */
static void
skip_document_type (Pass *pass)
{
  const char *p = pass->p;
  guint       depth = 0;

  for (; p < pass->end; p++)
    {
      if (*p == '"' || *p == '\'')
        {
          p = memchr (p + 1, *p, pass->end - p - 1);
          if (p == NULL)
            break;
        }
      depth += *p == '[';
      depth -= *p == ']' && depth > 0;
      if (*p == '>' && depth == 0)
        {
          pass->p = p + 1;
          return;
        }
    }

  /* It never ends: it is no declaration. */
  skip_to (pass, ">");
}

static gboolean
starts_with (const Pass *pass, const char *mark)
{
  gsize n = strlen (mark);

  return (gsize)(pass->end - pass->p) >= n && memcmp (pass->p, mark, n) == 0;
}

/* At a "<". FALSE when no tag begins here. */
static gboolean
read_tag (Pass *pass, Tag *tag)
{
  const char *p = pass->p + 1, *start, *colon, *name, *value;
  gsize       name_length, value_length;

  tag->closing = p < pass->end && *p == '/';
  p += tag->closing;
  if (p == pass->end || !g_ascii_isalpha (*p))
    return FALSE;

  for (start = p; p < pass->end && (g_ascii_isalnum (*p) || strchr (":-_.", *p) != NULL);)
    p++;
  colon = memrchr (start, ':', p - start);
  start = colon != NULL && colon + 1 < p ? colon + 1 : start;
  tag->name = g_ascii_strdown (start, p - start);
  tag->attributes = p;
  while (dossier_html_next_attribute (&p, pass->end, &name, &name_length, &value, &value_length))
    continue;
  tag->end = p < pass->end ? p + 1 : pass->end;
  tag->empty = !tag->closing && p > tag->attributes && p[-1] == '/';

  return TRUE;
}

/* The value of an attribute, whatever the prefix of its name; NULL for none. */
static char *
attribute (const Tag *tag, const char *wanted)
{
  const char *p = tag->attributes, *name, *value;
  gsize       name_length, value_length;

  while (dossier_html_next_attribute (&p, tag->end, &name, &name_length, &value, &value_length))
    {
      const char *colon = memchr (name, ':', name_length);
      gsize       skip = colon != NULL ? colon + 1 - name : 0;

      if (name_length - skip == strlen (wanted) && memcmp (name + skip, wanted, name_length - skip) == 0)
        return g_strndup (value, value_length);
    }

  return NULL;
}

static gboolean
is_note (const Tag *tag)
{
  static const char *const kinds[] = { "footnote", "endnote", "rearnote", "note", NULL };
  g_autofree char         *type = attribute (tag, "type");
  g_auto (GStrv) words = g_strsplit (type != NULL ? type : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (is_one_of (words[i], kinds))
      return TRUE;

  return FALSE;
}

static void
write_picture (Pass *pass, const Tag *tag)
{
  g_autofree char *address = attribute (tag, "href");

  if (address != NULL && strchr (address, '"') == NULL)
    g_string_append_printf (pass->out, "<img src=\"%s\">", address);
}

static void
write_tag (Pass *pass, const Tag *tag)
{
  static const char *const voids[] = { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", NULL };
  static const char *const asides[] = { "aside", "div", "section", "p", "li", NULL };
  gboolean                 is_void = is_one_of (tag->name, voids);

  /* An end tag of these is read as another start. */
  if (tag->closing && is_void)
    return;

  g_string_append_printf (pass->out, "<%s%s", tag->closing ? "/" : "", tag->name);
  if (!tag->closing)
    {
      if (is_one_of (tag->name, asides) && is_note (tag))
        g_string_append (pass->out, " role=\"doc-footnote\"");
      g_string_append_len (pass->out, tag->attributes, tag->end - 1 - tag->empty - tag->attributes);
    }
  g_string_append_c (pass->out, '>');
  if (tag->empty && !is_void)
    g_string_append_printf (pass->out, "</%s>", tag->name);
}

static void
take_tag (Pass *pass, const Tag *tag)
{
  /* Formulas in other words, markup for programs of the past, what runs. */
  static const char *const skipped[] = { "annotation", "annotation-xml", "case", "script", "style", NULL };

  if (pass->skipped != NULL)
    {
      if (!g_str_equal (tag->name, pass->skipped) || tag->empty)
        return;
      pass->depth += tag->closing ? -1 : 1;
      if (pass->depth == 0)
        g_clear_pointer (&pass->skipped, g_free);
    }
  else if (!tag->closing && is_one_of (tag->name, skipped))
    {
      if (!tag->empty)
        pass->skipped = g_strdup (tag->name);
      pass->depth = 1;
    }
  else if (g_str_equal (tag->name, "svg"))
    {
      if (tag->closing)
        pass->n_drawings -= pass->n_drawings > 0;
      else
        pass->n_drawings += !tag->empty;
    }
  else if (pass->n_drawings > 0)
    {
      if (g_str_equal (tag->name, "image"))
        write_picture (pass, tag);
    }
  else
    write_tag (pass, tag);
}

/* What is inside these is no markup. */
static gboolean
is_raw (const Tag *tag)
{
  return !tag->closing && !tag->empty && (g_str_equal (tag->name, "script") || g_str_equal (tag->name, "style"));
}

static void
skip_raw (Pass *pass, const Tag *tag)
{
  gsize n = strlen (tag->name);

  for (pass->p = tag->end; pass->p < pass->end; pass->p++)
    if (*pass->p == '<' && (gsize)(pass->end - pass->p) > n + 2 && pass->p[1] == '/' && g_ascii_strncasecmp (pass->p + 2, tag->name, n) == 0)
      {
        skip_to (pass, ">");
        return;
      }
}

/* At a "<". */
static void
take_markup (Pass *pass)
{
  Tag tag = { 0 };

  if (starts_with (pass, "<!--"))
    skip_to (pass, "-->");
  else if (starts_with (pass, "<![CDATA["))
    copy_cdata (pass);
  else if (starts_with (pass, "<!DOCTYPE") || starts_with (pass, "<!doctype"))
    skip_document_type (pass);
  else if (starts_with (pass, "<!") || starts_with (pass, "<?"))
    skip_to (pass, ">");
  else if (read_tag (pass, &tag))
    {
      if (is_raw (&tag))
        skip_raw (pass, &tag);
      else
        {
          take_tag (pass, &tag);
          pass->p = tag.end;
        }
      g_free (tag.name);
    }
  else
    {
      if (pass->skipped == NULL && pass->n_drawings == 0)
        g_string_append (pass->out, "&lt;");
      pass->p++;
    }
}

GString *
dossier_xhtml_to_html (const char *text, gsize n_bytes)
{
  Pass pass = { .p = text, .end = text + n_bytes, .out = g_string_sized_new (n_bytes) };

  while (pass.p < pass.end)
    {
      const char *next = memchr (pass.p, '<', pass.end - pass.p);
      const char *to = next != NULL ? next : pass.end;

      if (pass.skipped == NULL && pass.n_drawings == 0)
        g_string_append_len (pass.out, pass.p, to - pass.p);
      pass.p = to;
      if (next != NULL)
        take_markup (&pass);
    }

  g_free (pass.skipped);
  return pass.out;
}
