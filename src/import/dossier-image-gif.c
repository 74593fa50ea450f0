/* dossier-image-gif.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GIF, of which only the first picture is wanted: blocks, a table of colours and the LZW codes of
 * GIF89a, appendix F. A picture that ends early is shown as far as it goes.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-image-decoder.h"

#define MAX_BITS 12
#define N_CODES (1 << MAX_BITS)
#define HEADER_SIZE 13
#define N_COLOURS 256

typedef struct
{
  const guint8 *bytes;
  gsize         n_bytes;
  gsize         at;

  guint8   colours[N_COLOURS][4]; /* red, green, blue, opacity */
  guint    canvas_width;
  guint    canvas_height;
  guint    left; /* of the picture on its canvas */
  guint    top;
  guint    width;
  guint    height;
  gboolean interlaced;
  int      transparent; /* index of a colour, -1 = none */
} Gif;

/* The stream of codes, in blocks of up to 255 bytes. */
typedef struct
{
  Gif    *gif;
  guint   n_left; /* bytes of the block */
  guint32 bits;
  guint   n_bits;
} Codes;

/* What each code stands for: the string of an earlier one and a byte more. */
typedef struct
{
  guint16 prefix[N_CODES];
  guint8  last[N_CODES];
  guint8  string[N_CODES]; /* of one code, backwards */
  guint   size;            /* bits of a code */
  guint   next;            /* code that is made next */
  int     before;          /* code that came last, -1 = none */
} Strings;

static gboolean
sniff (const guint8 *bytes, gsize n_bytes)
{
  return n_bytes > HEADER_SIZE && (memcmp (bytes, "GIF87a", 6) == 0 || memcmp (bytes, "GIF89a", 6) == 0);
}

static guint
get_short (const guint8 *p)
{
  return p[0] | p[1] << 8;
}

static gboolean
has (Gif *self, gsize n)
{
  return self->n_bytes - self->at >= n;
}

static gboolean
read_colours (Gif *self, guint8 flags)
{
  guint n = 2u << (flags & 7);

  if ((flags & 0x80) == 0)
    return TRUE;
  if (!has (self, n * 3))
    return FALSE;

  for (guint i = 0; i < n; i++, self->at += 3)
    {
      memcpy (self->colours[i], self->bytes + self->at, 3);
      self->colours[i][3] = 255;
    }

  return TRUE;
}

static void
skip_blocks (Gif *self)
{
  while (has (self, 1) && self->bytes[self->at] != 0)
    self->at += MIN ((gsize)self->bytes[self->at] + 1, self->n_bytes - self->at);
  self->at += has (self, 1) ? 1 : 0;
}

/* Up to the first picture; its colour that is none stands in the extension before it. */
static gboolean
find_picture (Gif *self)
{
  while (has (self, 2))
    {
      const guint8 *p = self->bytes + self->at;

      if (p[0] == ',')
        {
          self->at++;
          return TRUE;
        }
      if (p[0] != '!')
        return FALSE;
      if (p[1] == 0xF9 && has (self, 8) && p[2] >= 4)
        self->transparent = (p[3] & 1) != 0 ? p[6] : -1;
      self->at += 2;
      skip_blocks (self);
    }

  return FALSE;
}

static gboolean
read_header (Gif *self)
{
  const guint8 *p = self->bytes;

  self->transparent = -1;
  self->canvas_width = get_short (p + 6);
  self->canvas_height = get_short (p + 8);
  self->at = HEADER_SIZE;
  if (!read_colours (self, p[10]) || !find_picture (self) || !has (self, 10))
    return FALSE;

  p = self->bytes + self->at;
  self->left = get_short (p);
  self->top = get_short (p + 2);
  self->width = get_short (p + 4);
  self->height = get_short (p + 6);
  self->interlaced = (p[8] & 0x40) != 0;
  self->at += 9;
  if (!read_colours (self, p[8]) || !has (self, 1))
    return FALSE;

  if (self->transparent >= 0)
    self->colours[self->transparent][3] = 0;
  return self->width > 0 && self->height > 0 && self->left + self->width <= self->canvas_width && self->top + self->height <= self->canvas_height;
}

/* -1 when there are no more. */
static int
next_code (Codes *self, guint size)
{
  Gif *gif = self->gif;
  int  code;

  while (self->n_bits < size)
    {
      if (self->n_left == 0)
        {
          if (!has (gif, 1) || gif->bytes[gif->at] == 0)
            return -1;
          self->n_left = gif->bytes[gif->at++];
        }
      if (!has (gif, 1))
        return -1;
      self->bits |= (guint32)gif->bytes[gif->at++] << self->n_bits;
      self->n_bits += 8;
      self->n_left--;
    }

  code = self->bits & ((1u << size) - 1);
  self->bits >>= size;
  self->n_bits -= size;
  return code;
}

/* Writes what `code` stands for backwards into the strings' room; answers its length. */
static guint
spell (Strings *strings, guint code, guint n_literals)
{
  guint n = 0;

  while (code >= n_literals && n < N_CODES - 1)
    {
      strings->string[n++] = strings->last[code];
      code = strings->prefix[code];
    }
  strings->string[n++] = code;
  return n;
}

static void
forget (Strings *self, guint first_size)
{
  self->size = first_size + 1;
  self->next = (1u << first_size) + 2;
  self->before = -1;
}

/* Learns the string before and one byte more. */
static void
learn (Strings *self, guint8 last)
{
  if (self->before < 0 || self->next == N_CODES)
    return;

  self->prefix[self->next] = self->before;
  self->last[self->next++] = last;
  if (self->next == 1u << self->size && self->size < MAX_BITS)
    self->size++;
}

/* Fills `pixels` with indices of colours; answers how many there were. */
static gsize
decode_codes (Gif *gif, guint8 *pixels, gsize n_pixels)
{
  g_autofree Strings *strings = g_new0 (Strings, 1);
  Codes               codes = { .gif = gif };
  guint               first_size = gif->bytes[gif->at++], clear = 1u << (first_size & 15);
  int                 code;
  gsize               n = 0;

  if (first_size < 1 || first_size > 8)
    return 0;

  forget (strings, first_size);
  while (n < n_pixels && (code = next_code (&codes, strings->size)) >= 0 && code != (int)clear + 1)
    {
      /* A code that is only now made: the string before and its own first byte. */
      gboolean made = code == (int)strings->next;
      guint    length;

      if (code == (int)clear)
        {
          forget (strings, first_size);
          continue;
        }
      if (strings->before < 0 ? code >= (int)clear : code > (int)strings->next)
        break;

      length = spell (strings, made ? strings->before : code, clear);
      learn (strings, strings->string[length - 1]);
      for (guint i = length; i > 0 && n < n_pixels; i--)
        pixels[n++] = strings->string[i - 1];
      if (made && n < n_pixels)
        pixels[n++] = strings->string[length - 1];
      strings->before = code;
    }

  return n;
}

/* The row of the picture that comes n-th in an interlaced file. */
static void
find_rows (const Gif *self, guint *rows)
{
  static const guint8 starts[] = { 0, 4, 2, 1 }, steps[] = { 8, 8, 4, 2 };
  guint               n = 0;

  for (guint pass = 0; self->interlaced && pass < 4; pass++)
    for (guint y = starts[pass]; y < self->height; y += steps[pass])
      rows[y] = n++;
  for (guint y = 0; !self->interlaced && y < self->height; y++)
    rows[y] = y;
}

static void
add_rows (const Gif *self, const guint8 *pixels, gsize n_pixels, DossierRaster *raster)
{
  g_autofree guint  *rows = g_new (guint, self->height);
  g_autofree guint8 *line = g_malloc0 ((gsize)self->canvas_width * 4);
  g_autofree guint8 *blank = g_malloc0 ((gsize)self->canvas_width * 4);

  find_rows (self, rows);
  for (guint y = 0; y < self->canvas_height; y++)
    {
      gboolean inside = y >= self->top && y < self->top + self->height;
      gsize    from = inside ? (gsize)rows[y - self->top] * self->width : 0;

      memcpy (line, blank, (gsize)self->canvas_width * 4);
      for (guint x = 0; inside && x < self->width && from + x < n_pixels; x++)
        memcpy (line + (gsize)(self->left + x) * 4, self->colours[pixels[from + x]], 4);
      dossier_raster_add_row_rgba (raster, line);
    }
}

static DossierRaster *
decode (const guint8 *bytes, gsize n_bytes, DossierImageBounds *bounds, GError **error)
{
  g_autofree Gif    *gif = g_new0 (Gif, 1);
  g_autofree guint8 *pixels = NULL;
  g_autoptr (DossierRaster) raster = NULL;
  guint width, height;
  gsize n;

  gif->bytes = bytes;
  gif->n_bytes = n_bytes;
  if (!read_header (gif))
    {
      dossier_image_set_damaged (error);
      return NULL;
    }
  if (!dossier_image_bounds_check (bounds, gif->canvas_width, gif->canvas_height, &width, &height, error))
    return NULL;

  pixels = g_try_malloc ((gsize)gif->width * gif->height);
  raster = dossier_raster_new (gif->canvas_width, gif->canvas_height, width, height);
  n = pixels != NULL && raster != NULL ? decode_codes (gif, pixels, (gsize)gif->width * gif->height) : 0;
  if (n == 0)
    {
      dossier_image_set_damaged (error);
      return NULL;
    }

  add_rows (gif, pixels, n, raster);
  return g_steal_pointer (&raster);
}

const DossierImageFormat dossier_image_gif = { sniff, decode };
