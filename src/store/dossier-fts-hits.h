/* dossier-fts-hits.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The FTS5 auxiliary function dossier_hits(table, limit): where in the row the query was found.
 * A blob of DossierFtsHit, in the order of the text.
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct
{
  gint32 column;
  gint32 token;    /* number of the first token in its column */
  gint32 n_tokens; /* of the phrase */
  gint32 phrase;   /* which phrase of the query */
} DossierFtsHit;

int dossier_fts_hits_register (sqlite3 *db);

G_END_DECLS
