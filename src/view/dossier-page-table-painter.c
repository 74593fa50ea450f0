/* dossier-page-table-painter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-page-table-painter.h"

#include <string.h>

#define STRONG 0.5f
#define FAINT 0.17f
/* Pixels between a column's name and its words. */
#define NAME_GAP 10

static const DossierBlock *
block_at (DossierPagePainter *self, guint i)
{
  return &g_array_index (dossier_document_get_blocks (dossier_page_layout_get_document (self->layout)), DossierBlock, i);
}

static void
get_iter (DossierPagePainter *self, guint32 offset, GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), iter, dossier_page_layout_to_buffer (self->layout, offset));
}

static GdkRGBA
faded (guint32 number, float alpha)
{
  return (GdkRGBA){ (number >> 16) / 255.f, (number >> 8 & 0xff) / 255.f, (number & 0xff) / 255.f, alpha };
}

static void
paint_rule (DossierPagePainter *self, GtkSnapshot *snapshot, int y, guint width, float alpha)
{
  GdkRGBA colour = faded (self->palette->ink, alpha);

  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT ((float)gtk_text_view_get_left_margin (self->view), (float)y, (float)width, 1));
}

static void
paint_rules (DossierPagePainter *self, GtkSnapshot *snapshot, guint block, const DossierGrid *grid, const DossierTablePlan *plan)
{
  gboolean    first = block == grid->first_block, last = block + 1 == grid->first_block + grid->n_rows;
  GtkTextIter iter;
  int         y, height, space = 0;

  if (last)
    dossier_page_style_get_table_last_tag (self->style, &space);
  if (first)
    {
      get_iter (self, block_at (self, block)->start, &iter);
      gtk_text_view_get_line_yrange (self->view, &iter, &y, &height);
      paint_rule (self, snapshot, y, plan->width, STRONG);
    }
  get_iter (self, block_at (self, block)->end, &iter);
  gtk_text_view_get_line_yrange (self->view, &iter, &y, &height);
  paint_rule (self, snapshot, y + height - space - (last ? 1 : 0), plan->width, last || (first && grid->header) ? STRONG : FAINT);
}

/* Draws `words` before the display line at a place of the document. */
static void
paint_words (DossierPagePainter *self, GtkSnapshot *snapshot, PangoLayout *layout, const char *words, gsize n_bytes, guint32 offset, int x)
{
  GdkRGBA      colour = faded (self->palette->dim, 1);
  GtkTextIter  iter;
  GdkRectangle place;
  int          height;

  get_iter (self, offset, &iter);
  gtk_text_view_get_iter_location (self->view, &iter, &place);
  pango_layout_set_text (layout, words, (int)n_bytes);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, place.y + (place.height - height) / 2.f));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
split (DossierPagePainter *self, guint block, GArray *cells, const char **row)
{
  DossierDocument      *document = dossier_page_layout_get_document (self->layout);
  const DossierTextMap *map = dossier_document_get_map (document);
  gsize                 start = dossier_text_map_to_byte (map, block_at (self, block)->start), end = dossier_text_map_to_byte (map, block_at (self, block)->end);

  *row = dossier_document_get_text (document) + start;
  dossier_grid_split_row (*row, end - start, cells);
}

/* The names of the columns, which stand in the table's first row, and a dash where a cell is empty. */
static void
paint_names (DossierPagePainter *self, GtkSnapshot *snapshot, guint block, const DossierGrid *grid, const DossierTablePlan *plan)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (DossierCell));
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (DossierCell));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), NULL);
  PangoFontDescription *font = dossier_page_style_make_font (self->style, DOSSIER_BLOCK_TABLE);
  const char           *header, *row;
  int                   left = gtk_text_view_get_left_margin (self->view);

  split (self, grid->first_block, names, &header);
  split (self, block, cells, &row);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, ((int)plan->indent - NAME_GAP) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_font_description_free (font);

  for (guint c = 1; c < cells->len; c++)
    {
      DossierCell cell = g_array_index (cells, DossierCell, c);
      guint32     offset = block_at (self, block)->start + (guint32)g_utf8_strlen (row, cell.start);

      if (grid->header && c < names->len)
        {
          DossierCell name = g_array_index (names, DossierCell, c);

          paint_words (self, snapshot, layout, header + name.start, name.end - name.start, offset, left);
        }
      if (cell.end == cell.start)
        paint_words (self, snapshot, layout, "–", strlen ("–"), offset, left + (int)plan->indent);
    }
}

void
dossier_page_table_painter_paint_row (DossierPagePainter *self, GtkSnapshot *snapshot, guint block)
{
  const DossierGrid      *grid = dossier_page_tables_find (self->tables, block);
  const DossierTablePlan *plan = grid != NULL ? dossier_page_tables_get_plan (self->tables, grid) : NULL;

  if (plan == NULL)
    return;

  paint_rules (self, snapshot, block, grid, plan);
  if (plan->form == DOSSIER_TABLE_STACKED && !(grid->header && block == grid->first_block))
    paint_names (self, snapshot, block, grid, plan);
}
