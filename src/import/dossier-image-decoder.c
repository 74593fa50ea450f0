/* dossier-image-decoder.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-image-decoder.h"

G_DEFINE_QUARK (dossier_image_error, dossier_image_error)

gboolean
dossier_image_bounds_check (DossierImageBounds *bounds, guint from_width, guint from_height, guint *width, guint *height, GError **error)
{
  guint64 n_pixels = (guint64)from_width * from_height;
  double  scale;

  if (n_pixels == 0)
    {
      dossier_image_set_damaged (error);
      return FALSE;
    }
  if (from_width > DOSSIER_IMAGE_MAX_SIDE || from_height > DOSSIER_IMAGE_MAX_SIDE || n_pixels > DOSSIER_IMAGE_MAX_PIXELS || n_pixels > bounds->max_pixels)
    {
      g_set_error (error, DOSSIER_IMAGE_ERROR, DOSSIER_IMAGE_ERROR_LARGE, "The picture is too large (%u × %u).", from_width, from_height);
      return FALSE;
    }

  scale = MIN (1, MIN ((double)bounds->max_width / from_width, (double)bounds->max_height / from_height));
  *width = CLAMP ((guint)(from_width * scale + 0.5), 1, bounds->max_width);
  *height = CLAMP ((guint)(from_height * scale + 0.5), 1, bounds->max_height);
  bounds->from_width = from_width;
  bounds->from_height = from_height;
  return TRUE;
}

void
dossier_image_set_damaged (GError **error)
{
  g_set_error_literal (error, DOSSIER_IMAGE_ERROR, DOSSIER_IMAGE_ERROR_DAMAGED, "The picture is damaged.");
}

static const DossierImageFormat *
find_format (const guint8 *bytes, gsize n_bytes)
{
  static const DossierImageFormat *const formats[] = { &dossier_image_jpeg, &dossier_image_png, &dossier_image_webp, &dossier_image_gif };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i]->sniff (bytes, n_bytes))
      return formats[i];

  return NULL;
}

gboolean
dossier_image_is_known (const guint8 *bytes, gsize n_bytes)
{
  return find_format (bytes, n_bytes) != NULL;
}

DossierRaster *
dossier_image_decode (const guint8 *bytes, gsize n_bytes, DossierImageBounds *bounds, GError **error)
{
  const DossierImageFormat *format = find_format (bytes, n_bytes);

  if (format != NULL)
    return format->decode (bytes, n_bytes, bounds, error);

  g_set_error_literal (error, DOSSIER_IMAGE_ERROR, DOSSIER_IMAGE_ERROR_KIND, "Pictures of this kind are not read.");
  return NULL;
}
