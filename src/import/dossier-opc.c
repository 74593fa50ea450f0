/* dossier-opc.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-opc.h"

#include <string.h>

#include "import/dossier-html-pictures.h"
#include "import/dossier-xml.h"

struct _DossierRelations
{
  char       *part;
  GHashTable *by_id;
  GHashTable *by_type; /* the first of each */
  GHashTable *hosts;
};

enum
{
  RELATIONSHIP,
};

static const DossierXmlNamespace namespaces[] = {
  { "http://schemas.openxmlformats.org/package/2006/relationships", "r" },
  { NULL, NULL },
};
static const char *const names[] = { "r:Relationship", NULL };

static void
keep_host (DossierRelations *self, const char *id, const char *target)
{
  char *host = dossier_html_address_host (target, strlen (target));

  if (host != NULL)
    g_hash_table_insert (self->hosts, g_strdup (id), host);
}

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  DossierRelations *self = data;
  const char       *id, *type, *target, *mode;
  g_autofree char  *entry = NULL;

  if (name != RELATIONSHIP)
    return;

  id = dossier_xml_attribute (element, "Id");
  type = dossier_xml_attribute (element, "Type");
  target = dossier_xml_attribute (element, "Target");
  mode = dossier_xml_attribute (element, "TargetMode");
  if (type == NULL || target == NULL)
    return;
  if (mode != NULL && g_ascii_strcasecmp (mode, "External") == 0)
    {
      if (id != NULL)
        keep_host (self, id, target);
      return;
    }

  entry = dossier_archive_resolve (self->part, target);
  type = strrchr (type, '/') != NULL ? strrchr (type, '/') + 1 : type;
  if (entry != NULL && !g_hash_table_contains (self->by_type, type))
    g_hash_table_insert (self->by_type, g_strdup (type), g_strdup (entry));
  if (entry != NULL && id != NULL)
    g_hash_table_insert (self->by_id, g_strdup (id), g_steal_pointer (&entry));
}

static void
end_cb (gpointer data, guint name)
{
}

/* "word/document.xml" has its relations in "word/_rels/document.xml.rels". */
static char *
relations_entry (const char *part)
{
  const char      *slash = strrchr (part, '/');
  const char      *file = slash != NULL ? slash + 1 : part;
  g_autofree char *folder = g_strndup (part, file - part);

  return g_strdup_printf ("%s_rels/%s.rels", folder, file);
}

DossierRelations *
dossier_relations_read (DossierArchive *archive, const char *part)
{
  static const DossierXmlHandler handler = { namespaces, names, start_cb, end_cb, NULL };
  DossierRelations              *self = g_new0 (DossierRelations, 1);
  g_autofree char               *entry = relations_entry (part);
  g_autoptr (GBytes) bytes = NULL;

  self->part = g_strdup (part);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->by_type = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->hosts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (dossier_archive_has (archive, entry))
    bytes = dossier_archive_read (archive, entry, NULL);
  if (bytes != NULL)
    dossier_xml_read (bytes, &handler, self, NULL, NULL);

  return self;
}

void
dossier_relations_free (DossierRelations *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_type);
  g_hash_table_unref (self->hosts);
  g_free (self->part);
  g_free (self);
}

const char *
dossier_relations_by_type (DossierRelations *self, const char *type)
{
  return g_hash_table_lookup (self->by_type, type);
}

const char *
dossier_relations_by_id (DossierRelations *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

const char *
dossier_relations_host_by_id (DossierRelations *self, const char *id)
{
  return g_hash_table_lookup (self->hosts, id);
}
