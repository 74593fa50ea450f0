/* dossier-heading.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-heading.h"

#include <gio/gio.h>

struct _DossierHeading
{
  GObject parent_instance;

  char   *title;
  guint32 offset;
  guint32 end;
  guint   level;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_LEVEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierHeading, dossier_heading, G_TYPE_OBJECT)

static void
dossier_heading_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierHeading *self = DOSSIER_HEADING (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LEVEL:
      g_value_set_uint (value, self->level);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_heading_finalize (GObject *object)
{
  g_free (DOSSIER_HEADING (object)->title);

  G_OBJECT_CLASS (dossier_heading_parent_class)->finalize (object);
}

static void
dossier_heading_class_init (DossierHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_heading_get_property;
  object_class->finalize = dossier_heading_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LEVEL] = g_param_spec_uint ("level", NULL, NULL, 0, 255, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_heading_init (DossierHeading *self)
{
}

static DossierHeading *
heading_for_block (DossierDocument *document, const DossierBlock *block)
{
  DossierHeading *self = g_object_new (DOSSIER_TYPE_HEADING, NULL);

  self->title = g_strstrip (g_strdelimit (dossier_document_dup_words (document, block->start, block->end), "\n\r\t", ' '));
  self->offset = block->start;
  self->end = block->end;
  self->level = block->role == DOSSIER_BLOCK_TITLE ? 0 : MAX (block->level, 1);

  return self;
}

GListModel *
dossier_heading_list (DossierDocument *document)
{
  GListStore *store = g_list_store_new (DOSSIER_TYPE_HEADING);
  GArray     *blocks = document != NULL ? dossier_document_get_blocks (document) : NULL;

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      DossierBlock *block = &g_array_index (blocks, DossierBlock, i);

      if (block->role == DOSSIER_BLOCK_HEADING || block->role == DOSSIER_BLOCK_TITLE)
        {
          g_autoptr (DossierHeading) heading = heading_for_block (document, block);

          g_list_store_append (store, heading);
        }
    }

  return G_LIST_MODEL (store);
}

const char *
dossier_heading_get_title (DossierHeading *self)
{
  return self->title;
}

guint32
dossier_heading_get_offset (DossierHeading *self)
{
  return self->offset;
}

guint32
dossier_heading_get_end (DossierHeading *self)
{
  return self->end;
}

guint
dossier_heading_get_level (DossierHeading *self)
{
  return self->level;
}
