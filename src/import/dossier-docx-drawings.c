/* dossier-docx-drawings.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-docx-drawings.h"

#include "import/dossier-docx-vocabulary.h"
#include "import/dossier-html-chapter.h"
#include "import/dossier-opc.h"

/* Units of DrawingML in a pixel of 1/96 inch. */
#define UNITS_A_PIXEL 9525
#define MAX_SIDE 16384

struct _DossierDocxDrawings
{
  DossierArchive     *archive;
  DossierRelations   *relations;
  DossierBlockWriter *writer;
  GHashTable         *parts_read;

  /* Of the drawing that is open. */
  char *words;
  guint width, height;

  /* Of the part that is being read. */
  gboolean in_text;
};

static GBytes *
load_cb (gpointer data, const char *name)
{
  return dossier_archive_read (data, name, NULL);
}

DossierDocxDrawings *
dossier_docx_drawings_new (DossierArchive *archive, const char *entry, DossierBlockWriter *writer)
{
  DossierDocxDrawings *self = g_new0 (DossierDocxDrawings, 1);

  self->archive = archive;
  self->relations = dossier_relations_read (archive, entry);
  self->writer = writer;
  self->parts_read = g_hash_table_new (g_str_hash, g_str_equal);
  dossier_block_writer_set_pictures (writer, load_cb, archive);
  return self;
}

void
dossier_docx_drawings_free (DossierDocxDrawings *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->parts_read);
  dossier_relations_free (self->relations);
  g_free (self->words);
  g_free (self);
}

void
dossier_docx_drawings_take_size (DossierDocxDrawings *self, const DossierXmlElement *element)
{
  self->width = CLAMP (dossier_xml_attribute_number (element, "cx", 0) / UNITS_A_PIXEL, 0, MAX_SIDE);
  self->height = CLAMP (dossier_xml_attribute_number (element, "cy", 0) / UNITS_A_PIXEL, 0, MAX_SIDE);
}

void
dossier_docx_drawings_take_words (DossierDocxDrawings *self, const DossierXmlElement *element)
{
  static const char *const names[] = { "descr", "alt", "title" };
  const char              *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names) && (words == NULL || *words == '\0'); i++)
    words = dossier_xml_attribute (element, names[i]);
  g_free (self->words);
  self->words = g_strdup (words);
}

static const char *
first_attribute (const DossierXmlElement *element, const char *const *names)
{
  const char *found = NULL;

  while (*names != NULL && found == NULL)
    found = dossier_xml_attribute (element, *names++);
  return found;
}

void
dossier_docx_drawings_take_picture (DossierDocxDrawings *self, const DossierXmlElement *element)
{
  static const char *const links[] = { "r:embed", "r:id", "r:link", NULL };
  const char              *id = first_attribute (element, links);
  const char              *entry = id != NULL ? dossier_relations_by_id (self->relations, id) : NULL;
  const char              *host = id != NULL ? dossier_relations_host_by_id (self->relations, id) : NULL;

  if (entry != NULL)
    dossier_block_writer_add_picture (self->writer, entry, self->words, self->width, self->height);
  else if (host != NULL)
    dossier_block_writer_add_remote_picture (self->writer, host, self->words);

  /* Further pictures of a group have words of their own or none. */
  g_clear_pointer (&self->words, g_free);
  self->width = self->height = 0;
}

enum
{
  PARAGRAPH,
  TEXT,
};

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  ((DossierDocxDrawings *)data)->in_text = name == TEXT;
}

static void
end_cb (gpointer data, guint name)
{
  DossierDocxDrawings *self = data;

  self->in_text = FALSE;
  if (name == PARAGRAPH)
    dossier_block_writer_end_paragraph (self->writer);
}

static void
text_cb (gpointer data, const char *text, gsize n_bytes)
{
  DossierDocxDrawings *self = data;

  if (self->in_text)
    dossier_block_writer_add_text (self->writer, text, n_bytes);
}

void
dossier_docx_drawings_take_part (DossierDocxDrawings *self, const DossierXmlElement *element)
{
  static const char *const       links[] = { "r:dm", "r:id", NULL };
  static const char *const       names[] = { "a:p", "a:t", NULL };
  static const DossierXmlHandler handler = { dossier_docx_namespaces, names, start_cb, end_cb, text_cb };
  const char                    *id = first_attribute (element, links);
  const char                    *entry = id != NULL ? dossier_relations_by_id (self->relations, id) : NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (entry == NULL || !g_hash_table_add (self->parts_read, (gpointer)entry))
    return;
  bytes = dossier_archive_read (self->archive, entry, NULL);
  if (bytes == NULL)
    return;

  dossier_block_writer_begin_box (self->writer);
  dossier_xml_read (bytes, &handler, self, NULL, NULL);
  dossier_block_writer_end_box (self->writer);
}

gboolean
dossier_docx_drawings_take_page (DossierDocxDrawings *self, const DossierXmlElement *element, DossierReading *reading)
{
  static const char *const links[] = { "r:id", NULL };
  DossierImportOptions     options = { 0 };
  const char              *id = first_attribute (element, links);
  const char              *entry = id != NULL ? dossier_relations_by_id (self->relations, id) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize         n_bytes;
  gconstpointer data;

  if (entry == NULL || !g_hash_table_add (self->parts_read, (gpointer)entry))
    return TRUE;
  bytes = dossier_archive_read (self->archive, entry, NULL);
  data = bytes != NULL ? g_bytes_get_data (bytes, &n_bytes) : NULL;
  if (data == NULL || dossier_import_html.sniff (data, n_bytes) == 0)
    return FALSE;

  dossier_block_writer_flush (self->writer);
  return dossier_html_chapter_add (bytes, &options, TRUE, reading, NULL);
}
