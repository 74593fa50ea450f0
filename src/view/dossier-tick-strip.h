/* dossier-tick-strip.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A narrow strip beside a scroll bar that shows where in the whole something stands: the mentions
 * of the selected entity, the words that were found. Takes no clicks; the scroll bar beneath does.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_TICKS_MENTIONS,
  DOSSIER_TICKS_FOUND,
} DossierTicks;
#define DOSSIER_N_TICKS (DOSSIER_TICKS_FOUND + 1)

#define DOSSIER_TYPE_TICK_STRIP (dossier_tick_strip_get_type ())
G_DECLARE_FINAL_TYPE (DossierTickStrip, dossier_tick_strip, DOSSIER, TICK_STRIP, GtkWidget)

/* Takes `places` over: float 0 … 1 each, sorted; NULL = none. `colour` is 0xRRGGBB. */
void dossier_tick_strip_set_ticks (DossierTickStrip *self, DossierTicks ticks, GArray *places, guint32 colour);

G_END_DECLS
