/* dossier-plain-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-plain-text.h"

#include <string.h>

typedef struct
{
  GArray *chars;
  GArray *starts;
  GArray *ends;
} Builder;

/* What stands for `c`; 0 = nothing does. */
static gunichar
plain_char (gunichar c)
{
  switch (c)
    {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2039:
    case 0x203A:
    case 0x02BC:
    case 0x0060:
    case 0x00B4:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    case 0x00AD:
    case 0x200B:
    case 0x2060:
    case 0xFEFF:
      return 0;
    default:
      return g_unichar_isspace (c) ? ' ' : c;
    }
}

static void
append (Builder *self, gunichar c, guint32 start, guint32 end)
{
  if (c == ' ' && self->chars->len > 0 && g_array_index (self->chars, gunichar, self->chars->len - 1) == ' ')
    {
      g_array_index (self->ends, guint32, self->ends->len - 1) = end;
      return;
    }

  g_array_append_val (self->chars, c);
  g_array_append_val (self->starts, start);
  g_array_append_val (self->ends, end);
}

/* A letter with its marks, `n` code points in `n_bytes` bytes. */
static void
append_composed (Builder *self, const char *letter, gsize n_bytes, guint32 start, guint32 n)
{
  g_autofree char *composed = g_utf8_normalize (letter, n_bytes, G_NORMALIZE_NFC);

  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    append (self, g_utf8_get_char (p), start, start + n);
}

static void
write_utf8 (DossierPlainText *self)
{
  GString *utf8 = g_string_sized_new (self->n + 1);

  self->bytes = g_new (guint32, self->n + 1);
  for (guint32 i = 0; i < self->n; i++)
    {
      self->bytes[i] = utf8->len;
      g_string_append_unichar (utf8, self->chars[i]);
    }
  self->bytes[self->n] = utf8->len;
  self->utf8 = g_string_free (utf8, FALSE);
}

DossierPlainText *
dossier_plain_text_new (const char *text)
{
  DossierPlainText *self = g_new0 (DossierPlainText, 1);
  Builder           builder = { g_array_new (FALSE, FALSE, sizeof (gunichar)), g_array_new (FALSE, FALSE, sizeof (guint32)), g_array_new (FALSE, FALSE, sizeof (guint32)) };
  guint32           at = 0;

  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);
      gunichar    c = plain_char (g_utf8_get_char (p));
      guint32     n = 1;

      for (; g_unichar_ismark (g_utf8_get_char (next)); next = g_utf8_next_char (next))
        n++;
      if (n > 1)
        append_composed (&builder, p, next - p, at, n);
      else if (c != 0)
        append (&builder, c, at, at + 1);
      at += n;
      p = next;
    }

  g_array_append_val (builder.starts, at);
  self->n = builder.chars->len;
  self->chars = (gunichar *)g_array_free (builder.chars, FALSE);
  self->starts = (guint32 *)g_array_free (builder.starts, FALSE);
  self->ends = (guint32 *)g_array_free (builder.ends, FALSE);
  write_utf8 (self);
  return self;
}

void
dossier_plain_text_free (DossierPlainText *self)
{
  if (self == NULL)
    return;

  g_free (self->chars);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self->utf8);
  g_free (self->bytes);
  g_free (self);
}

guint32
dossier_plain_text_at_byte (const DossierPlainText *self, guint32 at)
{
  guint32 low = 0, high = self->n;

  while (low < high)
    {
      guint32 middle = (low + high) / 2;

      if (self->bytes[middle] < at)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
