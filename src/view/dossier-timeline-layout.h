/* dossier-timeline-layout.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a timeline shows of a scale: in each lane points for days, and under them bars for spans. Points that would
 * stand on each other are one. Pure functions.
 */

#pragma once

#include "model/dossier-moment.h"
#include "view/dossier-time-scale.h"

G_BEGIN_DECLS

#define DOSSIER_TIMELINE_BARS 3 /* rows of bars in a lane */

typedef struct
{
  DossierMomentKind kind;
  guint32           first; /* days that it stands for */
  guint32           last;
  guint             count;
  double            x; /* middle of a point, begin of a bar, px */
  double            width;
  gboolean          point;
  gboolean          faded;    /* where in the span it lies is not known */
  gboolean          reported; /* no text gives the day of any of them */
  guint             row;      /* of bars, 0 = the highest */
} DossierTimelineItem;

/* `counts` are DossierMomentCount, earliest first; `kinds` has a bit for each kind to show. GArray of DossierTimelineItem. */
GArray *dossier_timeline_layout_new (const GArray *counts, const DossierTimeScale *scale, guint kinds);

/* The days between which most of it lies: what to show at first. FALSE when there is nothing. */
gboolean dossier_timeline_layout_find_core (const GArray *counts, guint kinds, guint32 *first, guint32 *last);
/* How many moments of these kinds begin before a day: the row of a list at which that day begins. */
guint dossier_timeline_layout_count_before (const GArray *counts, guint kinds, double day);

G_END_DECLS
