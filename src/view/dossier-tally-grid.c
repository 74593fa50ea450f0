/* dossier-tally-grid.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-tally-grid.h"

#include "model/dossier-commitment.h"
#include "model/dossier-tally.h"
#include "view/dossier-labels.h"
#include "view/dossier-upright-label.h"

#include <glib/gi18n.h>

#define SHADES 5

struct _DossierTallyGrid
{
  GtkWidget parent_instance;

  /* Borrowed: inside of the child */
  GtkGrid *grid;

  /* Owned */
  GPtrArray *themes; /* of the columns, static */
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierTallyGrid, dossier_tally_grid, GTK_TYPE_WIDGET)

static void
clicked_cb (GtkWidget *button, DossierTallyGrid *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, g_object_get_data (G_OBJECT (button), "actor"), g_object_get_data (G_OBJECT (button), "theme"));
}

/* A button for what is counted under an actor, a theme or both. */
static GtkWidget *
make_button (DossierTallyGrid *self, GtkWidget *content, const char *actor, const char *theme, guint count)
{
  GtkWidget       *button = gtk_button_new ();
  g_autofree char *told = dossier_label_count (DOSSIER_MEASURE_COMMITMENTS, count);
  g_autofree char *what = g_strjoin (", ", actor != NULL ? actor : dossier_label_theme (theme), actor != NULL && theme != NULL ? dossier_label_theme (theme) : NULL, NULL);
  g_autofree char *words = g_strdup_printf ("%s: %s", what, told);

  gtk_button_set_child (GTK_BUTTON (button), content);
  g_object_set_data_full (G_OBJECT (button), "actor", g_strdup (actor), g_free);
  g_object_set_data_full (G_OBJECT (button), "theme", g_strdup (theme), g_free);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  return button;
}

static GtkWidget *
make_number (guint number)
{
  g_autofree char *text = g_strdup_printf ("%'u", number);
  GtkWidget       *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dossier-count");
  return label;
}

/* Themes that somebody commits himself to, in their order, and the largest number of a cell. */
static guint
find_themes (DossierTallyGrid *self, GPtrArray *tallies)
{
  guint most = 0;

  g_ptr_array_set_size (self->themes, 0);
  for (guint t = 0; dossier_commitment_themes[t] != NULL; t++)
    {
      guint largest = 0;

      for (guint i = 0; i < tallies->len; i++)
        largest = MAX (largest, dossier_tally_get_count (tallies->pdata[i], dossier_commitment_themes[t]));
      if (largest > 0)
        g_ptr_array_add (self->themes, (gpointer)dossier_commitment_themes[t]);
      most = MAX (most, largest);
    }

  return most;
}

static guint
sum_theme (GPtrArray *tallies, const char *theme)
{
  guint sum = 0;

  for (guint i = 0; i < tallies->len; i++)
    sum += dossier_tally_get_count (tallies->pdata[i], theme);

  return sum;
}

static void
add_header (DossierTallyGrid *self, GPtrArray *tallies)
{
  for (guint t = 0; t < self->themes->len; t++)
    {
      const char *theme = self->themes->pdata[t];
      GtkWidget  *button = make_button (self, dossier_upright_label_new (dossier_label_theme (theme)), NULL, theme, sum_theme (tallies, theme));

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_END);
      gtk_grid_attach (self->grid, button, t + 1, 0, 1, 1);
    }
}

static void
add_row (DossierTallyGrid *self, DossierTally *tally, guint row, guint most)
{
  const char *actor = dossier_tally_get_actor (tally);
  GtkWidget  *name = gtk_label_new (actor != NULL ? actor : _ ("Actor not named"));
  GtkWidget  *total = make_number (dossier_tally_get_total (tally));

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_width_chars (GTK_LABEL (name), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 24);
  if (actor != NULL)
    {
      name = make_button (self, name, actor, NULL, dossier_tally_get_total (tally));
      gtk_widget_add_css_class (name, "flat");
    }
  gtk_grid_attach (self->grid, name, 0, row, 1, 1);
  for (guint t = 0; t < self->themes->len; t++)
    {
      guint            count = dossier_tally_get_count (tally, self->themes->pdata[t]);
      g_autofree char *shade = NULL;
      GtkWidget       *cell;

      if (count == 0)
        continue;
      cell = make_button (self, make_number (count), actor, self->themes->pdata[t], count);
      shade = g_strdup_printf ("shade-%u", (count * SHADES + most - 1) / most);
      gtk_widget_add_css_class (cell, "cell");
      gtk_widget_add_css_class (cell, shade);
      gtk_grid_attach (self->grid, cell, t + 1, row, 1, 1);
    }
  gtk_widget_add_css_class (total, "dim-label");
  gtk_widget_set_margin_start (total, 8);
  gtk_label_set_xalign (GTK_LABEL (total), 1);
  gtk_grid_attach (self->grid, total, self->themes->len + 1, row, 1, 1);
}

static void
dossier_tally_grid_dispose (GObject *object)
{
  DossierTallyGrid *self = DOSSIER_TALLY_GRID (object);
  GtkWidget        *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (child != NULL)
    gtk_widget_unparent (child);
  self->grid = NULL;
  g_clear_pointer (&self->themes, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_tally_grid_parent_class)->dispose (object);
}

static void
dossier_tally_grid_class_init (DossierTallyGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_tally_grid_dispose;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tallygrid");
}

static void
dossier_tally_grid_init (DossierTallyGrid *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->themes = g_ptr_array_new ();
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->grid), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->grid), GTK_ALIGN_START);
  gtk_grid_set_row_spacing (self->grid, 2);
  gtk_grid_set_column_spacing (self->grid, 2);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}

void
dossier_tally_grid_set_tallies (DossierTallyGrid *self, GPtrArray *tallies)
{
  GtkWidget *child;
  guint      most;

  g_return_if_fail (DOSSIER_IS_TALLY_GRID (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))))
    gtk_grid_remove (self->grid, child);
  most = find_themes (self, tallies);
  add_header (self, tallies);
  for (guint i = 0; i < tallies->len; i++)
    add_row (self, tallies->pdata[i], i + 1, most);
}
