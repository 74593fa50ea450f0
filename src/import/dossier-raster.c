/* dossier-raster.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sizes are cross-multiplied, so that nothing is rounded before the end: along a line of the
 * original each pixel is `width` units wide and each pixel of the result `from_width`, and the same
 * downwards.
 */

#include "config.h"

#include "import/dossier-raster.h"

#include <string.h>

#define N_CHANNELS 3
#define PAPER 255

struct _DossierRaster
{
  guint    from_width;
  guint    from_height;
  guint    width;
  guint    height;
  guint8  *rows;
  guint8  *opaque; /* room for one row of the original */
  guint32 *line;   /* one row of the original, narrowed; sums of value times units */
  guint64 *sums;   /* of the row of the result that is being filled */
  guint    y;      /* that row */
  guint    room;   /* units left in it */
};

DossierRaster *
dossier_raster_new (guint from_width, guint from_height, guint width, guint height)
{
  DossierRaster *self = g_new0 (DossierRaster, 1);

  self->from_width = from_width;
  self->from_height = from_height;
  self->width = width;
  self->height = height;
  self->room = from_height;
  self->rows = g_try_malloc ((gsize)width * height * N_CHANNELS);
  self->opaque = g_try_malloc ((gsize)from_width * N_CHANNELS);
  self->line = g_try_new (guint32, (gsize)width * N_CHANNELS);
  self->sums = g_try_new0 (guint64, (gsize)width * N_CHANNELS);
  if (self->rows == NULL || self->opaque == NULL || self->line == NULL || self->sums == NULL)
    {
      dossier_raster_free (self);
      return NULL;
    }

  memset (self->rows, PAPER, (gsize)width * height * N_CHANNELS);
  return self;
}

void
dossier_raster_free (DossierRaster *self)
{
  if (self == NULL)
    return;

  g_free (self->rows);
  g_free (self->opaque);
  g_free (self->line);
  g_free (self->sums);
  g_free (self);
}

/* Adds `n` whole pixels at `from` to the three sums. */
static void
add_whole (const guint8 *from, guint n, guint32 *sums)
{
  guint32 red = 0, green = 0, blue = 0;

  for (guint i = 0; i < n; i++, from += N_CHANNELS)
    {
      red += from[0];
      green += from[1];
      blue += from[2];
    }
  sums[0] = red;
  sums[1] = green;
  sums[2] = blue;
}

/* Each pixel of the result: the rest of the pixel that it begins in, whole ones, a part of the one that it ends in. */
static void
narrow (DossierRaster *self, const guint8 *row)
{
  guint32 *into = self->line;
  guint    rest = 0; /* units of the pixel before `row` that are left */

  for (guint x = 0; x < self->width; x++, into += N_CHANNELS)
    {
      guint n = (self->from_width - rest) / self->width, part = (self->from_width - rest) % self->width;

      add_whole (row, n, into);
      for (guint c = 0; c < N_CHANNELS; c++)
        {
          into[c] = into[c] * self->width + (rest > 0 ? row[(int)c - N_CHANNELS] * rest : 0);
          into[c] += part > 0 ? row[n * N_CHANNELS + c] * part : 0;
        }
      row += (n + (part > 0 ? 1 : 0)) * N_CHANNELS;
      rest = part > 0 ? self->width - part : 0;
    }
}

static void
finish_row (DossierRaster *self)
{
  guint64 units = (guint64)self->from_width * self->from_height;
  guint8 *into = self->rows + (gsize)self->y * self->width * N_CHANNELS;

  for (guint i = 0; i < self->width * N_CHANNELS; i++)
    into[i] = (self->sums[i] + units / 2) / units;
  memset (self->sums, 0, sizeof (guint64) * self->width * N_CHANNELS);
  self->room = self->from_height;
  self->y++;
}

void
dossier_raster_add_row (DossierRaster *self, const guint8 *row)
{
  if (self->y == self->height)
    return;

  if (self->width == self->from_width && self->height == self->from_height)
    {
      memcpy (self->rows + (gsize)self->y++ * self->width * N_CHANNELS, row, (gsize)self->width * N_CHANNELS);
      return;
    }

  narrow (self, row);
  for (guint left = self->height; left > 0;)
    {
      guint units = MIN (left, self->room);

      for (guint i = 0; i < self->width * N_CHANNELS; i++)
        self->sums[i] += (guint64)self->line[i] * units;
      left -= units;
      self->room -= units;
      if (self->room == 0)
        finish_row (self);
    }
}

void
dossier_raster_add_row_rgba (DossierRaster *self, const guint8 *row)
{
  guint8 *into = self->opaque;

  for (guint x = 0; x < self->from_width; x++, row += 4, into += N_CHANNELS)
    if (row[3] == 255)
      memcpy (into, row, N_CHANNELS);
    else
      for (guint c = 0; c < N_CHANNELS; c++)
        into[c] = (row[c] * row[3] + PAPER * (255 - row[3]) + 127) / 255;
  dossier_raster_add_row (self, self->opaque);
}

guint
dossier_raster_get_width (DossierRaster *self)
{
  return self->width;
}

guint
dossier_raster_get_height (DossierRaster *self)
{
  return self->height;
}

const guint8 *
dossier_raster_get_rows (DossierRaster *self)
{
  return self->rows;
}

gboolean
dossier_raster_is_whole (DossierRaster *self)
{
  return self->y == self->height;
}

/* Where the pixel that stands at (x, y) of the turned picture comes from. From 5 on lines become columns. */
static gsize
find_source (DossierRaster *self, guint orientation, guint x, guint y)
{
  gboolean turned = orientation >= 5;
  guint    from_x = turned ? y : x, from_y = turned ? x : y;

  if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8)
    from_x = self->width - 1 - from_x;
  if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7)
    from_y = self->height - 1 - from_y;

  return ((gsize)from_y * self->width + from_x) * N_CHANNELS;
}

void
dossier_raster_orient (DossierRaster *self, guint orientation)
{
  guint   width = orientation >= 5 ? self->height : self->width, height = orientation >= 5 ? self->width : self->height;
  guint8 *turned;

  if (orientation < 2 || orientation > 8)
    return;

  turned = g_malloc ((gsize)width * height * N_CHANNELS);
  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      memcpy (turned + ((gsize)y * width + x) * N_CHANNELS, self->rows + find_source (self, orientation, x, y), N_CHANNELS);
  g_free (self->rows);
  self->rows = turned;
  self->width = width;
  self->height = height;
  self->y = height;
}
