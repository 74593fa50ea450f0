/* dossier-export-pdf.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks the pieces, breaks them into pages line by line and draws each line as it is placed, so
 * that only one paragraph is laid out at a time. All lengths are points (1/72 inch).
 *
 * Page breaks: no paragraph leaves one line alone at the foot of a page or at the head of the next;
 * a heading stays with the first two lines that follow it.
 *
 * cairo's tags take numbers in the C locale only, and a quote or backslash in a string must be
 * escaped; otherwise the whole surface fails.
 */

#include "config.h"

#include "export/dossier-export-pdf.h"

#include "export/dossier-flow-table.h"
#include "export/dossier-pdf-image.h"
#include "export/dossier-pdf-press.h"
#include "export/dossier-pdf-table.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#define FOOT_BASELINE (DOSSIER_PAGE_HEIGHT - 44.0)
#define KEEP_WITH_HEADING 48.0
#define KEEP_WITH_CAPTION 80.0

typedef DossierPress Press;

/* Tints on which black text has a contrast of at least 7 : 1. */
static const double tints[DOSSIER_N_COLOURS][3] = {
  { 0.98, 0.94, 0.50 },
  { 1.00, 0.80, 0.55 },
  { 0.98, 0.73, 0.70 },
  { 0.98, 0.78, 0.89 },
  { 0.87, 0.78, 0.94 },
  { 0.74, 0.86, 0.98 },
  { 0.72, 0.92, 0.74 },
  { 0.85, 0.85, 0.85 },
};

static cairo_status_t
append_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
append_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
  g_string_append_c (out, ' ');
}

static char *
escape_tag_string (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (*text == '\'' || *text == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *text);
    }

  return g_string_free (out, FALSE);
}

static void
tag_link (Press *self, const cairo_rectangle_t *box, const char *target)
{
  g_autoptr (GString) attributes = g_string_new ("rect=[");

  append_number (attributes, box->x);
  append_number (attributes, box->y);
  append_number (attributes, box->width);
  append_number (attributes, box->height);
  g_string_append_printf (attributes, "] %s", target);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

static void
tag_anchor (Press *self, guint anchor)
{
  g_autoptr (GString) attributes = g_string_new (NULL);

  g_string_printf (attributes, "name='note-%u' x=", anchor);
  append_number (attributes, DOSSIER_MARGIN_LEFT);
  g_string_append (attributes, "y=");
  append_number (attributes, self->y);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes->str);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
add_outline (Press *self, const DossierPiece *piece)
{
  g_autoptr (GString) attributes = g_string_new (NULL);
  gboolean is_title = piece->kind == DOSSIER_PIECE_TITLE;
  int      id;

  g_string_printf (attributes, "page=%u pos=[", self->page);
  append_number (attributes, DOSSIER_MARGIN_LEFT);
  append_number (attributes, self->y);
  g_string_append_c (attributes, ']');
  id = cairo_pdf_surface_add_outline (self->surface, is_title ? CAIRO_PDF_OUTLINE_ROOT : self->outline_parent,
                                      piece->text, attributes->str, CAIRO_PDF_OUTLINE_FLAG_OPEN);
  if (is_title)
    self->outline_parent = id;
}

static void
draw_page_number (Press *self)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Noto Serif 9");
  g_autofree char *number = g_strdup_printf ("%u", self->page);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, number, -1);
  pango_layout_set_width (layout, DOSSIER_COLUMN_WIDTH * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_set_source_rgb (self->cr, 0.35, 0.35, 0.35);
  cairo_move_to (self->cr, DOSSIER_MARGIN_LEFT, FOOT_BASELINE - 12);
  pango_cairo_show_layout (self->cr, layout);
}

void
dossier_press_end_page (Press *self)
{
  draw_page_number (self);
  cairo_show_page (self->cr);
  self->page++;
  self->y = DOSSIER_MARGIN_TOP;
  self->page_is_empty = TRUE;
}

static void
rounded_box (cairo_t *cr, const cairo_rectangle_t *box, double radius)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

typedef void (*BoxFunc) (Press *self, const DossierMark *mark, const cairo_rectangle_t *box);

/* Calls `func` for each box that a range takes up on a line (several in text of two directions). */
static void
for_each_box (Press *self, PangoLayoutLine *line, double left, const DossierMark *mark, BoxFunc func)
{
  int            from = MAX ((int)mark->start, line->start_index), to = MIN ((int)mark->end, line->start_index + line->length);
  PangoRectangle logical;
  int           *ranges, n_ranges;

  if (from >= to)
    return;

  pango_layout_line_get_extents (line, NULL, &logical);
  pango_layout_line_get_x_ranges (line, from, to, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      cairo_rectangle_t box = {
        .x = left + (double)ranges[2 * i] / PANGO_SCALE,
        .y = self->y,
        .width = (double)(ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE,
        .height = (double)logical.height / PANGO_SCALE,
      };

      func (self, mark, &box);
    }
  g_free (ranges);
}

static void
draw_mark (Press *self, const DossierMark *mark, const cairo_rectangle_t *box)
{
  const double *tint = tints[mark->colour];

  if (mark->underline)
    {
      cairo_set_source_rgb (self->cr, tint[0] * 0.75, tint[1] * 0.75, tint[2] * 0.75);
      cairo_rectangle (self->cr, box->x, box->y + box->height - 2.5, box->width, 1.5);
    }
  else
    {
      cairo_rectangle_t even = { box->x - 1, box->y + 1, box->width + 2, box->height - 2 };

      cairo_set_source_rgb (self->cr, tint[0], tint[1], tint[2]);
      rounded_box (self->cr, &even, MIN (2.0, even.width / 2));
    }
  cairo_fill (self->cr);
}

static void
link_number (Press *self, const DossierMark *mark, const cairo_rectangle_t *box)
{
  g_autofree char *target = g_strdup_printf ("dest='note-%u'", mark->target);

  tag_link (self, box, target);
}

static void
link_line (Press *self, const DossierPdfParagraph *paragraph, const PangoRectangle *logical)
{
  g_autofree char  *escaped = escape_tag_string (paragraph->piece->link);
  g_autofree char  *target = g_strdup_printf ("uri='%s'", escaped);
  cairo_rectangle_t box = {
    .x = DOSSIER_MARGIN_LEFT + paragraph->indent + (double)logical->x / PANGO_SCALE,
    .y = self->y,
    .width = (double)logical->width / PANGO_SCALE,
    .height = (double)logical->height / PANGO_SCALE,
  };

  tag_link (self, &box, target);
}

void
dossier_press_draw_line (Press *self, const DossierPdfParagraph *paragraph, PangoLayoutIter *iter)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  double           left = DOSSIER_MARGIN_LEFT + paragraph->indent;
  PangoRectangle   logical;
  double           ascent;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  ascent = (double)(pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE;
  for (guint i = 0; i < paragraph->marks->len; i++)
    for_each_box (self, line, left, &g_array_index (paragraph->marks, DossierMark, i), draw_mark);

  cairo_set_source_rgb (self->cr, 0, 0, 0);
  cairo_move_to (self->cr, left + (double)logical.x / PANGO_SCALE, self->y + ascent);
  pango_cairo_show_layout_line (self->cr, line);

  for (guint i = 0; i < paragraph->numbers->len; i++)
    for_each_box (self, line, left, &g_array_index (paragraph->numbers, DossierMark, i), link_number);
  if (paragraph->piece->link != NULL)
    link_line (self, paragraph, &logical);
  self->y += (double)logical.height / PANGO_SCALE;
  self->page_is_empty = FALSE;
}

static double
line_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &logical);
  return (double)logical.height / PANGO_SCALE;
}

/* How many lines must find room on this page together with line `index` of `n`. */
static int
lines_kept_together (int index, int n)
{
  if (n <= 3)
    return n - index;

  return index == 0 || index == n - 2 ? 2 : 1;
}

static void
print_paragraph (Press *self, const DossierPdfParagraph *paragraph, double keep)
{
  PangoLayoutIter *iter = pango_layout_get_iter (paragraph->layout);
  int              n = pango_layout_get_line_count (paragraph->layout);
  double           height = line_height (paragraph->layout);
  int              index = 0;

  if (!self->page_is_empty)
    self->y += paragraph->before;

  do
    {
      if (!self->page_is_empty && self->y + lines_kept_together (index, n) * height + keep > DOSSIER_PAGE_BOTTOM)
        dossier_press_end_page (self);
      if (index == 0 && paragraph->piece->anchor > 0)
        tag_anchor (self, paragraph->piece->anchor);
      if (index == 0 && (paragraph->piece->kind == DOSSIER_PIECE_HEADING || paragraph->piece->kind == DOSSIER_PIECE_TITLE))
        add_outline (self, paragraph->piece);
      dossier_press_draw_line (self, paragraph, iter);
      index++;
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
set_metadata (Press *self, const DossierFlow *flow)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  if (flow->title != NULL)
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, flow->title);
  if (flow->author != NULL)
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_AUTHOR, flow->author);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Dossier " DOSSIER_VERSION);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static void
press_init (Press *self, GByteArray *out, const DossierFlow *flow)
{
  self->surface = cairo_pdf_surface_create_for_stream (append_bytes_cb, out, DOSSIER_PAGE_WIDTH, DOSSIER_PAGE_HEIGHT);
  self->cr = cairo_create (self->surface);
  self->context = pango_cairo_create_context (self->cr);
  self->y = DOSSIER_MARGIN_TOP;
  self->page = 1;
  self->page_is_empty = TRUE;
  self->outline_parent = CAIRO_PDF_OUTLINE_ROOT;
  if (flow->language != NULL)
    pango_context_set_language (self->context, pango_language_from_string (flow->language));
  set_metadata (self, flow);
}

/* Ends the file; what cairo has to say about it. */
static cairo_status_t
press_finish (Press *self)
{
  cairo_status_t status;

  if (!self->page_is_empty)
    draw_page_number (self);
  g_clear_object (&self->context);
  status = cairo_status (self->cr);
  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);

  return status;
}

/* A heading stays with what follows it, words before a table's first rows too when they are its caption. */
static double
room_kept_after (const DossierFlow *flow, guint i)
{
  const DossierPiece *piece = g_ptr_array_index (flow->pieces, i);
  const DossierPiece *next = i + 1 < flow->pieces->len ? g_ptr_array_index (flow->pieces, i + 1) : NULL;

  if (piece->kind == DOSSIER_PIECE_CAPTION && next != NULL && next->kind == DOSSIER_PIECE_ROW)
    return KEEP_WITH_CAPTION;

  return piece->kind == DOSSIER_PIECE_HEADING ? KEEP_WITH_HEADING : 0;
}

/* Answers how many pieces it printed. */
static guint
print_piece (Press *self, const DossierFlow *flow, guint i)
{
  const DossierPiece *piece = g_ptr_array_index (flow->pieces, i);
  g_autoptr (DossierPdfParagraph) paragraph = NULL;
  guint n = 1;

  if (piece->kind == DOSSIER_PIECE_ROW)
    {
      n = dossier_flow_table_count_rows (flow, i);
      dossier_press_print_table (self, flow, i, n);
      return n;
    }
  if (piece->kind == DOSSIER_PIECE_IMAGE && dossier_press_print_image (self, flow, piece))
    return n;

  paragraph = dossier_pdf_paragraph_new (self->context, piece, DOSSIER_COLUMN_WIDTH);
  print_paragraph (self, paragraph, room_kept_after (flow, i));
  return n;
}

GBytes *
dossier_export_flow_pdf (const DossierFlow *flow, GCancellable *cancellable, GError **error)
{
  GByteArray    *out = g_byte_array_new ();
  Press          press = { 0 };
  cairo_status_t status;

  press_init (&press, out, flow);
  for (guint i = 0; i < flow->pieces->len && !g_cancellable_is_cancelled (cancellable);)
    i += print_piece (&press, flow, i);
  status = press_finish (&press);

  if (!g_cancellable_set_error_if_cancelled (cancellable, error) && status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (out);
  if (status != CAIRO_STATUS_SUCCESS && error != NULL && *error == NULL)
    g_set_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_WRITE,
                 "The PDF could not be drawn: %s.", cairo_status_to_string (status));
  g_byte_array_unref (out);

  return NULL;
}
