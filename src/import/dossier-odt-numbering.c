/* dossier-odt-numbering.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-odt-numbering.h"

#include <string.h>

#include "import/dossier-list-number.h"
#include "import/dossier-odt-vocabulary.h"

#define LEVELS 10
#define MAX_STYLES 20000
#define MAX_START 1000000
#define MAX_AFFIX_BYTES 60

typedef struct
{
  DossierNumberForm form;
  char             *prefix;
  char             *suffix;
  int               start;
  int               n_shown; /* levels that the label shows: 2 = "1.2" */
} Level;

typedef struct
{
  guint number;
  Level levels[LEVELS];
  int   counters[LEVELS]; /* of the last item */
} Style;

struct _DossierOdtNumbering
{
  GHashTable *styles;
  GPtrArray  *open;    /* styles of the open lists, NULL for an unknown one */
  gboolean    waiting; /* an item begun whose label is not taken */

  Style *style; /* while one is read */
};

enum
{
  LIST_STYLE,
  NUMBER,
};

static const char *const names[] = { "text:list-style", "text:list-level-style-number", NULL };

static void
free_style (gpointer data)
{
  Style *style = data;

  for (guint i = 0; i < LEVELS; i++)
    {
      g_free (style->levels[i].prefix);
      g_free (style->levels[i].suffix);
    }
  g_free (style);
}

DossierOdtNumbering *
dossier_odt_numbering_new (void)
{
  DossierOdtNumbering *self = g_new0 (DossierOdtNumbering, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_style);
  self->open = g_ptr_array_new ();
  return self;
}

void
dossier_odt_numbering_free (DossierOdtNumbering *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->styles);
  g_ptr_array_unref (self->open);
  g_free (self);
}

static DossierNumberForm
form_of (const char *name)
{
  switch (name != NULL ? *name : '\0')
    {
    case '1':
      return DOSSIER_NUMBER_DECIMAL;
    case 'a':
      return DOSSIER_NUMBER_LOWER_LETTER;
    case 'A':
      return DOSSIER_NUMBER_UPPER_LETTER;
    case 'i':
      return DOSSIER_NUMBER_LOWER_ROMAN;
    case 'I':
      return DOSSIER_NUMBER_UPPER_ROMAN;
    default:
      return DOSSIER_NUMBER_NONE;
    }
}

static void
set_affix (char **affix, const char *value)
{
  g_free (*affix);
  *affix = value != NULL && strlen (value) <= MAX_AFFIX_BYTES ? g_strdup (value) : NULL;
}

static void
begin_style (DossierOdtNumbering *self, const DossierXmlElement *element)
{
  const char *name = dossier_xml_attribute (element, "style:name");

  if (name == NULL || g_hash_table_size (self->styles) >= MAX_STYLES)
    return;

  self->style = g_new0 (Style, 1);
  self->style->number = g_hash_table_size (self->styles) + 1;
  g_hash_table_replace (self->styles, g_strdup (name), self->style);
}

static void
take_level (Style *style, const DossierXmlElement *element)
{
  int    number = dossier_xml_attribute_number (element, "text:level", 1);
  Level *level = &style->levels[CLAMP (number, 1, LEVELS) - 1];

  level->form = form_of (dossier_xml_attribute (element, "style:num-format"));
  set_affix (&level->prefix, dossier_xml_attribute (element, "style:num-prefix"));
  set_affix (&level->suffix, dossier_xml_attribute (element, "style:num-suffix"));
  level->start = CLAMP (dossier_xml_attribute_number (element, "text:start-value", 1), 0, MAX_START);
  level->n_shown = CLAMP (dossier_xml_attribute_number (element, "text:display-levels", 1), 1, LEVELS);
}

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  DossierOdtNumbering *self = data;

  if (name == LIST_STYLE)
    begin_style (self, element);
  else if (name == NUMBER && self->style != NULL)
    take_level (self->style, element);
}

static void
end_cb (gpointer data, guint name)
{
  if (name == LIST_STYLE)
    ((DossierOdtNumbering *)data)->style = NULL;
}

void
dossier_odt_numbering_read (DossierOdtNumbering *self, GBytes *bytes)
{
  static const DossierXmlHandler handler = { dossier_odt_namespaces, names, start_cb, end_cb, NULL };

  dossier_xml_read (bytes, &handler, self, NULL, NULL);
  self->style = NULL;
}

static Style *
open_style (DossierOdtNumbering *self)
{
  return self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;
}

static void
restart (Style *style, guint level)
{
  for (guint i = level; i < LEVELS; i++)
    style->counters[i] = style->levels[i].start - 1;
}

void
dossier_odt_numbering_begin_list (DossierOdtNumbering *self, const DossierXmlElement *element)
{
  const char *name = dossier_xml_attribute (element, "text:style-name");
  const char *goes_on = dossier_xml_attribute (element, "text:continue-numbering");
  const char *continued = dossier_xml_attribute (element, "text:continue-list");
  Style      *style = name != NULL ? g_hash_table_lookup (self->styles, name) : open_style (self);
  guint       level = self->open->len;

  g_ptr_array_add (self->open, style);
  if (style != NULL && level < LEVELS && continued == NULL && !(goes_on != NULL && g_str_equal (goes_on, "true")))
    restart (style, level);
  self->waiting = FALSE;
}

void
dossier_odt_numbering_end_list (DossierOdtNumbering *self)
{
  if (self->open->len > 0)
    g_ptr_array_set_size (self->open, (int)self->open->len - 1);
  self->waiting = FALSE;
}

void
dossier_odt_numbering_begin_item (DossierOdtNumbering *self, gboolean header, const DossierXmlElement *element)
{
  Style *style = open_style (self);
  guint  level = self->open->len - 1;
  int    start = dossier_xml_attribute_number (element, "text:start-value", -1);

  self->waiting = FALSE;
  if (style == NULL || level >= LEVELS || header)
    return;

  style->counters[level] = start >= 0 ? MIN (start, MAX_START) : style->counters[level] + 1;
  restart (style, level + 1);
  self->waiting = TRUE;
}

char *
dossier_odt_numbering_take_label (DossierOdtNumbering *self)
{
  Style       *style = open_style (self);
  guint        level = self->open->len - 1;
  const Level *told;
  GString     *label;

  if (!self->waiting || style == NULL || level >= LEVELS)
    return NULL;
  self->waiting = FALSE;
  told = &style->levels[level];
  if (told->form == DOSSIER_NUMBER_NONE)
    return NULL;

  label = g_string_new (told->prefix);
  for (guint i = level + 1 - MIN ((guint)told->n_shown, level + 1); i <= level; i++)
    {
      gboolean more = i < level && style->levels[i].form != DOSSIER_NUMBER_NONE;

      dossier_list_number_append (label, style->counters[i], style->levels[i].form);
      g_string_append (label, more ? "." : "");
    }
  if (told->suffix != NULL)
    g_string_append (label, told->suffix);
  return g_strstrip (g_string_free (label, FALSE));
}

guint
dossier_odt_numbering_list (DossierOdtNumbering *self)
{
  const Style *style = self->open->len > 0 ? g_ptr_array_index (self->open, 0) : NULL;

  return style != NULL ? style->number : 0;
}
