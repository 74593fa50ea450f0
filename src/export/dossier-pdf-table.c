/* dossier-pdf-table.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row is laid out, drawn and let go before the next one. Its cells are paragraphs of their own, drawn
 * line by line side by side; where the page ends, each goes on with its next line on the next page.
 */

#include "config.h"

#include "export/dossier-pdf-table.h"

#include "export/dossier-flow-table.h"

#define GAP 12.0
#define PADDING 3.5
#define BEFORE 10.0
#define AFTER 6.0
#define LEAST_COLUMN 24.0
#define HIGHEST_HEADER 160.0
/* Of a large table so many rows are measured, from its beginning. */
#define N_MEASURED 200

typedef struct
{
  DossierPress      *press;
  const DossierFlow *flow;
  guint              first; /* piece */
  guint              n;
  guint              n_columns;
  double            *widths;
  gboolean           repeats; /* the first row names the columns and is not too high to stand on each page */
} Table;

/* A row that is being printed. */
typedef struct
{
  GPtrArray        *pieces;     /* DossierPiece of each cell */
  GPtrArray        *paragraphs; /* DossierPdfParagraph of each cell */
  PangoLayoutIter **iters;      /* NULL when the cell is done */
} Row;

static const DossierPiece *
row_at (const Table *self, guint i)
{
  return g_ptr_array_index (self->flow->pieces, self->first + i);
}

static const DossierFlowColumn *
column_at (const Table *self, guint i)
{
  return &g_array_index (row_at (self, 0)->table->columns, DossierFlowColumn, i);
}

/* Widths */

static double
add_up (const double *values, guint n)
{
  double all = 0;

  for (guint c = 0; c < n; c++)
    all += values[c];
  return all;
}

/* Settles open columns (width 0): those that need more than an even share of what is left, or those that want less.
 * FALSE when there are none. */
static gboolean
settle_columns (const double *natural, const double *least, guint n, gboolean needy, double *left, guint *n_open, double *widths)
{
  double   share = *n_open > 0 ? *left / *n_open : 0;
  gboolean any = FALSE;

  for (guint c = 0; c < n; c++)
    if (widths[c] == 0 && (needy ? least[c] > share : natural[c] <= share))
      {
        widths[c] = needy ? least[c] : natural[c];
        *left -= widths[c];
        (*n_open)--;
        any = TRUE;
      }

  return any;
}

double *
dossier_pdf_table_share_width (const double *natural, const double *least, guint n, double width)
{
  double *widths = g_new0 (double, n);
  double  left = width, all_least = add_up (least, n);
  guint   n_open = n;

  for (guint c = 0; all_least >= width && c < n; c++)
    widths[c] = least[c] * width / all_least;
  if (all_least >= width)
    return widths;

  while (settle_columns (natural, least, n, TRUE, &left, &n_open, widths) || settle_columns (natural, least, n, FALSE, &left, &n_open, widths))
    continue;
  for (guint c = 0; c < n; c++)
    if (widths[c] == 0)
      widths[c] = left / n_open;

  return widths;
}

/* Within a width, broken at spaces only: the longest word may be wider. */
static double
measure (const Table *self, const DossierPiece *cell, double width)
{
  g_autoptr (DossierPdfParagraph) paragraph = dossier_pdf_paragraph_new (self->press->context, cell, width);
  PangoRectangle logical;

  pango_layout_set_wrap (paragraph->layout, PANGO_WRAP_WORD);
  pango_layout_get_extents (paragraph->layout, NULL, &logical);
  return (double)logical.width / PANGO_SCALE + 1;
}

static void
choose_widths (Table *self)
{
  double             room = DOSSIER_COLUMN_WIDTH - GAP * (self->n_columns - 1);
  g_autofree double *natural = g_new0 (double, self->n_columns);
  g_autofree double *least = g_new0 (double, self->n_columns);

  for (guint i = 0; i < MIN (self->n, N_MEASURED); i++)
    for (guint c = 0; c < self->n_columns; c++)
      {
        g_autoptr (DossierPiece) cell = dossier_flow_table_get_cell (row_at (self, i), c);

        if (*cell->text == '\0')
          continue;
        natural[c] = MAX (natural[c], measure (self, cell, 10 * DOSSIER_PAGE_WIDTH));
        least[c] = MAX (least[c], measure (self, cell, 1));
      }
  for (guint c = 0; c < self->n_columns; c++)
    {
      natural[c] = MAX (natural[c], LEAST_COLUMN);
      least[c] = MIN (CLAMP (least[c], LEAST_COLUMN, room / 2), natural[c]);
    }
  self->widths = dossier_pdf_table_share_width (natural, least, self->n_columns, MAX (room, LEAST_COLUMN));
}

/* Rows */

static void
row_init (Row *self, const Table *table, guint i)
{
  double left = 0;

  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_piece_free);
  self->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_pdf_paragraph_free);
  self->iters = g_new0 (PangoLayoutIter *, table->n_columns);
  for (guint c = 0; c < table->n_columns; c++)
    {
      DossierPiece        *cell = dossier_flow_table_get_cell (row_at (table, i), c);
      DossierPdfParagraph *paragraph = dossier_pdf_paragraph_new (table->press->context, cell, table->widths[c] + 0.5);

      if (column_at (table, c)->numbers)
        pango_layout_set_alignment (paragraph->layout, PANGO_ALIGN_RIGHT);
      paragraph->indent = left;
      left += table->widths[c] + GAP;
      g_ptr_array_add (self->pieces, cell);
      g_ptr_array_add (self->paragraphs, paragraph);
      self->iters[c] = pango_layout_get_iter (paragraph->layout);
    }
}

static void
row_clear (Row *self, guint n_columns)
{
  for (guint c = 0; c < n_columns; c++)
    g_clear_pointer (&self->iters[c], pango_layout_iter_free);
  g_free (self->iters);
  g_ptr_array_unref (self->paragraphs);
  g_ptr_array_unref (self->pieces);
}

static double
row_height (const Row *self, guint n_columns)
{
  double most = 0;

  for (guint c = 0; c < n_columns; c++)
    {
      PangoRectangle logical;

      pango_layout_get_extents (((DossierPdfParagraph *)self->paragraphs->pdata[c])->layout, NULL, &logical);
      most = MAX (most, (double)logical.height / PANGO_SCALE);
    }
  return most;
}

static double
line_height (PangoLayoutIter *iter)
{
  PangoRectangle logical;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  return (double)logical.height / PANGO_SCALE;
}

/* As many lines of a cell as the page holds, one at least when `forced`. Answers where they end. */
static double
draw_cell (const Table *table, Row *row, guint c, double top, gboolean forced)
{
  DossierPress *press = table->press;

  press->y = top;
  while (row->iters[c] != NULL && (forced || press->y + line_height (row->iters[c]) <= DOSSIER_PAGE_BOTTOM))
    {
      forced = FALSE;
      dossier_press_draw_line (press, row->paragraphs->pdata[c], row->iters[c]);
      if (!pango_layout_iter_next_line (row->iters[c]))
        g_clear_pointer (&row->iters[c], pango_layout_iter_free);
    }
  return press->y;
}

static gboolean
draw_cells (const Table *table, Row *row, gboolean forced)
{
  double   top = table->press->y, bottom = top;
  gboolean more = FALSE;

  for (guint c = 0; c < table->n_columns; c++)
    {
      double end = draw_cell (table, row, c, top, forced);

      bottom = MAX (bottom, end);
      more = more || row->iters[c] != NULL;
    }
  table->press->y = bottom;
  return more;
}

static void
draw_rule (const Table *self, double width, double grey)
{
  cairo_t *cr = self->press->cr;

  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, DOSSIER_MARGIN_LEFT, self->press->y);
  cairo_line_to (cr, DOSSIER_MARGIN_LEFT + DOSSIER_COLUMN_WIDTH, self->press->y);
  cairo_stroke (cr);
}

static void print_row (const Table *self, guint i);

static void
begin_page (const Table *self, guint i)
{
  dossier_press_end_page (self->press);
  draw_rule (self, 0.7, 0.3);
  if (i > 0 && self->repeats)
    print_row (self, 0);
}

static gboolean
is_header (const Table *self, guint i)
{
  return row_at (self, i)->table->header && row_at (self, i)->row == 0;
}

static void
print_row (const Table *self, guint i)
{
  gboolean strong = i + 1 == self->n || is_header (self, i);
  Row      row;
  double   height;

  row_init (&row, self, i);
  height = row_height (&row, self->n_columns) + 2 * PADDING;
  /* A row that fits on a page stays whole; one that does not begins where it is. */
  if (self->press->y + height > DOSSIER_PAGE_BOTTOM && !self->press->page_is_empty && height < (DOSSIER_PAGE_BOTTOM - DOSSIER_MARGIN_TOP) / 2)
    begin_page (self, i);

  self->press->y += PADDING;
  for (gboolean forced = FALSE; draw_cells (self, &row, forced); forced = TRUE)
    {
      begin_page (self, i);
      self->press->y += PADDING;
    }
  self->press->y += PADDING;
  draw_rule (self, strong ? 0.7 : 0.4, strong ? 0.3 : 0.75);
  row_clear (&row, self->n_columns);
}

static double
measure_row (const Table *self, guint i)
{
  Row    row;
  double height;

  row_init (&row, self, i);
  height = row_height (&row, self->n_columns) + 2 * PADDING;
  row_clear (&row, self->n_columns);
  return height;
}

void
dossier_press_print_table (DossierPress *self, const DossierFlow *flow, guint i, guint n)
{
  const DossierPiece *first = g_ptr_array_index (flow->pieces, i);
  Table               table = { .press = self, .flow = flow, .first = i, .n = n, .n_columns = first->table->columns->len };

  choose_widths (&table);
  table.repeats = is_header (&table, 0) && measure_row (&table, 0) < HIGHEST_HEADER;
  if (!self->page_is_empty)
    self->y += BEFORE;
  /* The first two rows begin a table together. */
  if (!self->page_is_empty && self->y + MIN (measure_row (&table, 0) + (n > 1 ? measure_row (&table, 1) : 0), HIGHEST_HEADER) > DOSSIER_PAGE_BOTTOM)
    dossier_press_end_page (self);
  draw_rule (&table, 0.7, 0.3);
  for (guint r = 0; r < n; r++)
    print_row (&table, r);
  self->y += AFTER;
  g_free (table.widths);
}
