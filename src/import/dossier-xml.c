/* dossier-xml.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libxml2 calls back, with a table of callbacks of our own instead of its default ones: those that
 * would load or expand something do not exist here. Its names are interned, so that a pair of pointers
 * tells an element after it was looked up once.
 */

#include "config.h"

#include "import/dossier-xml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

#include "import/dossier-import-error.h"
#include "import/dossier-text-decoder.h"

#define REACH_OF_DECLARATION 256

typedef struct
{
  const xmlChar *local;
  const xmlChar *uri;
} Name;

typedef struct
{
  const DossierXmlHandler *handler;
  gpointer                 data;
  xmlParserCtxtPtr         parser;
  GHashTable              *known; /* Name → what look_up() keeps */
  GArray                  *open;  /* indices of the open elements */
  xmlEntity                entity;
  char                     entity_text[8];
  const char              *refusal; /* static */
} Reading;

struct _DossierXmlElement
{
  Reading        *reading;
  const xmlChar **attributes; /* five pointers each: name, prefix, address, start and end of the value */
  int             n_attributes;
  GPtrArray      *values;
};

static guint
hash_name (gconstpointer key)
{
  const Name *name = key;

  return g_direct_hash (name->local) * 31 + g_direct_hash (name->uri);
}

static gboolean
equal_names (gconstpointer a, gconstpointer b)
{
  const Name *one = a, *other = b;

  return one->local == other->local && one->uri == other->uri;
}

/* Whether `name`, as the vocabulary writes it, means this one. */
static gboolean
is_named (const DossierXmlHandler *handler, const char *name, const xmlChar *local, const xmlChar *uri)
{
  const char *colon = strchr (name, ':');

  if (colon == NULL)
    return uri == NULL && g_str_equal (name, local);
  if (uri == NULL || !g_str_equal (colon + 1, local))
    return FALSE;

  for (const DossierXmlNamespace *space = handler->namespaces; space->uri != NULL; space++)
    if (strlen (space->prefix) == (gsize)(colon - name) && memcmp (space->prefix, name, colon - name) == 0 && g_str_equal (space->uri, uri))
      return TRUE;

  return FALSE;
}

/* Kept: 1 for what the vocabulary does not name, else the index + 2. */
static guint
look_up (Reading *self, const xmlChar *local, const xmlChar *uri)
{
  Name  name = { local, uri };
  guint kept = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, &name));

  if (kept == 0)
    {
      const char *const *names = self->handler->names;

      for (kept = 2; names[kept - 2] != NULL && !is_named (self->handler, names[kept - 2], local, uri);)
        kept++;
      if (names[kept - 2] == NULL)
        kept = 1;
      g_hash_table_insert (self->known, g_memdup2 (&name, sizeof name), GUINT_TO_POINTER (kept));
    }

  return kept == 1 ? DOSSIER_XML_OTHER : kept - 2;
}

static void
refuse (Reading *self, const char *refusal)
{
  self->refusal = refusal;
  xmlStopParser (self->parser);
}

static void
start_cb (void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  Reading          *self = data;
  DossierXmlElement element = { self, attributes, n_attributes, NULL };
  guint             name = look_up (self, local, uri);

  if (self->refusal != NULL)
    return;
  if (self->open->len >= DOSSIER_XML_MAX_DEPTH)
    {
      refuse (self, "This file nests its parts too deep, as no program writes documents. It was not read.");
      return;
    }

  g_array_append_val (self->open, name);
  element.values = g_ptr_array_new_with_free_func (g_free);
  self->handler->start (self->data, name, &element);
  g_ptr_array_unref (element.values);
}

static void
close_last (Reading *self)
{
  guint name = g_array_index (self->open, guint, self->open->len - 1);

  g_array_set_size (self->open, self->open->len - 1);
  self->handler->end (self->data, name);
}

static void
end_cb (void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
  Reading *self = data;

  if (self->open->len > 0)
    close_last (self);
}

static void
text_cb (void *data, const xmlChar *text, int n_bytes)
{
  Reading *self = data;

  if (self->handler->text != NULL && self->refusal == NULL)
    self->handler->text (self->data, (const char *)text, n_bytes);
}

/* The predefined ones are known to the parser. In an attribute it would take one byte of what this gives. */
static xmlEntityPtr
entity_cb (void *data, const xmlChar *name)
{
  Reading              *self = data;
  const htmlEntityDesc *known = htmlEntityLookup (name);

  if (known == NULL || self->parser->instate == XML_PARSER_ATTRIBUTE_VALUE)
    return NULL;

  self->entity_text[g_unichar_to_utf8 (known->value, self->entity_text)] = '\0';
  memset (&self->entity, 0, sizeof self->entity);
  self->entity.type = XML_ENTITY_DECL;
  self->entity.name = name;
  self->entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
  self->entity.orig = self->entity.content = (xmlChar *)self->entity_text;
  self->entity.length = strlen (self->entity_text);
  return &self->entity;
}

static void
entity_declared_cb (void *data, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id, xmlChar *content)
{
  refuse (data, "This file declares entities, as files do that are made to harm and documents never need. It was not read.");
}

static void
silence_cb (void *data, xmlErrorPtr error)
{
}

static void
set_up (xmlSAXHandler *sax)
{
  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = start_cb;
  sax->endElementNs = end_cb;
  sax->characters = text_cb;
  sax->ignorableWhitespace = text_cb;
  sax->cdataBlock = text_cb;
  sax->getEntity = entity_cb;
  sax->entityDecl = entity_declared_cb;
  sax->serror = silence_cb;
}

static void
parse (Reading *self, const char *text, gsize n_bytes)
{
  xmlSAXHandler sax;

  set_up (&sax);
  self->parser = xmlCreatePushParserCtxt (&sax, self, NULL, 0, NULL);
  /* The text is UTF-8 by now, whatever it declares. */
  xmlCtxtUseOptions (self->parser, XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_IGNORE_ENC);

  for (gsize done = 0; done < n_bytes && self->refusal == NULL;)
    {
      int piece = MIN (n_bytes - done, 1024 * 1024);

      xmlParseChunk (self->parser, text + done, piece, FALSE);
      done += piece;
    }
  if (self->refusal == NULL)
    xmlParseChunk (self->parser, NULL, 0, TRUE);
}

/* What an XML declaration names as its charset, or NULL. */
static char *
declared_charset (const char *bytes, gsize n_bytes)
{
  g_autofree char *start = g_strndup (bytes, MIN (n_bytes, REACH_OF_DECLARATION));
  char            *end = g_str_has_prefix (start, "<?xml") ? strstr (start, "?>") : NULL;
  char            *name = NULL;
  gsize            length;

  if (end == NULL)
    return NULL;
  *end = '\0';
  name = strstr (start, "encoding");
  if (name == NULL)
    return NULL;

  name += strlen ("encoding");
  name += strspn (name, " \t\r\n=\"'");
  length = strcspn (name, " \t\r\n\"'");
  return length > 0 ? g_strndup (name, length) : NULL;
}

/* Where XML begins in UTF-8 as it stands; NULL when it has to be decoded. */
static const char *
as_it_stands (const char *text, gsize *n_bytes)
{
  gboolean marked = *n_bytes >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0;

  if (!g_utf8_validate_len (text, *n_bytes, NULL))
    return NULL;

  *n_bytes -= marked ? 3 : 0;
  return text + (marked ? 3 : 0);
}

static gboolean
finish (Reading *self, gboolean *damaged, GError **error)
{
  gboolean had_root = g_hash_table_size (self->known) > 0;

  while (self->open->len > 0)
    close_last (self);
  if (damaged != NULL)
    *damaged = *damaged || !self->parser->wellFormed;

  if (self->refusal != NULL)
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, self->refusal);
  else if (!had_root)
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This file is damaged: a part of it is not what it should be. Ask for another copy of the file.");

  return self->refusal == NULL && had_root;
}

gboolean
dossier_xml_read (GBytes *bytes, const DossierXmlHandler *handler, gpointer data, gboolean *damaged, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (hash_name, equal_names, g_free, NULL);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (DossierDecodedText) decoded = NULL;
  Reading     reading = { .handler = handler, .data = data, .known = known, .open = open };
  gsize       n_bytes;
  const char *raw = g_bytes_get_data (bytes, &n_bytes);
  const char *text = as_it_stands (raw, &n_bytes);
  gboolean    read;

  if (text == NULL)
    {
      g_autofree char *charset = declared_charset (raw, n_bytes);

      decoded = dossier_text_decode ((const guint8 *)raw, n_bytes, charset, error);
      if (decoded == NULL)
        return FALSE;
      text = decoded->text->str;
      n_bytes = decoded->text->len;
    }

  parse (&reading, text, n_bytes);
  read = finish (&reading, damaged, error);
  /* It makes one for a declaration before it tells of it. */
  xmlFreeDoc (reading.parser->myDoc);
  xmlFreeParserCtxt (reading.parser);
  return read;
}

/* The parser leaves "&" in the form in which it could be parsed again. */
static char *
copy_value (const xmlChar *start, const xmlChar *end)
{
  static const char kept[] = "&#38;";
  char             *value = g_strndup ((const char *)start, end - start), *to = value;

  for (const char *from = value; *from != '\0'; from++)
    {
      *to++ = *from;
      if (g_str_has_prefix (from, kept))
        from += strlen (kept) - 1;
    }
  *to = '\0';

  return value;
}

const char *
dossier_xml_attribute (const DossierXmlElement *element, const char *name)
{
  for (int i = 0; i < element->n_attributes; i++)
    {
      const xmlChar **attribute = element->attributes + i * 5;

      if (is_named (element->reading->handler, name, attribute[0], attribute[2]))
        {
          char *value = copy_value (attribute[3], attribute[4]);

          g_ptr_array_add (element->values, value);
          return value;
        }
    }

  return NULL;
}

int
dossier_xml_attribute_number (const DossierXmlElement *element, const char *name, int missing)
{
  const char *value = dossier_xml_attribute (element, name);
  char       *end;
  long        number;

  if (value == NULL)
    return missing;

  number = strtol (value, &end, 10);
  return end > value && number > G_MININT && number < G_MAXINT ? (int)number : missing;
}
