/* dossier-export-qdpx.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The schema fixes the order of the elements; the names of what is made here (GUIDs) come from what it is, so that a
 * second export says the same. libxml2 writes the project, libzip the archive.
 */

#include "config.h"

#include "export/dossier-export-qdpx.h"

#include "export/dossier-export-interchange.h"
#include "model/dossier-uuid.h"

#include <libxml/xmlwriter.h>
#include <string.h>
#include <zip.h>

#define NAME_SPACE "urn:QDA-XML:project:1.0"
#define NAME_MOST 200 /* code points of a selection's name */

typedef struct
{
  const DossierExportRequest *request;
  GPtrArray                  *annotations; /* DossierAnnotation with its words in a document */
  GPtrArray                  *tags;        /* their tags, each once, sorted; borrowed */
  xmlTextWriterPtr            xml;
  char                       *now;
} Project;

/* XML has no way at all to write some characters. Newly allocated. */
static char *
dup_writable (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x20 && c != 0xFFFE && c != 0xFFFF) || c == '\t' || c == '\n')
        g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

static void
open_element (Project *self, const char *name)
{
  xmlTextWriterStartElement (self->xml, BAD_CAST name);
}

static void
close_element (Project *self)
{
  xmlTextWriterEndElement (self->xml);
}

static void
write_attribute (Project *self, const char *name, const char *value)
{
  g_autofree char *writable = dup_writable (value);

  xmlTextWriterWriteAttribute (self->xml, BAD_CAST name, BAD_CAST writable);
}

static void
write_element (Project *self, const char *name, const char *text)
{
  g_autofree char *writable = dup_writable (text);

  xmlTextWriterWriteElement (self->xml, BAD_CAST name, BAD_CAST writable);
}

/* The GUID of the thing of this kind with this name. */
static char *
dup_guid (const char *kind, const char *name)
{
  g_autofree char *whole = g_strdup_printf ("%s:%s", kind, name);

  return dossier_uuid_from_name (whole);
}

static void
write_guid (Project *self, const char *attribute, const char *kind, const char *name)
{
  g_autofree char *guid = dup_guid (kind, name);

  write_attribute (self, attribute, guid);
}

static void
open_code (Project *self, const char *kind, const char *name, const char *label, gboolean codable, const char *colour)
{
  open_element (self, "Code");
  write_guid (self, "guid", kind, name);
  write_attribute (self, "name", label);
  write_attribute (self, "isCodable", codable ? "true" : "false");
  if (colour != NULL)
    write_attribute (self, "color", colour);
}

static void
write_colours (Project *self)
{
  guint    used = 0;
  gboolean underlined = FALSE;

  for (guint i = 0; i < self->annotations->len; i++)
    {
      used |= 1u << dossier_annotation_get_colour (self->annotations->pdata[i]);
      underlined |= dossier_annotation_get_underline (self->annotations->pdata[i]);
    }

  open_code (self, "category", "colours", DOSSIER_QDPX_COLOURS, FALSE, NULL);
  for (guint i = 0; i < DOSSIER_N_COLOURS; i++)
    if (used & 1u << i)
      {
        open_code (self, "colour", dossier_colour_to_string (i), dossier_colour_to_string (i), TRUE, dossier_export_colour_code (i));
        close_element (self);
      }
  if (underlined)
    {
      open_code (self, "colour", "underlined", DOSSIER_QDPX_UNDERLINED, TRUE, NULL);
      close_element (self);
    }
  close_element (self);
}

static void
write_codes (Project *self)
{
  if (self->annotations->len == 0)
    return;

  open_element (self, "CodeBook");
  open_element (self, "Codes");
  for (guint i = 0; i < self->tags->len; i++)
    {
      open_code (self, "tag", self->tags->pdata[i], self->tags->pdata[i], TRUE, NULL);
      close_element (self);
    }
  write_colours (self);
  close_element (self);
  close_element (self);
}

static void
write_variable (Project *self, const char *name, const char *type)
{
  open_element (self, "Variable");
  write_guid (self, "guid", "variable", name);
  write_attribute (self, "name", name);
  write_attribute (self, "typeOfVariable", type);
  close_element (self);
}

static void
write_variable_value (Project *self, const char *name, const char *element, const char *value)
{
  open_element (self, "VariableValue");
  open_element (self, "VariableRef");
  write_guid (self, "targetGUID", "variable", name);
  close_element (self);
  write_element (self, element, value);
  close_element (self);
}

static void
write_coding (Project *self, DossierAnnotation *annotation, const char *kind, const char *name)
{
  g_autofree char *whole = g_strdup_printf ("%s:%s:%s", dossier_annotation_get_id (annotation), kind, name);

  open_element (self, "Coding");
  write_guid (self, "guid", "coding", whole);
  write_guid (self, "creatingUser", "user", "reader");
  write_attribute (self, "creationDateTime", dossier_annotation_get_created (annotation));
  open_element (self, "CodeRef");
  write_guid (self, "targetGUID", kind, name);
  close_element (self);
  close_element (self);
}

static void
write_selection_attributes (Project *self, DossierAnnotation *annotation)
{
  g_autofree char *words = g_strdelimit (g_strdup (dossier_annotation_get_exact (annotation)), "\n\t", ' ');
  g_autofree char *name = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), NAME_MOST));
  g_autofree char *start = g_strdup_printf ("%u", dossier_annotation_get_start (annotation));
  g_autofree char *end = g_strdup_printf ("%u", dossier_annotation_get_end (annotation));

  write_attribute (self, "guid", dossier_annotation_get_id (annotation));
  write_attribute (self, "name", name);
  write_attribute (self, "startPosition", start);
  write_attribute (self, "endPosition", end);
  write_guid (self, "creatingUser", "user", "reader");
  write_attribute (self, "creationDateTime", dossier_annotation_get_created (annotation));
  write_attribute (self, "modifiedDateTime", dossier_annotation_get_modified (annotation));
}

static void
write_selection (Project *self, DossierAnnotation *annotation)
{
  const char *const *tags = dossier_annotation_get_tags (annotation);

  open_element (self, "PlainTextSelection");
  write_selection_attributes (self, annotation);
  if (dossier_annotation_get_note (annotation) != NULL)
    write_element (self, "Description", dossier_annotation_get_note (annotation));
  for (guint i = 0; tags[i] != NULL; i++)
    write_coding (self, annotation, "tag", tags[i]);
  write_coding (self, annotation, "colour", dossier_colour_to_string (dossier_annotation_get_colour (annotation)));
  if (dossier_annotation_get_underline (annotation))
    write_coding (self, annotation, "colour", "underlined");
  close_element (self);
}

/* Where a file lies on this computer is nobody else's business. */
static gboolean
is_web_address (const char *source)
{
  return source != NULL && (g_str_has_prefix (source, "http://") || g_str_has_prefix (source, "https://"));
}

static void
write_source (Project *self, DossierDocument *document)
{
  const char      *published = dossier_document_get_published (document);
  g_autofree char *title = dossier_document_dup_display_title (document);
  g_autofree char *guid = dup_guid ("file", dossier_document_get_hash (document));
  g_autofree char *path = g_strdup_printf ("internal://%s.txt", guid);

  open_element (self, "TextSource");
  write_guid (self, "guid", "text", dossier_document_get_hash (document));
  write_attribute (self, "name", title);
  write_attribute (self, "plainTextPath", path);
  write_guid (self, "creatingUser", "user", "reader");
  write_attribute (self, "creationDateTime", dossier_document_get_added (document) != NULL ? dossier_document_get_added (document) : self->now);
  for (guint i = 0; i < self->annotations->len; i++)
    if (dossier_annotation_get_document (self->annotations->pdata[i]) == dossier_document_get_id (document))
      write_selection (self, self->annotations->pdata[i]);
  if (published != NULL && strlen (published) == strlen ("2026-01-22"))
    write_variable_value (self, "Published", "DateValue", published);
  if (is_web_address (dossier_document_get_source (document)))
    write_variable_value (self, DOSSIER_QDPX_ADDRESS, "TextValue", dossier_document_get_source (document));
  close_element (self);
}

static void
write_project (Project *self)
{
  const char      *title = self->request->title;
  g_autofree char *first = title == NULL ? dossier_document_dup_display_title (self->request->documents->pdata[0]) : NULL;

  open_element (self, "Project");
  write_attribute (self, "xmlns", NAME_SPACE);
  write_attribute (self, "name", title != NULL ? title : first);
  write_attribute (self, "origin", "Dossier " DOSSIER_VERSION);
  write_guid (self, "creatingUserGUID", "user", "reader");
  write_attribute (self, "creationDateTime", self->now);
  open_element (self, "Users");
  open_element (self, "User");
  write_guid (self, "guid", "user", "reader");
  write_attribute (self, "name", "Reader");
  close_element (self);
  close_element (self);
  write_codes (self);
  open_element (self, "Variables");
  write_variable (self, "Published", "Date");
  write_variable (self, DOSSIER_QDPX_ADDRESS, "Text");
  close_element (self);
  open_element (self, "Sources");
  for (guint i = 0; i < self->request->documents->len; i++)
    write_source (self, self->request->documents->pdata[i]);
  close_element (self);
  close_element (self);
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
collect (Project *self, GPtrArray *annotations)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < annotations->len; i++)
    {
      DossierAnnotation *annotation = annotations->pdata[i];
      const char *const *tags = dossier_annotation_get_tags (annotation);

      if (!dossier_export_is_anchored (annotation, dossier_export_find_document (self->request, annotation)))
        continue;
      g_ptr_array_add (self->annotations, annotation);
      for (guint t = 0; tags[t] != NULL; t++)
        if (g_hash_table_add (seen, (char *)tags[t]))
          g_ptr_array_add (self->tags, (char *)tags[t]);
    }
  g_ptr_array_sort (self->tags, compare_tags);
}

/* project.qde; NULL when memory is short. */
static xmlBufferPtr
make_project (const DossierExportRequest *request, GPtrArray *annotations)
{
  g_autoptr (GPtrArray) anchored = g_ptr_array_new ();
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  xmlBufferPtr     buffer = xmlBufferCreate ();
  Project          project = { request, anchored, tags, buffer != NULL ? xmlNewTextWriterMemory (buffer, 0) : NULL, date };
  int              status;

  if (project.xml == NULL)
    {
      xmlBufferFree (buffer);
      return NULL;
    }

  collect (&project, annotations);
  xmlTextWriterStartDocument (project.xml, "1.0", "utf-8", NULL);
  write_project (&project);
  status = xmlTextWriterEndDocument (project.xml);
  xmlFreeTextWriter (project.xml);
  if (status >= 0)
    return buffer;

  xmlBufferFree (buffer);
  return NULL;
}

/* `data` has to live until the archive is closed. */
static gboolean
add_entry (zip_t *zip, const char *name, const void *data, gsize size)
{
  zip_source_t *source = zip_source_buffer (zip, data, size, 0);

  if (source != NULL && zip_file_add (zip, name, source, ZIP_FL_ENC_UTF_8) >= 0)
    return TRUE;

  zip_source_free (source);
  return FALSE;
}

static gboolean
add_texts (zip_t *zip, GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      g_autofree char *guid = dup_guid ("file", dossier_document_get_hash (documents->pdata[i]));
      g_autofree char *name = g_strdup_printf ("sources/%s.txt", guid);

      if (zip_name_locate (zip, name, 0) < 0 && !add_entry (zip, name, dossier_document_get_text (documents->pdata[i]), dossier_document_get_n_bytes (documents->pdata[i])))
        return FALSE;
    }

  return TRUE;
}

/* The bytes of a finished archive. */
static GBytes *
read_back (zip_source_t *source)
{
  zip_stat_t stat;
  guint8    *bytes = NULL;
  GBytes    *whole = NULL;

  if (zip_source_open (source) < 0)
    return NULL;

  if (zip_source_stat (source, &stat) == 0 && (bytes = g_try_malloc (stat.size)) != NULL && zip_source_read (source, bytes, stat.size) == (zip_int64_t)stat.size)
    whole = g_bytes_new_take (g_steal_pointer (&bytes), stat.size);
  g_free (bytes);
  zip_source_close (source);
  return whole;
}

static GBytes *
pack (xmlBufferPtr project, GPtrArray *documents)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t        *zip = source != NULL ? zip_open_from_source (source, ZIP_TRUNCATE, NULL) : NULL;
  GBytes       *whole = NULL;

  if (zip == NULL)
    {
      zip_source_free (source);
      return NULL;
    }

  zip_source_keep (source);
  if (!add_entry (zip, "project.qde", xmlBufferContent (project), xmlBufferLength (project)) || !add_texts (zip, documents) || zip_close (zip) != 0)
    zip_discard (zip);
  else
    whole = read_back (source);
  zip_source_free (source);
  return whole;
}

GBytes *
dossier_export_qdpx (const DossierExportRequest *request, GPtrArray *annotations, GError **error)
{
  xmlBufferPtr project = NULL;
  GBytes      *whole = NULL;

  if (request->documents->len == 0)
    {
      g_set_error_literal (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_EMPTY,
                           "None of these annotations stands in a document of the library, and a project needs the documents. Choose another form.");
      return NULL;
    }

  project = make_project (request, annotations);
  if (project != NULL)
    whole = pack (project, request->documents);
  xmlBufferFree (project);
  if (whole == NULL)
    g_set_error_literal (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_WRITE, "There is not enough memory to make this project. Choose fewer documents.");
  return whole;
}
