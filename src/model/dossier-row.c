/* dossier-row.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-row.h"

struct _DossierRow
{
  GObject parent_instance;

  GObject *item; /* owned, or NULL */
  guint    position;
};

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_POSITION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (DossierRow, dossier_row, G_TYPE_OBJECT)

static void
dossier_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierRow *self = DOSSIER_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_row_finalize (GObject *object)
{
  DossierRow *self = DOSSIER_ROW (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (dossier_row_parent_class)->finalize (object);
}

static void
dossier_row_class_init (DossierRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_row_get_property;
  object_class->finalize = dossier_row_finalize;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_row_init (DossierRow *self)
{
}

DossierRow *
dossier_row_new (guint position)
{
  DossierRow *self = g_object_new (DOSSIER_TYPE_ROW, NULL);

  self->position = position;
  return self;
}

gpointer
dossier_row_get_item (DossierRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_ROW (self), NULL);

  return self->item;
}

void
dossier_row_set_item (DossierRow *self, gpointer item)
{
  g_return_if_fail (DOSSIER_IS_ROW (self));

  if (g_set_object (&self->item, item))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

guint
dossier_row_get_position (DossierRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_ROW (self), 0);

  return self->position;
}
