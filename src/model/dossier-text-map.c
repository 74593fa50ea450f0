/* dossier-text-map.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   code points   0        256       512
 *   bytes       [ 0 ][  b(256) ][ b(512) ] ...     one guint32 a checkpoint
 *
 * byte → code point finds the checkpoint by binary search, then counts lead bytes.
 */

#include "config.h"

#include "model/dossier-text-map.h"

#define STEP 256

struct _DossierTextMap
{
  const char *text; /* borrowed */
  gsize       n_bytes;
  gsize       n_chars;
  GArray     *checkpoints; /* guint32 byte of every STEP-th code point; NULL for ASCII */
};

static inline gboolean
is_lead (char c)
{
  return ((guchar)c & 0xC0) != 0x80;
}

static gboolean
is_ascii (const char *text, gsize n_bytes)
{
  guchar any = 0;

  for (gsize i = 0; i < n_bytes; i++)
    any |= (guchar)text[i];

  return any < 0x80;
}

DossierTextMap *
dossier_text_map_new (const char *text, gsize n_bytes)
{
  DossierTextMap *self = g_new0 (DossierTextMap, 1);
  gsize           n = 0;

  self->text = text;
  self->n_bytes = n_bytes;
  self->n_chars = n_bytes;
  if (is_ascii (text, n_bytes))
    return self;

  self->checkpoints = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_bytes / STEP + 1);
  for (gsize i = 0; i < n_bytes; i++)
    if (is_lead (text[i]))
      {
        guint32 byte = i;

        if (n % STEP == 0)
          g_array_append_val (self->checkpoints, byte);
        n++;
      }
  self->n_chars = n;

  return self;
}

void
dossier_text_map_free (DossierTextMap *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->checkpoints, g_array_unref);
  g_free (self);
}

gsize
dossier_text_map_get_n_bytes (const DossierTextMap *self)
{
  return self->n_bytes;
}

gsize
dossier_text_map_get_n_chars (const DossierTextMap *self)
{
  return self->n_chars;
}

gsize
dossier_text_map_to_byte (const DossierTextMap *self, gsize code_point)
{
  const char *p;

  if (code_point >= self->n_chars)
    return self->n_bytes;
  if (self->checkpoints == NULL)
    return code_point;

  p = self->text + g_array_index (self->checkpoints, guint32, code_point / STEP);
  return g_utf8_offset_to_pointer (p, code_point % STEP) - self->text;
}

gsize
dossier_text_map_to_char (const DossierTextMap *self, gsize byte)
{
  gsize low = 0, high, n;

  if (byte >= self->n_bytes)
    return self->n_chars;
  if (self->checkpoints == NULL)
    return byte;

  high = self->checkpoints->len;
  while (high - low > 1)
    {
      gsize middle = (low + high) / 2;

      if (g_array_index (self->checkpoints, guint32, middle) <= byte)
        low = middle;
      else
        high = middle;
    }

  n = low * STEP;
  for (gsize i = g_array_index (self->checkpoints, guint32, low) + 1; i <= byte; i++)
    n += is_lead (self->text[i]);

  return n;
}

gsize
dossier_text_map_to_utf16 (const DossierTextMap *self, gsize code_point)
{
  gsize end = dossier_text_map_to_byte (self, code_point);
  gsize units = 0;

  if (self->checkpoints == NULL)
    return end;

  for (gsize i = 0; i < end; i++)
    units += is_lead (self->text[i]) + ((guchar)self->text[i] >= 0xF0);

  return units;
}

char *
dossier_text_map_slice (const DossierTextMap *self, gsize start, gsize end)
{
  gsize from = dossier_text_map_to_byte (self, start);
  gsize to = dossier_text_map_to_byte (self, MAX (start, end));

  return g_strndup (self->text + from, to - from);
}
