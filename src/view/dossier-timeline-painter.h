/* dossier-timeline-painter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws the parts of a timeline: axis, lanes, points and bars. Main thread.
 */

#pragma once

#include <gtk/gtk.h>

#include "view/dossier-timeline-layout.h"

G_BEGIN_DECLS

#define DOSSIER_TIMELINE_AXIS 24 /* px under the lanes */
#define DOSSIER_TIMELINE_LANE 76 /* px of a lane */

typedef struct
{
  GdkRGBA ink;
  GdkRGBA on_point; /* numbers on points */
  GdkRGBA today;
  GdkRGBA kinds[DOSSIER_N_MOMENT_KINDS];
} DossierTimelineInks;

void dossier_timeline_inks_init (DossierTimelineInks *self, GtkWidget *widget, gboolean dark);

/* Lines and words of the axis, and where today is. */
void dossier_timeline_paint_axis (GtkWidget *widget, GtkSnapshot *snapshot, const DossierTimeScale *scale, const DossierTimelineInks *inks, double height);
/* The name of a lane that begins at `top`. */
void dossier_timeline_paint_lane (GtkWidget *widget, GtkSnapshot *snapshot, const DossierTimelineInks *inks, const char *name, double top, double width);
void dossier_timeline_paint_item (GtkWidget *widget, GtkSnapshot *snapshot, const DossierTimelineInks *inks, const DossierTimelineItem *item, double top, gboolean hovered);

/* Where an item stands in a lane that begins at `top`. */
graphene_rect_t dossier_timeline_item_bounds (const DossierTimelineItem *item, double top);

G_END_DECLS
