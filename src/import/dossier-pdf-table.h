/* dossier-pdf-table.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tells a table from text in columns: its cells stand in rows, and few of its columns are prose.
 */

#pragma once

#include "import/dossier-pdf-gutter.h"
#include "import/dossier-pdf-line.h"

G_BEGIN_DECLS

/* The rows of the table that the bands beside `gutter` are, appended to `lines`; FALSE when they are no clear table. */
gboolean dossier_pdf_table_read (const DossierPdfBands *bands, const DossierPdfGutter *gutter, float em, guint page, guint column, GArray *lines);

G_END_DECLS
