/* dossier-collection.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-collection.h"

struct _DossierCollection
{
  GObject parent_instance;

  char *name; /* owned */
  guint documents;
};

G_DEFINE_FINAL_TYPE (DossierCollection, dossier_collection, G_TYPE_OBJECT)

static void
dossier_collection_finalize (GObject *object)
{
  DossierCollection *self = DOSSIER_COLLECTION (object);

  g_free (self->name);

  G_OBJECT_CLASS (dossier_collection_parent_class)->finalize (object);
}

static void
dossier_collection_class_init (DossierCollectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_collection_finalize;
}

static void
dossier_collection_init (DossierCollection *self)
{
}

DossierCollection *
dossier_collection_new (const char *name, guint documents)
{
  DossierCollection *self = g_object_new (DOSSIER_TYPE_COLLECTION, NULL);

  self->name = g_strdup (name);
  self->documents = documents;
  return self;
}

const char *
dossier_collection_get_name (DossierCollection *self)
{
  g_return_val_if_fail (DOSSIER_IS_COLLECTION (self), 0);

  return self->name;
}

guint
dossier_collection_get_documents (DossierCollection *self)
{
  g_return_val_if_fail (DOSSIER_IS_COLLECTION (self), 0);

  return self->documents;
}
