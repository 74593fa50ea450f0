/* test-picture.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture comes in the size it is shown in, never larger than it is.
 */

#include "config.h"

#include "library/dossier-picture.h"

#include <glib/gstdio.h>

#include "store/dossier-store-error.h"
#include "store/dossier-store-files.h"

/* Four pixels: black and white over red and blue. */
static char *
keep_picture (const char *folder)
{
  static const guint8     rows[] = { 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 255 };
  const DossierPixelsInfo info = { 2, 2, 3 };
  g_autoptr (GBytes) packed = dossier_pixels_pack (rows, &info);
  char            *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, packed);
  g_autofree char *path = dossier_store_files_dup_kept (folder, DOSSIER_SHELF_IMAGES, hash);
  g_autofree char *parent = g_path_get_dirname (path);

  g_mkdir_with_parents (parent, 0700);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed), NULL));
  return hash;
}

static void
assert_pixels (const char *folder, const char *hash, guint max_width, guint width, guint32 first)
{
  g_autoptr (GError) error = NULL;
  DossierPixelsInfo info;
  g_autoptr (GBytes) pixels = dossier_picture_load (folder, hash, max_width, &info, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (info.width, ==, width);
  g_assert_cmpuint (info.height, ==, width);
  g_assert_cmpuint (g_bytes_get_size (pixels), ==, width * width * 4);
  g_assert_cmphex (*(const guint32 *)g_bytes_get_data (pixels, NULL), ==, first);
}

static void
test_sizes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("dossier-picture-XXXXXX", NULL);
  g_autofree char *hash = keep_picture (folder);
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);

  assert_pixels (folder, hash, 0, 2, 0xff000000u);
  assert_pixels (folder, hash, 2, 2, 0xff000000u);
  assert_pixels (folder, hash, 500, 2, 0xff000000u);
  /* The mean of the four. */
  assert_pixels (folder, hash, 1, 1, 0xff804080u);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;
  DossierPixelsInfo info;

  g_assert_null (dossier_picture_load ("/nowhere", "0123456789abcdef", 0, &info, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture/sizes", test_sizes);
  g_test_add_func ("/picture/missing", test_missing);

  return g_test_run ();
}
