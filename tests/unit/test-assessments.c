/* test-assessments.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader said of a commitment stays with it when the analysis finds other spans, finds it no
 * more, or when the text changes.
 */

#include "config.h"

#include <string.h>

#include "model/dossier-pledge.h"
#include "store/dossier-connection.h"
#include "store/dossier-store-assessments.h"
#include "store/dossier-store-commitments.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-index.h"

#define TEXT "Norway will train sixty hydrologists. Kenya and Uganda will open a corridor by 1 March."

typedef struct
{
  char         *folder;
  DossierStore *store;
} Fixture;

/* A commitment of the test: words of the text, and who makes it. */
typedef struct
{
  const char *words;
  const char *actor;
  const char *action;
} Found;

static const Found norway = { "will train sixty hydrologists", "Norway", "train sixty hydrologists" };
static const Found kenya = { "will open a corridor by 1 March", "Kenya", "open a corridor" };
static const Found uganda = { "will open a corridor by 1 March", "Uganda", "open a corridor" };

static DossierCommitment *
make_commitment (const Found *found, const char *text)
{
  DossierCommitment *commitment = dossier_commitment_new ();
  const char        *at = strstr (text, found->words);

  g_assert_nonnull (at);
  commitment->start = at - text;
  commitment->end = commitment->start + strlen (found->words);
  commitment->actor = g_strdup (found->actor);
  commitment->action = g_strdup (found->action);
  commitment->modality = "promises";
  commitment->theme = "training";
  return commitment;
}

typedef struct
{
  const Found *const *found; /* NULL at the end */
  const char         *text;
  DossierAssessment  *assessment;
  const char         *id;
  GPtrArray          *rows;
} Step;

static gpointer
analyse_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Step *step = data;
  g_autoptr (DossierFindings) findings = dossier_findings_new ();

  for (guint i = 0; step->found[i] != NULL; i++)
    g_ptr_array_add (findings->commitments, make_commitment (step->found[i], step->text));
  dossier_store_index_put_findings (connection, 1, 1, findings, error);
  g_assert_no_error (*error);
  return GINT_TO_POINTER (TRUE);
}

static gpointer
put_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  dossier_store_put_assessment (connection, ((Step *)data)->assessment, error);
  g_assert_no_error (*error);
  return GINT_TO_POINTER (TRUE);
}

static gpointer
delete_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  dossier_store_delete_assessment (connection, ((Step *)data)->id, error);
  g_assert_no_error (*error);
  return GINT_TO_POINTER (TRUE);
}

static gpointer
list_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GArray) keys = dossier_list_commitments.list_keys (connection, filter, 0, error);

  g_assert_no_error (*error);
  return dossier_list_commitments.load_items (connection, filter, (const DossierRowKey *)keys->data, keys->len, error);
}

static void
change (Fixture *fixture, DossierStoreWork work, Step *step)
{
  dossier_store_write_wait (fixture->store, DOSSIER_STORE_ALONE, work, step, NULL, NULL);
}

static void
analyse (Fixture *fixture, const Found *const *found)
{
  change (fixture, analyse_work, &(Step){ .found = found, .text = TEXT });
}

static GPtrArray *
list_pledges (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = dossier_store_read_wait (fixture->store, list_work, NULL, NULL, &error);

  g_assert_no_error (error);
  return rows;
}

/* The outcome of the commitment of an actor; the number of rows must be that. */
static DossierOutcome
outcome_of (Fixture *fixture, const char *actor, guint n_rows)
{
  g_autoptr (GPtrArray) rows = list_pledges (fixture);
  DossierOutcome outcome = DOSSIER_OUTCOME_NONE;

  g_assert_cmpuint (rows->len, ==, n_rows);
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (dossier_pledge_get_commitment (rows->pdata[i])->actor, actor) == 0)
      outcome = dossier_pledge_get_outcome (rows->pdata[i]);

  return outcome;
}

/* Says what became of the commitment of an actor; answers the id. */
static char *
assess (Fixture *fixture, const char *actor, DossierOutcome outcome)
{
  g_autoptr (GPtrArray) rows = list_pledges (fixture);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (dossier_pledge_get_commitment (rows->pdata[i])->actor, actor) == 0)
      {
        g_autoptr (DossierAssessment) assessment = dossier_pledge_assess (rows->pdata[i], outcome, "seen on television", "2026-03-02");

        change (fixture, put_work, &(Step){ .assessment = assessment });
        return g_strdup (dossier_assessment_get_id (assessment));
      }

  g_assert_not_reached ();
}

static gpointer
insert_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierDocument) document = dossier_document_new (&(DossierDocumentFields){ .title = "Declaration", .published = "2026-01-22", .precision = DOSSIER_PRECISION_DAY, .text = TEXT });
  g_autoptr (GBytes) packed = dossier_store_pack_text (TEXT, strlen (TEXT));
  gint64 id = dossier_store_insert_document (connection, &(DossierStoreNewDocument){ .document = document, .packed = packed }, error);

  g_assert_cmpint (id, ==, 1);
  dossier_store_index_add_document (connection, document, id, 1, error);
  g_assert_no_error (*error);
  return GINT_TO_POINTER (TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const Found *const all[] = { &norway, &kenya, &uganda, NULL };
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("dossier-assessments-XXXXXX", NULL);
  fixture->store = dossier_store_new ();
  dossier_store_open (fixture->store, fixture->folder, FALSE, &error);
  g_assert_no_error (error);
  change (fixture, insert_work, NULL);
  analyse (fixture, all);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  dossier_store_close (fixture->store);
  g_assert_finalize_object (fixture->store);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  g_free (fixture->folder);
}

/* Of two with one span, the actor's own is meant. */
static void
test_same_span (Fixture *fixture, gconstpointer data)
{
  const Found *const all[] = { &norway, &kenya, &uganda, NULL };
  g_autofree char   *id = assess (fixture, "Uganda", DOSSIER_OUTCOME_BROKEN);

  g_assert_cmpint (outcome_of (fixture, "Uganda", 3), ==, DOSSIER_OUTCOME_BROKEN);
  g_assert_cmpint (outcome_of (fixture, "Kenya", 3), ==, DOSSIER_OUTCOME_NONE);
  analyse (fixture, all);
  g_assert_cmpint (outcome_of (fixture, "Uganda", 3), ==, DOSSIER_OUTCOME_BROKEN);
  g_assert_cmpint (outcome_of (fixture, "Kenya", 3), ==, DOSSIER_OUTCOME_NONE);
}

static void
test_other_span (Fixture *fixture, gconstpointer data)
{
  static const Found longer = { "Norway will train sixty hydrologists.", "Norway", "train hydrologists" };
  const Found *const moved[] = { &longer, &kenya, NULL };
  g_autofree char   *id = assess (fixture, "Norway", DOSSIER_OUTCOME_KEPT);
  g_autoptr (GPtrArray) rows = NULL;

  analyse (fixture, moved);
  g_assert_cmpint (outcome_of (fixture, "Norway", 2), ==, DOSSIER_OUTCOME_KEPT);
  rows = list_pledges (fixture);
  g_assert_cmpstr (dossier_assessment_get_note (dossier_pledge_get_assessment (rows->pdata[0])), ==, "seen on television");
  g_assert_cmpstr (dossier_assessment_get_date (dossier_pledge_get_assessment (rows->pdata[0])), ==, "2026-03-02");
}

/* What is no longer found comes from the assessment, and goes with it. */
static void
test_not_found (Fixture *fixture, gconstpointer data)
{
  const Found *const fewer[] = { &kenya, &uganda, NULL };
  g_autofree char   *id = assess (fixture, "Norway", DOSSIER_OUTCOME_PENDING);
  g_autoptr (GPtrArray) rows = NULL;

  analyse (fixture, fewer);
  g_assert_cmpint (outcome_of (fixture, "Norway", 3), ==, DOSSIER_OUTCOME_PENDING);
  analyse (fixture, fewer);
  g_assert_cmpint (outcome_of (fixture, "Norway", 3), ==, DOSSIER_OUTCOME_PENDING);
  change (fixture, delete_work, &(Step){ .id = id });
  rows = list_pledges (fixture);
  g_assert_cmpuint (rows->len, ==, 2);
}

static gpointer
replace_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *text = data;
  g_autoptr (GBytes) packed = dossier_store_pack_text (text, strlen (text));
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  dossier_connection_run (connection, error,
                          "INSERT INTO versions (document, hash, added, n_bytes, n_chars, text) VALUES (1, ?, '2026-01-23T00:00:00Z', ?, ?, ?)", "siib",
                          hash, (gint64)strlen (text), (gint64)strlen (text), packed);
  g_assert_no_error (*error);
  dossier_connection_run (connection, error, "INSERT INTO blocks VALUES (1, ?, 0, 'body', 0, ?, 0, 0, NULL)", "si", hash, (gint64)strlen (text));
  g_assert_no_error (*error);
  dossier_connection_run (connection, error, "UPDATE documents SET hash=? WHERE id=1", "s", hash);
  g_assert_no_error (*error);
  return GINT_TO_POINTER (TRUE);
}

/* In another version of the text the words tell where it is. */
static void
test_other_text (Fixture *fixture, gconstpointer data)
{
  static const char  corrected[] = "Correction, 23 January. " TEXT;
  const Found *const all[] = { &norway, &kenya, &uganda, NULL };
  g_autofree char   *id = assess (fixture, "Norway", DOSSIER_OUTCOME_KEPT);

  dossier_store_write_wait (fixture->store, DOSSIER_STORE_ALONE, replace_work, (gpointer)corrected, NULL, NULL);
  change (fixture, analyse_work, &(Step){ .found = all, .text = corrected });
  g_assert_cmpint (outcome_of (fixture, "Norway", 3), ==, DOSSIER_OUTCOME_KEPT);
  g_assert_cmpint (outcome_of (fixture, "Kenya", 3), ==, DOSSIER_OUTCOME_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/assessments/same-span", Fixture, NULL, set_up, test_same_span, tear_down);
  g_test_add ("/assessments/other-span", Fixture, NULL, set_up, test_other_span, tear_down);
  g_test_add ("/assessments/not-found", Fixture, NULL, set_up, test_not_found, tear_down);
  g_test_add ("/assessments/other-text", Fixture, NULL, set_up, test_other_text, tear_down);

  return g_test_run ();
}
