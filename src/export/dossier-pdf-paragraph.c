/* dossier-pdf-paragraph.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/dossier-pdf-paragraph.h"

#include "export/dossier-flow-table.h"

#include <string.h>

typedef struct
{
  const char *font;
  double      indent;
  double      before;
  gboolean    dim;
  float       line_spacing;
} Style;

static const Style *
style_of (const DossierPiece *piece)
{
  static const Style styles[] = {
    [DOSSIER_PIECE_TITLE] = { "Noto Serif Bold 20", 0, 0, FALSE, 1.15 },
    [DOSSIER_PIECE_META] = { "Noto Serif 9.5", 0, 6, TRUE, 1.3 },
    [DOSSIER_PIECE_HEADING] = { "Noto Serif Bold 13", 0, 20, FALSE, 1.2 },
    [DOSSIER_PIECE_LEAD] = { "Noto Serif 12", 0, 10, FALSE, 1.35 },
    [DOSSIER_PIECE_BODY] = { "Noto Serif 11", 0, 8, FALSE, 1.35 },
    [DOSSIER_PIECE_LIST] = { "Noto Serif 11", 14, 4, FALSE, 1.35 },
    [DOSSIER_PIECE_CAPTION] = { "Noto Serif Italic 9.5", 14, 8, TRUE, 1.3 },
    [DOSSIER_PIECE_QUOTE] = { "Noto Serif 11", 14, 10, FALSE, 1.35 },
    [DOSSIER_PIECE_NOTE] = { "Noto Serif Italic 11", 28, 4, FALSE, 1.35 },
    [DOSSIER_PIECE_TAGS] = { "Noto Serif 9.5", 28, 3, TRUE, 1.3 },
    [DOSSIER_PIECE_SOURCE] = { "Noto Serif 9.5", 0, 5, FALSE, 1.3 },
    [DOSSIER_PIECE_ROW] = { "Noto Serif 9.5", 0, 0, FALSE, 1.25 },
    [DOSSIER_PIECE_IMAGE] = { "Noto Serif 9.5", 0, 8, TRUE, 1.3 },
  };

  return &styles[piece->kind];
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const DossierMark *left = a, *right = b;

  return left->end != right->end ? (left->end < right->end ? -1 : 1) : (left->note < right->note ? -1 : left->note > right->note);
}

/* How far a byte of the piece's text moves by the numbers that are put in before it. A start moves
 * behind a number put in at its own place; an end does not. */
static guint32
shift_offset (const GArray *ends, guint32 offset, gboolean is_start)
{
  guint32 shift = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      const DossierMark *mark = &g_array_index (ends, DossierMark, i);

      if (mark->end < offset || (is_start && mark->end == offset))
        {
          char number[16];

          shift += g_snprintf (number, sizeof number, "[%u]", mark->note);
        }
    }

  return offset + shift;
}

static GArray *
noted_marks (const DossierPiece *piece)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (DossierMark));

  for (guint i = 0; piece->marks != NULL && i < piece->marks->len; i++)
    if (g_array_index (piece->marks, DossierMark, i).note > 0)
      g_array_append_val (ends, g_array_index (piece->marks, DossierMark, i));
  g_array_sort (ends, compare_ends);

  return ends;
}

/* The text to be drawn; fills `marks` and `numbers`. */
static char *
compose (DossierPdfParagraph *self)
{
  g_autoptr (GArray) ends = noted_marks (self->piece);
  GString *out = g_string_new (NULL);
  guint32  done = 0;

  if (self->piece->number > 0)
    g_string_append_printf (out, "[%u] ", self->piece->number);
  for (guint i = 0; i < ends->len; i++)
    {
      DossierMark number = g_array_index (ends, DossierMark, i);

      g_string_append_len (out, self->piece->text + done, number.end - done);
      done = number.end;
      number.start = out->len;
      g_string_append_printf (out, "[%u]", number.note);
      number.end = out->len;
      g_array_append_val (self->numbers, number);
    }
  g_string_append (out, self->piece->text + done);

  for (guint i = 0; self->piece->marks != NULL && i < self->piece->marks->len; i++)
    {
      DossierMark mark = g_array_index (self->piece->marks, DossierMark, i);
      guint32     prefix = out->len - shift_offset (ends, strlen (self->piece->text), TRUE);

      mark.start = prefix + shift_offset (ends, mark.start, TRUE);
      mark.end = prefix + shift_offset (ends, mark.end, FALSE);
      g_array_append_val (self->marks, mark);
    }

  return g_string_free (out, FALSE);
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static PangoAttrList *
make_attributes (DossierPdfParagraph *self, const Style *style)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_line_height_new (style->line_spacing));
  if (style->dim)
    pango_attr_list_insert (list, pango_attr_foreground_new (0x5000, 0x5000, 0x5000));
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const DossierMark *number = &g_array_index (self->numbers, DossierMark, i);

      add_attribute (list, pango_attr_font_scale_new (PANGO_FONT_SCALE_SUPERSCRIPT), number->start, number->end);
      add_attribute (list, pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUPERSCRIPT), number->start, number->end);
    }

  return list;
}

DossierPdfParagraph *
dossier_pdf_paragraph_new (PangoContext *context, const DossierPiece *piece, double width)
{
  DossierPdfParagraph *self = g_new0 (DossierPdfParagraph, 1);
  const Style         *style = style_of (piece);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (style->font);
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = NULL;

  self->piece = piece;
  self->indent = style->indent;
  self->before = style->before;
  self->marks = g_array_new (FALSE, FALSE, sizeof (DossierMark));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (DossierMark));
  self->layout = pango_layout_new (context);

  text = compose (self);
  if (piece->kind == DOSSIER_PIECE_HEADING && piece->level > 1)
    pango_font_description_set_size (font, 11.5 * PANGO_SCALE);
  if (piece->kind == DOSSIER_PIECE_ROW && piece->table->header && piece->row == 0)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  attributes = make_attributes (self, style);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_width (self->layout, (width - self->indent) * PANGO_SCALE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_text (self->layout, text, -1);

  return self;
}

void
dossier_pdf_paragraph_free (DossierPdfParagraph *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->layout);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_free (self);
}
