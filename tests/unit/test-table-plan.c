/* test-table-plan.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which form a table gets, and where its columns stand: words begin at a stop, numbers end at one, and
 * nothing stands outside of the page.
 */

#include "config.h"

#include "view/dossier-table-plan.h"

#define SIZE 16
#define COLUMN 550
#define ROOM 700

/* Widths of columns up to a 0; negative for columns of numbers. */
static DossierTablePlan *
plan (const int *widths, guint column, guint room, guint names)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (DossierTableColumn));

  for (; *widths != 0; widths++)
    {
      DossierTableColumn one = { (guint)ABS (*widths), *widths < 0 };

      g_array_append_val (columns, one);
    }
  return dossier_table_plan_new (columns, column, room, SIZE, names);
}

#define PLAN(names, ...) plan ((const int[]){ __VA_ARGS__, 0 }, COLUMN, ROOM, names)

static guint
stop (DossierTablePlan *self, guint i)
{
  return g_array_index (self->stops, guint, i);
}

static void
test_columns (void)
{
  g_autoptr (DossierTablePlan) self = PLAN (0, 100, -80, 200);

  g_assert_cmpint (self->form, ==, DOSSIER_TABLE_COLUMNS);
  g_assert_cmpuint (self->width, ==, COLUMN);
  g_assert_cmpuint (self->stops->len, ==, 2);
  /* The numbers end where the third column's gap begins. */
  g_assert_cmpuint (stop (self, 0), >, 100 + 80);
  g_assert_cmpuint (stop (self, 1), >, stop (self, 0));
  g_assert_cmpuint (stop (self, 1) + 200, <=, COLUMN);
}

/* A table may stand out of the column where the page has room, but not out of the page. */
static void
test_wide (void)
{
  g_autoptr (DossierTablePlan) wide = PLAN (0, 200, 200, 200);
  g_autoptr (DossierTablePlan) tight = PLAN (0, 160, 160, 160, -150);
  g_autoptr (DossierTablePlan) wider = PLAN (90, 300, 300, 300);

  g_assert_cmpint (wide->form, ==, DOSSIER_TABLE_COLUMNS);
  g_assert_cmpuint (wide->width, >, COLUMN);
  g_assert_cmpuint (wide->width, <=, ROOM);
  /* Columns draw together before the table is stacked. */
  g_assert_cmpint (tight->form, ==, DOSSIER_TABLE_COLUMNS);
  g_assert_cmpuint (tight->width, <=, ROOM);
  g_assert_cmpuint (stop (tight, 2), <=, ROOM);
  g_assert_cmpint (wider->form, ==, DOSSIER_TABLE_STACKED);
  g_assert_cmpuint (wider->indent, >, 90);
  g_assert_cmpuint (wider->stops->len, ==, 0);
}

static void
test_hanging (void)
{
  g_autoptr (DossierTablePlan) self = PLAN (0, 120, -60, 2000);
  g_autoptr (DossierTablePlan) numbers = PLAN (0, 120, 60, -2000);

  g_assert_cmpint (self->form, ==, DOSSIER_TABLE_HANGING);
  g_assert_cmpuint (self->width, ==, COLUMN);
  g_assert_cmpuint (self->indent, ==, stop (self, 1));
  g_assert_cmpuint (self->indent, <, COLUMN - 10 * SIZE);
  g_assert_cmpint (numbers->form, ==, DOSSIER_TABLE_STACKED);
}

static void
test_narrow (void)
{
  g_autoptr (DossierTablePlan) self = plan ((const int[]){ 100, 100, 100, 0 }, 200, 200, 500);
  g_autoptr (DossierTablePlan) nothing = plan ((const int[]){ 100, 100, 0 }, 0, 0, 0);

  g_assert_cmpint (self->form, ==, DOSSIER_TABLE_STACKED);
  g_assert_cmpuint (self->indent, <, 100);
  g_assert_cmpint (nothing->form, ==, DOSSIER_TABLE_STACKED);
}

static void
test_equal (void)
{
  g_autoptr (DossierTablePlan) one = PLAN (0, 100, 80);
  g_autoptr (DossierTablePlan) same = PLAN (0, 100, 80);
  g_autoptr (DossierTablePlan) other = PLAN (0, 101, 80);

  g_assert_true (dossier_table_plan_equal (one, same));
  g_assert_false (dossier_table_plan_equal (one, other));
  g_assert_false (dossier_table_plan_equal (one, NULL));
  g_assert_true (dossier_table_plan_equal (NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-plan/columns", test_columns);
  g_test_add_func ("/table-plan/wide", test_wide);
  g_test_add_func ("/table-plan/hanging", test_hanging);
  g_test_add_func ("/table-plan/narrow", test_narrow);
  g_test_add_func ("/table-plan/equal", test_equal);

  return g_test_run ();
}
