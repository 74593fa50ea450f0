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

#include <string.h>
#include <zlib.h>

#define MAGIC "DSPX"
#define HEADER_SIZE 16

/* Those of PNG's filters that are used. */
enum
{
  FILTER_UP = 2,
  FILTER_AVERAGE = 3,
};

/* Packing. Drawings have runs of one colour, which deflate finds itself. Photographs have none: there the mean of
 * two neighbours is the best guess, and looking for repetitions only costs time. */

static gboolean
is_drawing (const guint8 *rows, const DossierPixelsInfo *info)
{
  gsize n_pixels = (gsize)info->width * info->height, n_alike = 0;

  for (gsize i = 1; i < n_pixels; i++)
    n_alike += memcmp (rows + i * info->n_channels, rows + (i - 1) * info->n_channels, info->n_channels) == 0;

  return n_alike * 2 > n_pixels;
}

static void
filter_up (const guint8 *row, const guint8 *above, gsize n, guint8 *into)
{
  *into++ = FILTER_UP;
  for (gsize i = 0; i < n; i++)
    into[i] = row[i] - above[i];
}

static void
filter_average (const guint8 *row, const guint8 *above, gsize n, guint step, guint8 *into)
{
  *into++ = FILTER_AVERAGE;
  for (gsize i = 0; i < step; i++)
    into[i] = row[i] - above[i] / 2;
  for (gsize i = step; i < n; i++)
    into[i] = row[i] - (row[i - step] + above[i]) / 2;
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
  gsize              n = (gsize)info->width * info->n_channels;
  g_autofree guint8 *blank = g_malloc0 (n);
  g_autofree guint8 *line = g_malloc (n + 1);
  gboolean           drawing = is_drawing (rows, info);
  z_stream           stream = { 0 };
  guint8            *packed;
  uLong              bound;

  deflateInit2 (&stream, drawing ? 6 : 1, Z_DEFLATED, MAX_WBITS, 8, drawing ? Z_DEFAULT_STRATEGY : Z_RLE);
  bound = deflateBound (&stream, (n + 1) * info->height);
  packed = g_malloc (HEADER_SIZE + bound);
  write_header (packed, info);
  stream.next_out = packed + HEADER_SIZE;
  stream.avail_out = bound;
  for (guint y = 0; y < info->height; y++)
    {
      const guint8 *row = rows + y * n, *above = y > 0 ? row - n : blank;

      if (drawing)
        filter_up (row, above, n, line);
      else
        filter_average (row, above, n, info->n_channels, line);
      stream.next_in = line;
      stream.avail_in = n + 1;
      deflate (&stream, Z_NO_FLUSH);
    }
  deflate (&stream, Z_FINISH);
  bound = stream.total_out;
  deflateEnd (&stream);

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

/* Only what packing writes is read. */
static gboolean
unfilter_row (guint8 *row, const guint8 *above, gsize n, guint step, guint filter)
{
  if (filter == FILTER_UP)
    for (gsize i = 0; i < n; i++)
      row[i] += above[i];
  else if (filter == FILTER_AVERAGE)
    {
      for (gsize i = 0; i < step; i++)
        row[i] += above[i] / 2;
      for (gsize i = step; i < n; i++)
        row[i] += (row[i - step] + above[i]) / 2;
    }

  return filter == FILTER_UP || filter == FILTER_AVERAGE;
}

static void
expand_row (const guint8 *row, const DossierPixelsInfo *info, guint32 *pixels)
{
  for (guint x = 0; x < info->width; x++, row += info->n_channels)
    pixels[x] = info->n_channels == 1 ? 0xFF000000u | row[0] * 0x010101u : 0xFF000000u | (guint32)row[0] << 16 | (guint32)row[1] << 8 | row[2];
}

/* Fills the pixels from the stream; FALSE when it ends early or says something odd. */
static gboolean
inflate_rows (z_stream *stream, guint32 *pixels, const DossierPixelsInfo *info)
{
  gsize              n = (gsize)info->width * info->n_channels;
  g_autofree guint8 *room = g_malloc0 (2 * (n + 1));
  guint8            *row = room, *above = room + n + 1, *swapped;

  for (guint y = 0; y < info->height; y++)
    {
      /* The filter's number, then what it leaves of the row. */
      stream->next_out = row;
      stream->avail_out = n + 1;
      if (inflate (stream, Z_SYNC_FLUSH) < 0 || stream->avail_out > 0 || !unfilter_row (row + 1, above + 1, n, info->n_channels, row[0]))
        return FALSE;
      expand_row (row + 1, info, pixels + (gsize)y * info->width);
      swapped = above;
      above = row;
      row = swapped;
    }

  return TRUE;
}

GBytes *
dossier_pixels_unpack (GBytes *packed, DossierPixelsInfo *info)
{
  gsize         n_bytes, size;
  const guint8 *data = g_bytes_get_data (packed, &n_bytes);
  guint32      *pixels;
  z_stream      stream = { 0 };
  gboolean      whole;

  if (!dossier_pixels_get_info (packed, info) || n_bytes > G_MAXUINT || inflateInit (&stream) != Z_OK)
    return NULL;

  size = (gsize)info->width * info->height * sizeof (guint32);
  pixels = g_malloc (size);
  stream.next_in = (guint8 *)data + HEADER_SIZE;
  stream.avail_in = n_bytes - HEADER_SIZE;
  whole = inflate_rows (&stream, pixels, info);
  inflateEnd (&stream);
  if (whole)
    return g_bytes_new_take (pixels, size);

  g_free (pixels);
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
