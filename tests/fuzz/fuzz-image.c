/* fuzz-image.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes at all as a picture: refused, or decoded within its bounds, packed, and unpacked again to
 * the same size. The size that a file claims is kept small here, or most of the time would be spent on large
 * white pictures.
 */

#include "config.h"

#include "import/dossier-image-decoder.h"
#include "model/dossier-pixels.h"

#define MAX_PIXELS 200000

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes);

static void
check_packed_form (const guint8 *bytes, gsize n_bytes)
{
  g_autoptr (GBytes) packed = g_bytes_new (bytes, n_bytes);
  DossierPixelsInfo info;
  g_autoptr (GBytes) pixels = dossier_pixels_unpack (packed, &info);
  g_autoptr (GBytes) png = dossier_pixels_to_png (packed);

  g_assert_true (pixels == NULL || (png != NULL && g_bytes_get_size (pixels) == (gsize)info.width * info.height * 4));
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n_bytes)
{
  DossierImageBounds bounds = { .max_pixels = MAX_PIXELS, .max_width = 300, .max_height = 300 };
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierRaster) raster = dossier_image_decode (bytes, n_bytes, &bounds, &error);
  DossierPixelsInfo info, again;

  check_packed_form (bytes, n_bytes);
  g_assert_true ((raster != NULL) != (error != NULL));
  if (raster == NULL)
    return 0;

  info = (DossierPixelsInfo){ dossier_raster_get_width (raster), dossier_raster_get_height (raster), 3 };
  g_assert_true (info.width <= 300 && info.height <= 300);
  {
    g_autoptr (GBytes) packed = dossier_pixels_pack (dossier_raster_get_rows (raster), &info);
    g_autoptr (GBytes) pixels = dossier_pixels_unpack (packed, &again);

    g_assert_true (pixels != NULL && again.width == info.width && again.height == info.height);
  }

  return 0;
}
