/* library-speed.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * library-speed N [FOLDER]: takes N made-up articles of about 5 KB into a library without the helper
 * program and prints the seconds until they can be searched and until they are analysed, then the
 * milliseconds of questions to it, as a list would ask them, until its first rows can be shown. With N = 0 the library
 * that is in FOLDER is only asked.
 */

#include "config.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "library/dossier-library-care.h"
#include "library/dossier-library-lists.h"
#include "model/dossier-row.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-index.h"

#define WORDS 780
#define VOCABULARY 60000
#define BATCH 512
#define FIRST_ROWS 20

static const char *const names[] = { "Ukraine", "Denmark", "Mette Frederiksen", "Norway", "Kyiv", "Kaja Kallas", "European Union", "NATO", "Warsaw", "January 2026" };

/* Zipf's law by inversion: the word number k comes about 1/k as often as the first. */
static char *
make_article (GRand *random, guint number)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "Report number %u\n\n", number);
  for (guint i = 0; i < WORDS; i++)
    {
      guint rank = exp (g_rand_double (random) * log (VOCABULARY));

      if (i % 13 == 12)
        g_string_append (text, names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))]);
      else
        g_string_append_printf (text, "w%xo", rank);
      g_string_append (text, i % 17 == 16 ? ". " : i % 80 == 79 ? ".\n\n"
                                                                : " ");
    }

  return g_string_free (text, FALSE);
}

static gpointer
insert_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  DossierStoreNewDocument *new_document = data;
  gint64                   id = dossier_store_insert_document (connection, new_document, error);

  if (id == 0 || !dossier_store_index_add_document (connection, new_document->document, id, 1, error))
    g_error ("%s", (*error)->message);
  return GINT_TO_POINTER (TRUE);
}

static void
new_document_free (gpointer data)
{
  DossierStoreNewDocument *new_document = data;

  g_object_unref (new_document->document);
  g_bytes_unref (new_document->packed);
  g_free (new_document);
}

static void
fill (const char *folder, guint n)
{
  g_autoptr (DossierStore) store = dossier_store_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GError) error = NULL;
  gint64 start;

  if (!dossier_store_open (store, folder, FALSE, &error))
    g_error ("%s", error->message);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < n; i++)
    {
      g_autofree char         *text = make_article (random, i);
      DossierStoreNewDocument *new_document = g_new0 (DossierStoreNewDocument, 1);
      DossierDocumentFields    fields = { .title = "Report", .text = text };

      new_document->document = dossier_document_new (&fields);
      new_document->packed = dossier_store_pack_text (text, strlen (text));
      while (dossier_store_get_n_writes (store) > BATCH)
        g_usleep (200);
      dossier_store_write (store, g_task_new (NULL, NULL, NULL, NULL), DOSSIER_STORE_BATCH, insert_work, new_document, new_document_free, NULL);
    }
  dossier_store_close (store);
  printf ("searchable %.2f s, processor %.2f s\n", (g_get_monotonic_time () - start) / 1e6, (double)clock () / CLOCKS_PER_SEC);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

typedef GListModel *(*ListFunc) (DossierLibrary *library, const DossierFilter *filter);

/* Rows of the first page, with what they show. */
static void
wait_for_rows (GListModel *model)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MIN (FIRST_ROWS, g_list_model_get_n_items (model)); i++)
    g_ptr_array_add (rows, g_list_model_get_item (model, i));
  for (guint i = 0; i < rows->len; i++)
    while (dossier_row_get_item (rows->pdata[i]) == NULL)
      g_main_context_iteration (NULL, TRUE);
}

static void
ask (DossierLibrary *library, const char *name, ListFunc list, const char *text)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();

  filter->text = g_strdup (text);
  for (guint i = 0; i < 3; i++)
    {
      gint64  start = g_get_monotonic_time ();
      clock_t processor = clock ();
      g_autoptr (GListModel) model = list (library, filter);
      gboolean loading = TRUE;

      while (loading)
        {
          g_main_context_iteration (NULL, TRUE);
          g_object_get (model, "loading", &loading, NULL);
        }
      wait_for_rows (model);
      printf ("%s %s: %.1f ms, processor %.1f ms, %u rows\n", name, text != NULL ? text : "", (g_get_monotonic_time () - start) / 1e3,
              (clock () - processor) * 1e3 / CLOCKS_PER_SEC, g_list_model_get_n_items (model));
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (DossierLibrary) library = dossier_library_new ();
  g_autofree char *folder = argc > 2 ? g_strdup (argv[2]) : g_dir_make_tmp ("library-speed-XXXXXX", NULL);
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) settled = NULL;
  static const char *const queries[] = { "w1o", "w10o", "w1f4o", "w3e8o", "w10o w20o", "\"w1o w2o\"", "w4*", "w4a3*", "w10o NEAR w8o", "Ukraine -w1o", "person:kallas w10o", "country:UA w30o" };
  gint64                   start;

  if (argc < 2)
    return 2;
  if (atoi (argv[1]) > 0)
    fill (folder, atoi (argv[1]));

  start = g_get_monotonic_time ();
  dossier_library_open_async (library, folder, NULL, result_cb, &opened);
  wait_for (&opened);
  if (!dossier_library_open_finish (library, opened, NULL))
    return 1;
  printf ("open %.1f ms\n", (g_get_monotonic_time () - start) / 1e3);
  dossier_library_settle_async (library, NULL, result_cb, &settled);
  wait_for (&settled);
  printf ("analysed %.2f s, processor until then %.2f s\n", (g_get_monotonic_time () - start) / 1e6, (double)clock () / CLOCKS_PER_SEC);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    ask (library, "passages", dossier_library_list_passages, queries[i]);
  ask (library, "documents", dossier_library_list_documents, NULL);
  ask (library, "entities", dossier_library_list_entities, NULL);
  ask (library, "quotations", dossier_library_list_quotations, NULL);
  dossier_library_close (library);

  return 0;
}
