/* dossier-entity.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-entity.h"

#include <string.h>

struct _DossierEntity
{
  GObject parent_instance;

  /* Owned */
  char  *name;
  char **aliases;
  char  *country;
  char  *qualifier;
  char  *wikidata;

  gint64            id;
  DossierEntityType type;
  guint             count;
  guint8            density[DOSSIER_ENTITY_DENSITY];
};

G_DEFINE_FINAL_TYPE (DossierEntity, dossier_entity, G_TYPE_OBJECT)

static void
dossier_entity_finalize (GObject *object)
{
  DossierEntity *self = DOSSIER_ENTITY (object);

  g_free (self->name);
  g_strfreev (self->aliases);
  g_free (self->country);
  g_free (self->qualifier);
  g_free (self->wikidata);

  G_OBJECT_CLASS (dossier_entity_parent_class)->finalize (object);
}

static void
dossier_entity_class_init (DossierEntityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_entity_finalize;
}

static void
dossier_entity_init (DossierEntity *self)
{
}

DossierEntity *
dossier_entity_new (const DossierEntityFields *fields)
{
  DossierEntity *self;

  g_return_val_if_fail (fields->name != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_ENTITY, NULL);
  self->id = fields->id;
  self->type = fields->type;
  self->name = g_strdup (fields->name);
  self->aliases = fields->aliases != NULL ? g_strdupv ((char **)fields->aliases) : g_new0 (char *, 1);
  self->country = g_strdup (fields->country);
  self->qualifier = g_strdup (fields->qualifier);
  self->wikidata = g_strdup (fields->wikidata);
  self->count = fields->count;
  if (fields->density != NULL)
    memcpy (self->density, fields->density, sizeof self->density);

  return self;
}

gint64
dossier_entity_get_id (DossierEntity *self)
{
  return self->id;
}

DossierEntityType
dossier_entity_get_entity_type (DossierEntity *self)
{
  return self->type;
}

const char *
dossier_entity_get_name (DossierEntity *self)
{
  return self->name;
}

const char *const *
dossier_entity_get_aliases (DossierEntity *self)
{
  return (const char *const *)self->aliases;
}

const char *
dossier_entity_get_country (DossierEntity *self)
{
  return self->country;
}

const char *
dossier_entity_get_qualifier (DossierEntity *self)
{
  return self->qualifier;
}

const char *
dossier_entity_get_wikidata (DossierEntity *self)
{
  return self->wikidata;
}

guint
dossier_entity_get_count (DossierEntity *self)
{
  return self->count;
}

const guint8 *
dossier_entity_get_density (DossierEntity *self)
{
  return self->density;
}
