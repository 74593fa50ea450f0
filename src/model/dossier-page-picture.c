/* dossier-page-picture.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-page-picture.h"

DossierPagePicture *
dossier_page_picture_new (guint width, guint height, GBytes *pixels)
{
  DossierPagePicture *self = g_new0 (DossierPagePicture, 1);

  g_assert (g_bytes_get_size (pixels) == (gsize)width * height * 4);
  self->width = width;
  self->height = height;
  self->pixels = pixels;
  return self;
}

void
dossier_page_picture_free (DossierPagePicture *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->pixels);
  g_free (self);
}

void
dossier_page_size_fit (const DossierPageSize *self, guint width, guint *fit_width, guint *fit_height)
{
  double scale = width / (double)MAX (self->width, 1);

  scale = MIN (scale, DOSSIER_PAGE_PICTURE_MAX_SIDE / (double)MAX (self->width, 1));
  scale = MIN (scale, DOSSIER_PAGE_PICTURE_MAX_SIDE / (double)MAX (self->height, 1));
  *fit_width = (guint)CLAMP (scale * self->width + 0.5, 1, DOSSIER_PAGE_PICTURE_MAX_SIDE);
  *fit_height = (guint)CLAMP (scale * self->height + 0.5, 1, DOSSIER_PAGE_PICTURE_MAX_SIDE);
}
