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

#include "import/dossier-block-pieces.h"
#include "import/dossier-list-labels.h"
#include "import/dossier-wording.h"

/* Frames inside each other; what would be deeper is written into the one that is open. */
#define MAX_FRAMES 64
/* Signs in the mark of a note. */
#define MAX_SIGNS 3
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
  FrameKind          kind;
  GString           *line;
  DossierBlockRole   role;
  guint8             level;
  char              *label; /* of the paragraph as an item of a list, NULL for none */
  guint              list;
  gsize              n_mark;  /* bytes of the line that are marks of notes */
  gboolean           broken;  /* a line break waits for what comes */
  GPtrArray         *pieces;  /* of ended paragraphs; none in the document */
  GPtrArray         *hanging; /* pieces that come behind the paragraph or table */
  DossierPieceTable *table;
  int                table_at;  /* where among the pieces the rows of the table begin that was just written, -1 for none */
  gboolean           captioned; /* that one has its caption before it */
  guint              n_columns; /* of a cell */
} Frame;

struct _DossierBlockWriter
{
  DossierReading *reading;
  GPtrArray      *frames;
  guint           n_marks;   /* notes since the last block of the document */
  guint           n_refused; /* frames that were not opened because too many are */

  DossierListLabels     *labels;
  DossierBlockWriterLoad load;
  gpointer               load_data;
};

static void
free_frame (gpointer data)
{
  Frame *frame = data;

  g_free (frame->label);
  g_string_free (frame->line, TRUE);
  g_ptr_array_unref (frame->pieces);
  g_ptr_array_unref (frame->hanging);
  dossier_piece_table_free (frame->table);
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
  frame->n_columns = 1;
  frame->table_at = -1;
  frame->pieces = dossier_pieces_new ();
  frame->hanging = dossier_pieces_new ();
  frame->table = kind == FRAME_TABLE ? dossier_piece_table_new () : NULL;
  g_ptr_array_add (self->frames, frame);
}

DossierBlockWriter *
dossier_block_writer_new (DossierReading *reading)
{
  DossierBlockWriter *self = g_new0 (DossierBlockWriter, 1);

  self->reading = reading;
  self->labels = dossier_list_labels_new ();
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
  dossier_list_labels_free (self->labels);
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
let_picture_out (DossierBlockWriter *self, const DossierPiece *piece)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize         n_bytes;
  gconstpointer data;

  if (piece->remote)
    {
      dossier_reading_add_remote_image (self->reading, piece->picture, piece->text);
      return;
    }

  bytes = self->load != NULL ? self->load (self->load_data, piece->picture) : NULL;
  data = bytes != NULL ? g_bytes_get_data (bytes, &n_bytes) : NULL;
  if (data != NULL && dossier_reading_add_image (self->reading, data, n_bytes, piece->text) && piece->width > 0 && piece->height > 0)
    dossier_reading_set_image_size (self->reading, piece->width, piece->height);
}

static void
let_block_out (DossierBlockWriter *self, const DossierPiece *piece)
{
  DossierBlock       *block;
  DossierCleaningRule rule = piece->role == DOSSIER_BLOCK_BODY ? DOSSIER_RULE_NONE : piece->role == DOSSIER_BLOCK_FURNITURE ? DOSSIER_RULE_PAGE_PART
                                                                                                                            : DOSSIER_RULE_MARKUP;

  dossier_reading_add_block (self->reading, piece->role, piece->text, strlen (piece->text));
  block = dossier_reading_last_block (self->reading);
  block->level = piece->level;
  block->rule = dossier_cleaning_rule_to_string (rule);
  if (piece->label != NULL)
    dossier_list_labels_add (self->labels, self->reading->blocks->len - 1, piece->list, piece->label);
}

/* To the reader, when `frame` is the document. A table waits for what follows it, which may be its caption. */
static void
let_out (DossierBlockWriter *self, Frame *frame)
{
  if (frame->kind != FRAME_DOCUMENT)
    return;

  self->n_marks = 0;
  for (guint i = 0; frame->table_at < 0 && i < frame->pieces->len; i++)
    {
      const DossierPiece *piece = g_ptr_array_index (frame->pieces, i);

      if (piece->picture != NULL)
        let_picture_out (self, piece);
      else
        let_block_out (self, piece);
    }
  if (frame->table_at < 0)
    g_ptr_array_set_size (frame->pieces, 0);
}

static gboolean
ends_with_caption (DossierBlockWriter *self, Frame *frame)
{
  const DossierPiece *last = frame->pieces->len > 0 ? g_ptr_array_index (frame->pieces, frame->pieces->len - 1) : NULL;

  if (last != NULL)
    return last->picture == NULL && last->role == DOSSIER_BLOCK_CAPTION;
  return frame->kind == FRAME_DOCUMENT && self->reading->blocks->len > 0 && dossier_reading_last_block (self->reading)->role == DOSSIER_BLOCK_CAPTION;
}

/* A caption stands before the rows of its table, as in pages of the web. */
static void
add_line (Frame *frame)
{
  DossierPiece *piece = dossier_pieces_add (frame->pieces, frame->role, frame->level, frame->line->str);

  piece->label = g_steal_pointer (&frame->label);
  piece->list = frame->list;
  if (frame->table_at >= 0 && frame->role == DOSSIER_BLOCK_CAPTION && !frame->captioned)
    g_ptr_array_insert (frame->pieces, frame->table_at, g_ptr_array_steal_index (frame->pieces, frame->pieces->len - 1));
  frame->table_at = -1;
}

static void
end_line (Frame *frame)
{
  frame->broken = FALSE;
  dossier_line_trim_end (frame->line);
  if (frame->line->len > frame->n_mark)
    add_line (frame);
  else if (frame->kind == FRAME_NOTE)
    /* The mark of the note waits for its words. */
    return;
  g_string_truncate (frame->line, 0);
  frame->n_mark = 0;
}

void
dossier_block_writer_end_paragraph (DossierBlockWriter *self)
{
  Frame *frame = flow (self);

  end_line (frame);
  dossier_pieces_move (frame->hanging, frame->pieces);
  frame->role = plain_role (frame->kind);
  frame->level = 0;
  g_clear_pointer (&frame->label, g_free);
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

void
dossier_block_writer_set_label (DossierBlockWriter *self, guint list, const char *label)
{
  Frame *frame = flow (self);

  g_free (frame->label);
  frame->label = g_strdup (label);
  frame->list = list;
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

void
dossier_block_writer_set_pictures (DossierBlockWriter *self, DossierBlockWriterLoad load, gpointer data)
{
  self->load = load;
  self->load_data = data;
}

static DossierPiece *
add_picture (DossierBlockWriter *self, const char *name, const char *words)
{
  Frame        *frame = flow (self);
  GPtrArray    *where = frame->line->len == 0 && frame->kind != FRAME_CELL ? frame->pieces : frame->hanging;
  DossierPiece *piece = dossier_pieces_add (where, DOSSIER_BLOCK_BODY, 0, words);

  piece->picture = g_strdup (name);
  piece->hanging = TRUE;
  return piece;
}

void
dossier_block_writer_add_picture (DossierBlockWriter *self, const char *name, const char *words, guint width, guint height)
{
  DossierPiece *piece = add_picture (self, name, words);

  piece->width = width;
  piece->height = height;
}

void
dossier_block_writer_add_remote_picture (DossierBlockWriter *self, const char *host, const char *words)
{
  add_picture (self, host, words)->remote = TRUE;
}

gboolean
dossier_block_writer_has_words (DossierBlockWriter *self)
{
  return flow (self)->line->len > 0;
}

static void
settle_table (DossierBlockWriter *self, DossierPieceTable *table, Frame *around)
{
  gboolean captioned = ends_with_caption (self, around);
  int      at = around->pieces->len;

  around->table_at = dossier_piece_table_settle (table, around->pieces) ? at : -1;
  around->captioned = captioned;
}

/* Ends the innermost frame and gives what it holds to the one around it. */
static void
pop (DossierBlockWriter *self)
{
  Frame *frame = g_ptr_array_steal_index (self->frames, self->frames->len - 1);
  Frame *around = frame->kind == FRAME_CELL ? top (self) : flow (self);

  end_line (frame);
  dossier_pieces_move (frame->hanging, frame->pieces);
  if (frame->kind == FRAME_TABLE)
    {
      settle_table (self, frame->table, around);
      let_out (self, around);
    }
  else if (frame->kind == FRAME_CELL)
    dossier_piece_table_take_cell (around->table, g_ptr_array_ref (frame->pieces), frame->n_columns);
  else
    {
      for (guint i = 0; i < frame->pieces->len; i++)
        ((DossierPiece *)g_ptr_array_index (frame->pieces, i))->hanging = TRUE;
      dossier_pieces_move (frame->pieces, around->hanging);
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
  if (top (self)->kind == FRAME_TABLE)
    dossier_piece_table_begin_row (top (self)->table, header);
}

void
dossier_block_writer_mark_header (DossierBlockWriter *self)
{
  if (top (self)->kind == FRAME_TABLE)
    dossier_piece_table_mark_header (top (self)->table);
}

void
dossier_block_writer_drop_row (DossierBlockWriter *self)
{
  if (top (self)->kind == FRAME_TABLE)
    dossier_piece_table_drop_row (top (self)->table);
}

void
dossier_block_writer_end_row (DossierBlockWriter *self)
{
  if (top (self)->kind == FRAME_TABLE)
    dossier_piece_table_end_row (top (self)->table);
}

void
dossier_block_writer_begin_cell (DossierBlockWriter *self)
{
  if (top (self)->kind == FRAME_TABLE && !dossier_piece_table_has_row (top (self)->table))
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
dossier_block_writer_set_columns (DossierBlockWriter *self, guint n)
{
  if (flow (self)->kind == FRAME_CELL)
    flow (self)->n_columns = n;
}

void
dossier_block_writer_skip_columns (DossierBlockWriter *self, guint n)
{
  if (n > 0 && top (self)->kind == FRAME_TABLE && dossier_piece_table_has_row (top (self)->table))
    dossier_piece_table_take_cell (top (self)->table, dossier_pieces_new (), n);
}

/* Asterisk, dagger, double dagger, section, parallels, pilcrow, then the same twice, and so on. */
static void
append_mark (Frame *frame, guint n)
{
  static const char *const signs[] = { "*", "†", "‡", "§", "‖", "¶" };

  gsize before;

  dossier_line_trim_end (frame->line);
  before = frame->line->len;
  for (guint i = 0; i <= n / G_N_ELEMENTS (signs) && i < MAX_SIGNS; i++)
    g_string_append (frame->line, signs[n % G_N_ELEMENTS (signs)]);
  frame->n_mark += frame->line->len - before;
}

void
dossier_block_writer_begin_note (DossierBlockWriter *self)
{
  append_mark (flow (self), self->n_marks);
  if (!begin (self, FRAME_NOTE))
    return;

  append_mark (top (self), self->n_marks++);
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
dossier_block_writer_flush (DossierBlockWriter *self)
{
  Frame *document = g_ptr_array_index (self->frames, 0);

  end_line (document);
  document->table_at = -1;
  dossier_pieces_move (document->hanging, document->pieces);
  let_out (self, document);
}

void
dossier_block_writer_finish (DossierBlockWriter *self)
{
  while (self->frames->len > 1)
    pop (self);
  dossier_block_writer_flush (self);
  dossier_list_labels_write (self->labels, self->reading);
}
