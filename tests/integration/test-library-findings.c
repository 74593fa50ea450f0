/* test-library-findings.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of what was promised in a real library: orders, filters, counts, and what the reader says
 * became of it.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "library-fixture.h"
#include "model/dossier-row.h"

static const char first[] =
  "Report from the shore\n\n"
  "22 January 2026\n\n"
  "NAIROBI – Kenya will open a humanitarian corridor from Lamu by 1 March 2026. "
  "Norway will train 60 hydrologists. Norway pledged to finance twelve wells if Somalia asks for them.\n";
static const char second[] =
  "Report from the border\n\n"
  "3 May 2026\n\n"
  "NAIROBI – Norway will send two ships to Mombasa. Kenya refuses to open the border.\n";

static GPtrArray *
list (LibraryFixture *fixture, const DossierFilter *filter)
{
  g_autoptr (GListModel) model = dossier_library_list_commitments (fixture->library, filter);
  GPtrArray *pledges = g_ptr_array_new_with_free_func (g_object_unref);
  guint      n = library_fixture_wait_for_list (model);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (pledges, library_fixture_dup_item (model, i));
  return pledges;
}

static guint
count (LibraryFixture *fixture, const DossierFilter *filter)
{
  g_autoptr (GPtrArray) pledges = list (fixture, filter);

  return pledges->len;
}

static const char *
action_of (GPtrArray *pledges, guint i)
{
  return dossier_pledge_get_commitment (pledges->pdata[i])->action;
}

/* The one commitment whose action holds these words. */
static DossierPledge *
find (LibraryFixture *fixture, const char *words)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GPtrArray) pledges = NULL;

  filter->text = g_strdup (words);
  pledges = list (fixture, filter);
  g_assert_cmpuint (pledges->len, ==, 1);
  return g_object_ref (pledges->pdata[0]);
}

static void
add_both (LibraryFixture *fixture)
{
  library_fixture_add (fixture, first);
  library_fixture_add (fixture, second);
  library_fixture_settle (fixture);
}

static void
test_orders (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GPtrArray) newest = NULL;
  g_autoptr (GPtrArray) by_action = NULL;
  g_autoptr (GPtrArray) backwards = NULL;

  add_both (fixture);
  newest = list (fixture, filter);
  g_assert_cmpuint (newest->len, >=, 5);
  g_assert_cmpstr (dossier_passage_get_published (dossier_pledge_get_passage (newest->pdata[0])), ==, "2026-05-03");

  filter->order = DOSSIER_ORDER_ACTION;
  by_action = list (fixture, filter);
  filter->reversed = TRUE;
  backwards = list (fixture, filter);
  g_assert_cmpuint (by_action->len, ==, newest->len);
  for (guint i = 0; i + 1 < by_action->len; i++)
    {
      g_assert_cmpint (g_ascii_strcasecmp (action_of (by_action, i), action_of (by_action, i + 1)), <=, 0);
      g_assert_cmpint (g_ascii_strcasecmp (action_of (backwards, i), action_of (backwards, i + 1)), >=, 0);
    }
}

static void
test_filters (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  guint all;

  add_both (fixture);
  all = count (fixture, filter);
  filter->country = g_strdup ("no");
  g_assert_cmpuint (count (fixture, filter), ==, 3);
  filter->theme = g_strdup ("training");
  g_assert_cmpuint (count (fixture, filter), ==, 1);
  g_clear_pointer (&filter->theme, g_free);
  filter->after = g_strdup ("2026-02-01");
  g_assert_cmpuint (count (fixture, filter), ==, 1);
  g_clear_pointer (&filter->after, g_free);
  filter->query = g_strdup ("hydrologists");
  g_assert_cmpuint (count (fixture, filter), ==, 2);
  g_clear_pointer (&filter->query, g_free);
  g_clear_pointer (&filter->country, g_free);
  filter->modality = g_strdup ("refuses");
  g_assert_cmpuint (count (fixture, filter), ==, 1);
  g_clear_pointer (&filter->modality, g_free);
  filter->actor = g_strdup ("kenya");
  g_assert_cmpuint (count (fixture, filter), ==, 2);
  g_clear_pointer (&filter->actor, g_free);
  filter->text = g_strdup ("if Somalia asks");
  g_assert_cmpuint (count (fixture, filter), ==, 1);
  g_clear_pointer (&filter->text, g_free);
  filter->outcomes = 1u << DOSSIER_OUTCOME_NONE;
  g_assert_cmpuint (count (fixture, filter), ==, all);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static GPtrArray *
tally (LibraryFixture *fixture, const DossierFilter *filter, guint limit)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *tallies;

  dossier_library_tally_commitments_async (fixture->library, filter, limit, NULL, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  tallies = dossier_library_tally_commitments_finish (fixture->library, result, &error);
  g_assert_no_error (error);
  return tallies;
}

static void
test_tally (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) one = NULL;

  add_both (fixture);
  all = tally (fixture, NULL, 0);
  one = tally (fixture, NULL, 1);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (dossier_tally_get_actor (all->pdata[0]), ==, "Norway");
  g_assert_cmpstr (dossier_tally_get_country (all->pdata[0]), ==, "NO");
  g_assert_cmpuint (dossier_tally_get_total (all->pdata[0]), ==, 3);
  g_assert_cmpuint (dossier_tally_get_count (all->pdata[0], "training"), ==, 1);
  g_assert_cmpuint (dossier_tally_get_count (all->pdata[0], "accession"), ==, 0);
}

static gboolean
assess (LibraryFixture *fixture, DossierOutcome outcome, const char *note)
{
  g_autoptr (DossierPledge) pledge = find (fixture, "hydrologists");
  g_autoptr (DossierAssessment) assessment = dossier_pledge_assess (pledge, outcome, note, "2026-06-30");
  g_autoptr (GAsyncResult) result = NULL;

  dossier_library_put_assessment_async (fixture->library, assessment, NULL, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return dossier_library_change_finish (fixture->library, result, NULL);
}

static DossierOutcome
outcome_now (LibraryFixture *fixture)
{
  g_autoptr (DossierPledge) pledge = find (fixture, "hydrologists");

  return dossier_pledge_get_outcome (pledge);
}

static void
test_undo (LibraryFixture *fixture, gconstpointer data)
{
  add_both (fixture);
  g_assert_true (assess (fixture, DOSSIER_OUTCOME_PENDING, NULL));
  g_assert_true (assess (fixture, DOSSIER_OUTCOME_KEPT, NULL));
  /* Typing at the note is the same action. */
  g_assert_true (assess (fixture, DOSSIER_OUTCOME_KEPT, "all sixty have certificates"));
  g_assert_cmpint (outcome_now (fixture), ==, DOSSIER_OUTCOME_KEPT);
  g_assert_true (library_fixture_undo (fixture));
  g_assert_cmpint (outcome_now (fixture), ==, DOSSIER_OUTCOME_PENDING);
  g_assert_true (library_fixture_undo (fixture));
  g_assert_cmpint (outcome_now (fixture), ==, DOSSIER_OUTCOME_NONE);
  g_assert_true (library_fixture_redo (fixture));
  g_assert_true (library_fixture_redo (fixture));
  g_assert_cmpint (outcome_now (fixture), ==, DOSSIER_OUTCOME_KEPT);
}

/* A mark outlives the index, and every analysis. */
static void
test_mark_survives (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *index = g_build_filename (fixture->folder, "index.db", NULL);
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (DossierPledge) pledge = NULL;

  add_both (fixture);
  g_assert_true (assess (fixture, DOSSIER_OUTCOME_BROKEN, "only nine came"));
  library_fixture_close (fixture);
  g_assert_cmpint (g_unlink (index), ==, 0);
  library_fixture_reopen (fixture);
  library_fixture_settle (fixture);

  pledge = find (fixture, "only nine came");
  g_assert_cmpint (dossier_pledge_get_outcome (pledge), ==, DOSSIER_OUTCOME_BROKEN);
  g_assert_cmpstr (dossier_assessment_get_date (dossier_pledge_get_assessment (pledge)), ==, "2026-06-30");
  filter->outcomes = 1u << DOSSIER_OUTCOME_BROKEN | 1u << DOSSIER_OUTCOME_KEPT;
  g_assert_cmpuint (count (fixture, filter), ==, 1);
}

static GArray *
count_moments (LibraryFixture *fixture, const DossierFilter *filter)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *counts;

  dossier_library_count_moments_async (fixture->library, filter, NULL, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  counts = dossier_library_count_moments_finish (fixture->library, result, &error);
  g_assert_no_error (error);
  return counts;
}

static guint
sum (LibraryFixture *fixture, const DossierFilter *filter)
{
  g_autoptr (GArray) counts = count_moments (fixture, filter);
  guint total = 0;

  for (guint i = 0; i < counts->len; i++)
    total += g_array_index (counts, DossierMomentCount, i).count;
  return total;
}

static guint
count_list (LibraryFixture *fixture, const DossierFilter *filter)
{
  g_autoptr (GListModel) model = dossier_library_list_moments (fixture->library, filter);

  return library_fixture_wait_for_list (model);
}

/* The numbers of the timeline are those of its list, in every scope, and follow a document into the bin and back. */
static void
test_moments (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GListModel) model = NULL;
  g_autoptr (DossierMoment) deadline = NULL;
  guint all;

  add_both (fixture);
  all = count_list (fixture, filter);
  g_assert_cmpuint (all, >, 0);
  g_assert_cmpuint (sum (fixture, filter), ==, all);

  filter->moments = 1u << DOSSIER_MOMENT_DEADLINE;
  model = dossier_library_list_moments (fixture->library, filter);
  g_assert_cmpuint (library_fixture_wait_for_list (model), ==, 1);
  deadline = library_fixture_dup_item (model, 0);
  g_assert_cmpstr (dossier_moment_get_entry (deadline)->value, ==, "2026-03-01");
  g_assert_cmpstr (dossier_moment_get_entry (deadline)->who, ==, "Kenya");

  filter->from = g_strdup ("2026-03-02");
  g_assert_cmpuint (count_list (fixture, filter), ==, 0);
  g_free (filter->from);
  filter->from = g_strdup ("2026-02");
  filter->to = g_strdup ("2026-03-01");
  g_assert_cmpuint (count_list (fixture, filter), ==, 1);
  filter->moments = 0;
  g_clear_pointer (&filter->from, g_free);
  g_clear_pointer (&filter->to, g_free);
  filter->after = g_strdup ("2026-02-01");
  g_assert_cmpuint (sum (fixture, filter), ==, count_list (fixture, filter));
  g_clear_pointer (&filter->after, g_free);

  g_assert_true (library_fixture_delete_document (fixture, 1));
  g_assert_cmpuint (sum (fixture, filter), ==, count_list (fixture, filter));
  g_assert_cmpuint (sum (fixture, filter), <, all);
  g_assert_true (library_fixture_undo (fixture));
  library_fixture_settle (fixture);
  g_assert_cmpuint (sum (fixture, filter), ==, all);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, function, library_fixture_tear_down)
  ADD ("/library-findings/orders", test_orders);
  ADD ("/library-findings/filters", test_filters);
  ADD ("/library-findings/tally", test_tally);
  ADD ("/library-findings/undo", test_undo);
  ADD ("/library-findings/mark-survives", test_mark_survives);

  ADD ("/library-findings/moments", test_moments);

  return g_test_run ();
}
