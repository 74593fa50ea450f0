/* dossier-table-plan.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-table-plan.h"

#include <string.h>

/* In sizes of the letters. */
#define GAP 1.5
#define TIGHT_GAP 0.9
#define LEAST_LAST 11
/* The names of stacked cells take at most this part of the column. */
#define MOST_NAMES 0.36

static guint
add_up (const GArray *columns, guint n, guint gap)
{
  guint width = 0;

  for (guint i = 0; i < n; i++)
    width += g_array_index (columns, DossierTableColumn, i).width + (i > 0 ? gap : 0);
  return width;
}

static void
set_stops (DossierTablePlan *self, const GArray *columns, guint gap)
{
  guint at = g_array_index (columns, DossierTableColumn, 0).width + gap;

  for (guint i = 1; i < columns->len; i++)
    {
      const DossierTableColumn *column = &g_array_index (columns, DossierTableColumn, i);
      guint                     stop = column->numbers ? at + column->width : at;

      g_array_append_val (self->stops, stop);
      at += column->width + gap;
    }
}

/* A long last cell reads better over several lines in the column than as one line across the page. */
static DossierTableForm
choose_form (const GArray *columns, guint column, guint room, guint size, guint gap)
{
  const DossierTableColumn *last = &g_array_index (columns, DossierTableColumn, columns->len - 1);
  guint                     all = add_up (columns, columns->len, gap);
  gboolean                  hangs = !last->numbers && all - last->width + LEAST_LAST * size <= column;

  if (all <= column)
    return DOSSIER_TABLE_COLUMNS;
  if (hangs && last->width > LEAST_LAST * size)
    return DOSSIER_TABLE_HANGING;

  return all <= room ? DOSSIER_TABLE_COLUMNS : DOSSIER_TABLE_STACKED;
}

DossierTablePlan *
dossier_table_plan_new (const GArray *columns, guint column, guint room, guint size, guint names)
{
  DossierTablePlan *self = g_new0 (DossierTablePlan, 1);
  guint             gap = (guint)(GAP * size), tight = (guint)(TIGHT_GAP * size);

  if (choose_form (columns, column, room, size, gap) > choose_form (columns, column, room, size, tight))
    gap = tight;

  self->form = choose_form (columns, column, room, size, gap);
  self->stops = g_array_new (FALSE, FALSE, sizeof (guint));
  self->width = column;
  if (self->form == DOSSIER_TABLE_STACKED)
    {
      self->indent = MIN (names, (guint)(MOST_NAMES * column)) + (names > 0 ? gap / 2 : gap);
      return self;
    }

  set_stops (self, columns, gap);
  if (self->form == DOSSIER_TABLE_HANGING)
    self->indent = g_array_index (self->stops, guint, self->stops->len - 1);
  else
    self->width = MAX (column, add_up (columns, columns->len, gap));
  self->wide = self->width > column;
  return self;
}

void
dossier_table_plan_free (DossierTablePlan *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->stops);
  g_free (self);
}

gboolean
dossier_table_plan_equal (const DossierTablePlan *a, const DossierTablePlan *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->form == b->form && a->indent == b->indent && a->wide == b->wide && a->stops->len == b->stops->len &&
         memcmp (a->stops->data, b->stops->data, a->stops->len * sizeof (guint)) == 0;
}
