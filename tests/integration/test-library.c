/* test-library.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A real library in a temporary folder: taking in, asking, marking, undoing, closing, opening again.
 */

#include "config.h"

#include "library/dossier-library.h"

#include <glib/gstdio.h>
#include <string.h>

#include "library-fixture.h"
#include "model/dossier-document-summary.h"
#include "model/dossier-row.h"
#include "store/dossier-store-error.h"

static const char article[] =
  "Kallas: Europe will not wait\n\n"
  "BRUSSELS, 12 January 2026 – The European Union will keep supporting Ukraine, Kaja Kallas said on Monday.\n\n"
  "“We will not look away,” Kallas told reporters in Brussels. Kyiv thanked the Union. Ukraine has asked for air defence.\n";

static void
test_add_and_ask (LibraryFixture *fixture, gconstpointer data)
{
  gint64 id = library_fixture_add (fixture, article);
  g_autoptr (DossierDocument) document = library_fixture_load (fixture, id);
  g_autoptr (DossierFindings) findings = library_fixture_load_findings (fixture, id);
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GListModel) documents = NULL;
  g_autoptr (GListModel) passages = NULL;
  g_autoptr (DossierPassage) hit = NULL;
  g_autofree char *words = NULL;

  g_assert_nonnull (strstr (dossier_document_get_text (document), "will not look away"));
  g_assert_cmpuint (findings->mentions->len, >, 2);

  documents = dossier_library_list_documents (fixture->library, NULL);
  g_assert_cmpuint (library_fixture_wait_for_list (documents), ==, 1);

  filter->text = g_strdup ("thank* Union");
  passages = dossier_library_list_passages (fixture->library, filter);
  g_assert_cmpuint (library_fixture_wait_for_list (passages), ==, 1);
  hit = library_fixture_dup_item (passages, 0);
  words = dossier_document_dup_words (document, dossier_passage_get_start (hit), dossier_passage_get_end (hit));
  g_assert_cmpstr (words, ==, dossier_passage_get_words (hit));
  g_assert_cmpstr (words, ==, "thanked");
  g_assert_nonnull (strstr (dossier_passage_get_before (hit), "Kyiv "));
}

static void
test_known_content (LibraryFixture *fixture, gconstpointer data)
{
  gint64 first = library_fixture_add (fixture, article);
  g_autoptr (GBytes) bytes = g_bytes_new_static (article, strlen (article));
  DossierImportJob *job = dossier_library_add_text (fixture->library, bytes, "text/plain", NULL);

  library_fixture_wait_for_job (job);
  g_assert_cmpint (dossier_import_job_get_state (job), ==, DOSSIER_IMPORT_JOB_KNOWN);
  g_assert_cmpint (dossier_import_job_get_document (job), ==, first);
}

static guint
count_hits (LibraryFixture *fixture, const char *text)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GListModel) list = NULL;

  filter->text = g_strdup (text);
  list = dossier_library_list_documents (fixture->library, filter);
  return library_fixture_wait_for_list (list);
}

/* A file with two documents: both come, both come back, and one that went away comes back alone. */
static void
test_several (LibraryFixture *fixture, gconstpointer data)
{
  static const char feed[] = "<rss><channel><item><title>One</title><description>Norway met Sweden on grain.</description></item>"
                             "<item><title>Two</title><description>Chad met Mali on fish.</description></item></channel></rss>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (feed, strlen (feed));
  DossierImportJob *job = dossier_library_add_text (fixture->library, bytes, NULL, NULL);
  gint64            first;

  library_fixture_wait_for_job (job);
  first = dossier_import_job_get_document (job);
  g_assert_cmpint (dossier_import_job_get_state (job), ==, DOSSIER_IMPORT_JOB_DONE);
  g_assert_cmpuint (dossier_import_job_get_n_documents (job), ==, 2);
  g_assert_cmpuint (count_hits (fixture, "met"), ==, 2);

  job = dossier_library_add_text (fixture->library, bytes, NULL, NULL);
  library_fixture_wait_for_job (job);
  g_assert_cmpint (dossier_import_job_get_state (job), ==, DOSSIER_IMPORT_JOB_KNOWN);
  g_assert_cmpuint (count_hits (fixture, "met"), ==, 2);

  g_assert_true (library_fixture_delete_document (fixture, first));
  g_assert_cmpuint (count_hits (fixture, "met"), ==, 1);
  job = dossier_library_add_text (fixture->library, bytes, NULL, NULL);
  library_fixture_wait_for_job (job);
  g_assert_cmpint (dossier_import_job_get_state (job), ==, DOSSIER_IMPORT_JOB_DONE);
  g_assert_cmpuint (count_hits (fixture, "met"), ==, 2);
}

static void
test_bad_file (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/nothing.txt");
  DossierImportJob *job = dossier_library_add_file (fixture->library, file, NULL);

  library_fixture_wait_for_job (job);
  g_assert_cmpint (dossier_import_job_get_state (job), ==, DOSSIER_IMPORT_JOB_FAILED);
  g_assert_nonnull (dossier_import_job_get_error (job));
}

/* A locked PDF waits for its password, however often a wrong one is tried. */
static void
test_locked_file (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "locked.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  DossierImportJob *job = dossier_library_add_file (fixture->library, file, NULL);
  DossierDocument  *document;
  gboolean          tried;

  library_fixture_wait_for_job (job);
  g_assert_true (dossier_import_job_needs_password (job, &tried));
  g_assert_false (tried);
  dossier_library_unlock (fixture->library, job, "brook");
  library_fixture_wait_for_job (job);
  g_assert_true (dossier_import_job_needs_password (job, &tried));
  g_assert_true (tried);
  dossier_library_unlock (fixture->library, job, "river");
  library_fixture_wait_for_job (job);
  g_assert_cmpint (dossier_import_job_get_state (job), ==, DOSSIER_IMPORT_JOB_DONE);
  g_assert_false (dossier_import_job_needs_password (job, NULL));

  document = library_fixture_load (fixture, dossier_import_job_get_document (job));
  g_assert_cmpstr (dossier_document_get_text (document), ==, "The bridge will be open from Monday.");
  g_assert_cmpuint (dossier_page_map_get_n_pages (dossier_document_get_pages (document)), ==, 1);
  g_assert_finalize_object (document);
}

static void
test_nowhere (void)
{
  g_autoptr (DossierLibrary) library = dossier_library_new ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/nothing.txt");
  DossierImportJob *job = dossier_library_add_file (library, file, NULL);

  g_assert_cmpint (dossier_import_job_get_state (job), ==, DOSSIER_IMPORT_JOB_FAILED);
  g_assert_nonnull (strstr (dossier_import_job_get_error (job)->message, "No library is open."));
  dossier_library_close (library);
}

static void
test_annotations_survive (LibraryFixture *fixture, gconstpointer data)
{
  const char *const tags[] = { "air defence", "promise", NULL };
  gint64            id = library_fixture_add (fixture, article);
  g_autoptr (DossierDocument) document = library_fixture_load (fixture, id);
  g_autoptr (DossierAnnotation) plain = dossier_annotation_new_for_passage (document, 0, 6, DOSSIER_COLOUR_GREEN);
  g_autoptr (DossierAnnotation) mark = dossier_annotation_edit (plain, DOSSIER_COLOUR_GREEN, TRUE, "Watch this – “Київ”", tags);
  g_autoptr (GPtrArray) annotations = NULL;
  DossierAnnotation *stored;

  g_assert_true (library_fixture_put (fixture, mark));
  library_fixture_reopen (fixture);
  annotations = library_fixture_load_annotations (fixture, id);
  g_assert_cmpuint (annotations->len, ==, 1);
  stored = annotations->pdata[0];
  g_assert_cmpstr (dossier_annotation_get_id (stored), ==, dossier_annotation_get_id (mark));
  g_assert_cmpstr (dossier_annotation_get_note (stored), ==, "Watch this – “Київ”");
  g_assert_cmpstr (dossier_annotation_get_exact (stored), ==, "Kallas");
  g_assert_cmpint (dossier_annotation_get_colour (stored), ==, DOSSIER_COLOUR_GREEN);
  g_assert_true (dossier_annotation_get_underline (stored));
  g_assert_true (g_strv_equal (dossier_annotation_get_tags (stored), tags));
}

static guint
count_annotations (LibraryFixture *fixture, gint64 id)
{
  g_autoptr (GPtrArray) annotations = library_fixture_load_annotations (fixture, id);

  return annotations->len;
}

static void
test_undo (LibraryFixture *fixture, gconstpointer data)
{
  gint64 id = library_fixture_add (fixture, article);
  g_autoptr (DossierDocument) document = library_fixture_load (fixture, id);
  g_autoptr (DossierAnnotation) mark = dossier_annotation_new_for_passage (document, 0, 6, DOSSIER_COLOUR_GREEN);
  g_autoptr (DossierAnnotation) red = dossier_annotation_edit (mark, DOSSIER_COLOUR_RED, FALSE, NULL, NULL);
  g_autoptr (DossierAnnotation) typed = dossier_annotation_edit (red, DOSSIER_COLOUR_RED, FALSE, "o", NULL);
  g_autoptr (DossierAnnotation) more = dossier_annotation_edit (red, DOSSIER_COLOUR_RED, FALSE, "one", NULL);
  g_autoptr (GPtrArray) annotations = NULL;

  g_assert_true (library_fixture_put (fixture, mark));
  g_assert_true (library_fixture_put (fixture, red));
  g_assert_true (library_fixture_put (fixture, typed));
  g_assert_true (library_fixture_put (fixture, more));

  /* Typing is one step. */
  g_assert_true (library_fixture_undo (fixture));
  annotations = library_fixture_load_annotations (fixture, id);
  g_assert_null (dossier_annotation_get_note (annotations->pdata[0]));
  g_assert_cmpint (dossier_annotation_get_colour (annotations->pdata[0]), ==, DOSSIER_COLOUR_RED);

  g_assert_true (library_fixture_undo (fixture));
  g_assert_true (library_fixture_undo (fixture));
  g_assert_cmpuint (count_annotations (fixture, id), ==, 0);
  g_assert_false (library_fixture_undo (fixture));
  g_assert_true (library_fixture_redo (fixture));
  g_assert_cmpuint (count_annotations (fixture, id), ==, 1);
}

static void
test_bin (LibraryFixture *fixture, gconstpointer data)
{
  gint64 id = library_fixture_add (fixture, article);

  g_assert_cmpuint (count_hits (fixture, "Ukraine"), ==, 1);
  g_assert_true (library_fixture_delete_document (fixture, id));
  g_assert_cmpuint (count_hits (fixture, "Ukraine"), ==, 0);
  g_assert_true (library_fixture_undo (fixture));
  g_assert_cmpuint (count_hits (fixture, "Ukraine"), ==, 1);
}

static void
test_fold (LibraryFixture *fixture, gconstpointer data)
{
  gint64 id = library_fixture_add (fixture, article);
  g_autoptr (DossierDocument) document = library_fixture_load (fixture, id);
  GArray *blocks = dossier_document_get_blocks (document);

  g_assert_cmpuint (count_hits (fixture, "reporters"), ==, 1);
  for (guint i = 0; i < blocks->len; i++)
    g_assert_true (library_fixture_set_role (fixture, id, i, DOSSIER_BLOCK_FURNITURE));
  g_assert_cmpuint (count_hits (fixture, "reporters"), ==, 0);
  g_assert_false (library_fixture_set_role (fixture, id, blocks->len, DOSSIER_BLOCK_BODY));
  for (guint i = 0; i < blocks->len; i++)
    g_assert_true (library_fixture_undo (fixture));
  g_assert_cmpuint (count_hits (fixture, "reporters"), ==, 1);
}

/* Lists, marks and passages call a document without a title as its page does. */
static void
test_untitled (LibraryFixture *fixture, gconstpointer data)
{
  gint64 id = library_fixture_add (fixture, "The foreign ministers of Norway and Україна spoke on Friday about grain, fish and the price of gas.");
  g_autoptr (DossierDocument) document = library_fixture_load (fixture, id);
  g_autoptr (DossierAnnotation) mark = dossier_annotation_new_for_passage (document, 4, 11, DOSSIER_COLOUR_GREEN);
  g_autofree char *title = dossier_document_dup_display_title (document);
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GPtrArray) passages = NULL;

  g_assert_null (dossier_document_get_title (document));
  g_assert_true (g_str_has_suffix (title, "…"));
  g_assert_true (library_fixture_put (fixture, mark));
  documents = library_fixture_rows (fixture, DOSSIER_ROWS_DOCUMENTS, NULL);
  annotations = library_fixture_rows (fixture, DOSSIER_ROWS_ANNOTATIONS, NULL);
  passages = library_fixture_rows (fixture, DOSSIER_ROWS_PASSAGES, "grain");
  g_assert_cmpstr (dossier_document_summary_get_title (documents->pdata[0]), ==, title);
  g_assert_cmpstr (dossier_annotation_get_document_title (annotations->pdata[0]), ==, title);
  g_assert_cmpstr (dossier_passage_get_title (passages->pdata[0]), ==, title);
}

/* The path of a picture in the library's folder. Free it. */
static char *
find_picture (LibraryFixture *fixture, const char *hash)
{
  g_autofree char *start = g_strndup (hash, 2);

  return g_build_filename (fixture->folder, "images", start, hash, NULL);
}

static void
test_pictures (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "pictures.html", NULL);
  g_autofree char *page = NULL;
  g_autofree char *file = NULL;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GBytes) pixels = NULL;
  g_autoptr (GError) error = NULL;
  const DossierImage *dam, *remote;
  DossierPixelsInfo   info;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  document = library_fixture_load (fixture, library_fixture_add_page (fixture, page));
  g_assert_cmpuint (dossier_document_get_images (document)->len, ==, 2);
  dam = dossier_document_get_images (document)->pdata[0];
  remote = dossier_document_get_images (document)->pdata[1];
  g_assert_cmpstr (dam->alt, ==, "The lower dam in spring");
  g_assert_cmpstr (remote->host, ==, "pictures.example.org");

  library_fixture_reopen (fixture);
  pixels = library_fixture_load_pixels (fixture, dam->hash, 48, &info, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (info.width, ==, 48);
  g_assert_cmpuint (g_bytes_get_size (pixels), ==, 48 * 32 * 4);

  /* Damaged or gone: a sentence, not a picture. */
  file = find_picture (fixture, dam->hash);
  g_assert_true (g_file_set_contents (file, "DSPX and nothing else", -1, NULL));
  g_assert_null (library_fixture_load_pixels (fixture, dam->hash, 0, &info, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_unlink (file);
  g_assert_null (library_fixture_load_pixels (fixture, dam->hash, 0, &info, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND);
}

/* What is found in a table reads like prose. */
static void
test_table_hit (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "pictures.html", NULL);
  g_autofree char *page = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  library_fixture_add_page (fixture, page);
  hits = library_fixture_rows (fixture, DOSSIER_ROWS_PASSAGES, "harvest");
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (dossier_passage_get_before (hits->pdata[0]), ==, "…Republic · 35 · the lower dam is kept half full until the ");
  g_assert_cmpstr (dossier_passage_get_after (hits->pdata[0]), ==, " is in");
}

static void
test_wrong_query (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GError) error = NULL;

  filter->text = g_strdup ("before:yesterday");
  list = dossier_library_list_documents (fixture->library, filter);
  g_assert_cmpuint (library_fixture_wait_for_list (list), ==, 0);
  g_object_get (list, "error", &error, NULL);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "not a date"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, function, library_fixture_tear_down)
  ADD ("/library/add-and-ask", test_add_and_ask);
  ADD ("/library/known-content", test_known_content);
  ADD ("/library/several", test_several);
  ADD ("/library/bad-file", test_bad_file);
  ADD ("/library/locked-file", test_locked_file);
  g_test_add_func ("/library/nowhere", test_nowhere);
  ADD ("/library/annotations-survive", test_annotations_survive);
  ADD ("/library/undo", test_undo);
  ADD ("/library/bin", test_bin);
  ADD ("/library/fold", test_fold);
  ADD ("/library/untitled", test_untitled);
  ADD ("/library/pictures", test_pictures);
  ADD ("/library/table-hit", test_table_hit);
  ADD ("/library/wrong-query", test_wrong_query);

  return g_test_run ();
}
