/* dossier-picture.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-picture.h"

#include "import/dossier-raster.h"
#include "library/dossier-keeper.h"
#include "store/dossier-store-error.h"
#include "store/dossier-store-files.h"

GBytes *
dossier_picture_scale (GBytes *pixels, guint width, DossierPixelsInfo *info)
{
  guint              height = MAX (1, (guint)((guint64)info->height * width / info->width));
  DossierRaster     *raster = dossier_raster_new (info->width, info->height, width, height);
  const guint32     *from = g_bytes_get_data (pixels, NULL);
  g_autofree guint8 *row = g_malloc ((gsize)info->width * 3);
  const guint8      *rows = dossier_raster_get_rows (raster);
  guint32           *scaled = g_new (guint32, (gsize)width * height);

  for (guint y = 0; y < info->height; y++)
    {
      for (guint x = 0; x < info->width; x++, from++)
        {
          row[3 * x] = *from >> 16 & 0xff;
          row[3 * x + 1] = *from >> 8 & 0xff;
          row[3 * x + 2] = *from & 0xff;
        }
      dossier_raster_add_row (raster, row);
    }
  for (gsize i = 0; i < (gsize)width * height; i++, rows += 3)
    scaled[i] = 0xFF000000u | (guint32)rows[0] << 16 | (guint32)rows[1] << 8 | rows[2];

  dossier_raster_free (raster);
  info->width = width;
  info->height = height;
  return g_bytes_new_take (scaled, (gsize)width * height * sizeof (guint32));
}

GBytes *
dossier_picture_load (const char *folder, const char *hash, guint max_width, DossierPixelsInfo *info, GError **error)
{
  g_autoptr (GBytes) packed = dossier_keeper_load (folder, DOSSIER_SHELF_IMAGES, hash, error);
  g_autoptr (GBytes) pixels = packed != NULL ? dossier_pixels_unpack (packed, info) : NULL;

  if (packed != NULL && pixels == NULL)
    g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED, "This picture is damaged in the library's folder. Add the document again.");
  if (pixels == NULL)
    return NULL;

  return max_width > 0 && max_width < info->width ? dossier_picture_scale (pixels, max_width, info) : g_steal_pointer (&pixels);
}
