/* dossier-arrival.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-arrival.h"

#include "store/dossier-store-documents.h"
#include "store/dossier-store-error.h"
#include "store/dossier-store-index.h"

struct _DossierArrival
{
  char      *sha256;
  char      *collection;
  GPtrArray *documents;
  GPtrArray *packed; /* GBytes, of the document at the same index */
};

DossierArrival *
dossier_arrival_new (const char *sha256, const char *collection)
{
  DossierArrival *self = g_new0 (DossierArrival, 1);

  self->sha256 = g_strdup (sha256);
  self->collection = g_strdup (collection);
  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
  self->packed = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  return self;
}

void
dossier_arrival_free (DossierArrival *self)
{
  if (self == NULL)
    return;

  g_free (self->sha256);
  g_free (self->collection);
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->packed);
  g_free (self);
}

void
dossier_arrival_receipt_free (DossierArrivalReceipt *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->added);
  g_free (self);
}

void
dossier_arrival_take (DossierArrival *self, DossierDocument *document)
{
  g_ptr_array_add (self->documents, document);
  g_ptr_array_add (self->packed, dossier_store_pack_text (dossier_document_get_text (document), dossier_document_get_n_bytes (document)));
}

static void
note (DossierArrivalReceipt *receipt, gint64 document, gboolean added)
{
  receipt->n_found++;
  if (receipt->first == 0)
    receipt->first = document;
  if (added)
    g_array_append_val (receipt->added, document);
}

/* Out of the bin; its words are looked for again. */
static gboolean
restore (DossierConnection *connection, gint64 document, GError **error)
{
  gint64 revision = 0;
  g_autoptr (DossierDocument) restored = dossier_store_load_document (connection, document, &revision, error);

  return restored != NULL && dossier_store_set_document_deleted (connection, document, FALSE, error) &&
         dossier_store_index_complete (connection, restored, revision, error);
}

/* A document that is there, perhaps in the bin. */
static gboolean
welcome_back (DossierArrival *self, DossierConnection *connection, gint64 document, gboolean deleted, DossierArrivalReceipt *receipt, GError **error)
{
  note (receipt, document, deleted);
  return (!deleted || restore (connection, document, error)) &&
         (self->collection == NULL || dossier_store_add_to_collection (connection, document, self->collection, error));
}

/* All documents that these bytes held. */
static gboolean
welcome_all (DossierArrival *self, DossierConnection *connection, DossierArrivalReceipt *receipt, GError **error)
{
  g_autoptr (GArray) found = dossier_store_list_by_original (connection, self->sha256, error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const DossierStoreFound *one = &g_array_index (found, DossierStoreFound, i);

      if (!welcome_back (self, connection, one->document, one->deleted, receipt, error))
        return FALSE;
    }

  return found != NULL;
}

/* The last word on whether a document is new. Its bytes tell that only when it is the only one in them. */
static gboolean
insert_one (DossierArrival *self, DossierConnection *connection, guint i, DossierArrivalReceipt *receipt, GError **error)
{
  DossierStoreNewDocument new_document = { g_ptr_array_index (self->documents, i), g_ptr_array_index (self->packed, i), self->sha256, self->collection };
  const char             *bytes = self->documents->len == 1 ? self->sha256 : NULL;
  gint64                  document;
  gboolean                deleted;

  if (!dossier_store_find_document (connection, bytes, dossier_document_get_hash (new_document.document), &document, &deleted, error))
    return FALSE;
  if (document != 0)
    return welcome_back (self, connection, document, deleted, receipt, error);

  document = dossier_store_insert_document (connection, &new_document, error);
  if (document == 0 || !dossier_store_index_add_document (connection, new_document.document, document, 1, error))
    return FALSE;

  note (receipt, document, TRUE);
  return TRUE;
}

gpointer
dossier_arrival_insert (DossierConnection *connection, gpointer arrival, GCancellable *cancellable, GError **error)
{
  DossierArrival *self = arrival;
  g_autoptr (DossierArrivalReceipt) receipt = g_new0 (DossierArrivalReceipt, 1);

  receipt->added = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (self->documents->len == 0 && !welcome_all (self, connection, receipt, error))
    return NULL;
  for (guint i = 0; i < self->documents->len; i++)
    if (!insert_one (self, connection, i, receipt, error))
      return NULL;

  if (receipt->first != 0)
    return g_steal_pointer (&receipt);

  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "This document was taken out of the library just now. Add the file again.");
  return NULL;
}
