/* dossier-page-layout.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   document   Title¶byline¶13 hours ago¶Share¶Print¶Text …
 *   pieces     [TEXT       ][HIDDEN     ][BAR][TEXT folded][TEXT]
 *   page       Title¶byline · The Paper · about 3 May 2026¶▸ 2 lines of page furniture¶Text …
 *
 * Pieces are sorted by place in the document and in the buffer at once, so both directions are one
 * binary search. Neighbouring blocks share a piece, which keeps a book at a handful of pieces.
 */

#include "config.h"

#include "view/dossier-page-layout.h"

#include <string.h>

#define SEPARATOR "  ·  "
/* A published line longer than this says more than its date and stays. */
#define LONGEST_HIDDEN 60

struct _DossierPageLayout
{
  /* Owned */
  DossierDocument *document;
  GArray          *pieces;
  GArray          *runs;
  GStringChunk    *strings;

  guint32 length;  /* of the buffer */
  guint32 end;     /* of the document without its trailing line ends */
  guint32 doc_pos; /* while building: code points given out so far */
  guint   image;   /* while building: next picture */
};

static DossierPiece *
piece_at (DossierPageLayout *self, guint i)
{
  return &g_array_index (self->pieces, DossierPiece, i);
}

static DossierBlock *
block_at (DossierPageLayout *self, guint i)
{
  return &g_array_index (dossier_document_get_blocks (self->document), DossierBlock, i);
}

static guint
n_blocks (DossierPageLayout *self)
{
  return dossier_document_get_blocks (self->document)->len;
}

static DossierBlockRole
role_at (DossierPageLayout *self, guint i)
{
  return i < n_blocks (self) ? block_at (self, i)->role : DOSSIER_BLOCK_BODY;
}

/* End of a block with the line end that follows it. */
static guint32
block_end (DossierPageLayout *self, guint i)
{
  return i + 1 < n_blocks (self) ? MIN (block_at (self, i + 1)->start, self->end) : self->end;
}

/* Building */

static void
put_in (DossierPageLayout *self, DossierPieceKind kind, const char *text)
{
  DossierPiece piece = { .kind = kind, .doc_start = self->doc_pos, .run = -1 };

  if (text != NULL)
    {
      piece.text = g_string_chunk_insert_const (self->strings, text);
      piece.length = g_utf8_strlen (text, -1);
    }
  else
    piece.length = 2;
  g_array_append_val (self->pieces, piece);
}

static void
give_out (DossierPageLayout *self, DossierPieceKind kind, guint32 end, int run)
{
  DossierPiece  piece = { .kind = kind, .doc_start = self->doc_pos, .doc_length = end - self->doc_pos, .run = run };
  DossierPiece *last = self->pieces->len > 0 ? piece_at (self, self->pieces->len - 1) : NULL;

  if (end <= self->doc_pos)
    return;

  if (last != NULL && last->kind == kind && last->run == run)
    last->doc_length += piece.doc_length;
  else
    g_array_append_val (self->pieces, piece);
  self->doc_pos = end;
}

static gboolean
ends_sentence (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x061F || c == 0x06D4 || c == 0x0964;
}

/* Where to break text[0, n): after a sentence in its second half, else after a space, else anywhere
 * that does not part a letter from its marks. Bytes. */
static gsize
find_break (const char *text, gsize n)
{
  gsize space = 0;

  for (const char *p = g_utf8_find_prev_char (text, text + n); p != NULL && p > text + n / 2; p = g_utf8_find_prev_char (text, p))
    {
      const char *before = g_utf8_find_prev_char (text, p);
      gunichar    c = g_utf8_get_char (before);

      if (g_unichar_isspace (c) && space == 0)
        space = p - text;
      if (ends_sentence (c) && c >= 0x3000)
        return p - text;
      if (g_unichar_isspace (c) && before > text && ends_sentence (g_utf8_get_char (g_utf8_find_prev_char (text, before))))
        return p - text;
    }
  if (space > 0)
    return space;

  for (const char *p = g_utf8_find_prev_char (text, text + n); p != NULL && p > text; p = g_utf8_find_prev_char (text, p))
    if (!g_unichar_ismark (g_utf8_get_char (p)) && !g_unichar_iszerowidth (g_utf8_get_char (p)))
      return p - text;

  return n;
}

/* Gives out [doc_pos, end) with a break wherever a line of the text is too long for one paragraph. */
static void
give_out_text (DossierPageLayout *self, guint32 end, int run)
{
  const DossierTextMap *map = dossier_document_get_map (self->document);
  const char           *text = dossier_document_get_text (self->document);
  gsize                 from = dossier_text_map_to_byte (map, self->doc_pos);
  gsize                 to = dossier_text_map_to_byte (map, end);

  while (to - from > DOSSIER_PAGE_LONGEST)
    {
      const char *newline = memchr (text + from, '\n', to - from);
      gsize       line = newline != NULL ? (gsize)(newline - (text + from)) + 1 : to - from;

      if (line > DOSSIER_PAGE_LONGEST)
        {
          from += find_break (text + from, DOSSIER_PAGE_LONGEST);
          give_out (self, DOSSIER_PIECE_TEXT, dossier_text_map_to_char (map, from), run);
          put_in (self, DOSSIER_PIECE_BREAK, "\n");
          piece_at (self, self->pieces->len - 1)->run = run;
        }
      else
        from += line;
    }
  give_out (self, DOSSIER_PIECE_TEXT, end, run);
}

static guint
add_run (DossierPageLayout *self, guint first)
{
  DossierFurnitureRun run = { .first_block = first, .start = self->doc_pos, .bar = self->pieces->len, .folded = TRUE };

  while (role_at (self, first + run.n_blocks) == DOSSIER_BLOCK_FURNITURE)
    run.n_blocks++;
  run.end = block_end (self, first + run.n_blocks - 1);

  put_in (self, DOSSIER_PIECE_BAR, NULL);
  piece_at (self, run.bar)->run = self->runs->len;
  give_out_text (self, run.end, self->runs->len);
  g_array_append_val (self->runs, run);

  return first + run.n_blocks;
}

static gboolean
has_block (DossierPageLayout *self, DossierBlockRole role)
{
  for (guint i = 0; i < n_blocks (self); i++)
    if (role_at (self, i) == role)
      return TRUE;

  return FALSE;
}

static void
put_in_quiet (DossierPageLayout *self, const char *words, gboolean *any)
{
  if (words == NULL || *words == '\0')
    return;

  if (*any)
    put_in (self, DOSSIER_PIECE_QUIET, SEPARATOR);
  put_in (self, DOSSIER_PIECE_QUIET, words);
  *any = TRUE;
}

/* The line under the title. The blocks that say the same right there become part of it (byline) or
 * give way to it (published). Answers with the block that follows. */
static guint
add_quiet_line (DossierPageLayout *self, guint block, const char *date)
{
  gboolean any = FALSE;

  for (; role_at (self, block) == DOSSIER_BLOCK_BYLINE || role_at (self, block) == DOSSIER_BLOCK_PUBLISHED; block++)
    {
      guint32 end = MIN (block_at (self, block)->end, self->end);

      if (role_at (self, block) == DOSSIER_BLOCK_BYLINE)
        {
          if (any)
            put_in (self, DOSSIER_PIECE_QUIET, SEPARATOR);
          give_out (self, DOSSIER_PIECE_TEXT, end, -1);
          any = TRUE;
        }
      else if (date == NULL || end - block_at (self, block)->start > LONGEST_HIDDEN)
        break;
      give_out (self, DOSSIER_PIECE_HIDDEN, block_end (self, block), -1);
    }

  if (!has_block (self, DOSSIER_BLOCK_BYLINE))
    put_in_quiet (self, dossier_document_get_byline (self->document), &any);
  put_in_quiet (self, dossier_document_get_site (self->document), &any);
  put_in_quiet (self, date, &any);
  if (any)
    put_in (self, DOSSIER_PIECE_BREAK, "\n");

  return block;
}

static void
add_title (DossierPageLayout *self)
{
  const char      *title = dossier_document_get_title (self->document);
  g_autofree char *line = NULL;

  if (title == NULL || *title == '\0')
    return;

  line = g_strdelimit (g_strconcat (title, " ", NULL), "\r\n\t", ' ');
  line[strlen (line) - 1] = '\n';
  put_in (self, DOSSIER_PIECE_TITLE, line);
}

/* The pictures that stand before a block. Those within furniture come behind it, like what stands there folded. */
static void
add_images (DossierPageLayout *self, guint block)
{
  GPtrArray *images = dossier_document_get_images (self->document);

  for (; self->image < images->len && ((DossierImage *)g_ptr_array_index (images, self->image))->block <= block; self->image++)
    {
      put_in (self, DOSSIER_PIECE_IMAGE, NULL);
      piece_at (self, self->pieces->len - 1)->image = self->image;
    }
}

/* Pictures behind the last words, which end without a line end. */
static void
add_last_images (DossierPageLayout *self)
{
  if (self->image < dossier_document_get_images (self->document)->len && self->pieces->len > 0 && piece_at (self, self->pieces->len - 1)->kind == DOSSIER_PIECE_TEXT)
    put_in (self, DOSSIER_PIECE_BREAK, "\n");
  add_images (self, G_MAXUINT);
}

static void
place (DossierPageLayout *self)
{
  guint32 at = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      DossierPiece *piece = piece_at (self, i);
      gboolean      folded = piece->run >= 0 && piece->kind != DOSSIER_PIECE_BAR &&
                        g_array_index (self->runs, DossierFurnitureRun, piece->run).folded;

      piece->start = at;
      if (piece->kind == DOSSIER_PIECE_TEXT)
        piece->length = folded ? 0 : piece->doc_length;
      else if (piece->kind == DOSSIER_PIECE_BREAK)
        piece->length = folded ? 0 : 1;
      at += piece->length;
    }
  self->length = at;
}

static void
build (DossierPageLayout *self, const char *date)
{
  gboolean titled = has_block (self, DOSSIER_BLOCK_TITLE);
  gboolean quiet = FALSE;

  if (!titled)
    add_title (self);

  for (guint i = 0; i < n_blocks (self) && self->doc_pos < self->end;)
    {
      if (quiet || titled)
        add_images (self, i);
      if (!quiet && !titled)
        {
          i = add_quiet_line (self, i, date);
          quiet = TRUE;
        }
      else if (role_at (self, i) == DOSSIER_BLOCK_FURNITURE)
        i = add_run (self, i);
      else
        {
          gboolean last_title = role_at (self, i) == DOSSIER_BLOCK_TITLE && role_at (self, i + 1) != DOSSIER_BLOCK_TITLE;

          give_out_text (self, block_end (self, i), -1);
          i++;
          if (last_title && !quiet)
            {
              i = add_quiet_line (self, i, date);
              quiet = TRUE;
            }
        }
    }
  add_last_images (self);
}

DossierPageLayout *
dossier_page_layout_new (DossierDocument *document, const char *date)
{
  DossierPageLayout *self = g_new0 (DossierPageLayout, 1);
  const char        *text = dossier_document_get_text (document);
  gsize              n = dossier_document_get_n_bytes (document);

  self->document = g_object_ref (document);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (DossierPiece));
  self->runs = g_array_new (FALSE, FALSE, sizeof (DossierFurnitureRun));
  self->strings = g_string_chunk_new (256);

  self->end = dossier_document_get_n_chars (document);
  for (; n > 0 && text[n - 1] == '\n'; n--)
    self->end--;

  build (self, date);
  place (self);

  return self;
}

void
dossier_page_layout_free (DossierPageLayout *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->document);
  g_clear_pointer (&self->pieces, g_array_unref);
  g_clear_pointer (&self->runs, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_free (self);
}

DossierDocument *
dossier_page_layout_get_document (DossierPageLayout *self)
{
  return self->document;
}

GArray *
dossier_page_layout_get_pieces (DossierPageLayout *self)
{
  return self->pieces;
}

GArray *
dossier_page_layout_get_runs (DossierPageLayout *self)
{
  return self->runs;
}

guint32
dossier_page_layout_get_length (DossierPageLayout *self)
{
  return self->length;
}

/* Looking up */

/* Index of the last piece that begins at or before a place; of several that begin there, the last. */
static int
find_piece (DossierPageLayout *self, guint32 offset, gsize member)
{
  int low = 0, high = (int)self->pieces->len;

  while (low < high)
    {
      int middle = (low + high) / 2;

      if (G_STRUCT_MEMBER (guint32, piece_at (self, middle), member) <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low - 1;
}

guint32
dossier_page_layout_to_buffer (DossierPageLayout *self, guint32 offset)
{
  int           i = find_piece (self, MIN (offset, self->end), G_STRUCT_OFFSET (DossierPiece, doc_start));
  DossierPiece *piece;

  if (i < 0)
    return 0;

  piece = piece_at (self, i);
  return piece->start + MIN (MIN (offset, self->end) - piece->doc_start, piece->length);
}

guint32
dossier_page_layout_to_document (DossierPageLayout *self, guint32 offset)
{
  int           i = find_piece (self, offset, G_STRUCT_OFFSET (DossierPiece, start));
  DossierPiece *piece;

  if (i < 0)
    return 0;

  piece = piece_at (self, i);
  return piece->doc_start + MIN (offset - piece->start, piece->doc_length);
}

gboolean
dossier_page_layout_is_shown (DossierPageLayout *self, guint32 offset)
{
  int i = find_piece (self, offset, G_STRUCT_OFFSET (DossierPiece, doc_start));

  return i >= 0 && piece_at (self, i)->kind == DOSSIER_PIECE_TEXT && offset - piece_at (self, i)->doc_start < piece_at (self, i)->length;
}

gboolean
dossier_page_layout_to_buffer_range (DossierPageLayout *self, guint32 start, guint32 end, guint32 *buffer_start, guint32 *buffer_end)
{
  if (end <= start)
    return FALSE;

  *buffer_start = dossier_page_layout_to_buffer (self, start);
  *buffer_end = dossier_page_layout_to_buffer (self, end - 1) + (dossier_page_layout_is_shown (self, end - 1) ? 1 : 0);

  return *buffer_end > *buffer_start;
}

int
dossier_page_layout_find_run (DossierPageLayout *self, guint32 offset)
{
  for (guint i = 0; i < self->runs->len; i++)
    {
      DossierFurnitureRun *run = &g_array_index (self->runs, DossierFurnitureRun, i);

      if (run->start > offset)
        break;
      if (offset < run->end)
        return i;
    }

  return -1;
}

void
dossier_page_layout_set_folded (DossierPageLayout *self, guint run, gboolean folded)
{
  g_return_if_fail (run < self->runs->len);

  g_array_index (self->runs, DossierFurnitureRun, run).folded = folded;
  place (self);
}

void
dossier_page_layout_get_run_range (DossierPageLayout *self, guint run, guint32 *start, guint32 *end)
{
  guint i = g_array_index (self->runs, DossierFurnitureRun, run).bar;

  *start = piece_at (self, i)->start + piece_at (self, i)->length;
  *end = *start;
  for (i++; i < self->pieces->len && piece_at (self, i)->run == (gint32)run; i++)
    *end += piece_at (self, i)->length;
}
