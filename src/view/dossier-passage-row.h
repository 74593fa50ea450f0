/* dossier-passage-row.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One passage that answers a search: where it stands, then two lines with the words in bold.
 * Property "passage" (DossierPassage, nullable). All rows have the same height.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PASSAGE_ROW (dossier_passage_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierPassageRow, dossier_passage_row, DOSSIER, PASSAGE_ROW, GtkWidget)

G_END_DECLS
