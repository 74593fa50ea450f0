/* dossier-image-jpeg.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libjpeg halves the size while it decodes, which saves most of the work. It leaves by longjmp() when
 * it meets an error, see dossier-image-png.c. A picture that ends early is shown as far as it goes.
 */

#include "config.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

#include "import/dossier-image-decoder.h"

/* Cameras and web servers write up to 20; each one goes over the whole picture. */
#define MAX_SCANS 40
#define EXIF_MARKER (JPEG_APP0 + 1)
#define MAX_MARKER 0xFFFF
#define EXIF_ORIENTATION 0x0112
#define EXIF_SHORT 3

typedef struct
{
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr         errors;
  struct jpeg_progress_mgr      progress;
  jmp_buf                       leave;
  DossierImageBounds           *bounds;
  GError                       *error;
  guint8                       *row;
  DossierRaster                *raster;
  guint                         orientation;
} Job;

static gboolean
sniff (const guint8 *bytes, gsize n_bytes)
{
  return n_bytes > 3 && memcmp (bytes, "\xFF\xD8\xFF", 3) == 0;
}

static void
error_cb (j_common_ptr jpeg)
{
  Job *job = jpeg->client_data;

  longjmp (job->leave, 1);
}

static void
message_cb (j_common_ptr jpeg)
{
}

static void
progress_cb (j_common_ptr jpeg)
{
  Job *job = jpeg->client_data;

  if (job->jpeg.input_scan_number > MAX_SCANS)
    longjmp (job->leave, 1);
}

/* Exif */

static guint
get_number (const guint8 *p, guint n, gboolean little)
{
  guint value = 0;

  for (guint i = 0; i < n; i++)
    value = value << 8 | p[little ? n - 1 - i : i];
  return value;
}

/* A TIFF file in the marker: its first directory tells which way is up. */
static guint
find_orientation (const guint8 *exif, gsize n)
{
  const guint8 *tiff = exif + 6;
  gboolean      little;
  guint         at, n_entries;

  if (n < 6 + 8 || memcmp (exif, "Exif\0", 6) != 0)
    return 1;

  n -= 6;
  little = tiff[0] == 'I';
  at = get_number (tiff + 4, 4, little);
  if (at > n - 2)
    return 1;

  n_entries = get_number (tiff + at, 2, little);
  for (guint i = 0; i < n_entries && at + 2 + (i + 1) * 12 <= n; i++)
    {
      const guint8 *entry = tiff + at + 2 + i * 12;

      if (get_number (entry, 2, little) == EXIF_ORIENTATION && get_number (entry + 2, 2, little) == EXIF_SHORT)
        return get_number (entry + 8, 2, little);
    }

  return 1;
}

static void
read_orientation (Job *job)
{
  job->orientation = 1;
  for (jpeg_saved_marker_ptr marker = job->jpeg.marker_list; marker != NULL && job->orientation == 1; marker = marker->next)
    if (marker->marker == EXIF_MARKER)
      job->orientation = find_orientation (marker->data, marker->data_length);
  if (job->orientation > 8)
    job->orientation = 1;
}

/* Pixels */

/* The smallest of the sizes that libjpeg offers from which it can still be scaled down. */
static void
choose_scale (Job *job, guint width, guint height)
{
  for (guint eighths = 1; eighths <= 8; eighths *= 2)
    {
      job->jpeg.scale_num = eighths;
      job->jpeg.scale_denom = 8;
      jpeg_calc_output_dimensions (&job->jpeg);
      if (job->jpeg.output_width >= width && job->jpeg.output_height >= height)
        break;
    }
}

/* Inks to light, in place. Adobe's programs write how much paper is left instead of how much ink is on it. */
static void
ink_to_light (guint8 *row, guint width, gboolean inverted)
{
  guint8       *into = row;
  const guint8 *from = row;

  for (guint x = 0; x < width; x++, from += 4)
    {
      guint black = inverted ? from[3] : 255 - from[3];

      for (guint c = 0; c < 3; c++)
        *into++ = (inverted ? from[c] : 255 - from[c]) * black / 255;
    }
}

static gboolean
read_rows (Job *job)
{
  struct jpeg_decompress_struct *jpeg = &job->jpeg;
  gboolean                       inks = jpeg->out_color_space == JCS_CMYK;

  job->row = g_try_malloc ((gsize)jpeg->output_width * jpeg->output_components);
  if (job->row == NULL)
    return FALSE;

  while (jpeg->output_scanline < jpeg->output_height)
    {
      JSAMPROW rows[] = { job->row };

      if (jpeg_read_scanlines (jpeg, rows, 1) == 0)
        return FALSE;
      if (inks)
        ink_to_light (job->row, jpeg->output_width, jpeg->saw_Adobe_marker);
      dossier_raster_add_row (job->raster, job->row);
    }

  return TRUE;
}

/* The bounds are for the upright picture, width and height for the one in the file. */
static gboolean
check_bounds (Job *job, guint *width, guint *height)
{
  guint from_width = job->jpeg.image_width, from_height = job->jpeg.image_height;

  if (job->orientation < 5)
    return dossier_image_bounds_check (job->bounds, from_width, from_height, width, height, &job->error);

  return dossier_image_bounds_check (job->bounds, from_height, from_width, height, width, &job->error);
}

static gboolean
run (Job *job, const guint8 *bytes, gsize n_bytes)
{
  struct jpeg_decompress_struct *jpeg = &job->jpeg;
  guint                          width, height;

  if (setjmp (job->leave) != 0)
    return FALSE;

  jpeg_create_decompress (jpeg);
  jpeg->client_data = job;
  job->progress.progress_monitor = progress_cb;
  jpeg->progress = &job->progress;
  jpeg_save_markers (jpeg, EXIF_MARKER, MAX_MARKER);
  jpeg_mem_src (jpeg, bytes, n_bytes);
  jpeg_read_header (jpeg, TRUE);
  read_orientation (job);
  if (!check_bounds (job, &width, &height))
    return FALSE;

  jpeg->out_color_space = jpeg->jpeg_color_space == JCS_CMYK || jpeg->jpeg_color_space == JCS_YCCK ? JCS_CMYK : JCS_RGB;
  choose_scale (job, width, height);
  jpeg_start_decompress (jpeg);
  job->raster = dossier_raster_new (jpeg->output_width, jpeg->output_height, width, height);
  return job->raster != NULL && read_rows (job);
}

static DossierRaster *
decode (const guint8 *bytes, gsize n_bytes, DossierImageBounds *bounds, GError **error)
{
  Job      job = { .bounds = bounds };
  gboolean done;

  job.jpeg.err = jpeg_std_error (&job.errors);
  job.jpeg.client_data = &job;
  job.errors.error_exit = error_cb;
  job.errors.output_message = message_cb;
  done = run (&job, bytes, n_bytes);
  jpeg_destroy_decompress (&job.jpeg);
  g_free (job.row);
  if (done)
    {
      dossier_raster_orient (job.raster, job.orientation);
      return job.raster;
    }

  g_clear_pointer (&job.raster, dossier_raster_free);
  if (job.error != NULL)
    g_propagate_error (error, job.error);
  else
    dossier_image_set_damaged (error);
  return NULL;
}

const DossierImageFormat dossier_image_jpeg = { sniff, decode };
