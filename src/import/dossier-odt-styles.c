/* dossier-odt-styles.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Styles are gathered as they stand and settled when they are asked for. Names are the English ones
 * of the programs, in which "_20_" stands for a space.
 */

#include "config.h"

#include "import/dossier-odt-styles.h"

#include <string.h>

#include "import/dossier-odt-vocabulary.h"
#include "import/dossier-style-name.h"

#define MAX_ANCESTORS 32

typedef struct
{
  char           *name; /* small letters, spaces are spaces */
  char           *parent;
  int             outline; /* 1 = outermost, 0 = none or not told */
  int             hidden;  /* -1 = not told */
  gboolean        settled;
  DossierOdtStyle style;
} Raw;

struct _DossierOdtStyles
{
  GHashTable     *raw; /* name as written → Raw */
  char           *language;
  DossierOdtStyle plain;

  Raw     *open;
  gboolean in_defaults;
};

enum
{
  STYLE,
  DEFAULT_STYLE,
  TEXT_PROPERTIES,
  OLD_PROPERTIES,
};

static const char *const names[] = { "style:style", "style:default-style", "style:text-properties", "style:properties", NULL };

static void
free_raw (gpointer data)
{
  Raw *raw = data;

  g_free (raw->name);
  g_free (raw->parent);
  g_free (raw);
}

/* "Heading_20_1" is "heading 1". */
static char *
plain_name (const char *name)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p++)
    if (p[0] == '_' && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]) && p[3] == '_')
      {
        g_string_append_unichar (plain, g_ascii_xdigit_value (p[1]) * 16 + g_ascii_xdigit_value (p[2]));
        p += 3;
      }
    else
      g_string_append_c (plain, *p);

  return g_utf8_strdown (plain->str, -1);
}

static void
begin_style (DossierOdtStyles *self, const DossierXmlElement *element)
{
  const char *name = dossier_xml_attribute (element, "style:name");
  const char *family = dossier_xml_attribute (element, "style:family");

  /* Styles of tables and pictures may have the names of others. */
  if (name == NULL || (family != NULL && !g_str_equal (family, "paragraph") && !g_str_equal (family, "text") && !g_str_equal (family, "section")))
    return;

  self->open = g_new0 (Raw, 1);
  self->open->name = plain_name (name);
  self->open->parent = g_strdup (dossier_xml_attribute (element, "style:parent-style-name"));
  self->open->outline = dossier_xml_attribute_number (element, "style:default-outline-level", 0);
  self->open->hidden = -1;
  g_hash_table_replace (self->raw, g_strdup (name), self->open);
}

static void
take_properties (DossierOdtStyles *self, const DossierXmlElement *element)
{
  const char *display = dossier_xml_attribute (element, "text:display");

  if (self->open != NULL && display != NULL)
    self->open->hidden = g_str_equal (display, "none");
  if (self->in_defaults && self->language == NULL)
    self->language = g_strdup (dossier_xml_attribute (element, "fo:language"));
}

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  DossierOdtStyles *self = data;

  if (name == STYLE)
    begin_style (self, element);
  else if (name == DEFAULT_STYLE)
    self->in_defaults = g_strcmp0 (dossier_xml_attribute (element, "style:family"), "paragraph") == 0;
  else if (name == TEXT_PROPERTIES || name == OLD_PROPERTIES)
    take_properties (self, element);
}

static void
end_cb (gpointer data, guint name)
{
  DossierOdtStyles *self = data;

  if (name == STYLE)
    self->open = NULL;
  else if (name == DEFAULT_STYLE)
    self->in_defaults = FALSE;
}

DossierOdtStyles *
dossier_odt_styles_new (void)
{
  DossierOdtStyles *self = g_new0 (DossierOdtStyles, 1);

  self->raw = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_raw);
  self->plain.role = DOSSIER_BLOCK_BODY;
  return self;
}

void
dossier_odt_styles_free (DossierOdtStyles *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->raw);
  g_free (self->language);
  g_free (self);
}

void
dossier_odt_styles_read (DossierOdtStyles *self, GBytes *bytes)
{
  static const DossierXmlHandler handler = { dossier_odt_namespaces, names, start_cb, end_cb, NULL };

  dossier_xml_read (bytes, &handler, self, NULL, NULL);
  self->open = NULL;
  self->in_defaults = FALSE;
}

/* Programs of OpenDocument have a style of captions for each kind of thing. */
static gboolean
read_name (const char *name, DossierOdtStyle *style)
{
  static const char *const captions[] = { "illustration", "figure", "drawing", "table" };

  for (guint i = 0; i < G_N_ELEMENTS (captions); i++)
    if (g_str_equal (name, captions[i]))
      {
        style->role = DOSSIER_BLOCK_CAPTION;
        return TRUE;
      }

  return dossier_style_name_read (name, &style->role, &style->level);
}

/* A style that a file uses without having it is known by its name. */
static Raw *
find_or_make (DossierOdtStyles *self, const char *name)
{
  Raw *raw = g_hash_table_lookup (self->raw, name);

  if (raw == NULL)
    {
      raw = g_new0 (Raw, 1);
      raw->name = plain_name (name);
      raw->hidden = -1;
      g_hash_table_insert (self->raw, g_strdup (name), raw);
    }

  return raw;
}

/* What is nearer to the style wins. */
static void
settle (DossierOdtStyles *self, Raw *raw)
{
  DossierOdtStyle *style = &raw->style;
  gboolean         named = FALSE;
  int              outline = 0, hidden = -1;

  raw->settled = TRUE;
  style->role = DOSSIER_BLOCK_BODY;
  for (guint n = 0; raw != NULL && n < MAX_ANCESTORS; n++)
    {
      named = named || read_name (raw->name, style);
      outline = outline > 0 ? outline : raw->outline;
      hidden = hidden >= 0 ? hidden : raw->hidden;
      style->table_heading = style->table_heading || g_str_equal (raw->name, "table heading");
      raw = raw->parent != NULL ? find_or_make (self, raw->parent) : NULL;
    }

  style->hidden = hidden == 1;
  if (outline > 0 && (!named || style->role == DOSSIER_BLOCK_HEADING))
    {
      style->role = DOSSIER_BLOCK_HEADING;
      style->level = MIN (outline, 9);
    }
}

const DossierOdtStyle *
dossier_odt_styles_get (DossierOdtStyles *self, const char *name)
{
  Raw *raw = name != NULL ? find_or_make (self, name) : NULL;

  if (raw == NULL)
    return &self->plain;
  if (!raw->settled)
    settle (self, raw);

  return &raw->style;
}

const char *
dossier_odt_styles_get_language (DossierOdtStyles *self)
{
  return self->language;
}
