/* dossier-docx-body.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pass over the events of a part. Elements that are not named here are transparent: what is inside
 * them is read. Properties are gathered while their element is open and take effect at its end.
 */

#include "config.h"

#include "import/dossier-docx-body.h"

#include <stdlib.h>
#include <string.h>

#include "import/dossier-block-writer.h"
#include "import/dossier-docx-vocabulary.h"
#include "import/dossier-nest.h"
#include "import/dossier-symbol-font.h"
#include "import/dossier-xml.h"

#define NO_OUTLINE 9

typedef struct
{
  const DossierDocxStyle *style;
  int                     outline; /* -1 = not told */
  int                     list;    /* number of the list, 0 = none, -1 = not told */
  int                     list_level;
  gboolean                joined; /* its end was deleted: what follows belongs to it */
} Paragraph;

typedef struct
{
  gboolean sets_header; /* its style sets the first row apart */
  guint    n_rows;
} Table;

typedef struct
{
  DossierBlockWriter      *writer;
  DossierDocxDrawings     *drawings; /* NULL where pictures are left out */
  DossierReading          *reading;
  gboolean                 left_out; /* a part of another kind */
  DossierDocxStyles       *styles;
  DossierDocxNotes *const *notes;
  DossierDocxNumbering    *numbering; /* NULL where nothing is counted */
  DossierDocxNotes        *gathered;  /* where the notes of a part with notes go */

  GArray     *paragraphs; /* the open ones: a box may stand in a paragraph */
  GArray     *tables;
  DossierNest fields;       /* set: not come to its result yet */
  DossierNest alternatives; /* set: a branch was taken */
  guint       n_skipped;    /* open elements of which nothing is read */
  gboolean    in_text;
  gboolean    hidden; /* words of the open run are not shown */
  gboolean    in_paragraph_properties;
  gboolean    in_run_properties;
  gboolean    in_row_properties;
  gboolean    in_checkbox;
  gboolean    checked;
} Body;

static Paragraph *
last_paragraph (Body *self)
{
  return self->paragraphs->len > 0 ? &g_array_index (self->paragraphs, Paragraph, self->paragraphs->len - 1) : NULL;
}

static Table *
last_table (Body *self)
{
  return self->tables->len > 0 ? &g_array_index (self->tables, Table, self->tables->len - 1) : NULL;
}

static void
begin_paragraph (Body *self)
{
  Paragraph paragraph = { dossier_docx_styles_get (self->styles, NULL), -1, -1, -1, FALSE };

  g_array_append_val (self->paragraphs, paragraph);
  dossier_block_writer_set_role (self->writer, paragraph.style->role, paragraph.style->level);
}

/* In which list the paragraph is, 0 for none, and how deep. */
static int
list_of (Body *self, const Paragraph *paragraph, int *level)
{
  int list = paragraph->list >= 0 ? paragraph->list : paragraph->style->list;

  *level = paragraph->list_level >= 0 ? paragraph->list_level : paragraph->style->list_level;
  if (*level < 0 && list > 0 && self->numbering != NULL)
    *level = dossier_docx_numbering_level_of_style (self->numbering, list, paragraph->style->id);
  *level = CLAMP (*level, 0, DOSSIER_DOCX_LIST_LEVELS - 1);
  return list;
}

static void
count_item (Body *self, int list, int level)
{
  g_autofree char *label = list > 0 && self->numbering != NULL ? dossier_docx_numbering_count (self->numbering, list, level) : NULL;

  if (label != NULL)
    dossier_block_writer_set_label (self->writer, list, label);
}

static void
settle_paragraph (Body *self)
{
  const Paragraph *paragraph = last_paragraph (self);
  DossierBlockRole role;
  int              level, list, list_level;

  if (paragraph == NULL)
    return;

  list = list_of (self, paragraph, &list_level);
  role = paragraph->style->role;
  level = paragraph->style->level;
  if (paragraph->outline >= 0 && paragraph->outline < NO_OUTLINE)
    {
      role = DOSSIER_BLOCK_HEADING;
      level = paragraph->outline + 1;
    }
  else if (list > 0 && (role == DOSSIER_BLOCK_BODY || role == DOSSIER_BLOCK_LIST))
    {
      role = DOSSIER_BLOCK_LIST;
      level = list_level + 1;
    }
  else if (paragraph->list == 0 && role == DOSSIER_BLOCK_LIST)
    {
      role = DOSSIER_BLOCK_BODY;
      level = 0;
    }
  dossier_block_writer_set_role (self->writer, role, CLAMP (level, 0, 9));
  count_item (self, list, list_level);
}

static void
end_paragraph (Body *self)
{
  const Paragraph *paragraph = last_paragraph (self);

  if (paragraph == NULL || !paragraph->joined)
    dossier_block_writer_end_paragraph (self->writer);
  if (paragraph != NULL)
    g_array_set_size (self->paragraphs, self->paragraphs->len - 1);
  /* No instruction of a field goes on in the next paragraph; one that seems to has lost its end. */
  self->fields.bits = 0;
}

static void
take_field (Body *self, const char *type)
{
  if (type == NULL)
    return;
  if (g_str_equal (type, "begin"))
    dossier_nest_begin (&self->fields, TRUE);
  else if (g_str_equal (type, "separate"))
    dossier_nest_set (&self->fields, FALSE);
  else if (g_str_equal (type, "end"))
    dossier_nest_end (&self->fields);
}

static gboolean
is_shown (const Body *self)
{
  return !self->hidden && self->fields.bits == 0;
}

static void
add_text (Body *self, const char *text)
{
  if (is_shown (self))
    dossier_block_writer_add_text (self->writer, text, -1);
}

static void
take_symbol (Body *self, const DossierXmlElement *element)
{
  const char *font = dossier_xml_attribute (element, "w:font");
  const char *code = dossier_xml_attribute (element, "w:char");
  gunichar    c = code != NULL ? dossier_symbol_font_decode (font, strtoul (code, NULL, 16)) : 0;
  char        text[8];

  if (c == 0)
    return;
  text[g_unichar_to_utf8 (c, text)] = '\0';
  add_text (self, text);
}

/* The programs that the extended forms were made for, as far as what is inside them is read here. */
static gboolean
is_understood (const char *requires)
{
  static const char *const understood[] = { "wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "a14", "pic", "v", "o", "dgm" };
  g_auto (GStrv) prefixes = g_strsplit (requires != NULL ? requires : "", " ", -1);

  for (guint i = 0; prefixes[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (understood) && !found; j++)
        found = g_str_equal (prefixes[i], understood[j]);
      if (!found)
        return FALSE;
    }

  return prefixes[0] != NULL;
}

/* Of several forms of the same thing one is read. */
static void
begin_branch (Body *self, gboolean readable)
{
  if (dossier_nest_get (&self->alternatives) || !readable)
    self->n_skipped = 1;
  else
    dossier_nest_set (&self->alternatives, TRUE);
}

static void
begin_table (Body *self)
{
  Table table = { FALSE, 0 };

  g_array_append_val (self->tables, table);
  dossier_block_writer_begin_table (self->writer);
}

static void
end_table (Body *self)
{
  if (self->tables->len > 0)
    g_array_set_size (self->tables, self->tables->len - 1);
  dossier_block_writer_end_table (self->writer);
}

static void
begin_row (Body *self)
{
  Table *table = last_table (self);

  dossier_block_writer_begin_row (self->writer, table != NULL && table->sets_header && table->n_rows == 0);
  if (table != NULL)
    table->n_rows++;
}

static void
begin_note (Body *self, const DossierXmlElement *element)
{
  const char *id = dossier_xml_attribute (element, "w:id");
  const char *type = dossier_xml_attribute (element, "w:type");

  if (self->gathered == NULL || id == NULL || (type != NULL && !g_str_equal (type, "normal")))
    {
      self->n_skipped = 1;
      return;
    }

  dossier_docx_notes_begin (self->gathered, id, dossier_xml_attribute (element, "w:author"));
}

static void
end_note (Body *self)
{
  dossier_block_writer_end_paragraph (self->writer);
  if (self->gathered != NULL)
    dossier_docx_notes_end (self->gathered);
}

static void
refer_to_note (Body *self, DossierDocxNoteKind kind, const DossierXmlElement *element)
{
  const char *id = dossier_xml_attribute (element, "w:id");

  if (self->notes != NULL && self->notes[kind] != NULL && id != NULL)
    dossier_docx_notes_write (self->notes[kind], id, self->writer);
}

static void
take_paragraph_property (Body *self, guint name, const DossierXmlElement *element)
{
  Paragraph *paragraph = last_paragraph (self);

  if (paragraph == NULL)
    return;
  if (name == DOSSIER_DOCX_PARAGRAPH_STYLE)
    paragraph->style = dossier_docx_styles_get (self->styles, dossier_xml_attribute (element, "w:val"));
  else if (name == DOSSIER_DOCX_LIST_NUMBER)
    paragraph->list = dossier_xml_attribute_number (element, "w:val", 0);
  else if (name == DOSSIER_DOCX_LIST_LEVEL)
    paragraph->list_level = CLAMP (dossier_xml_attribute_number (element, "w:val", 0), 0, 8);
  else if (name == DOSSIER_DOCX_OUTLINE)
    paragraph->outline = dossier_xml_attribute_number (element, "w:val", NO_OUTLINE);
  else if (self->in_run_properties && (name == DOSSIER_DOCX_DELETED || name == DOSSIER_DOCX_MOVED_AWAY))
    paragraph->joined = TRUE;
}

static void
take_run_property (Body *self, guint name, const DossierXmlElement *element)
{
  const char *value = dossier_xml_attribute (element, "w:val");

  if (name == DOSSIER_DOCX_VANISH)
    self->hidden = dossier_docx_is_on (value);
  else if (name == DOSSIER_DOCX_RUN_STYLE)
    self->hidden = self->hidden || dossier_docx_styles_get (self->styles, value)->hidden;
}

static void
take_row_property (Body *self, guint name, const DossierXmlElement *element)
{
  if (name == DOSSIER_DOCX_HEADER_ROW && dossier_docx_is_on (dossier_xml_attribute (element, "w:val")))
    dossier_block_writer_mark_header (self->writer);
  else if (name == DOSSIER_DOCX_GRID_BEFORE)
    dossier_block_writer_skip_columns (self->writer, MAX (dossier_xml_attribute_number (element, "w:val", 0), 0));
  else if (name == DOSSIER_DOCX_DELETED)
    dossier_block_writer_drop_row (self->writer);
}

static void
take_table_property (Body *self, guint name, const DossierXmlElement *element)
{
  Table      *table = last_table (self);
  const char *value = dossier_xml_attribute (element, name == DOSSIER_DOCX_TABLE_LOOK ? "w:firstRow" : "w:val");

  if (table == NULL)
    return;
  if (name == DOSSIER_DOCX_TABLE_STYLE)
    table->sets_header = dossier_docx_styles_get (self->styles, value)->header_row;
  else if (name == DOSSIER_DOCX_TABLE_LOOK && value != NULL)
    table->sets_header = table->sets_header && dossier_docx_is_on (value);
  else if (name == DOSSIER_DOCX_GRID_SPAN)
    dossier_block_writer_set_columns (self->writer, MAX (dossier_xml_attribute_number (element, "w:val", 1), 1));
}

/* What takes place where it stands in the text. */
static void
take_content (Body *self, guint name, const DossierXmlElement *element)
{
  switch (name)
    {
    case DOSSIER_DOCX_TAB:
      add_text (self, " ");
      break;
    case DOSSIER_DOCX_LINE_BREAK:
    case DOSSIER_DOCX_CARRIAGE_RETURN:
      if (is_shown (self))
        dossier_block_writer_break_line (self->writer);
      break;
    case DOSSIER_DOCX_HYPHEN:
      add_text (self, "\u2011");
      break;
    case DOSSIER_DOCX_SYMBOL:
      take_symbol (self, element);
      break;
    case DOSSIER_DOCX_FIELD:
      take_field (self, dossier_xml_attribute (element, "w:fldCharType"));
      break;
    case DOSSIER_DOCX_DENOMINATOR:
      add_text (self, "/");
      break;
    case DOSSIER_DOCX_SUPERSCRIPT:
      add_text (self, "^");
      break;
    case DOSSIER_DOCX_SUBSCRIPT:
      add_text (self, "_");
      break;
    default:
      break;
    }
}

static void
take_drawing (Body *self, guint name, const DossierXmlElement *element)
{
  if (self->drawings == NULL || !is_shown (self))
    return;
  if (name == DOSSIER_DOCX_EXTENT)
    dossier_docx_drawings_take_size (self->drawings, element);
  else if (name == DOSSIER_DOCX_DRAWING_WORDS || name == DOSSIER_DOCX_SHAPE)
    dossier_docx_drawings_take_words (self->drawings, element);
  else if (name == DOSSIER_DOCX_BLIP || name == DOSSIER_DOCX_IMAGE_DATA)
    dossier_docx_drawings_take_picture (self->drawings, element);
  else if (name == DOSSIER_DOCX_DIAGRAM || name == DOSSIER_DOCX_CHART)
    dossier_docx_drawings_take_part (self->drawings, element);
  else if (name == DOSSIER_DOCX_PAGE && !dossier_docx_drawings_take_page (self->drawings, element, self->reading))
    self->left_out = TRUE;
}

static void
begin_structure (Body *self, guint name, const DossierXmlElement *element)
{
  switch (name)
    {
    case DOSSIER_DOCX_PARAGRAPH:
      begin_paragraph (self);
      break;
    case DOSSIER_DOCX_RUN:
      self->hidden = FALSE;
      break;
    case DOSSIER_DOCX_TABLE:
      begin_table (self);
      break;
    case DOSSIER_DOCX_ROW:
      begin_row (self);
      break;
    case DOSSIER_DOCX_CELL:
      dossier_block_writer_begin_cell (self->writer);
      break;
    case DOSSIER_DOCX_BOX:
      self->hidden = FALSE;
      dossier_block_writer_begin_box (self->writer);
      break;
    case DOSSIER_DOCX_ALTERNATIVES:
      dossier_nest_begin (&self->alternatives, FALSE);
      break;
    case DOSSIER_DOCX_CHOICE:
      begin_branch (self, is_understood (dossier_xml_attribute (element, "Requires")));
      break;
    case DOSSIER_DOCX_FALLBACK:
      begin_branch (self, TRUE);
      break;
    case DOSSIER_DOCX_FOOTNOTE:
    case DOSSIER_DOCX_ENDNOTE:
    case DOSSIER_DOCX_COMMENT:
      begin_note (self, element);
      break;
    case DOSSIER_DOCX_CHECKBOX:
      self->checked = FALSE;
      break;
    case DOSSIER_DOCX_DELETED:
    case DOSSIER_DOCX_MOVED_AWAY:
      self->n_skipped = 1;
      break;
    case DOSSIER_DOCX_FOOTNOTE_REFERENCE:
    case DOSSIER_DOCX_ENDNOTE_REFERENCE:
    case DOSSIER_DOCX_COMMENT_REFERENCE:
      refer_to_note (self, name - DOSSIER_DOCX_FOOTNOTE_REFERENCE, element);
      break;
    default:
      take_content (self, name, element);
      take_drawing (self, name, element);
    }
}

static void
set_state (Body *self, guint name, gboolean open)
{
  if (name == DOSSIER_DOCX_PARAGRAPH_PROPERTIES)
    self->in_paragraph_properties = open;
  else if (name == DOSSIER_DOCX_RUN_PROPERTIES)
    self->in_run_properties = open;
  else if (name == DOSSIER_DOCX_ROW_PROPERTIES)
    self->in_row_properties = open;
  else if (name == DOSSIER_DOCX_CHECKBOX)
    self->in_checkbox = open;
  else if (name == DOSSIER_DOCX_TEXT || name == DOSSIER_DOCX_MATH_TEXT)
    self->in_text = open;
}

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  Body *self = data;

  if (self->n_skipped > 0 || (name >= DOSSIER_DOCX_FIRST_SKIPPED && name != DOSSIER_XML_OTHER))
    {
      self->n_skipped++;
      return;
    }

  set_state (self, name, TRUE);
  if (self->in_paragraph_properties)
    take_paragraph_property (self, name, element);
  else if (self->in_run_properties)
    take_run_property (self, name, element);
  else if (self->in_row_properties)
    take_row_property (self, name, element);
  else if (self->in_checkbox && (name == DOSSIER_DOCX_CHECKED || name == DOSSIER_DOCX_PRESET))
    self->checked = dossier_docx_is_on (dossier_xml_attribute (element, "w:val"));
  else if (name == DOSSIER_DOCX_TABLE_STYLE || name == DOSSIER_DOCX_TABLE_LOOK || name == DOSSIER_DOCX_GRID_SPAN)
    take_table_property (self, name, element);
  else
    begin_structure (self, name, element);
}

static void
end_structure (Body *self, guint name)
{
  switch (name)
    {
    case DOSSIER_DOCX_PARAGRAPH_PROPERTIES:
      settle_paragraph (self);
      break;
    case DOSSIER_DOCX_PARAGRAPH:
      end_paragraph (self);
      break;
    case DOSSIER_DOCX_TABLE:
      end_table (self);
      break;
    case DOSSIER_DOCX_ROW:
      dossier_block_writer_end_row (self->writer);
      break;
    case DOSSIER_DOCX_CELL:
      dossier_block_writer_end_cell (self->writer);
      break;
    case DOSSIER_DOCX_BOX:
      dossier_block_writer_end_box (self->writer);
      break;
    case DOSSIER_DOCX_ALTERNATIVES:
      dossier_nest_end (&self->alternatives);
      break;
    case DOSSIER_DOCX_FOOTNOTE:
    case DOSSIER_DOCX_ENDNOTE:
    case DOSSIER_DOCX_COMMENT:
      end_note (self);
      break;
    case DOSSIER_DOCX_CHECKBOX:
      dossier_block_writer_add_text (self->writer, self->checked ? "☒ " : "☐ ", -1);
      break;
    default:
      break;
    }
}

static void
end_cb (gpointer data, guint name)
{
  Body *self = data;

  if (self->n_skipped > 0)
    {
      self->n_skipped--;
      return;
    }

  set_state (self, name, FALSE);
  end_structure (self, name);
}

static void
text_cb (gpointer data, const char *text, gsize n_bytes)
{
  Body *self = data;

  if (self->in_text && self->n_skipped == 0 && is_shown (self))
    dossier_block_writer_add_text (self->writer, text, n_bytes);
}

static gboolean
read_part (Body *self, GBytes *bytes, DossierBlockWriter *writer, gboolean *damaged, GError **error)
{
  static const DossierXmlHandler handler = { dossier_docx_namespaces, dossier_docx_names, start_cb, end_cb, text_cb };
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  g_autoptr (GArray) tables = g_array_new (FALSE, FALSE, sizeof (Table));
  gboolean read;

  self->paragraphs = paragraphs;
  self->tables = tables;
  self->writer = writer;
  read = dossier_xml_read (bytes, &handler, self, damaged, error);
  dossier_block_writer_finish (writer);

  return read;
}

DossierDocxNotes *
dossier_docx_body_read_notes (GBytes *bytes, DossierDocxStyles *styles, gboolean *damaged, GError **error)
{
  g_autoptr (DossierDocxNotes) notes = dossier_docx_notes_new ();
  g_autoptr (DossierBlockWriter) writer = dossier_block_writer_new (dossier_docx_notes_get_reading (notes));
  Body body = { .styles = styles, .gathered = notes };

  return read_part (&body, bytes, writer, damaged, error) ? g_steal_pointer (&notes) : NULL;
}

gboolean
dossier_docx_body_read (DossierArchive *archive, const char *entry, const DossierDocxParts *parts, DossierReading *reading, gboolean *damaged, GError **error)
{
  g_autoptr (DossierBlockWriter) writer = dossier_block_writer_new (reading);
  g_autoptr (DossierDocxDrawings) drawings = dossier_docx_drawings_new (archive, entry, writer);
  g_autoptr (GBytes) bytes = dossier_archive_read (archive, entry, error);
  Body body = { .styles = parts->styles, .numbering = parts->numbering, .notes = parts->notes, .drawings = drawings, .reading = reading };

  if (bytes == NULL || !read_part (&body, bytes, writer, damaged, error))
    return FALSE;

  if (body.left_out)
    dossier_reading_take_warning (reading, g_strdup ("A part of this document is a file of another kind and was left out. Open the document in the program it belongs to and save it again."));
  return TRUE;
}
