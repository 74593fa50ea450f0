/* made-library.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "made-library.h"

#include <stdio.h>
#include <time.h>

#include "library/dossier-intake.h"
#include "model/dossier-annotation.h"
#include "model/dossier-assessment.h"
#include "store/dossier-connection.h"
#include "store/dossier-store-annotations.h"
#include "store/dossier-store-assessments.h"
#include "store/dossier-store-corrections.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-index.h"

#include "made-article.h"

#define QUEUE 512
#define ANNOTATED 50 /* one document in so many */
#define MARKED 40
#define CORRECTED 500

typedef struct
{
  guint            number;
  DossierDocument *document;
  DossierFindings *findings;
  GBytes          *packed;
} Item;

static void
item_free (gpointer data)
{
  Item *self = data;

  g_object_unref (self->document);
  dossier_findings_unref (self->findings);
  g_bytes_unref (self->packed);
  g_free (self);
}

static gboolean
annotate (DossierConnection *connection, Item *item, gint64 id, GError **error)
{
  const DossierQuotation *quotation = item->findings->quotations->pdata[0];
  g_autoptr (DossierDocument) document = dossier_store_load_document (connection, id, NULL, error);
  g_autoptr (DossierAnnotation) plain = NULL;
  g_autoptr (DossierAnnotation) annotation = NULL;
  const char *const tags[] = { item->number % 3 == 0 ? "brief" : "check", NULL };

  if (document == NULL)
    return FALSE;

  plain = dossier_annotation_new_for_passage (document, quotation->start, quotation->end, item->number % DOSSIER_N_COLOURS);
  annotation = dossier_annotation_edit (plain, item->number % DOSSIER_N_COLOURS, FALSE, "Compare with the earlier report", tags);
  return dossier_store_put_annotation (connection, annotation, error);
}

static gboolean
mark (DossierConnection *connection, Item *item, gint64 id, GError **error)
{
  const DossierCommitment *commitment = item->findings->commitments->pdata[0];
  g_autofree char         *words = dossier_document_dup_words (item->document, commitment->start, commitment->end);
  g_autoptr (DossierAssessment) assessment = NULL;

  assessment = dossier_assessment_new (&(DossierAssessmentFields){
    .document = id,
    .hash = dossier_document_get_hash (item->document),
    .exact = words,
    .commitment = commitment,
    .outcome = DOSSIER_OUTCOME_PENDING + item->number % 3,
  });
  return dossier_store_put_assessment (connection, assessment, error);
}

static gboolean
correct (DossierConnection *connection, Item *item, GError **error)
{
  DossierEntity *entity = item->findings->entities->pdata[item->findings->entities->len - 1];
  g_autoptr (DossierCorrection) correction = NULL;

  correction = dossier_correction_new (&(DossierCorrectionFields){ .kind = DOSSIER_CORRECTION_CONFIRM, .type = dossier_entity_get_entity_type (entity), .name = dossier_entity_get_name (entity) });
  return dossier_store_insert_correction (connection, correction, error) != 0;
}

static gboolean
collect (DossierConnection *connection, Item *item, gint64 id, GError **error)
{
  return (item->number % 333 != 0 || dossier_store_add_to_collection (connection, id, MADE_SMALL, error)) &&
         (item->number % 20 != 0 || dossier_store_add_to_collection (connection, id, MADE_MIDDLE, error)) &&
         (item->number % 2 != 0 || dossier_store_add_to_collection (connection, id, MADE_LARGE, error));
}

static gpointer
insert_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Item                   *item = data;
  DossierStoreNewDocument new_document = { .document = item->document, .packed = item->packed };
  gint64                  id = dossier_store_insert_document (connection, &new_document, error);

  if (id == 0 || !dossier_store_index_add_document (connection, item->document, id, 1, error) ||
      !dossier_store_index_put_findings (connection, id, 1, item->findings, error) || !collect (connection, item, id, error) ||
      (item->number % ANNOTATED == 0 && !annotate (connection, item, id, error)) || (item->number % MARKED == 0 && !mark (connection, item, id, error)) ||
      (item->number % CORRECTED == 0 && !correct (connection, item, error)))
    g_error ("%s", (*error)->message);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
version_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return dossier_store_index_require_analysis (connection, DOSSIER_ANALYSIS_VERSION, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
count_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 *held = data;

  return dossier_connection_get_int (connection, "SELECT count(*) FROM documents", 0, &held[0], error) &&
             dossier_connection_get_int (connection, "SELECT count(*) FROM idx.indexed WHERE analysed=1", 0, &held[1], error)
           ? data
           : NULL;
}

static void
fill (DossierStore *store, guint n)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < n; i++)
    {
      Item *item = g_new0 (Item, 1);

      item->number = i;
      item->document = made_article (i, &item->findings);
      item->packed = dossier_store_pack_text (dossier_document_get_text (item->document), dossier_document_get_n_bytes (item->document));
      while (dossier_store_get_n_writes (store) > QUEUE)
        g_usleep (200);
      dossier_store_write (store, g_task_new (NULL, NULL, NULL, NULL), DOSSIER_STORE_BATCH, insert_work, item, item_free, NULL);
      if (i > 0 && i % 10000 == 0)
        fprintf (stderr, "%u documents after %.0f s\n", i, (g_get_monotonic_time () - start) / 1e6);
    }
  while (dossier_store_get_n_writes (store) > 0)
    g_usleep (1000);
  fprintf (stderr, "filled in %.1f s, processor %.1f s\n", (g_get_monotonic_time () - start) / 1e6, (double)clock () / CLOCKS_PER_SEC);
}

void
made_library (const char *folder, guint n)
{
  g_autoptr (DossierStore) store = dossier_store_new ();
  g_autoptr (GError) error = NULL;
  gint64 held[2] = { 0, 0 };

  if (!dossier_store_open (store, folder, FALSE, &error) ||
      dossier_store_write_wait (store, DOSSIER_STORE_ALONE, version_work, NULL, NULL, &error) == NULL ||
      dossier_store_read_wait (store, count_work, held, NULL, &error) == NULL)
    g_error ("%s", error->message);
  if (held[0] == 0)
    fill (store, n);
  else if (held[0] != n || held[1] != n)
    g_error ("There is another library in %s, or one with an old index. Remove it.", folder);
  dossier_store_close (store);
}
