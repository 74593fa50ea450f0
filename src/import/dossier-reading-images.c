/* dossier-reading-images.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures on their way into a reading. Apart from dossier-reading.c, because decoding happens in the
 * helper program only.
 *
 * Each picture is within the limits of dossier-image-decoder.h; all together may cost so many pixels
 * to decode, and as the packed bytes mount up, later ones are kept smaller and then not at all.
 */

#include "config.h"

#include "import/dossier-image-decoder.h"
#include "import/dossier-reading.h"
#include "model/dossier-pixels.h"

#define MAX_IMAGES 5000
#define MAX_ALT_CHARS 1000
#define MAX_HOST_BYTES 253
/* A few seconds of decoding at the worst. */
#define MAX_TOTAL_PIXELS (G_GUINT64_CONSTANT (300) * 1000 * 1000)
#define SMALLER_FROM_BYTES (24 * 1024 * 1024)
#define MAX_TOTAL_BYTES (96 * 1024 * 1024)
#define SMALLER_WIDTH 600
#define SMALLER_HEIGHT 900
/* Less than this on a side is a counter of readers, a spacer or a rule. */
#define LEAST_SIDE 3

/* One line of valid UTF-8 of bounded length, NULL when there is nothing in it. */
static char *
clean_words (const char *words, gsize max_chars)
{
  g_autofree char *valid = words != NULL ? g_utf8_make_valid (words, -1) : NULL;
  GString         *out;
  gboolean         gap = FALSE;
  gsize            n = 0;

  if (valid == NULL)
    return NULL;

  out = g_string_new (NULL);
  for (const char *p = valid; *p != '\0' && n < max_chars; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          gap = out->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (out, ' ');
      g_string_append_unichar (out, c);
      gap = FALSE;
      n++;
    }
  if (out->len > 0)
    return g_string_free (out, FALSE);

  g_string_free (out, TRUE);
  return NULL;
}

static DossierImage *
add_image (DossierReading *self, DossierImageState state, const char *alt)
{
  DossierImage *image = dossier_image_new (state, self->blocks->len);

  image->alt = clean_words (alt, MAX_ALT_CHARS);
  g_ptr_array_add (self->images, image);
  return image;
}

/* Grey when no pixel has a colour. */
static GBytes *
pack (DossierRaster *raster)
{
  DossierPixelsInfo  info = { dossier_raster_get_width (raster), dossier_raster_get_height (raster), 3 };
  const guint8      *rows = dossier_raster_get_rows (raster);
  gsize              n = (gsize)info.width * info.height;
  g_autofree guint8 *grey = NULL;

  for (gsize i = 0; i < n; i++)
    if (rows[i * 3] != rows[i * 3 + 1] || rows[i * 3] != rows[i * 3 + 2])
      return dossier_pixels_pack (rows, &info);

  info.n_channels = 1;
  grey = g_malloc (n);
  for (gsize i = 0; i < n; i++)
    grey[i] = rows[i * 3];
  return dossier_pixels_pack (grey, &info);
}

static void
keep_pixels (DossierReading *self, const guint8 *bytes, gsize n_bytes, DossierImage *image)
{
  gboolean           smaller = self->n_pixel_bytes > SMALLER_FROM_BYTES;
  DossierImageBounds bounds = { .max_width = smaller ? SMALLER_WIDTH : DOSSIER_PIXELS_MAX_WIDTH, .max_height = smaller ? SMALLER_HEIGHT : DOSSIER_PIXELS_MAX_HEIGHT };
  g_autoptr (DossierRaster) raster = NULL;

  image->state = DOSSIER_IMAGE_UNREAD;
  if (self->n_pixel_bytes > MAX_TOTAL_BYTES)
    return;

  bounds.max_pixels = MAX_TOTAL_PIXELS - self->n_pixels;
  raster = dossier_image_decode (bytes, n_bytes, &bounds, NULL);
  self->n_pixels += (guint64)bounds.from_width * bounds.from_height;
  image->width = bounds.from_width;
  image->height = bounds.from_height;
  if (raster == NULL)
    return;

  image->state = DOSSIER_IMAGE_KEPT;
  image->pixels = pack (raster);
  self->n_pixel_bytes += g_bytes_get_size (image->pixels);
}

gboolean
dossier_reading_add_image (DossierReading *self, const guint8 *bytes, gsize n_bytes, const char *alt)
{
  g_autofree char    *digest = NULL;
  const DossierImage *same;
  DossierImage       *image;

  if (self->images->len >= MAX_IMAGES)
    return FALSE;

  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, n_bytes);
  same = g_hash_table_lookup (self->sources, digest);
  image = dossier_image_new (DOSSIER_IMAGE_UNREAD, self->blocks->len);
  if (same != NULL)
    {
      image->state = same->state;
      image->width = same->width;
      image->height = same->height;
      image->pixels = same->pixels != NULL ? g_bytes_ref (same->pixels) : NULL;
    }
  else
    {
      keep_pixels (self, bytes, n_bytes, image);
      g_hash_table_insert (self->sources, g_steal_pointer (&digest), dossier_image_copy (image));
    }

  if (image->state == DOSSIER_IMAGE_KEPT && MIN (image->width, image->height) < LEAST_SIDE)
    {
      dossier_image_free (image);
      return FALSE;
    }
  image->alt = clean_words (alt, MAX_ALT_CHARS);
  g_ptr_array_add (self->images, image);
  return TRUE;
}

void
dossier_reading_add_remote_image (DossierReading *self, const char *host, const char *alt)
{
  if (self->images->len < MAX_IMAGES)
    add_image (self, DOSSIER_IMAGE_REMOTE, alt)->host = clean_words (host, MAX_HOST_BYTES);
}

void
dossier_reading_set_image_size (DossierReading *self, guint width, guint height)
{
  DossierImage *image;

  g_return_if_fail (self->images->len > 0);

  image = g_ptr_array_index (self->images, self->images->len - 1);
  image->width = MIN (width, DOSSIER_IMAGE_MAX_SIDE);
  image->height = MIN (height, DOSSIER_IMAGE_MAX_SIDE);
}
