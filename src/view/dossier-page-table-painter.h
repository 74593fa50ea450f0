/* dossier-page-table-painter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws what a table has besides its words: thin rules between rows, the names of the columns before
 * stacked cells.
 */

#pragma once

#include "view/dossier-page-painter.h"

G_BEGIN_DECLS

/* `block` is a row that is shown. */
void dossier_page_table_painter_paint_row (DossierPagePainter *self, GtkSnapshot *snapshot, guint block);

G_END_DECLS
