/* dossier-image-webp.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libwebp scales while it decodes. Pictures that move are not read.
 */

#include "config.h"

#include <string.h>
#include <webp/decode.h>

#include "import/dossier-image-decoder.h"

static gboolean
sniff (const guint8 *bytes, gsize n_bytes)
{
  return n_bytes > 16 && memcmp (bytes, "RIFF", 4) == 0 && memcmp (bytes + 8, "WEBP", 4) == 0;
}

static DossierRaster *
take_rows (const WebPRGBABuffer *pixels, guint width, guint height)
{
  DossierRaster *raster = dossier_raster_new (width, height, width, height);

  for (guint y = 0; raster != NULL && y < height; y++)
    dossier_raster_add_row_rgba (raster, pixels->rgba + (gsize)y * pixels->stride);
  return raster;
}

static DossierRaster *
decode (const guint8 *bytes, gsize n_bytes, DossierImageBounds *bounds, GError **error)
{
  WebPDecoderConfig config;
  DossierRaster    *raster = NULL;
  guint             width, height;

  if (!WebPInitDecoderConfig (&config) || WebPGetFeatures (bytes, n_bytes, &config.input) != VP8_STATUS_OK)
    {
      dossier_image_set_damaged (error);
      return NULL;
    }
  if (config.input.has_animation)
    {
      g_set_error_literal (error, DOSSIER_IMAGE_ERROR, DOSSIER_IMAGE_ERROR_KIND, "Pictures that move are not read.");
      return NULL;
    }
  if (!dossier_image_bounds_check (bounds, config.input.width, config.input.height, &width, &height, error))
    return NULL;

  config.output.colorspace = MODE_RGBA;
  config.options.use_scaling = width != (guint)config.input.width || height != (guint)config.input.height;
  config.options.scaled_width = (int)width;
  config.options.scaled_height = (int)height;
  if (WebPDecode (bytes, n_bytes, &config) == VP8_STATUS_OK)
    raster = take_rows (&config.output.u.RGBA, width, height);
  WebPFreeDecBuffer (&config.output);
  if (raster == NULL)
    dossier_image_set_damaged (error);
  return raster;
}

const DossierImageFormat dossier_image_webp = { sniff, decode };
