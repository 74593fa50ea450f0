/* dossier-pdf-breaks.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-breaks.h"

#include <math.h>
#include <string.h>

#include "import/dossier-pdf-gutter.h"
#include "import/dossier-pdf-hyphens.h"

/* White between paragraphs, as a multiple of the usual distance of lines. */
#define GAP 1.3f
/* In font sizes. */
#define INDENT 0.8f
#define CENTRED 1.5f
#define SPACE 0.25f
#define TOLERANCE 0.4f
/* Notes are smaller than the text by so much at least. */
#define NOTE_SIZE 0.94f
#define NEARLY_FULL 0.75f
#define ENOUGH_LINES 6

gsize
dossier_pdf_marker_length (const char *text)
{
  const char *space = strchr (text, ' ');

  if (space == NULL || space[1] == '\0' || !dossier_pdf_is_marker (text, space - text))
    return 0;
  /* "a", "I" and "2017" are words. */
  if (g_ascii_isalpha (text[0]) && space - text == 1)
    return text[0] == 'o' && strlen (text) > 2 ? 2 : 0;
  if (space - text >= 3 && g_ascii_isdigit (space[-1]) && memchr (text, '.', space - text) == NULL)
    return 0;

  return space - text + 1;
}

/* A sign that nothing but a list uses; a dash or a number may also begin a line by chance. */
static gboolean
is_bullet (const char *text)
{
  static const char *const others[] = { "–", "—", "-", "*", "·", "§" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_has_prefix (text, others[i]))
      return FALSE;

  return dossier_pdf_marker_length (text) > 0 && !g_ascii_isalnum (text[0]) && text[0] != '(' && text[0] != '[';
}

gboolean
dossier_pdf_ends_sentence (const char *text)
{
  const char *end = text + strlen (text);
  gunichar    c = 0;

  do
    {
      end = g_utf8_find_prev_char (text, end);
      c = end != NULL ? g_utf8_get_char (end) : 0;
    }
  while (c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0x00BB || c == 0x00B9 || c == 0x00B2 || c == 0x00B3 || (c >= 0x2070 && c <= 0x2079));

  return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x2026 || c == 0x3002 || c == 0x061F || c == 0x06D4;
}

static gboolean
begins_lower (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text));
}

/* Whether a line breaks because it is full: the first word of the next would not have fitted. */
static gboolean
is_full (const DossierPdfMetrics *metrics, const DossierPdfLine *line, const DossierPdfLine *next)
{
  const DossierPdfColumn *column = dossier_pdf_metrics_column (metrics, line);

  if (line->style & DOSSIER_PDF_RTL)
    return line->x0 - next->first_word - (SPACE + TOLERANCE) * line->size < column->left;
  return line->x1 + next->first_word + (SPACE + TOLERANCE) * line->size > column->right;
}

/* A sentence that stops in the middle, not far from the edge. */
static gboolean
is_nearly_full (const DossierPdfMetrics *metrics, const DossierPdfLine *line)
{
  const DossierPdfColumn *column = dossier_pdf_metrics_column (metrics, line);

  return !dossier_pdf_ends_sentence (line->text) && column->n_lines >= ENOUGH_LINES && line->x1 - line->x0 > NEARLY_FULL * (column->right - column->left);
}

gboolean
dossier_pdf_is_gap (const DossierPdfMetrics *metrics, const DossierPdfLine *before, const DossierPdfLine *line)
{
  float distance = (line->y0 + line->y1 - before->y0 - before->y1) / 2;
  float size = MIN (before->size, line->size);

  return distance > GAP * dossier_pdf_metrics_column (metrics, line)->leading * size || distance < -0.5f * size;
}

gboolean
dossier_pdf_is_centred (const DossierPdfMetrics *metrics, const DossierPdfLine *line)
{
  const DossierPdfColumn *column = dossier_pdf_metrics_column (metrics, line);
  float                   left = line->x0 - column->left, right = column->right - line->x1;

  return left > CENTRED * line->size && fabsf (left - right) < CENTRED * line->size;
}

/* All of one line bold or italic and nothing of the other: a heading and its text, unless a sentence runs on. */
static gboolean
changes_looks (const DossierPdfLine *before, const DossierPdfLine *line)
{
  if (!dossier_pdf_same_size (before->size, line->size))
    return TRUE;
  if ((before->style & DOSSIER_PDF_BOLD) == (line->style & DOSSIER_PDF_BOLD))
    return FALSE;

  return !begins_lower (line->text) && !dossier_pdf_ends_cut (before->text);
}

static gboolean
changes_indent (const DossierPdfMetrics *metrics, const DossierPdfLine *first, const DossierPdfLine *before, const DossierPdfLine *line)
{
  float indent = INDENT * line->size;

  if (line->style & DOSSIER_PDF_RTL)
    return line->x1 < before->x1 - indent && fabsf (before->x1 - dossier_pdf_metrics_column (metrics, line)->right) < indent;
  /* The text of a list's item stands further right than its mark; all its lines do. */
  if (line->x0 > before->x0 + indent)
    return !(before == first && (first->initial || dossier_pdf_marker_length (first->text) > 0));

  return line->x0 < before->x0 - indent && before != first && !first->initial;
}

gboolean
dossier_pdf_begins_paragraph (const DossierPdfMetrics *metrics, const DossierPdfLine *first, const DossierPdfLine *before, const DossierPdfLine *line)
{
  gboolean runs_on = !dossier_pdf_ends_sentence (before->text) && begins_lower (line->text);

  if (before->page != line->page || before->column != line->column)
    return TRUE;
  if (dossier_pdf_is_gap (metrics, before, line) || changes_looks (before, line))
    return TRUE;
  if (dossier_pdf_is_centred (metrics, before) && dossier_pdf_is_centred (metrics, line))
    return FALSE;
  if (dossier_pdf_ends_cut (before->text))
    return FALSE;
  if (is_bullet (line->text) || (dossier_pdf_marker_length (line->text) > 0 && (dossier_pdf_ends_sentence (before->text) || !is_full (metrics, before, line))))
    return TRUE;
  if (changes_indent (metrics, first, before, line))
    return !runs_on || dossier_pdf_is_centred (metrics, before);

  return !is_full (metrics, before, line) && !runs_on && !is_nearly_full (metrics, before);
}

gboolean
dossier_pdf_goes_on (const DossierPdfMetrics *metrics, const DossierPdfLine *last, const DossierPdfLine *line)
{
  const DossierPdfColumn *column = dossier_pdf_metrics_column (metrics, line);
  gboolean                indented = line->x0 > column->left + INDENT * line->size && column->n_lines > 2;

  if (!dossier_pdf_same_size (last->size, line->size) || (last->style & DOSSIER_PDF_BOLD) != (line->style & DOSSIER_PDF_BOLD))
    return FALSE;
  if (dossier_pdf_ends_cut (last->text))
    return TRUE;
  if (dossier_pdf_marker_length (line->text) > 0 || dossier_pdf_is_centred (metrics, last))
    return FALSE;
  if (!dossier_pdf_ends_sentence (last->text) && begins_lower (line->text))
    return TRUE;
  if (!is_full (metrics, last, line) || indented)
    return FALSE;

  return !dossier_pdf_ends_sentence (last->text) || metrics->indented;
}

gboolean
dossier_pdf_begins_note (const char *text)
{
  static const char *const signs[] = { "*", "†", "‡", "§", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  const char              *p = text;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i]))
      return TRUE;

  p += *p == '[' || *p == '(';
  if (!g_ascii_isdigit (*p))
    return g_ascii_islower (*p) && (p[1] == '/' || (p[1] == ' ' && g_ascii_isupper (p[2])));
  while (g_ascii_isdigit (*p))
    p++;
  if (p - text > 3 || *p == '\0')
    return FALSE;
  p += *p == '/' || *p == '.' || *p == ')' || *p == ']';

  return *p == ' ' || g_unichar_isalpha (g_utf8_get_char (p)) || *p == '"' || g_str_has_prefix (p, "“");
}

static gboolean
is_below (const DossierPdfLine *other, const DossierPdfLine *line, float body)
{
  return other->kind == DOSSIER_PDF_LINE_TEXT && other->size >= NOTE_SIZE * body && other->y0 > line->y0 && other->x0 < line->x1 && other->x1 > line->x0;
}

/* Whether text of the usual size stands below the line. */
static gboolean
has_text_below (GArray *lines, guint i, float body)
{
  const DossierPdfLine *line = dossier_pdf_lines_get (lines, i);

  for (guint k = i; k > 0 && dossier_pdf_lines_get (lines, k - 1)->page == line->page; k--)
    if (is_below (dossier_pdf_lines_get (lines, k - 1), line, body))
      return TRUE;
  for (guint k = i + 1; k < lines->len && dossier_pdf_lines_get (lines, k)->page == line->page; k++)
    if (is_below (dossier_pdf_lines_get (lines, k), line, body))
      return TRUE;

  return FALSE;
}

/* Lines [from, to) are one column: the small ones at its end, from the first on that begins like a note. */
static void
mark_notes (GArray *lines, guint from, guint to, float body, gboolean *notes)
{
  guint first = to;

  while (first > from && dossier_pdf_lines_get (lines, first - 1)->size < NOTE_SIZE * body && dossier_pdf_lines_get (lines, first - 1)->kind == DOSSIER_PDF_LINE_TEXT)
    first--;
  while (first < to && !dossier_pdf_begins_note (dossier_pdf_lines_get (lines, first)->text))
    first++;
  if (first < to && has_text_below (lines, first, body))
    return;
  for (guint i = first; i < to; i++)
    notes[i] = TRUE;
}

gboolean *
dossier_pdf_find_notes (GArray *lines, const DossierPdfMetrics *metrics)
{
  gboolean *notes = g_new0 (gboolean, lines->len + 1);

  for (guint i = 0, n; i < lines->len; i += n)
    {
      const DossierPdfLine *line = dossier_pdf_lines_get (lines, i);
      gboolean              has_text = FALSE;

      for (n = 0; i + n < lines->len && dossier_pdf_lines_get (lines, i + n)->column == line->column; n++)
        has_text = has_text || dossier_pdf_lines_get (lines, i + n)->size >= NOTE_SIZE * metrics->body;
      if (has_text || (i > 0 && dossier_pdf_lines_get (lines, i - 1)->page == line->page))
        mark_notes (lines, i, i + n, metrics->body, notes);
    }

  return notes;
}
