/* dossier-document.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The hash and the offset map are made once, at construction.
 */

#include "config.h"

#include "model/dossier-document.h"

#include <string.h>

#define UNTITLED_CHARS 60

struct _DossierDocument
{
  GObject parent_instance;

  /* Owned */
  char           *title;
  char           *byline;
  char           *published;
  char           *language;
  char           *source;
  char           *site;
  char           *added;
  char           *text;
  char           *hash;
  char          **warnings;
  GArray         *blocks;
  DossierPageMap *pages;
  GPtrArray      *images;
  DossierTextMap *map;

  gint64           id;
  DossierPrecision precision;
};

G_DEFINE_FINAL_TYPE (DossierDocument, dossier_document, G_TYPE_OBJECT)

static void
dossier_document_finalize (GObject *object)
{
  DossierDocument *self = DOSSIER_DOCUMENT (object);

  g_clear_pointer (&self->map, dossier_text_map_free);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_clear_pointer (&self->pages, dossier_page_map_unref);
  g_clear_pointer (&self->images, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_strfreev);
  g_free (self->title);
  g_free (self->byline);
  g_free (self->published);
  g_free (self->language);
  g_free (self->source);
  g_free (self->site);
  g_free (self->added);
  g_free (self->text);
  g_free (self->hash);

  G_OBJECT_CLASS (dossier_document_parent_class)->finalize (object);
}

static void
dossier_document_class_init (DossierDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_document_finalize;
}

static void
dossier_document_init (DossierDocument *self)
{
}

static GArray *
one_body_block (gsize n_chars)
{
  GArray      *blocks = dossier_block_array_new ();
  DossierBlock block = { .role = DOSSIER_BLOCK_BODY, .end = n_chars };

  g_array_append_val (blocks, block);
  return blocks;
}

DossierDocument *
dossier_document_new (const DossierDocumentFields *fields)
{
  DossierDocument *self = g_object_new (DOSSIER_TYPE_DOCUMENT, NULL);
  gsize            n_bytes;

  self->id = fields->id;
  self->title = g_strdup (fields->title);
  self->byline = g_strdup (fields->byline);
  self->published = g_strdup (fields->published);
  self->precision = fields->precision;
  self->language = g_strdup (fields->language);
  self->source = g_strdup (fields->source);
  self->site = g_strdup (fields->site);
  self->added = g_strdup (fields->added);
  self->text = g_strdup (fields->text != NULL ? fields->text : "");
  self->warnings = g_strdupv ((char **)fields->warnings);

  n_bytes = strlen (self->text);
  self->map = dossier_text_map_new (self->text, n_bytes);
  self->hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->text, n_bytes);
  self->blocks = fields->blocks != NULL ? g_array_ref (fields->blocks)
                                        : one_body_block (dossier_text_map_get_n_chars (self->map));
  self->pages = fields->pages != NULL ? dossier_page_map_ref (fields->pages) : NULL;
  self->images = fields->images != NULL ? g_ptr_array_ref (fields->images) : dossier_image_array_new ();

  return self;
}

gint64
dossier_document_get_id (DossierDocument *self)
{
  return self->id;
}

DossierPrecision
dossier_document_get_precision (DossierDocument *self)
{
  return self->precision;
}

#define DEFINE_STRING_GETTER(field)                          \
  const char *                                               \
    dossier_document_get_##field (DossierDocument *self)     \
  {                                                          \
    g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL); \
    return self->field;                                      \
  }

DEFINE_STRING_GETTER (title)
DEFINE_STRING_GETTER (byline)
DEFINE_STRING_GETTER (published)
DEFINE_STRING_GETTER (language)
DEFINE_STRING_GETTER (source)
DEFINE_STRING_GETTER (site)
DEFINE_STRING_GETTER (added)
DEFINE_STRING_GETTER (text)
DEFINE_STRING_GETTER (hash)

gsize
dossier_document_get_n_bytes (DossierDocument *self)
{
  return dossier_text_map_get_n_bytes (self->map);
}

gsize
dossier_document_get_n_chars (DossierDocument *self)
{
  return dossier_text_map_get_n_chars (self->map);
}

const DossierTextMap *
dossier_document_get_map (DossierDocument *self)
{
  return self->map;
}

GArray *
dossier_document_get_blocks (DossierDocument *self)
{
  return self->blocks;
}

GPtrArray *
dossier_document_get_images (DossierDocument *self)
{
  return self->images;
}

DossierPageMap *
dossier_document_get_pages (DossierDocument *self)
{
  return self->pages;
}

const char *const *
dossier_document_get_warnings (DossierDocument *self)
{
  return (const char *const *)self->warnings;
}

gboolean
dossier_document_is_furniture (DossierDocument *self, guint32 at)
{
  guint low = 0, high;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), FALSE);

  high = self->blocks->len;
  while (low < high)
    {
      guint               middle = (low + high) / 2;
      const DossierBlock *block = &g_array_index (self->blocks, DossierBlock, middle);

      if (at < block->start)
        high = middle;
      else if (at >= block->end)
        low = middle + 1;
      else
        return block->role == DOSSIER_BLOCK_FURNITURE;
    }

  return FALSE;
}

char *
dossier_document_dup_opening (const char *text)
{
  const char      *end = text;
  g_autofree char *start = NULL;

  for (guint i = 0; i < UNTITLED_CHARS && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  start = g_strndup (text, end - text);
  g_strdelimit (start, "\n", ' ');
  g_strstrip (start);

  return *end == '\0' ? g_steal_pointer (&start) : g_strconcat (start, "…", NULL);
}

char *
dossier_document_dup_display_title (DossierDocument *self)
{
  return self->title != NULL && *self->title != '\0' ? g_strdup (self->title) : dossier_document_dup_opening (self->text);
}

char *
dossier_document_dup_words (DossierDocument *self, gsize start, gsize end)
{
  return dossier_text_map_slice (self->map, start, end);
}
