/* dossier-docx-numbering.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list (w:num) is counted by a definition (w:abstractNum), which may leave that to another one that
 * belongs to a style.
 */

#include "config.h"

#include "import/dossier-docx-numbering.h"

#include <string.h>

#include "import/dossier-docx-vocabulary.h"
#include "import/dossier-list-number.h"

#define LEVELS DOSSIER_DOCX_LIST_LEVELS
#define MAX_LISTS 20000
#define MAX_START 1000000
#define MAX_TEXT_BYTES 120

typedef struct
{
  gboolean          told;
  int               start;
  DossierNumberForm form;
  char             *text;  /* "%1.%2" */
  char             *style; /* of paragraphs that have this level without saying so */
  gboolean          legal; /* all numbers decimal */
} Level;

typedef struct
{
  Level    levels[LEVELS];
  char    *defines; /* name of the style that this is the definition of */
  char    *defined_by;
  int      counters[LEVELS];
  gboolean counting[LEVELS];
} Definition;

typedef struct
{
  int         definition;
  Definition *found;          /* that one, or the one that it leaves the counting to */
  Level       levels[LEVELS]; /* those that differ */
  int         starts[LEVELS]; /* -1 = goes on */
  gboolean    begun;
} List;

struct _DossierDocxNumbering
{
  GHashTable *definitions;
  GHashTable *lists;

  /* While it is read. */
  Definition *definition;
  List       *list;
  int         level;
};

enum
{
  DEFINITION,
  LEVEL,
  START,
  FORM,
  TEXT,
  LEGAL,
  LEVEL_STYLE,
  DEFINES,
  DEFINED_BY,
  LIST,
  LIST_DEFINITION,
  OVERRIDE,
  OVERRIDE_START,
};

static const char *const names[] = { "w:abstractNum", "w:lvl", "w:start", "w:numFmt", "w:lvlText", "w:isLgl", "w:pStyle", "w:styleLink", "w:numStyleLink", "w:num", "w:abstractNumId", "w:lvlOverride", "w:startOverride", NULL };

static void
clear_levels (Level *levels)
{
  for (guint i = 0; i < LEVELS; i++)
    {
      g_free (levels[i].text);
      g_free (levels[i].style);
    }
}

static void
free_definition (gpointer data)
{
  Definition *definition = data;

  clear_levels (definition->levels);
  g_free (definition->defines);
  g_free (definition->defined_by);
  g_free (definition);
}

static void
free_list (gpointer data)
{
  List *list = data;

  clear_levels (list->levels);
  g_free (list);
}

static DossierNumberForm
form_of (const char *name)
{
  static const struct
  {
    const char       *name;
    DossierNumberForm form;
  } forms[] = {
    { "bullet", DOSSIER_NUMBER_NONE },
    { "none", DOSSIER_NUMBER_NONE },
    { "lowerLetter", DOSSIER_NUMBER_LOWER_LETTER },
    { "upperLetter", DOSSIER_NUMBER_UPPER_LETTER },
    { "lowerRoman", DOSSIER_NUMBER_LOWER_ROMAN },
    { "upperRoman", DOSSIER_NUMBER_UPPER_ROMAN },
  };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (name, forms[i].name))
      return forms[i].form;

  return DOSSIER_NUMBER_DECIMAL;
}

/* The level that is being read: of a definition, or one that a list has of its own. */
static Level *
open_level (DossierDocxNumbering *self)
{
  if (self->level < 0)
    return NULL;
  if (self->list != NULL)
    return &self->list->levels[self->level];
  return self->definition != NULL ? &self->definition->levels[self->level] : NULL;
}

static void
begin_definition (DossierDocxNumbering *self, const DossierXmlElement *element)
{
  int number = dossier_xml_attribute_number (element, "w:abstractNumId", -1);

  if (g_hash_table_size (self->definitions) >= MAX_LISTS)
    return;
  self->definition = g_new0 (Definition, 1);
  g_hash_table_replace (self->definitions, GINT_TO_POINTER (number), self->definition);
}

static void
begin_list (DossierDocxNumbering *self, const DossierXmlElement *element)
{
  int number = dossier_xml_attribute_number (element, "w:numId", -1);

  if (g_hash_table_size (self->lists) >= MAX_LISTS)
    return;
  self->list = g_new0 (List, 1);
  self->list->definition = -1;
  for (guint i = 0; i < LEVELS; i++)
    self->list->starts[i] = -1;
  g_hash_table_replace (self->lists, GINT_TO_POINTER (number), self->list);
}

static void
begin_level (Level *level)
{
  g_free (level->text);
  g_free (level->style);
  *level = (Level){ .told = TRUE, .start = 1, .form = DOSSIER_NUMBER_DECIMAL };
}

static void
set_string (char **string, const char *value)
{
  g_free (*string);
  *string = g_strdup (value);
}

static void
take_level (Level *level, guint name, const DossierXmlElement *element)
{
  const char *value = dossier_xml_attribute (element, "w:val");

  if (name == START)
    level->start = CLAMP (dossier_xml_attribute_number (element, "w:val", 1), 0, MAX_START);
  else if (name == FORM)
    level->form = form_of (value);
  else if (name == TEXT && value != NULL && strlen (value) <= MAX_TEXT_BYTES)
    set_string (&level->text, value);
  else if (name == LEVEL_STYLE)
    set_string (&level->style, value);
  else if (name == LEGAL)
    level->legal = TRUE;
}

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  DossierDocxNumbering *self = data;

  if (name == DEFINITION)
    begin_definition (self, element);
  else if (name == LIST)
    begin_list (self, element);
  else if (name == LEVEL || name == OVERRIDE)
    {
      self->level = CLAMP (dossier_xml_attribute_number (element, "w:ilvl", 0), 0, LEVELS - 1);
      if (name == LEVEL && open_level (self) != NULL)
        begin_level (open_level (self));
    }
  else if (name == LIST_DEFINITION && self->list != NULL)
    self->list->definition = dossier_xml_attribute_number (element, "w:val", -1);
  else if (name == OVERRIDE_START && self->list != NULL && self->level >= 0)
    self->list->starts[self->level] = CLAMP (dossier_xml_attribute_number (element, "w:val", 1), 0, MAX_START);
  else if (name == DEFINES && self->definition != NULL)
    set_string (&self->definition->defines, dossier_xml_attribute (element, "w:val"));
  else if (name == DEFINED_BY && self->definition != NULL)
    set_string (&self->definition->defined_by, dossier_xml_attribute (element, "w:val"));
  else if (open_level (self) != NULL && name != DOSSIER_XML_OTHER)
    take_level (open_level (self), name, element);
}

static void
end_cb (gpointer data, guint name)
{
  DossierDocxNumbering *self = data;

  if (name == DEFINITION)
    self->definition = NULL;
  else if (name == LIST)
    self->list = NULL;
  else if (name == OVERRIDE || (name == LEVEL && self->list == NULL))
    self->level = -1;
}

DossierDocxNumbering *
dossier_docx_numbering_read (GBytes *bytes)
{
  static const DossierXmlHandler handler = { dossier_docx_namespaces, names, start_cb, end_cb, NULL };
  DossierDocxNumbering          *self = g_new0 (DossierDocxNumbering, 1);

  self->definitions = g_hash_table_new_full (NULL, NULL, NULL, free_definition);
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, free_list);
  self->level = -1;
  if (bytes != NULL)
    dossier_xml_read (bytes, &handler, self, NULL, NULL);
  self->definition = NULL;
  self->list = NULL;

  return self;
}

void
dossier_docx_numbering_free (DossierDocxNumbering *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->definitions);
  g_hash_table_unref (self->lists);
  g_free (self);
}

static Definition *
search_definition (DossierDocxNumbering *self, const List *list)
{
  Definition    *definition = g_hash_table_lookup (self->definitions, GINT_TO_POINTER (list->definition));
  GHashTableIter iter;
  gpointer       other;

  if (definition == NULL || definition->defined_by == NULL)
    return definition;

  g_hash_table_iter_init (&iter, self->definitions);
  while (g_hash_table_iter_next (&iter, NULL, &other))
    if (((Definition *)other)->defines != NULL && g_str_equal (((Definition *)other)->defines, definition->defined_by))
      return other;

  return definition;
}

static Definition *
find_definition (DossierDocxNumbering *self, List *list)
{
  if (list != NULL && list->found == NULL)
    list->found = search_definition (self, list);
  return list != NULL ? list->found : NULL;
}

int
dossier_docx_numbering_level_of_style (DossierDocxNumbering *self, int number, const char *style)
{
  const Definition *definition = find_definition (self, g_hash_table_lookup (self->lists, GINT_TO_POINTER (number)));

  for (int i = 0; definition != NULL && style != NULL && i < LEVELS; i++)
    if (definition->levels[i].style != NULL && g_str_equal (definition->levels[i].style, style))
      return i;

  return -1;
}

static const Level *
level_at (const Definition *definition, const List *list, int i)
{
  return list->levels[i].told ? &list->levels[i] : &definition->levels[i];
}

/* A list that tells where it begins starts anew when its first item comes. */
static void
begin_counting (Definition *definition, List *list)
{
  if (list->begun)
    return;

  list->begun = TRUE;
  for (guint i = 0; i < LEVELS; i++)
    if (list->starts[i] >= 0)
      {
        definition->counters[i] = list->starts[i] - 1;
        definition->counting[i] = TRUE;
      }
}

/* "%1.%2" */
static char *
write_label (const Definition *definition, const List *list, const Level *level)
{
  GString *label = g_string_new (NULL);

  for (const char *p = level->text; *p != '\0'; p++)
    if (p[0] == '%' && p[1] >= '1' && p[1] <= '9')
      {
        int          i = p[1] - '1';
        const Level *told = level_at (definition, list, i);
        int          number = definition->counting[i] ? definition->counters[i] : told->start;

        dossier_list_number_append (label, number, level->legal && told->form != DOSSIER_NUMBER_NONE ? DOSSIER_NUMBER_DECIMAL : told->form);
        p++;
      }
    else
      g_string_append_c (label, *p);

  return g_strstrip (g_string_free (label, FALSE));
}

char *
dossier_docx_numbering_count (DossierDocxNumbering *self, int number, int level)
{
  List        *list = g_hash_table_lookup (self->lists, GINT_TO_POINTER (number));
  Definition  *definition = find_definition (self, list);
  const Level *told;

  if (definition == NULL || level < 0 || level >= LEVELS)
    return NULL;

  begin_counting (definition, list);
  told = level_at (definition, list, level);
  definition->counters[level] = definition->counting[level] ? definition->counters[level] + 1 : told->start;
  definition->counting[level] = TRUE;
  for (int i = level + 1; i < LEVELS; i++)
    definition->counting[i] = FALSE;

  return told->form != DOSSIER_NUMBER_NONE && told->text != NULL ? write_label (definition, list, told) : NULL;
}
