/* dossier-fts-hits.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-fts-hits.h"

#include "store/dossier-fts-tokenizer.h"

static void
hits_cb (const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int n_values, sqlite3_value **values)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (DossierFtsHit));
  int limit = n_values > 0 ? sqlite3_value_int (values[0]) : G_MAXINT;
  int n = 0;
  int code = api->xInstCount (fts, &n);

  for (int i = 0; code == SQLITE_OK && i < MIN (n, limit); i++)
    {
      DossierFtsHit hit;

      code = api->xInst (fts, i, &hit.phrase, &hit.column, &hit.token);
      hit.n_tokens = api->xPhraseSize (fts, hit.phrase);
      g_array_append_val (hits, hit);
    }
  if (code != SQLITE_OK)
    sqlite3_result_error_code (context, code);
  else
    sqlite3_result_blob64 (context, hits->data, (sqlite3_uint64)hits->len * sizeof (DossierFtsHit), SQLITE_TRANSIENT);
}

int
dossier_fts_hits_register (sqlite3 *db)
{
  fts5_api *api = dossier_fts_get_api (db);

  return api == NULL ? SQLITE_ERROR : api->xCreateFunction (api, "dossier_hits", NULL, hits_cb, NULL);
}
