/* test-library-care.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a reader fears: a killed program, a damaged file, a lost index, a folder that cannot be
 * written, a second program on the same library.
 */

#include "config.h"

#include "library/dossier-library-care.h"
#include "library/dossier-library-lists.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "library-fixture.h"
#include "model/dossier-document-summary.h"

static const char article[] =
  "Frederiksen: Denmark stands by Ukraine\n\n"
  "COPENHAGEN, 3 March 2026 – Denmark will send Ukraine two more air-defence systems, Prime Minister Mette Frederiksen said on Tuesday.\n\n"
  "“We will deliver before the summer,” Frederiksen told reporters. The foreign minister of Ukraine thanked Denmark.\n";
static const char second_article[] =
  "Norway and Poland talk\n\nOSLO – Norway and Poland spoke about grain on Friday. Warsaw was content.\n";

static char *
dup_path (LibraryFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* Every answer of the library as one text, so that two states can be compared. */
static char *
dup_answers (LibraryFixture *fixture)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) entities = library_fixture_rows (fixture, DOSSIER_ROWS_ENTITIES, NULL);
  g_autoptr (GPtrArray) countries = library_fixture_rows (fixture, DOSSIER_ROWS_COUNTRIES, NULL);
  g_autoptr (GPtrArray) quotations = library_fixture_rows (fixture, DOSSIER_ROWS_QUOTATIONS, NULL);
  g_autoptr (GPtrArray) dates = library_fixture_rows (fixture, DOSSIER_ROWS_DATES, NULL);
  g_autoptr (GPtrArray) hits = library_fixture_rows (fixture, DOSSIER_ROWS_PASSAGES, "Ukraine OR Poland");
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < entities->len; i++)
    g_string_append_printf (text, "%s %u\n", dossier_entity_get_name (entities->pdata[i]), dossier_entity_get_count (entities->pdata[i]));
  for (guint i = 0; i < countries->len; i++)
    g_string_append_printf (text, "%s %u %u\n", dossier_country_get_name (countries->pdata[i]), dossier_country_get_count (countries->pdata[i], DOSSIER_MEASURE_MENTIONS), dossier_country_get_count (countries->pdata[i], DOSSIER_MEASURE_DOCUMENTS));
  for (guint i = 0; i < quotations->len; i++)
    g_string_append_printf (text, "%s: %s\n", dossier_voice_get_quotation (quotations->pdata[i])->speaker, dossier_passage_get_words (dossier_voice_get_passage (quotations->pdata[i])));
  for (guint i = 0; i < dates->len; i++)
    g_string_append_printf (text, "%s\n", dossier_date_entry_get_value (dates->pdata[i]));
  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (text, "%u %s\n", dossier_passage_get_start (hits->pdata[i]), dossier_passage_get_after (hits->pdata[i]));

  /* Ties may stand in any order. */
  lines = g_strsplit (text->str, "\n", -1);
  qsort (lines, g_strv_length (lines), sizeof *lines, library_fixture_compare_lines);
  return g_strjoinv ("\n", lines);
}

static void
test_lost_index (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *index = dup_path (fixture, "index.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  library_fixture_add (fixture, article);
  library_fixture_add (fixture, second_article);
  library_fixture_settle (fixture);
  before = dup_answers (fixture);
  g_assert_nonnull (strstr (before, "Ukraine"));

  library_fixture_close (fixture);
  g_assert_cmpint (g_unlink (index), ==, 0);
  library_fixture_reopen (fixture);
  library_fixture_settle (fixture);
  after = dup_answers (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_damaged_index (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *index = dup_path (fixture, "index.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  library_fixture_add (fixture, article);
  library_fixture_settle (fixture);
  before = dup_answers (fixture);
  library_fixture_close (fixture);
  g_assert_true (g_file_set_contents (index, "no index at all, but long enough to look at", -1, NULL));
  library_fixture_reopen (fixture);
  library_fixture_settle (fixture);
  after = dup_answers (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_reindex (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  library_fixture_add (fixture, article);
  library_fixture_add (fixture, second_article);
  library_fixture_settle (fixture);
  before = dup_answers (fixture);
  library_fixture_care (fixture, dossier_library_reindex_async);
  after = dup_answers (fixture);
  g_assert_cmpstr (before, ==, after);
  library_fixture_care (fixture, dossier_library_check_async);
}

/* Overwrites or cuts the library file at `place` parts of 16; it must be an error or the same library, never an empty one. */
static void
damage_and_open (LibraryFixture *fixture, const char *good, gsize n_bytes, guint place, gboolean cut)
{
  g_autofree char *path = dup_path (fixture, "library.db");
  g_autofree char *bytes = g_memdup2 (good, n_bytes);
  gsize            offset = n_bytes * place / 16;
  g_autoptr (GError) error = NULL;

  for (gsize i = offset; i < MIN (offset + 64, n_bytes); i++)
    bytes[i] ^= 0x5a;
  g_assert_true (g_file_set_contents (path, bytes, cut ? offset : n_bytes, NULL));

  if (library_fixture_open (fixture, FALSE, &error))
    {
      g_autoptr (GPtrArray) documents = library_fixture_rows (fixture, DOSSIER_ROWS_DOCUMENTS, NULL);

      g_assert_cmpuint (documents->len, ==, 2);
      library_fixture_close (fixture);
    }
  else
    g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED);
}

static void
test_damaged_library (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_path (fixture, "library.db");
  g_autofree char *good = NULL;
  g_autofree char *backup = NULL;
  gsize            n_bytes;

  library_fixture_add (fixture, article);
  library_fixture_add (fixture, second_article);
  backup = library_fixture_backup (fixture, NULL);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  library_fixture_close (fixture);
  g_assert_true (g_file_get_contents (path, &good, &n_bytes, NULL));
  g_assert_cmpuint (n_bytes, >, 0);

  for (guint place = 0; place < 16; place++)
    {
      damage_and_open (fixture, good, n_bytes, place, FALSE);
      damage_and_open (fixture, good, n_bytes, place, TRUE);
    }
}

static void
test_restore (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_path (fixture, "library.db");
  g_autofree char *backup = NULL;
  g_autofree char *used = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GError) error = NULL;

  library_fixture_add (fixture, article);
  backup = library_fixture_backup (fixture, NULL);

  /* Not while it is open. */
  used = library_fixture_restore (fixture, NULL, &error);
  g_assert_null (used);
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_BUSY);
  g_clear_error (&error);

  library_fixture_close (fixture);
  g_assert_true (g_file_set_contents (path, "SQLite format 3", -1, NULL));
  g_assert_false (library_fixture_open (fixture, FALSE, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  used = library_fixture_restore (fixture, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (used, ==, backup);
  library_fixture_reopen (fixture);
  documents = library_fixture_rows (fixture, DOSSIER_ROWS_DOCUMENTS, NULL);
  g_assert_cmpuint (documents->len, ==, 1);
}

static void
test_missing_library (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_path (fixture, "library.db");
  g_autoptr (GError) error = NULL;

  library_fixture_add (fixture, article);
  library_fixture_close (fixture);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_false (library_fixture_open (fixture, FALSE, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The child marks, says so and is killed at once. */
static void
run_child (LibraryFixture *fixture, int pipe_end)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierAnnotation) mark = NULL;

  if (!library_fixture_open (fixture, FALSE, &error))
    _exit (1);
  document = library_fixture_load (fixture, library_fixture_add (fixture, article));
  mark = dossier_annotation_new_for_passage (document, 0, 11, DOSSIER_COLOUR_BLUE);
  if (!library_fixture_put (fixture, mark) || write (pipe_end, "x", 1) != 1)
    _exit (1);
  pause ();
}

static void
test_kill (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) annotations = NULL;
  int   ends[2];
  char  said = 0;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    run_child (fixture, ends[1]);
  g_assert_cmpint (read (ends[0], &said, 1), ==, 1);
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  close (ends[0]);
  close (ends[1]);

  library_fixture_reopen (fixture);
  annotations = library_fixture_rows (fixture, DOSSIER_ROWS_ANNOTATIONS, NULL);
  g_assert_cmpuint (annotations->len, ==, 1);
  g_assert_cmpstr (dossier_annotation_get_exact (annotations->pdata[0]), ==, "Frederiksen");
}

static void
test_read_only (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *index = dup_path (fixture, "index.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierAnnotation) mark = NULL;
  g_autoptr (DossierDocument) document = NULL;
  DossierImportJob *job;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("More text.", 10);
  gint64 id = library_fixture_add (fixture, article);

  library_fixture_settle (fixture);
  before = dup_answers (fixture);
  library_fixture_close (fixture);
  if (data != NULL)
    g_assert_cmpint (g_unlink (index), ==, 0);

  g_assert_true (library_fixture_open (fixture, TRUE, &error));
  g_assert_true (dossier_library_get_read_only (fixture->library));
  library_fixture_settle (fixture);
  after = dup_answers (fixture);
  g_assert_cmpstr (before, ==, after);
  document = library_fixture_load (fixture, id);
  mark = dossier_annotation_new_for_passage (document, 0, 11, DOSSIER_COLOUR_BLUE);
  g_assert_false (library_fixture_put (fixture, mark));
  job = dossier_library_add_text (fixture->library, bytes, NULL, NULL);
  g_assert_cmpint (dossier_import_job_get_state (job), ==, DOSSIER_IMPORT_JOB_FAILED);
  g_assert_cmpint (g_file_test (index, G_FILE_TEST_EXISTS), ==, data == NULL);
}

static void
test_two_programs (LibraryFixture *fixture, gconstpointer data)
{
  LibraryFixture other = { fixture->folder, NULL };
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (library_fixture_open (&other, FALSE, &error));
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *one = g_strdup_printf ("Text number %u of the first program about Norway.", i);
      g_autofree char *two = g_strdup_printf ("Text number %u of the second program about Denmark.", i);

      library_fixture_add (fixture, one);
      library_fixture_add (&other, two);
    }
  library_fixture_settle (fixture);
  library_fixture_settle (&other);
  documents = library_fixture_rows (fixture, DOSSIER_ROWS_DOCUMENTS, NULL);
  g_assert_cmpuint (documents->len, ==, 20);
  library_fixture_care (&other, dossier_library_check_async);
  library_fixture_close (&other);
}

/* Each of which holds `n_documents`. */
static guint
count_collections (LibraryFixture *fixture, guint n_documents)
{
  g_autoptr (GPtrArray) collections = library_fixture_rows (fixture, DOSSIER_ROWS_COLLECTIONS, NULL);

  for (guint i = 0; i < collections->len; i++)
    g_assert_cmpuint (dossier_collection_get_documents (collections->pdata[i]), ==, n_documents);
  return collections->len;
}

static void
test_collections (LibraryFixture *fixture, gconstpointer data)
{
  gint64 id = library_fixture_add (fixture, article);
  g_autoptr (GPtrArray) collections = NULL;
  g_autoptr (GPtrArray) inside = NULL;

  library_fixture_settle (fixture);
  library_fixture_collect (fixture, id, "Air defence");
  collections = library_fixture_rows (fixture, DOSSIER_ROWS_COLLECTIONS, NULL);
  g_assert_cmpuint (collections->len, ==, 1);
  g_assert_cmpstr (dossier_collection_get_name (collections->pdata[0]), ==, "Air defence");
  g_assert_cmpuint (dossier_collection_get_documents (collections->pdata[0]), ==, 1);
  inside = library_fixture_rows (fixture, DOSSIER_ROWS_DOCUMENTS, "collection:\"air defence\" person:frederiksen country:UA");
  g_assert_cmpuint (inside->len, ==, 1);

  /* Put in again it stays in when that is undone; then out, with the collection that was made for it; then in again. */
  library_fixture_collect (fixture, id, "Air defence");
  g_assert_true (library_fixture_undo (fixture));
  g_assert_cmpuint (count_collections (fixture, 1), ==, 1);
  g_assert_true (library_fixture_undo (fixture));
  g_assert_cmpuint (count_collections (fixture, 0), ==, 0);
  g_assert_true (library_fixture_redo (fixture));
  g_assert_cmpuint (count_collections (fixture, 1), ==, 1);
}

static guint
count_entities (LibraryFixture *fixture, const char *name)
{
  g_autoptr (GPtrArray) entities = NULL;

  library_fixture_settle (fixture);
  entities = library_fixture_rows (fixture, DOSSIER_ROWS_ENTITIES, name);
  return entities->len;
}

/* What the reader corrects stays corrected: after a new index, in new documents, until it is undone. */
static void
test_corrections (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierCorrection) correction = dossier_correction_new (&(DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_CHANGE,
    .type = DOSSIER_ENTITY_PERSON,
    .name = "Mette Frederiksen",
    .new_type = DOSSIER_ENTITY_PERSON,
    .new_name = "M. Frederiksen of Denmark",
  });

  library_fixture_add (fixture, article);
  g_assert_cmpuint (count_entities (fixture, "M. Frederiksen of"), ==, 0);
  g_assert_cmpuint (count_entities (fixture, "Mette Frederiksen"), ==, 1);

  g_assert_true (library_fixture_correct (fixture, correction));
  g_assert_cmpuint (count_entities (fixture, "M. Frederiksen of"), ==, 1);
  g_assert_cmpuint (count_entities (fixture, "Mette Frederiksen"), ==, 0);

  library_fixture_care (fixture, dossier_library_reindex_async);
  library_fixture_add (fixture, "Prime Minister Mette Frederiksen spoke again in Aarhus on Sunday, her office said.");
  g_assert_cmpuint (count_entities (fixture, "M. Frederiksen of"), ==, 1);
  g_assert_cmpuint (count_entities (fixture, "Mette Frederiksen"), ==, 0);

  g_assert_true (library_fixture_undo (fixture));
  g_assert_cmpuint (count_entities (fixture, "M. Frederiksen of"), ==, 0);
  g_assert_cmpuint (count_entities (fixture, "Mette Frederiksen"), ==, 1);
}

/* A document that spells a name otherwise is meant too when the library shows it under the same name. */
static void
test_corrections_of_variants (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierCorrection) renamed = dossier_correction_new (&(DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_CHANGE,
    .type = DOSSIER_ENTITY_PERSON,
    .name = "Andriy Melnychenko",
    .new_type = DOSSIER_ENTITY_PERSON,
    .new_name = "The Harbour Master",
  });
  g_autoptr (DossierCorrection) rejected = dossier_correction_new (&(DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_REJECT, .type = DOSSIER_ENTITY_PERSON, .name = "Andriy Melnychenko" });
  g_autoptr (GPtrArray) stored = NULL;

  library_fixture_add (fixture, "Foreign Minister Andriy Melnychenko spoke in Oslo on Sunday, his office said.");
  library_fixture_add (fixture, "Foreign Minister Andrii Melnychenko spoke in Bergen on Monday, his office said.");
  library_fixture_add (fixture, "Foreign Minister Andrea Melnick spoke in Bergen on Monday, her office said.");
  g_assert_cmpuint (count_entities (fixture, "Andri"), ==, 1);

  g_assert_true (library_fixture_correct (fixture, renamed));
  g_assert_cmpuint (count_entities (fixture, "The Harbour Master"), ==, 1);
  g_assert_cmpuint (count_entities (fixture, "Andri"), ==, 0);
  g_assert_cmpuint (count_entities (fixture, "Andrea Melnick"), ==, 1);
  library_fixture_add (fixture, "Foreign Minister Andrij Melnychenko spoke in Tromsø on Tuesday, his office said.");
  g_assert_cmpuint (count_entities (fixture, "Andri"), ==, 0);
  g_assert_true (library_fixture_undo (fixture));
  g_assert_cmpuint (count_entities (fixture, "The Harbour Master"), ==, 0);

  g_assert_true (library_fixture_correct (fixture, rejected));
  g_assert_cmpuint (count_entities (fixture, "Andri"), ==, 0);
  g_assert_cmpuint (count_entities (fixture, "Andrea Melnick"), ==, 1);
  stored = library_fixture_rows (fixture, DOSSIER_ROWS_CORRECTIONS, NULL);
  g_assert_cmpuint (stored->len, ==, 1);
  g_assert_true (library_fixture_correct (fixture, stored->pdata[0]));
  g_assert_cmpuint (count_entities (fixture, "Andri"), ==, 1);
}

/* What is written in one way is somebody else, wherever a word stands it is a name: everywhere, and it can be taken
 * back long afterwards. */
static void
test_corrections_of_forms (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierCorrection) split = dossier_correction_new (&(DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_SPLIT,
    .type = DOSSIER_ENTITY_PERSON,
    .name = "Mette Frederiksen",
    .new_type = DOSSIER_ENTITY_PERSON,
    .new_name = "Inger Frederiksen",
    .form = "Frederiksen",
  });
  g_autoptr (DossierCorrection) form = dossier_correction_new (&(DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_FORM, .new_type = DOSSIER_ENTITY_EVENT, .new_name = "The Long Patience", .form = "patience" });
  g_autoptr (GPtrArray) stored = NULL;

  library_fixture_add (fixture, "Mette Frederiksen came to Oslo, her office said. Frederiksen asked for patience and spoke of impatience.");
  g_assert_true (library_fixture_correct (fixture, split));
  g_assert_cmpuint (count_entities (fixture, "Inger Frederiksen"), ==, 1);
  g_assert_cmpuint (count_entities (fixture, "Mette Frederiksen"), ==, 1);
  g_assert_true (library_fixture_correct (fixture, form));
  library_fixture_add (fixture, "There was no patience left in Oslo on Sunday.");
  g_assert_cmpuint (count_entities (fixture, "The Long Patience"), ==, 1);

  stored = library_fixture_rows (fixture, DOSSIER_ROWS_CORRECTIONS, NULL);
  g_assert_cmpuint (stored->len, ==, 2);
  g_assert_cmpstr (dossier_correction_get_fields (stored->pdata[1])->form, ==, "patience");
  g_assert_true (library_fixture_correct (fixture, stored->pdata[1]));
  g_assert_cmpuint (count_entities (fixture, "The Long Patience"), ==, 0);
  g_assert_true (library_fixture_undo (fixture));
  g_assert_cmpuint (count_entities (fixture, "The Long Patience"), ==, 1);
  g_assert_true (library_fixture_correct (fixture, stored->pdata[0]));
  g_assert_cmpuint (count_entities (fixture, "Inger Frederiksen"), ==, 0);
}

/* Many at once: all arrive, the list is one, and a mark is not kept waiting until the end. */
static void
test_many (LibraryFixture *fixture, gconstpointer data)
{
  enum
  {
    N = 2000
  };
  g_autoptr (GListModel) documents = dossier_library_list_documents (fixture->library, NULL);
  gint64 id = library_fixture_add (fixture, article);
  g_autoptr (DossierDocument) document = library_fixture_load (fixture, id);
  g_autoptr (DossierAnnotation) mark = dossier_annotation_new_for_passage (document, 0, 11, DOSSIER_COLOUR_RED);
  g_autoptr (DossierDocumentSummary) last = NULL;
  guint n_open = 0;

  for (guint i = 1; i < N; i++)
    {
      g_autofree char *text = g_strdup_printf ("Report %u\n\nNorway and Denmark spoke about matter %u on Friday.", i, i * 7919);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

      dossier_library_add_text (fixture->library, bytes, "text/plain", NULL);
    }
  g_assert_true (library_fixture_put (fixture, mark));
  for (guint i = 0; i < N; i++)
    {
      g_autoptr (DossierImportJob) job = g_list_model_get_item (dossier_library_get_jobs (fixture->library), i);

      n_open += dossier_import_job_get_state (job) <= DOSSIER_IMPORT_JOB_RUNNING;
    }
  g_assert_cmpuint (n_open, >, 0);

  library_fixture_settle (fixture);
  while (g_list_model_get_n_items (documents) < N)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (documents), ==, N);
  last = library_fixture_dup_item (documents, N - 1);
  g_assert_cmpint (dossier_document_summary_get_id (last), ==, id);
  library_fixture_care (fixture, dossier_library_check_async);
}

static void
test_export (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_path (fixture, "out.md");
  g_autofree char *text = NULL;

  library_fixture_add (fixture, article);
  library_fixture_export (fixture, DOSSIER_EXPORT_MARKDOWN, path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "before the summer"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, function, library_fixture_tear_down)
  /* First, while there are no threads yet: it forks. */
  g_test_add ("/library-care/kill", LibraryFixture, NULL, library_fixture_make_folder, test_kill, library_fixture_tear_down);
  ADD ("/library-care/lost-index", test_lost_index);
  ADD ("/library-care/damaged-index", test_damaged_index);
  ADD ("/library-care/reindex", test_reindex);
  ADD ("/library-care/damaged-library", test_damaged_library);
  ADD ("/library-care/restore", test_restore);
  ADD ("/library-care/missing-library", test_missing_library);
  ADD ("/library-care/read-only", test_read_only);
  g_test_add ("/library-care/read-only-without-index", LibraryFixture, "x", library_fixture_set_up, test_read_only, library_fixture_tear_down);
  ADD ("/library-care/two-programs", test_two_programs);
  ADD ("/library-care/collections", test_collections);
  ADD ("/library-care/corrections", test_corrections);
  ADD ("/library-care/corrections-of-forms", test_corrections_of_forms);
  ADD ("/library-care/corrections-of-variants", test_corrections_of_variants);
  ADD ("/library-care/many", test_many);
  ADD ("/library-care/export", test_export);

  return g_test_run ();
}
