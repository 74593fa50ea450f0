/* dossier-pack.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks over the sections; their contents are those of the program and are believed.
 */

#include "config.h"

#include "analysis/dossier-pack.h"

#include <string.h>

/* The sections that are left. */
typedef struct
{
  const guint8 *at;
  gsize         n_left;
} Cursor;

/* The next section, or NULL when the bytes end before it does. */
static gconstpointer
take (Cursor *cursor, guint64 n, gsize size)
{
  guint64       n_bytes = (n * size + 7) & ~(guint64)7;
  gconstpointer section = cursor->at;

  if (n_bytes > cursor->n_left)
    return NULL;

  cursor->at += n_bytes;
  cursor->n_left -= n_bytes;
  return section;
}

static gboolean
is_power_of_two (guint32 n)
{
  return n != 0 && (n & (n - 1)) == 0;
}

static gboolean
is_valid (const DossierPackHeader *header)
{
  return memcmp (header->magic, DOSSIER_PACK_MAGIC, sizeof header->magic) == 0 && header->byte_order == DOSSIER_PACK_BYTE_ORDER && header->n_forms > 0 &&
         is_power_of_two (header->n_length_slots) && is_power_of_two (header->n_sequence_slots) && is_power_of_two (header->n_word_slots);
}

gboolean
dossier_pack_open (DossierPack *self, GBytes *bytes, GError **error)
{
  Cursor                   cursor = { 0 };
  const DossierPackHeader *header;

  cursor.at = g_bytes_get_data (bytes, &cursor.n_left);
  header = (guintptr)cursor.at % sizeof (guint64) == 0 ? take (&cursor, 1, sizeof *header) : NULL;
  if (header != NULL && is_valid (header))
    {
      self->header = header;
      self->records = take (&cursor, header->n_records, sizeof *self->records);
      self->forms = take (&cursor, header->n_forms, sizeof *self->forms);
      self->length_keys = take (&cursor, header->n_length_slots, sizeof *self->length_keys);
      self->length_values = take (&cursor, header->n_length_slots, sizeof *self->length_values);
      self->sequence_keys = take (&cursor, header->n_sequence_slots, sizeof *self->sequence_keys);
      self->sequence_values = take (&cursor, header->n_sequence_slots, sizeof *self->sequence_values);
      self->word_keys = take (&cursor, header->n_word_slots, sizeof *self->word_keys);
      self->word_classes = take (&cursor, header->n_word_slots, sizeof *self->word_classes);
      self->pool = take (&cursor, header->n_pool, 1);
      if (self->pool != NULL && cursor.n_left == 0)
        return TRUE;
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The tables of this program are damaged. Install Dossier again.");
  return FALSE;
}
