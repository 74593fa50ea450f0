/* dossier-epub-contents.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-epub-contents.h"

#include <string.h>

#include "import/dossier-xml.h"

#define MAX_LABELS 20000
#define MAX_LABEL_BYTES 1024
/* Blocks at the top of a chapter that may each be a part of its name: "Chapter 1", "The river". */
#define PARTS_REACH 3
#define MIN_PART_BYTES 3
#define MAX_COMPARISONS (10 * 1000 * 1000)
#define MAX_HEADING_CHARS 200

typedef struct
{
  char  *letters; /* of the label: letters and digits only, small */
  guint8 level;
} Label;

struct _DossierEpubContents
{
  GHashTable *by_entry; /* entry → GPtrArray of Label */
  guint       n_labels;

  /* While it is read. */
  const char *base;
  GString    *words;
  char       *target;
  guint       depth;
  guint       n_navs; /* open lists that are the table of contents; others list pages and landmarks */
  gboolean    in_label;
};

static void
free_label (gpointer data)
{
  g_free (((Label *)data)->letters);
  g_free (data);
}

static char *
letters_of (const char *words, const char *end)
{
  GString *letters = g_string_new (NULL);

  for (const char *p = words; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_unichar_tolower (g_utf8_get_char (p)));
  return g_string_free (letters, FALSE);
}

static void
keep_label (DossierEpubContents *self)
{
  g_autofree char *entry = self->target != NULL ? dossier_archive_resolve (self->base, self->target) : NULL;
  GPtrArray       *labels;
  Label           *label;

  if (entry == NULL || self->words->len == 0 || self->n_labels >= MAX_LABELS)
    return;

  labels = g_hash_table_lookup (self->by_entry, entry);
  if (labels == NULL)
    {
      labels = g_ptr_array_new_with_free_func (free_label);
      g_hash_table_insert (self->by_entry, g_steal_pointer (&entry), labels);
    }
  label = g_new (Label, 1);
  label->letters = letters_of (self->words->str, self->words->str + self->words->len);
  label->level = CLAMP (self->depth, 1, 6);
  g_ptr_array_add (labels, label);
  self->n_labels++;
}

static void
add_words (gpointer data, const char *text, gsize n_bytes)
{
  DossierEpubContents *self = data;

  if (self->in_label && self->words->len < MAX_LABEL_BYTES)
    g_string_append_len (self->words, text, n_bytes);
}

static void
begin_label (DossierEpubContents *self)
{
  g_string_truncate (self->words, 0);
  self->in_label = TRUE;
}

static void
set_target (DossierEpubContents *self, const char *target)
{
  g_free (self->target);
  self->target = g_strdup (target);
}

/* EPUB 3: <nav epub:type="toc"><ol><li><a href="…">label</a><ol>… */
enum
{
  NAV,
  LIST,
  LINK,
};

static void
nav_start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  DossierEpubContents *self = data;
  const char          *type = name == NAV ? dossier_xml_attribute (element, "epub:type") : NULL;

  if (name == NAV && (self->n_navs > 0 || type == NULL || strstr (type, "toc") != NULL))
    self->n_navs++;
  else if (name == LIST && self->n_navs > 0)
    self->depth++;
  else if (name == LINK && self->n_navs > 0)
    {
      set_target (self, dossier_xml_attribute (element, "href"));
      begin_label (self);
    }
}

static void
nav_end_cb (gpointer data, guint name)
{
  DossierEpubContents *self = data;

  if (name == NAV)
    self->n_navs -= self->n_navs > 0;
  else if (name == LIST && self->n_navs > 0)
    self->depth -= self->depth > 0;
  else if (name == LINK && self->in_label)
    {
      keep_label (self);
      self->in_label = FALSE;
    }
}

/* EPUB 2: <navPoint><navLabel><text>label</text></navLabel><content src="…"/><navPoint>… */
enum
{
  POINT,
  TEXT,
  CONTENT,
};

static void
ncx_start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  DossierEpubContents *self = data;

  self->depth += name == POINT;
  if (name == TEXT)
    begin_label (self);
  else if (name == CONTENT && self->depth > 0)
    {
      set_target (self, dossier_xml_attribute (element, "src"));
      keep_label (self);
    }
}

static void
ncx_end_cb (gpointer data, guint name)
{
  DossierEpubContents *self = data;

  self->depth -= name == POINT && self->depth > 0;
  self->in_label = self->in_label && name != TEXT;
}

static void
read_part (DossierEpubContents *self, DossierArchive *archive, const char *entry, const DossierXmlHandler *handler)
{
  g_autoptr (GBytes) bytes = dossier_archive_has (archive, entry) ? dossier_archive_read (archive, entry, NULL) : NULL;

  self->base = entry;
  if (bytes != NULL)
    dossier_xml_read (bytes, handler, self, NULL, NULL);
}

DossierEpubContents *
dossier_epub_contents_read (DossierArchive *archive, const char *navigation, const char *ncx)
{
  static const DossierXmlNamespace namespaces[] = {
    { "http://www.w3.org/1999/xhtml", "h" },
    { "http://www.idpf.org/2007/ops", "epub" },
    { "http://www.daisy.org/z3986/2005/ncx/", "ncx" },
    { NULL, NULL },
  };
  static const char *const       nav_names[] = { "h:nav", "h:ol", "h:a", NULL };
  static const char *const       ncx_names[] = { "ncx:navPoint", "ncx:text", "ncx:content", NULL };
  static const DossierXmlHandler nav_handler = { namespaces, nav_names, nav_start_cb, nav_end_cb, add_words };
  static const DossierXmlHandler ncx_handler = { namespaces, ncx_names, ncx_start_cb, ncx_end_cb, add_words };
  DossierEpubContents           *self = g_new0 (DossierEpubContents, 1);

  self->by_entry = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->words = g_string_new (NULL);
  if (navigation != NULL)
    read_part (self, archive, navigation, &nav_handler);
  self->depth = 0;
  if (ncx != NULL && self->n_labels == 0)
    read_part (self, archive, ncx, &ncx_handler);

  return self;
}

void
dossier_epub_contents_free (DossierEpubContents *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_entry);
  g_string_free (self->words, TRUE);
  g_free (self->target);
  g_free (self);
}

/* What the contents say about the lines at the top of a chapter. */
typedef struct
{
  GPtrArray   *labels;
  const Label *begun; /* the line before is the beginning of this one, … */
  const char  *rest;  /* … of which this is left */
} Search;

static const Label *
find_label (Search *self, const char *letters, gboolean may_begin)
{
  const Label *found = self->begun != NULL && g_str_equal (self->rest, letters) ? self->begun : NULL;

  self->begun = NULL;
  for (guint i = 0; found == NULL && i < self->labels->len; i++)
    {
      const Label *label = g_ptr_array_index (self->labels, i);

      if (g_str_equal (label->letters, letters))
        found = label;
      else if (may_begin && self->begun == NULL && g_str_has_prefix (label->letters, letters))
        {
          self->begun = label;
          self->rest = label->letters + strlen (letters);
        }
    }
  if (found != NULL)
    self->begun = NULL;

  return found != NULL ? found : self->begun;
}

void
dossier_epub_contents_mark (DossierEpubContents *self, const char *entry, DossierReading *reading, guint first)
{
  Search      search = { .labels = g_hash_table_lookup (self->by_entry, entry) };
  const char *p;

  if (search.labels == NULL || first >= reading->blocks->len || search.labels->len * (guint64)(reading->blocks->len - first) > MAX_COMPARISONS)
    return;

  p = g_utf8_offset_to_pointer (reading->text->str, g_array_index (reading->blocks, DossierBlock, first).start);
  for (guint i = first; i < reading->blocks->len; i++)
    {
      DossierBlock    *block = &g_array_index (reading->blocks, DossierBlock, i);
      const char      *end = g_utf8_offset_to_pointer (p, block->end - block->start);
      gboolean         plain = block->role == DOSSIER_BLOCK_BODY && block->end - block->start <= MAX_HEADING_CHARS;
      g_autofree char *letters = plain ? letters_of (p, end) : NULL;
      const Label     *label = plain && *letters != '\0' ? find_label (&search, letters, i < first + PARTS_REACH && strlen (letters) >= MIN_PART_BYTES) : NULL;

      if (label != NULL)
        {
          block->role = DOSSIER_BLOCK_HEADING;
          block->level = label->level;
          block->rule = dossier_cleaning_rule_to_string (DOSSIER_RULE_MARKUP);
        }
      p = end + (*end == '\n');
    }
}
