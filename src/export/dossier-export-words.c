/* dossier-export-words.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In Markdown and HTML a marked stretch is cut at every border of a mark, so that overlapping marks
 * nest properly.
 */

#include "config.h"

#include "export/dossier-export-words.h"

#include <string.h>

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

void
dossier_export_append_marked (GString *out, const DossierPiece *piece, const DossierDialect *dialect)
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
append_markdown_words (GString *out, const char *words, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      if (strchr ("\\`*_[]<>#|~", words[i]) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, words[i]);
    }
}

static void
append_html_words (GString *out, const char *words, gsize n_bytes)
{
  g_autofree char *escaped = g_markup_escape_text (words, n_bytes);

  g_string_append (out, escaped);
}

const DossierDialect dossier_dialect_text = { append_plain, FALSE };
const DossierDialect dossier_dialect_markdown = { append_markdown_words, TRUE };
const DossierDialect dossier_dialect_html = { append_html_words, TRUE };
