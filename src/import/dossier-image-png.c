/* dossier-image-png.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libpng leaves by longjmp() when it meets an error: what must be freed hangs on the job, which
 * stands outside the function that is left.
 */

#include "config.h"

#include <png.h>
#include <string.h>

#include "import/dossier-image-decoder.h"

#define SIGNATURE_SIZE 8
#define MAX_CHUNK (4 * 1024 * 1024)
#define MAX_CHUNKS 200

typedef struct
{
  const guint8       *bytes;
  gsize               n_left;
  DossierImageBounds *bounds;
  GError            **error;
  png_structp         png;
  png_infop           info;
  guint8             *room; /* one row, or the whole picture when it is interlaced */
  DossierRaster      *raster;
} Job;

static gboolean
sniff (const guint8 *bytes, gsize n_bytes)
{
  return n_bytes > SIGNATURE_SIZE && png_sig_cmp (bytes, 0, SIGNATURE_SIZE) == 0;
}

static void
read_cb (png_structp png, png_bytep into, size_t n)
{
  Job *job = png_get_io_ptr (png);

  if (n > job->n_left)
    png_error (png, "ends early");
  memcpy (into, job->bytes, n);
  job->bytes += n;
  job->n_left -= n;
}

static void
error_cb (png_structp png, png_const_charp message)
{
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp png, png_const_charp message)
{
}

static void
set_limits (png_structp png)
{
  png_set_user_limits (png, DOSSIER_IMAGE_MAX_SIDE, DOSSIER_IMAGE_MAX_SIDE);
  png_set_chunk_malloc_max (png, MAX_CHUNK);
  png_set_chunk_cache_max (png, MAX_CHUNKS);
  png_set_keep_unknown_chunks (png, PNG_HANDLE_CHUNK_NEVER, NULL, 0);
}

/* Whatever it is becomes 8 bits of red, green, blue and, where there is any, opacity; answers the number of passes. */
static int
set_transformations (Job *job)
{
  int n_passes;

  png_set_expand (job->png);
  png_set_scale_16 (job->png);
  png_set_gray_to_rgb (job->png);
  n_passes = png_set_interlace_handling (job->png);
  png_read_update_info (job->png, job->info);
  return n_passes;
}

static gboolean
read_rows (Job *job, guint width, guint height)
{
  int   n_passes = set_transformations (job);
  gsize size = png_get_rowbytes (job->png, job->info);

  if (size != (gsize)width * 3 && size != (gsize)width * 4)
    return FALSE;

  job->room = g_try_malloc (n_passes > 1 ? size * height : size);
  if (job->room == NULL)
    return FALSE;

  for (int pass = 0; pass < n_passes; pass++)
    for (guint y = 0; y < height; y++)
      {
        guint8 *row = n_passes > 1 ? job->room + y * size : job->room;

        png_read_row (job->png, row, NULL);
        if (pass == n_passes - 1 && size == (gsize)width * 4)
          dossier_raster_add_row_rgba (job->raster, row);
        else if (pass == n_passes - 1)
          dossier_raster_add_row (job->raster, row);
      }

  return TRUE;
}

static gboolean
run (Job *job)
{
  guint from_width, from_height, width, height;

  if (setjmp (png_jmpbuf (job->png)) != 0)
    return FALSE;

  set_limits (job->png);
  png_set_read_fn (job->png, job, read_cb);
  png_read_info (job->png, job->info);
  from_width = png_get_image_width (job->png, job->info);
  from_height = png_get_image_height (job->png, job->info);
  if (!dossier_image_bounds_check (job->bounds, from_width, from_height, &width, &height, job->error))
    return FALSE;

  job->raster = dossier_raster_new (from_width, from_height, width, height);
  return job->raster != NULL && read_rows (job, from_width, from_height);
}

static DossierRaster *
decode (const guint8 *bytes, gsize n_bytes, DossierImageBounds *bounds, GError **error)
{
  GError  *reason = NULL;
  Job      job = { .bytes = bytes, .n_left = n_bytes, .bounds = bounds, .error = &reason };
  gboolean done;

  job.png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb);
  job.info = job.png != NULL ? png_create_info_struct (job.png) : NULL;
  done = job.info != NULL && run (&job);
  png_destroy_read_struct (&job.png, &job.info, NULL);
  g_free (job.room);
  if (done)
    return job.raster;

  g_clear_pointer (&job.raster, dossier_raster_free);
  if (reason != NULL)
    g_propagate_error (error, reason);
  else
    dossier_image_set_damaged (error);
  return NULL;
}

const DossierImageFormat dossier_image_png = { sniff, decode };
