/* dossier-passage.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-passage.h"

struct _DossierPassage
{
  GObject parent_instance;

  /* Owned */
  char *title;
  char *published;
  char *before;
  char *words;
  char *after;

  gint64  document;
  guint32 start;
  guint32 end;
};

G_DEFINE_FINAL_TYPE (DossierPassage, dossier_passage, G_TYPE_OBJECT)

static void
dossier_passage_finalize (GObject *object)
{
  DossierPassage *self = DOSSIER_PASSAGE (object);

  g_free (self->title);
  g_free (self->published);
  g_free (self->before);
  g_free (self->words);
  g_free (self->after);

  G_OBJECT_CLASS (dossier_passage_parent_class)->finalize (object);
}

static void
dossier_passage_class_init (DossierPassageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_passage_finalize;
}

static void
dossier_passage_init (DossierPassage *self)
{
}

DossierPassage *
dossier_passage_new (const DossierPassageFields *fields)
{
  DossierPassage *self = g_object_new (DOSSIER_TYPE_PASSAGE, NULL);

  self->document = fields->document;
  self->title = g_strdup (fields->title);
  self->published = g_strdup (fields->published);
  self->start = fields->start;
  self->end = fields->end;
  self->before = g_strdup (fields->before);
  self->words = g_strdup (fields->words);
  self->after = g_strdup (fields->after);

  return self;
}

#define DEFINE_GETTER(Type, field)                       \
  Type                                                   \
    dossier_passage_get_##field (DossierPassage *self)   \
  {                                                      \
    g_return_val_if_fail (DOSSIER_IS_PASSAGE (self), 0); \
    return self->field;                                  \
  }

DEFINE_GETTER (gint64, document)
DEFINE_GETTER (const char *, title)
DEFINE_GETTER (const char *, published)
DEFINE_GETTER (guint32, start)
DEFINE_GETTER (guint32, end)
DEFINE_GETTER (const char *, before)
DEFINE_GETTER (const char *, words)
DEFINE_GETTER (const char *, after)
