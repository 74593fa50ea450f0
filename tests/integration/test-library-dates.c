/* test-library-dates.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader says that a date means: it is kept through everything that makes the findings anew, moves what stands
 * on it, and can be undone.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "library-fixture.h"

/* Published on a Wednesday. */
static const char article[] =
  "Norway sends grain ships\n\n"
  "7 January 2026\n\n"
  "OSLO – Norway will send two grain ships to Austria by next Friday, Prime Minister Ada Holm said on Tuesday.\n";
#define START 94
#define END 105
#define FOUND "2026-01-16"
#define OTHER "2026-01-09"

static void
set_up (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierDocument) document = NULL;
  g_autofree char *words = NULL;

  library_fixture_set_up (fixture, data);
  g_assert_cmpint (library_fixture_add (fixture, article), ==, 1);
  document = library_fixture_load (fixture, 1);
  words = dossier_document_dup_words (document, START, END);
  g_assert_cmpstr (words, ==, "next Friday");
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
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

static gboolean
settle (LibraryFixture *fixture, guint32 start, guint32 end, const char *value, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_settle_date_async (fixture->library, 1, start, end, value, NULL, done_cb, &result);
  return dossier_library_change_finish (fixture->library, wait_for (&result), error);
}

static void
publish (LibraryFixture *fixture, const char *published)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_set_published_async (fixture->library, 1, published, NULL, done_cb, &result);
  g_assert_true (dossier_library_change_finish (fixture->library, wait_for (&result), NULL));
}

static DossierDateEntry *
find_date (GPtrArray *dates)
{
  for (guint i = 0; i < dates->len; i++)
    if (dossier_passage_get_start (dossier_date_entry_get_passage (dates->pdata[i])) == START)
      return dates->pdata[i];

  return NULL;
}

/* The value in the list of dates, and the day on which the commitment is due, on the timeline too; NULL = none of them. */
static void
assert_value (LibraryFixture *fixture, const char *value, const char *alternative)
{
  g_autoptr (GPtrArray) dates = NULL;
  g_autoptr (GPtrArray) pledges = NULL;
  g_autoptr (GListModel) moments = NULL;
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (DossierMoment) moment = NULL;
  DossierDateEntry *date;

  library_fixture_settle (fixture);
  dates = library_fixture_rows (fixture, DOSSIER_ROWS_DATES, NULL);
  pledges = library_fixture_rows (fixture, DOSSIER_ROWS_COMMITMENTS, NULL);
  date = find_date (dates);
  g_assert_cmpstr (date != NULL ? dossier_date_entry_get_value (date) : NULL, ==, value);
  g_assert_cmpstr (date != NULL ? dossier_date_entry_get_alternative (date) : NULL, ==, alternative);
  g_assert_cmpuint (pledges->len, ==, 1);
  g_assert_cmpstr (dossier_pledge_get_commitment (pledges->pdata[0])->due, ==, value);

  filter->moments = 1u << DOSSIER_MOMENT_DEADLINE;
  moments = dossier_library_list_moments (fixture->library, filter);
  g_assert_cmpuint (library_fixture_wait_for_list (moments), ==, value != NULL ? 1 : 0);
  moment = value != NULL ? library_fixture_dup_item (moments, 0) : NULL;
  g_assert_cmpstr (moment != NULL ? dossier_moment_get_entry (moment)->value : NULL, ==, value);
}

static void
test_undo (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *label = NULL;

  assert_value (fixture, FOUND, OTHER);
  g_assert_true (settle (fixture, START, END, OTHER, NULL));
  assert_value (fixture, OTHER, FOUND);
  g_object_get (fixture->library, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Choose Date");

  /* Another choice takes the place of the first, and undo brings that back. */
  g_assert_true (settle (fixture, START, END, "2026-02-02/2026-02-08", NULL));
  assert_value (fixture, "2026-02-02/2026-02-08", FOUND);
  g_assert_true (library_fixture_undo (fixture));
  assert_value (fixture, OTHER, FOUND);
  g_assert_true (library_fixture_undo (fixture));
  assert_value (fixture, FOUND, OTHER);
  g_assert_true (library_fixture_redo (fixture));
  assert_value (fixture, OTHER, FOUND);
  g_assert_true (settle (fixture, START, END, NULL, NULL));
  assert_value (fixture, FOUND, OTHER);
}

static void
test_no_date (LibraryFixture *fixture, gconstpointer data)
{
  g_assert_true (settle (fixture, START, END, "", NULL));
  assert_value (fixture, NULL, NULL);
  g_assert_true (library_fixture_undo (fixture));
  assert_value (fixture, FOUND, OTHER);
}

/* The list of corrections names the passage and the date, once; from there it is taken back. */
static void
test_listed (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) stored = NULL;
  const DossierCorrectionFields *fields;

  g_assert_true (settle (fixture, START, END, "2026-02", NULL));
  g_assert_true (settle (fixture, START + 5, END, OTHER, NULL));
  stored = library_fixture_rows (fixture, DOSSIER_ROWS_CORRECTIONS, NULL);
  g_assert_cmpuint (stored->len, ==, 1);
  fields = dossier_correction_get_fields (stored->pdata[0]);
  g_assert_cmpint (fields->kind, ==, DOSSIER_CORRECTION_DATE);
  g_assert_cmpint (fields->document, ==, 1);
  g_assert_cmpuint (fields->start, ==, START + 5);
  g_assert_cmpstr (fields->form, ==, "Friday");
  g_assert_cmpstr (fields->new_name, ==, OTHER);

  g_assert_true (library_fixture_correct (fixture, stored->pdata[0]));
  assert_value (fixture, FOUND, OTHER);
}

static void
test_published (LibraryFixture *fixture, gconstpointer data)
{
  g_assert_true (settle (fixture, START, END, OTHER, NULL));
  publish (fixture, "2025-06-02");
  assert_value (fixture, OTHER, "2025-06-13");
  publish (fixture, NULL);
  assert_value (fixture, OTHER, NULL);
}

static void
test_kept (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *index = g_build_filename (fixture->folder, "index.db", NULL);
  g_autofree char *backup = NULL, *used = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (settle (fixture, START, END, OTHER, NULL));
  library_fixture_care (fixture, dossier_library_reindex_async);
  assert_value (fixture, OTHER, FOUND);

  backup = library_fixture_backup (fixture, NULL);
  g_assert_true (settle (fixture, START, END, NULL, NULL));
  assert_value (fixture, FOUND, OTHER);
  library_fixture_close (fixture);
  used = library_fixture_restore (fixture, backup, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (used, ==, backup);
  library_fixture_reopen (fixture);
  assert_value (fixture, OTHER, FOUND);

  library_fixture_close (fixture);
  g_assert_cmpint (g_unlink (index), ==, 0);
  library_fixture_reopen (fixture);
  assert_value (fixture, OTHER, FOUND);
}

static void
test_outside (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (settle (fixture, START, 5000, OTHER, &error));
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND);
  assert_value (fixture, FOUND, OTHER);
}

/* Dates of all kinds come in the order of their first days, and so do deadlines. */
static void
test_order (LibraryFixture *fixture, gconstpointer data)
{
  static const char *const in_order[] = { "199X", "2025-Q3", "2025-12-01", "2026-01-06", "2026-01-07", "2026-W03", "2026-01-14", FOUND, "2026-02" };
  g_autoptr (GPtrArray) dates = NULL;
  g_autoptr (GListModel) pledges = NULL;
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GObject) first = NULL, second = NULL;
  gint64 document = library_fixture_add (fixture, "It began in the 1990s and slowed in the third quarter of 2025 and on 1 December 2025. Denmark will send two ships next week. "
                                                  "Sweden will send a ship by 14 January 2026. It opens in February 2026.");
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_set_published_async (fixture->library, document, "2026-01-07", NULL, done_cb, &result);
  g_assert_true (dossier_library_change_finish (fixture->library, wait_for (&result), NULL));
  library_fixture_settle (fixture);
  dates = library_fixture_rows (fixture, DOSSIER_ROWS_DATES, NULL);
  g_assert_cmpuint (dates->len, ==, G_N_ELEMENTS (in_order));
  for (guint i = 0; i < dates->len; i++)
    g_assert_cmpstr (dossier_date_entry_get_value (dates->pdata[i]), ==, in_order[i]);

  filter->order = DOSSIER_ORDER_DEADLINE;
  pledges = dossier_library_list_commitments (fixture->library, filter);
  g_assert_cmpuint (library_fixture_wait_for_list (pledges), ==, 3);
  first = library_fixture_dup_item (pledges, 0);
  second = library_fixture_dup_item (pledges, 1);
  g_assert_cmpstr (dossier_pledge_get_commitment (DOSSIER_PLEDGE (first))->due, ==, "2026-W03");
  g_assert_cmpstr (dossier_pledge_get_commitment (DOSSIER_PLEDGE (second))->due, ==, "2026-01-14");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, set_up, test, library_fixture_tear_down)
  ADD ("/library-dates/undo", test_undo);
  ADD ("/library-dates/no-date", test_no_date);
  ADD ("/library-dates/listed", test_listed);
  ADD ("/library-dates/published", test_published);
  ADD ("/library-dates/kept", test_kept);
  ADD ("/library-dates/outside", test_outside);
  ADD ("/library-dates/order", test_order);

  return g_test_run ();
}
