/* dossier-docx-styles.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Styles are gathered as they stand and settled when they are asked for, because a style may be
 * written before the one that it is based on.
 */

#include "config.h"

#include "import/dossier-docx-styles.h"

#include <string.h>

#include "import/dossier-docx-vocabulary.h"
#include "import/dossier-style-name.h"

#define MAX_ANCESTORS 32
#define NO_LEVEL 9

typedef struct
{
  char            *name; /* small letters */
  char            *based_on;
  int              outline; /* 0 = outermost, NO_LEVEL = none, -1 = not told */
  int              list;    /* number of its list, 0 = none, -1 = not told */
  int              list_level;
  int              vanish; /* -1 = not told */
  gboolean         first_row;
  gboolean         settled;
  DossierDocxStyle style;
} Raw;

struct _DossierDocxStyles
{
  GHashTable      *raw; /* id → Raw */
  char            *default_id;
  char            *language;
  DossierDocxStyle plain;

  Raw     *open;
  gboolean is_default;
};

enum
{
  STYLE,
  NAME,
  BASED_ON,
  OUTLINE,
  NUMBER,
  NUMBER_LEVEL,
  VANISH,
  LANGUAGE,
  TABLE_PART,
};
static const char *const names[] = { "w:style", "w:name", "w:basedOn", "w:outlineLvl", "w:numId", "w:ilvl", "w:vanish", "w:lang", "w:tblStylePr", NULL };

gboolean
dossier_docx_is_on (const char *value)
{
  return value == NULL || !(g_str_equal (value, "0") || g_str_equal (value, "false") || g_str_equal (value, "off") || g_str_equal (value, "none"));
}

static void
free_raw (gpointer data)
{
  Raw *raw = data;

  g_free (raw->name);
  g_free (raw->based_on);
  g_free (raw);
}

static void
begin_style (DossierDocxStyles *self, const DossierXmlElement *element)
{
  const char *id = dossier_xml_attribute (element, "w:styleId");
  const char *type = dossier_xml_attribute (element, "w:type");
  const char *preset = dossier_xml_attribute (element, "w:default");

  self->open = g_new0 (Raw, 1);
  self->open->outline = self->open->list = self->open->list_level = self->open->vanish = -1;
  g_hash_table_replace (self->raw, g_strdup (id != NULL ? id : ""), self->open);
  if (id != NULL && preset != NULL && dossier_docx_is_on (preset) && (type == NULL || g_str_equal (type, "paragraph")))
    {
      g_free (self->default_id);
      self->default_id = g_strdup (id);
    }
}

static void
take_property (Raw *raw, guint name, const DossierXmlElement *element)
{
  const char *value = dossier_xml_attribute (element, "w:val");

  switch (name)
    {
    case NAME:
      g_free (raw->name);
      raw->name = value != NULL ? g_utf8_strdown (value, -1) : NULL;
      break;
    case BASED_ON:
      g_free (raw->based_on);
      raw->based_on = g_strdup (value);
      break;
    case OUTLINE:
      raw->outline = dossier_xml_attribute_number (element, "w:val", NO_LEVEL);
      break;
    case NUMBER:
      raw->list = dossier_xml_attribute_number (element, "w:val", 0);
      break;
    case NUMBER_LEVEL:
      raw->list_level = CLAMP (dossier_xml_attribute_number (element, "w:val", 0), 0, 8);
      break;
    case VANISH:
      raw->vanish = dossier_docx_is_on (value);
      break;
    case TABLE_PART:
      value = dossier_xml_attribute (element, "w:type");
      raw->first_row = raw->first_row || (value != NULL && g_str_equal (value, "firstRow"));
      break;
    default:
      break;
    }
}

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  DossierDocxStyles *self = data;

  if (name == STYLE)
    begin_style (self, element);
  else if (name == LANGUAGE && self->open == NULL && self->language == NULL)
    self->language = g_strdup (dossier_xml_attribute (element, "w:val"));
  else if (self->open != NULL)
    take_property (self->open, name, element);
}

static void
end_cb (gpointer data, guint name)
{
  DossierDocxStyles *self = data;

  if (name == STYLE)
    self->open = NULL;
}

DossierDocxStyles *
dossier_docx_styles_read (GBytes *bytes)
{
  static const DossierXmlHandler handler = { dossier_docx_namespaces, names, start_cb, end_cb, NULL };
  DossierDocxStyles             *self = g_new0 (DossierDocxStyles, 1);

  self->raw = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_raw);
  self->plain.role = DOSSIER_BLOCK_BODY;
  self->plain.list_level = -1;
  if (bytes != NULL)
    dossier_xml_read (bytes, &handler, self, NULL, NULL);
  self->open = NULL;

  return self;
}

void
dossier_docx_styles_free (DossierDocxStyles *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->raw);
  g_free (self->default_id);
  g_free (self->language);
  g_free (self);
}

/* What is nearer to the style wins. */
static void
settle (DossierDocxStyles *self, Raw *raw, const char *id)
{
  DossierDocxStyle *style = &raw->style;
  gboolean          named = FALSE;
  int               outline = -1, list = -1, list_level = -1, vanish = -1;

  raw->settled = TRUE;
  g_hash_table_lookup_extended (self->raw, id, (gpointer *)&style->id, NULL);
  style->role = DOSSIER_BLOCK_BODY;
  for (guint n = 0; raw != NULL && n < MAX_ANCESTORS; n++)
    {
      named = named || (raw->name != NULL && dossier_style_name_read (raw->name, &style->role, &style->level));
      outline = outline >= 0 ? outline : raw->outline;
      list_level = list_level >= 0 ? list_level : raw->list_level;
      list = list >= 0 ? list : raw->list;
      vanish = vanish >= 0 ? vanish : raw->vanish;
      style->header_row = style->header_row || raw->first_row;
      raw = raw->based_on != NULL ? g_hash_table_lookup (self->raw, raw->based_on) : NULL;
    }

  style->hidden = vanish == 1;
  style->list = MAX (list, 0);
  style->list_level = list_level;
  if (outline >= 0 && outline < NO_LEVEL && (!named || style->role == DOSSIER_BLOCK_HEADING))
    {
      style->role = DOSSIER_BLOCK_HEADING;
      style->level = outline + 1;
    }
  else if (!named && list > 0)
    {
      style->role = DOSSIER_BLOCK_LIST;
      style->level = MAX (list_level, 0) + 1;
    }
}

/* A style that a file uses without having it is known by its id, which is its English name in most programs. */
static Raw *
make_by_id (DossierDocxStyles *self, const char *id)
{
  Raw *raw = g_new0 (Raw, 1);

  raw->name = g_utf8_strdown (id, -1);
  raw->outline = raw->list = raw->list_level = raw->vanish = -1;
  g_hash_table_insert (self->raw, g_strdup (id), raw);
  return raw;
}

const DossierDocxStyle *
dossier_docx_styles_get (DossierDocxStyles *self, const char *id)
{
  const char *key = id != NULL ? id : self->default_id;
  Raw        *raw = key != NULL ? g_hash_table_lookup (self->raw, key) : NULL;

  if (key == NULL)
    return &self->plain;
  if (raw == NULL)
    raw = make_by_id (self, key);
  if (!raw->settled)
    settle (self, raw, key);

  return &raw->style;
}

const char *
dossier_docx_styles_get_language (DossierDocxStyles *self)
{
  return self->language;
}
