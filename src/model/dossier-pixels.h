/* dossier-pixels.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one form in which a picture crosses the helper's pipe and is kept with the library, simple
 * enough that reading it needs no image library:
 *
 *   "DSPX"      4 bytes
 *   width       guint32, little-endian, in pixels
 *   height      guint32, little-endian
 *   n_channels  1 byte: 1 = grey, 3 = red, green, blue; 8 bits each
 *   nothing     3 bytes of 0
 *   rows        a zlib stream; each row is one byte that names its filter (2 or 3) and
 *               n_channels * width bytes, as in a PNG file
 *
 * Pure functions, any thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the helper gives out; larger pictures are scaled down by it. */
#define DOSSIER_PIXELS_MAX_WIDTH 1200
#define DOSSIER_PIXELS_MAX_HEIGHT 1800

typedef struct
{
  guint width;
  guint height;
  guint n_channels;
} DossierPixelsInfo;

/* `rows` are `info->height` rows without gaps. */
GBytes *dossier_pixels_pack (const guint8 *rows, const DossierPixelsInfo *info);
/* FALSE when these are no packed pixels or larger than allowed. Looks at the header only. */
gboolean dossier_pixels_get_info (GBytes *packed, DossierPixelsInfo *info);
/* One guint32 a pixel, 0xFFRRGGBB in this machine's byte order (cairo's ARGB32, GTK's default), rows without gaps;
 * NULL when the packed form is damaged. */
GBytes *dossier_pixels_unpack (GBytes *packed, DossierPixelsInfo *info);
/* A PNG file of the same picture; NULL when the header is damaged. */
GBytes *dossier_pixels_to_png (GBytes *packed);

G_END_DECLS
