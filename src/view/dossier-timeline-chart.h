/* dossier-timeline-chart.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline itself: a lane a kind, points for days and bars for spans, faded where it is not known when in
 * the span. It is zoomed by the wheel and by plus and minus, moved by dragging and by the arrow keys; 0 shows everything.
 * The list beside it has the same moments; this widget alone is not the accessible form.
 *
 * Signals: "activated" (guint kind, const char *from, const char *to, guint count): moments between these ISO days;
 *          "moved": other days are in sight.
 */

#pragma once

#include <gtk/gtk.h>

#include "view/dossier-timeline-layout.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TIMELINE_CHART (dossier_timeline_chart_get_type ())
G_DECLARE_FINAL_TYPE (DossierTimelineChart, dossier_timeline_chart, DOSSIER, TIMELINE_CHART, GtkWidget)

/* DossierMomentCount, earliest first; a reference is taken. `kinds` has a bit for each lane. Other moments than before are
 * shown from where most of them are, unless `keep`. */
void dossier_timeline_chart_set_counts (DossierTimelineChart *self, GArray *counts, guint kinds, gboolean keep);

void dossier_timeline_chart_zoom (DossierTimelineChart *self, double factor);
/* Everything comes in sight. */
void dossier_timeline_chart_reset (DossierTimelineChart *self);
/* The first day in sight. */
double dossier_timeline_chart_get_from (DossierTimelineChart *self);

G_END_DECLS
