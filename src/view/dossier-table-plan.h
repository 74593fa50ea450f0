/* dossier-table-plan.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a table is set in a column of text. The page is one text with TABs between cells, so the choices
 * are those that a paragraph has:
 *
 *   COLUMNS  each row is a line, its cells at tab stops; wider than the column when the page has room
 *   HANGING  the same, but the last cell runs over several lines that stay in its column
 *   STACKED  each cell is a line of its own beneath the row's first, with its column's name before it
 *
 * Knows nothing of GTK. Lengths are pixels.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_TABLE_COLUMNS,
  DOSSIER_TABLE_HANGING,
  DOSSIER_TABLE_STACKED,
} DossierTableForm;

/* What a table asks for. */
typedef struct
{
  guint    width;   /* of the widest cell of the column */
  gboolean numbers; /* set flush right */
} DossierTableColumn;

typedef struct
{
  DossierTableForm form;
  GArray          *stops;  /* guint of each column but the first: where it begins; where it ends when it is flush right */
  guint            indent; /* HANGING: where the last column begins; STACKED: where the words begin behind the names */
  guint            width;  /* of the whole */
  gboolean         wide;   /* stands out of the column */
} DossierTablePlan;

/* `columns` (DossierTableColumn) are at least two. `column` is the width of the text, `room` that of the page from the text's
 * left edge on, `size` the size of the letters, `names` the width of the widest column name but the first (0 = none). */
DossierTablePlan *dossier_table_plan_new (const GArray *columns, guint column, guint room, guint size, guint names);
void              dossier_table_plan_free (DossierTablePlan *self);
/* Whether both set the words alike; the widths may differ. */
gboolean dossier_table_plan_equal (const DossierTablePlan *a, const DossierTablePlan *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTablePlan, dossier_table_plan_free)

G_END_DECLS
