/* dossier-export-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All three forms walk the pieces in order and put something before and after each. Where a note
 * hangs on marked words, its number stands behind them in square brackets.
 *
 * In Markdown and HTML a marked stretch is cut at every border of a mark, so that overlapping marks
 * nest properly.
 */

#include "config.h"

#include "export/dossier-export-text.h"

#include <string.h>

typedef void (*AppendWords) (GString *out, const char *words, gsize n_bytes);

typedef struct
{
  AppendWords append;
  gboolean    shows_marks; /* as <mark class="colour"> */
} Dialect;

static int
compare_borders (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;

  return left < right ? -1 : left > right;
}

static GArray *
mark_borders (const DossierPiece *piece)
{
  GArray *borders = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 end = strlen (piece->text), zero = 0;

  g_array_append_val (borders, zero);
  g_array_append_val (borders, end);
  for (guint i = 0; piece->marks != NULL && i < piece->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (piece->marks, DossierMark, i);

      g_array_append_val (borders, mark->start);
      g_array_append_val (borders, mark->end);
    }
  g_array_sort (borders, compare_borders);

  return borders;
}

static const DossierMark *
mark_at (const DossierPiece *piece, guint32 offset)
{
  for (guint i = 0; piece->marks != NULL && i < piece->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (piece->marks, DossierMark, i);

      if (mark->start <= offset && offset < mark->end)
        return mark;
    }

  return NULL;
}

static void
append_note_numbers (GString *out, const DossierPiece *piece, guint32 offset)
{
  for (guint i = 0; piece->marks != NULL && i < piece->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (piece->marks, DossierMark, i);

      if (mark->end == offset && mark->note > 0)
        g_string_append_printf (out, "[%u]", mark->note);
    }
}

static void
append_marked (GString *out, const DossierPiece *piece, const Dialect *dialect)
{
  g_autoptr (GArray) borders = mark_borders (piece);

  for (guint i = 0; i + 1 < borders->len; i++)
    {
      guint32            from = g_array_index (borders, guint32, i), to = g_array_index (borders, guint32, i + 1);
      const DossierMark *mark;

      if (from == to)
        continue;
      mark = dialect->shows_marks ? mark_at (piece, from) : NULL;
      if (mark != NULL)
        g_string_append_printf (out, "<mark class=\"%s\">", dossier_colour_to_string (mark->colour));
      dialect->append (out, piece->text + from, to - from);
      if (mark != NULL)
        g_string_append (out, "</mark>");
      append_note_numbers (out, piece, to);
    }
}

static void
append_plain (GString *out, const char *words, gsize n_bytes)
{
  g_string_append_len (out, words, n_bytes);
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
  static const Dialect dialect = { append_plain, FALSE };

  if (piece->kind == DOSSIER_PIECE_HEADING)
    g_string_append_c (out, '\n');
  if (piece->kind == DOSSIER_PIECE_NOTE || piece->kind == DOSSIER_PIECE_TAGS)
    g_string_append (out, "    ");
  if (piece->number > 0)
    g_string_append_printf (out, "[%u] ", piece->number);
  if (piece->kind == DOSSIER_PIECE_QUOTE)
    g_string_append (out, "> ");
  append_marked (out, piece, &dialect);
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

  for (guint i = 0; i < flow->pieces->len; i++)
    append_text_piece (out, g_ptr_array_index (flow->pieces, i));
  while (out->len > 1 && out->str[out->len - 2] == '\n')
    g_string_truncate (out, out->len - 1);

  return g_string_free (out, FALSE);
}

static void
append_markdown_words (GString *out, const char *words, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      if (strchr ("\\`*_[]<>#|~", words[i]) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, words[i]);
    }
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
    default:
      return "";
    }
}

static void
append_markdown_piece (GString *out, const DossierPiece *piece)
{
  static const Dialect dialect = { append_markdown_words, TRUE };

  g_string_append (out, markdown_prefix (piece));
  if (piece->number > 0)
    g_string_append_printf (out, piece->kind == DOSSIER_PIECE_SOURCE ? "%u. " : "[%u] ", piece->number);
  append_marked (out, piece, &dialect);
  g_string_append (out, "\n\n");
}

char *
dossier_export_flow_markdown (const DossierFlow *flow)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < flow->pieces->len; i++)
    append_markdown_piece (out, g_ptr_array_index (flow->pieces, i));
  g_string_truncate (out, out->len - 1);

  return g_string_free (out, FALSE);
}

static void
append_html_words (GString *out, const char *words, gsize n_bytes)
{
  g_autofree char *escaped = g_markup_escape_text (words, n_bytes);

  g_string_append (out, escaped);
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
    default:
      return "p";
    }
}

static void
append_html_piece (GString *out, const DossierPiece *piece)
{
  static const Dialect     dialect = { append_html_words, TRUE };
  static const char *const classes[] = { "title", "meta", "heading", "lead", "body", "list", "caption", "quote", "note", "tags", "source" };

  g_string_append_printf (out, "<%s dir=\"auto\" class=\"%s\">", html_element (piece), classes[piece->kind]);
  if (piece->number > 0)
    g_string_append_printf (out, "<span class=\"number\">[%u]</span> ", piece->number);
  if (piece->link != NULL)
    {
      g_autofree char *link = g_markup_escape_text (piece->link, -1);

      g_string_append_printf (out, "<a href=\"%s\">", link);
    }
  append_marked (out, piece, &dialect);
  g_string_append_printf (out, "%s</%s>\n", piece->link != NULL ? "</a>" : "", html_element (piece));
}

char *
dossier_export_flow_html (const DossierFlow *flow)
{
  static const char style[] =
    "body{max-width:40em;margin:3em auto;padding:0 1em;font:1.1em/1.5 'Noto Serif',serif}"
    ".meta,.caption,.tags,.source,.number{color:#666;font-size:.9em}.lead{font-size:1.1em}"
    ".note{margin-left:2em}blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #ccc}"
    "mark.yellow{background:#f9f06b}mark.orange{background:#ffbe6f}mark.red{background:#f9b4ae}mark.pink{background:#f8c1e0}"
    "mark.purple{background:#dcc3ee}mark.blue{background:#b9d8f7}mark.green{background:#b5eab9}mark.grey{background:#d5d5d5}";
  GString         *out = g_string_new ("<!DOCTYPE html>\n<html");
  g_autofree char *title = g_markup_escape_text (flow->title != NULL ? flow->title : "", -1);

  if (flow->language != NULL)
    g_string_append_printf (out, " lang=\"%s\"", flow->language);
  g_string_append_printf (out, ">\n<head>\n<meta charset=\"utf-8\">\n<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n", title, style);
  for (guint i = 0; i < flow->pieces->len; i++)
    append_html_piece (out, g_ptr_array_index (flow->pieces, i));
  g_string_append (out, "</body>\n</html>\n");

  return g_string_free (out, FALSE);
}
