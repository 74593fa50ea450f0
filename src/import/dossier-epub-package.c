/* dossier-epub-package.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read in one pass, settled afterwards: the order names items by ids, and what is said about a
 * title or a writer may stand anywhere.
 */

#include "config.h"

#include "import/dossier-epub-package.h"

#include <stdio.h>
#include <string.h>

#include "import/dossier-date-line.h"
#include "import/dossier-wording.h"
#include "import/dossier-xml.h"

#define MAX_ITEMS 20000
#define MAX_VALUE 2048
/* Items that stand in for each other. */
#define MAX_FALLBACKS 8

typedef struct
{
  char *id;
  char *href;
  char *type;
  char *properties;
  char *fallback;
} Item;

/* A title, a writer, a date … */
typedef struct
{
  guint    element;
  char    *id;
  char    *role; /* of a writer: "aut"; of a title: "main"; of a date: "publication" */
  GString *value;
} Fact;

typedef struct
{
  GPtrArray *facts;
  GPtrArray *refinements; /* Facts: `id` is whose, `role` which property */
  GPtrArray *items;
  GPtrArray *order; /* ids */
  GString   *open;  /* where text goes, NULL for nowhere */
} Package;

/* Each with the namespace and, for books that have none, without. */
enum
{
  TITLE,
  CREATOR,
  DATE,
  LANGUAGE,
  PUBLISHER,
  META,
  ITEM,
  REFERENCE,
  N_ELEMENTS,
};

static const DossierXmlNamespace namespaces[] = {
  { "http://www.idpf.org/2007/opf", "opf" },
  { "http://openebook.org/namespaces/oeb-package/1.0/", "opf" },
  { "http://purl.org/dc/elements/1.1/", "dc" },
  { "http://purl.org/dc/elements/1.0/", "dc" },
  { NULL, NULL },
};
static const char *const names[] = { "dc:title", "dc:creator", "dc:date", "dc:language", "dc:publisher", "opf:meta", "opf:item", "opf:itemref",
                                     "title", "creator", "date", "language", "publisher", "meta", "item", "itemref", NULL };

static void
free_item (gpointer data)
{
  Item *item = data;

  g_free (item->id);
  g_free (item->href);
  g_free (item->type);
  g_free (item->properties);
  g_free (item->fallback);
  g_free (item);
}

static void
free_fact (gpointer data)
{
  Fact *fact = data;

  g_free (fact->id);
  g_free (fact->role);
  g_string_free (fact->value, TRUE);
  g_free (fact);
}

static Fact *
add_fact (GPtrArray *facts, guint element, const char *id, const char *role)
{
  Fact *fact = g_new (Fact, 1);

  fact->element = element;
  fact->id = g_strdup (id);
  fact->role = g_strdup (role);
  fact->value = g_string_new (NULL);
  g_ptr_array_add (facts, fact);
  return fact;
}

static void
add_item (Package *self, const DossierXmlElement *element)
{
  Item *item = g_new (Item, 1);

  item->id = g_strdup (dossier_xml_attribute (element, "id"));
  item->href = g_strdup (dossier_xml_attribute (element, "href"));
  item->type = g_strdup (dossier_xml_attribute (element, "media-type"));
  item->properties = g_strdup (dossier_xml_attribute (element, "properties"));
  item->fallback = g_strdup (dossier_xml_attribute (element, "fallback"));
  g_ptr_array_add (self->items, item);
}

static void
take_fact (Package *self, guint element, const DossierXmlElement *from)
{
  const char *role = dossier_xml_attribute (from, element == DATE ? "opf:event" : "opf:role");

  self->open = add_fact (self->facts, element, dossier_xml_attribute (from, "id"), role)->value;
}

/* "<meta refines='#writer' property='role'>aut</meta>" */
static void
take_refinement (Package *self, const DossierXmlElement *from)
{
  const char *whose = dossier_xml_attribute (from, "refines");
  const char *property = dossier_xml_attribute (from, "property");

  if (whose != NULL && *whose == '#' && property != NULL)
    self->open = add_fact (self->refinements, META, whose + 1, property)->value;
}

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  Package *self = data;
  guint    kind = name == DOSSIER_XML_OTHER ? N_ELEMENTS : name % N_ELEMENTS;

  self->open = NULL;
  if (self->facts->len + self->refinements->len + self->items->len + self->order->len > MAX_ITEMS)
    return;

  if (kind <= PUBLISHER)
    take_fact (self, kind, element);
  else if (kind == META)
    take_refinement (self, element);
  else if (kind == ITEM)
    add_item (self, element);
  else if (kind == REFERENCE)
    g_ptr_array_add (self->order, g_strdup (dossier_xml_attribute (element, "idref")));
}

static void
end_cb (gpointer data, guint name)
{
  ((Package *)data)->open = NULL;
}

static void
text_cb (gpointer data, const char *text, gsize n_bytes)
{
  Package *self = data;

  if (self->open != NULL && self->open->len < MAX_VALUE)
    dossier_line_append (self->open, text, n_bytes);
}

/* What a refinement says about the fact, or NULL. */
static const char *
refined (Package *self, const Fact *fact, const char *property)
{
  for (guint i = 0; fact->id != NULL && i < self->refinements->len; i++)
    {
      const Fact *refinement = g_ptr_array_index (self->refinements, i);

      if (g_str_equal (refinement->id, fact->id) && g_str_equal (refinement->role, property))
        return refinement->value->str;
    }

  return NULL;
}

/* The first value of the kind, one with this role before others. */
static const char *
choose (Package *self, guint element, const char *property, const char *role)
{
  const char *found = NULL;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const Fact *fact = g_ptr_array_index (self->facts, i);
      const char *told = fact->role;

      if (fact->element != element || fact->value->len == 0)
        continue;
      if (told == NULL && property != NULL)
        told = refined (self, fact, property);
      if (told != NULL && role != NULL && g_str_equal (told, role))
        return fact->value->str;
      found = found != NULL ? found : fact->value->str;
    }

  return found;
}

/* The writers, or whoever made the book when none is called a writer. */
static char *
join_writers (Package *self)
{
  g_autoptr (GString) writers = g_string_new (NULL);
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < self->facts->len; i++)
    {
      const Fact *fact = g_ptr_array_index (self->facts, i);
      const char *role = fact->role != NULL ? fact->role : refined (self, fact, "role");
      GString    *to = role == NULL || *role == '\0' || g_str_equal (role, "aut") ? writers : others;

      if (fact->element == CREATOR && fact->value->len > 0)
        g_string_append_printf (to, "%s%s", to->len > 0 ? ", " : "", fact->value->str);
    }

  return writers->len + others->len > 0 ? g_strdup (writers->len > 0 ? writers->str : others->str) : NULL;
}

/* "2011", "2011-09", "2011-09-01T00:00:00Z", or words. */
static void
set_date (DossierReading *reading, const char *value)
{
  guint           year = 0, month = 0, day = 0;
  int             n = value != NULL ? sscanf (value, "%4u-%2u-%2u", &year, &month, &day) : 0;
  DossierDateLine date;
  GDate           never;

  g_date_clear (&never, 1);
  if (n >= 1 && year >= 1000 && (n < 2 || (month >= 1 && month <= 12)) && (n < 3 || g_date_valid_dmy (day, month, year)))
    {
      reading->published = n == 3 ? g_strdup_printf ("%04u-%02u-%02u", year, month, day) : n == 2 ? g_strdup_printf ("%04u-%02u", year, month)
                                                                                                  : g_strdup_printf ("%04u", year);
      reading->precision = n == 3 ? DOSSIER_PRECISION_DAY : n == 2 ? DOSSIER_PRECISION_MONTH
                                                                   : DOSSIER_PRECISION_YEAR;
    }
  else if (n == 0 && value != NULL && dossier_date_line_parse (value, &never, &date) && date.iso[0] != '\0')
    {
      reading->published = g_strdup (date.iso);
      reading->precision = date.precision;
    }
}

static void
settle_facts (Package *self, DossierReading *reading)
{
  const char *language = choose (self, LANGUAGE, NULL, NULL);

  for (guint i = 0; i < self->facts->len; i++)
    dossier_line_trim_end (((Fact *)g_ptr_array_index (self->facts, i))->value);

  reading->title = g_strdup (choose (self, TITLE, "title-type", "main"));
  reading->byline = join_writers (self);
  reading->site = g_strdup (choose (self, PUBLISHER, NULL, NULL));
  set_date (reading, choose (self, DATE, NULL, "publication"));
  if (language != NULL)
    reading->language = g_ascii_strdown (language, strcspn (language, "-_"));
}

static gboolean
is_text (const Item *item)
{
  return item->type == NULL || g_str_equal (item->type, "application/xhtml+xml") || g_str_equal (item->type, "text/html") || g_str_equal (item->type, "text/x-oeb1-document") || g_str_equal (item->type, "application/x-dtbook+xml");
}

/* The item itself or what stands in for it where it cannot be shown. */
static const Item *
find_readable (GHashTable *by_id, const char *id)
{
  for (guint n = 0; id != NULL && n < MAX_FALLBACKS; n++)
    {
      const Item *item = g_hash_table_lookup (by_id, id);

      if (item == NULL || (is_text (item) && item->href != NULL))
        return item;
      id = item->fallback;
    }

  return NULL;
}

static DossierEpubPackage *
settle_order (Package *self, const char *name)
{
  DossierEpubPackage *result = g_new0 (DossierEpubPackage, 1);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  result->chapters = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);

      if (item->id != NULL)
        g_hash_table_insert (by_id, item->id, (gpointer)item);
      if (item->href == NULL)
        continue;
      if (result->navigation == NULL && item->properties != NULL && strstr (item->properties, "nav") != NULL)
        result->navigation = dossier_archive_resolve (name, item->href);
      if (result->ncx == NULL && item->type != NULL && g_str_equal (item->type, "application/x-dtbncx+xml"))
        result->ncx = dossier_archive_resolve (name, item->href);
    }

  for (guint i = 0; i < self->order->len; i++)
    {
      const Item *item = find_readable (by_id, g_ptr_array_index (self->order, i));
      char       *entry = item != NULL && item->href != NULL && is_text (item) ? dossier_archive_resolve (name, item->href) : NULL;

      if (entry != NULL)
        g_ptr_array_add (result->chapters, entry);
    }

  return result;
}

DossierEpubPackage *
dossier_epub_package_read (DossierArchive *archive, const char *name, DossierReading *reading, GError **error)
{
  static const DossierXmlHandler handler = { namespaces, names, start_cb, end_cb, text_cb };
  g_autoptr (GBytes) bytes = dossier_archive_read (archive, name, error);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (free_fact);
  g_autoptr (GPtrArray) refinements = g_ptr_array_new_with_free_func (free_fact);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (free_item);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);
  Package package = { facts, refinements, items, order, NULL };

  if (bytes == NULL || !dossier_xml_read (bytes, &handler, &package, NULL, error))
    return NULL;

  settle_facts (&package, reading);
  return settle_order (&package, name);
}

void
dossier_epub_package_free (DossierEpubPackage *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->chapters);
  g_free (self->navigation);
  g_free (self->ncx);
  g_free (self);
}
