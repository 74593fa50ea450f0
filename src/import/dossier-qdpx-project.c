/* dossier-qdpx-project.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-qdpx-project.h"

#include "import/dossier-foreign-annotation.h"
#include "import/dossier-import-error.h"
#include "import/dossier-xml.h"

#include <string.h>

/* The name of the variable in which Dossier keeps the address of a document. */
#define ADDRESS "Address"

enum
{
  PROJECT,
  CODE,
  VARIABLE,
  TEXT_SOURCE,
  PDF_SOURCE,
  REPRESENTATION,
  NOTE,
  SELECTION,
  CODE_REF,
  NOTE_REF,
  VARIABLE_REF,
  DESCRIPTION,
  CONTENT,
  TEXT_VALUE,
};

static const char *const names[] = {
  "q:Project", "q:Code", "q:Variable", "q:TextSource", "q:PDFSource", "q:Representation", "q:Note", "q:PlainTextSelection",
  "q:CodeRef", "q:NoteRef", "q:VariableRef", "q:Description", "q:PlainTextContent", "q:TextValue", NULL
};

static const DossierXmlNamespace namespaces[] = {
  { "urn:QDA-XML:project:1.0", "q" },
  { "urn:QDA-XML:project:1.5", "q" },
  { NULL, NULL },
};

/* Pointers are borrowed from the project. */
typedef struct
{
  DossierQdpxProject   *project;
  GPtrArray            *categories; /* DossierQdpxCode: the codes that are open */
  DossierQdpxSource    *source;     /* open, a note too */
  DossierQdpxSelection *selection;
  char                 *address_variable; /* GUID */
  gboolean              is_address;       /* the value that comes is one */
  guint                 collecting;       /* the element whose text is wanted, or DOSSIER_XML_OTHER */
  GString              *text;
  gboolean              seen;
} Reader;

static void
code_free (gpointer data)
{
  DossierQdpxCode *self = data;

  g_free (self->name);
  g_free (self->category);
  g_free (self->colour);
  g_free (self);
}

static void
selection_free (gpointer data)
{
  DossierQdpxSelection *self = data;

  g_free (self->guid);
  g_free (self->name);
  g_free (self->description);
  g_free (self->created);
  g_free (self->modified);
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static void
source_free (gpointer data)
{
  DossierQdpxSource *self = data;

  g_free (self->name);
  g_free (self->path);
  g_free (self->text);
  g_free (self->address);
  g_ptr_array_unref (self->selections);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static char *
dup_guid (const DossierXmlElement *element, const char *attribute)
{
  const char *guid = dossier_xml_attribute (element, attribute);

  return guid != NULL ? g_ascii_strdown (guid, -1) : NULL;
}

static void
take_guid (GPtrArray *into, char *guid)
{
  if (guid != NULL && into->len < DOSSIER_FOREIGN_MAX_TAGS)
    g_ptr_array_add (into, guid);
  else
    g_free (guid);
}

static DossierQdpxSource *
source_new (const DossierXmlElement *element)
{
  DossierQdpxSource *self = g_new0 (DossierQdpxSource, 1);

  self->name = g_strdup (dossier_xml_attribute (element, "name"));
  self->path = g_strdup (dossier_xml_attribute (element, "plainTextPath"));
  self->selections = g_ptr_array_new_with_free_func (selection_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
open_code (Reader *self, const DossierXmlElement *element)
{
  DossierQdpxCode *parent = self->categories->len > 0 ? g_ptr_array_index (self->categories, self->categories->len - 1) : NULL;
  DossierQdpxCode *code = g_new0 (DossierQdpxCode, 1);
  char            *guid = dup_guid (element, "guid");

  code->name = g_strdup (dossier_xml_attribute (element, "name"));
  code->category = parent != NULL ? g_strdup (parent->name) : NULL;
  code->colour = g_strdup (dossier_xml_attribute (element, "color"));
  code->codable = g_strcmp0 (dossier_xml_attribute (element, "isCodable"), "false") != 0;
  /* A second code of one GUID does not take the place of the first, which may be open. */
  if (guid == NULL || g_hash_table_contains (self->project->codes, guid))
    {
      g_free (guid);
      guid = g_strdup_printf ("#%u", g_hash_table_size (self->project->codes));
    }
  g_hash_table_insert (self->project->codes, guid, code);
  g_ptr_array_add (self->categories, code);
}

static void
open_source (Reader *self, const DossierXmlElement *element)
{
  self->source = source_new (element);
  g_ptr_array_add (self->project->sources, self->source);
}

static void
open_note (Reader *self, const DossierXmlElement *element)
{
  char *guid = dup_guid (element, "guid");

  if (guid == NULL || g_hash_table_contains (self->project->notes, guid))
    {
      g_free (guid);
      self->source = NULL;
      return;
    }

  self->source = source_new (element);
  g_hash_table_insert (self->project->notes, guid, self->source);
}

static void
open_selection (Reader *self, const DossierXmlElement *element)
{
  const char *start = dossier_xml_attribute (element, "startPosition"), *end = dossier_xml_attribute (element, "endPosition");

  if (self->source == NULL)
    return;

  self->selection = g_new0 (DossierQdpxSelection, 1);
  self->selection->guid = dup_guid (element, "guid");
  self->selection->name = g_strdup (dossier_xml_attribute (element, "name"));
  self->selection->start = start != NULL ? g_ascii_strtoll (start, NULL, 10) : -1;
  self->selection->end = end != NULL ? g_ascii_strtoll (end, NULL, 10) : -1;
  self->selection->created = g_strdup (dossier_xml_attribute (element, "creationDateTime"));
  self->selection->modified = g_strdup (dossier_xml_attribute (element, "modifiedDateTime"));
  self->selection->codes = g_ptr_array_new_with_free_func (g_free);
  self->selection->notes = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->source->selections, self->selection);
}

/* The text representation of a PDF: its selections count in it. */
static void
open_representation (Reader *self, const DossierXmlElement *element)
{
  if (self->source == NULL)
    return;

  g_free (self->source->path);
  self->source->path = g_strdup (dossier_xml_attribute (element, "plainTextPath"));
}

static void
open_reference (Reader *self, guint name, const DossierXmlElement *element)
{
  char *guid = dup_guid (element, "targetGUID");

  if (name == VARIABLE_REF)
    {
      self->is_address = guid != NULL && g_strcmp0 (guid, self->address_variable) == 0;
      g_free (guid);
    }
  else if (self->selection != NULL)
    take_guid (name == CODE_REF ? self->selection->codes : self->selection->notes, guid);
  else if (self->source != NULL && name == NOTE_REF)
    take_guid (self->source->notes, guid);
  else
    g_free (guid);
}

static void
open_variable (Reader *self, const DossierXmlElement *element)
{
  if (g_strcmp0 (dossier_xml_attribute (element, "name"), ADDRESS) != 0)
    return;

  g_free (self->address_variable);
  self->address_variable = dup_guid (element, "guid");
}

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  Reader *self = data;

  switch (name)
    {
    case PROJECT:
      self->seen = TRUE;
      if (self->project->origin == NULL)
        self->project->origin = g_strdup (dossier_xml_attribute (element, "origin"));
      break;
    case CODE:
      open_code (self, element);
      break;
    case VARIABLE:
      open_variable (self, element);
      break;
    case TEXT_SOURCE:
    case PDF_SOURCE:
      open_source (self, element);
      break;
    case REPRESENTATION:
      open_representation (self, element);
      break;
    case NOTE:
      open_note (self, element);
      break;
    case SELECTION:
      open_selection (self, element);
      break;
    case CODE_REF:
    case NOTE_REF:
    case VARIABLE_REF:
      open_reference (self, name, element);
      break;
    case DESCRIPTION:
    case CONTENT:
    case TEXT_VALUE:
      self->collecting = name;
      g_string_truncate (self->text, 0);
      break;
    default:
      break;
    }
}

/* The text of the element that ends. */
static void
take_text (Reader *self, guint name)
{
  char **into = NULL;

  if (name == DESCRIPTION && self->selection != NULL)
    into = &self->selection->description;
  else if (name == CONTENT && self->source != NULL && self->selection == NULL)
    into = &self->source->text;
  else if (name == TEXT_VALUE && self->source != NULL && self->is_address)
    into = &self->source->address;
  if (into == NULL)
    return;

  g_free (*into);
  *into = g_strdup (self->text->str);
}

static void
end_cb (gpointer data, guint name)
{
  Reader *self = data;

  switch (name)
    {
    case CODE:
      g_ptr_array_set_size (self->categories, self->categories->len - 1);
      break;
    case TEXT_SOURCE:
    case PDF_SOURCE:
    case NOTE:
      self->source = NULL;
      self->selection = NULL;
      break;
    case SELECTION:
      self->selection = NULL;
      break;
    case DESCRIPTION:
    case CONTENT:
    case TEXT_VALUE:
      take_text (self, name);
      self->collecting = DOSSIER_XML_OTHER;
      break;
    default:
      break;
    }
}

static void
text_cb (gpointer data, const char *text, gsize n_bytes)
{
  Reader *self = data;

  if (self->collecting != DOSSIER_XML_OTHER)
    g_string_append_len (self->text, text, n_bytes);
}

DossierQdpxProject *
dossier_qdpx_project_read (GBytes *bytes, GError **error)
{
  static const DossierXmlHandler handler = { namespaces, names, start_cb, end_cb, text_cb };
  g_autoptr (DossierQdpxProject) project = g_new0 (DossierQdpxProject, 1);
  g_autoptr (GPtrArray) categories = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  Reader   reader = { .project = project, .categories = categories, .text = text, .collecting = DOSSIER_XML_OTHER };
  gboolean read;

  project->sources = g_ptr_array_new_with_free_func (source_free);
  project->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, code_free);
  project->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, source_free);
  read = dossier_xml_read (bytes, &handler, &reader, NULL, error);
  g_free (reader.address_variable);
  if (read && reader.seen)
    return g_steal_pointer (&project);

  if (read)
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "The project in this file is not one that the REFI-QDA standard knows. Export it again as QDPX.");
  return NULL;
}

void
dossier_qdpx_project_free (DossierQdpxProject *self)
{
  if (self == NULL)
    return;

  g_free (self->origin);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_hash_table_unref);
  g_clear_pointer (&self->notes, g_hash_table_unref);
  g_free (self);
}
