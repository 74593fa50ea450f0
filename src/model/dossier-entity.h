/* dossier-entity.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A real thing that a text speaks of: a person, country, place, organisation … One entity per real
 * thing in a document, and one per real thing in a library. Immutable after construction.
 *
 * `id` is the library's id, 0 for an entity that lives only in a document's findings.
 * `density` says where in the document the mentions stand: DOSSIER_ENTITY_DENSITY equal slices of
 * the text, each the number of mentions in it, capped at 255.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

#define DOSSIER_ENTITY_DENSITY 16

#define DOSSIER_TYPE_ENTITY (dossier_entity_get_type ())
G_DECLARE_FINAL_TYPE (DossierEntity, dossier_entity, DOSSIER, ENTITY, GObject)

/* What an entity is made from; all strings are copied and may be NULL but for `name`. */
typedef struct
{
  gint64             id;
  DossierEntityType  type;
  const char        *name;
  const char *const *aliases;   /* other forms found, without `name` */
  const char        *country;   /* ISO 3166-1 alpha-2, or XK */
  const char        *qualifier; /* role or description: "Prime Minister of Denmark" */
  const char        *wikidata;  /* "Q42" */
  guint              count;     /* mentions */
  const guint8      *density;   /* DOSSIER_ENTITY_DENSITY bytes, or NULL */
} DossierEntityFields;

DossierEntity *dossier_entity_new (const DossierEntityFields *fields);

gint64            dossier_entity_get_id (DossierEntity *self);
DossierEntityType dossier_entity_get_entity_type (DossierEntity *self);
const char       *dossier_entity_get_name (DossierEntity *self);
/* Never NULL; may be empty. */
const char *const *dossier_entity_get_aliases (DossierEntity *self);
const char        *dossier_entity_get_country (DossierEntity *self);
const char        *dossier_entity_get_qualifier (DossierEntity *self);
const char        *dossier_entity_get_wikidata (DossierEntity *self);
guint              dossier_entity_get_count (DossierEntity *self);
/* DOSSIER_ENTITY_DENSITY bytes; all zero when it was not counted. */
const guint8 *dossier_entity_get_density (DossierEntity *self);

G_END_DECLS
