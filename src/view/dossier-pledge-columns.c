/* dossier-pledge-columns.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-pledge-columns.h"

#define LEAST 300 /* px */
#define USUAL 900

struct _DossierPledgeColumns
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierPledgeColumns, dossier_pledge_columns, GTK_TYPE_LAYOUT_MANAGER)

static void
dossier_pledge_columns_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  int   starts[DOSSIER_N_PLEDGE_COLUMNS], widths[DOSSIER_N_PLEDGE_COLUMNS];
  guint column = 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST;
      *natural = USUAL;
      return;
    }

  dossier_pledge_places_get (for_size > 0 ? for_size : USUAL, starts, widths);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && column < DOSSIER_N_PLEDGE_COLUMNS; child = gtk_widget_get_next_sibling (child), column++)
    {
      int child_minimum, child_natural, least;

      if (widths[column] == 0)
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (widths[column], least), &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
dossier_pledge_columns_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean backwards = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int      starts[DOSSIER_N_PLEDGE_COLUMNS], widths[DOSSIER_N_PLEDGE_COLUMNS];
  guint    column = 0;

  dossier_pledge_places_get (width, starts, widths);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && column < DOSSIER_N_PLEDGE_COLUMNS; child = gtk_widget_get_next_sibling (child), column++)
    {
      int least, room = widths[column];

      gtk_widget_set_child_visible (child, room > 0);
      if (room == 0)
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      room = MAX (room, least);
      gtk_widget_size_allocate (child, &(GtkAllocation){ backwards ? width - starts[column] - room : starts[column], 0, room, height }, -1);
    }
}

static void
dossier_pledge_columns_class_init (DossierPledgeColumnsClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = dossier_pledge_columns_measure;
  manager_class->allocate = dossier_pledge_columns_allocate;
}

static void
dossier_pledge_columns_init (DossierPledgeColumns *self)
{
}
