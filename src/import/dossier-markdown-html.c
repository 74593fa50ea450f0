/* dossier-markdown-html.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * md4c calls back for each block, span and text. A row of a table is filled up to the columns of its
 * head, so that few characters can make many cells: the output has a limit.
 */

#include "config.h"

#include "import/dossier-markdown-html.h"

#include <md4c.h>

#include "import/dossier-import-error.h"

#define MOST_TIMES_LONGER 8
#define LEAST_LIMIT (4 * 1024 * 1024)

typedef struct
{
  GString *out;
  gsize    limit;
  GString *alt;      /* of the picture that is open, NULL outside */
  guint    n_images; /* open ones, one inside the other */
  GString *title;
  gboolean in_title;
} Rendering;

static void
escape (GString *out, const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    switch (text[i])
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      default:
        g_string_append_c (out, text[i]);
      }
}

static void
add_attribute (GString *out, const char *name, const MD_ATTRIBUTE *value)
{
  g_string_append_printf (out, " %s=\"", name);
  for (guint i = 0; value->text != NULL && value->substr_offsets[i] < value->size; i++)
    {
      const char *piece = value->text + value->substr_offsets[i];
      gsize       n = value->substr_offsets[i + 1] - value->substr_offsets[i];

      if (value->substr_types[i] == MD_TEXT_ENTITY)
        g_string_append_len (out, piece, n);
      else
        escape (out, piece, n);
    }
  g_string_append_c (out, '"');
}

/* Not zero ends the parsing. */
static int
is_full (Rendering *self)
{
  return self->out->len > self->limit;
}

static const char *
block_tag (MD_BLOCKTYPE type)
{
  static const char *const tags[] = {
    [MD_BLOCK_QUOTE] = "blockquote",
    [MD_BLOCK_UL] = "ul",
    [MD_BLOCK_OL] = "ol",
    [MD_BLOCK_LI] = "li",
    [MD_BLOCK_CODE] = "pre",
    [MD_BLOCK_P] = "p",
    [MD_BLOCK_TABLE] = "table",
    [MD_BLOCK_THEAD] = "thead",
    [MD_BLOCK_TBODY] = "tbody",
    [MD_BLOCK_TR] = "tr",
    [MD_BLOCK_TH] = "th",
    [MD_BLOCK_TD] = "td",
  };

  return (guint)type < G_N_ELEMENTS (tags) ? tags[type] : NULL;
}

static int
enter_block_cb (MD_BLOCKTYPE type, void *detail, void *data)
{
  Rendering *self = data;

  if (type == MD_BLOCK_H)
    {
      guint level = ((MD_BLOCK_H_DETAIL *)detail)->level;

      g_string_append_printf (self->out, "<h%u>", level);
      self->in_title = level == 1 && self->title->len == 0;
    }
  else if (type == MD_BLOCK_HR)
    g_string_append (self->out, "<hr>");
  else if (block_tag (type) != NULL)
    g_string_append_printf (self->out, "<%s>", block_tag (type));

  if (type == MD_BLOCK_LI && ((MD_BLOCK_LI_DETAIL *)detail)->is_task)
    g_string_append (self->out, ((MD_BLOCK_LI_DETAIL *)detail)->task_mark == ' ' ? "☐ " : "☑ ");
  return is_full (self);
}

static int
leave_block_cb (MD_BLOCKTYPE type, void *detail, void *data)
{
  Rendering *self = data;

  if (type == MD_BLOCK_H)
    {
      g_string_append_printf (self->out, "</h%u>\n", ((MD_BLOCK_H_DETAIL *)detail)->level);
      self->in_title = FALSE;
    }
  else if (block_tag (type) != NULL)
    g_string_append_printf (self->out, "</%s>\n", block_tag (type));
  return is_full (self);
}

static int
enter_span_cb (MD_SPANTYPE type, void *detail, void *data)
{
  Rendering *self = data;

  if (type == MD_SPAN_IMG)
    {
      if (self->n_images++ == 0)
        self->alt = g_string_new (NULL);
    }
  else if (self->n_images > 0)
    return 0;
  else if (type == MD_SPAN_A)
    {
      g_string_append (self->out, "<a");
      add_attribute (self->out, "href", &((MD_SPAN_A_DETAIL *)detail)->href);
      g_string_append_c (self->out, '>');
    }
  else if (type == MD_SPAN_STRONG)
    g_string_append (self->out, "<strong>");

  return is_full (self);
}

static int
leave_span_cb (MD_SPANTYPE type, void *detail, void *data)
{
  Rendering *self = data;

  if (type == MD_SPAN_IMG)
    {
      if (--self->n_images > 0)
        return 0;
      g_string_append (self->out, "<img");
      add_attribute (self->out, "src", &((MD_SPAN_IMG_DETAIL *)detail)->src);
      g_string_append (self->out, " alt=\"");
      g_string_append_len (self->out, self->alt->str, self->alt->len);
      g_string_append (self->out, "\">");
      g_string_free (g_steal_pointer (&self->alt), TRUE);
    }
  else if (self->n_images > 0)
    return 0;
  else if (type == MD_SPAN_A)
    g_string_append (self->out, "</a>");
  else if (type == MD_SPAN_STRONG)
    g_string_append (self->out, "</strong>");

  return is_full (self);
}

static int
text_cb (MD_TEXTTYPE type, const char *text, MD_SIZE n, void *data)
{
  Rendering *self = data;
  GString   *out = self->n_images > 0 ? self->alt : self->out;

  if (self->in_title && (type == MD_TEXT_NORMAL || type == MD_TEXT_CODE || type == MD_TEXT_SOFTBR))
    g_string_append_len (self->title, type == MD_TEXT_SOFTBR ? " " : text, type == MD_TEXT_SOFTBR ? 1 : n);

  if (type == MD_TEXT_NULLCHAR)
    g_string_append (out, "\xEF\xBF\xBD");
  else if (type == MD_TEXT_BR)
    g_string_append (out, self->n_images > 0 ? " " : "<br>");
  else if (type == MD_TEXT_SOFTBR)
    g_string_append_c (out, '\n');
  else if (type == MD_TEXT_ENTITY || (type == MD_TEXT_HTML && self->n_images == 0))
    g_string_append_len (out, text, n);
  else
    escape (out, text, n);

  return is_full (self);
}

GString *
dossier_markdown_to_html (const char *text, gsize n_bytes, char **title, GError **error)
{
  const MD_PARSER parser = { 0, MD_DIALECT_GITHUB, enter_block_cb, leave_block_cb, enter_span_cb, leave_span_cb, text_cb, NULL, NULL };
  Rendering       rendering = { .out = g_string_new (NULL), .limit = MAX (n_bytes * MOST_TIMES_LONGER, LEAST_LIMIT), .title = g_string_new (NULL) };
  int             failed = md_parse (text, n_bytes, &parser, &rendering);

  if (rendering.alt != NULL)
    g_string_free (rendering.alt, TRUE);
  if (failed != 0)
    {
      g_string_free (rendering.out, TRUE);
      g_string_free (rendering.title, TRUE);
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This text has a table that grows beyond all measure. Shorten its first row and try again.");
      return NULL;
    }

  g_strstrip (rendering.title->str);
  *title = rendering.title->str[0] != '\0' ? g_strdup (rendering.title->str) : NULL;
  g_string_free (rendering.title, TRUE);
  return rendering.out;
}
