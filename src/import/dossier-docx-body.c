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
  int      span; /* columns of the open cell */
} Table;

typedef struct
{
  DossierBlockWriter      *writer;
  DossierDocxStyles       *styles;
  DossierDocxNotes *const *notes;
  DossierDocxNotes        *gathered; /* where the notes of a part with notes go */

  GArray  *paragraphs; /* the open ones: a box may stand in a paragraph */
  GArray  *tables;
  DossierNest fields;       /* set: not come to its result yet */
  DossierNest alternatives; /* set: a branch was taken */
  guint    n_skipped;    /* open elements of which nothing is read */
  gboolean in_text;
  gboolean hidden; /* words of the open run are not shown */
  gboolean in_paragraph_properties;
  gboolean in_run_properties;
  gboolean in_row_properties;
  gboolean in_checkbox;
  gboolean checked;
} Body;

/* Behind the mark: nothing inside these is read. Old properties, what stands for something else, what is no text. */
#define ELEMENTS(X)                                                                                      \
  X (P, "w:p") X (PARAGRAPH_PROPERTIES, "w:pPr") X (PARAGRAPH_STYLE, "w:pStyle") X (LIST_NUMBER, "w:numId")  \
  X (LIST_LEVEL, "w:ilvl") X (OUTLINE, "w:outlineLvl") X (RUN, "w:r") X (RUN_PROPERTIES, "w:rPr")         \
  X (RUN_STYLE, "w:rStyle") X (VANISH, "w:vanish") X (TEXT, "w:t") X (MATH_TEXT, "m:t") X (TAB, "w:tab")  \
  X (LINE_BREAK, "w:br") X (CARRIAGE_RETURN, "w:cr") X (HYPHEN, "w:noBreakHyphen") X (SYMBOL, "w:sym")     \
  X (FIELD, "w:fldChar") X (CHECKBOX, "w:checkBox") X (CHECKED, "w:checked") X (PRESET, "w:default")      \
  X (DELETED, "w:del") X (MOVED_AWAY, "w:moveFrom") X (TABLE, "w:tbl") X (TABLE_STYLE, "w:tblStyle")      \
  X (TABLE_LOOK, "w:tblLook") X (ROW, "w:tr") X (ROW_PROPERTIES, "w:trPr") X (HEADER_ROW, "w:tblHeader")  \
  X (GRID_BEFORE, "w:gridBefore") X (CELL, "w:tc") X (GRID_SPAN, "w:gridSpan") X (BOX, "w:txbxContent")   \
  X (ALTERNATIVES, "mc:AlternateContent") X (CHOICE, "mc:Choice") X (FALLBACK, "mc:Fallback")             \
  X (FOOTNOTE, "w:footnote") X (ENDNOTE, "w:endnote") X (COMMENT, "w:comment")                            \
  X (FOOTNOTE_REFERENCE, "w:footnoteReference") X (ENDNOTE_REFERENCE, "w:endnoteReference")               \
  X (COMMENT_REFERENCE, "w:commentReference") X (DENOMINATOR, "m:den") X (SUPERSCRIPT, "m:sup")           \
  X (SUBSCRIPT, "m:sub") X (SKIPPED, "w:instrText") X (SKIPPED_1, "w:delText") X (SKIPPED_2, "w:pPrChange") \
  X (SKIPPED_3, "w:rPrChange") X (SKIPPED_4, "w:tblPrChange") X (SKIPPED_5, "w:trPrChange")               \
  X (SKIPPED_6, "w:tcPrChange") X (SKIPPED_7, "w:sectPrChange") X (SKIPPED_8, "w:tblGridChange")          \
  X (SKIPPED_9, "w:numberingChange") X (SKIPPED_10, "w:sdtPr") X (SKIPPED_11, "w:rt")                     \
  X (SKIPPED_12, "w:sectPr") X (SKIPPED_13, "w:delInstrText") X (SKIPPED_14, "w:tblPrExChange")

#define ELEMENT_ID(id, name) id,
#define ELEMENT_NAME(id, name) name,

enum
{
  ELEMENTS (ELEMENT_ID)
};

static const DossierXmlNamespace namespaces[] = { DOSSIER_DOCX_NAMESPACES };
static const char *const         names[] = { ELEMENTS (ELEMENT_NAME) NULL };

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

static void
settle_paragraph (Body *self)
{
  const Paragraph *paragraph = last_paragraph (self);
  DossierBlockRole role;
  int              level;

  if (paragraph == NULL)
    return;

  role = paragraph->style->role;
  level = paragraph->style->level;
  if (paragraph->outline >= 0 && paragraph->outline < NO_OUTLINE)
    {
      role = DOSSIER_BLOCK_HEADING;
      level = paragraph->outline + 1;
    }
  else if (paragraph->list > 0 && (role == DOSSIER_BLOCK_BODY || role == DOSSIER_BLOCK_LIST))
    {
      role = DOSSIER_BLOCK_LIST;
      level = MAX (paragraph->list_level, 0) + 1;
    }
  else if (paragraph->list == 0 && role == DOSSIER_BLOCK_LIST)
    {
      role = DOSSIER_BLOCK_BODY;
      level = 0;
    }
  dossier_block_writer_set_role (self->writer, role, CLAMP (level, 0, 9));
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
  Table table = { FALSE, 0, 1 };

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
end_cell (Body *self)
{
  const Table *table = last_table (self);

  dossier_block_writer_end_cell (self->writer);
  if (table != NULL)
    dossier_block_writer_skip_cells (self->writer, table->span - 1);
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
  if (name == PARAGRAPH_STYLE)
    paragraph->style = dossier_docx_styles_get (self->styles, dossier_xml_attribute (element, "w:val"));
  else if (name == LIST_NUMBER)
    paragraph->list = dossier_xml_attribute_number (element, "w:val", 0);
  else if (name == LIST_LEVEL)
    paragraph->list_level = CLAMP (dossier_xml_attribute_number (element, "w:val", 0), 0, 8);
  else if (name == OUTLINE)
    paragraph->outline = dossier_xml_attribute_number (element, "w:val", NO_OUTLINE);
  else if (self->in_run_properties && (name == DELETED || name == MOVED_AWAY))
    paragraph->joined = TRUE;
}

static void
take_run_property (Body *self, guint name, const DossierXmlElement *element)
{
  const char *value = dossier_xml_attribute (element, "w:val");

  if (name == VANISH)
    self->hidden = dossier_docx_is_on (value);
  else if (name == RUN_STYLE)
    self->hidden = self->hidden || dossier_docx_styles_get (self->styles, value)->hidden;
}

static void
take_row_property (Body *self, guint name, const DossierXmlElement *element)
{
  if (name == HEADER_ROW && dossier_docx_is_on (dossier_xml_attribute (element, "w:val")))
    dossier_block_writer_mark_header (self->writer);
  else if (name == GRID_BEFORE)
    dossier_block_writer_skip_cells (self->writer, dossier_xml_attribute_number (element, "w:val", 0));
  else if (name == DELETED)
    dossier_block_writer_drop_row (self->writer);
}

static void
take_table_property (Body *self, guint name, const DossierXmlElement *element)
{
  Table      *table = last_table (self);
  const char *value = dossier_xml_attribute (element, name == TABLE_LOOK ? "w:firstRow" : "w:val");

  if (table == NULL)
    return;
  if (name == TABLE_STYLE)
    table->sets_header = dossier_docx_styles_get (self->styles, value)->header_row;
  else if (name == TABLE_LOOK && value != NULL)
    table->sets_header = table->sets_header && dossier_docx_is_on (value);
  else if (name == GRID_SPAN)
    table->span = CLAMP (dossier_xml_attribute_number (element, "w:val", 1), 1, 64);
}

/* What takes place where it stands in the text. */
static void
take_content (Body *self, guint name, const DossierXmlElement *element)
{
  switch (name)
    {
    case TAB:
      add_text (self, " ");
      break;
    case LINE_BREAK:
    case CARRIAGE_RETURN:
      if (is_shown (self))
        dossier_block_writer_break_line (self->writer);
      break;
    case HYPHEN:
      add_text (self, "\u2011");
      break;
    case SYMBOL:
      take_symbol (self, element);
      break;
    case FIELD:
      take_field (self, dossier_xml_attribute (element, "w:fldCharType"));
      break;
    case DENOMINATOR:
      add_text (self, "/");
      break;
    case SUPERSCRIPT:
      add_text (self, "^");
      break;
    case SUBSCRIPT:
      add_text (self, "_");
      break;
    case FOOTNOTE_REFERENCE:
      refer_to_note (self, DOSSIER_DOCX_FOOTNOTES, element);
      break;
    case ENDNOTE_REFERENCE:
      refer_to_note (self, DOSSIER_DOCX_ENDNOTES, element);
      break;
    case COMMENT_REFERENCE:
      refer_to_note (self, DOSSIER_DOCX_COMMENTS, element);
      break;
    default:
      break;
    }
}

static void
begin_structure (Body *self, guint name, const DossierXmlElement *element)
{
  switch (name)
    {
    case P:
      begin_paragraph (self);
      break;
    case RUN:
      self->hidden = FALSE;
      break;
    case TABLE:
      begin_table (self);
      break;
    case ROW:
      begin_row (self);
      break;
    case CELL:
      if (last_table (self) != NULL)
        last_table (self)->span = 1;
      dossier_block_writer_begin_cell (self->writer);
      break;
    case BOX:
      self->hidden = FALSE;
      dossier_block_writer_begin_box (self->writer);
      break;
    case ALTERNATIVES:
      dossier_nest_begin (&self->alternatives, FALSE);
      break;
    case CHOICE:
      begin_branch (self, is_understood (dossier_xml_attribute (element, "Requires")));
      break;
    case FALLBACK:
      begin_branch (self, TRUE);
      break;
    case FOOTNOTE:
    case ENDNOTE:
    case COMMENT:
      begin_note (self, element);
      break;
    case CHECKBOX:
      self->checked = FALSE;
      break;
    case DELETED:
    case MOVED_AWAY:
      self->n_skipped = 1;
      break;
    default:
      take_content (self, name, element);
    }
}

static void
set_state (Body *self, guint name, gboolean open)
{
  if (name == PARAGRAPH_PROPERTIES)
    self->in_paragraph_properties = open;
  else if (name == RUN_PROPERTIES)
    self->in_run_properties = open;
  else if (name == ROW_PROPERTIES)
    self->in_row_properties = open;
  else if (name == CHECKBOX)
    self->in_checkbox = open;
  else if (name == TEXT || name == MATH_TEXT)
    self->in_text = open;
}

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  Body *self = data;

  if (self->n_skipped > 0 || (name >= SKIPPED && name != DOSSIER_XML_OTHER))
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
  else if (self->in_checkbox && (name == CHECKED || name == PRESET))
    self->checked = dossier_docx_is_on (dossier_xml_attribute (element, "w:val"));
  else if (name == TABLE_STYLE || name == TABLE_LOOK || name == GRID_SPAN)
    take_table_property (self, name, element);
  else
    begin_structure (self, name, element);
}

static void
end_structure (Body *self, guint name)
{
  switch (name)
    {
    case PARAGRAPH_PROPERTIES:
      settle_paragraph (self);
      break;
    case P:
      end_paragraph (self);
      break;
    case TABLE:
      end_table (self);
      break;
    case ROW:
      dossier_block_writer_end_row (self->writer);
      break;
    case CELL:
      end_cell (self);
      break;
    case BOX:
      dossier_block_writer_end_box (self->writer);
      break;
    case ALTERNATIVES:
      dossier_nest_end (&self->alternatives);
      break;
    case FOOTNOTE:
    case ENDNOTE:
    case COMMENT:
      end_note (self);
      break;
    case CHECKBOX:
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
read_part (Body *self, GBytes *bytes, DossierReading *reading, gboolean *damaged, GError **error)
{
  static const DossierXmlHandler handler = { namespaces, names, start_cb, end_cb, text_cb };
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  g_autoptr (GArray) tables = g_array_new (FALSE, FALSE, sizeof (Table));
  g_autoptr (DossierBlockWriter) writer = dossier_block_writer_new (reading);
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
  Body body = { .styles = styles, .gathered = notes };

  return read_part (&body, bytes, dossier_docx_notes_get_reading (notes), damaged, error) ? g_steal_pointer (&notes) : NULL;
}

gboolean
dossier_docx_body_read (GBytes *bytes, DossierDocxStyles *styles, DossierDocxNotes *const notes[DOSSIER_DOCX_N_NOTE_KINDS], DossierReading *reading, gboolean *damaged, GError **error)
{
  Body body = { .styles = styles, .notes = notes };

  return read_part (&body, bytes, reading, damaged, error);
}
