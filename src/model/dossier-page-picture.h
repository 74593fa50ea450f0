/* dossier-page-picture.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages of a document as they look in print: their sizes, and one of them as pixels. Plain values.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Points (1/72 inch). */
typedef struct
{
  float width;
  float height;
} DossierPageSize;

#define DOSSIER_PAGE_MAX_SIDE 14400.0f
/* Larger pictures are neither asked for nor taken. */
#define DOSSIER_PAGE_PICTURE_MAX_SIDE 8192

typedef struct
{
  guint   width; /* pixels */
  guint   height;
  GBytes *pixels; /* one guint32 a pixel, 0xFFRRGGBB in this machine's byte order, rows without gaps */
} DossierPagePicture;

/* Takes the pixels, which must be width * height * 4 bytes. */
DossierPagePicture *dossier_page_picture_new (guint width, guint height, GBytes *pixels);
void                dossier_page_picture_free (DossierPagePicture *self);

/* The size in pixels at which a page is `width` pixels wide; less when a side would be too long. */
void dossier_page_size_fit (const DossierPageSize *self, guint width, guint *fit_width, guint *fit_height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPagePicture, dossier_page_picture_free)

G_END_DECLS
