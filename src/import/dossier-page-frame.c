/* dossier-page-frame.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-page-frame.h"

#include <math.h>

#include "import/dossier-extract-frame.h"

#define SIZES_TYPE "a(dd)"
#define PICTURE_TYPE "(uuay)"
#define MAX_PAGES 100000

GBytes *
dossier_page_frame_pack_sizes (GArray *sizes)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (SIZES_TYPE));
  for (guint i = 0; i < sizes->len; i++)
    g_variant_builder_add (&builder, "(dd)", g_array_index (sizes, DossierPageSize, i).width, g_array_index (sizes, DossierPageSize, i).height);

  return dossier_frame_pack_other (DOSSIER_FRAME_PAGE_SIZES, g_variant_builder_end (&builder));
}

GBytes *
dossier_page_frame_pack_picture (const DossierPagePicture *picture)
{
  GVariant *pixels = g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, picture->pixels, TRUE);

  return dossier_frame_pack_other (DOSSIER_FRAME_PAGE_PICTURE, g_variant_new ("(uu@ay)", picture->width, picture->height, pixels));
}

static gboolean
is_side (double points)
{
  return isfinite (points) && points >= 1 && points <= (double)DOSSIER_PAGE_MAX_SIDE;
}

GArray *
dossier_page_frame_unpack_sizes (GBytes *payload, GError **error)
{
  g_autoptr (GVariant) value = dossier_frame_unpack_other (payload, DOSSIER_FRAME_PAGE_SIZES, G_VARIANT_TYPE (SIZES_TYPE), error);
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (DossierPageSize));
  GVariantIter iter;
  double       width, height;

  if (value == NULL)
    return NULL;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(dd)", &width, &height))
    {
      DossierPageSize size = { (float)width, (float)height };

      if (!is_side (width) || !is_side (height) || sizes->len >= MAX_PAGES)
        {
          dossier_frame_set_garbled (error);
          return NULL;
        }
      g_array_append_val (sizes, size);
    }

  return g_steal_pointer (&sizes);
}

DossierPagePicture *
dossier_page_frame_unpack_picture (GBytes *payload, GError **error)
{
  g_autoptr (GVariant) value = dossier_frame_unpack_other (payload, DOSSIER_FRAME_PAGE_PICTURE, G_VARIANT_TYPE (PICTURE_TYPE), error);
  g_autoptr (GVariant) pixels = NULL;
  guint32 width, height;

  if (value == NULL)
    return NULL;

  g_variant_get (value, "(uu@ay)", &width, &height, &pixels);
  if (width == 0 || width > DOSSIER_PAGE_PICTURE_MAX_SIDE || height == 0 || height > DOSSIER_PAGE_PICTURE_MAX_SIDE ||
      g_variant_get_size (pixels) != (gsize)width * height * 4)
    {
      dossier_frame_set_garbled (error);
      return NULL;
    }

  return dossier_page_picture_new (width, height, g_variant_get_data_as_bytes (pixels));
}
