/* dossier-image.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-image.h"

static const char *const words[DOSSIER_N_IMAGE_STATES] = { "kept", "remote", "unread" };

const char *
dossier_image_state_to_string (DossierImageState state)
{
  return words[state];
}

gboolean
dossier_image_state_from_string (const char *word, DossierImageState *state)
{
  for (guint i = 0; i < DOSSIER_N_IMAGE_STATES; i++)
    if (g_strcmp0 (word, words[i]) == 0)
      {
        *state = i;
        return TRUE;
      }

  return FALSE;
}

DossierImage *
dossier_image_new (DossierImageState state, guint32 block)
{
  DossierImage *self = g_new0 (DossierImage, 1);

  self->state = state;
  self->block = block;
  return self;
}

DossierImage *
dossier_image_copy (const DossierImage *self)
{
  DossierImage *copy = g_memdup2 (self, sizeof *self);

  copy->alt = g_strdup (self->alt);
  copy->host = g_strdup (self->host);
  copy->hash = g_strdup (self->hash);
  copy->pixels = self->pixels != NULL ? g_bytes_ref (self->pixels) : NULL;
  return copy;
}

void
dossier_image_free (DossierImage *self)
{
  if (self == NULL)
    return;

  g_free (self->alt);
  g_free (self->host);
  g_free (self->hash);
  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_free (self);
}

GPtrArray *
dossier_image_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_image_free);
}
