/* dossier-page-filler.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The idle source runs before GTK's own laying out of lines (which takes seconds for a book), or it
 * would not be reached until the first slices were laid out.
 */

#include "config.h"

#include "view/dossier-page-filler.h"

#define FIRST_CHARS (32 * 1024)
#define SLICE_CHARS (16 * 1024)
/* An idle call may take this long, in microseconds; a frame has 16,000. */
#define IDLE_TIME 10000
#define PRIORITY (GDK_PRIORITY_REDRAW + 3)

struct _DossierPageFiller
{
  /* Borrowed */
  GtkTextBuffer     *buffer;
  DossierPageLayout *layout;
  DossierPageStyle  *style;
  DossierPageTables *tables;

  DossierPageChildFunc child_func;
  gpointer             data;

  guint           source;
  GSourceOnceFunc when_func;
  gpointer        when_data;
  guint32         when_offset;

  guint   piece; /* next piece */
  guint32 given; /* code points of it that are already in */
  guint   block; /* block of the document at the next place */
};

static DossierPiece *
piece_at (DossierPageFiller *self, guint i)
{
  return &g_array_index (dossier_page_layout_get_pieces (self->layout), DossierPiece, i);
}

static void
apply (DossierPageFiller *self, GtkTextTag *tag, guint32 start, guint32 end)
{
  GtkTextIter from, to;

  if (tag == NULL || end <= start)
    return;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, end);
  gtk_text_buffer_apply_tag (self->buffer, tag, &from, &to);
}

static void
seek_block (DossierPageFiller *self, guint32 offset)
{
  GArray *blocks = dossier_document_get_blocks (dossier_page_layout_get_document (self->layout));

  while (self->block > 0 && g_array_index (blocks, DossierBlock, self->block - 1).end >= offset)
    self->block--;
}

/* Stacked tables have line ends for TABs. */
static void
prepare_tables (DossierPageFiller *self, guint32 start, guint32 end, char *words)
{
  GArray *blocks = dossier_document_get_blocks (dossier_page_layout_get_document (self->layout));

  seek_block (self, start);
  for (guint i = self->block; i < blocks->len && g_array_index (blocks, DossierBlock, i).start < end; i++)
    if (g_array_index (blocks, DossierBlock, i).role == DOSSIER_BLOCK_TABLE && g_array_index (blocks, DossierBlock, i).end > start)
      dossier_page_tables_prepare (self->tables, i, start, end, words);
}

/* Tags document code points [start, end), which stand in the buffer from `at`. */
static void
apply_roles (DossierPageFiller *self, guint32 start, guint32 end, guint32 at)
{
  GArray *blocks = dossier_document_get_blocks (dossier_page_layout_get_document (self->layout));

  seek_block (self, start);
  for (; self->block < blocks->len; self->block++)
    {
      DossierBlock *block = &g_array_index (blocks, DossierBlock, self->block);
      guint32       from = MAX (block->start, start), to = MIN (block->end + 1, end);

      if (block->start >= end)
        break;
      if (from >= to)
        continue;
      apply (self, dossier_page_style_get_role_tag (self->style, block->role, block->level), at + from - start, at + to - start);
      if (block->role == DOSSIER_BLOCK_TABLE)
        dossier_page_tables_apply (self->tables, self->block, from, to, at + from - start);
    }
}

/* Signs that turn the direction of writing are seen. `at` is the offset of `words` in the buffer. */
static void
show_signs (DossierPageFiller *self, const char *words, guint32 at)
{
  const char *last = words;

  for (const char *p = strstr (words, "\xE2"); p != NULL; p = strstr (p + 1, "\xE2"))
    {
      gunichar c = g_utf8_get_char (p);

      if (!((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)))
        continue;
      at += g_utf8_pointer_to_offset (last, p);
      last = p;
      apply (self, dossier_page_style_get_sign_tag (self->style), at, at + 1);
    }
}

/* Puts document code points [start, end) at `iter`. GTK 4.8 tells assistive technologies of an insertion with all
 * that stands up to the next NUL, whatever length it was given, so the words are copied: without that each
 * slice of a book would send the rest of the book. */
static void
insert_words (DossierPageFiller *self, GtkTextIter *iter, guint32 start, guint32 end)
{
  DossierDocument      *document = dossier_page_layout_get_document (self->layout);
  const DossierTextMap *map = dossier_document_get_map (document);
  gsize                 from = dossier_text_map_to_byte (map, start);
  gsize                 to = dossier_text_map_to_byte (map, end);
  g_autofree char      *words = g_strndup (dossier_document_get_text (document) + from, to - from);
  guint32               at = gtk_text_iter_get_offset (iter);

  prepare_tables (self, start, end, words);
  gtk_text_buffer_insert_with_tags (self->buffer, iter, words, -1, dossier_page_style_get_base_tag (self->style), NULL);
  apply_roles (self, start, end, at);
  show_signs (self, words, at);
  gtk_text_buffer_get_iter_at_offset (self->buffer, iter, at + end - start);
}

static GtkTextTag *
tag_for_piece (DossierPageFiller *self, DossierPieceKind kind)
{
  if (kind == DOSSIER_PIECE_TITLE)
    return dossier_page_style_get_role_tag (self->style, DOSSIER_BLOCK_TITLE, 0);
  if (kind == DOSSIER_PIECE_QUIET)
    return dossier_page_style_get_quiet_tag (self->style);

  return NULL;
}

static void
insert_child (DossierPageFiller *self, GtkTextIter *iter, const DossierPiece *piece)
{
  gboolean            bar = piece->kind == DOSSIER_PIECE_BAR;
  guint32             at = gtk_text_iter_get_offset (iter);
  GtkTextChildAnchor *anchor = gtk_text_buffer_create_child_anchor (self->buffer, iter);

  gtk_text_buffer_insert (self->buffer, iter, "\n", 1);
  apply (self, bar ? dossier_page_style_get_bar_tag (self->style) : dossier_page_style_get_image_tag (self->style), at, at + 2);
  self->child_func (anchor, piece->kind, bar ? (guint)piece->run : piece->image, self->data);
  gtk_text_buffer_get_iter_at_offset (self->buffer, iter, at + 2);
}

/* The byline's own words and the line end that follows the quiet line look like the quiet line. */
static void
finish_quiet_line (DossierPageFiller *self, const GtkTextIter *iter)
{
  GtkTextIter start = *iter;

  gtk_text_iter_backward_line (&start);
  gtk_text_buffer_remove_tag (self->buffer, dossier_page_style_get_role_tag (self->style, DOSSIER_BLOCK_BYLINE, 0), &start, iter);
  apply (self, dossier_page_style_get_quiet_tag (self->style), gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (iter));
}

static gboolean
ends_quiet_line (DossierPageFiller *self, guint i)
{
  return piece_at (self, i)->kind == DOSSIER_PIECE_BREAK && i > 0 &&
         (piece_at (self, i - 1)->kind == DOSSIER_PIECE_QUIET || piece_at (self, i - 1)->kind == DOSSIER_PIECE_HIDDEN);
}

/* Puts in one piece, or as much of it as fits into a slice. */
static void
insert_piece (DossierPageFiller *self, GtkTextIter *iter, guint i, guint32 from, guint32 n)
{
  DossierPiece *piece = piece_at (self, i);

  if (piece->length == 0)
    return;

  if (piece->kind == DOSSIER_PIECE_TEXT)
    insert_words (self, iter, piece->doc_start + from, piece->doc_start + from + n);
  else if (piece->kind == DOSSIER_PIECE_BAR || piece->kind == DOSSIER_PIECE_IMAGE)
    insert_child (self, iter, piece);
  else
    gtk_text_buffer_insert_with_tags (self->buffer, iter, piece->text, -1, dossier_page_style_get_base_tag (self->style), tag_for_piece (self, piece->kind), NULL);

  if (ends_quiet_line (self, i))
    finish_quiet_line (self, iter);
}

static void
fill (DossierPageFiller *self, guint32 n)
{
  GtkTextIter iter;

  gtk_text_buffer_get_end_iter (self->buffer, &iter);
  while (n > 0 && !dossier_page_filler_is_done (self))
    {
      DossierPiece *piece = piece_at (self, self->piece);
      guint32       part = piece->kind == DOSSIER_PIECE_TEXT ? MIN (piece->length - self->given, n) : piece->length;

      insert_piece (self, &iter, self->piece, self->given, part);
      n -= MIN (n, part);
      self->given += part;
      if (self->given >= piece->length)
        {
          self->piece++;
          self->given = 0;
        }
    }
}

static void
fulfil (DossierPageFiller *self)
{
  GSourceOnceFunc func = self->when_func;

  if (func == NULL || (!dossier_page_filler_is_done (self) && (guint32)gtk_text_buffer_get_char_count (self->buffer) <= self->when_offset))
    return;

  self->when_func = NULL;
  func (self->when_data);
}

static gboolean
fill_cb (gpointer data)
{
  DossierPageFiller *self = data;
  gint64             end = g_get_monotonic_time () + IDLE_TIME;

  do
    fill (self, SLICE_CHARS);
  while (!dossier_page_filler_is_done (self) && g_get_monotonic_time () < end);
  fulfil (self);
  if (!dossier_page_filler_is_done (self))
    return G_SOURCE_CONTINUE;

  self->source = 0;
  return G_SOURCE_REMOVE;
}

DossierPageFiller *
dossier_page_filler_new (GtkTextBuffer *buffer, DossierPageLayout *layout, DossierPageStyle *style, DossierPageTables *tables, DossierPageChildFunc child_func, gpointer data)
{
  DossierPageFiller *self = g_new0 (DossierPageFiller, 1);

  self->buffer = buffer;
  self->layout = layout;
  self->style = style;
  self->tables = tables;
  self->child_func = child_func;
  self->data = data;

  gtk_text_buffer_set_text (buffer, "", 0);
  fill (self, FIRST_CHARS);
  if (!dossier_page_filler_is_done (self))
    self->source = g_idle_add_full (PRIORITY, fill_cb, self, NULL);

  return self;
}

void
dossier_page_filler_free (DossierPageFiller *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

void
dossier_page_filler_when (DossierPageFiller *self, guint32 offset, GSourceOnceFunc func, gpointer data)
{
  self->when_func = func;
  self->when_data = data;
  self->when_offset = offset;
  fulfil (self);
}

void
dossier_page_filler_ensure (DossierPageFiller *self, guint32 offset)
{
  guint32 have = gtk_text_buffer_get_char_count (self->buffer);

  if (offset >= have)
    fill (self, offset - have + SLICE_CHARS);
}

gboolean
dossier_page_filler_is_done (DossierPageFiller *self)
{
  return self->piece >= dossier_page_layout_get_pieces (self->layout)->len;
}

void
dossier_page_filler_insert_run (DossierPageFiller *self, guint run)
{
  DossierFurnitureRun *one = &g_array_index (dossier_page_layout_get_runs (self->layout), DossierFurnitureRun, run);
  GArray              *pieces = dossier_page_layout_get_pieces (self->layout);
  guint32              start, end;
  GtkTextIter          iter;

  dossier_page_layout_get_run_range (self->layout, run, &start, &end);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, start);
  for (guint i = one->bar + 1; i < pieces->len && piece_at (self, i)->run == (gint32)run; i++)
    insert_piece (self, &iter, i, 0, piece_at (self, i)->length);
}
