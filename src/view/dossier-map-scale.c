/* dossier-map-scale.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-map-scale.h"

#include <math.h>

/* Even steps of lightness (OKLCH 0.88 … 0.35; on dark 0.42 … 0.92) at hue 165°, with the chroma that sRGB has room for. */
static const guint32 light_colours[DOSSIER_MAP_MAX_CLASSES] = { 0xb3e5ce, 0x88d0b0, 0x5aba94, 0x34a079, 0x1e8361, 0x0e6549, 0x0a4532 };
static const guint32 dark_colours[DOSSIER_MAP_MAX_CLASSES] = { 0x285845, 0x2c6f55, 0x328868, 0x3ea37d, 0x56be96, 0x84dbb6, 0xb9f4d9 };

/* The steps within a power of ten, finest first. */
static const guint steps[][3] = { { 1, 2, 5 }, { 1, 3, 0 }, { 1, 0, 0 } };

/* Classes in which no number would be are left out at the pale end. */
static gboolean
add_class (DossierMapScale *self, guint from)
{
  if (self->n == 1 && from <= self->least)
    self->n = 0;
  if (self->n == DOSSIER_MAP_MAX_CLASSES)
    return FALSE;
  self->from[self->n++] = from;
  return TRUE;
}

/* FALSE when the steps need more classes than there are. */
static gboolean
fill (DossierMapScale *self, const guint *step)
{
  self->n = 0;
  for (guint64 power = 1; power <= self->most; power *= 10)
    for (guint i = 0; i < 3; i++)
      if (step[i] > 0 && step[i] * power <= self->most && !add_class (self, step[i] * power))
        return FALSE;

  return TRUE;
}

void
dossier_map_scale_init (DossierMapScale *self, guint least, guint most)
{
  *self = (DossierMapScale){ .least = least, .most = most };

  if (most <= DOSSIER_MAP_MAX_CLASSES)
    for (guint i = 1; i <= most; i++)
      add_class (self, i);
  else
    for (guint i = 0; i < G_N_ELEMENTS (steps) && !fill (self, steps[i]); i++)
      ;
}

int
dossier_map_scale_get_class (const DossierMapScale *self, guint number)
{
  int found = -1;

  for (guint i = 0; i < self->n; i++)
    if (number >= self->from[i])
      found = i;

  return found;
}

char *
dossier_map_scale_format_class (const DossierMapScale *self, guint index)
{
  guint last;

  g_return_val_if_fail (index < self->n, NULL);

  last = index + 1 < self->n ? self->from[index + 1] - 1 : self->most;
  if (last == self->from[index])
    return g_strdup_printf ("%'u", last);

  return g_strdup_printf ("%'u–%'u", self->from[index], last);
}

guint32
dossier_map_scale_get_colour (const DossierMapScale *self, guint index, gboolean dark)
{
  guint place;

  g_return_val_if_fail (index < self->n, 0);

  /* One class alone is of middle strength; else the classes are spread over all strengths. */
  place = self->n == 1 ? DOSSIER_MAP_MAX_CLASSES / 2 : lround (index * (DOSSIER_MAP_MAX_CLASSES - 1.0) / (self->n - 1));

  return dark ? dark_colours[place] : light_colours[place];
}
