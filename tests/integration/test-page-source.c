/* test-page-source.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages as they look in print, drawn by the real helper.
 */

#include "config.h"

#include "import/dossier-import-error.h"
#include "import/dossier-page-source.h"

#include <glib/gstdio.h>
#include <string.h>

#include "paper-fixture.h"

typedef struct
{
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  Paper *paper = paper_new ();
  g_autoptr (GBytes) file = NULL;
  int input = g_file_open_tmp ("dossier-pages-XXXXXX", &fixture->path, NULL);

  g_close (input, NULL);
  paper_write (paper, 60, 100, "Noto Serif 20", "The bridge is open.");
  paper_turn (paper);
  cairo_set_source_rgb (paper->cairo, 1, 0, 0);
  cairo_paint (paper->cairo);
  file = paper_finish (paper);
  g_file_set_contents (fixture->path, g_bytes_get_data (file, NULL), (gssize)g_bytes_get_size (file), NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_free (fixture->path);
}

static guint
count_other (const DossierPagePicture *picture, guint32 colour)
{
  const guint32 *pixels = g_bytes_get_data (picture->pixels, NULL);
  guint          n = 0;

  for (gsize i = 0; i < (gsize)picture->width * picture->height; i++)
    n += pixels[i] != colour;

  return n;
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierPageSource) source = dossier_page_source_new (fixture->path, NULL, &error);
  g_autoptr (GArray) sizes = NULL;
  g_autoptr (DossierPagePicture) words = NULL, red = NULL, none = NULL;

  g_assert_no_error (error);
  sizes = dossier_page_source_measure (source, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sizes->len, ==, 2);
  g_assert_cmpint ((int)g_array_index (sizes, DossierPageSize, 0).width, ==, 595);

  words = dossier_page_source_render (source, 0, 300, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (words->width, ==, 300);
  g_assert_cmpuint (words->height, ==, 425);
  /* Some ink on white paper. */
  g_assert_cmpuint (count_other (words, 0xFFFFFFFF), >, 100);
  g_assert_cmpuint (count_other (words, 0xFFFFFFFF), <, 300 * 425 / 10);

  red = dossier_page_source_render (source, 1, 50, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_other (red, 0xFFFF0000), ==, 0);

  none = dossier_page_source_render (source, 2, 50, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED);
}

/* However large a picture is asked for. */
static void
test_limits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierPageSource) source = dossier_page_source_new (fixture->path, NULL, &error);
  g_autoptr (DossierPagePicture) picture = dossier_page_source_render (source, 1, G_MAXUINT32, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (picture->height, ==, DOSSIER_PAGE_PICTURE_MAX_SIDE);
  g_assert_cmpuint (picture->width, <, DOSSIER_PAGE_PICTURE_MAX_SIDE);
}

/* Its font is not in the file: the helper finds one on the system. */
static void
test_password (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "locked.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierPageSource) closed = dossier_page_source_new (path, NULL, NULL);
  g_autoptr (DossierPageSource) open = dossier_page_source_new (path, "river", NULL);
  g_autoptr (GArray) sizes = dossier_page_source_measure (closed, NULL, &error);
  g_autoptr (DossierPagePicture) picture = NULL;

  g_assert_null (sizes);
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_PASSWORD);
  g_clear_error (&error);
  picture = dossier_page_source_render (open, 0, 400, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_other (picture, 0xFFFFFFFF), >, 100);
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_unlink (fixture->path);
  g_assert_null (dossier_page_source_new (fixture->path, NULL, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierPageSource) source = dossier_page_source_new (fixture->path, NULL, NULL);
  g_autoptr (DossierPagePicture) picture = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_page_source_render (source, 0, 100, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  picture = dossier_page_source_render (source, 0, 100, NULL, &error);
  g_assert_no_error (error);
}

#define ADD(name, function) g_test_add ("/page-source/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("pages", test_pages);
  ADD ("limits", test_limits);
  ADD ("password", test_password);
  ADD ("gone", test_gone);
  ADD ("cancelled", test_cancelled);
  return g_test_run ();
}
