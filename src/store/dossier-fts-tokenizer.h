/* dossier-fts-tokenizer.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The full-text tokenizer `dossier`: SQLite's unicode61 without diacritics, in which a run of
 * Chinese, Japanese or Korean characters becomes overlapping pairs, because these scripts do not
 * part their words. In a text each character of a run is found by itself too.
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Makes the tokenizer known to a connection. Answers an SQLite code. */
int dossier_fts_tokenizer_register (sqlite3 *db);

/* The FTS5 programming interface of a connection, NULL when this SQLite lacks it. */
fts5_api *dossier_fts_get_api (sqlite3 *db);

/* Byte ranges of the first tokens of a text, up to token number `n_tokens`: GArray of gint32 pairs. */
GArray *dossier_fts_token_ranges (sqlite3 *db, const char *text, gsize n_bytes, guint n_tokens);

G_END_DECLS
