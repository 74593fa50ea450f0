/* test-extract-frame.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the helper says arrives whole; what a helper that was taken over might say is refused.
 */

#include "config.h"

#include "import/dossier-extract-frame.h"

#include <string.h>

#include "import/dossier-import-error.h"
#include "model/dossier-pixels.h"

static void
add_image (DossierReading *reading, const char *name, const char *alt)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "images", name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize n;

  g_file_get_contents (path, &bytes, &n, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_reading_add_image (reading, (const guint8 *)bytes, n, alt));
}

static DossierReading *
make_reading (void)
{
  DossierReading *reading = dossier_reading_new ();

  dossier_reading_add_block (reading, DOSSIER_BLOCK_TITLE, "Élysée", strlen ("Élysée"));
  dossier_reading_last_block (reading)->rule = dossier_cleaning_rule_to_string (DOSSIER_RULE_TITLE);
  add_image (reading, "lossless.webp", "  A\nflag ");
  dossier_reading_add_block (reading, DOSSIER_BLOCK_BODY, "They met.", 9);
  dossier_reading_last_block (reading)->proposed = TRUE;
  dossier_reading_last_block (reading)->level = 2;
  dossier_reading_take_warning (reading, g_strdup ("Something is odd."));
  add_image (reading, "lossless.webp", NULL);
  dossier_reading_set_image_size (reading, 8, 6);
  dossier_reading_add_remote_image (reading, "example.org", "A map");
  reading->title = g_strdup ("Élysée");
  reading->published = g_strdup ("2026-01-06");
  reading->precision = DOSSIER_PRECISION_DAY;
  reading->pages = dossier_page_map_new ();
  dossier_page_map_add (reading->pages, "iv", 0);
  dossier_page_map_add (reading->pages, "1", 12);

  return reading;
}

static void
test_whole (void)
{
  g_autoptr (DossierReading) reading = make_reading ();
  g_autoptr (GBytes) payload = dossier_frame_pack_reading (reading);
  g_autoptr (GError) error = NULL;
  g_autofree char *charset = NULL;
  g_autoptr (DossierReading) again = dossier_frame_unpack (payload, &charset, &error);
  const DossierBlock *second;

  g_assert_no_error (error);
  g_assert_cmpstr (again->text->str, ==, "Élysée\nThey met.");
  g_assert_cmpstr (again->title, ==, "Élysée");
  g_assert_null (again->byline);
  g_assert_cmpint (again->precision, ==, DOSSIER_PRECISION_DAY);
  g_assert_cmpstr (g_ptr_array_index (again->warnings, 0), ==, "Something is odd.");
  g_assert_cmpstr (g_array_index (again->blocks, DossierBlock, 0).rule, ==, "title");
  second = &g_array_index (again->blocks, DossierBlock, 1);
  g_assert_cmpuint (second->start, ==, 7);
  g_assert_cmpuint (second->end, ==, 16);
  g_assert_true (second->proposed);
  g_assert_cmpuint (second->level, ==, 2);
  g_assert_cmpuint (dossier_page_map_get_n_pages (again->pages), ==, 2);
  g_assert_cmpstr (dossier_page_map_get_label (again->pages, 0), ==, "iv");
  g_assert_cmpuint (dossier_page_map_get_start (again->pages, 1), ==, 12);
}

static void
test_pdf (void)
{
  g_autoptr (DossierReading) reading = make_reading ();
  g_autoptr (GBytes) payload = dossier_frame_pack_reading (reading);
  g_autoptr (GBytes) handed_on = dossier_frame_pack_pdf ();
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("nonsense", 8);

  g_assert_false (dossier_frame_is_pdf (payload));
  g_assert_true (dossier_frame_is_pdf (handed_on));
  g_assert_false (dossier_frame_is_pdf (nonsense));
}

/* Pages that begin behind the end of the text. */
static void
test_pages_refused (void)
{
  g_autoptr (DossierReading) reading = make_reading ();
  g_autoptr (GBytes) payload = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *charset = NULL;

  dossier_page_map_add (reading->pages, "2", 17);
  payload = dossier_frame_pack_reading (reading);
  g_assert_null (dossier_frame_unpack (payload, &charset, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER);
}

static void
test_further (void)
{
  g_autoptr (DossierReading) reading = make_reading ();
  g_autoptr (DossierReading) again = NULL;
  g_autoptr (GBytes) payload = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *charset = NULL;
  DossierReading  *second = dossier_reading_new ();

  dossier_reading_add_block (second, DOSSIER_BLOCK_BODY, "Another one.", strlen ("Another one."));
  second->address = g_strdup ("https://post.example/2");
  dossier_reading_take_further (reading, second);
  payload = dossier_frame_pack_reading (reading);
  again = dossier_frame_unpack (payload, &charset, &error);

  g_assert_no_error (error);
  g_assert_null (again->address);
  g_assert_cmpuint (again->further->len, ==, 1);
  g_assert_cmpstr (((DossierReading *)g_ptr_array_index (again->further, 0))->text->str, ==, "Another one.");
  g_assert_cmpstr (((DossierReading *)g_ptr_array_index (again->further, 0))->address, ==, "https://post.example/2");
}

/* An address is shown and copied: only one that is one. */
static void
test_address (void)
{
  static const char *const wrong[] = { "javascript:alert(1)", "https://post.example/a b", "https://post.example/\n", "file:///etc/passwd", "" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (DossierReading) reading = make_reading ();
      g_autoptr (DossierReading) again = NULL;
      g_autoptr (GBytes) payload = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *charset = NULL;

      reading->address = g_strdup (wrong[i]);
      payload = dossier_frame_pack_reading (reading);
      again = dossier_frame_unpack (payload, &charset, &error);
      g_assert_null (again);
      g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER);
    }
}

static void
test_images (void)
{
  g_autoptr (DossierReading) reading = make_reading ();
  g_autoptr (GBytes) payload = dossier_frame_pack_reading (reading);
  g_autofree char *charset = NULL;
  g_autoptr (DossierReading) again = dossier_frame_unpack (payload, &charset, NULL);
  const DossierImage *first = g_ptr_array_index (again->images, 0), *second = g_ptr_array_index (again->images, 1), *third = g_ptr_array_index (again->images, 2);
  DossierPixelsInfo   info;
  g_autoptr (GBytes) rows = dossier_pixels_unpack (first->pixels, &info);

  g_assert_cmpuint (again->images->len, ==, 3);
  g_assert_cmpint (first->state, ==, DOSSIER_IMAGE_KEPT);
  g_assert_cmpuint (first->block, ==, 1);
  g_assert_cmpuint (first->width, ==, 16);
  g_assert_cmpstr (first->alt, ==, "A flag");
  g_assert_cmpuint (strlen (first->hash), ==, 64);
  g_assert_cmpuint (info.width, ==, 16);
  g_assert_cmpuint (info.height, ==, 12);
  g_assert_cmpuint (g_bytes_get_size (rows), ==, 16 * 12 * 4);
  /* The same picture twice: the same pixels, which crossed the pipe once. */
  g_assert_cmpstr (second->hash, ==, first->hash);
  g_assert_true (second->pixels == first->pixels);
  g_assert_cmpuint (second->block, ==, 2);
  g_assert_cmpuint (second->width, ==, 8);
  g_assert_null (second->alt);
  g_assert_cmpint (third->state, ==, DOSSIER_IMAGE_REMOTE);
  g_assert_cmpstr (third->host, ==, "example.org");
  g_assert_null (third->pixels);
}

static void
assert_garbled (GBytes *payload)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *charset = NULL;

  g_assert_null (dossier_frame_unpack (payload, &charset, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER);
}

/* Changes one thing about the blocks that no honest helper says. */
static void
assert_block_refused (guint index, guint32 start, guint32 end, guint role)
{
  g_autoptr (DossierReading) reading = make_reading ();
  g_autoptr (GBytes) payload = NULL;
  DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, index);

  block->start = start;
  block->end = end;
  block->role = role;
  payload = dossier_frame_pack_reading (reading);
  assert_garbled (payload);
}

static void
test_blocks (void)
{
  assert_block_refused (0, 1, 6, DOSSIER_BLOCK_BODY);
  assert_block_refused (0, 0, 7, DOSSIER_BLOCK_BODY);
  assert_block_refused (1, 6, 16, DOSSIER_BLOCK_BODY);
  assert_block_refused (1, 7, 15, DOSSIER_BLOCK_BODY);
  assert_block_refused (1, 7, 17, DOSSIER_BLOCK_BODY);
  assert_block_refused (1, 7, 3, DOSSIER_BLOCK_BODY);
  assert_block_refused (1, 7, G_MAXUINT32, DOSSIER_BLOCK_BODY);
  assert_block_refused (1, 7, 16, DOSSIER_N_BLOCK_ROLES);
}

static void
assert_image_refused (DossierImageState state, guint block, gboolean with_pixels)
{
  g_autoptr (DossierReading) reading = make_reading ();
  g_autoptr (GBytes) payload = NULL;
  DossierImage *image = g_ptr_array_index (reading->images, 1);

  image->state = state;
  image->block = block;
  if (!with_pixels)
    g_clear_pointer (&image->pixels, g_bytes_unref);
  payload = dossier_frame_pack_reading (reading);
  assert_garbled (payload);
}

static void
test_odd_images (void)
{
  g_autoptr (DossierReading) reading = make_reading ();
  DossierImage     *image = g_ptr_array_index (reading->images, 0);
  static const char file[] = "\x89PNG\r\n\x1a\n with something behind";
  g_autoptr (GBytes) odd = g_bytes_new_static (file, sizeof file - 1);
  g_autoptr (GBytes) payload = NULL;

  assert_image_refused (DOSSIER_IMAGE_KEPT, 3, TRUE);
  assert_image_refused (DOSSIER_IMAGE_KEPT, 0, TRUE);
  assert_image_refused (DOSSIER_IMAGE_KEPT, 2, FALSE);
  assert_image_refused (DOSSIER_IMAGE_REMOTE, 2, TRUE);
  assert_image_refused (DOSSIER_N_IMAGE_STATES, 2, TRUE);

  /* No image file gets through, only our own form. */
  g_bytes_unref (image->pixels);
  image->pixels = g_bytes_ref (odd);
  payload = dossier_frame_pack_reading (reading);
  assert_garbled (payload);
}

/* Every shorter payload, and every payload with one byte changed, is refused or harmless. */
static void
test_damaged (void)
{
  g_autoptr (DossierReading) reading = make_reading ();
  g_autoptr (GBytes) payload = dossier_frame_pack_reading (reading);
  gsize         n;
  const guint8 *data = g_bytes_get_data (payload, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autofree guint8 *changed = g_memdup2 (data, n);
      g_autoptr (GBytes) other = NULL;
      g_autofree char *charset = NULL;
      g_autoptr (DossierReading) again = NULL;

      assert_garbled (cut);
      changed[i] ^= 0xA5;
      other = g_bytes_new (changed, n);
      again = dossier_frame_unpack (other, &charset, NULL);
      g_assert_true (again == NULL || g_utf8_validate (again->text->str, -1, NULL));
    }
}

static void
test_error (void)
{
  g_autoptr (GError) sent = g_error_new (DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY, "This file is empty.");
  g_autoptr (GError) unknown = g_error_new (DOSSIER_IMPORT_ERROR, 77, "What is this?");
  g_autoptr (GBytes) payload = dossier_frame_pack_error (sent);
  g_autoptr (GBytes) odd = dossier_frame_pack_error (unknown);
  g_autoptr (GError) error = NULL;
  g_autofree char *charset = NULL;

  g_assert_null (dossier_frame_unpack (payload, &charset, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY);
  g_assert_cmpstr (error->message, ==, "This file is empty.");
  assert_garbled (odd);
}

static void
test_charset (void)
{
  g_autoptr (GBytes) payload = dossier_frame_pack_charset ("KOI8-R");
  g_autoptr (GError) error = NULL;
  g_autofree char *charset = NULL;

  g_assert_null (dossier_frame_unpack (payload, &charset, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (charset, ==, "KOI8-R");
}

static void
test_header (void)
{
  guint8 header[DOSSIER_FRAME_HEADER_SIZE];
  gsize  size = 0;

  dossier_frame_write_header (header, 1234);
  g_assert_true (dossier_frame_read_header (header, &size, NULL));
  g_assert_cmpuint (size, ==, 1234);
  header[0] ^= 1;
  g_assert_false (dossier_frame_read_header (header, &size, NULL));
  dossier_frame_write_header (header, DOSSIER_FRAME_MAX_PAYLOAD + 1);
  g_assert_false (dossier_frame_read_header (header, &size, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract-frame/pdf", test_pdf);
  g_test_add_func ("/extract-frame/pages-refused", test_pages_refused);
  g_test_add_func ("/extract-frame/whole", test_whole);
  g_test_add_func ("/extract-frame/blocks", test_blocks);
  g_test_add_func ("/extract-frame/further", test_further);
  g_test_add_func ("/extract-frame/address", test_address);
  g_test_add_func ("/extract-frame/images", test_images);
  g_test_add_func ("/extract-frame/odd-images", test_odd_images);
  g_test_add_func ("/extract-frame/damaged", test_damaged);
  g_test_add_func ("/extract-frame/error", test_error);
  g_test_add_func ("/extract-frame/charset", test_charset);
  g_test_add_func ("/extract-frame/header", test_header);

  return g_test_run ();
}
