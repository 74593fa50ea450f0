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

static DossierReading *
make_reading (void)
{
  DossierReading *reading = dossier_reading_new ();

  dossier_reading_add_block (reading, DOSSIER_BLOCK_TITLE, "Élysée", strlen ("Élysée"));
  dossier_reading_last_block (reading)->rule = dossier_cleaning_rule_to_string (DOSSIER_RULE_TITLE);
  dossier_reading_add_block (reading, DOSSIER_BLOCK_BODY, "They met.", 9);
  dossier_reading_last_block (reading)->proposed = TRUE;
  dossier_reading_last_block (reading)->level = 2;
  dossier_reading_take_warning (reading, g_strdup ("Something is odd."));
  reading->title = g_strdup ("Élysée");
  reading->published = g_strdup ("2026-01-06");
  reading->precision = DOSSIER_PRECISION_DAY;

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
  g_test_add_func ("/extract-frame/whole", test_whole);
  g_test_add_func ("/extract-frame/blocks", test_blocks);
  g_test_add_func ("/extract-frame/damaged", test_damaged);
  g_test_add_func ("/extract-frame/error", test_error);
  g_test_add_func ("/extract-frame/charset", test_charset);
  g_test_add_func ("/extract-frame/header", test_header);

  return g_test_run ();
}
