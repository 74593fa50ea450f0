/* dossier-entity-row.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-entity-row.h"

#include "model/dossier-entity.h"
#include "view/dossier-compat.h"
#include "view/dossier-density-strip.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>

struct _DossierEntityRow
{
  GtkWidget parent_instance;

  /* Template children */
  GtkImage            *icon;
  GtkLabel            *name;
  GtkLabel            *qualifier;
  DossierDensityStrip *strip;
  GtkLabel            *count;

  /* Owned */
  DossierEntity *entity;

  const char *style;    /* class of the type's colour that is set now, static */
  guint       position; /* in the list */
};

enum
{
  PROP_ENTITY = 1,
  PROP_POSITION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierEntityRow, dossier_entity_row, GTK_TYPE_WIDGET)

static void
dossier_entity_row_name (DossierEntityRow *self)
{
  guint            n = dossier_entity_get_count (self->entity);
  g_autofree char *name = dossier_label_entity_name (self->entity);
  const char      *type = dossier_label_entity_type (dossier_entity_get_entity_type (self->entity));
  const char      *qualifier = dossier_entity_get_qualifier (self->entity);
  g_autofree char *words = NULL;
  g_autofree char *told = g_strdup_printf (ngettext ("%'u mention", "%'u mentions", n), n);

  words = qualifier ? g_strdup_printf ("%s, %s, %s, %s", name, qualifier, type, told)
                    : g_strdup_printf ("%s, %s, %s", name, type, told);
  dossier_compat_name_row (GTK_WIDGET (self), words);
}

static void
dossier_entity_row_show (DossierEntityRow *self)
{
  DossierEntityType type = dossier_entity_get_entity_type (self->entity);
  const char       *qualifier = dossier_entity_get_qualifier (self->entity);
  const char       *country = dossier_entity_get_country (self->entity);
  g_autofree char  *count = g_strdup_printf ("%'u", dossier_entity_get_count (self->entity));
  g_autofree char  *name = dossier_label_entity_name (self->entity);

  if (qualifier == NULL && type != DOSSIER_ENTITY_COUNTRY)
    qualifier = country;

  gtk_image_set_from_icon_name (self->icon, dossier_label_entity_icon (type));
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->qualifier, qualifier ? qualifier : "");
  gtk_label_set_label (self->count, count);
  dossier_density_strip_set_density (self->strip, dossier_entity_get_density (self->entity));

  self->style = dossier_label_entity_class (type);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), self->style);
  gtk_widget_add_css_class (GTK_WIDGET (self->strip), self->style);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  dossier_entity_row_name (self);
}

static void
dossier_entity_row_set_entity (DossierEntityRow *self, DossierEntity *entity)
{
  if (!g_set_object (&self->entity, entity))
    return;

  if (self->style)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->icon), self->style);
      gtk_widget_remove_css_class (GTK_WIDGET (self->strip), self->style);
      self->style = NULL;
    }
  if (entity)
    dossier_entity_row_show (self);
  else
    {
      gtk_image_clear (self->icon);
      gtk_label_set_label (self->name, "");
      gtk_label_set_label (self->qualifier, "");
      gtk_label_set_label (self->count, "");
      dossier_density_strip_set_density (self->strip, NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTITY]);
}

/* The list activates what is clicked twice; here one click goes to the next mention. With Control or Shift it only
 * selects, and every second click of a quick row of them is the list's own. */
static void
released_cb (DossierEntityRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (n_press != 2 && (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0 && gtk_widget_contains (GTK_WIDGET (self), x, y))
    gtk_widget_activate_action (GTK_WIDGET (self), "list.activate-item", "u", self->position);
}

static void
menu_pressed_cb (DossierEntityRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "sidebar.menu", "u", self->position);
}

static void
dossier_entity_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierEntityRow *self = DOSSIER_ENTITY_ROW (object);

  if (prop_id == PROP_ENTITY)
    g_value_set_object (value, self->entity);
  else if (prop_id == PROP_POSITION)
    g_value_set_uint (value, self->position);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_entity_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DossierEntityRow *self = DOSSIER_ENTITY_ROW (object);

  if (prop_id == PROP_ENTITY)
    dossier_entity_row_set_entity (self, g_value_get_object (value));
  else if (prop_id == PROP_POSITION)
    self->position = g_value_get_uint (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_entity_row_dispose (GObject *object)
{
  DossierEntityRow *self = DOSSIER_ENTITY_ROW (object);

  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_ENTITY_ROW);
  g_clear_object (&self->entity);

  G_OBJECT_CLASS (dossier_entity_row_parent_class)->dispose (object);
}

static void
dossier_entity_row_class_init (DossierEntityRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_entity_row_get_property;
  object_class->set_property = dossier_entity_row_set_property;
  object_class->dispose = dossier_entity_row_dispose;

  properties[PROP_ENTITY] = g_param_spec_object ("entity", NULL, NULL, DOSSIER_TYPE_ENTITY, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DOSSIER_TYPE_DENSITY_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-entity-row.ui");
  gtk_widget_class_set_css_name (widget_class, "entityrow");
  gtk_widget_class_bind_template_child (widget_class, DossierEntityRow, icon);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityRow, name);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityRow, qualifier);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityRow, strip);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityRow, count);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
}

static void
dossier_entity_row_init (DossierEntityRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

guint
dossier_entity_row_get_position (DossierEntityRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_ENTITY_ROW (self), 0);

  return self->position;
}
