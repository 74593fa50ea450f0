/* dossier-block-writer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stack of frames: the document itself, and tables, cells, notes and boxes inside each other. A
 * paragraph that ends in the document goes out as a block at once; one that ends in another frame
 * waits there as a piece until the frame ends and it is known what becomes of it.
 */

#include "config.h"

#include "import/dossier-block-writer.h"

#include <string.h>

#include "import/dossier-wording.h"

/* Frames inside each other; what would be deeper is written into the one that is open. */
#define MAX_FRAMES 64
/* A row is as wide as this at most; what merged cells pretend is no reason to fill memory. */
#define MAX_CELLS 1024
/* Cells of more characters, in one cell or on average, are text that a table only lays out. */
#define MAX_CELL_CHARS 640
#define MAX_MEAN_CELL_CHARS 160

enum
{
  FURTHER_ROW,
  HEADER_ROW,
  FIRST_ROW,
};

typedef enum
{
  FRAME_DOCUMENT,
  FRAME_TABLE,
  FRAME_CELL,
  FRAME_NOTE,
  FRAME_BOX,
} FrameKind;

typedef struct
{
  DossierBlockRole role;
  guint8           level;
  gboolean         hanging; /* of a note or a box beside the text */
  char            *text;
} Piece;

typedef struct
{
  GPtrArray *cells; /* arrays of Piece */
  gboolean   header;
  gboolean   dropped;
} Row;

typedef struct
{
  FrameKind        kind;
  GString         *line;
  DossierBlockRole role;
  guint8           level;
  gboolean         broken;  /* a line break waits for what comes */
  GPtrArray       *pieces;  /* of ended paragraphs; none in the document */
  GPtrArray       *hanging; /* pieces that come behind the paragraph or table */
  GPtrArray       *rows;    /* of a table */
  Row             *row;     /* the open one of a table, among its rows */
} Frame;

struct _DossierBlockWriter
{
  DossierReading *reading;
  GPtrArray      *frames;
  guint           n_marks;   /* notes since the last block of the document */
  guint           n_refused; /* frames that were not opened because too many are */
};

static void
free_piece (gpointer data)
{
  Piece *piece = data;

  g_free (piece->text);
  g_free (piece);
}

static void
free_row (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
free_frame (gpointer data)
{
  Frame *frame = data;

  g_string_free (frame->line, TRUE);
  g_ptr_array_unref (frame->pieces);
  g_ptr_array_unref (frame->hanging);
  g_ptr_array_unref (frame->rows);
  g_free (frame);
}

static DossierBlockRole
plain_role (FrameKind kind)
{
  return kind == FRAME_NOTE ? DOSSIER_BLOCK_FOOTNOTE : DOSSIER_BLOCK_BODY;
}

static void
push (DossierBlockWriter *self, FrameKind kind)
{
  Frame *frame = g_new0 (Frame, 1);

  frame->kind = kind;
  frame->line = g_string_new (NULL);
  frame->role = plain_role (kind);
  frame->pieces = g_ptr_array_new_with_free_func (free_piece);
  frame->hanging = g_ptr_array_new_with_free_func (free_piece);
  frame->rows = g_ptr_array_new_with_free_func (free_row);
  g_ptr_array_add (self->frames, frame);
}

DossierBlockWriter *
dossier_block_writer_new (DossierReading *reading)
{
  DossierBlockWriter *self = g_new0 (DossierBlockWriter, 1);

  self->reading = reading;
  self->frames = g_ptr_array_new_with_free_func (free_frame);
  push (self, FRAME_DOCUMENT);
  return self;
}

void
dossier_block_writer_free (DossierBlockWriter *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->frames);
  g_free (self);
}

static Frame *
top (DossierBlockWriter *self)
{
  return g_ptr_array_index (self->frames, self->frames->len - 1);
}

/* The frame that takes text: a table outside of its cells takes none. */
static Frame *
flow (DossierBlockWriter *self)
{
  guint i = self->frames->len - 1;

  while (((Frame *)g_ptr_array_index (self->frames, i))->kind == FRAME_TABLE)
    i--;
  return g_ptr_array_index (self->frames, i);
}

static void
move_pieces (GPtrArray *from, GPtrArray *to)
{
  gsize              n;
  g_autofree gpointer *pieces = g_ptr_array_steal (from, &n);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (to, pieces[i]);
}

/* To the reader, when `frame` is the document. */
static void
let_out (DossierBlockWriter *self, Frame *frame)
{
  if (frame->kind != FRAME_DOCUMENT)
    return;

  for (guint i = 0; i < frame->pieces->len; i++)
    {
      const Piece  *piece = g_ptr_array_index (frame->pieces, i);
      DossierBlock *block;

      dossier_reading_add_block (self->reading, piece->role, piece->text, strlen (piece->text));
      block = dossier_reading_last_block (self->reading);
      block->level = piece->level;
      block->rule = piece->role == DOSSIER_BLOCK_BODY ? NULL : dossier_cleaning_rule_to_string (DOSSIER_RULE_MARKUP);
    }
  g_ptr_array_set_size (frame->pieces, 0);
  self->n_marks = 0;
}

static void
add_piece (Frame *frame, DossierBlockRole role, guint8 level, const char *text)
{
  Piece *piece = g_new (Piece, 1);

  piece->role = role;
  piece->level = level;
  piece->hanging = FALSE;
  piece->text = g_strdup (text);
  g_ptr_array_add (frame->pieces, piece);
}

static void
end_line (Frame *frame)
{
  frame->broken = FALSE;
  dossier_line_trim_end (frame->line);
  if (frame->line->len > 0)
    add_piece (frame, frame->role, frame->level, frame->line->str);
  g_string_truncate (frame->line, 0);
}

void
dossier_block_writer_end_paragraph (DossierBlockWriter *self)
{
  Frame *frame = flow (self);

  end_line (frame);
  move_pieces (frame->hanging, frame->pieces);
  frame->role = plain_role (frame->kind);
  frame->level = 0;
  let_out (self, frame);
}

void
dossier_block_writer_set_role (DossierBlockWriter *self, DossierBlockRole role, guint8 level)
{
  Frame *frame = flow (self);

  if (frame->kind == FRAME_NOTE)
    return;
  frame->role = role;
  frame->level = level;
}

static void
settle_break (Frame *frame, gunichar next)
{
  frame->broken = FALSE;
  dossier_line_trim_end (frame->line);
  /* Only running text is cut. */
  if ((frame->role != DOSSIER_BLOCK_BODY && frame->role != DOSSIER_BLOCK_QUOTE) || dossier_line_goes_on (frame->line->str, next))
    g_string_append_c (frame->line, ' ');
  else
    end_line (frame);
}

void
dossier_block_writer_add_text (DossierBlockWriter *self, const char *text, gssize n_bytes)
{
  Frame      *frame = flow (self);
  const char *p = text, *end = text + (n_bytes < 0 ? strlen (text) : (gsize)n_bytes);

  while (frame->broken && p < end && (dossier_char_is_space (g_utf8_get_char (p)) || dossier_char_is_nothing (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);
  if (p == end)
    return;
  if (frame->broken)
    settle_break (frame, g_utf8_get_char (p));

  dossier_line_append (frame->line, p, end - p);
}

void
dossier_block_writer_break_line (DossierBlockWriter *self)
{
  Frame *frame = flow (self);

  frame->broken = frame->line->len > 0;
}

gboolean
dossier_block_writer_has_words (DossierBlockWriter *self)
{
  return flow (self)->line->len > 0;
}

static gsize
count_chars (GPtrArray *pieces, gboolean *laid_out)
{
  gsize n = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = g_ptr_array_index (pieces, i);

      n += piece->hanging ? 0 : g_utf8_strlen (piece->text, -1);
      *laid_out = *laid_out || piece->role == DOSSIER_BLOCK_TABLE || piece->role == DOSSIER_BLOCK_TITLE;
    }
  *laid_out = *laid_out || n > MAX_CELL_CHARS;

  return n;
}

/* Rows of several short cells. */
static gboolean
is_data (const Frame *table)
{
  gsize    n_chars = 0, n_cells = 0, n_rows = 0;
  gboolean laid_out = FALSE;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (table->rows, i);

      n_rows += row->cells->len > 0;
      for (guint j = 0; j < row->cells->len; j++)
        {
          gsize n = count_chars (g_ptr_array_index (row->cells, j), &laid_out);

          n_chars += n;
          n_cells += n > 0;
        }
    }

  return !laid_out && n_cells > n_rows && n_chars / n_cells <= MAX_MEAN_CELL_CHARS;
}

static void
add_row (Frame *into, const Row *row, gboolean first)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean has_words = FALSE;

  for (guint i = 0; i < row->cells->len; i++)
    {
      GPtrArray *pieces = g_ptr_array_index (row->cells, i);
      gsize      start;

      if (i > 0)
        g_string_append_c (line, '\t');
      start = line->len;
      for (guint j = 0; j < pieces->len; j++)
        {
          const Piece *piece = g_ptr_array_index (pieces, j);

          if (!piece->hanging)
            g_string_append_printf (line, "%s%s", line->len > start ? " " : "", piece->text);
        }
      has_words = has_words || line->len > start;
    }
  if (has_words)
    add_piece (into, DOSSIER_BLOCK_TABLE, row->header ? HEADER_ROW : first ? FIRST_ROW
                                                                           : FURTHER_ROW,
               line->str);
}

/* What stands in the cells, or of a data table what hangs on them. */
static void
add_cells (Frame *into, const Frame *table, gboolean only_hanging)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        {
          GPtrArray           *pieces = g_ptr_array_index (row->cells, j);
          gsize                n;
          g_autofree gpointer *all = g_ptr_array_steal (pieces, &n);

          for (gsize k = 0; k < n; k++)
            g_ptr_array_add (only_hanging && !((Piece *)all[k])->hanging ? pieces : into->pieces, all[k]);
        }
    }
}

static void
add_table (Frame *into, const Frame *table)
{
  gboolean data = is_data (table);
  guint    before = into->pieces->len;

  if (data)
    for (guint i = 0; i < table->rows->len; i++)
      add_row (into, g_ptr_array_index (table->rows, i), into->pieces->len == before);
  add_cells (into, table, data);
}

/* Ends the innermost frame and gives what it holds to the one around it. */
static void
pop (DossierBlockWriter *self)
{
  Frame *frame = g_ptr_array_steal_index (self->frames, self->frames->len - 1);
  Frame *around = frame->kind == FRAME_CELL ? top (self) : flow (self);

  end_line (frame);
  move_pieces (frame->hanging, frame->pieces);
  if (frame->kind == FRAME_TABLE)
    {
      add_table (around, frame);
      let_out (self, around);
    }
  else if (frame->kind == FRAME_CELL)
    g_ptr_array_add (around->row->cells, g_ptr_array_ref (frame->pieces));
  else
    {
      for (guint i = 0; i < frame->pieces->len; i++)
        ((Piece *)g_ptr_array_index (frame->pieces, i))->hanging = TRUE;
      move_pieces (frame->pieces, around->hanging);
    }
  free_frame (frame);
}

static gboolean
begin (DossierBlockWriter *self, FrameKind kind)
{
  if (self->n_refused > 0 || self->frames->len >= MAX_FRAMES)
    {
      self->n_refused++;
      return FALSE;
    }

  push (self, kind);
  return TRUE;
}

/* Ends the innermost frame of this kind and what was left open in it. */
static void
end (DossierBlockWriter *self, FrameKind kind)
{
  guint i = self->frames->len - 1;

  if (self->n_refused > 0)
    {
      self->n_refused--;
      return;
    }

  for (; i > 0; i--)
    {
      FrameKind found = ((Frame *)g_ptr_array_index (self->frames, i))->kind;

      if (found == kind)
        break;
      /* A table cannot end what stands around it. */
      if ((found == FRAME_NOTE || found == FRAME_BOX) && (kind == FRAME_TABLE || kind == FRAME_CELL))
        return;
    }
  while (i > 0 && self->frames->len > i)
    pop (self);
}

void
dossier_block_writer_begin_table (DossierBlockWriter *self)
{
  Frame *around = flow (self);

  /* What was written without an end of paragraph stands before the table. */
  if (around->line->len > 0)
    dossier_block_writer_end_paragraph (self);
  begin (self, FRAME_TABLE);
}

void
dossier_block_writer_end_table (DossierBlockWriter *self)
{
  end (self, FRAME_TABLE);
}

void
dossier_block_writer_begin_row (DossierBlockWriter *self, gboolean header)
{
  Frame *table = top (self);

  if (table->kind != FRAME_TABLE)
    return;

  table->row = g_new0 (Row, 1);
  table->row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  table->row->header = header;
  g_ptr_array_add (table->rows, table->row);
}

void
dossier_block_writer_mark_header (DossierBlockWriter *self)
{
  if (top (self)->row != NULL)
    top (self)->row->header = TRUE;
}

void
dossier_block_writer_drop_row (DossierBlockWriter *self)
{
  if (top (self)->row != NULL)
    top (self)->row->dropped = TRUE;
}

void
dossier_block_writer_end_row (DossierBlockWriter *self)
{
  Frame *table = top (self);

  if (table->row != NULL && table->row->dropped)
    g_ptr_array_set_size (table->rows, table->rows->len - 1);
  table->row = NULL;
}

void
dossier_block_writer_begin_cell (DossierBlockWriter *self)
{
  if (top (self)->kind == FRAME_TABLE && top (self)->row == NULL)
    dossier_block_writer_begin_row (self, FALSE);
  if (top (self)->kind == FRAME_TABLE || self->n_refused > 0)
    begin (self, FRAME_CELL);
}

void
dossier_block_writer_end_cell (DossierBlockWriter *self)
{
  end (self, FRAME_CELL);
}

void
dossier_block_writer_skip_cells (DossierBlockWriter *self, int n)
{
  Row *row = top (self)->row;

  for (int i = 0; row != NULL && i < n && row->cells->len < MAX_CELLS; i++)
    g_ptr_array_add (row->cells, g_ptr_array_new_with_free_func (free_piece));
}

/* Asterisk, dagger, double dagger, section, parallels, pilcrow, then the same twice, and so on. */
static void
append_mark (GString *line, guint n)
{
  static const char *const signs[] = { "*", "†", "‡", "§", "‖", "¶" };

  dossier_line_trim_end (line);
  for (guint i = 0; i <= n / G_N_ELEMENTS (signs) && i < 3; i++)
    g_string_append (line, signs[n % G_N_ELEMENTS (signs)]);
}

void
dossier_block_writer_begin_note (DossierBlockWriter *self)
{
  append_mark (flow (self)->line, self->n_marks);
  if (!begin (self, FRAME_NOTE))
    return;

  append_mark (top (self)->line, self->n_marks++);
  g_string_append_c (top (self)->line, ' ');
}

void
dossier_block_writer_end_note (DossierBlockWriter *self)
{
  end (self, FRAME_NOTE);
}

void
dossier_block_writer_begin_box (DossierBlockWriter *self)
{
  begin (self, FRAME_BOX);
}

void
dossier_block_writer_end_box (DossierBlockWriter *self)
{
  end (self, FRAME_BOX);
}

void
dossier_block_writer_finish (DossierBlockWriter *self)
{
  while (self->frames->len > 1)
    pop (self);
  dossier_block_writer_end_paragraph (self);
}
