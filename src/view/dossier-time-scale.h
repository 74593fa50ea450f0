/* dossier-time-scale.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which days a timeline shows, where they stand on it, and where its marks are. Days are those of
 * dossier-iso-date.h with fractions, places are pixels. Plain value; pure functions.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_TIME_DAY,
  DOSSIER_TIME_MONTH,
  DOSSIER_TIME_YEAR,
} DossierTimeUnit;

typedef struct
{
  double from;  /* first day in sight */
  double span;  /* days in sight */
  double least; /* bounds of what can come in sight */
  double most;
  double width; /* px */
} DossierTimeScale;

typedef struct
{
  guint32         day;
  DossierTimeUnit unit; /* what its label tells */
} DossierTimeTick;

/* Everything from the first day to the last, with some room around it. */
void dossier_time_scale_init (DossierTimeScale *self, guint32 first, guint32 last);
/* Brings these days in sight, as far as the bounds allow. */
void dossier_time_scale_show (DossierTimeScale *self, double from, double to);
void dossier_time_scale_zoom (DossierTimeScale *self, double factor, double x); /* the day at `x` stays there */
void dossier_time_scale_pan (DossierTimeScale *self, double pixels);            /* to later days */

double dossier_time_scale_get_x (const DossierTimeScale *self, double day);
double dossier_time_scale_get_day (const DossierTimeScale *self, double x);

/* Marks at least `room` pixels apart, in and just beside sight: GArray of DossierTimeTick. */
GArray *dossier_time_scale_dup_ticks (const DossierTimeScale *self, double room);

G_END_DECLS
