/* dossier-table.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a gazetteer file (the format is in dossier-knowledge.h) into a gazetteer.
 */

#pragma once

#include "analysis/dossier-gazetteer.h"

G_BEGIN_DECLS

/* Cuts `text` up in place; it must stay while the gazetteer lives. `own` = it is the reader's. For every row
 * that cannot be read, adds a sentence with file and line to `problems` (char *) and goes on. From a file with
 * another first line nothing is read, and that is reported. */
void dossier_table_read (DossierGazetteer *gazetteer, const char *file, char *text, gboolean own, GPtrArray *problems);

G_END_DECLS
