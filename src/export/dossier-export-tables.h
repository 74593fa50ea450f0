/* dossier-export-tables.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables as text (columns that stand under each other, long cells over several lines), as a Markdown pipe
 * table, as an HTML table. Private to the export room.
 */

#pragma once

#include "export/dossier-flow.h"

G_BEGIN_DECLS

/* Pieces [i, i + n) are the rows of one table. */
void dossier_export_table_text (GString *out, const DossierFlow *flow, guint i, guint n);
void dossier_export_table_markdown (GString *out, const DossierFlow *flow, guint i, guint n);
void dossier_export_table_html (GString *out, const DossierFlow *flow, guint i, guint n);

G_END_DECLS
