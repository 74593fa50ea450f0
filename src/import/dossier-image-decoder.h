/* dossier-image-decoder.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures in files: PNG, JPEG, GIF (its first frame) and WebP, known by their bytes. The size is
 * read first and must be within limits before anything is decoded; large pictures come out scaled
 * down. Runs in the helper program only.
 */

#pragma once

#include "import/dossier-raster.h"

G_BEGIN_DECLS

#define DOSSIER_IMAGE_MAX_SIDE 16384
#define DOSSIER_IMAGE_MAX_PIXELS (40 * 1000 * 1000)

#define DOSSIER_IMAGE_ERROR (dossier_image_error_quark ())
GQuark dossier_image_error_quark (void);
typedef enum
{
  DOSSIER_IMAGE_ERROR_KIND,    /* not one of the kinds above */
  DOSSIER_IMAGE_ERROR_LARGE,   /* over a limit */
  DOSSIER_IMAGE_ERROR_DAMAGED, /* ends early or makes no sense */
} DossierImageError;

/* What decoding may cost and give; filled in: the size the picture has in the file. */
typedef struct
{
  guint64 max_pixels; /* of the file's picture */
  guint   max_width;  /* of the result */
  guint   max_height;
  guint   from_width; /* out: upright */
  guint   from_height;
} DossierImageBounds;

/* Whether the bytes begin like one of these kinds. */
gboolean       dossier_image_is_known (const guint8 *bytes, gsize n_bytes);
DossierRaster *dossier_image_decode (const guint8 *bytes, gsize n_bytes, DossierImageBounds *bounds, GError **error);

/* A kind of file. */
typedef struct
{
  gboolean (*sniff) (const guint8 *bytes, gsize n_bytes);
  DossierRaster *(*decode) (const guint8 *bytes, gsize n_bytes, DossierImageBounds *bounds, GError **error);
} DossierImageFormat;

extern const DossierImageFormat dossier_image_gif;
extern const DossierImageFormat dossier_image_jpeg;
extern const DossierImageFormat dossier_image_png;
extern const DossierImageFormat dossier_image_webp;

/* For the formats: checks the size in the file's header and answers the size to scale to. */
gboolean dossier_image_bounds_check (DossierImageBounds *bounds, guint from_width, guint from_height, guint *width, guint *height, GError **error);
void     dossier_image_set_damaged (GError **error);

G_END_DECLS
