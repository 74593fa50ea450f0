/* test-keeper.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files are kept once, under their hash, and given out only when they are still what it says.
 */

#include "config.h"

#include "library/dossier-keeper.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/dossier-store-error.h"
#include "store/dossier-store-files.h"

typedef struct
{
  char          *folder;
  DossierKeeper *keeper;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("dossier-keeper-XXXXXX", NULL);
  fixture->keeper = dossier_keeper_new (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  dossier_keeper_free (fixture->keeper);
  g_free (fixture->folder);
}

static char *
keep (Fixture *fixture, const char *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new (words, strlen (words));
  g_autoptr (GPtrArray) images = dossier_image_array_new ();
  DossierImage         *image = dossier_image_new (DOSSIER_IMAGE_KEPT, 0);
  DossierDocumentFields fields = { .text = "Words.", .images = images };
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  image->pixels = g_bytes_ref (bytes);
  image->hash = g_strdup (hash);
  g_ptr_array_add (images, image);
  document = dossier_document_new (&fields);
  dossier_keeper_keep (fixture->keeper, hash, bytes, document, &error);
  g_assert_no_error (error);
  return hash;
}

static void
assert_kept (Fixture *fixture, const char *shelf, const char *hash, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dossier_keeper_load (fixture->folder, shelf, hash, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), words, strlen (words));
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *hash = keep (fixture, "The dam in spring");
  g_autofree char *again = keep (fixture, "The dam in spring");

  g_assert_cmpstr (hash, ==, again);
  dossier_keeper_sync (fixture->keeper);
  assert_kept (fixture, DOSSIER_SHELF_ORIGINALS, hash, "The dam in spring");
  assert_kept (fixture, DOSSIER_SHELF_IMAGES, hash, "The dam in spring");
}

static void
assert_not_loaded (Fixture *fixture, const char *hash, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_keeper_load (fixture->folder, DOSSIER_SHELF_IMAGES, hash, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, code);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *hash = keep (fixture, "The dam in spring");
  g_autofree char *path = dossier_store_files_dup_kept (fixture->folder, DOSSIER_SHELF_IMAGES, hash);

  g_assert_true (g_file_set_contents (path, "The dam in s", -1, NULL));
  assert_not_loaded (fixture, hash, DOSSIER_STORE_ERROR_DAMAGED);
  /* What a power cut left short is written anew when it comes again. */
  g_free (keep (fixture, "The dam in spring"));
  assert_kept (fixture, DOSSIER_SHELF_IMAGES, hash, "The dam in spring");
  g_unlink (path);
  assert_not_loaded (fixture, hash, DOSSIER_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/keeper/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/keeper/damaged", Fixture, NULL, set_up, test_damaged, tear_down);

  return g_test_run ();
}
