/* test-result-model.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lazy list: pages when asked for, the same row while it is held, silence when nothing changed,
 * late and failed answers.
 */

#include "config.h"

#include "store/dossier-result-model.h"

#include "model/dossier-collection.h"
#include "model/dossier-row.h"

typedef struct
{
  char         *folder;
  DossierStore *store;
} Fixture;

/* What the source below answers; atomic, because the readers look at it. */
static gint n_rows;
static gint n_pages;
static gint label;
static gint wait_milliseconds;
static gint fails;

static GArray *
list_keys (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (DossierRowKey));
  gint    n = g_atomic_int_get (&n_rows);

  g_usleep (g_atomic_int_get (&wait_milliseconds) * 1000);
  for (gint i = 0; i < n; i++)
    g_array_append_vals (keys, &(DossierRowKey){ i, n }, 1);

  return keys;
}

static GPtrArray *
load_items (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  GPtrArray *items = dossier_list_items_new ();

  g_atomic_int_inc (&n_pages);
  g_usleep (g_atomic_int_get (&wait_milliseconds) * 1000);
  if (g_atomic_int_get (&fails))
    {
      g_ptr_array_unref (items);
      g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED, "The page cannot be read. Try again.");
      return NULL;
    }
  for (guint i = 0; i < n_keys; i++)
    {
      g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, keys[i].document);

      g_ptr_array_add (items, dossier_collection_new (name, g_atomic_int_get (&label)));
    }

  return items;
}

static const DossierListSource source = { list_keys, load_items, 10 };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("dossier-model-XXXXXX", NULL);
  fixture->store = dossier_store_new ();
  dossier_store_open (fixture->store, fixture->folder, FALSE, &error);
  g_assert_no_error (error);
  n_rows = 1000;
  n_pages = label = wait_milliseconds = fails = 0;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  dossier_store_close (fixture->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->store);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  g_free (fixture->folder);
}

static void
wait_for (DossierResultModel *model)
{
  while (dossier_result_model_get_loading (model))
    g_main_context_iteration (NULL, TRUE);
}

static const char *
wait_for_name (DossierRow *row)
{
  while (dossier_row_get_item (row) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return dossier_collection_get_name (dossier_row_get_item (row));
}

static void
count_cb (GListModel *list, guint position, guint removed, guint added, guint *n)
{
  (*n)++;
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierResultModel) model = dossier_result_model_new (fixture->store, &source, NULL);
  g_autoptr (DossierRow) first = NULL;
  g_autoptr (DossierRow) same = NULL;
  g_autoptr (DossierRow) far = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
  wait_for (model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1000);
  g_assert_cmpint (n_pages, ==, 1);

  first = g_list_model_get_item (G_LIST_MODEL (model), 3);
  g_assert_nonnull (dossier_row_get_item (first));
  same = g_list_model_get_item (G_LIST_MODEL (model), 3);
  g_assert_true (first == same);

  far = g_list_model_get_item (G_LIST_MODEL (model), 997);
  g_assert_null (dossier_row_get_item (far));
  g_assert_cmpstr (wait_for_name (far), ==, "997");
  g_assert_cmpint (n_pages, ==, 2);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), 1000));
}

static void
test_silence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierResultModel) model = dossier_result_model_new (fixture->store, &source, NULL);
  g_autoptr (DossierRow) row = NULL;
  guint n_changes = 0;

  wait_for (model);
  row = g_list_model_get_item (G_LIST_MODEL (model), 500);
  wait_for_name (row);
  g_signal_connect (model, "items-changed", G_CALLBACK (count_cb), &n_changes);

  /* Equal keys: no signal, but the row that is held shows what is new. */
  g_atomic_int_set (&label, 7);
  dossier_result_model_reload (model);
  while (dossier_collection_get_documents (dossier_row_get_item (row)) != 7)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_changes, ==, 0);

  g_atomic_int_set (&n_rows, 20);
  dossier_result_model_reload (model);
  wait_for (model);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 20);
}

static void
test_late_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierResultModel) model = dossier_result_model_new (fixture->store, &source, NULL);
  g_autoptr (DossierRow) row = NULL;
  g_autoptr (DossierRow) again = NULL;

  wait_for (model);
  g_atomic_int_set (&wait_milliseconds, 20);
  row = g_list_model_get_item (G_LIST_MODEL (model), 500);
  g_atomic_int_set (&n_rows, 600);
  dossier_result_model_reload (model);
  dossier_result_model_reload (model);
  wait_for (model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 600);
  again = g_list_model_get_item (G_LIST_MODEL (model), 500);
  g_assert_true (again != row);
  g_assert_cmpstr (wait_for_name (again), ==, "500");
}

static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  DossierResultModel *model;
  g_autoptr (DossierRow) row = NULL;

  g_atomic_int_set (&wait_milliseconds, 20);
  model = dossier_result_model_new (fixture->store, &source, NULL);
  wait_for (model);
  row = g_list_model_get_item (G_LIST_MODEL (model), 900);
  dossier_result_model_reload (model);
  g_assert_finalize_object (model);
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierResultModel) model = NULL;

  g_atomic_int_set (&fails, TRUE);
  model = dossier_result_model_new (fixture->store, &source, NULL);
  wait_for (model);
  g_assert_error (dossier_result_model_get_error (model), DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_FAILED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);

  g_atomic_int_set (&fails, FALSE);
  dossier_result_model_reload (model);
  wait_for (model);
  g_assert_null (dossier_result_model_get_error (model));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/result-model/pages", test_pages);
  ADD ("/result-model/silence", test_silence);
  ADD ("/result-model/late-page", test_late_page);
  ADD ("/result-model/dropped", test_dropped);
  ADD ("/result-model/failure", test_failure);

  return g_test_run ();
}
