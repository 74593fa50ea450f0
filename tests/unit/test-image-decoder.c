/* test-image-decoder.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same small picture in all kinds of files: a quarter red, lime, blue and white. What is too
 * large or damaged is refused without harm.
 */

#include "config.h"

#include "import/dossier-image-decoder.h"

#include <string.h>
#include <zlib.h>

#define WIDTH 16
#define HEIGHT 12

static const char *const names[] = {
  "rgb.png", "palette.png", "interlaced.png", "alpha.png", "baseline.jpg", "progressive.jpg", "cmyk.jpg",
  "lossless.webp", "lossy.webp", "still.gif", "interlaced.gif", "moving.gif", "transparent.gif"
};

static guint8 *
load (const char *name, gsize *n)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "images", name, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, n, &error);
  g_assert_no_error (error);
  return (guint8 *)bytes;
}

static DossierImageBounds
make_bounds (guint max_width, guint max_height)
{
  return (DossierImageBounds){ .max_pixels = G_MAXUINT64, .max_width = max_width, .max_height = max_height };
}

static void
assert_colour (DossierRaster *raster, guint x, guint y, guint32 colour)
{
  const guint8 *pixel = dossier_raster_get_rows (raster) + (y * dossier_raster_get_width (raster) + x) * 3;

  g_assert_cmpint (ABS (pixel[0] - (int)(colour >> 16)), <, 24);
  g_assert_cmpint (ABS (pixel[1] - (int)(colour >> 8 & 0xff)), <, 24);
  g_assert_cmpint (ABS (pixel[2] - (int)(colour & 0xff)), <, 24);
}

static void
assert_quarters (DossierRaster *raster)
{
  guint right = dossier_raster_get_width (raster) - 2, bottom = dossier_raster_get_height (raster) - 2;

  assert_colour (raster, 1, 1, 0xff0000);
  assert_colour (raster, right, 1, 0x00ff00);
  assert_colour (raster, 1, bottom, 0x0000ff);
  assert_colour (raster, right, bottom, 0xffffff);
}

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize              n;
      g_autofree guint8 *bytes = load (names[i], &n);
      DossierImageBounds bounds = make_bounds (100, 100);
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierRaster) raster = dossier_image_decode (bytes, n, &bounds, &error);

      g_test_message ("%s", names[i]);
      g_assert_no_error (error);
      g_assert_cmpuint (dossier_raster_get_width (raster), ==, WIDTH);
      g_assert_cmpuint (dossier_raster_get_height (raster), ==, HEIGHT);
      g_assert_true (dossier_raster_is_whole (raster));
      assert_quarters (raster);
    }
}

static void
test_grey (void)
{
  gsize              n;
  g_autofree guint8 *bytes = load ("grey16.png", &n);
  DossierImageBounds bounds = make_bounds (100, 100);
  g_autoptr (DossierRaster) raster = dossier_image_decode (bytes, n, &bounds, NULL);
  const guint8 *rows = dossier_raster_get_rows (raster);

  for (guint i = 0; i < WIDTH * HEIGHT * 3; i += 3)
    g_assert_true (rows[i] == rows[i + 1] && rows[i] == rows[i + 2]);
  assert_colour (raster, WIDTH - 1, HEIGHT - 1, 0xffffff);
}

static void
test_smaller (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize              n;
      g_autofree guint8 *bytes = load (names[i], &n);
      DossierImageBounds bounds = make_bounds (11, 100);
      g_autoptr (DossierRaster) raster = dossier_image_decode (bytes, n, &bounds, NULL);

      g_test_message ("%s", names[i]);
      g_assert_cmpuint (dossier_raster_get_width (raster), ==, 11);
      g_assert_cmpuint (dossier_raster_get_height (raster), ==, 8);
      g_assert_cmpuint (bounds.from_width, ==, WIDTH);
      g_assert_cmpuint (bounds.from_height, ==, HEIGHT);
      assert_quarters (raster);
    }
}

/* A picture that is made smaller is the mean of what lies under each pixel. */
static void
test_mean (void)
{
  static const guint8 rows[2][9] = { { 0, 10, 20, 30, 40, 50, 60, 70, 80 }, { 100, 110, 120, 130, 140, 150, 160, 170, 180 } };
  g_autoptr (DossierRaster) raster = dossier_raster_new (3, 2, 2, 1);

  dossier_raster_add_row (raster, rows[0]);
  g_assert_false (dossier_raster_is_whole (raster));
  dossier_raster_add_row (raster, rows[1]);
  g_assert_true (dossier_raster_is_whole (raster));
  /* The first is two thirds of the left pixel and one third of the middle one. */
  g_assert_cmpuint (dossier_raster_get_rows (raster)[0], ==, 60);
  g_assert_cmpuint (dossier_raster_get_rows (raster)[3], ==, 100);
}

static guint8 *
insert_exif (const guint8 *jpeg, gsize n, guint orientation, gsize *n_with)
{
  const guint8 exif[] = { 0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0 };
  guint8      *bytes = g_malloc (n + sizeof exif);

  memcpy (bytes, jpeg, 2);
  memcpy (bytes + 2, exif, sizeof exif);
  memcpy (bytes + 2 + sizeof exif, jpeg + 2, n - 2);
  *n_with = n + sizeof exif;
  return bytes;
}

/* Which quarter stands at the top left, at the top right and at the bottom left when a camera was held so. */
static void
test_upright (void)
{
  static const guint32 corners[][3] = {
    { 0xff0000, 0x00ff00, 0x0000ff }, { 0x00ff00, 0xff0000, 0xffffff }, { 0xffffff, 0x0000ff, 0x00ff00 }, { 0x0000ff, 0xffffff, 0xff0000 }, { 0xff0000, 0x0000ff, 0x00ff00 }, { 0x0000ff, 0xff0000, 0xffffff }, { 0xffffff, 0x00ff00, 0x0000ff }, { 0x00ff00, 0xffffff, 0xff0000 }
  };
  gsize              n, n_with;
  g_autofree guint8 *jpeg = load ("baseline.jpg", &n);

  for (guint orientation = 1; orientation <= 8; orientation++)
    {
      g_autofree guint8 *bytes = insert_exif (jpeg, n, orientation, &n_with);
      DossierImageBounds bounds = make_bounds (12, 100);
      g_autoptr (DossierRaster) raster = dossier_image_decode (bytes, n_with, &bounds, NULL);
      guint right = 12 - 2, bottom = orientation < 5 ? 9 - 2 : 16 - 2;

      g_assert_cmpuint (dossier_raster_get_width (raster), ==, 12);
      g_assert_cmpuint (dossier_raster_get_height (raster), ==, orientation < 5 ? 9 : 16);
      g_assert_cmpuint (bounds.from_width, ==, orientation < 5 ? WIDTH : HEIGHT);
      assert_colour (raster, 1, 1, corners[orientation - 1][0]);
      assert_colour (raster, right, 1, corners[orientation - 1][1]);
      assert_colour (raster, 1, bottom, corners[orientation - 1][2]);
    }
}

/* A PNG file that says another size in its header, which is otherwise sound. */
static guint8 *
load_png_of_size (guint width, guint height, gsize *n)
{
  guint8 *bytes = load ("rgb.png", n);
  guint32 numbers[] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) }, check;

  memcpy (bytes + 16, numbers, sizeof numbers);
  check = GUINT32_TO_BE ((guint32)crc32 (0, bytes + 12, 17));
  memcpy (bytes + 29, &check, 4);
  return bytes;
}

static void
assert_png_refused (guint width, guint height, int code)
{
  gsize              n;
  g_autofree guint8 *bytes = load_png_of_size (width, height, &n);
  DossierImageBounds bounds = make_bounds (100, 100);
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_image_decode (bytes, n, &bounds, &error));
  g_assert_error (error, DOSSIER_IMAGE_ERROR, code);
}

static void
test_limits (void)
{
  gsize              n;
  g_autofree guint8 *bytes = load ("still.gif", &n);
  DossierImageBounds bounds = make_bounds (100, 100);
  g_autoptr (GError) error = NULL;

  assert_png_refused (8000, 5001, DOSSIER_IMAGE_ERROR_LARGE);
  assert_png_refused (16384, 2442, DOSSIER_IMAGE_ERROR_LARGE);
  /* Over the side libpng itself refuses it. */
  assert_png_refused (16385, 10, DOSSIER_IMAGE_ERROR_DAMAGED);
  assert_png_refused (0, 10, DOSSIER_IMAGE_ERROR_DAMAGED);
  /* A header that is allowed with nothing behind it. */
  assert_png_refused (8000, 5000, DOSSIER_IMAGE_ERROR_DAMAGED);

  bounds.max_pixels = WIDTH * HEIGHT - 1;
  g_assert_null (dossier_image_decode (bytes, n, &bounds, &error));
  g_assert_error (error, DOSSIER_IMAGE_ERROR, DOSSIER_IMAGE_ERROR_LARGE);
  g_clear_error (&error);

  bounds = make_bounds (100, 100);
  memset (bytes + 6, 0xff, 4);
  g_assert_null (dossier_image_decode (bytes, n, &bounds, &error));
  g_assert_error (error, DOSSIER_IMAGE_ERROR, DOSSIER_IMAGE_ERROR_LARGE);
}

static void
test_other_kinds (void)
{
  static const char *const files[] = { "", "\x89", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM and more than that, to be sure", "RIFF....WAVEfmt and so on and on" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      DossierImageBounds bounds = make_bounds (100, 100);
      g_autoptr (GError) error = NULL;

      g_assert_null (dossier_image_decode ((const guint8 *)files[i], strlen (files[i]), &bounds, &error));
      g_assert_error (error, DOSSIER_IMAGE_ERROR, DOSSIER_IMAGE_ERROR_KIND);
    }
}

static void
decode_anyhow (const guint8 *bytes, gsize n)
{
  DossierImageBounds bounds = make_bounds (9, 9);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierRaster) raster = dossier_image_decode (bytes, n, &bounds, &error);

  g_assert_true ((raster != NULL) != (error != NULL));
}

/* Every file cut at every byte, and with every byte changed, gives a picture or an error. */
static void
test_damaged (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize              n;
      g_autofree guint8 *bytes = load (names[i], &n);

      for (gsize at = 0; at < n; at++)
        {
          g_autofree guint8 *cut = g_memdup2 (bytes, at);

          decode_anyhow (cut, at);
          bytes[at] ^= 0x55;
          decode_anyhow (bytes, n);
          bytes[at] ^= 0x55;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/image-decoder/kinds", test_kinds);
  g_test_add_func ("/image-decoder/grey", test_grey);
  g_test_add_func ("/image-decoder/smaller", test_smaller);
  g_test_add_func ("/image-decoder/mean", test_mean);
  g_test_add_func ("/image-decoder/upright", test_upright);
  g_test_add_func ("/image-decoder/limits", test_limits);
  g_test_add_func ("/image-decoder/other-kinds", test_other_kinds);
  g_test_add_func ("/image-decoder/damaged", test_damaged);

  return g_test_run ();
}
