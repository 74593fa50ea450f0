/* dossier-store-title.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The SQL function dossier_opening(packed text): what a document without a title is called.
 */

#pragma once

#include <sqlite3.h>

/* How the row `d` of documents is displayed: its title, or the first words of its text. */
#define DOSSIER_STORE_TITLE "coalesce(nullif(d.title, ''), dossier_opening((SELECT z.text FROM versions z WHERE z.document=d.id AND z.hash=d.hash)))"

int dossier_store_title_register (sqlite3 *db);
