/* dossier-moment.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-moment.h"

struct _DossierMoment
{
  GObject parent_instance;

  /* Owned */
  DossierPassage *passage;
  char           *value;
  char           *who;

  DossierChronologyEntry entry; /* its strings are the two above */
};

G_DEFINE_FINAL_TYPE (DossierMoment, dossier_moment, G_TYPE_OBJECT)

static void
dossier_moment_finalize (GObject *object)
{
  DossierMoment *self = DOSSIER_MOMENT (object);

  g_clear_object (&self->passage);
  g_free (self->value);
  g_free (self->who);

  G_OBJECT_CLASS (dossier_moment_parent_class)->finalize (object);
}

static void
dossier_moment_class_init (DossierMomentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_moment_finalize;
}

static void
dossier_moment_init (DossierMoment *self)
{
}

DossierMoment *
dossier_moment_new (DossierPassage *passage, const DossierChronologyEntry *entry)
{
  DossierMoment *self = g_object_new (DOSSIER_TYPE_MOMENT, NULL);

  self->passage = g_object_ref (passage);
  self->value = g_strdup (entry->value);
  self->who = g_strdup (entry->who);
  self->entry = *entry;
  self->entry.value = self->value;
  self->entry.who = self->who;
  return self;
}

DossierPassage *
dossier_moment_get_passage (DossierMoment *self)
{
  g_return_val_if_fail (DOSSIER_IS_MOMENT (self), NULL);

  return self->passage;
}

const DossierChronologyEntry *
dossier_moment_get_entry (DossierMoment *self)
{
  g_return_val_if_fail (DOSSIER_IS_MOMENT (self), NULL);

  return &self->entry;
}

const char *
dossier_moment_kind_to_string (DossierMomentKind kind)
{
  static const char *const words[DOSSIER_N_MOMENT_KINDS] = { "statement", "event", "deadline" };

  g_return_val_if_fail (kind < DOSSIER_N_MOMENT_KINDS, NULL);

  return words[kind];
}
