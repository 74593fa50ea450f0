/* dossier-rtf-tables.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RTF has no tables, only paragraphs that say how deep in tables they are, and marks that end a cell or a row. This makes
 * the tables of them. Notes and boxes have tables of their own inside. Borrows the writer.
 */

#pragma once

#include "import/dossier-block-writer.h"

G_BEGIN_DECLS

#define DOSSIER_RTF_MAX_TABLES 16

typedef struct _DossierRtfTables DossierRtfTables;

DossierRtfTables *dossier_rtf_tables_new (DossierBlockWriter *writer);
void              dossier_rtf_tables_free (DossierRtfTables *self);

/* What comes stands so many tables deep: opens and closes what it takes. */
void dossier_rtf_tables_go_to (DossierRtfTables *self, guint depth);
/* Ends the cell or the row at this depth, also one with nothing in it. */
void dossier_rtf_tables_end_cell (DossierRtfTables *self, guint depth);
void dossier_rtf_tables_end_row (DossierRtfTables *self, guint depth, gboolean header);
/* How many tables are open. */
guint dossier_rtf_tables_depth (DossierRtfTables *self);

/* A note or a box begins and ends. */
void dossier_rtf_tables_begin_place (DossierRtfTables *self);
void dossier_rtf_tables_end_place (DossierRtfTables *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRtfTables, dossier_rtf_tables_free)

G_END_DECLS
