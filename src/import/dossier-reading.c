/* dossier-reading.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-reading.h"

#include <string.h>

DossierReading *
dossier_reading_new (void)
{
  DossierReading *self = g_new0 (DossierReading, 1);

  self->text = g_string_new (NULL);
  self->blocks = dossier_block_array_new ();
  self->further = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_reading_free);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->images = dossier_image_array_new ();
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)dossier_image_free);

  return self;
}

void
dossier_reading_free (DossierReading *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_array_unref (self->blocks);
  g_ptr_array_unref (self->further);
  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->images);
  g_hash_table_unref (self->sources);
  dossier_page_map_unref (self->pages);
  g_free (self->title);
  g_free (self->byline);
  g_free (self->published);
  g_free (self->language);
  g_free (self->site);
  g_free (self->address);
  g_free (self);
}

void
dossier_reading_add_block (DossierReading *self, DossierBlockRole role, const char *words, gsize n_bytes)
{
  DossierBlock block = { .role = role };

  if (self->blocks->len > 0)
    {
      g_string_append_c (self->text, '\n');
      self->n_chars++;
    }

  block.start = self->n_chars;
  g_string_append_len (self->text, words, n_bytes);
  self->n_chars += g_utf8_strlen (words, n_bytes);
  block.end = self->n_chars;
  g_array_append_val (self->blocks, block);
}

DossierBlock *
dossier_reading_last_block (DossierReading *self)
{
  g_return_val_if_fail (self->blocks->len > 0, NULL);
  return &g_array_index (self->blocks, DossierBlock, self->blocks->len - 1);
}

void
dossier_reading_take_further (DossierReading *self, DossierReading *further)
{
  g_ptr_array_add (self->further, further);
  while (further->further->len > 0)
    g_ptr_array_add (self->further, g_ptr_array_steal_index (further->further, 0));
}

void
dossier_reading_set_address (DossierReading *self, const char *address)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (address));

  if (!g_str_has_prefix (trimmed, "http://") && !g_str_has_prefix (trimmed, "https://"))
    return;
  for (const char *p = trimmed; *p != '\0'; p++)
    if ((guchar)*p <= ' ' || (guchar)*p == 0x7F)
      return;
  if (strlen (trimmed) > DOSSIER_READING_MAX_ADDRESS || !g_utf8_validate (trimmed, -1, NULL))
    return;

  g_free (self->address);
  self->address = g_steal_pointer (&trimmed);
}

void
dossier_reading_take_warning (DossierReading *self, char *sentence)
{
  g_ptr_array_add (self->warnings, sentence);
}
