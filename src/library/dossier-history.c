/* dossier-history.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-history.h"

struct _DossierHistory
{
  GQueue undo; /* DossierChange, owned, latest first */
  GQueue redo;
};

static void
clear (GQueue *queue)
{
  g_queue_clear_full (queue, (GDestroyNotify)dossier_change_unref);
}

DossierHistory *
dossier_history_new (void)
{
  DossierHistory *self = g_new0 (DossierHistory, 1);

  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
  return self;
}

void
dossier_history_free (DossierHistory *self)
{
  clear (&self->undo);
  clear (&self->redo);
  g_free (self);
}

void
dossier_history_push (DossierHistory *self, DossierChange *change)
{
  DossierChange *latest = g_queue_peek_head (&self->undo);

  if (latest != NULL && self->redo.length == 0 && dossier_change_merge (latest, change))
    {
      dossier_change_unref (change);
      return;
    }

  clear (&self->redo);
  g_queue_push_head (&self->undo, change);
  while (self->undo.length > DOSSIER_HISTORY_DEPTH)
    dossier_change_unref (g_queue_pop_tail (&self->undo));
}

DossierChange *
dossier_history_pop_undo (DossierHistory *self)
{
  return g_queue_pop_head (&self->undo);
}

DossierChange *
dossier_history_pop_redo (DossierHistory *self)
{
  return g_queue_pop_head (&self->redo);
}

void
dossier_history_return_undo (DossierHistory *self, DossierChange *change)
{
  g_queue_push_head (&self->undo, change);
}

void
dossier_history_return_redo (DossierHistory *self, DossierChange *change)
{
  g_queue_push_head (&self->redo, change);
}

gboolean
dossier_history_can_undo (DossierHistory *self)
{
  return self->undo.length > 0;
}

gboolean
dossier_history_can_redo (DossierHistory *self)
{
  return self->redo.length > 0;
}

const char *
dossier_history_get_undo_label (DossierHistory *self)
{
  DossierChange *latest = g_queue_peek_head (&self->undo);

  return latest != NULL ? dossier_change_get_label (latest) : NULL;
}
