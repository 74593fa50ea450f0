/* test-store-images.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where pictures stand is kept with the document; files that only deleted documents used are named.
 */

#include "config.h"

#include "store/dossier-connection.h"
#include "store/dossier-schema.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-images.h"

#include <string.h>

#define HASH_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define HASH_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

static DossierConnection *
open_library (void)
{
  DossierConnectionPlaces places = { "", DOSSIER_CONNECTION_WRITE, NULL, 0 };
  g_autoptr (GError) error = NULL;
  DossierConnection *connection = dossier_connection_open (&places, &error);

  g_assert_no_error (error);
  dossier_schema_prepare_library (connection, &error);
  g_assert_no_error (error);
  return connection;
}

static void
add_kept (GPtrArray *images, guint block, const char *hash, const char *alt)
{
  DossierImage *image = dossier_image_new (DOSSIER_IMAGE_KEPT, block);

  image->hash = g_strdup (hash);
  image->alt = g_strdup (alt);
  image->width = 640;
  image->height = 480;
  g_ptr_array_add (images, image);
}

/* Takes `images`. */
static gint64
insert (DossierConnection *connection, const char *text, const char *original, GPtrArray *images)
{
  DossierDocumentFields fields = { .text = text, .images = images };
  g_autoptr (DossierDocument) document = dossier_document_new (&fields);
  g_autoptr (GBytes) packed = dossier_store_pack_text (text, strlen (text));
  DossierStoreNewDocument new_document = { document, packed, original, NULL };
  g_autoptr (GError) error = NULL;
  gint64 id = dossier_store_insert_document (connection, &new_document, &error);

  g_assert_no_error (error);
  g_ptr_array_unref (images);
  return id;
}

static void
test_kept (void)
{
  g_autoptr (DossierConnection) connection = open_library ();
  GPtrArray    *images = dossier_image_array_new ();
  DossierImage *remote = dossier_image_new (DOSSIER_IMAGE_REMOTE, 1);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  const DossierImage *first, *second;

  add_kept (images, 0, HASH_A, "A bridge, “Київ”");
  remote->host = g_strdup ("example.org");
  g_ptr_array_add (images, remote);
  document = dossier_store_load_document (connection, insert (connection, "Words.", NULL, images), NULL, &error);
  g_assert_no_error (error);

  images = dossier_document_get_images (document);
  g_assert_cmpuint (images->len, ==, 2);
  first = images->pdata[0];
  second = images->pdata[1];
  g_assert_cmpint (first->state, ==, DOSSIER_IMAGE_KEPT);
  g_assert_cmpstr (first->hash, ==, HASH_A);
  g_assert_cmpstr (first->alt, ==, "A bridge, “Київ”");
  g_assert_cmpuint (first->width, ==, 640);
  g_assert_cmpuint (first->height, ==, 480);
  g_assert_null (first->pixels);
  g_assert_cmpint (second->state, ==, DOSSIER_IMAGE_REMOTE);
  g_assert_cmpuint (second->block, ==, 1);
  g_assert_cmpstr (second->host, ==, "example.org");
  g_assert_null (second->hash);
}

static void
test_unused (void)
{
  g_autoptr (DossierConnection) connection = open_library ();
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) originals = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *of_first = dossier_image_array_new (), *of_second = dossier_image_array_new ();
  g_autoptr (GError) error = NULL;
  gint64 first;

  add_kept (of_first, 0, HASH_A, NULL);
  add_kept (of_first, 0, HASH_B, NULL);
  add_kept (of_first, 0, HASH_B, NULL);
  add_kept (of_second, 0, HASH_A, NULL);
  first = insert (connection, "One.", HASH_A, of_first);
  insert (connection, "Two.", HASH_B, of_second);

  dossier_store_empty_bin (connection, 30, pictures, originals, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pictures->len + originals->len, ==, 0);

  /* The bridge stays: the second document shows it too. */
  dossier_connection_run (connection, &error, "UPDATE documents SET deleted='2001-01-01T00:00:00Z' WHERE id=?", "i", first);
  g_assert_no_error (error);
  dossier_store_empty_bin (connection, 30, pictures, originals, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pictures->len, ==, 1);
  g_assert_cmpstr (pictures->pdata[0], ==, HASH_B);
  g_assert_cmpuint (originals->len, ==, 1);
  g_assert_cmpstr (originals->pdata[0], ==, HASH_A);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store-images/kept", test_kept);
  g_test_add_func ("/store-images/unused", test_unused);

  return g_test_run ();
}
