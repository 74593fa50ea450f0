/* dossier-map-scale.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The classes of a choropleth: at most seven, of round numbers, over one hue whose lightness falls with
 * the number (rises on dark), so that it reads without telling colours apart. Zero has no class. Plain
 * value; pure functions.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_MAP_MAX_CLASSES 7

typedef struct
{
  guint n; /* classes; 0 = every number is zero */
  guint from[DOSSIER_MAP_MAX_CLASSES];
  guint least, most; /* the smallest number but zero, and the largest */
} DossierMapScale;

void dossier_map_scale_init (DossierMapScale *self, guint least, guint most);
/* The class of a number, or -1 for zero. */
int dossier_map_scale_get_class (const DossierMapScale *self, guint number);
/* "1", "2–4", "50–93". */
char *dossier_map_scale_format_class (const DossierMapScale *self, guint index);
/* 0xRRGGBB. */
guint32 dossier_map_scale_get_colour (const DossierMapScale *self, guint index, gboolean dark);

G_END_DECLS
