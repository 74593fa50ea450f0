/* dossier-result-model.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lazy GListModel of DossierRow over one question to the store. The ordered keys of all rows are
 * read once in a reader thread, those of the first page before the others; the rows' items come in
 * pages when they are first asked for. The same row object is given for a position as long as anybody
 * holds it. Main thread only.
 *
 * Properties: "loading" (gboolean; until all keys are there), "error" (GError or NULL: the question could not be answered).
 */

#pragma once

#include <gio/gio.h>

#include "model/dossier-filter.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* Names one row: a document, and what of it. */
typedef struct
{
  gint64 document;
  gint64 place;
} DossierRowKey;

/* Both run in a reader thread. Items stand beside their keys; NULL for one that is gone. With a `limit`
 * other than 0 only the first keys are wanted; a source for which that is no faster may give all. */
typedef struct
{
  GArray *(*list_keys) (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error);
  GPtrArray *(*load_items) (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error);
  guint page_rows;
} DossierListSource;

/* An empty array for the items of a page: owns its objects, may hold NULL. */
GPtrArray *dossier_list_items_new (void);

#define DOSSIER_TYPE_RESULT_MODEL (dossier_result_model_get_type ())
G_DECLARE_FINAL_TYPE (DossierResultModel, dossier_result_model, DOSSIER, RESULT_MODEL, GObject)

/* `source` is static; `filter` is copied. Loading begins at once. */
DossierResultModel *dossier_result_model_new (DossierStore *store, const DossierListSource *source, const DossierFilter *filter);

/* Asks again. Equal keys are silence, but rows that are held get their items anew. */
void dossier_result_model_reload (DossierResultModel *self);

gboolean      dossier_result_model_get_loading (DossierResultModel *self);
const GError *dossier_result_model_get_error (DossierResultModel *self);

G_END_DECLS
