/* test-page-frame.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "import/dossier-extract-frame.h"
#include "import/dossier-page-frame.h"

static void
test_fit (void)
{
  const DossierPageSize paper = { 600, 800 }, strip = { 10, 14400 };
  guint                 width, height;

  dossier_page_size_fit (&paper, 300, &width, &height);
  g_assert_cmpuint (width, ==, 300);
  g_assert_cmpuint (height, ==, 400);
  dossier_page_size_fit (&paper, G_MAXUINT, &width, &height);
  g_assert_cmpuint (width, ==, DOSSIER_PAGE_PICTURE_MAX_SIDE * 3 / 4);
  g_assert_cmpuint (height, ==, DOSSIER_PAGE_PICTURE_MAX_SIDE);
  dossier_page_size_fit (&strip, 0, &width, &height);
  g_assert_cmpuint (width, ==, 1);
  g_assert_cmpuint (height, ==, 1);
}

static void
test_picture (void)
{
  static const guint32 PIXELS[] = { 0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF, 0xFF000000, 0xFF808080 };
  g_autoptr (DossierPagePicture) sent = dossier_page_picture_new (3, 2, g_bytes_new_static (PIXELS, sizeof PIXELS));
  g_autoptr (GBytes) payload = dossier_page_frame_pack_picture (sent);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierPagePicture) picture = dossier_page_frame_unpack_picture (payload, &error);
  g_autoptr (GArray) sizes = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (picture->width, ==, 3);
  g_assert_cmpuint (picture->height, ==, 2);
  g_assert_true (g_bytes_equal (picture->pixels, sent->pixels));

  /* It is not what else could be asked for. */
  sizes = dossier_page_frame_unpack_sizes (payload, &error);
  g_assert_null (sizes);
  g_assert_nonnull (error);
}

static void
assert_refused (guint32 width, guint32 height, gsize n_bytes)
{
  g_autofree guint8 *bytes = g_malloc0 (n_bytes + 1);
  GVariant          *pixels = g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, bytes, n_bytes, 1);
  g_autoptr (GBytes) payload = dossier_frame_pack_other (DOSSIER_FRAME_PAGE_PICTURE, g_variant_new ("(uu@ay)", width, height, pixels));
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_page_frame_unpack_picture (payload, &error));
  g_assert_nonnull (error);
}

static void
test_garbage (void)
{
  static const double BAD[] = { 0, -5, 20000, NAN, INFINITY };

  assert_refused (0, 2, 0);
  assert_refused (2, 2, 15);
  assert_refused (2, 2, 17);
  assert_refused (DOSSIER_PAGE_PICTURE_MAX_SIDE + 1, 1, 4 * (DOSSIER_PAGE_PICTURE_MAX_SIDE + 1));
  assert_refused (0x80000000u, 0x80000000u, 0);

  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      GVariantBuilder builder;
      g_autoptr (GBytes) payload = NULL;
      g_autoptr (GError) error = NULL;

      g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(dd)"));
      g_variant_builder_add (&builder, "(dd)", 595.0, BAD[i]);
      payload = dossier_frame_pack_other (DOSSIER_FRAME_PAGE_SIZES, g_variant_builder_end (&builder));
      g_assert_null (dossier_page_frame_unpack_sizes (payload, &error));
      g_assert_nonnull (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-frame/fit", test_fit);
  g_test_add_func ("/page-frame/picture", test_picture);
  g_test_add_func ("/page-frame/garbage", test_garbage);
  return g_test_run ();
}
