/* test-library-annotations.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annotations of a file are looked at before they are taken in, come as one action, and go with one.
 */

#include "config.h"

#include "library/dossier-errors.h"
#include "library/dossier-library-annotations.h"
#include "library/dossier-library-lists.h"

#include <string.h>

#include "library-fixture.h"

static const char article[] = "The harbour opens\n\nNorway will deliver 40 vehicles to the army by March. Nobody asked who would pay for it.\n";

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static DossierAnnotationReview *
review (LibraryFixture *fixture, const char *content, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "in.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  dossier_library_review_annotations_async (fixture->library, file, NULL, result_cb, &result);
  return dossier_library_review_annotations_finish (fixture->library, wait_for (&result), error);
}

static void
import (LibraryFixture *fixture, DossierAnnotationReview *reviewed)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  dossier_library_import_annotations_async (fixture->library, reviewed, NULL, result_cb, &result);
  g_assert_true (dossier_library_change_finish (fixture->library, wait_for (&result), &error));
  g_assert_no_error (error);
}

/* One annotation of the article, of another article and of nothing; with the note and a time. */
static char *
make_file (const char *note, const char *time)
{
  return g_strdup_printf (
    "[{\"id\":\"urn:uuid:3c8a6c1e-8b0a-4a53-9a6c-0c8f5b1f3d11\",\"modified\":\"%s\",\"bodyValue\":\"%s\",\"target\":{\"source\":\"urn:x\",\"dc:title\":\"The harbour  OPENS\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"40 vehicles\",\"prefix\":\"Norway will deliver \",\"suffix\":\" to the army\"}}},"
    "{\"id\":\"urn:uuid:3c8a6c1e-8b0a-4a53-9a6c-0c8f5b1f3d12\",\"bodyValue\":\"elsewhere\",\"target\":{\"source\":\"https://example.org/b\",\"dc:title\":\"Not here\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"other words\"}}},"
    "{\"id\":\"urn:uuid:3c8a6c1e-8b0a-4a53-9a6c-0c8f5b1f3d13\",\"target\":\"https://example.org/b\"}]",
    time, note);
}

static guint
count_rows (LibraryFixture *fixture)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GListModel) list = dossier_library_list_annotations (fixture->library, filter);

  return library_fixture_wait_for_list (list);
}

static void
test_import_and_undo (LibraryFixture *fixture, gconstpointer data)
{
  gint64           document = library_fixture_add (fixture, article);
  g_autofree char *file = make_file ("first", "2026-01-01T00:00:00Z");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierAnnotationReview) reviewed = review (fixture, file, &error);
  g_autoptr (GPtrArray) annotations = NULL, after_undo = NULL, after_redo = NULL;
  g_autofree char *label = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (dossier_annotation_review_get_n_entries (reviewed), ==, 3);
  g_assert_cmpuint (dossier_annotation_review_count (reviewed, DOSSIER_REVIEW_MOVED), ==, 1);
  g_assert_cmpuint (dossier_annotation_review_count (reviewed, DOSSIER_REVIEW_HOMELESS), ==, 1);
  g_assert_cmpuint (dossier_annotation_review_count (reviewed, DOSSIER_REVIEW_EMPTY), ==, 1);
  g_assert_cmpuint (count_rows (fixture), ==, 0);

  import (fixture, reviewed);
  annotations = library_fixture_load_annotations (fixture, document);
  g_assert_cmpuint (annotations->len, ==, 1);
  g_assert_cmpstr (dossier_annotation_get_note (annotations->pdata[0]), ==, "first");
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  g_object_get (fixture->library, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Import Annotations");

  g_assert_true (library_fixture_undo (fixture));
  after_undo = library_fixture_load_annotations (fixture, document);
  g_assert_cmpuint (after_undo->len, ==, 0);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_assert_true (library_fixture_redo (fixture));
  after_redo = library_fixture_load_annotations (fixture, document);
  g_assert_cmpuint (after_redo->len, ==, 1);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
}

/* What an import replaced comes back with undo. */
static void
test_update_and_undo (LibraryFixture *fixture, gconstpointer data)
{
  gint64           document = library_fixture_add (fixture, article);
  g_autofree char *old_file = make_file ("first", "2026-01-01T00:00:00Z"), *new_file = make_file ("second", "2026-01-02T00:00:00Z");
  g_autoptr (DossierAnnotationReview) first = review (fixture, old_file, NULL), second = NULL, third = NULL;
  g_autoptr (GPtrArray) updated = NULL, back = NULL;

  import (fixture, first);
  second = review (fixture, new_file, NULL);
  g_assert_cmpuint (dossier_annotation_review_count (second, DOSSIER_REVIEW_UPDATED), ==, 1);
  g_assert_cmpuint (dossier_annotation_review_count (second, DOSSIER_REVIEW_KNOWN), ==, 1);
  import (fixture, second);
  updated = library_fixture_load_annotations (fixture, document);
  g_assert_cmpstr (dossier_annotation_get_note (updated->pdata[0]), ==, "second");

  third = review (fixture, old_file, NULL);
  g_assert_cmpuint (dossier_annotation_review_count (third, DOSSIER_REVIEW_KNOWN), ==, 2);
  g_assert_true (library_fixture_undo (fixture));
  back = library_fixture_load_annotations (fixture, document);
  g_assert_cmpstr (dossier_annotation_get_note (back->pdata[0]), ==, "first");
}

/* Nothing new is no action: there is nothing to undo. */
static void
test_nothing_new (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_strdup ("[{\"target\":\"https://example.org/b\"}]");
  g_autoptr (DossierAnnotationReview) reviewed = review (fixture, file, NULL);
  gboolean can_undo = TRUE;

  import (fixture, reviewed);
  g_object_get (fixture->library, "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
}

/* What waits for its document is found by its words and note, can be deleted, and that undone. */
static void
test_waiting (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *file = make_file ("first", "2026-01-01T00:00:00Z");
  g_autoptr (DossierAnnotationReview) reviewed = NULL;
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GListModel) list = NULL;
  g_autoptr (DossierAnnotation) waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  library_fixture_add (fixture, "Something else\n\nIs all that is here.\n");
  reviewed = review (fixture, file, NULL);
  g_assert_cmpuint (dossier_annotation_review_count (reviewed, DOSSIER_REVIEW_HOMELESS), ==, 2);
  import (fixture, reviewed);
  library_fixture_reopen (fixture);
  filter->text = g_strdup ("Other Words");
  list = dossier_library_list_annotations (fixture->library, filter);
  g_assert_cmpuint (library_fixture_wait_for_list (list), ==, 1);
  waiting = library_fixture_dup_item (list, 0);
  g_assert_cmpint (dossier_annotation_get_document (waiting), ==, 0);
  g_assert_cmpstr (dossier_annotation_get_address (waiting), ==, "https://example.org/b");
  g_assert_cmpstr (dossier_annotation_get_document_title (waiting), ==, "Not here");

  dossier_library_delete_annotation_async (fixture->library, waiting, NULL, result_cb, &result);
  g_assert_true (dossier_library_change_finish (fixture->library, wait_for (&result), NULL));
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  g_assert_true (library_fixture_undo (fixture));
  g_assert_cmpuint (count_rows (fixture), ==, 2);
}

static void
test_bad_file (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (review (fixture, "no annotations at all", &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/library-annotations/import-and-undo", LibraryFixture, NULL, library_fixture_set_up, test_import_and_undo, library_fixture_tear_down);
  g_test_add ("/library-annotations/update-and-undo", LibraryFixture, NULL, library_fixture_set_up, test_update_and_undo, library_fixture_tear_down);
  g_test_add ("/library-annotations/nothing-new", LibraryFixture, NULL, library_fixture_set_up, test_nothing_new, library_fixture_tear_down);
  g_test_add ("/library-annotations/waiting", LibraryFixture, NULL, library_fixture_set_up, test_waiting, library_fixture_tear_down);
  g_test_add ("/library-annotations/bad-file", LibraryFixture, NULL, library_fixture_set_up, test_bad_file, library_fixture_tear_down);

  return g_test_run ();
}
