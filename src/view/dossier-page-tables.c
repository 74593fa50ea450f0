/* dossier-page-tables.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table is measured when its first row comes into the buffer, by the longest cells of each column.
 * Widths are kept against the size of the letters, so that another width of the page needs no new
 * measuring.
 */

#include "config.h"

#include "view/dossier-page-tables.h"

#include <string.h>

/* Cells of a column that are measured: those with the most letters. */
#define N_MEASURED 6
/* A table with more cells keeps the form it has when the page gets another width. */
#define MOST_CHANGED 5000
/* An idle call may take this long, in microseconds. */
#define IDLE_TIME 8000
/* Pixels between a wide table and the edge of the page. */
#define WIDE_MARGIN 20
/* This part of a column must be numbers. */
#define MOST_NUMBERS 0.7

/* Kinds of tags. */
enum
{
  WHOLE,
  CELLS,
};

/* A column on the way through a table. */
typedef struct
{
  DossierCell longest[N_MEASURED]; /* bytes of the document */
  guint       lengths[N_MEASURED];
  guint       n_cells; /* that are not empty */
  guint       n_numbers;
} ColumnScan;

typedef struct
{
  GtkTextTag       *tag;       /* of the whole; borrowed from the buffer's table, as the next */
  GtkTextTag       *cells_tag; /* of the cells but the first, when they are stacked */
  double           *widths;    /* of each column, against the size of the letters */
  gboolean         *numbers;   /* … whether it holds numbers */
  double            names;     /* width of the widest column name but the first */
  DossierTablePlan *plan;      /* NULL until it is on the page */
  gboolean          stacked;   /* the buffer has line ends for TABs */
} Table;

struct _DossierPageTables
{
  /* Borrowed */
  GtkTextView       *view;
  DossierPageLayout *layout;
  DossierPageStyle  *style;

  /* Owned */
  GArray *grids;
  GArray *tables; /* Table of each grid */

  int      column;
  int      room;
  guint    source;
  guint    next;  /* table to look at when the width or the face has changed */
  gboolean stale; /* the face is another than the one that was measured */
};

static const DossierGrid *
grid_at (DossierPageTables *self, guint i)
{
  return &g_array_index (self->grids, DossierGrid, i);
}

static Table *
table_at (DossierPageTables *self, guint i)
{
  return &g_array_index (self->tables, Table, i);
}

static guint
index_of (DossierPageTables *self, const DossierGrid *grid)
{
  return grid - (const DossierGrid *)self->grids->data;
}

static DossierDocument *
get_document (DossierPageTables *self)
{
  return dossier_page_layout_get_document (self->layout);
}

static const DossierBlock *
block_at (DossierPageTables *self, guint i)
{
  return &g_array_index (dossier_document_get_blocks (get_document (self)), DossierBlock, i);
}

static void
clear_table (gpointer data)
{
  Table *table = data;

  g_free (table->widths);
  g_free (table->numbers);
  dossier_table_plan_free (table->plan);
}

DossierPageTables *
dossier_page_tables_new (GtkTextView *view, DossierPageLayout *layout, DossierPageStyle *style)
{
  DossierPageTables *self = g_new0 (DossierPageTables, 1);
  DossierDocument   *document = dossier_page_layout_get_document (layout);

  self->view = view;
  self->layout = layout;
  self->style = style;
  self->grids = dossier_grid_find_all (dossier_document_get_text (document), dossier_document_get_blocks (document));
  self->tables = g_array_new (FALSE, TRUE, sizeof (Table));
  g_array_set_clear_func (self->tables, clear_table);
  g_array_set_size (self->tables, self->grids->len);
  return self;
}

void
dossier_page_tables_free (DossierPageTables *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  for (guint i = 0; i < self->tables->len; i++)
    if (table_at (self, i)->tag != NULL)
      {
        dossier_page_style_give_table_tag (self->style, WHOLE, table_at (self, i)->tag);
        dossier_page_style_give_table_tag (self->style, CELLS, table_at (self, i)->cells_tag);
      }
  g_array_unref (self->grids);
  g_array_unref (self->tables);
  g_free (self);
}

/* Measuring */

/* Where a block's row stands among the bytes of the document. */
static DossierCell
find_row (DossierPageTables *self, guint block)
{
  const DossierTextMap *map = dossier_document_get_map (get_document (self));

  return (DossierCell){ dossier_text_map_to_byte (map, block_at (self, block)->start), dossier_text_map_to_byte (map, block_at (self, block)->end) };
}

static void
note_cell (ColumnScan *scan, const char *text, DossierCell cell, gboolean name)
{
  guint length = g_utf8_strlen (text + cell.start, cell.end - cell.start), place = N_MEASURED;

  if (length == 0)
    return;
  if (!name)
    {
      scan->n_cells++;
      scan->n_numbers += dossier_cell_is_number (text + cell.start, cell.end - cell.start);
    }

  while (place > 0 && scan->lengths[place - 1] < length)
    place--;
  if (place == N_MEASURED)
    return;

  memmove (&scan->lengths[place + 1], &scan->lengths[place], (N_MEASURED - 1 - place) * sizeof (guint));
  memmove (&scan->longest[place + 1], &scan->longest[place], (N_MEASURED - 1 - place) * sizeof (DossierCell));
  scan->lengths[place] = length;
  scan->longest[place] = cell;
}

static double
measure_words (DossierPageTables *self, PangoLayout *layout, DossierCell cell)
{
  PangoRectangle logical;

  pango_layout_set_text (layout, dossier_document_get_text (get_document (self)) + cell.start, (int)(cell.end - cell.start));
  pango_layout_get_extents (layout, NULL, &logical);
  return logical.width / (double)PANGO_SCALE / dossier_page_style_get_size (self->style);
}

static PangoLayout *
make_layout (DossierPageTables *self, gboolean bold)
{
  PangoLayout          *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), NULL);
  PangoFontDescription *font = dossier_page_style_make_font (self->style, DOSSIER_BLOCK_TABLE);

  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

static void
measure_names (DossierPageTables *self, const DossierGrid *grid, Table *table)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (DossierCell));
  g_autoptr (PangoLayout) bold = make_layout (self, TRUE);
  DossierCell row = find_row (self, grid->first_block);

  if (!grid->header)
    return;

  dossier_grid_split_row (dossier_document_get_text (get_document (self)) + row.start, row.end - row.start, cells);
  for (guint c = 0; c < cells->len; c++)
    {
      DossierCell cell = g_array_index (cells, DossierCell, c);
      double      width = measure_words (self, bold, (DossierCell){ row.start + cell.start, row.start + cell.end });

      table->widths[c] = MAX (table->widths[c], width);
      if (c > 0)
        table->names = MAX (table->names, width);
    }
}

static void
measure (DossierPageTables *self, const DossierGrid *grid, Table *table)
{
  g_autofree ColumnScan *scans = g_new0 (ColumnScan, grid->n_columns);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (DossierCell));
  g_autoptr (PangoLayout) layout = make_layout (self, FALSE);
  const char *text = dossier_document_get_text (get_document (self));

  for (guint i = 0; i < grid->n_rows; i++)
    {
      DossierCell row = find_row (self, grid->first_block + i);

      g_array_set_size (cells, 0);
      dossier_grid_split_row (text + row.start, row.end - row.start, cells);
      for (guint c = 0; c < cells->len; c++)
        {
          DossierCell cell = g_array_index (cells, DossierCell, c);

          note_cell (&scans[c], text, (DossierCell){ row.start + cell.start, row.start + cell.end }, grid->header && i == 0);
        }
    }

  g_free (table->widths);
  g_free (table->numbers);
  table->widths = g_new0 (double, grid->n_columns);
  table->numbers = g_new0 (gboolean, grid->n_columns);
  table->names = 0;
  for (guint c = 0; c < grid->n_columns; c++)
    {
      for (guint i = 0; i < N_MEASURED && scans[c].lengths[i] > 0; i++)
        table->widths[c] = MAX (table->widths[c], measure_words (self, layout, scans[c].longest[i]));
      table->numbers[c] = c > 0 && scans[c].n_cells > 0 && scans[c].n_numbers >= MOST_NUMBERS * scans[c].n_cells;
    }
  measure_names (self, grid, table);
}

/* Tags */

static void
set_tab_stops (Table *table)
{
  PangoTabArray *tabs = pango_tab_array_new ((int)table->plan->stops->len, TRUE);

  for (guint i = 0; i < table->plan->stops->len; i++)
    pango_tab_array_set_tab (tabs, (int)i, table->numbers[i + 1] ? PANGO_TAB_RIGHT : PANGO_TAB_LEFT, (int)g_array_index (table->plan->stops, guint, i));
  g_object_set (table->tag, "tabs", tabs, NULL);
  pango_tab_array_free (tabs);
}

/* Each change makes GTK lay out the table anew, so what follows the width of the window is no part of it. */
static void
set_tags (Table *table)
{
  gboolean hanging = table->plan->form == DOSSIER_TABLE_HANGING;

  g_object_set (table->tag, "tabs-set", FALSE, "indent", hanging ? -(int)table->plan->indent : 0,
                "right-margin", WIDE_MARGIN, "right-margin-set", table->plan->wide, NULL);
  if (table->plan->form != DOSSIER_TABLE_STACKED)
    set_tab_stops (table);
  g_object_set (table->cells_tag, "accumulative-margin", TRUE, "left-margin", (int)table->plan->indent, "pixels-above-lines", 0, NULL);
}

static DossierTablePlan *
make_plan (DossierPageTables *self, const DossierGrid *grid, Table *table)
{
  g_autoptr (GArray) columns = g_array_sized_new (FALSE, TRUE, sizeof (DossierTableColumn), grid->n_columns);
  double size = dossier_page_style_get_size (self->style);

  for (guint c = 0; c < grid->n_columns; c++)
    {
      DossierTableColumn column = { (guint)(table->widths[c] * size) + 2, table->numbers[c] };

      g_array_append_val (columns, column);
    }

  return dossier_table_plan_new (columns, MAX (self->column, 0), MAX (self->room, 0), (guint)size, (guint)(table->names * size));
}

/* The table as it will come into the buffer. */
static Table *
need_table (DossierPageTables *self, const DossierGrid *grid)
{
  Table *table = table_at (self, index_of (self, grid));

  if (table->plan != NULL)
    return table;

  measure (self, grid, table);
  table->tag = dossier_page_style_take_table_tag (self->style, WHOLE);
  table->cells_tag = dossier_page_style_take_table_tag (self->style, CELLS);
  table->plan = make_plan (self, grid, table);
  table->stacked = table->plan->form == DOSSIER_TABLE_STACKED;
  set_tags (table);
  return table;
}

/* Into the buffer */

static gboolean
is_header (const DossierGrid *grid, guint block)
{
  return grid->header && block == grid->first_block;
}

void
dossier_page_tables_prepare (DossierPageTables *self, guint block, guint32 start, guint32 end, char *words)
{
  const DossierGrid    *grid = dossier_grid_find (self->grids, block);
  const DossierTextMap *map = dossier_document_get_map (get_document (self));
  gsize                 first = dossier_text_map_to_byte (map, start);
  DossierCell           row;

  if (grid == NULL || is_header (grid, block) || !need_table (self, grid)->stacked)
    return;

  row = find_row (self, block);
  for (gsize i = MAX (row.start, first); i < MIN (row.end, dossier_text_map_to_byte (map, end)); i++)
    if (words[i - first] == '\t')
      words[i - first] = '\n';
}

static void
tag_range (DossierPageTables *self, GtkTextTag *tag, guint32 start, guint32 end, gboolean on)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter    from, to;

  if (tag == NULL || end <= start)
    return;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  if (on)
    gtk_text_buffer_apply_tag (buffer, tag, &from, &to);
  else
    gtk_text_buffer_remove_tag (buffer, tag, &from, &to);
}

/* Where the second cell of a row begins, in code points; its end when it has only one. */
static guint32
find_second_cell (DossierPageTables *self, guint block)
{
  DossierCell row = find_row (self, block);
  const char *text = dossier_document_get_text (get_document (self));
  const char *tab = memchr (text + row.start, '\t', row.end - row.start);

  return tab != NULL ? block_at (self, block)->start + (guint32)g_utf8_strlen (text + row.start, tab + 1 - (text + row.start)) : block_at (self, block)->end;
}

/* The last display line of a table has room beneath it: its last row, or the last cell of that. */
static void
tag_last (DossierPageTables *self, const DossierGrid *grid, guint block, guint32 from, guint32 to)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter    iter;
  int            space;

  if (block + 1 < grid->first_block + grid->n_rows)
    return;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, to);
  gtk_text_iter_backward_char (&iter);
  gtk_text_iter_set_line_offset (&iter, 0);
  tag_range (self, dossier_page_style_get_table_last_tag (self->style, &space), from, to, FALSE);
  tag_range (self, dossier_page_style_get_table_last_tag (self->style, &space), MAX (from, (guint32)gtk_text_iter_get_offset (&iter)), to, TRUE);
}

void
dossier_page_tables_apply (DossierPageTables *self, guint block, guint32 start, guint32 end, guint32 at)
{
  const DossierGrid *grid = dossier_grid_find (self->grids, block);
  Table             *table;

  if (grid == NULL)
    return;

  table = need_table (self, grid);
  tag_range (self, table->tag, at, at + end - start, TRUE);
  if (is_header (grid, block))
    tag_range (self, dossier_page_style_get_table_header_tag (self->style), at, at + end - start, TRUE);
  else if (table->stacked)
    {
      guint32 second = MAX (find_second_cell (self, block), start);

      tag_range (self, dossier_page_style_get_table_first_tag (self->style), at, at + MIN (second, end) - start, TRUE);
      tag_range (self, table->cells_tag, at + MIN (second, end) - start, at + end - start, TRUE);
    }
  tag_last (self, grid, block, at, at + end - start);
}

/* Another width or face */

/* Puts TABs for line ends, or the other way round, in a row that is in the buffer. */
static void
change_row (DossierPageTables *self, Table *table, guint block, guint32 filled)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  DossierCell    row = find_row (self, block);
  const char    *text = dossier_document_get_text (get_document (self));
  guint32        start = block_at (self, block)->start, end = block_at (self, block)->end, from, to, at = start;

  for (const char *p = text + row.start; p < text + row.end; p = g_utf8_next_char (p), at++)
    if (*p == '\t' && dossier_page_layout_is_shown (self->layout, at) && dossier_page_layout_to_buffer (self->layout, at) < filled)
      {
        GtkTextIter iter, next;

        gtk_text_buffer_get_iter_at_offset (buffer, &iter, dossier_page_layout_to_buffer (self->layout, at));
        next = iter;
        gtk_text_iter_forward_char (&next);
        gtk_text_buffer_delete (buffer, &iter, &next);
        gtk_text_buffer_insert_with_tags (buffer, &iter, table->stacked ? "\n" : "\t", 1, dossier_page_style_get_base_tag (self->style),
                                          dossier_page_style_get_role_tag (self->style, DOSSIER_BLOCK_TABLE, 0), NULL);
      }

  if (!dossier_page_layout_to_buffer_range (self->layout, start, end, &from, &to) || from >= filled)
    return;
  to = MIN (to + 1, filled);
  tag_range (self, table->cells_tag, from, to, FALSE);
  tag_range (self, dossier_page_style_get_table_first_tag (self->style), from, to, FALSE);
  dossier_page_tables_apply (self, block, start, start + to - from, from);
}

static void
change_form (DossierPageTables *self, const DossierGrid *grid, Table *table)
{
  guint32 filled = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->view));

  table->stacked = !table->stacked;
  for (guint i = grid->first_block; i < grid->first_block + grid->n_rows; i++)
    if (!is_header (grid, i) && dossier_page_layout_to_buffer (self->layout, block_at (self, i)->start) < filled)
      change_row (self, table, i, filled);
}

static void
update_table (DossierPageTables *self, guint i)
{
  Table             *table = table_at (self, i);
  const DossierGrid *grid = grid_at (self, i);
  DossierTablePlan  *plan = make_plan (self, grid, table), *before = table->plan;
  gboolean           stacked = plan->form == DOSSIER_TABLE_STACKED;

  if (stacked != table->stacked && grid->n_rows * grid->n_columns > MOST_CHANGED)
    {
      dossier_table_plan_free (plan);
      return;
    }

  table->plan = plan;
  if (!dossier_table_plan_equal (plan, before))
    set_tags (table);
  if (stacked != table->stacked)
    change_form (self, grid, table);
  dossier_table_plan_free (before);
}

static gboolean
update_cb (gpointer data)
{
  DossierPageTables *self = data;
  gint64             end = g_get_monotonic_time () + IDLE_TIME;

  for (; self->next < self->tables->len && g_get_monotonic_time () < end; self->next++)
    if (table_at (self, self->next)->plan != NULL)
      {
        if (self->stale)
          measure (self, grid_at (self, self->next), table_at (self, self->next));
        update_table (self, self->next);
      }
  if (self->next < self->tables->len)
    return G_SOURCE_CONTINUE;

  self->source = 0;
  self->stale = FALSE;
  return G_SOURCE_REMOVE;
}

/* Not at once: this comes while the view is allocated. */
static void
queue_update (DossierPageTables *self)
{
  self->next = 0;
  if (self->source == 0 && self->tables->len > 0)
    self->source = g_idle_add_full (GDK_PRIORITY_REDRAW + 2, update_cb, self, NULL);
}

void
dossier_page_tables_set_width (DossierPageTables *self, int column, int room)
{
  if (self->column == column && self->room == room)
    return;

  self->column = column;
  self->room = room;
  queue_update (self);
}

void
dossier_page_tables_update (DossierPageTables *self)
{
  self->stale = TRUE;
  queue_update (self);
}

const DossierGrid *
dossier_page_tables_find (DossierPageTables *self, guint block)
{
  return dossier_grid_find (self->grids, block);
}

const DossierTablePlan *
dossier_page_tables_get_plan (DossierPageTables *self, const DossierGrid *grid)
{
  return table_at (self, index_of (self, grid))->plan;
}
