/* dossier-trail.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-trail.h"

#define MOST 200 /* places remembered in one direction */

struct _DossierTrail
{
  GArray *behind; /* DossierPlace, the latest last */
  GArray *ahead;  /* DossierPlace, the next one last */
};

DossierTrail *
dossier_trail_new (void)
{
  DossierTrail *self = g_new0 (DossierTrail, 1);

  self->behind = g_array_new (FALSE, FALSE, sizeof (DossierPlace));
  self->ahead = g_array_new (FALSE, FALSE, sizeof (DossierPlace));
  return self;
}

void
dossier_trail_free (DossierTrail *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->behind);
  g_array_unref (self->ahead);
  g_free (self);
}

static void
push (GArray *places, DossierPlace place)
{
  if (place.document == 0)
    return;
  if (places->len > 0)
    {
      DossierPlace last = g_array_index (places, DossierPlace, places->len - 1);

      if (last.document == place.document && last.offset == place.offset)
        return;
    }
  if (places->len == MOST)
    g_array_remove_index (places, 0);
  g_array_append_val (places, place);
}

static gboolean
step (GArray *source, GArray *target, DossierPlace from, DossierPlace *to)
{
  if (source->len == 0)
    return FALSE;
  *to = g_array_index (source, DossierPlace, source->len - 1);
  g_array_set_size (source, source->len - 1);
  push (target, from);
  return TRUE;
}

void
dossier_trail_leave (DossierTrail *self, DossierPlace from)
{
  push (self->behind, from);
  g_array_set_size (self->ahead, 0);
}

gboolean
dossier_trail_back (DossierTrail *self, DossierPlace from, DossierPlace *to)
{
  return step (self->behind, self->ahead, from, to);
}

gboolean
dossier_trail_forward (DossierTrail *self, DossierPlace from, DossierPlace *to)
{
  return step (self->ahead, self->behind, from, to);
}

gboolean
dossier_trail_can_go_back (DossierTrail *self)
{
  return self->behind->len > 0;
}

gboolean
dossier_trail_can_go_forward (DossierTrail *self)
{
  return self->ahead->len > 0;
}

static void
forget_in (GArray *places, gint64 document)
{
  for (guint i = places->len; i > 0; i--)
    if (g_array_index (places, DossierPlace, i - 1).document == document)
      g_array_remove_index (places, i - 1);
}

void
dossier_trail_forget (DossierTrail *self, gint64 document)
{
  forget_in (self->behind, document);
  forget_in (self->ahead, document);
}
