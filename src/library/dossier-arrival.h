/* dossier-arrival.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one imported file holds, on its way through the writer: one document, or several (the items
 * of a feed), or none when the file is in the library already. All of it arrives in one transaction.
 */

#pragma once

#include "model/dossier-document.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

typedef struct _DossierArrival DossierArrival;

/* What came of it. */
typedef struct
{
  gint64  first;   /* the first document of the file */
  guint   n_found; /* documents that the file holds */
  GArray *added;   /* gint64: those of them that were not in the library before, or were in its bin */
} DossierArrivalReceipt;

/* `sha256` of the bytes; `collection` may be NULL. */
DossierArrival *dossier_arrival_new (const char *sha256, const char *collection);
void            dossier_arrival_free (DossierArrival *self);

/* Takes over a document of the file, and packs its text: not for the writer's thread. */
void dossier_arrival_take (DossierArrival *self, DossierDocument *document);

/* The writer's work (DossierStoreWork); returns a receipt. */
gpointer dossier_arrival_insert (DossierConnection *connection, gpointer arrival, GCancellable *cancellable, GError **error);

void dossier_arrival_receipt_free (DossierArrivalReceipt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierArrival, dossier_arrival_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierArrivalReceipt, dossier_arrival_receipt_free)

G_END_DECLS
