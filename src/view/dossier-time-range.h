/* dossier-time-range.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button that says in which time documents were published, and the popover behind it in which
 * that is chosen: any time, the last days or months, or from one date to another.
 *
 * Signal: "changed".
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-filter.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TIME_RANGE (dossier_time_range_get_type ())
G_DECLARE_FINAL_TYPE (DossierTimeRange, dossier_time_range, DOSSIER, TIME_RANGE, GtkWidget)

/* Sets the filter's days of publication. */
void dossier_time_range_apply (DossierTimeRange *self, DossierFilter *filter);

G_END_DECLS
