/* dossier-page-outcomes.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader says became of the commitments of a page: a sign for kept, broken or pending beside the line that each begins
 * in, and a tooltip with its day and note.
 */

#pragma once

#include <gtk/gtk.h>

#include "view/dossier-page-layout.h"
#include "view/dossier-palette.h"

G_BEGIN_DECLS

typedef struct _DossierPageOutcomes DossierPageOutcomes;

/* `view` is borrowed and outlives it. */
DossierPageOutcomes *dossier_page_outcomes_new (GtkTextView *view);
void                 dossier_page_outcomes_free (DossierPageOutcomes *self);

/* GPtrArray of DossierPledge in the text version that is shown; NULL for none. */
void dossier_page_outcomes_set_pledges (DossierPageOutcomes *self, GPtrArray *pledges);
/* Draws what can be seen; for the layer beneath the text. */
void dossier_page_outcomes_paint (DossierPageOutcomes *self, GtkSnapshot *snapshot, DossierPageLayout *layout, const DossierPalette *palette);

G_END_DECLS
