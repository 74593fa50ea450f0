/* dossier-export-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All three forms walk the pieces in order and put something before and after each; the rows of a table
 * are written together.
 */

#include "config.h"

#include "export/dossier-export-text.h"

#include "export/dossier-export-tables.h"
#include "export/dossier-export-words.h"
#include "export/dossier-flow-table.h"
#include "model/dossier-pixels.h"

#include <string.h>

static gboolean
is_row (const DossierFlow *flow, guint i)
{
  return ((const DossierPiece *)g_ptr_array_index (flow->pieces, i))->kind == DOSSIER_PIECE_ROW;
}

/* How many pieces from `i` on are written together. */
static guint
count_together (const DossierFlow *flow, guint i)
{
  return is_row (flow, i) ? dossier_flow_table_count_rows (flow, i) : 1;
}

static void
append_rule (GString *out, const char *text, char line)
{
  glong n = g_utf8_strlen (text, -1);

  for (glong i = 0; i < MIN (n, 72); i++)
    g_string_append_c (out, line);
  g_string_append_c (out, '\n');
}

static void
append_text_piece (GString *out, const DossierPiece *piece)
{
  if (piece->kind == DOSSIER_PIECE_HEADING)
    g_string_append_c (out, '\n');
  if (piece->kind == DOSSIER_PIECE_NOTE || piece->kind == DOSSIER_PIECE_TAGS)
    g_string_append (out, "    ");
  if (piece->number > 0)
    g_string_append_printf (out, "[%u] ", piece->number);
  if (piece->kind == DOSSIER_PIECE_QUOTE)
    g_string_append (out, "> ");
  dossier_export_append_marked (out, piece, &dossier_dialect_text);
  g_string_append_c (out, '\n');
  if (piece->kind == DOSSIER_PIECE_TITLE)
    append_rule (out, piece->text, '=');
  else if (piece->kind == DOSSIER_PIECE_HEADING && piece->level == 1)
    append_rule (out, piece->text, '-');
  g_string_append_c (out, '\n');
}

char *
dossier_export_flow_text (const DossierFlow *flow)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0, n; i < flow->pieces->len; i += n)
    {
      n = count_together (flow, i);
      if (is_row (flow, i))
        dossier_export_table_text (out, flow, i, n);
      else
        append_text_piece (out, g_ptr_array_index (flow->pieces, i));
    }
  while (out->len > 1 && out->str[out->len - 2] == '\n')
    g_string_truncate (out, out->len - 1);

  return g_string_free (out, FALSE);
}

static const char *
markdown_prefix (const DossierPiece *piece)
{
  switch (piece->kind)
    {
    case DOSSIER_PIECE_TITLE:
      return "# ";
    case DOSSIER_PIECE_HEADING:
      return piece->level == 1 ? "## " : "### ";
    case DOSSIER_PIECE_LIST:
      return "- ";
    case DOSSIER_PIECE_QUOTE:
      return "> ";
    case DOSSIER_PIECE_META:
    case DOSSIER_PIECE_LEAD:
    case DOSSIER_PIECE_BODY:
    case DOSSIER_PIECE_CAPTION:
    case DOSSIER_PIECE_NOTE:
    case DOSSIER_PIECE_TAGS:
    case DOSSIER_PIECE_SOURCE:
    case DOSSIER_PIECE_ROW:
    case DOSSIER_PIECE_IMAGE:
    default:
      return "";
    }
}

static void
append_markdown_piece (GString *out, const DossierPiece *piece)
{
  g_string_append (out, markdown_prefix (piece));
  if (piece->number > 0)
    g_string_append_printf (out, piece->kind == DOSSIER_PIECE_SOURCE ? "%u. " : "[%u] ", piece->number);
  dossier_export_append_marked (out, piece, &dossier_dialect_markdown);
  g_string_append (out, "\n\n");
}

char *
dossier_export_flow_markdown (const DossierFlow *flow)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0, n; i < flow->pieces->len; i += n)
    {
      n = count_together (flow, i);
      if (is_row (flow, i))
        dossier_export_table_markdown (out, flow, i, n);
      else
        append_markdown_piece (out, g_ptr_array_index (flow->pieces, i));
    }
  g_string_truncate (out, out->len - 1);

  return g_string_free (out, FALSE);
}

static const char *
html_element (const DossierPiece *piece)
{
  switch (piece->kind)
    {
    case DOSSIER_PIECE_TITLE:
      return "h1";
    case DOSSIER_PIECE_HEADING:
      return piece->level == 1 ? "h2" : "h3";
    case DOSSIER_PIECE_QUOTE:
      return "blockquote";
    case DOSSIER_PIECE_META:
    case DOSSIER_PIECE_LEAD:
    case DOSSIER_PIECE_BODY:
    case DOSSIER_PIECE_LIST:
    case DOSSIER_PIECE_CAPTION:
    case DOSSIER_PIECE_NOTE:
    case DOSSIER_PIECE_TAGS:
    case DOSSIER_PIECE_SOURCE:
    case DOSSIER_PIECE_ROW:
    case DOSSIER_PIECE_IMAGE:
    default:
      return "p";
    }
}

static void
append_html_piece (GString *out, const DossierPiece *piece)
{
  static const char *const classes[] = { "title", "meta", "heading", "lead", "body", "list", "caption", "quote", "note", "tags", "source", "row", "picture" };

  g_string_append_printf (out, "<%s dir=\"auto\" class=\"%s\">", html_element (piece), classes[piece->kind]);
  if (piece->number > 0)
    g_string_append_printf (out, "<span class=\"number\">[%u]</span> ", piece->number);
  if (piece->link != NULL)
    {
      g_autofree char *link = g_markup_escape_text (piece->link, -1);

      g_string_append_printf (out, "<a href=\"%s\">", link);
    }
  dossier_export_append_marked (out, piece, &dossier_dialect_html);
  g_string_append_printf (out, "%s</%s>\n", piece->link != NULL ? "</a>" : "", html_element (piece));
}

/* The picture itself, in the page: nothing is fetched. FALSE when it cannot be had. */
static gboolean
append_html_image (GString *out, const DossierFlow *flow, const DossierPiece *piece)
{
  g_autoptr (GBytes) packed = dossier_flow_load_pixels (flow, piece);
  g_autoptr (GBytes) png = packed != NULL ? dossier_pixels_to_png (packed) : NULL;
  g_autofree char *alt = NULL;
  g_autofree char *letters = NULL;

  if (png == NULL)
    return FALSE;

  alt = g_markup_escape_text (piece->image->alt != NULL ? piece->image->alt : "", -1);
  letters = g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  g_string_append_printf (out, "<img alt=\"%s\"", alt);
  if (piece->image->width > 0 && piece->image->height > 0)
    g_string_append_printf (out, " width=\"%u\" height=\"%u\"", piece->image->width, piece->image->height);
  g_string_append_printf (out, " src=\"data:image/png;base64,%s\">\n", letters);
  return TRUE;
}

char *
dossier_export_flow_html (const DossierFlow *flow)
{
  static const char style[] =
    "body{max-width:40em;margin:3em auto;padding:0 1em;font:1.1em/1.5 'Noto Serif',serif}"
    ".meta,.caption,.tags,.source,.number{color:#666;font-size:.9em}.lead{font-size:1.1em}"
    ".picture{background:#f2f2f2;color:#666;padding:.8em 1em;border-radius:6px}"
    "img{display:block;max-width:100%;height:auto;margin:1.5em 0 .6em;border-radius:6px}"
    "table{border-collapse:collapse;margin:1em 0 1.5em;font-size:.92em;border-top:1px solid #888;border-bottom:1px solid #888}"
    "th,td{text-align:start;vertical-align:top;padding:.3em 1.2em .3em 0}td.number,th.number{text-align:end;color:inherit;font-size:inherit}"
    "thead{border-bottom:1px solid #888}tbody tr+tr{border-top:1px solid #ddd}"
    ".note{margin-left:2em}blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #ccc}"
    "mark.yellow{background:#f9f06b}mark.orange{background:#ffbe6f}mark.red{background:#f9b4ae}mark.pink{background:#f8c1e0}"
    "mark.purple{background:#dcc3ee}mark.blue{background:#b9d8f7}mark.green{background:#b5eab9}mark.grey{background:#d5d5d5}";
  GString         *out = g_string_new ("<!DOCTYPE html>\n<html");
  g_autofree char *title = g_markup_escape_text (flow->title != NULL ? flow->title : "", -1);

  if (flow->language != NULL)
    g_string_append_printf (out, " lang=\"%s\"", flow->language);
  g_string_append_printf (out, ">\n<head>\n<meta charset=\"utf-8\">\n<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n", title, style);
  for (guint i = 0, n; i < flow->pieces->len; i += n)
    {
      n = count_together (flow, i);
      if (is_row (flow, i))
        dossier_export_table_html (out, flow, i, n);
      else if (!append_html_image (out, flow, g_ptr_array_index (flow->pieces, i)))
        append_html_piece (out, g_ptr_array_index (flow->pieces, i));
    }
  g_string_append (out, "</body>\n</html>\n");

  return g_string_free (out, FALSE);
}
