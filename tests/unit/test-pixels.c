/* test-pixels.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is packed comes out again, bit by bit, here and in a PNG file that others read; what was
 * damaged on the way is refused.
 */

#include "config.h"

#include "import/dossier-image-decoder.h"
#include "model/dossier-pixels.h"

#include <string.h>

typedef guint8 (*Colour) (guint x, guint y, guint channel);

static guint8
drawing (guint x, guint y, guint channel)
{
  return x > 20 && x < 40 && y > 5 ? 40 * channel : 255;
}

static guint8
photograph (guint x, guint y, guint channel)
{
  return x * 7 + y * 13 + channel * 50 + x * y % 23;
}

static guint8 *
paint (const DossierPixelsInfo *info, Colour colour)
{
  guint8 *rows = g_malloc ((gsize)info->width * info->height * info->n_channels), *p = rows;

  for (guint y = 0; y < info->height; y++)
    for (guint x = 0; x < info->width; x++)
      for (guint channel = 0; channel < info->n_channels; channel++)
        *p++ = colour (x, y, channel);

  return rows;
}

static guint32
pixel_of (const guint8 *rows, const DossierPixelsInfo *info, gsize i)
{
  const guint8 *p = rows + i * info->n_channels;

  return info->n_channels == 1 ? 0xff000000u | p[0] * 0x10101u : 0xff000000u | (guint32)p[0] << 16 | (guint32)p[1] << 8 | p[2];
}

static void
assert_same (GBytes *packed, const guint8 *rows, const DossierPixelsInfo *info)
{
  DossierPixelsInfo again;
  g_autoptr (GBytes) unpacked = dossier_pixels_unpack (packed, &again);
  const guint32 *pixels = g_bytes_get_data (unpacked, NULL);

  g_assert_cmpuint (again.width, ==, info->width);
  g_assert_cmpuint (again.height, ==, info->height);
  g_assert_cmpuint (again.n_channels, ==, info->n_channels);
  g_assert_cmpuint (g_bytes_get_size (unpacked), ==, info->width * info->height * 4);
  for (gsize i = 0; i < (gsize)info->width * info->height; i++)
    g_assert_cmphex (pixels[i], ==, pixel_of (rows, info, i));
}

static void
assert_same_png (GBytes *packed, const guint8 *rows, const DossierPixelsInfo *info)
{
  g_autoptr (GBytes) png = dossier_pixels_to_png (packed);
  DossierImageBounds bounds = { .max_pixels = G_MAXUINT64, .max_width = 10000, .max_height = 10000 };
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierRaster) raster = dossier_image_decode (g_bytes_get_data (png, NULL), g_bytes_get_size (png), &bounds, &error);
  DossierPixelsInfo three = { info->width, info->height, 3 };

  g_assert_no_error (error);
  g_assert_cmpuint (dossier_raster_get_width (raster), ==, info->width);
  for (gsize i = 0; i < (gsize)info->width * info->height; i++)
    g_assert_cmphex (pixel_of (dossier_raster_get_rows (raster), &three, i), ==, pixel_of (rows, info, i));
}

static void
assert_survives (guint width, guint height, guint n_channels, Colour colour)
{
  DossierPixelsInfo  info = { width, height, n_channels };
  g_autofree guint8 *rows = paint (&info, colour);
  g_autoptr (GBytes) packed = dossier_pixels_pack (rows, &info);

  assert_same (packed, rows, &info);
  assert_same_png (packed, rows, &info);
}

static void
test_survives (void)
{
  for (guint n_channels = 1; n_channels <= 3; n_channels += 2)
    {
      assert_survives (61, 47, n_channels, drawing);
      assert_survives (61, 47, n_channels, photograph);
      assert_survives (1, 1, n_channels, photograph);
      assert_survives (1, 300, n_channels, photograph);
      assert_survives (DOSSIER_PIXELS_MAX_WIDTH, 2, n_channels, drawing);
      assert_survives (2, DOSSIER_PIXELS_MAX_HEIGHT, n_channels, photograph);
    }
}

static GBytes *
pack_small (void)
{
  DossierPixelsInfo  info = { 9, 7, 3 };
  g_autofree guint8 *rows = paint (&info, photograph);

  return dossier_pixels_pack (rows, &info);
}

static void
test_header (void)
{
  static const struct
  {
    guint  at;
    guint8 byte;
  } lies[] = { { 0, 'd' }, { 4, 0 }, { 5, 0x10 }, { 7, 1 }, { 8, 0 }, { 9, 0x10 }, { 12, 2 }, { 12, 4 }, { 14, 1 } };
  g_autoptr (GBytes) packed = pack_small ();

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      gsize   n = g_bytes_get_size (packed);
      guint8 *changed = g_memdup2 (g_bytes_get_data (packed, NULL), n);
      g_autoptr (GBytes) other = g_bytes_new_take (changed, n);
      DossierPixelsInfo info;

      changed[lies[i].at] = lies[i].byte;
      g_assert_false (dossier_pixels_get_info (other, &info));
      g_assert_null (dossier_pixels_unpack (other, &info));
      g_assert_null (dossier_pixels_to_png (other));
    }
}

/* A header that promises more than there is, rows that end early and filters that are not used. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) packed = pack_small ();
  gsize             n = g_bytes_get_size (packed);
  DossierPixelsInfo info;

  for (gsize at = 0; at < n; at++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (packed, 0, at);
      guint8 *changed = g_memdup2 (g_bytes_get_data (packed, NULL), n);
      g_autoptr (GBytes) other = g_bytes_new_take (changed, n);
      g_autoptr (GBytes) pixels = NULL;

      /* Only the checksum at the very end may be missing. */
      g_assert_true (dossier_pixels_unpack (cut, &info) == NULL || at >= n - 6);
      changed[at] ^= 0x2A;
      pixels = dossier_pixels_unpack (other, &info);
      g_assert_true (pixels == NULL || g_bytes_get_size (pixels) == (gsize)info.width * info.height * 4);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pixels/survives", test_survives);
  g_test_add_func ("/pixels/header", test_header);
  g_test_add_func ("/pixels/damaged", test_damaged);

  return g_test_run ();
}
