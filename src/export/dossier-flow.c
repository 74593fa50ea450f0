/* dossier-flow.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Builds the flow. Page furniture is left out; a document's title stands above its text even when
 * the text carries it too, so the title block itself is not repeated.
 *
 * A note is numbered when its marked words come up, in the order of the text; the notes stand
 * together after the text of their document, the sources at the very end.
 */

#include "config.h"

#include "export/dossier-flow.h"

#include "export/dossier-flow-brief.h"
#include "export/dossier-flow-builder.h"
#include "export/dossier-flow-statement.h"
#include "export/dossier-flow-table.h"
#include "model/dossier-passage.h"

#include <string.h>

void
dossier_piece_free (DossierPiece *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->link);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

DossierPiece *
dossier_flow_add_piece (DossierFlowBuilder *self, DossierPieceKind kind, char *text)
{
  DossierPiece *piece = g_new0 (DossierPiece, 1);

  piece->kind = kind;
  piece->text = text;
  g_ptr_array_add (self->flow->pieces, piece);

  return piece;
}

static char *
describe_date (DossierFlowBuilder *self, DossierDocument *document)
{
  const char *published = dossier_document_get_published (document);

  if (published == NULL)
    return NULL;
  if (dossier_document_get_precision (document) == DOSSIER_PRECISION_ABOUT)
    return g_strdup_printf ("%s %s", DOSSIER_FLOW_LABEL (self, about, "about"), published);

  return g_strdup (published);
}

static void
append_part (GString *line, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

static void
add_meta (DossierFlowBuilder *self, DossierDocument *document)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *date = describe_date (self, document);

  append_part (line, dossier_document_get_byline (document));
  append_part (line, dossier_document_get_site (document));
  append_part (line, date);
  if (line->len > 0)
    dossier_flow_add_piece (self, DOSSIER_PIECE_META, g_strdup (line->str));
}

static gboolean
is_link (const char *source)
{
  return source != NULL && (g_str_has_prefix (source, "https://") || g_str_has_prefix (source, "http://"));
}

static void
add_source (DossierFlowBuilder *self, guint number, DossierDocument *document)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *title = dossier_document_dup_display_title (document);
  g_autofree char *date = describe_date (self, document);
  const char      *source = dossier_document_get_source (document);
  g_autofree char *page = NULL;
  DossierPiece    *piece;

  if (self->request->scope == DOSSIER_EXPORT_SELECTION)
    page = dossier_flow_dup_page (self, document, self->request->start, self->request->end);
  append_part (line, dossier_document_get_byline (document));
  append_part (line, title);
  append_part (line, dossier_document_get_site (document));
  append_part (line, date);
  append_part (line, page);
  append_part (line, source);
  piece = dossier_flow_add_piece (self, DOSSIER_PIECE_SOURCE, g_strdup (line->str));
  piece->number = number;
  if (is_link (source))
    piece->link = g_strdup (source);
}

static void
add_sources (DossierFlowBuilder *self)
{
  GPtrArray    *documents = self->request->documents;
  DossierPiece *heading;

  heading = dossier_flow_add_piece (self, DOSSIER_PIECE_HEADING, g_strdup (DOSSIER_FLOW_LABEL (self, sources, "Sources")));
  heading->level = 1;
  for (guint i = 0; i < documents->len; i++)
    add_source (self, i + 1, g_ptr_array_index (documents, i));
}

static void
add_tags (DossierFlowBuilder *self, DossierAnnotation *annotation, const char *hidden)
{
  const char *const *tags = dossier_annotation_get_tags (annotation);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; tags[i] != NULL; i++)
    if (g_strcmp0 (tags[i], hidden) != 0)
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? ", " : "", tags[i]);
  if (joined->len > 0)
    dossier_flow_add_piece (self, DOSSIER_PIECE_TAGS, g_strdup_printf ("%s: %s", DOSSIER_FLOW_LABEL (self, tags, "Tags"), joined->str));
}

void
dossier_flow_add_note (DossierFlowBuilder *self, DossierAnnotation *annotation, const char *hidden)
{
  if (dossier_annotation_get_note (annotation) != NULL)
    dossier_flow_add_piece (self, DOSSIER_PIECE_NOTE, g_strdup (dossier_annotation_get_note (annotation)));
  add_tags (self, annotation, hidden);
}

static gboolean
has_words (DossierAnnotation *annotation)
{
  return dossier_annotation_get_note (annotation) != NULL || dossier_annotation_get_tags (annotation)[0] != NULL;
}

/* The number of an annotation's note, given when it first comes up; 0 when nothing was written. */
static guint
number_note (DossierFlowBuilder *self, DossierAnnotation *annotation)
{
  guint index;

  if (!has_words (annotation))
    return 0;
  if (g_ptr_array_find (self->noted, annotation, &index))
    return index + 1;

  g_ptr_array_add (self->noted, annotation);
  return self->noted->len;
}

/* One of another version of the text is a note, and no mark. */
static gboolean
is_anchored (DossierAnnotation *annotation, DossierDocument *document)
{
  return g_strcmp0 (dossier_annotation_get_hash (annotation), dossier_document_get_hash (document)) == 0;
}

static GArray *
marks_within (DossierFlowBuilder *self, DossierDocument *document, guint32 start, guint32 end)
{
  const DossierTextMap *map = dossier_document_get_map (document);
  gsize                 base = dossier_text_map_to_byte (map, start);
  GPtrArray            *annotations = self->request->annotations;
  GArray               *marks = g_array_new (FALSE, TRUE, sizeof (DossierMark));

  for (guint i = 0; annotations != NULL && i < annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (annotations, i);
      guint32            from = MAX (dossier_annotation_get_start (annotation), start);
      guint32            to = MIN (dossier_annotation_get_end (annotation), end);
      DossierMark        mark;

      if (from >= to || dossier_annotation_get_document (annotation) != dossier_document_get_id (document) || !is_anchored (annotation, document))
        continue;
      mark.start = dossier_text_map_to_byte (map, from) - base;
      mark.end = dossier_text_map_to_byte (map, to) - base;
      mark.colour = dossier_annotation_get_colour (annotation);
      mark.underline = dossier_annotation_get_underline (annotation);
      mark.note = to == dossier_annotation_get_end (annotation) || to == end ? number_note (self, annotation) : 0;
      mark.target = mark.note > 0 ? self->note_base + mark.note : 0;
      g_array_append_val (marks, mark);
    }

  return marks;
}

static DossierPieceKind
kind_of_block (const DossierBlock *block)
{
  switch (block->role)
    {
    case DOSSIER_BLOCK_HEADING:
      return DOSSIER_PIECE_HEADING;
    case DOSSIER_BLOCK_LEAD:
      return DOSSIER_PIECE_LEAD;
    case DOSSIER_BLOCK_LIST:
      return DOSSIER_PIECE_LIST;
    case DOSSIER_BLOCK_CAPTION:
    case DOSSIER_BLOCK_CREDIT:
    case DOSSIER_BLOCK_FOOTNOTE:
      return DOSSIER_PIECE_CAPTION;
    case DOSSIER_BLOCK_QUOTE:
      return DOSSIER_PIECE_QUOTE;
    case DOSSIER_BLOCK_TITLE:
    case DOSSIER_BLOCK_BYLINE:
    case DOSSIER_BLOCK_DATELINE:
    case DOSSIER_BLOCK_PUBLISHED:
    case DOSSIER_BLOCK_BODY:
    case DOSSIER_BLOCK_TABLE:
    case DOSSIER_BLOCK_FURNITURE:
    default:
      return DOSSIER_PIECE_BODY;
    }
}

/* Whether a block is already said by the title and the line under it, or is no part of the text. */
static gboolean
is_left_out (const DossierBlock *block, gboolean whole)
{
  if (block->role == DOSSIER_BLOCK_FURNITURE)
    return TRUE;

  return whole && (block->role == DOSSIER_BLOCK_TITLE || block->role == DOSSIER_BLOCK_BYLINE || block->role == DOSSIER_BLOCK_PUBLISHED);
}

/* Text [from, to) of a block. */
static DossierPiece *
add_block (DossierFlowBuilder *self, DossierDocument *document, const DossierBlock *block, guint32 from, guint32 to)
{
  DossierPiece *piece = dossier_flow_add_piece (self, kind_of_block (block), dossier_document_dup_words (document, from, to));

  piece->level = MAX (block->level, 1) + 1;
  piece->marks = marks_within (self, document, from, to);
  return piece;
}

static void
add_row (DossierFlowBuilder *self, DossierDocument *document, const DossierGrid *grid, guint i, guint32 from, guint32 to)
{
  const DossierBlock *block = &g_array_index (dossier_document_get_blocks (document), DossierBlock, i);
  DossierPiece       *piece = add_block (self, document, block, from, to);
  g_autofree char    *before = dossier_document_dup_words (document, block->start, from);
  DossierPiece       *last = self->flow->pieces->len > 1 ? g_ptr_array_index (self->flow->pieces, self->flow->pieces->len - 2) : NULL;

  piece->kind = DOSSIER_PIECE_ROW;
  piece->row = i - grid->first_block;
  for (const char *p = strchr (before, '\t'); p != NULL; p = strchr (p + 1, '\t'))
    piece->first_cell++;
  if (last != NULL && last->kind == DOSSIER_PIECE_ROW && last->row + 1 == piece->row)
    piece->table = last->table;
  else
    {
      g_ptr_array_add (self->flow->tables, dossier_flow_table_new (document, grid));
      piece->table = g_ptr_array_index (self->flow->tables, self->flow->tables->len - 1);
    }
}

/* "[Picture: what is on it (host)]", which is all that a form without pictures has. */
static void
add_image (DossierFlowBuilder *self, const DossierImage *image)
{
  g_autoptr (GString) words = g_string_new ("[");
  DossierPiece *piece;

  g_string_append (words, DOSSIER_FLOW_LABEL (self, picture, "Picture"));
  if (image->alt != NULL)
    g_string_append_printf (words, ": %s", image->alt);
  if (image->host != NULL)
    g_string_append_printf (words, " (%s)", image->host);
  g_string_append_c (words, ']');
  piece = dossier_flow_add_piece (self, DOSSIER_PIECE_IMAGE, g_strdup (words->str));
  piece->image = image;
}

/* The pictures that stand before block `i`, when that is within the range. */
static void
add_images (DossierFlowBuilder *self, DossierDocument *document, guint i, guint *next)
{
  GPtrArray *images = dossier_document_get_images (document);

  for (; *next < images->len && ((const DossierImage *)images->pdata[*next])->block <= i; (*next)++)
    add_image (self, images->pdata[*next]);
}

/* Steps over the pictures that stand before a range. */
static guint
find_first_image (DossierDocument *document, guint32 start)
{
  GPtrArray *images = dossier_document_get_images (document);
  GArray    *blocks = dossier_document_get_blocks (document);
  guint      next = 0;

  for (; start > 0 && next < images->len; next++)
    {
      guint block = ((const DossierImage *)images->pdata[next])->block;

      if (block >= blocks->len || g_array_index (blocks, DossierBlock, block).start > start)
        break;
    }
  return next;
}

static void
add_text (DossierFlowBuilder *self, DossierDocument *document, guint32 start, guint32 end, gboolean whole)
{
  GArray *blocks = dossier_document_get_blocks (document);
  g_autoptr (GArray) grids = dossier_grid_find_all (dossier_document_get_text (document), blocks);
  guint next = find_first_image (document, start);

  for (guint i = 0; i < blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (blocks, DossierBlock, i);
      const DossierGrid  *grid = dossier_grid_find (grids, i);
      guint32             from = MAX (block->start, start), to = MIN (block->end, end);

      if (from >= to)
        continue;
      add_images (self, document, i, &next);
      if (is_left_out (block, whole))
        continue;
      if (grid != NULL)
        add_row (self, document, grid, i, from, to);
      else
        add_block (self, document, block, from, to);
    }
  if (end >= dossier_document_get_n_chars (document))
    add_images (self, document, G_MAXUINT, &next);
}

/* Notes on words that the text above leaves out, such as page furniture, are not lost. */
static void
number_other_notes (DossierFlowBuilder *self, DossierDocument *document)
{
  GPtrArray *annotations = self->request->annotations;

  for (guint i = 0; annotations != NULL && i < annotations->len; i++)
    if (dossier_annotation_get_document (annotations->pdata[i]) == dossier_document_get_id (document))
      number_note (self, annotations->pdata[i]);
}

char *
dossier_flow_dup_quoted_words (DossierAnnotation *annotation)
{
  char *words = g_strdup (dossier_annotation_get_exact (annotation));

  return g_strdelimit (words, "\n\t", ' ');
}

/* The notes of the document just written, each with the words it hangs on. */
static void
add_notes (DossierFlowBuilder *self)
{
  DossierPiece *piece;

  if (self->noted->len == 0)
    return;

  piece = dossier_flow_add_piece (self, DOSSIER_PIECE_HEADING, g_strdup (DOSSIER_FLOW_LABEL (self, notes, "Notes")));
  piece->level = 1;
  for (guint i = 0; i < self->noted->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (self->noted, i);

      piece = dossier_flow_add_piece (self, DOSSIER_PIECE_QUOTE, dossier_flow_dup_quoted_words (annotation));
      piece->number = i + 1;
      piece->anchor = self->note_base + i + 1;
      dossier_flow_add_page (self, piece, dossier_annotation_get_document (annotation), dossier_annotation_get_start (annotation), dossier_annotation_get_end (annotation));
      dossier_flow_add_note (self, annotation, NULL);
    }
  self->note_base += self->noted->len;
  g_ptr_array_set_size (self->noted, 0);
}

static void
add_document_heading (DossierFlowBuilder *self, DossierDocument *document)
{
  DossierPiece *heading;

  if (self->request->documents->len > 1 || self->request->title != NULL)
    {
      heading = dossier_flow_add_piece (self, DOSSIER_PIECE_HEADING, dossier_document_dup_display_title (document));
      heading->level = 1;
    }
  add_meta (self, document);
}

static void
add_annotation (DossierFlowBuilder *self, DossierAnnotation *annotation)
{
  DossierPiece *quote = dossier_flow_add_piece (self, DOSSIER_PIECE_QUOTE, dossier_flow_dup_quoted_words (annotation));
  DossierMark   mark = { .colour = dossier_annotation_get_colour (annotation), .underline = dossier_annotation_get_underline (annotation) };

  mark.end = dossier_flow_add_page (self, quote, dossier_annotation_get_document (annotation), dossier_annotation_get_start (annotation), dossier_annotation_get_end (annotation));
  quote->marks = g_array_new (FALSE, TRUE, sizeof (DossierMark));
  g_array_append_val (quote->marks, mark);
  dossier_flow_add_note (self, annotation, NULL);
}

static gboolean
add_annotations_of (DossierFlowBuilder *self, DossierDocument *document)
{
  GPtrArray *annotations = self->request->annotations;
  gboolean   any = FALSE;

  for (guint i = 0; annotations != NULL && i < annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (annotations, i);

      if (dossier_annotation_get_document (annotation) != dossier_document_get_id (document))
        continue;
      if (!any)
        add_document_heading (self, document);
      any = TRUE;
      add_annotation (self, annotation);
    }

  return any;
}

static gboolean
add_passages_of (DossierFlowBuilder *self, DossierDocument *document)
{
  GPtrArray *passages = self->request->passages;
  gboolean   any = FALSE;

  for (guint i = 0; passages != NULL && i < passages->len; i++)
    {
      DossierPassage *passage = g_ptr_array_index (passages, i);
      const char     *before = dossier_passage_get_before (passage);
      DossierMark     mark = { .colour = DOSSIER_COLOUR_YELLOW };
      DossierPiece   *piece;

      if (dossier_passage_get_document (passage) != dossier_document_get_id (document))
        continue;
      if (!any)
        add_document_heading (self, document);
      any = TRUE;
      piece = dossier_flow_add_piece (self, DOSSIER_PIECE_QUOTE, g_strconcat (before, dossier_passage_get_words (passage), dossier_passage_get_after (passage), NULL));
      mark.start = strlen (before);
      mark.end = mark.start + strlen (dossier_passage_get_words (passage));
      piece->marks = g_array_new (FALSE, TRUE, sizeof mark);
      g_array_append_val (piece->marks, mark);
      dossier_flow_add_page (self, piece, dossier_document_get_id (document), dossier_passage_get_start (passage), dossier_passage_get_end (passage));
    }

  return any;
}

static gboolean
add_document (DossierFlowBuilder *self, DossierDocument *document)
{
  guint32 end = dossier_document_get_n_chars (document);
  guint   before;

  switch (self->request->scope)
    {
    case DOSSIER_EXPORT_ANNOTATIONS:
      return add_annotations_of (self, document);
    case DOSSIER_EXPORT_PASSAGES:
      return add_passages_of (self, document);
    case DOSSIER_EXPORT_BRIEF:
    case DOSSIER_EXPORT_QUOTATIONS:
    case DOSSIER_EXPORT_COMMITMENTS:
    case DOSSIER_EXPORT_MOMENTS:
    case DOSSIER_EXPORT_CORRECTIONS:
    case DOSSIER_EXPORT_SELECTION:
    case DOSSIER_EXPORT_DOCUMENT:
    default:
      break;
    }

  add_document_heading (self, document);
  before = self->flow->pieces->len;
  if (self->request->scope == DOSSIER_EXPORT_SELECTION)
    add_text (self, document, self->request->start, MIN (self->request->end, end), FALSE);
  else
    {
      add_text (self, document, 0, end, TRUE);
      number_other_notes (self, document);
    }
  if (self->flow->pieces->len == before)
    return FALSE;
  add_notes (self);

  return TRUE;
}

DossierFlow *
dossier_flow_new (const DossierExportRequest *request, GError **error)
{
  g_autoptr (DossierFlow) flow = g_new0 (DossierFlow, 1);
  g_autoptr (GPtrArray) noted = g_ptr_array_new ();
  DossierFlowBuilder builder = { .request = request, .flow = flow, .noted = noted };
  DossierDocument   *first = request->documents->len > 0 ? g_ptr_array_index (request->documents, 0) : NULL;
  gboolean           any = FALSE;

  flow->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_piece_free);
  flow->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_flow_table_free);
  flow->request = request;
  if (request->scope == DOSSIER_EXPORT_BRIEF && request->title == NULL)
    flow->title = g_strdup (DOSSIER_FLOW_LABEL (&builder, brief, "Brief"));
  else
    flow->title = request->title != NULL || first == NULL ? g_strdup (request->title) : dossier_document_dup_display_title (first);
  flow->author = first != NULL && request->documents->len == 1 ? g_strdup (dossier_document_get_byline (first)) : NULL;
  flow->language = first != NULL ? g_strdup (dossier_document_get_language (first)) : NULL;

  dossier_flow_add_piece (&builder, DOSSIER_PIECE_TITLE, g_strdup (flow->title != NULL ? flow->title : ""));
  if (request->scope == DOSSIER_EXPORT_BRIEF)
    any = dossier_flow_add_brief (&builder);
  else if (request->rows != NULL)
    any = dossier_flow_add_statements (&builder);
  else
    for (guint i = 0; i < request->documents->len; i++)
      any = add_document (&builder, g_ptr_array_index (request->documents, i)) || any;
  if (!any)
    {
      g_set_error_literal (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_EMPTY,
                           request->scope == DOSSIER_EXPORT_BRIEF ? "Nothing is in the brief. Add passages, quotations or commitments to it first."
                           : request->rows != NULL                ? "The list has no rows, so there is nothing to export. Choose more documents or take something out of the filter."
                                                                  : "There is nothing to export. Choose a document, a passage or an annotation first.");
      return NULL;
    }
  add_sources (&builder);

  return g_steal_pointer (&flow);
}

void
dossier_flow_free (DossierFlow *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->author);
  g_free (self->language);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_free (self);
}

GBytes *
dossier_flow_load_pixels (const DossierFlow *self, const DossierPiece *piece)
{
  const DossierImage *image = piece->image;

  if (image == NULL || image->state != DOSSIER_IMAGE_KEPT)
    return NULL;
  if (image->pixels != NULL)
    return g_bytes_ref (image->pixels);

  return self->request->load_pixels != NULL ? self->request->load_pixels (image->hash, self->request->load_pixels_data) : NULL;
}
