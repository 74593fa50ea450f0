/* dossier-odt-body.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pass over the events of the part. Text counts inside of paragraphs only; notes, boxes and cells
 * begin a place of their own, in which a paragraph has to begin anew.
 */

#include "config.h"

#include "import/dossier-odt-body.h"

#include <string.h>

#include "import/dossier-block-writer.h"
#include "import/dossier-odt-vocabulary.h"
#include "import/dossier-html-pictures.h"

#define MAX_SIDE 16384
#define MAX_REPEATS 64
/* Characters of base64 of one picture in a flat file. */
#define MAX_INLINE (90 * 1024 * 1024)
#define MAX_WORDS 4096

/* Where paragraphs stand: the document, a cell, a note, a box. */
typedef struct
{
  gboolean in_paragraph;
  guint    list_depth;
  guint    n_repeats; /* of a cell */
  gboolean heading;   /* a paragraph of the cell has the style of a table's head */
} Place;

/* A frame may hold a picture, and its words come behind it. */
typedef struct
{
  char *picture;
  char *words;
  guint width, height;
} Frame;

typedef struct
{
  DossierBlockWriter  *writer;
  DossierOdtStyles    *styles;
  DossierOdtNumbering *numbering;
  DossierArchive      *archive;
  GArray              *places;
  GArray              *frames;
  GPtrArray           *inline_pictures;
  GString             *captured;      /* text that is no part of the document */
  gsize                capture_limit; /* 0 = text is the document's */
  guint                n_skipped;
  guint                n_header_rows; /* open elements around them */
  guint                n_indexes;     /* open lists of captions */
} Body;

static Place *
place (Body *self)
{
  return &g_array_index (self->places, Place, self->places->len - 1);
}

static void
begin_place (Body *self)
{
  Place inner = { FALSE, 0, 1, FALSE };

  g_array_append_val (self->places, inner);
}

static void
end_place (Body *self)
{
  if (self->places->len > 1)
    g_array_set_size (self->places, self->places->len - 1);
}

static void
begin_paragraph (Body *self, guint name, const DossierXmlElement *element)
{
  const DossierOdtStyle *style = dossier_odt_styles_get (self->styles, dossier_xml_attribute (element, "text:style-name"));
  DossierBlockRole       role = style->role;
  guint8                 level = style->level;
  g_autofree char       *label = NULL;

  if (style->hidden)
    {
      self->n_skipped = 1;
      return;
    }
  /* What only repeats captions. */
  if (self->n_indexes > 0)
    role = DOSSIER_BLOCK_FURNITURE;
  else if (name == DOSSIER_ODT_HEADING)
    {
      int told = dossier_xml_attribute_number (element, "text:outline-level", dossier_xml_attribute_number (element, "text:level", 1));

      role = DOSSIER_BLOCK_HEADING;
      level = CLAMP (told, 1, 9);
    }
  else if (role == DOSSIER_BLOCK_BODY && place (self)->list_depth > 0)
    {
      role = DOSSIER_BLOCK_LIST;
      level = MIN (place (self)->list_depth, 9);
    }

  place (self)->in_paragraph = TRUE;
  place (self)->heading = place (self)->heading || style->table_heading;
  dossier_block_writer_set_role (self->writer, role, level);
  if (place (self)->list_depth > 0 && self->places->len == 1)
    label = dossier_odt_numbering_take_label (self->numbering);
  if (label != NULL)
    dossier_block_writer_set_label (self->writer, dossier_odt_numbering_list (self->numbering), label);
}

static void
end_paragraph (Body *self)
{
  dossier_block_writer_end_paragraph (self->writer);
  place (self)->in_paragraph = FALSE;
}

static void
begin_note (Body *self)
{
  begin_place (self);
  dossier_block_writer_begin_note (self->writer);
}

static void
end_note (Body *self)
{
  dossier_block_writer_end_note (self->writer);
  end_place (self);
}

static void
begin_cell (Body *self, const DossierXmlElement *element)
{
  begin_place (self);
  place (self)->n_repeats = CLAMP (dossier_xml_attribute_number (element, "table:number-columns-repeated", 1), 1, MAX_REPEATS);
  dossier_block_writer_begin_cell (self->writer);
}

static void
end_cell (Body *self)
{
  const Place *cell = place (self);

  dossier_block_writer_end_cell (self->writer);
  if (cell->heading)
    dossier_block_writer_mark_header (self->writer);
  dossier_block_writer_skip_columns (self->writer, cell->n_repeats - 1);
  end_place (self);
}

static void
begin_box (Body *self)
{
  begin_place (self);
  dossier_block_writer_begin_box (self->writer);
}

static void
end_box (Body *self)
{
  dossier_block_writer_end_box (self->writer);
  end_place (self);
}

/* "5.2cm" in pixels of 1/96 inch, 0 when not told. */
static guint
pixels_of (const char *length)
{
  static const struct
  {
    const char *unit;
    double      pixels;
  } units[] = { { "cm", 96 / 2.54 }, { "mm", 96 / 25.4 }, { "in", 96 }, { "inch", 96 }, { "pt", 96 / 72.0 }, { "pc", 16 }, { "px", 1 } };
  char  *end = NULL;
  double n = length != NULL ? g_ascii_strtod (length, &end) : 0;

  for (guint i = 0; end != NULL && n > 0 && i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (end, units[i].unit))
      return MIN (n * units[i].pixels, MAX_SIDE);

  return 0;
}

static Frame *
frame (Body *self)
{
  return self->frames->len > 0 ? &g_array_index (self->frames, Frame, self->frames->len - 1) : NULL;
}

static void
begin_frame (Body *self, const DossierXmlElement *element)
{
  Frame inner = { NULL, NULL, pixels_of (dossier_xml_attribute (element, "svg:width")), pixels_of (dossier_xml_attribute (element, "svg:height")) };

  g_array_append_val (self->frames, inner);
}

static void
clear_frame (gpointer data)
{
  Frame *self = data;

  g_free (self->picture);
  g_free (self->words);
}

static void
end_frame (Body *self)
{
  Frame           *inner = frame (self);
  g_autofree char *host = NULL;

  if (inner == NULL)
    return;

  if (inner->picture != NULL)
    {
      host = dossier_html_address_host (inner->picture, strlen (inner->picture));
      if (host != NULL)
        dossier_block_writer_add_remote_picture (self->writer, host, inner->words);
      else
        dossier_block_writer_add_picture (self->writer, inner->picture, inner->words, inner->width, inner->height);
    }
  g_array_set_size (self->frames, self->frames->len - 1);
}

/* The first form of a picture is the one that its author put there; others stand in for it. */
static void
begin_image (Body *self, const DossierXmlElement *element)
{
  const char *address = dossier_xml_attribute (element, "xlink:href");

  if (frame (self) != NULL && frame (self)->picture == NULL && address != NULL && *address != '#')
    frame (self)->picture = g_strdup (address);
}

static void
begin_capture (Body *self, gsize limit)
{
  g_string_truncate (self->captured, 0);
  self->capture_limit = limit;
}

/* The picture stands in the file itself. */
static void
end_inline_picture (Body *self)
{
  gsize n_bytes;

  if (frame (self) == NULL || frame (self)->picture != NULL || self->captured->len == 0 || self->captured->len >= MAX_INLINE)
    return;

  g_base64_decode_inplace (self->captured->str, &n_bytes);
  frame (self)->picture = g_strdup_printf ("#%u", self->inline_pictures->len);
  g_ptr_array_add (self->inline_pictures, g_bytes_new (self->captured->str, n_bytes));
}

static void
end_capture (Body *self, guint name)
{
  self->capture_limit = 0;
  if (name == DOSSIER_ODT_BINARY_DATA)
    end_inline_picture (self);
  else if (name == DOSSIER_ODT_CREATOR)
    {
      if (*g_strstrip (self->captured->str) == '\0' || g_str_has_suffix (self->captured->str, "Author"))
        return;
      dossier_block_writer_add_text (self->writer, self->captured->str, -1);
      dossier_block_writer_add_text (self->writer, ": ", -1);
    }
  else if (frame (self) != NULL && *g_strstrip (self->captured->str) != '\0')
    {
      /* The description comes behind the title and says more. */
      g_free (frame (self)->words);
      frame (self)->words = g_strdup (self->captured->str);
    }
}

static GBytes *
load_cb (gpointer data, const char *name)
{
  Body            *self = data;
  g_autofree char *entry = NULL;

  if (*name == '#')
    return g_bytes_ref (g_ptr_array_index (self->inline_pictures, g_ascii_strtoull (name + 1, NULL, 10)));

  entry = self->archive != NULL ? dossier_archive_resolve ("content.xml", name) : NULL;
  return entry != NULL ? dossier_archive_read (self->archive, entry, NULL) : NULL;
}

static void
add_inside (Body *self, const char *text)
{
  if (place (self)->in_paragraph)
    dossier_block_writer_add_text (self->writer, text, -1);
}

static gboolean
is_not_displayed (Body *self, guint name, const DossierXmlElement *element)
{
  const char *display;

  if (name == DOSSIER_ODT_SPAN)
    return dossier_odt_styles_get (self->styles, dossier_xml_attribute (element, "text:style-name"))->hidden;
  if (name != DOSSIER_ODT_SECTION)
    return FALSE;

  display = dossier_xml_attribute (element, "text:display");
  return display != NULL && g_str_equal (display, "none");
}

/* FALSE for what is no part of a table. */
static gboolean
begin_part_of_table (Body *self, guint name, const DossierXmlElement *element)
{
  switch (name)
    {
    case DOSSIER_ODT_TABLE:
    case DOSSIER_ODT_SUB_TABLE:
      dossier_block_writer_begin_table (self->writer);
      break;
    case DOSSIER_ODT_HEADER_ROWS:
      self->n_header_rows++;
      break;
    case DOSSIER_ODT_ROW:
      dossier_block_writer_begin_row (self->writer, self->n_header_rows > 0);
      break;
    case DOSSIER_ODT_CELL:
      begin_cell (self, element);
      break;
    case DOSSIER_ODT_COVERED_CELL:
      self->n_skipped = 1;
      dossier_block_writer_skip_columns (self->writer, CLAMP (dossier_xml_attribute_number (element, "table:number-columns-repeated", 1), 1, MAX_REPEATS));
      break;
    default:
      return FALSE;
    }

  return TRUE;
}

/* Frames, pictures, shapes with words in them, and what is told of them. */
static void
begin_drawing (Body *self, guint name, const DossierXmlElement *element)
{
  switch (name)
    {
    case DOSSIER_ODT_FRAME:
      begin_frame (self, element);
      break;
    case DOSSIER_ODT_IMAGE:
      begin_image (self, element);
      break;
    case DOSSIER_ODT_BINARY_DATA:
      begin_capture (self, MAX_INLINE);
      break;
    case DOSSIER_ODT_CREATOR:
    case DOSSIER_ODT_IMAGE_TITLE:
    case DOSSIER_ODT_IMAGE_WORDS:
      begin_capture (self, MAX_WORDS);
      break;
    default:
      if (name >= DOSSIER_ODT_TEXT_BOX && name <= DOSSIER_ODT_CAPTION_SHAPE)
        begin_box (self);
      break;
    }
}

static void
begin_element (Body *self, guint name, const DossierXmlElement *element)
{
  switch (name)
    {
    case DOSSIER_ODT_PARAGRAPH:
    case DOSSIER_ODT_HEADING:
      begin_paragraph (self, name, element);
      break;
    case DOSSIER_ODT_SPACES:
    case DOSSIER_ODT_TAB:
    case DOSSIER_ODT_TAB_STOP:
      add_inside (self, " ");
      break;
    case DOSSIER_ODT_LINE_BREAK:
      dossier_block_writer_break_line (self->writer);
      break;
    case DOSSIER_ODT_LIST:
    case DOSSIER_ODT_ORDERED_LIST:
    case DOSSIER_ODT_UNORDERED_LIST:
      dossier_odt_numbering_begin_list (self->numbering, element);
      place (self)->list_depth++;
      break;
    case DOSSIER_ODT_LIST_ITEM:
    case DOSSIER_ODT_LIST_HEADER:
      dossier_odt_numbering_begin_item (self->numbering, name == DOSSIER_ODT_LIST_HEADER, element);
      break;
    case DOSSIER_ODT_NUMBERED_PARAGRAPH:
      place (self)->list_depth++;
      break;
    case DOSSIER_ODT_ILLUSTRATION_INDEX:
    case DOSSIER_ODT_TABLE_INDEX:
    case DOSSIER_ODT_OBJECT_INDEX:
      self->n_indexes++;
      break;
    case DOSSIER_ODT_NOTE_BODY:
    case DOSSIER_ODT_FOOTNOTE_BODY:
    case DOSSIER_ODT_ENDNOTE_BODY:
    case DOSSIER_ODT_ANNOTATION:
      begin_note (self);
      break;
    default:
      if (!begin_part_of_table (self, name, element))
        begin_drawing (self, name, element);
      break;
    }
}

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  Body *self = data;

  if (self->n_skipped > 0 || (name >= DOSSIER_ODT_FIRST_SKIPPED && name != DOSSIER_XML_OTHER) || is_not_displayed (self, name, element))
    self->n_skipped++;
  else
    begin_element (self, name, element);
}

static void
end_element (Body *self, guint name)
{
  switch (name)
    {
    case DOSSIER_ODT_PARAGRAPH:
    case DOSSIER_ODT_HEADING:
      end_paragraph (self);
      break;
    case DOSSIER_ODT_LIST:
    case DOSSIER_ODT_ORDERED_LIST:
    case DOSSIER_ODT_UNORDERED_LIST:
      dossier_odt_numbering_end_list (self->numbering);
      place (self)->list_depth -= place (self)->list_depth > 0;
      break;
    case DOSSIER_ODT_NUMBERED_PARAGRAPH:
      place (self)->list_depth -= place (self)->list_depth > 0;
      break;
    case DOSSIER_ODT_ILLUSTRATION_INDEX:
    case DOSSIER_ODT_TABLE_INDEX:
    case DOSSIER_ODT_OBJECT_INDEX:
      self->n_indexes--;
      break;
    case DOSSIER_ODT_NOTE_BODY:
    case DOSSIER_ODT_FOOTNOTE_BODY:
    case DOSSIER_ODT_ENDNOTE_BODY:
    case DOSSIER_ODT_ANNOTATION:
      end_note (self);
      break;
    case DOSSIER_ODT_TABLE:
    case DOSSIER_ODT_SUB_TABLE:
      dossier_block_writer_end_table (self->writer);
      break;
    case DOSSIER_ODT_HEADER_ROWS:
      self->n_header_rows--;
      break;
    case DOSSIER_ODT_ROW:
      dossier_block_writer_end_row (self->writer);
      break;
    case DOSSIER_ODT_CELL:
      end_cell (self);
      break;
    case DOSSIER_ODT_FRAME:
      end_frame (self);
      break;
    case DOSSIER_ODT_BINARY_DATA:
    case DOSSIER_ODT_CREATOR:
    case DOSSIER_ODT_IMAGE_TITLE:
    case DOSSIER_ODT_IMAGE_WORDS:
      end_capture (self, name);
      break;
    default:
      if (name >= DOSSIER_ODT_TEXT_BOX && name <= DOSSIER_ODT_CAPTION_SHAPE)
        end_box (self);
      break;
    }
}

static void
end_cb (gpointer data, guint name)
{
  Body *self = data;

  if (self->n_skipped > 0)
    self->n_skipped--;
  else
    end_element (self, name);
}

static void
text_cb (gpointer data, const char *text, gsize n_bytes)
{
  Body *self = data;

  if (self->n_skipped > 0)
    return;
  if (self->capture_limit > 0)
    g_string_append_len (self->captured, text, self->captured->len < self->capture_limit ? (gssize)n_bytes : 0);
  else if (place (self)->in_paragraph)
    dossier_block_writer_add_text (self->writer, text, n_bytes);
}

gboolean
dossier_odt_body_read (GBytes *content, DossierArchive *archive, DossierOdtStyles *styles, DossierOdtNumbering *numbering, DossierReading *reading, gboolean *damaged, GError **error)
{
  static const DossierXmlHandler handler = { dossier_odt_namespaces, dossier_odt_names, start_cb, end_cb, text_cb };
  g_autoptr (DossierBlockWriter) writer = dossier_block_writer_new (reading);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  Body     body = { .writer = writer, .styles = styles, .numbering = numbering, .archive = archive, .places = places, .frames = frames, .inline_pictures = pictures };
  gboolean read;

  g_array_set_clear_func (frames, clear_frame);
  body.captured = g_string_new (NULL);
  begin_place (&body);
  dossier_block_writer_set_pictures (writer, load_cb, &body);
  read = dossier_xml_read (content, &handler, &body, damaged, error);
  dossier_block_writer_finish (writer);
  g_string_free (body.captured, TRUE);

  return read;
}
