/* dossier-split.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-split.h"

/* Below this width two halves are too narrow to read; pixels. */
#define LEAST_WIDTH 620

struct _DossierSplit
{
  GtkWidget parent_instance;

  /* Owned: the child */
  GtkWidget *paned;

  GtkOrientation wanted;
  guint          idle; /* source id, 0 = none */
};

enum
{
  PROP_FIRST = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierSplit, dossier_split, GTK_TYPE_WIDGET)

static void
halve (DossierSplit *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int        length = self->wanted == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_width (widget) : gtk_widget_get_height (widget);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned), self->wanted);
  gtk_paned_set_position (GTK_PANED (self->paned), length / 2);
}

static gboolean
turn_cb (gpointer data)
{
  DossierSplit *self = data;

  self->idle = 0;
  halve (self);
  return G_SOURCE_REMOVE;
}

static void
dossier_split_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  DossierSplit *self = DOSSIER_SPLIT (widget);
  GtkWidget    *first = gtk_paned_get_start_child (GTK_PANED (self->paned));

  gtk_widget_measure (self->paned, orientation, for_size, minimum, natural, NULL, NULL);
  /* It turns where there is no room, so the second half asks for none. */
  if (first != NULL && orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (first, orientation, -1, minimum, NULL, NULL, NULL);
  *natural = MAX (*natural, *minimum);
}

/* The halves may turn only after all sizes are given out. */
static void
dossier_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierSplit *self = DOSSIER_SPLIT (widget);
  int           least;

  self->wanted = width < LEAST_WIDTH ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  if (self->wanted != gtk_orientable_get_orientation (GTK_ORIENTABLE (self->paned)) && self->idle == 0)
    self->idle = g_idle_add (turn_cb, self);

  gtk_widget_measure (self->paned, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (self->paned, MAX (width, least), height, baseline, NULL);
}

static void
dossier_split_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FIRST)
    dossier_split_set_first (DOSSIER_SPLIT (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_split_dispose (GObject *object)
{
  DossierSplit *self = DOSSIER_SPLIT (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->paned, gtk_widget_unparent);

  G_OBJECT_CLASS (dossier_split_parent_class)->dispose (object);
}

static void
dossier_split_class_init (DossierSplitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_split_dispose;
  G_OBJECT_CLASS (klass)->set_property = dossier_split_set_property;
  widget_class->measure = dossier_split_measure;
  widget_class->size_allocate = dossier_split_size_allocate;
  properties[PROP_FIRST] = g_param_spec_object ("first", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
dossier_split_init (DossierSplit *self)
{
  self->wanted = GTK_ORIENTATION_HORIZONTAL;
  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (self->paned, GTK_WIDGET (self));
}

void
dossier_split_set_first (DossierSplit *self, GtkWidget *child)
{
  g_return_if_fail (DOSSIER_IS_SPLIT (self));

  gtk_paned_set_start_child (GTK_PANED (self->paned), child);
}

void
dossier_split_set_second (DossierSplit *self, GtkWidget *child)
{
  g_return_if_fail (DOSSIER_IS_SPLIT (self));

  gtk_paned_set_end_child (GTK_PANED (self->paned), child);
  if (child != NULL)
    halve (self);
}

GtkWidget *
dossier_split_get_second (DossierSplit *self)
{
  g_return_val_if_fail (DOSSIER_IS_SPLIT (self), NULL);

  return gtk_paned_get_end_child (GTK_PANED (self->paned));
}
