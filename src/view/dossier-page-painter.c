/* dossier-page-painter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A passage becomes one rectangle a display line, from its first to its last letter there. Where
 * letters run from right to left that is not enough (a passage may lie in several runs), and each
 * letter is asked for its place; neighbours are joined.
 */

#include "config.h"

#include "view/dossier-page-painter.h"

#include "view/dossier-page-table-painter.h"

#include <math.h>

#define RADIUS 3.5f
#define PADDING 1.5f
#define NOTE_SIZE 11

/* Lines of a passage */

static gboolean
is_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) || (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

/* Whether letters of [start, end) may stand in another order than they are read. */
static gboolean
may_be_reordered (const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter iter = *start;

  for (; gtk_text_iter_compare (&iter, end) < 0; gtk_text_iter_forward_char (&iter))
    if (is_right_to_left (gtk_text_iter_get_char (&iter)))
      return TRUE;

  gtk_text_iter_set_line_offset (&iter, 0);
  while (!gtk_text_iter_ends_line (&iter) && !g_unichar_isalpha (gtk_text_iter_get_char (&iter)))
    gtk_text_iter_forward_char (&iter);

  return is_right_to_left (gtk_text_iter_get_char (&iter));
}

static GdkRectangle
letter_rect (GtkTextView *view, const GtkTextIter *iter)
{
  GdkRectangle rect;

  gtk_text_view_get_iter_location (view, iter, &rect);
  if (rect.width < 0)
    {
      rect.x += rect.width;
      rect.width = -rect.width;
    }

  return rect;
}

static int
compare_x (gconstpointer a, gconstpointer b)
{
  return ((const GdkRectangle *)a)->x - ((const GdkRectangle *)b)->x;
}

/* Letter by letter, neighbours joined; a pixel between them is rounding. */
static void
add_letters (GtkTextView *view, const GtkTextIter *start, const GtkTextIter *end, GArray *rects)
{
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  GtkTextIter iter = *start;

  for (; gtk_text_iter_compare (&iter, end) < 0; gtk_text_iter_forward_char (&iter))
    {
      GdkRectangle rect = letter_rect (view, &iter);

      if (rect.width > 0)
        g_array_append_val (letters, rect);
    }
  g_array_sort (letters, compare_x);

  for (guint i = 0; i < letters->len; i++)
    {
      GdkRectangle *rect = &g_array_index (letters, GdkRectangle, i);
      GdkRectangle *last = i > 0 ? &g_array_index (rects, GdkRectangle, rects->len - 1) : NULL;

      if (last != NULL && rect->x <= last->x + last->width + 1)
        last->width = MAX (last->width, rect->x + rect->width - last->x);
      else
        g_array_append_val (rects, *rect);
    }
}

/* Buffer iterators [start, end) within one display line. */
static void
add_line (GtkTextView *view, const GtkTextIter *start, const GtkTextIter *end, GArray *rects)
{
  GtkTextIter  last = *end;
  GdkRectangle first_rect, last_rect;

  if (may_be_reordered (start, end))
    {
      add_letters (view, start, end, rects);
      return;
    }

  gtk_text_iter_backward_char (&last);
  first_rect = letter_rect (view, start);
  last_rect = letter_rect (view, &last);
  first_rect.width = last_rect.x + last_rect.width - first_rect.x;
  if (first_rect.width > 0)
    g_array_append_val (rects, first_rect);
}

void
dossier_page_painter_get_lines (GtkTextView *view, guint32 start, guint32 end, GArray *rects)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter    iter, stop;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &stop, end);

  while (gtk_text_iter_compare (&iter, &stop) < 0)
    {
      GtkTextIter line_end = iter, next;

      /* GTK stops before the last character of a wrapped line, but after that of a paragraph. */
      if (!gtk_text_iter_ends_line (&line_end))
        gtk_text_view_forward_display_line_end (view, &line_end);
      next = line_end;
      gtk_text_iter_forward_char (&next);
      if (!gtk_text_iter_ends_line (&line_end))
        line_end = next;
      if (gtk_text_iter_compare (&line_end, &stop) > 0)
        line_end = stop;
      if (gtk_text_iter_compare (&iter, &line_end) < 0)
        add_line (view, &iter, &line_end, rects);

      if (gtk_text_iter_compare (&next, &iter) <= 0)
        break;
      iter = next;
    }
}

/* Drawing */

static GdkRGBA
rgba (guint32 number, float alpha)
{
  return (GdkRGBA){ (number >> 16) / 255.f, (number >> 8 & 0xff) / 255.f, (number & 0xff) / 255.f, alpha };
}

/* Index of the first block that ends after a place of the document. */
static guint
find_block (const GArray *blocks, guint32 offset)
{
  guint low = 0, high = blocks->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (blocks, DossierBlock, middle).end > offset)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

/* Size of the letters at a place of the document against the running text. */
static double
scale_at (DossierPagePainter *self, guint32 offset)
{
  GArray             *blocks = dossier_document_get_blocks (dossier_page_layout_get_document (self->layout));
  guint               i = find_block (blocks, offset);
  const DossierBlock *block = i < blocks->len ? &g_array_index (blocks, DossierBlock, i) : NULL;

  return block != NULL ? dossier_page_style_get_scale (block->role, block->level) : 1;
}

typedef void (*DrawFunc) (GtkSnapshot *snapshot, const GdkRectangle *line, double middle, double height, double baseline, guint32 colour);

static void
draw_box (GtkSnapshot *snapshot, const GdkRectangle *line, double middle, double height, double baseline, guint32 colour)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (line->x - PADDING, (float)floor (middle - height / 2), line->width + 2 * PADDING, (float)ceil (height));
  GskRoundedRect  rounded;
  GdkRGBA         fill = rgba (colour, 1);

  gsk_rounded_rect_init_from_rect (&rounded, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_line (GtkSnapshot *snapshot, const GdkRectangle *line, double thickness, double y, const GdkRGBA *colour)
{
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (line->x, (float)floor (y), line->width, (float)thickness));
}

static void
draw_thick_line (GtkSnapshot *snapshot, const GdkRectangle *line, double middle, double height, double baseline, guint32 colour)
{
  GdkRGBA fill = rgba (colour, 1);

  draw_line (snapshot, line, 2, middle + baseline + 2, &fill);
}

static void
draw_thin_line (GtkSnapshot *snapshot, const GdkRectangle *line, double middle, double height, double baseline, guint32 colour)
{
  GdkRGBA fill = rgba (colour, 0.95f);

  draw_line (snapshot, line, 1, middle + baseline + 3, &fill);
}

/* Pixel on, two off; colour nodes batch well on a graphics card and need no surface. */
static void
draw_dotted_line (GtkSnapshot *snapshot, const GdkRectangle *line, double middle, double height, double baseline, guint32 colour)
{
  GdkRGBA      fill = rgba (colour, 0.75f);
  GdkRectangle dot = { .y = line->y, .width = 1, .height = 1 };

  for (dot.x = line->x; dot.x < line->x + line->width; dot.x += 3)
    draw_line (snapshot, &dot, 1, middle + baseline + 3, &fill);
}

static void
paint_passage (DossierPagePainter *self, GtkSnapshot *snapshot, guint32 start, guint32 end, DrawFunc draw, guint32 colour)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  double  scale = scale_at (self, start);
  double  height = dossier_page_style_get_text_height (self->style, scale);
  double  baseline = dossier_page_style_get_baseline (self->style, scale);
  guint32 from, to;

  if (!dossier_page_layout_to_buffer_range (self->layout, start, end, &from, &to))
    return;

  dossier_page_painter_get_lines (self->view, from, to, rects);
  for (guint i = 0; i < rects->len; i++)
    {
      GdkRectangle *line = &g_array_index (rects, GdkRectangle, i);

      draw (snapshot, line, line->y + line->height / 2.0, height, baseline, colour);
    }
}

/* A sheet with a folded corner, beside the column. */
static void
paint_note (DossierPagePainter *self, GtkSnapshot *snapshot, guint annotation, guint32 offset, guint32 colour)
{
  GtkTextBuffer  *buffer = gtk_text_view_get_buffer (self->view);
  int             margin = gtk_text_view_get_right_margin (self->view);
  GtkTextIter     iter;
  GdkRectangle    line;
  DossierNoteMark mark = { .annotation = annotation };
  GdkRGBA         fill = rgba (colour, 1), fold = rgba (self->palette->page, 0.6f);

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, dossier_page_layout_to_buffer (self->layout, offset));
  gtk_text_view_get_iter_location (self->view, &iter, &line);
  mark.rect = (GdkRectangle){ gtk_widget_get_width (GTK_WIDGET (self->view)) - margin + MIN (10, (margin - NOTE_SIZE) / 2),
                              line.y + (line.height - NOTE_SIZE) / 2, NOTE_SIZE, NOTE_SIZE };
  g_array_append_val (self->notes, mark);

  draw_box (snapshot, &mark.rect, mark.rect.y + NOTE_SIZE / 2.0, NOTE_SIZE, 0, colour);
  gtk_snapshot_append_color (snapshot, &fill, &GRAPHENE_RECT_INIT (mark.rect.x, mark.rect.y + 4, NOTE_SIZE, 2));
  for (int y = 3; y <= 7; y += 2)
    gtk_snapshot_append_color (snapshot, &fold, &GRAPHENE_RECT_INIT (mark.rect.x + 2, mark.rect.y + y, y == 7 ? 4 : NOTE_SIZE - 4, 1));
}

/* The mark is small: half of it more on each side counts. */
int
dossier_page_painter_find_note (const GArray *notes, int x, int y)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const DossierNoteMark *note = &g_array_index (notes, DossierNoteMark, i);

      if (ABS (x - note->rect.x - NOTE_SIZE / 2) <= NOTE_SIZE && ABS (y - note->rect.y - NOTE_SIZE / 2) <= NOTE_SIZE)
        return (int)note->annotation;
    }

  return -1;
}

/* One kind of mark after the other, from the bottom up */

static void
paint_annotations (DossierPagePainter *self, GtkSnapshot *snapshot, guint32 start, guint32 end)
{
  const DossierSpan *span;
  guint              from = 0;

  while ((span = dossier_span_index_next (self->marks->passages, start, end, &from)) != NULL)
    {
      DossierAnnotation *annotation = g_ptr_array_index (self->marks->annotations, span->item);
      DossierColour      colour = dossier_annotation_get_colour (annotation);
      gboolean           line = dossier_annotation_get_underline (annotation);
      const char        *note = dossier_annotation_get_note (annotation);

      paint_passage (self, snapshot, MAX (span->start, start), MIN (span->end, end),
                     line ? draw_thick_line : draw_box, line ? self->palette->line[colour] : self->palette->box[colour]);
      if (note != NULL && *note != '\0' && span->start >= start && dossier_page_layout_is_shown (self->layout, span->start))
        paint_note (self, snapshot, span->item, span->start, self->palette->line[colour]);
    }
}

static void
paint_found (DossierPagePainter *self, GtkSnapshot *snapshot, guint32 start, guint32 end)
{
  const DossierSpan *span;
  guint              from = 0;

  while ((span = dossier_span_index_next (self->marks->found, start, end, &from)) != NULL)
    paint_passage (self, snapshot, span->start, span->end, draw_box,
                   (int)span->item == self->marks->current_found ? self->palette->found_current : self->palette->found);
}

static void
paint_mentions (DossierPagePainter *self, GtkSnapshot *snapshot, guint32 start, guint32 end, gboolean boxes)
{
  const DossierSpan *span;
  guint              from = 0;

  while ((span = dossier_span_index_next (self->marks->mentions, start, end, &from)) != NULL)
    {
      const DossierMention *mention = dossier_page_marks_get_mention (self->marks, span->item);
      gboolean              selected = self->marks->selected_entity >= 0 && mention->entity == self->marks->selected_entity;
      guint32               colour = self->palette->entity[mention->type];

      if (boxes)
        {
          if (selected)
            paint_passage (self, snapshot, span->start, span->end, draw_box, self->palette->selected[mention->type]);
        }
      else if ((int)span->item == self->marks->hovered_mention)
        paint_passage (self, snapshot, span->start, span->end, draw_thin_line, colour);
      else if (self->marks->marking == DOSSIER_MARKING_MARKED)
        paint_passage (self, snapshot, span->start, span->end, draw_thick_line, colour);
      else if (!selected)
        paint_passage (self, snapshot, span->start, span->end, draw_dotted_line, colour);
    }
}

/* A thin rule beside quotations set off, a dot before the items of a list that bring none. */
static void
paint_ornament (DossierPagePainter *self, GtkSnapshot *snapshot, const DossierBlock *block)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  double         left = gtk_text_view_get_left_margin (self->view) + dossier_page_style_get_indent (self->style);
  GdkRGBA        dim = rgba (self->palette->dim, 0.7f);
  GtkTextIter    iter;
  GdkRectangle   first, last;

  if (!dossier_page_layout_is_shown (self->layout, block->start) || block->end <= block->start)
    return;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, dossier_page_layout_to_buffer (self->layout, block->start));
  gtk_text_view_get_iter_location (self->view, &iter, &first);
  if (block->role == DOSSIER_BLOCK_LIST && g_unichar_isalpha (gtk_text_iter_get_char (&iter)))
    {
      GdkRectangle dot = { (int)left - 14, 0, 2, 5 };

      draw_box (snapshot, &dot, first.y + first.height / 2.0 + 1, 5, 0, self->palette->dim);
    }
  else if (block->role == DOSSIER_BLOCK_QUOTE)
    {
      gtk_text_buffer_get_iter_at_offset (buffer, &iter, dossier_page_layout_to_buffer (self->layout, block->end - 1));
      gtk_text_view_get_iter_location (self->view, &iter, &last);
      gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT ((float)left - 14, first.y, 2, last.y + last.height - first.y));
    }
}

static void
paint_ornaments (DossierPagePainter *self, GtkSnapshot *snapshot, guint32 start, guint32 end)
{
  GArray *blocks = dossier_document_get_blocks (dossier_page_layout_get_document (self->layout));

  for (guint i = find_block (blocks, start); i < blocks->len; i++)
    {
      DossierBlock *block = &g_array_index (blocks, DossierBlock, i);

      if (block->start >= end)
        break;
      if (block->role == DOSSIER_BLOCK_LIST || block->role == DOSSIER_BLOCK_QUOTE)
        paint_ornament (self, snapshot, block);
      else if (block->role == DOSSIER_BLOCK_TABLE && dossier_page_layout_is_shown (self->layout, block->start))
        dossier_page_table_painter_paint_row (self, snapshot, i);
    }
}

/* The visible part of the document, by display lines: a paragraph may be much longer than the screen. */
static void
find_visible (DossierPagePainter *self, guint32 *start, guint32 *end)
{
  GdkRectangle visible;
  GtkTextIter  iter;

  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_iter_at_location (self->view, &iter, 0, visible.y);
  gtk_text_view_backward_display_line_start (self->view, &iter);
  *start = dossier_page_layout_to_document (self->layout, gtk_text_iter_get_offset (&iter));

  gtk_text_view_get_iter_at_location (self->view, &iter, 0, visible.y + visible.height);
  if (!gtk_text_iter_ends_line (&iter))
    gtk_text_view_forward_display_line_end (self->view, &iter);
  gtk_text_iter_forward_char (&iter);
  *end = dossier_page_layout_to_document (self->layout, gtk_text_iter_get_offset (&iter));
  if (gtk_text_iter_is_end (&iter))
    *end = MAX (*end, *start) + 1;
}

void
dossier_page_painter_paint (DossierPagePainter *self, GtkSnapshot *snapshot)
{
  DossierPageMarks *marks = self->marks;
  guint32           start, end;

  g_array_set_size (self->notes, 0);
  find_visible (self, &start, &end);

  paint_ornaments (self, snapshot, start, end);
  paint_annotations (self, snapshot, start, end);
  if (marks->selected_entity >= 0)
    paint_mentions (self, snapshot, start, end, TRUE);
  paint_found (self, snapshot, start, end);
  if (marks->flash_end > start && marks->flash_start < end)
    paint_passage (self, snapshot, MAX (marks->flash_start, start), MIN (marks->flash_end, end), draw_box, self->palette->found_current);
  if (marks->marking != DOSSIER_MARKING_OFF)
    paint_mentions (self, snapshot, start, end, FALSE);
}
