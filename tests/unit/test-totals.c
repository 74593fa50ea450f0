/* test-totals.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What several documents of one transaction add to the totals is in the library when it is committed, together with what was
 * there, and not at all when the transaction is taken back.
 */

#include "config.h"

#include <string.h>

#include "model/dossier-findings.h"
#include "store/dossier-connection.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-index.h"
#include "store/dossier-totals.h"

typedef struct
{
  char         *folder;
  DossierStore *store;
} Fixture;

static DossierTotals *
make_totals (void)
{
  DossierTotals *totals = dossier_totals_new ();

  dossier_totals_take_entity (totals, DOSSIER_ENTITY_PLACE, "georgia", &(DossierKnownEntity){ 7, (char *)"Georgia", FALSE });
  return totals;
}

static void
test_known (void)
{
  g_autoptr (DossierTotals) totals = make_totals ();
  const DossierKnownEntity *known = dossier_totals_find_entity (totals, DOSSIER_ENTITY_PLACE, "georgia");

  g_assert_nonnull (known);
  g_assert_cmpint (known->id, ==, 7);
  g_assert_cmpstr (known->name, ==, "Georgia");
  g_assert_null (dossier_totals_find_entity (totals, DOSSIER_ENTITY_PERSON, "georgia"));
  dossier_totals_forget (totals);
  g_assert_null (dossier_totals_find_entity (totals, DOSSIER_ENTITY_PLACE, "georgia"));
}

static gpointer
insert_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char        *text = g_strdup_printf ("Number %u: Kenya and Norway met.", i);
      DossierDocumentFields   fields = { .title = "Report", .text = text };
      DossierStoreNewDocument added = { .document = dossier_document_new (&fields), .packed = dossier_store_pack_text (text, strlen (text)) };
      gint64                  id = dossier_store_insert_document (connection, &added, error);

      g_assert_cmpint (id, ==, i + 1);
      g_assert_true (dossier_store_index_add_document (connection, added.document, id, 1, error));
      g_object_unref (added.document);
      g_bytes_unref (added.packed);
    }

  return GINT_TO_POINTER (TRUE);
}

static DossierFindings *
make_findings (guint n_mentions)
{
  DossierFindings *findings = dossier_findings_new ();
  DossierMention   mention = { .type = DOSSIER_ENTITY_COUNTRY, .kind = DOSSIER_MENTION_NAME, .country = "KE" };

  g_ptr_array_add (findings->entities, dossier_entity_new (&(DossierEntityFields){ .type = DOSSIER_ENTITY_COUNTRY, .name = "Kenya", .country = "KE", .count = n_mentions }));
  for (guint i = 0; i < n_mentions; i++)
    {
      mention.start = i;
      mention.end = i + 1;
      g_array_append_val (findings->mentions, mention);
    }

  return findings;
}

/* Documents `data` … 3 in one transaction. */
static gpointer
analyse_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  for (guint i = GPOINTER_TO_UINT (data); i <= 3; i++)
    {
      g_autoptr (DossierFindings) findings = make_findings (i);

      g_assert_true (dossier_store_index_put_findings (connection, i, 1, findings, error));
    }

  return GINT_TO_POINTER (TRUE);
}

static gpointer
failing_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  analyse_work (connection, data, cancellable, error);
  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED, "It was meant to fail. Go on.");
  return NULL;
}

static gpointer
sum_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char *const sql[] = { "SELECT coalesce(sum(mentions), 0)*100+coalesce(sum(documents), 0)*10+count(*) FROM idx.entities WHERE mentions>0",
                                     "SELECT coalesce(sum(mentions), 0)*100+coalesce(sum(documents), 0)*10+count(*) FROM idx.countries WHERE mentions>0" };
  gint64                  *sums = data;

  for (guint i = 0; i < 2; i++)
    g_assert_true (dossier_connection_get_int (connection, sql[i], 0, &sums[i], error));
  return GINT_TO_POINTER (TRUE);
}

/* Mentions, documents and rows in one number, of entities and of countries. */
static void
assert_sums (Fixture *fixture, gint64 expected)
{
  gint64 sums[2] = { -1, -1 };

  dossier_store_read_wait (fixture->store, sum_work, sums, NULL, NULL);
  g_assert_cmpint (sums[0], ==, expected);
  g_assert_cmpint (sums[1], ==, expected);
}

static void
test_transactions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  dossier_store_write_wait (fixture->store, DOSSIER_STORE_ALONE, insert_work, NULL, NULL, &error);
  g_assert_no_error (error);
  dossier_store_write_wait (fixture->store, DOSSIER_STORE_ALONE, failing_work, GUINT_TO_POINTER (1), NULL, &error);
  g_assert_error (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);
  g_clear_error (&error);
  assert_sums (fixture, 0);

  dossier_store_write_wait (fixture->store, DOSSIER_STORE_ALONE, analyse_work, GUINT_TO_POINTER (2), NULL, &error);
  g_assert_no_error (error);
  assert_sums (fixture, 500 + 20 + 1);

  /* Once more, with the first: what two of them had is taken off and counted again. */
  dossier_store_write_wait (fixture->store, DOSSIER_STORE_BATCH, analyse_work, GUINT_TO_POINTER (1), NULL, &error);
  g_assert_no_error (error);
  assert_sums (fixture, 600 + 30 + 1);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("dossier-totals-XXXXXX", NULL);
  fixture->store = dossier_store_new ();
  dossier_store_open (fixture->store, fixture->folder, FALSE, &error);
  g_assert_no_error (error);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/totals/known", test_known);
  g_test_add ("/totals/transactions", Fixture, NULL, set_up, test_transactions, tear_down);

  return g_test_run ();
}
