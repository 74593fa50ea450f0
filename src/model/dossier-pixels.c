/* dossier-pixels.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filters are those of PNG (RFC 2083, section 6), so that a PNG file is the same stream in another
 * wrapping.
 */

#include "config.h"

#include "model/dossier-pixels.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define MAGIC "DSPX"
#define HEADER_SIZE 16

enum
{
  FILTER_NONE,
  FILTER_SUB,
  FILTER_UP,
  FILTER_AVERAGE,
  FILTER_PAETH,
};

static guint8
paeth (int left, int above, int corner)
{
  int to_left = abs (above - corner), to_above = abs (left - corner), to_corner = abs (left + above - 2 * corner);

  if (to_left <= to_above && to_left <= to_corner)
    return left;
  return to_above <= to_corner ? above : corner;
}

/* Packing: photographs do best with Paeth, drawings with Up; the smaller sum of differences tells. */

static guint
filter_row (const guint8 *row, const guint8 *above, gsize n, guint step, guint filter, guint8 *into)
{
  guint cost = 0;

  for (gsize i = 0; i < n; i++)
    {
      guint8 left = i >= step ? row[i - step] : 0, corner = i >= step ? above[i - step] : 0;
      guint8 guess = filter == FILTER_UP ? above[i] : filter == FILTER_SUB ? left
                                                                           : paeth (left, above[i], corner);

      into[i] = row[i] - guess;
      cost += abs ((gint8)into[i]);
    }

  return cost;
}

/* Room for each way to write a row: the filter's number, then what it leaves. */
typedef struct
{
  guint8 *blank; /* stands above the first row */
  guint8 *best;
  guint8 *other;
} Filtering;

static void
choose_filter (Filtering *self, const guint8 *row, const guint8 *above, gsize n, guint step)
{
  static const guint8 filters[] = { FILTER_UP, FILTER_SUB, FILTER_PAETH };
  guint               least = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (filters) && least > 0; i++)
    {
      guint cost = filter_row (row, above, n, step, filters[i], self->other + 1);

      self->other[0] = filters[i];
      if (cost < least)
        {
          guint8 *swapped = self->best;

          least = cost;
          self->best = self->other;
          self->other = swapped;
        }
    }
}

static void
write_header (guint8 *into, const DossierPixelsInfo *info)
{
  guint32 width = GUINT32_TO_LE (info->width), height = GUINT32_TO_LE (info->height);

  memset (into, 0, HEADER_SIZE);
  memcpy (into, MAGIC, 4);
  memcpy (into + 4, &width, 4);
  memcpy (into + 8, &height, 4);
  into[12] = info->n_channels;
}

GBytes *
dossier_pixels_pack (const guint8 *rows, const DossierPixelsInfo *info)
{
  gsize     n = (gsize)info->width * info->n_channels;
  uLong     bound = compressBound ((n + 1) * info->height);
  guint8   *packed = g_malloc (HEADER_SIZE + bound);
  Filtering room = { g_malloc0 (n), g_malloc (n + 1), g_malloc (n + 1) };
  z_stream  stream = { 0 };

  write_header (packed, info);
  deflateInit2 (&stream, 6, Z_DEFLATED, MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  stream.next_out = packed + HEADER_SIZE;
  stream.avail_out = bound;
  for (guint y = 0; y < info->height; y++)
    {
      choose_filter (&room, rows + y * n, y > 0 ? rows + (y - 1) * n : room.blank, n, info->n_channels);
      stream.next_in = room.best;
      stream.avail_in = n + 1;
      deflate (&stream, Z_NO_FLUSH);
    }
  deflate (&stream, Z_FINISH);
  bound = stream.total_out;
  deflateEnd (&stream);

  g_free (room.blank);
  g_free (room.best);
  g_free (room.other);
  return g_bytes_new_take (g_realloc (packed, HEADER_SIZE + bound), HEADER_SIZE + bound);
}

gboolean
dossier_pixels_get_info (GBytes *packed, DossierPixelsInfo *info)
{
  gsize         n;
  const guint8 *data = g_bytes_get_data (packed, &n);
  guint32       width, height;

  if (n <= HEADER_SIZE || memcmp (data, MAGIC, 4) != 0)
    return FALSE;

  memcpy (&width, data + 4, 4);
  memcpy (&height, data + 8, 4);
  info->width = GUINT32_FROM_LE (width);
  info->height = GUINT32_FROM_LE (height);
  info->n_channels = data[12];
  return info->width > 0 && info->width <= DOSSIER_PIXELS_MAX_WIDTH && info->height > 0 && info->height <= DOSSIER_PIXELS_MAX_HEIGHT &&
         (info->n_channels == 1 || info->n_channels == 3) && data[13] == 0 && data[14] == 0 && data[15] == 0;
}

/* In place; FALSE for a filter that does not exist. */
static gboolean
unfilter_row (guint8 *row, const guint8 *above, gsize n, guint step, guint filter)
{
  if (filter > FILTER_PAETH)
    return FALSE;

  for (gsize i = 0; filter != FILTER_NONE && i < n; i++)
    {
      guint8 left = i >= step ? row[i - step] : 0, corner = i >= step ? above[i - step] : 0;

      if (filter == FILTER_SUB)
        row[i] += left;
      else if (filter == FILTER_UP)
        row[i] += above[i];
      else if (filter == FILTER_AVERAGE)
        row[i] += (left + above[i]) / 2;
      else
        row[i] += paeth (left, above[i], corner);
    }

  return TRUE;
}

/* Fills the rows from the stream; FALSE when it ends early or says something odd. */
static gboolean
inflate_rows (z_stream *stream, guint8 *rows, const DossierPixelsInfo *info)
{
  gsize              n = (gsize)info->width * info->n_channels;
  g_autofree guint8 *blank = g_malloc0 (n);

  for (guint y = 0; y < info->height; y++)
    {
      guint8 *row = rows + y * n, filter = 0;

      stream->next_out = &filter;
      stream->avail_out = 1;
      if (inflate (stream, Z_SYNC_FLUSH) < 0 || stream->avail_out > 0)
        return FALSE;
      stream->next_out = row;
      stream->avail_out = n;
      if (inflate (stream, Z_SYNC_FLUSH) < 0 || stream->avail_out > 0)
        return FALSE;
      if (!unfilter_row (row, y > 0 ? row - n : blank, n, info->n_channels, filter))
        return FALSE;
    }

  return TRUE;
}

GBytes *
dossier_pixels_unpack (GBytes *packed, DossierPixelsInfo *info)
{
  gsize         n_bytes, size;
  const guint8 *data = g_bytes_get_data (packed, &n_bytes);
  guint8       *rows;
  z_stream      stream = { 0 };
  gboolean      whole;

  if (!dossier_pixels_get_info (packed, info) || n_bytes > G_MAXUINT || inflateInit (&stream) != Z_OK)
    return NULL;

  size = (gsize)info->width * info->n_channels * info->height;
  rows = g_malloc (size);
  stream.next_in = (guint8 *)data + HEADER_SIZE;
  stream.avail_in = n_bytes - HEADER_SIZE;
  whole = inflate_rows (&stream, rows, info);
  inflateEnd (&stream);
  if (whole)
    return g_bytes_new_take (rows, size);

  g_free (rows);
  return NULL;
}

static void
append_chunk (GByteArray *png, const char *type, const guint8 *data, guint32 n)
{
  guint32 length = GUINT32_TO_BE (n);
  guint32 check = crc32 (crc32 (0, (const guint8 *)type, 4), data, n);

  g_byte_array_append (png, (const guint8 *)&length, 4);
  g_byte_array_append (png, (const guint8 *)type, 4);
  if (n > 0)
    g_byte_array_append (png, data, n);
  check = GUINT32_TO_BE (n > 0 ? check : crc32 (0, (const guint8 *)type, 4));
  g_byte_array_append (png, (const guint8 *)&check, 4);
}

GBytes *
dossier_pixels_to_png (GBytes *packed)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
  DossierPixelsInfo   info;
  gsize               n;
  const guint8       *data = g_bytes_get_data (packed, &n);
  guint8              header[13] = { 0 };
  guint32             width, height;
  GByteArray         *png;

  if (!dossier_pixels_get_info (packed, &info))
    return NULL;

  width = GUINT32_TO_BE (info.width);
  height = GUINT32_TO_BE (info.height);
  memcpy (header, &width, 4);
  memcpy (header + 4, &height, 4);
  header[8] = 8;
  header[9] = info.n_channels == 1 ? 0 : 2;
  png = g_byte_array_sized_new (n + 64);
  g_byte_array_append (png, signature, sizeof signature);
  append_chunk (png, "IHDR", header, sizeof header);
  append_chunk (png, "IDAT", data + HEADER_SIZE, n - HEADER_SIZE);
  append_chunk (png, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (png);
}
